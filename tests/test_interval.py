"""Intervals: arithmetic on points is Decimal's own, and whatever is sampled from the operands lands in the result."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqfacts.interval import INFINITY, Interval

NUMBERS = st.decimals(-(10**6), 10**6, allow_nan=False, places=3)
OPERATIONS = ["__add__", "__sub__", "__mul__", "__truediv__"]


@st.composite
def intervals_with_a_member(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    low, member, high = sorted(draw(st.lists(NUMBERS, min_size=3, max_size=3, unique=True)))
    shape = draw(st.sampled_from(["both", "above", "below"]))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    interval = {
        "both": Interval(low, high, low_open, high_open),
        "above": Interval.above(low, open=low_open),
        "below": Interval.below(high, open=high_open),
    }[shape]
    return interval, member


@pytest.mark.parametrize("operation", OPERATIONS)
@given(a=NUMBERS, b=NUMBERS)
def test_points_compute_as_decimals(operation: str, a: Decimal, b: Decimal) -> None:
    assume(b != 0 or operation != "__truediv__")
    result = getattr(Interval.point(a), operation)(Interval.point(b))
    exact = getattr(a, operation)(b)
    assert result.is_point
    assert abs(result.low - exact) <= abs(exact) * Decimal("1e-26")


@pytest.mark.parametrize("operation", OPERATIONS[:3])
@given(left=intervals_with_a_member(), right=intervals_with_a_member())
def test_samples_land_in_the_result(operation: str, left, right) -> None:
    (a, x), (b, y) = left, right
    assert getattr(x, operation)(y) in getattr(a, operation)(b)


@given(
    left=intervals_with_a_member(), low=st.integers(1, 1000), width=st.integers(0, 1000), sign=st.sampled_from([1, -1])
)
def test_samples_land_in_the_quotient(left, low: int, width: int, sign: int) -> None:
    a, x = left
    divisor = Interval(Decimal(low), Decimal(low + width))
    y = Decimal(low) + Decimal(width) / 2
    result = a / (divisor if sign > 0 else -divisor)
    sample = x / (y * sign)
    # Dividing rounds the last of 28 digits.
    slack = abs(sample) * Decimal("1e-26")
    assert result.low - slack <= sample <= result.high + slack


@given(left=intervals_with_a_member(), right=intervals_with_a_member())
def test_within_and_meets_agree_with_membership(left, right) -> None:
    (a, x), (b, _) = left, right
    if a.within(b):
        assert x in b
    if x in b:
        assert a.meets(b)
        assert b.meets(a)


@given(intervals_with_a_member(), st.decimals(0, 1000, places=2).filter(bool), NUMBERS)
def test_scaling_and_shifting_are_arithmetic_with_a_point(given_, factor: Decimal, by: Decimal) -> None:
    interval, _ = given_
    assert interval.scaled(factor) == interval * Interval.point(factor)
    assert interval.shifted(by) == interval + Interval.point(by)


@given(intervals_with_a_member(), NUMBERS)
def test_only_a_closed_point_holds_one_value(given_, value: Decimal) -> None:
    interval, member = given_
    assert Interval.point(value).is_only(value)
    assert not interval.is_only(member)
    assert not Interval(value, value, True, False).is_only(value)


def test_an_interval_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Interval.point(D("1")).low = D("2")


@given(intervals_with_a_member())
def test_negation_twice_is_nothing(given_) -> None:
    interval, member = given_
    negated = -interval
    assert -member in negated
    assert -negated == interval


def D(text: str) -> Decimal:  # noqa: N802 - short, in tables
    return Decimal(text)


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval.point(D("5")), ["5", "5.0"], ["4.9", "5.1"]),
        (Interval.above(D("5")), ["5.01", "1e9"], ["5", "4"]),
        (Interval.above(D("5"), open=False), ["5", "6"], ["4.99"]),
        (Interval.below(D("5")), ["4.99", "-1e9"], ["5"]),
        (Interval.below(D("5"), open=False), ["5", "-3"], ["5.01"]),
        (Interval(D("1"), D("2"), True, False), ["1.5", "2"], ["1", "2.1"]),
        (Interval.above(D("5")), ["5.1"], ["Infinity"]),
    ],
)
def test_membership(interval: Interval, inside: list[str], outside: list[str]) -> None:
    assert all(D(value) in interval for value in inside)
    assert not any(D(value) in interval for value in outside)


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        (Interval.above(D("6")), Interval.below(D("6")), False),
        (Interval.above(D("6"), open=False), Interval.below(D("6"), open=False), True),
        (Interval.above(D("6"), open=False), Interval.below(D("6")), False),
        (Interval.point(D("6")), Interval.above(D("6")), False),
        (Interval.point(D("6")), Interval.above(D("6"), open=False), True),
        (Interval(D("1"), D("3")), Interval(D("2"), D("4")), True),
        (Interval(D("1"), D("2")), Interval(D("3"), D("4")), False),
    ],
)
def test_meets(left: Interval, right: Interval, meet: bool) -> None:
    assert left.meets(right) is meet
    assert right.meets(left) is meet


@pytest.mark.parametrize(
    ("inner", "outer", "lies"),
    [
        (Interval.above(D("6.3")), Interval.above(D("6")), True),
        (Interval.above(D("6")), Interval.above(D("6.3")), False),
        (Interval.above(D("6")), Interval.above(D("6"), open=False), True),
        (Interval.above(D("6"), open=False), Interval.above(D("6")), False),
        (Interval.point(D("6")), Interval(D("5"), D("7")), True),
        (Interval.point(D("6")), Interval(D("6"), D("7"), True), False),
    ],
)
def test_within(inner: Interval, outer: Interval, lies: bool) -> None:
    assert inner.within(outer) is lies


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Interval.above(D("10")) + Interval.point(D("5")), Interval.above(D("15"))),
        (Interval.point(D("5")) - Interval.above(D("2")), Interval.below(D("3"))),
        (Interval.above(D("10")) / Interval.point(D("2")), Interval.above(D("5"))),
        (Interval.above(D("10")) * Interval.point(D("-2")), Interval.below(D("-20"))),
        (Interval.above(D("4")) / Interval.above(D("2")), Interval.above(D("0"))),
        (Interval.point(D("8")) / Interval.above(D("2")), Interval(D("0"), D("4"), True, True)),
        (Interval.point(D("0")) * Interval.above(D("2")), Interval.point(D("0"))),
        (Interval(D("-1"), D("2")) * Interval(D("-3"), D("4")), Interval(D("-6"), D("8"))),
        (Interval.above(D("1")) + Interval.below(D("1")), Interval(-INFINITY, INFINITY, True, True)),
    ],
)
def test_bounds_come_through(result: Interval, expected: Interval) -> None:
    assert (result.low, result.high) == (expected.low, expected.high)
    assert expected.is_point or (result.low_open, result.high_open) == (expected.low_open, expected.high_open)


@pytest.mark.parametrize(
    "divisor", [Interval.point(D("0")), Interval(D("-1"), D("1")), Interval(D("0"), D("1")), Interval.below(D("5"))]
)
def test_no_division_by_what_may_be_zero(divisor: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.point(D("1")) / divisor
