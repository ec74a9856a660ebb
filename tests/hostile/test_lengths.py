"""Sentences and rows longer than anybody writes are taken in parts, in which each number still has what it needs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cqfacts import check_text
from cqfacts.check.layout import sentences
from cqfacts.check.lengths import LONGEST, clipped, parts
from cqfacts.model import Span
from cqfacts.text import read_quantities
from tests.hostile.drafts import lines

PIECES = (*lines.SUBJECTS, *lines.NUMBERS, "more than ", "超过", "RMB ", "，", ", ", " ", "|", "minus 7 ", "a", "字")
FILLER = "记者近日在会场内外的走访中了解到"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(lambda some: "".join(some * 200)))
def test_parts_are_the_whole_and_part_no_number(text: str) -> None:
    found = list(parts(text, Span(0, len(text))))
    assert [found[0].start, found[-1].end] == [0, len(text)]
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(0 < part.end - part.start <= LONGEST for part in found)
    cuts = {part.start for part in found}
    for quantity in read_quantities(text):
        assert cuts.isdisjoint(range(quantity.start + 1, quantity.number.start + 1))


def test_what_is_short_stays_whole() -> None:
    text = "重" * LONGEST
    assert list(parts(text, Span(0, LONGEST))) == [Span(0, LONGEST)]
    assert len(list(sentences(text))) == 1
    assert clipped(Span(7, 9)) == Span(7, 9)
    assert clipped(Span(0, 2 * LONGEST)) == Span(LONGEST, 2 * LONGEST)


@pytest.mark.parametrize("filler", [f"{FILLER}，", f"{FILLER}", "as reporters learned there "])
def test_a_claim_at_the_end_of_a_very_long_sentence(filler: str) -> None:
    text = f"{filler * 300}，重庆人才资源总量超过630万人，研发人员突破20万人。"
    (document,) = check_text(text).documents
    assert [claim.verdict.label for claim in document.claims] == ["supported", "supported"]


def test_a_very_wide_table_keeps_its_heads_and_the_name_of_the_row() -> None:
    heads = [f"指标{'甲乙丙丁'[at % 4]}" for at in range(300)]
    cells = ["无"] * 300
    heads[0], heads[250], heads[280] = "实验室", "创新团队", "科研人员"
    cells[0], cells[250], cells[280] = "金凤实验室", "29个", "近300人"
    rows = (heads, ["---"] * 300, cells)
    (document,) = check_text("\n".join(f"| {' | '.join(row)} |" for row in rows), kind="markdown").documents
    found = {claim.quantity.text: (claim.verdict.label, claim.verdict.fact) for claim in document.claims}
    assert found["29个"][0] == "supported"
    assert found["近300人"][0] == "refuted"
