"""Which facts may a number speak of? Each fact either stands as a candidate, with a cost, or falls for a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.check.periods import is_starting_value, period_conflict
from cqfacts.check.scopes import scope_conflict, scope_cost
from cqfacts.check.vocabulary import Mention
from cqfacts.compare import Stated, family, same_digits
from cqfacts.model import Fact, FactBase, Quantity

SPECIFIC = 9
LIKELY = 4
INSIDE = 6
UNLIKE = 10


class Subject(NamedTuple):
    """A fact made ready for matching: its number as `compare` wants it."""

    fact: Fact
    stated: Stated
    average: bool


class Match(NamedTuple):
    """One number and one fact. `lost` says why the fact falls (`unit`, `subject`, `scope`, `period`, `metric`)."""

    quantity: Quantity
    subject: Subject
    cost: float
    lost: str = ""
    detail: str = ""
    contradicted: bool = False

    @property
    def fact(self) -> Fact:
        return self.subject.fact


def matches(context: Context, quantity: Quantity, subjects: Iterable[Subject], base: FactBase) -> list[Match]:
    """Every fact whose unit fits and of whose subject at least one term is mentioned, lost or not."""
    out = []
    for subject in subjects:
        match = _match(context, quantity, subject, base)
        if match is not None:
            out.append(match)
    return out


def _match(context: Context, quantity: Quantity, subject: Subject, base: FactBase) -> Match | None:
    fact = subject.fact
    found = [_group_cost(context, quantity, group) for group in fact.subject.must]
    if not any(cost is not None for cost in found):
        return None
    if not fits(quantity, subject.stated, base):
        return Match(quantity, subject, 999, "unit")
    missing = ["|".join(group) for group, cost in zip(fact.subject.must, found, strict=True) if cost is None]
    if missing:
        return Match(quantity, subject, 999, "subject", ", ".join(missing))
    costs = [cost for cost in found if cost is not None]
    place = scope_cost(context, quantity, fact, base)
    if place is None:
        return Match(quantity, subject, 999, "scope", fact.scope)
    cost = _total(context, quantity, fact, costs) + place
    cost += _implausible(quantity, subject.stated)
    for reason, detail in _conflicts(context, quantity, subject, base):
        return Match(quantity, subject, cost, reason, detail)
    return Match(quantity, subject, cost, contradicted=bool(_said_of(context, quantity, fact.subject.wrong)))


def _implausible(quantity: Quantity, stated: Stated) -> float:
    """What it costs that a number is far from the fact's, unless a slip of order would explain it."""
    said, meant = abs(quantity.low), abs(stated.value)
    if not said or not meant or same_digits(said, meant) or family(stated.unit) in ("percent", "rank"):
        return 0
    return UNLIKE if max(said, meant) / min(said, meant) > 30 else 0


def _total(context: Context, quantity: Quantity, fact: Fact, costs: list[float]) -> float:
    """The mean distance of what must be there, lower for a fact of which more must be there or more is."""
    likely = sum(_group_cost(context, quantity, (term,)) is not None for term in fact.subject.may)
    return sum(costs) / len(costs) - SPECIFIC * (len(costs) - 1) - LIKELY * min(likely, 3)


def _group_cost(context: Context, quantity: Quantity, group: tuple[str, ...]) -> float | None:
    """The cost of the nearest mention of one of the terms; None where there is none."""
    here = [_mention_cost(context, m, quantity) for m in context.mentions if m.kind == "term" and m.id in group]
    if here:
        return min(here)
    for around in context.around:
        if any(m.kind == "term" and m.id in group for m in around.mentions):
            return around.cost
    return None


def _mention_cost(context: Context, mention: Mention, quantity: Quantity) -> float:
    return context.cost(mention, quantity) + (INSIDE if mention.inside else 0)


def _conflicts(context: Context, quantity: Quantity, subject: Subject, base: FactBase) -> Iterable[tuple[str, str]]:
    fact = subject.fact
    unwanted = _said_of(context, quantity, fact.subject.not_)
    if unwanted and not is_starting_value(context, quantity):
        yield "metric", unwanted
    place = scope_conflict(context, quantity, fact, base)
    if place:
        yield "scope", place
    time = period_conflict(context, quantity, fact)
    if time:
        yield "period", time
    if not subject.average and _is_average(context, quantity):
        yield "metric", "average"
    if _is_of_a_part(context, quantity, fact):
        yield "metric", "a part of it"


def _said_of(context: Context, quantity: Quantity, terms: tuple[str, ...]) -> str:
    """The first of these terms that stands in the number's clause and nearer to it than to another number."""
    clause = context.clause(quantity)
    for mention in context.mentions:
        if mention.kind != "term" or mention.id not in terms or mention.inside:
            continue
        if clause.start <= mention.start < clause.end and not _belongs_to_another(context, mention, quantity):
            return mention.id
    return ""


def _belongs_to_another(context: Context, mention: Mention, quantity: Quantity) -> bool:
    mine = context.cost(mention, quantity)
    return any(context.cost(mention, other) < mine for other in context.quantities if other is not quantity)


def _is_of_a_part(context: Context, quantity: Quantity, fact: Fact) -> bool:
    """Whether the clause speaks of a part ('of which …') and names nothing of the fact itself."""
    clause = context.clause(quantity)
    if not language.SUBSET.search(context.text, clause.start, quantity.start):
        return False
    terms = {term for group in fact.subject.must for term in group}
    return not any(m.id in terms and clause.start <= m.start < clause.end for m in context.mentions)


def _is_average(context: Context, quantity: Quantity) -> bool:
    clause = context.clause(quantity)
    return bool(language.AVERAGE.search(context.within(clause)))


def fits(quantity: Quantity, stated: Stated, base: FactBase) -> bool:
    """Whether a number of this unit can be one of that fact at all."""
    mine, theirs = family(quantity.unit), family(stated.unit)
    if quantity.kind == "rank" or theirs == "rank":
        return quantity.kind == "rank" and theirs == "rank"
    if quantity.kind == "fraction":
        mine = "percent"
    if mine == "none":
        return theirs in ("none", "person", "count")
    if theirs == "percent":
        return mine in ("percent", "point") or (mine == "times" and stated.growth)
    if mine in ("percent", "point"):
        return False
    if theirs in ("count", "none"):
        return mine == "count"
    if theirs == "person":
        return mine == "person" or quantity.unit in ("个", "位", "名")
    return mine == theirs


def ready(base: FactBase, quanta: Mapping[str, Decimal], units: Mapping[str, str | None]) -> tuple[Subject, ...]:
    """The facts of a base that hold a number, ready to be matched."""
    out = []
    for fact in base.facts.values():
        if not isinstance(fact.value, Decimal) or not fact.subject.must:
            continue
        unit = base.units[fact.unit]
        growth = unit.dimension == "share" and bool(
            language.GROWTH.search(fact.label.zh) or language.GROWTH.search(fact.label.en.lower())
        )
        quantum = quanta.get(fact.id, Decimal(1).scaleb(int(fact.value.as_tuple().exponent)))
        interval = fact.derived.interval if fact.derived else None
        stated = Stated(fact.value, fact.qualifier, units[fact.unit], quantum, growth, interval)
        words = f"{fact.label.zh} {fact.label.en.lower()}"
        out.append(Subject(fact, stated, bool(language.AVERAGE.search(words))))
    return tuple(out)
