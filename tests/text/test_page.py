"""The reader on the whole source page, against a hand-made list."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
import tomli

from cqfacts.model import Reading
from cqfacts.text import read

ROOT = Path(__file__).parents[2]
SPEC = tomli.loads((ROOT / "tests" / "spec" / "page.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reading() -> Reading:
    folder = Path(os.environ.get("CQFACTS_SOURCES", ROOT.parent / "shared" / "sources"))
    page = folder / SPEC["file"]
    if not page.is_file():
        pytest.skip(f"the source page is not here: {page} (set CQFACTS_SOURCES)")
    return read(page.read_text(encoding="utf-8"), 2023)


def test_every_quantity_of_the_page_in_order(reading: Reading) -> None:
    assert [quantity.text for quantity in reading.quantities] == SPEC["quantities"]


def test_qualifiers_that_stand_apart(reading: Reading) -> None:
    apart = {
        str(at): quantity.qualifier
        for at, quantity in enumerate(reading.quantities)
        if quantity.qualifier_at is not None and not quantity.start <= quantity.qualifier_at.start < quantity.end
    }
    assert apart == SPEC["apart"]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("今年1—11月", "2023-01/2023-11"),
        ("今年前三季度", "2023-01/2023-09"),
        ("12月15日—17日", "2023-12-15/2023-12-17"),
        ("2022年6月", "2022-06"),
        ("去年7月", "2022-07"),
        ("今年10月10日", "2023-10-10"),
        ("2022—2025年", "2022/2025"),
    ],
)
def test_periods_of_the_page(reading: Reading, words: str, period: str) -> None:
    assert period in {mention.period for mention in reading.periods if mention.text == words}


def test_nothing_is_both_a_quantity_and_passed_over(reading: Reading) -> None:
    spans = sorted(
        [(item.start, item.end) for item in reading.quantities]
        + [(item.start, item.end) for item in reading.passed_over]
    )
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
