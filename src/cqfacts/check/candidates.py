"""Which facts may a number speak of? Each fact either stands as a candidate, with a cost, or falls for a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.context import OUTSIDE, Context, Costs
from cqfacts.check.periods import Time, period_conflict, time_of
from cqfacts.check.scopes import Place, place_of, scope_conflict, scope_cost
from cqfacts.compare import Stated, family, same_digits
from cqfacts.model import Fact, FactBase, Quantity

SPECIFIC = 9
"""What each further group of words that must be there, and is, takes off: the more specific fact wins."""

LIKELY = 4
UNLIKE = 10
UNPLAUSIBLE = 30
"""From this ratio between a number and the fact's on, the number hardly speaks of that fact."""


class Subject(NamedTuple):
    """A fact made ready for matching: its number as `compare` wants it, its words as sets."""

    fact: Fact
    stated: Stated
    groups: tuple[frozenset[str], ...]
    terms: frozenset[str]
    is_average: bool


class Match(NamedTuple):
    """One number and one fact. `lost` says why the fact falls: `unit`, `subject`, `scope`, `period` or `metric`.

    `borrowed` marks a match whose every word stands outside the number's sentence.
    """

    quantity: Quantity
    subject: Subject
    cost: float
    lost: str = ""
    detail: str = ""
    contradicted: bool = False
    borrowed: bool = False

    @property
    def fact(self) -> Fact:
        return self.subject.fact


class Subjects:
    """The subjects of a base, by the terms that their first group needs."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self.all = tuple(subjects)
        self._by_term: dict[str, list[Subject]] = {}
        for subject in self.all:
            for term in subject.groups[0]:
                self._by_term.setdefault(term, []).append(subject)

    def named(self, terms: Costs) -> list[Subject]:
        """Those of which everything that must be there is among the terms."""
        found = {id(s): s for term in terms for s in self._by_term.get(term, ())}
        return [s for s in found.values() if all(not group.isdisjoint(terms) for group in s.groups)]


class Setting(NamedTuple):
    """What is said around one number, looked up once for all the facts that it is held against."""

    terms: Costs
    scopes: Costs
    place: Place
    time: Time
    average: bool
    part: bool


def matches(context: Context, quantity: Quantity, subjects: Subjects, base: FactBase) -> list[Match]:
    """The facts of this unit whose words are there, those that lose for scope, period or metric included."""
    terms, scopes = context.costs(quantity)
    named = [subject for subject in subjects.named(terms) if fits(quantity, subject.stated)]
    if not named:
        return []
    clause = context.clause(quantity)
    setting = Setting(
        terms,
        scopes,
        place_of(context, quantity, base),
        time_of(context, quantity),
        language.AVERAGE.search(context.text, clause.start, clause.end) is not None,
        language.SUBSET.search(context.text, clause.start, quantity.start) is not None,
    )
    found = (_match(context, quantity, subject, base, setting) for subject in named)
    return [match for match in found if match is not None]


def others(context: Context, quantity: Quantity, subjects: Subjects) -> Iterator[Match]:
    """For an explanation: the facts of which some words are there and that fall for the rest, or for their unit."""
    terms, _ = context.costs(quantity)
    for subject in subjects.all:
        missing = [group for group in subject.groups if group.isdisjoint(terms)]
        if len(missing) == len(subject.groups):
            continue
        if missing:
            yield Match(quantity, subject, 999, "subject", ", ".join("|".join(sorted(group)) for group in missing))
        elif not fits(quantity, subject.stated):
            yield Match(quantity, subject, 998, "unit")


def _match(context: Context, quantity: Quantity, subject: Subject, base: FactBase, setting: Setting) -> Match | None:
    fact, terms = subject.fact, setting.terms
    place = scope_cost(setting.place, base.scopes[fact.scope], setting.scopes, base)
    if place is None:
        return None
    costs = [min(terms[term] for term in group if term in terms) for group in subject.groups]
    likely = sum(term in terms for term in fact.subject.may)
    cost = sum(costs) / len(costs) - SPECIFIC * (len(costs) - 1) - LIKELY * min(likely, 3) + place
    cost += _implausible(quantity, subject.stated)
    for reason, detail in _conflicts(context, quantity, subject, base, setting):
        return Match(quantity, subject, cost, reason, detail)
    contradicted = bool(_said_of(context, quantity, fact.subject.wrong))
    return Match(quantity, subject, cost, contradicted=contradicted, borrowed=min(costs) >= OUTSIDE)


def _implausible(quantity: Quantity, stated: Stated) -> float:
    """What it costs that a number is far from the fact's, unless a slip of order would explain it."""
    said, meant = abs(quantity.low), abs(stated.value)
    if not said or not meant or family(stated.unit) in ("percent", "rank"):
        return 0
    if said < UNPLAUSIBLE * meant and meant < UNPLAUSIBLE * said:
        return 0
    return 0 if same_digits(said, meant) else UNLIKE


def _conflicts(
    context: Context, quantity: Quantity, subject: Subject, base: FactBase, setting: Setting
) -> Iterator[tuple[str, str]]:
    fact = subject.fact
    unwanted = _said_of(context, quantity, fact.subject.not_)
    if unwanted and not setting.time.is_start:
        yield "metric", unwanted
    elsewhere = scope_conflict(setting.place, base.scopes[fact.scope], subject.terms, base)
    if elsewhere:
        yield "scope", elsewhere
    at_another_time = period_conflict(setting.time, fact)
    if at_another_time:
        yield "period", at_another_time
    if setting.average and not subject.is_average:
        yield "metric", "average"
    if setting.part and not _is_named_in_clause(context, quantity, subject):
        yield "metric", "a part of it"


def _said_of(context: Context, quantity: Quantity, terms: tuple[str, ...]) -> str:
    """The first of these terms that stands in the number's clause and nearer to it than to another number."""
    if not terms:
        return ""
    clause = context.clause(quantity)
    for mention in context.mentions:
        if mention.kind != "term" or mention.id not in terms or mention.inside:
            continue
        if clause.start <= mention.start < clause.end:
            mine = context.cost(mention, quantity)
            if all(context.cost(mention, other) >= mine for other in context.quantities if other is not quantity):
                return mention.id
    return ""


def _is_named_in_clause(context: Context, quantity: Quantity, subject: Subject) -> bool:
    clause = context.clause(quantity)
    names = frozenset().union(*subject.groups) | {subject.fact.scope}
    return any(m.id in names and clause.start <= m.start < clause.end for m in context.mentions)


def fits(quantity: Quantity, stated: Stated) -> bool:
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


def ready(base: FactBase, quanta: Mapping[str, Decimal], units: Mapping[str, str | None]) -> Subjects:
    """The facts of a base that hold a number, ready to be matched.

    `quanta` has the worth of the last digit that the page shows, by fact; `units` the canonical id of each unit.
    """
    return Subjects(_ready(base, quanta, units))


def _ready(base: FactBase, quanta: Mapping[str, Decimal], units: Mapping[str, str | None]) -> Iterator[Subject]:
    for fact in base.facts.values():
        if not isinstance(fact.value, Decimal) or not fact.subject.must:
            continue
        words = f"{fact.label.zh} {fact.label.en.lower()}"
        growth = base.units[fact.unit].dimension == "share" and bool(language.GROWTH.search(words))
        quantum = quanta.get(fact.id, Decimal(1).scaleb(int(fact.value.as_tuple().exponent)))
        interval = fact.derived.interval if fact.derived else None
        stated = Stated(fact.value, fact.qualifier, units[fact.unit], quantum, growth, interval)
        groups = tuple(frozenset(group) for group in fact.subject.must)
        terms = frozenset().union(*groups, fact.subject.may)
        yield Subject(fact, stated, groups, terms, bool(language.AVERAGE.search(words)))
