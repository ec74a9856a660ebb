"""Each rule of the audit broken once: what is done to a small base or its page, and the rule that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cqfacts.audit import Audit
from cqfacts.base import consistency
from cqfacts.base.load import of_text
from cqfacts.verify import Page, audit
from tests.verify.broken import BROKEN

HERE = Path(__file__).parent
BASE = (HERE / "data" / "base.toml").read_text(encoding="utf-8")
PAGE = (HERE / "data" / "page.txt").read_text(encoding="utf-8")


def audited(base: str = BASE, page: str | None = PAGE) -> Audit:
    digest = hashlib.sha256(PAGE.encode()).hexdigest()
    pages = [] if page is None else [Page("page.txt", page)]
    return audit(of_text(base.replace("SHA256", digest), "base.toml"), pages)


def rules(found: Audit) -> set[tuple[str | None, str]]:
    return {(finding.problem.id, finding.problem.rule) for finding in found.findings}


def edited(*pairs: tuple[str, str], text: str = BASE) -> str:
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_sound() -> None:
    found = audited()
    assert rules(found) == set()
    assert found.sound
    assert [(each.numbers, each.quoted, each.furniture) for each in found.coverage] == [(11, 10, 1)]


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    pairs, wanted = BROKEN[name]
    found = audited(edited(*pairs))
    assert wanted in rules(found)
    problem = next(each.problem for each in found.findings if (each.problem.id, each.problem.rule) == wanted)
    assert problem.message
    assert problem.advice


def test_another_edition_fails_though_every_quote_stands() -> None:
    found = audited(page=PAGE + "\n(更正)\n")
    assert rules(found) == {("sources.page.sha256", "edition")}
    assert found.tally("exact") == len(found.quotes)
    assert not found.sound


def test_a_number_that_no_fact_has_is_listed_with_its_line() -> None:
    found = audited(page=PAGE.replace("市长", "\n另有99艘船。\n\n市长"))
    numbers = found.coverage[0].left_out
    assert [(number.text, number.line, number.column) for number in numbers] == [("99", 12, 3)]
    assert [each.problem.line for each in found.findings if each.problem.rule == "left-out"] == [12]


def test_a_digit_that_no_reader_knows_is_listed_too() -> None:
    found = audited(page=PAGE + "\n⑨\n")
    assert [number.text for number in found.coverage[0].left_out] == ["⑨"]


def test_words_with_a_numeral_are_one_note() -> None:
    found = audited(page=PAGE + "\n十分重要,进一步推动。\n")
    notes = [each for each in found.findings if each.problem.rule == "numeral-words"]
    assert [note.level for note in notes] == ["note"]
    assert "十" in notes[0].problem.message


def test_furniture_counts_where_it_stands() -> None:
    found = audited(edited(('furniture = [{ text = "第7版", reason = "page number" }]', "furniture = []")))
    assert [number.text for number in found.coverage[0].left_out] == ["7版"]


def test_the_worst_comes_first() -> None:
    base = edited(BROKEN["a quote that stands twice"][0][0], ("value = 7500", "value = 7600"))
    found = audited(base, PAGE + "\n共88人。\n")
    order = [each.problem.rule for each in found.findings]
    assert order[0] == "edition"
    assert order.index("reading") < order.index("left-out") < order.index("quote-ambiguous")
    assert [each.level for each in found.findings] == sorted(each.level for each in found.findings)


def without_each() -> Iterator[tuple[str, consistency.Rule]]:
    yield from ((f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}", rule) for rule in consistency.RULES)


@pytest.mark.parametrize(("name", "rule"), list(without_each()), ids=[name for name, _ in without_each()])
def test_without_any_one_rule_something_goes_unseen(
    name: str, rule: consistency.Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule whose absence nothing notices guards nothing."""
    monkeypatch.setattr(consistency, "RULES", tuple(other for other in consistency.RULES if other is not rule))
    missed = [name for name, (pairs, wanted) in BROKEN.items() if wanted not in rules(audited(edited(*pairs)))]
    assert missed


def test_calling_twice_gives_the_same() -> None:
    assert audited() == audited()


def test_several_pages_and_sources() -> None:
    second = BASE.replace("[sources.page]", "[sources.other]").partition("[sources.page.articles")[0]
    both = BASE.replace("[units.firms]", second.replace("SHA256", "0" * 64) + "[units.firms]")
    found = audited(both)
    assert [(each.source, each.path) for each in found.editions] == [("page", "page.txt"), ("other", None)]
    assert found.sound
