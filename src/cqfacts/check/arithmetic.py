"""Simple arithmetic over two facts that a sentence speaks of: a sum, a difference, a share, a ratio, an average.

Only what says of itself that it is computed ('420 more than', 合计, 其余) is held against it, and at least one of the
two facts must be the one that another number of the sentence, or of the one before, speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from cqfacts.base.derive import interval_of, settle
from cqfacts.base.formula import FormulaError
from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.check.subjects import Subject
from cqfacts.compare import Stated, compare, family
from cqfacts.interval import Interval, last_place
from cqfacts.model import Fact, Quantity, Span

MOST = 6
"""The facts that are tried in pairs, the likeliest first: nobody computes with more in one sentence."""

PLACES = 6
_HUNDRED = Interval.point(Decimal(100))


class Computed(NamedTuple):
    """Two facts and what they come to, told as `a - b`."""

    operands: tuple[Fact, Fact]
    sign: str
    stated: Stated


def computed(
    context: Context, quantity: Quantity, spoken_of: Iterable[Subject], nearby: Iterable[Subject]
) -> Computed | None:
    """What supports a number that is said to be computed; None where nothing does.

    `spoken_of` are the facts of which other numbers speak, `nearby` others that this number might have been held
    against.
    """
    signs = signs_of(context, quantity)
    if not signs:
        return None
    first = list(spoken_of)
    pairs = permutations([*first, *nearby][:MOST], 2)
    for one, other in pairs:
        if one.fact.id == other.fact.id or not (one in first or other in first):
            continue
        for sign in signs:
            stated = _result(one.stated, sign, other.stated, quantity)
            if stated is not None and compare(quantity, stated).label == "supported":
                return Computed((one.fact, other.fact), sign, stated)
    return None


def signs_of(context: Context, quantity: Quantity) -> str:
    """The operations by which the words around a number say that it came about; empty where they say none."""
    return "".join(_signs(context, quantity))


def _signs(context: Context, quantity: Quantity) -> Iterator[str]:
    kind = family(quantity.unit)
    clause = context.clause(quantity)
    if quantity.kind == "fraction" or kind == "percent":
        yield "%"
    elif kind == "times":
        yield "/"
    elif kind not in ("point", "rank"):
        if is_difference(context, quantity, clause) or language.REST.search(context.within(clause)):
            yield "-"
        if language.TOGETHER.search(context.within(clause)):
            yield "+"
        if language.AVERAGE.search(context.within(clause)):
            yield "/"


def is_difference(context: Context, quantity: Quantity, clause: Span) -> bool:
    """Whether the number is told as how much more or less one is than another."""
    before = context.text[clause.start : quantity.start]
    after = context.text[quantity.end : min(context.sentence.end, quantity.end + 40)]
    if language.MORE_THAN_BEFORE.search(before):
        return True
    return language.MORE_THAN_BEHIND.search(after) is not None


def _result(one: Stated, sign: str, other: Stated, quantity: Quantity) -> Stated | None:
    a, b = interval_of(one.value, one.qualifier), interval_of(other.value, other.qualifier)
    alike = one.unit == other.unit
    if sign in "+-%" and not alike:
        return None
    if sign in "/%" and (not b.low > 0 or b.high.is_infinite()):
        return None
    if family(one.unit) in ("percent", "rank") or family(other.unit) in ("percent", "rank"):
        return None
    unit = {"%": "percent", "/": "times" if alike else one.unit}.get(sign, one.unit)
    interval = {"+": a + b, "-": a - b}.get(sign) or (a / b if sign == "/" else a * _HUNDRED / b)
    if sign == "/" and (alike != (family(quantity.unit) == "times")):
        return None
    try:
        value, qualifier = settle(interval, PLACES, (one.qualifier, other.qualifier))
    except FormulaError:
        return None
    return Stated(value.normalize(), qualifier, unit, last_place(value), False, interval)
