"""Intervals of decimals: what a qualified number allows, and arithmetic that keeps what is not known.

`over 200,000` is the open interval above 200,000; dividing it by 1.218 gives the open interval above 164,204.
Nothing here knows text, facts or units.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

INFINITY = Decimal("Infinity")
ZERO, ONE = Decimal(0), Decimal(1)


class Interval:
    """All decimals between `low` and `high`; an end that is open is not itself in the interval.

    `low` may be `-Infinity` and `high` `Infinity`; such an end is always open. Immutable. Written by hand, because
    importing `dataclasses` takes half as long as a whole look-up.
    """

    __slots__ = ("high", "high_open", "low", "low_open")

    low: Decimal
    high: Decimal
    low_open: bool
    high_open: bool

    def __init__(self, low: Decimal, high: Decimal, low_open: bool = False, high_open: bool = False) -> None:
        _set_low(self, low)
        _set_high(self, high)
        _set_low_open(self, low_open)
        _set_high_open(self, high_open)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Interval cannot be changed: {name}")

    def _key(self) -> tuple[Decimal, Decimal, bool, bool]:
        return self.low, self.high, self.low_open, self.high_open

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Interval) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        opening, closing = "(" if self.low_open else "[", ")" if self.high_open else "]"
        return f"Interval{opening}{self.low}, {self.high}{closing}"

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds `value` alone."""
        return cls(value, value)

    @classmethod
    def above(cls, value: Decimal, *, open: bool = True) -> Interval:
        """Everything over `value`; with `open=False`, `value` too."""
        return cls(value, INFINITY, open, True)

    @classmethod
    def below(cls, value: Decimal, *, open: bool = True) -> Interval:
        """Everything under `value`; with `open=False`, `value` too."""
        return cls(-INFINITY, value, True, open)

    @property
    def is_point(self) -> bool:
        return self.low == self.high

    def is_only(self, value: Decimal) -> bool:
        """Whether `value` is all that the interval holds."""
        return self.low == value == self.high and not (self.low_open or self.high_open)

    def __contains__(self, value: Decimal) -> bool:
        over = value > self.low or (value == self.low and not self.low_open)
        under = value < self.high or (value == self.high and not self.high_open)
        return over and under

    def within(self, other: Interval) -> bool:
        """Whether every value of this interval is also in `other`."""
        low = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        high = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return low and high

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals share a value."""
        if self.high < other.low or (self.high == other.low and (self.high_open or other.low_open)):
            return False
        return other.high > self.low or (other.high == self.low and not (other.high_open or self.low_open))

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times `factor`, which is above zero."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)

    def shifted(self, by: Decimal) -> Interval:
        """Every value plus `by`."""
        return Interval(self.low + by, self.high + by, self.low_open, self.high_open)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(self.high.copy_negate(), self.low.copy_negate(), self.high_open, self.low_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        corners = [
            (_product(a, b), a_open or b_open)
            for a, a_open in ((self.low, self.low_open), (self.high, self.high_open))
            for b, b_open in ((other.low, other.low_open), (other.high, other.high_open))
        ]
        return _hull(corners)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where `other` reaches or straddles zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("the divisor's interval holds zero")
        inverse = Interval(_inverse(other.high), _inverse(other.low), other.high_open, other.low_open)
        return self * inverse


# The setters of the slots themselves: faster than `object.__setattr__` in what a comparison makes several of.
_set_low, _set_high, _set_low_open, _set_high_open = (
    vars(Interval)[name].__set__ for name in ("low", "high", "low_open", "high_open")
)


def _product(a: Decimal, b: Decimal) -> Decimal:
    # An end at infinity is never reached, so 0 x infinity bounds nothing beyond zero.
    return ZERO if a == 0 or b == 0 else a * b


def _inverse(value: Decimal) -> Decimal:
    return ZERO if value.is_infinite() else 1 / value


def _hull(corners: list[tuple[Decimal, bool]]) -> Interval:
    low = min(value for value, _ in corners)
    high = max(value for value, _ in corners)
    # An end is closed as soon as one corner that reaches it is.
    low_open = all(open for value, open in corners if value == low)
    high_open = all(open for value, open in corners if value == high)
    return Interval(low, high, low_open, high_open)


def last_place(number: Decimal) -> Decimal:
    """The worth of one unit of the last significant digit: 100,000 for 6,300,000. One for zero, NaN and infinity."""
    return _last_place(number) if number and number.is_finite() else ONE


@lru_cache(maxsize=1024)
def _last_place(number: Decimal) -> Decimal:
    # The few numbers of a page are asked for again and again. Equal numbers (50, 50.0) have the same answer.
    _sign, digits, exponent = number.as_tuple()
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Decimal((0, (1,), int(exponent) + zeros))
