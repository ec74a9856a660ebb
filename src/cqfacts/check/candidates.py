"""Which facts may a number speak of? Each fact either stands as a candidate, with a cost, or falls for a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.arithmetic import is_difference
from cqfacts.check.context import TOPIC, Context, Costs
from cqfacts.check.leads import OUTSIDE
from cqfacts.check.periods import Time, period_conflict, time_of
from cqfacts.check.scopes import Place, Surroundings, place_of, scope_conflict, scope_cost
from cqfacts.check.subjects import Subject, Subjects
from cqfacts.compare import family, same_digits
from cqfacts.model import Fact, Quantity, Span

SPECIFIC = 9
"""What each further group of words that must be there, and is, takes off: the more specific fact wins."""

LIKELY = 4
AGREEMENT = 8
"""What a supported number may stand further away than another: the value itself is a hint, a weak one."""

UNTOLD = 24
"""What it costs a difference that the number is only said to be added, not to be one."""

UNLIKELY = 75
"""A cost beyond which the words are too far from the number to be its subject."""

ADVERB = 16
"""Up to so many characters a clause without a number is an adverb of the next one."""

LARGE = 10_000
"""From here on a number without a unit may be an amount of money (发榜金额2.21亿)."""

UNLIKE = 10
UNPLAUSIBLE = 30
"""From this ratio between a number and the fact's on, the number hardly speaks of that fact."""


class Match(NamedTuple):
    """One number and one fact. `lost` says why the fact falls: `unit`, `subject`, `scope`, `period` or `metric`.

    `borrowed` marks a match whose every word stands outside the number's sentence, `average` a number that is said of
    each or on average, `added` one that is told as an addition where the fact is a total.
    """

    quantity: Quantity
    subject: Subject
    cost: float
    lost: str = ""
    detail: str = ""
    contradicted: bool = False
    borrowed: bool = False
    average: bool = False
    added: bool = False

    @property
    def fact(self) -> Fact:
        return self.subject.fact


class Setting(NamedTuple):
    """What is said around one number, looked up once for all the facts that it is held against."""

    clause: Span
    terms: Costs
    scopes: Costs
    place: Place
    time: Time
    average: bool
    other_average: bool
    part: bool
    difference: bool
    rest: bool
    added: bool


def setting_of(context: Context, quantity: Quantity, costs: tuple[Costs, Costs], said: Surroundings) -> Setting:
    """What is said around the number; `costs` are those of the terms and the scopes."""
    terms, scopes = costs
    mine = kind_of(quantity)
    clause = context.clause(quantity)
    moving = not context.is_plain
    return Setting(
        clause,
        terms,
        scopes,
        place_of(context, quantity, clause, said),
        time_of(context, quantity, clause),
        *_averaged(context, quantity),
        moving and language.SUBSET.search(context.text[clause.start : quantity.start]) is not None,
        mine not in ("percent", "point", "times", "rank") and is_difference(context, quantity, clause),
        moving and language.REST.search(context.within(clause)) is not None,
        mine not in ("percent", "point", "times", "rank", "time") and _is_added(context, quantity, clause),
    )


def _is_added(context: Context, quantity: Quantity, clause: Span) -> bool:
    start = quantity.qualifier_at.start if quantity.qualifier_at else quantity.start
    return language.ADDED.search(context.text[clause.start : min(start, quantity.start)]) is not None


def _averaged(context: Context, quantity: Quantity) -> tuple[bool, bool]:
    """Whether words for an average speak of this number, and whether some speak of another of the sentence."""
    if context.is_plain:
        return False, False
    owners = [_owner(context, match) for match in language.AVERAGE.finditer(context.words)]
    return quantity in owners, any(owner not in (quantity, None) for owner in owners)


def _owner(context: Context, match: re.Match[str]) -> Quantity | None:
    """The number that words speak of: the nearest in their clause, or the next one where they are all of it."""
    start, end = context.sentence.start + match.start(), context.sentence.start + match.end()
    clause = context.sentence.clause(start)
    here = [quantity for quantity in context.quantities if clause.start <= quantity.number.start < clause.end]
    if not here and clause.end - clause.start <= ADVERB:
        here = [quantity for quantity in context.quantities if quantity.start >= end][:1]
    return min(here, key=lambda quantity: max(quantity.start - end, start - quantity.end, 0), default=None)


def others(context: Context, quantity: Quantity, subjects: Subjects) -> Iterator[Match]:
    """For an explanation: the facts of which some words are there and that fall for the rest, or for their unit."""
    terms, _ = context.costs(quantity)
    mine = kind_of(quantity)
    for subject, missing in subjects.partly_named(terms):
        if missing:
            yield Match(quantity, subject, 999, "subject", ", ".join("|".join(sorted(group)) for group in missing))
        elif not fits(quantity, mine, subject):
            yield Match(quantity, subject, 998, "unit")


def price(quantity: Quantity, subject: Subject, setting: Setting) -> float | None:
    """What it costs to take the number for one of that fact; None where a place must be named and is not."""
    place = scope_cost(setting.place, subject, setting.scopes)
    if place is None:
        return None
    terms, costs = setting.terms, _costs(subject, setting.terms)
    likely = len([term for term in subject.fact.subject.may if term in terms])
    cost = sum(costs) / len(costs) - SPECIFIC * (len(costs) - 1) - LIKELY * min(likely, 3) + place
    if subject.is_difference and not (setting.difference or setting.rest):
        cost += UNTOLD
    return cost + _implausible(quantity, subject)


def _costs(subject: Subject, terms: Costs) -> list[float]:
    return [min([terms[term] for term in group if term in terms]) for group in subject.groups]


def weighed(context: Context, quantity: Quantity, subject: Subject, cost: float, setting: Setting) -> Match:
    """The number and the fact, with what speaks against the two."""
    for reason, detail in _conflicts(context, quantity, subject, setting):
        return Match(quantity, subject, cost, reason, detail)
    fact = subject.fact
    contradicted = bool(_said_of(context, quantity, fact.subject.wrong, setting))
    near = setting.scopes.get(fact.scope, OUTSIDE) < OUTSIDE * TOPIC
    is_placed = context.is_short and not subject.scope.default and near
    borrowed = min(_costs(subject, setting.terms)) >= OUTSIDE and not is_placed and not context.is_bare
    added = setting.added and not subject.is_new
    return Match(quantity, subject, cost, "", "", contradicted, borrowed, setting.average, added)


def _implausible(quantity: Quantity, subject: Subject) -> float:
    """What it costs that a number is far from the fact's, unless a slip of order would explain it."""
    said, meant = quantity.low, subject.stated.value
    if said == meant or not said or not meant or subject.family in ("percent", "rank"):
        return 0
    said, meant = abs(said), abs(meant)
    if said < UNPLAUSIBLE * meant and meant < UNPLAUSIBLE * said:
        return 0
    return 0 if same_digits(said, meant) else UNLIKE


def _conflicts(context: Context, quantity: Quantity, subject: Subject, setting: Setting) -> Iterator[tuple[str, str]]:
    fact = subject.fact
    unwanted = _said_of(context, quantity, fact.subject.not_, setting)
    if unwanted and not setting.time.is_start:
        yield "metric", unwanted
    elsewhere = scope_conflict(setting.place, subject)
    if elsewhere:
        yield "scope", elsewhere
    at_another_time = period_conflict(setting.time, fact)
    if at_another_time:
        yield "period", at_another_time
    if setting.average and not subject.is_average:
        yield "metric", "average"
    if subject.is_average and setting.other_average and not setting.average and subject.stated.qualifier != "at-most":
        yield "metric", "no average"
    told = setting.difference or (subject.is_difference and (setting.rest or setting.added))
    if told != subject.is_difference:
        yield "metric", "a difference"
    if setting.part and not _is_named_in_clause(context, setting.clause, subject):
        yield "metric", "a part of it"


def _said_of(context: Context, quantity: Quantity, terms: tuple[str, ...], setting: Setting) -> str:
    """The first of these terms that stands in the number's clause and nearer to it than to another number."""
    if setting.terms.keys().isdisjoint(terms):
        return ""
    clause = setting.clause
    for mention in context.mentions:
        if mention.kind != "term" or mention.id not in terms or mention.inside:
            continue
        if clause.start <= mention.start < clause.end:
            mine = context.cost(mention, quantity)
            if all(context.cost(mention, other) >= mine for other in context.quantities if other is not quantity):
                return mention.id
    return ""


def _is_named_in_clause(context: Context, clause: Span, subject: Subject) -> bool:
    names = frozenset().union(*subject.groups) | {subject.fact.scope}
    return any(m.id in names and clause.start <= m.start < clause.end for m in context.mentions)


def kind_of(quantity: Quantity) -> str:
    """The family of the unit; that of a rank or a fraction is told by its form."""
    if quantity.kind in ("rank", "fraction"):
        return "rank" if quantity.kind == "rank" else "percent"
    return family(quantity.unit)


def fits(quantity: Quantity, mine: str, subject: Subject) -> bool:
    """Whether a number of this unit, whose family is `mine`, can be one of that fact at all."""
    theirs = subject.family
    if mine == "rank" or theirs == "rank":
        return mine == theirs
    if mine == "none":
        return theirs in ("none", "person", "count") or (theirs == "money" and quantity.low >= LARGE)
    if theirs == "percent":
        return mine in ("percent", "point") or (mine == "times" and subject.stated.growth)
    if mine in ("percent", "point"):
        return False
    if theirs in ("count", "none"):
        return mine == "count"
    if theirs == "person":
        return mine == "person" or quantity.unit in ("个", "位", "名")
    return mine == theirs
