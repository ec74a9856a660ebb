"""Searching by value: the facts whose number is the one asked for, agrees with it, or may be the one that was meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from cqfacts.base.units import canonical
from cqfacts.compare import Stated, compare
from cqfacts.find.variants import misprints, shortened
from cqfacts.finding import Match
from cqfacts.interval import last_place
from cqfacts.model import Fact, FactBase, Quantity
from cqfacts.slips import digit_slip

CLOSE = Decimal("0.05")
"""The share of a number by which another may differ and still be called the same, rounded."""

MOST = 400
"""Facts with a value near the one asked for that are compared, the nearest first."""

FINELY = Decimal("0.01")
"""The same where the query is the more precise one: a page that prints whole numbers means them."""

WITHIN = Decimal("0.02")
"""The share of a bound by which a number may go beyond it and still be what it was rounded from."""

OTHER_UNIT = frozenset(("other-unit", "other-currency", "percent-for-points"))


_SCALES = ("百", "千", "万", "亿", "hundred", "thousand", "illion")


class Valued(NamedTuple):
    """A fact found by its number: how it matches, what more is to be said of it, and how far off it is."""

    match: Match
    detail: str
    distance: Decimal


class Numbers:
    """The numbers of a base, by value and by digits. Facts are known by their place in the base."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts: tuple[Fact, ...] = tuple(base.facts.values())
        self._units: dict[str, str | None] = {}

    @cached_property
    def by_value(self) -> dict[Decimal, list[int]]:
        found: dict[Decimal, list[int]] = {}
        for place, fact in enumerate(self.facts):
            if isinstance(fact.value, Decimal):
                found.setdefault(fact.value, []).append(place)
        return found

    @cached_property
    def _values(self) -> list[Decimal]:
        return sorted(self.by_value)

    @cached_property
    def _by_digits(self) -> dict[str, list[Decimal]]:
        found: dict[str, list[Decimal]] = {}
        for value in self.by_value:
            found.setdefault(_significant(value), []).append(value)
        return found

    def find(self, quantity: Quantity) -> dict[int, Valued]:
        """The facts that answer `quantity`, by their place."""
        found: dict[int, Valued] = {}
        for value in self._near(quantity):
            for place in self.by_value[value]:
                judged = self._judge(quantity, self.facts[place])
                if judged is not None:
                    found[place] = judged
        for value, slip in self._misprints(quantity):
            for place in self.by_value.get(value, ()):
                if place not in found and self._is_of_kind(quantity, self.facts[place]):
                    found[place] = Valued("near-miss", slip, abs(value - quantity.low))
        return found

    def _near(self, quantity: Quantity) -> Iterable[Decimal]:
        """The values that may agree with the number asked for, the nearest first."""
        asked = {quantity.low, *quantity.readings}
        values = [value for value in asked if value in self.by_value]
        if quantity.value is not None:
            values += [value for value in shortened(quantity.low, quantity.quantum) if value in self.by_value]
        low, high = _window(quantity)
        first, last = bisect_left(self._values, low), bisect_right(self._values, high)
        around = self._values[first:last]
        if len(around) > MOST:
            around = sorted(around, key=lambda value: abs(value - quantity.low))[:MOST]
        return dict.fromkeys((*values, *around))

    def _judge(self, quantity: Quantity, fact: Fact) -> Valued | None:
        """How the fact's number answers the one asked for; None where it does not."""
        value = fact.value
        assert isinstance(value, Decimal)
        same, distance = value in (quantity.low, *quantity.readings), abs(value - quantity.low)
        outcome = compare(quantity, self._stated(quantity, fact))
        if outcome.reason in OTHER_UNIT:
            return Valued("near-miss", "unit", distance) if same and len(_significant(value)) > 1 else None
        if outcome.label == "supported":
            match: Match = "exact" if same or outcome.reason in ("exact", "same-value-other-unit") else "rounded"
            return Valued(match, "", distance)
        if same:
            return (
                Valued("exact", "", distance)
                if fact.qualifier == "exact"
                else Valued("bound", fact.qualifier, distance)
            )
        if outcome.reason == "within-bound" and distance <= min(last_place(value), abs(value) * WITHIN):
            return Valued("bound", fact.qualifier, distance)
        return Valued("rounded", "", distance) if _agree(quantity, value, _quantum(fact)) else None

    def _misprints(self, quantity: Quantity) -> Iterator[tuple[Decimal, str]]:
        if quantity.value is None:
            return
        digits = _significant(quantity.low)
        for value in misprints(quantity.low, quantity.quantum):
            slip = digit_slip(quantity.low, value) if value in self.by_value else None
            if slip is not None and slip != "magnitude":
                yield value, slip
        # A single digit is the same in every order of magnitude, and says nothing.
        for value in self._by_digits.get(digits, ()) if len(digits) > 1 else ():
            if value != quantity.low:
                yield value, "magnitude"

    def _is_of_kind(self, quantity: Quantity, fact: Fact) -> bool:
        reason = compare(quantity, self._stated(quantity, fact)).reason
        return reason not in OTHER_UNIT

    def _stated(self, quantity: Quantity, fact: Fact) -> Stated:
        """The fact's number; without a unit where none was asked for, since whoever types digits means any."""
        value = fact.value
        assert isinstance(value, Decimal)
        unit = None if quantity.unit is None else self._unit(fact.unit)
        interval = fact.derived.interval if fact.derived else None
        return Stated(value, fact.qualifier, unit, _quantum(fact), interval=interval)

    def _unit(self, ident: str) -> str | None:
        if ident not in self._units:
            self._units[ident] = canonical(self.base.units[ident])
        return self._units[ident]


def _agree(quantity: Quantity, value: Decimal, quantum: Decimal) -> bool:
    """Whether one number is the other, rounded or cut at one of its digits. `quantum` is the worth of the last digit
    that is printed of `value`."""
    distance = abs(value - quantity.low)
    if quantity.value is None or distance > abs(value) * CLOSE:
        return False
    if quantum > quantity.quantum and distance <= abs(value) * FINELY:
        return value in shortened(quantity.low, quantity.quantum)
    return quantity.low in shortened(value, quantum)


def _quantum(fact: Fact) -> Decimal:
    """The worth of the last digit that is printed: of 4.33亿 a million, of 420项 one."""
    value = fact.value
    assert isinstance(value, Decimal)
    is_short = any(scale in fact.printed for scale in _SCALES) or fact.qualifier != "exact"
    exponent = value.as_tuple().exponent
    return last_place(value) if is_short else Decimal(1).scaleb(min(0, int(exponent)))


def _window(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that a number, so qualified, can stand for."""
    low, high = quantity.low, quantity.low if quantity.high is None else quantity.high
    size = max(abs(low), abs(high)) * CLOSE
    if low != high or quantity.high is None:
        return low, max(high, low + size)
    half = quantity.quantum / 2
    match quantity.qualifier:
        case "exact":
            return low - half, low + max(half, min(last_place(low), size))
        case "over" | "at-least":
            return low, low + 2 * size
        case "about":
            return low - size, low + size
        case _:
            return low - size, low


def _significant(value: Decimal) -> str:
    """The digits of a number without the zeros around them."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")
