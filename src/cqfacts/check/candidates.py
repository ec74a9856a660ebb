"""Which facts may a number speak of? Each fact either stands as a candidate, with a cost, or falls for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check.conflicts import conflicts, said_of
from cqfacts.check.context import Context
from cqfacts.check.distances import TOPIC
from cqfacts.check.leads import OUTSIDE
from cqfacts.check.scopes import scope_cost
from cqfacts.check.setting import Setting, kind_of
from cqfacts.check.subjects import Subject, Subjects, costs_of, is_missing
from cqfacts.compare import same_digits
from cqfacts.model import Fact, Quantity

SPECIFIC = 9
"""What each further group of words that must be there, and is, takes off: the more specific fact wins."""

LIKELY = 4
AGREEMENT = 8
"""What a supported number may stand further away than another: the value itself is a hint, a weak one."""

MIXED = 8
"""What it costs a fact that some of its words stand only around a sentence that names others."""

UNTOLD = 24
"""What it costs a difference that the number is only said to be added, not to be one."""

UNLIKELY = 75
"""A cost beyond which the words are too far from the number to be its subject."""

LARGE = 10_000
"""From here on a number without a unit may be an amount of money (发榜金额2.21亿)."""

UNLIKE = 10
UNPLAUSIBLE = 30
"""From this ratio between a number and the fact's on, the number hardly speaks of that fact."""


class Match(NamedTuple):
    """One number and one fact. `lost` says why the fact falls: `unit`, `subject`, `scope`, `period`, `metric`, or
    `kind`: one of the two is an average or a difference and the other is not.

    `borrowed` marks a match whose every word stands outside the number's sentence, `average` a number that is said of
    each or on average, `added` one that is told as an addition where the fact is a total. `setting` is what is
    said around the number, where nothing speaks against the match.
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
    setting: Setting | None = None

    @property
    def fact(self) -> Fact:
        return self.subject.fact


def others(context: Context, quantity: Quantity, subjects: Subjects) -> Iterator[Match]:
    """For an explanation: the facts of which some words are there and that fall for the rest, or for their unit."""
    terms, _ = context.costs(quantity)
    mine = kind_of(context, quantity)
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
    terms, costs = setting.terms, costs_of(subject, setting.terms)
    likely = len(subject.likely & terms.keys())
    # What is said of the part names nothing of the whole: each of its words must stand near.
    near = max(costs) if setting.whole else sum(costs) / len(costs) - SPECIFIC * (len(costs) - 1)
    cost = near - LIKELY * min(likely, 3) + place
    if subject.is_difference and not (setting.difference or setting.rest):
        cost += UNTOLD
    if setting.here and is_missing(subject.groups, setting.here):
        cost += MIXED
    is_cap = subject.stated.qualifier == "at-most" and quantity.qualifier != "at-most"
    if setting.average and (is_cap or not subject.is_average):
        cost += UNTOLD
    return cost + _implausible(quantity, subject)


def weighed(context: Context, quantity: Quantity, subject: Subject, cost: float, setting: Setting) -> Match:
    """The number and the fact, with what speaks against the two."""
    for reason, detail in conflicts(context, quantity, subject, setting):
        return Match(quantity, subject, cost, reason, detail)
    fact = subject.fact
    contradicted = bool(said_of(context, quantity, fact.subject.wrong, setting))
    near = setting.scopes.get(fact.scope, OUTSIDE) < OUTSIDE * TOPIC
    is_placed = context.is_short and not subject.scope.default and near
    is_named = any(not group.isdisjoint(setting.here) for group in subject.groups)
    is_far = not is_named and min(costs_of(subject, setting.terms)) >= OUTSIDE
    borrowed = is_far and not is_placed and not context.is_answer
    added = not subject.is_new and (setting.added or _is_told_as_new(context, setting, subject))
    return Match(quantity, subject, cost, "", "", contradicted, borrowed, setting.average, added, setting)


def _is_told_as_new(context: Context, setting: Setting, subject: Subject) -> bool:
    """Whether what the fact counts is called new: 新建国家级科创平台105个."""
    if not context.newly:
        return False
    start, end = setting.clause.start, setting.clause.end
    return any(m.start in context.newly and m.id in subject.names for m in context.mentions if start <= m.start < end)


def _implausible(quantity: Quantity, subject: Subject) -> float:
    """What it costs that a number is far from the fact's, unless a slip of order would explain it."""
    said, meant = quantity.low, subject.stated.value
    if said == meant or not said or not meant or subject.family in ("percent", "rank"):
        return 0
    said, meant = abs(said), abs(meant)
    if said < UNPLAUSIBLE * meant and meant < UNPLAUSIBLE * said:
        return 0
    return 0 if same_digits(said, meant) else UNLIKE


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
