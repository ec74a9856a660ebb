"""Whatever the draft: it ends in a report or a clear message, and nothing of it acts on whoever reads the report."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
from cqfacts.model import Document
from tests.hostile.drafts import FAMILIES, Hostile, drafts, make
from tests.hostile.judging import faults, faults_of_output, judged, rendered

EACH = 5
COUNT, LONGEST = EACH * len(FAMILIES), 400


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load(shipped()))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_hostile_draft_is_judged_or_refused(checker: Checker, family: str) -> None:
    some = [hostile for hostile in drafts(COUNT, LONGEST) if hostile.family == family]
    assert len(some) == EACH
    for hostile in some:
        document = judged(checker, hostile, path=f"d/::error::{hostile.seed}\n.md")
        found = [*faults(document, hostile), *_faults_of_reports(document, hostile.seed)]
        assert not found, f"{hostile}: {found}"


def _faults_of_reports(document: Document, seed: int) -> Iterator[str]:
    for format, text in rendered(document, seed):
        yield from (f"{format}: {fault}" for fault in faults_of_output(format, text))


def test_the_same_seed_gives_the_same_draft() -> None:
    assert list(drafts(len(FAMILIES), 300)) == list(drafts(len(FAMILIES), 300))
    assert make("random_bytes", 1, 9) != make("random_bytes", 2, 9)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("text", "a\n  ::error::b\n"),
        ("text", "a \x1b[31m"),
        ("json", '{"a": "\u202e"}'),
        ("json", '{"a": '),
        ("jsonl", "{}\n[\n"),
        ("csv", "a,b\r\n=1+1,c\r\n"),
        ("csv", "a,b\r\nc\r\n"),
        ("github", "cqfacts: a\n::error::b\n"),
        ("markdown", "<b>"),
        ("html", "<p>a<img src=x>"),
        ("html", "<p onclick='x'>"),
    ],
)
def test_what_acts_would_be_found(format: str, text: str) -> None:
    assert list(faults_of_output(format, text))


def test_a_claim_in_the_wrong_place_would_be_found(checker: Checker) -> None:
    hostile = Hostile("", 0, "text", "重庆人才630万人。\n研发人员20万人。")
    document = judged(checker, hostile)
    assert len(document.claims) == 2
    assert not list(faults(document, hostile))
    moved = document._replace(text=f"\n{document.text}")
    assert list(faults(moved, hostile))
