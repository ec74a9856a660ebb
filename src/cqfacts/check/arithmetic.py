"""Simple arithmetic over two facts that a sentence speaks of: a sum, a difference, a share, a ratio, an average.

Only what says of itself that it is computed ('420 more than', 合计, 其余) is held against it, and at least one of the
two facts must be the one that another number of the sentence, or of the one before, speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from cqfacts.base.derive import interval_of, settle
from cqfacts.base.formula import FormulaError
from cqfacts.check import comparing, language
from cqfacts.check.context import Context
from cqfacts.check.order import is_reversed
from cqfacts.check.subjects import Subject, apart
from cqfacts.compare import Stated, compare, family
from cqfacts.interval import Interval, last_place
from cqfacts.model import Fact, Label, Quantity, Span

_COUNTED = {"count", "person", "none"}
"""What can be counted, so that there are so many times as many of one as of the other."""

MOST = 6
"""The facts that are tried in pairs, the likeliest first: nobody computes with more in one sentence."""

BEHIND = 64
"""Characters behind a number in which 'more of one than of the other' stands."""

PLACES = 6
_HUNDRED = Interval.point(Decimal(100))


class Computed(NamedTuple):
    """Two facts and what they come to, told as `a - b`, and whether the number is that."""

    operands: tuple[Fact, Fact]
    sign: str
    stated: Stated
    label: Label = "supported"


def computed(
    context: Context, quantity: Quantity, spoken_of: Iterable[Subject], nearby: Iterable[Subject]
) -> Computed | None:
    """What supports a number that is said to be computed, or what its sum would be; None where nothing is.

    `spoken_of` are the facts of which other numbers speak, `nearby` others that this number might have been held
    against.
    """
    signs = tuple(_signs(context, quantity))
    if not signs:
        return None
    first = list(spoken_of)
    pairs = permutations([*first, *nearby][:MOST], 2)
    for one, other in pairs:
        if one.fact.id == other.fact.id or not (one in first or other in first or _are_named(context, one, other)):
            continue
        for sign in signs:
            if sign in ("-", "/", "more") and is_reversed(context, quantity, *apart(one.groups, other.groups)):
                continue
            stated = _result(one.stated, sign, other.stated, quantity)
            if stated is not None and compare(quantity, stated).label == "supported":
                return Computed((one.fact, other.fact), sign, stated)
    return _missed(context, quantity, first) if "+" in signs else None


def _are_named(context: Context, one: Subject, other: Subject) -> bool:
    return all(not group.isdisjoint(context.here) for group in (*one.groups, *other.groups))


def _is_summand(context: Context, other: Quantity, quantity: Quantity) -> bool:
    """Whether the two count alike; a number of summands (两项相加) counts none itself."""
    behind = context.text[other.end : other.end + 4]
    return family(other.unit) == family(quantity.unit) and comparing.SUM_BEHIND.search(behind) is None


def _missed(context: Context, quantity: Quantity, spoken_of: Sequence[Subject]) -> Computed | None:
    """The sum of the two facts that all other numbers of the sentence speak of, where the number should be that."""
    like = [other for other in context.quantities if _is_summand(context, other, quantity)]
    before = context.text[context.clause(quantity).start : quantity.start]
    if len(spoken_of) != 2 or len(like) != 3 or comparing.SUM_BEFORE.search(before) is None:
        return None
    one, other = spoken_of
    stated = _result(one.stated, "+", other.stated, quantity)
    if stated is None or compare(quantity, stated).label != "refuted":
        return None
    return Computed((one.fact, other.fact), "+", stated, "refuted")


def _signs(context: Context, quantity: Quantity) -> Iterator[str]:
    """The operations by which the words around a number say that it came about; `more` is by what per cent."""
    kind = family(quantity.unit)
    clause = context.clause(quantity)
    if quantity.kind == "fraction" or kind == "percent":
        yield "more" if is_difference(context, quantity, clause) else "%"
    elif kind == "times":
        yield "/"
    elif kind == "point":
        if is_difference(context, quantity, clause):
            yield "-"
    elif kind != "rank":
        if is_difference(context, quantity, clause) or language.REST.search(context.within(clause)):
            yield "-"
        if comparing.TOGETHER.search(context.within(clause)):
            yield "+"
        if language.AVERAGE.search(context.within(clause)):
            yield "/"


def is_difference(context: Context, quantity: Quantity, clause: Span) -> bool:
    """Whether the number is told as how much more or less one is than another."""
    before = context.text[clause.start : quantity.start]
    after = context.text[quantity.end : min(context.sentence.end, quantity.end + BEHIND)]
    if comparing.MORE_THAN_BEFORE.search(before):
        return True
    if comparing.ROSE_BY.search(before) and context.compared:
        return True
    if clause.start > context.sentence.start and before.rstrip().endswith(comparing.MORE):
        told = context.text[context.sentence.start : clause.start]
        if comparing.COMPARED_WITH.search(told) or _was_counted(context, quantity, clause):
            return True
    return comparing.MORE_THAN_BEHIND.search(after) is not None


def _was_counted(context: Context, quantity: Quantity, clause: Span) -> bool:
    """Whether an earlier clause counts the same at an earlier time: 去年同期是2700多家，今年多了约350家."""
    return any(
        other.end <= clause.start and family(other.unit) == family(quantity.unit) for other in context.quantities
    ) and any(time.end <= clause.start for time in context.periods)


def _result(one: Stated, sign: str, other: Stated, quantity: Quantity) -> Stated | None:
    a, b = interval_of(one.value, one.qualifier), interval_of(other.value, other.qualifier)
    alike = one.unit == other.unit or family(one.unit) == family(other.unit) == "count"
    if sign == "/" and family(quantity.unit) == "times":
        # How many times as many: people may be held against things.
        alike = alike or {family(one.unit), family(other.unit)} <= _COUNTED
    if sign != "/" and not alike:
        return None
    if sign in ("/", "%", "more") and (not b.low > 0 or b.high.is_infinite()):
        return None
    of_points = family(quantity.unit) == "point" and one.growth and other.growth
    if not of_points and {family(one.unit), family(other.unit)} & {"percent", "rank"}:
        return None
    unit = (
        "point"
        if of_points
        else {"%": "percent", "more": "percent", "/": "times" if alike else one.unit}.get(sign, one.unit)
    )
    interval = {"+": a + b, "-": a - b}.get(sign) or (a / b if sign == "/" else a * _HUNDRED / b)
    if sign == "more":
        interval = interval - _HUNDRED
    if sign == "/" and (alike != (family(quantity.unit) == "times")):
        return None
    try:
        value, qualifier = settle(interval, PLACES, (one.qualifier, other.qualifier))
    except FormulaError:
        return None
    return Stated(value.normalize(), qualifier, unit, last_place(value), False, interval)
