"""The quick look never turns away what the comparison would support."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cqfacts.compare import Stated, compare, may_agree
from cqfacts.interval import Interval
from cqfacts.model import QUALIFIERS, Quantity, Span
from tests.compare.compare_notation import claim, page
from tests.compare.compare_tables import bare_rows

UNITS = (
    None,
    "person",
    "家",
    "个",
    "次",
    "CNY",
    "USD",
    "percent",
    "point",
    "times",
    "rank",
    "month",
    "year",
    "day",
    "km",
)
T = TypeVar("T")

numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent), st.integers(-99, 9999), st.integers(-2, 6)
)


def mostly(usual: T, *others: T) -> st.SearchStrategy[T]:
    """The usual in two of three draws: what is supported is rare among things at random."""
    return st.integers(0, 3 * len(others) - 1).map(lambda at: others[at] if at < len(others) else usual)


def quanta(number: Decimal) -> st.SearchStrategy[Decimal]:
    return st.integers(-3, 2).map(lambda places: Decimal(1).scaleb(number.adjusted() + places))


@st.composite
def near(draw: st.DrawFn, number: Decimal) -> Decimal:
    """The number, what is left of it when cut at a digit, a bit more or less, another scale of it, or any other."""
    place = Decimal(1).scaleb(number.adjusted() - draw(st.integers(0, 2)))
    cut = number.quantize(place, rounding=draw(st.sampled_from(["ROUND_DOWN", "ROUND_UP"])))
    some = number * draw(st.integers(40, 220)) / 100
    bit = number * draw(st.integers(95, 105)) / 100
    return draw(st.sampled_from([number, cut, cut, bit, bit, some, number / 100, number / 100 + 1, draw(numbers)]))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Quantity, Stated]:
    value, unit = draw(numbers), draw(st.sampled_from(UNITS))
    bottom, top = sorted((draw(near(value)), draw(near(value))))
    interval = draw(mostly(None, Interval(bottom, top), Interval.above(bottom), Interval.below(top)))
    there = draw(mostly("exact", *QUALIFIERS))
    stated = Stated(value, there, unit, draw(quanta(value)), draw(st.booleans()), interval)
    low = draw(near(value if interval is None else bottom))
    high = draw(mostly(low, None, low + abs(draw(near(low)))))
    said = Quantity(
        start=0,
        end=1,
        text="x",
        number=Span(0, 1),
        low=low,
        high=high,
        quantum=draw(quanta(low)),
        kind=draw(mostly("number", "fraction", "vague", "range")),
        unit=draw(mostly(unit, *UNITS)),
        qualifier=draw(mostly(there, *QUALIFIERS)),
        qualifier_at=draw(st.sampled_from([None, Span(0, 1)])),
        negated=draw(mostly(False, True)),
        readings=draw(mostly((), (low,), (draw(near(low)), low), (low, draw(near(low))))),
    )
    return said, stated


@settings(max_examples=250)
@given(pairs(), st.booleans())
def test_what_is_turned_away_is_never_supported(pair: tuple[Quantity, Stated], increase: bool) -> None:
    said, stated = pair
    supported = compare(said, stated, multiple_of_increase=increase).label == "supported"
    assert may_agree(said, stated) or not supported


def test_every_pair_of_the_tables() -> None:
    all_rows = bare_rows("verdicts.toml")
    for said in (claim(row[1]) for row in all_rows):
        for stated in (page(row[0]) for row in all_rows):
            if not may_agree(said, stated):
                assert compare(said, stated).label != "supported"
                assert compare(said, stated, multiple_of_increase=True).label != "supported"


@pytest.mark.parametrize(
    ("stated", "said", "may"),
    [
        ("3401 person", "3041 person", True),
        ("3401 person", "over 3000 person", True),
        ("3401 person", "over 1500 person", False),
        ("3401 person", "34010 person", False),
        ("3401 person", "3401 CNY", False),
        ("3401 person", "not 34010 person", True),
        ("3401 person", "3500..4000 person", False),
        ("3401 person", "3000..4000 person", True),
        ("over 1e4 家", "over 9e4 家", False),
        ("0.4 percent", "0 percent", True),
        ("21.8 percent growth", "21.8 point", False),
        ("125.5 percent growth", "2.255 times", True),
        ("125.5 percent", "2.255 times", False),
        ("7 month", "210 day", False),
        ("4.33e8 CNY", "4.33e8 USD", False),
        ("553 =(552.75,inf)", "900", True),
        ("50 percent", "0.5 fraction", True),
        ("50 家", "70 家 or=50", True),
    ],
)
def test_what_it_sees(stated: str, said: str, may: bool) -> None:
    assert may_agree(claim(said), page(stated)) is may
