"""Intervals of decimals: what a qualified number allows, and arithmetic that keeps what is not known.

`over 200,000` is the open interval above 200,000; dividing it by 1.218 gives the open interval above 164,204.
Nothing here knows text, facts or units.
"""

from __future__ import annotations

from decimal import Decimal

INFINITY = Decimal("Infinity")


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
        for name, value in (("low", low), ("high", high), ("low_open", low_open), ("high_open", high_open)):
            object.__setattr__(self, name, value)

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
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

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


def _product(a: Decimal, b: Decimal) -> Decimal:
    # An end at infinity is never reached, so 0 x infinity bounds nothing beyond zero.
    return Decimal(0) if a == 0 or b == 0 else a * b


def _inverse(value: Decimal) -> Decimal:
    return Decimal(0) if value.is_infinite() else 1 / value


def _hull(corners: list[tuple[Decimal, bool]]) -> Interval:
    low = min(value for value, _ in corners)
    high = max(value for value, _ in corners)
    # An end is closed as soon as one corner that reaches it is.
    low_open = all(open for value, open in corners if value == low)
    high_open = all(open for value, open in corners if value == high)
    return Interval(low, high, low_open, high_open)


def last_place(number: Decimal) -> Decimal:
    """The worth of one unit of the last significant digit: 100,000 for 6,300,000. One for zero."""
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or not any(digits):
        return Decimal(1)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Decimal((0, (1,), exponent + zeros))
