"""Twice the draft takes twice the time, whatever the draft: nothing in it is held against all the rest."""

from __future__ import annotations

import pytest

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
from tests.hostile import doubling
from tests.hostile.drafts import FAMILIES, KINDS, Hostile, markup

FLOOR = 0.006
MARKUP = [(family.__name__, kind) for family in markup.FAMILIES for kind in KINDS[1:]]
REPORTED = ("one_line", "one_sentence", "one_number_again", "wide_table", "everything_at_random")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load(shipped()))


@pytest.mark.parametrize(("family", "kind"), [*((family, "text") for family in FAMILIES), *MARKUP])
def test_twice_the_draft_takes_twice_the_time(checker: Checker, family: str, kind: str) -> None:
    assert doubling.growth(checker, family, 0, kind, floor=FLOOR) <= doubling.LIMIT


@pytest.mark.parametrize("family", REPORTED)
def test_so_do_the_reports(checker: Checker, family: str) -> None:
    assert doubling.growth(checker, family, 1, "text", floor=5 * FLOOR, reports=True) <= doubling.LIMIT


def test_quadratic_work_would_be_found(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(checker: Checker, hostile: Hostile) -> None:
        for _ in range(len(hostile.content) ** 2 // 4):
            pass

    monkeypatch.setattr(doubling, "judged", slow)
    monkeypatch.setattr(doubling, "LARGEST", doubling.SMALLEST)
    assert doubling.growth(checker, "one_line", 0, "text", floor=FLOOR) > doubling.LIMIT
