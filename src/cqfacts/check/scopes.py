"""Of which place or body does a number speak? A fact holds for its own scope and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cqfacts.check.distances import Costs
from cqfacts.check.sites import Named, Place
from cqfacts.check.subjects import Subject
from cqfacts.model import Scope

NAMED = 9
"""What a fact gains whose own scope is named: it is the more specific one."""

LIST = 3
"""From this many on, scopes named in one sentence are a list."""

BESIDE = 14
"""What it costs a fact of the default scope that another scope of the base is named before the number."""


def scope_cost(place: Place, subject: Subject, costs: Costs) -> float | None:
    """What the fact's scope adds to its cost: less where it is named nearby; None where it must be named and is not."""
    scope = subject.scope
    if scope.default:
        if place.home:
            return -NAMED / 2
        return BESIDE if place.beside and place.beside not in subject.within else 0
    cost = costs.get(scope.id)
    if cost is None:
        return 0 if subject.fact.subject.unplaced else None
    own = [one for one in place.named if one.scope.id == scope.id]
    # A place that is only named behind, in another clause, is first of all that of what follows.
    is_behind = bool(own) and not any(one.in_clause or one.before for one in own)
    return cost if is_behind else cost - NAMED


def scope_conflict(place: Place, subject: Subject, has_turned: Callable[[int], bool]) -> str:
    """The scope that is spoken of instead of the fact's; empty where none is.

    `has_turned` tells of a place of the base's own, named at that offset, whether it has had its number and the
    clause at hand names the fact itself: it then takes nothing away.
    """
    if not (place.named or place.district or place.body or place.around):
        return ""
    scope = subject.scope
    if scope.id in place.together:
        return "several places together"
    # A name that is part of the fact's own words (the four districts that have a market) places nothing.
    named = [one for one in place.named if one.terms.isdisjoint(subject.terms) and one.scope.id not in subject.terms]
    clause = [one for one in named if one.in_clause]
    foreign = [one for one in clause if one.scope.outside and not one.compared]
    if foreign:
        return foreign[0].scope.id
    elsewhere = [one.of for one in place.named if one.of and one.scope.id == scope.id]
    if elsewhere:
        return elsewhere[0]
    apart = [one for one in named if one.apart and one.scope.outside]
    if apart:
        return apart[0].scope.id
    if place.around is not None and place.around.outside:
        return place.around.id
    governing = _governing(clause)
    if governing is None and place.district:
        return "district"
    if place.body and scope.default:
        return place.body
    if not (scope.default or scope.event) and _is_only_later(place, subject, clause):
        return clause[-1].scope.id
    if _names(place.named, scope, only_clause=bool(clause)):
        # The fact's own scope is named too: whose number it is, the distance decides.
        return ""
    if governing is None:
        topics = [one for one in named if one.topic]
        governing = topics[-1].scope if topics else None
        if topics and not topics[-1].scope.outside and has_turned(topics[-1].start):
            return ""
    if governing is None or governing.event or governing.id in subject.within:
        return ""
    is_list = not governing.outside and len({one.scope.id for one in place.named}) >= LIST
    return "" if is_list else governing.id


def _governing(clause: list[Named]) -> Scope | None:
    """The nearest scope named in the clause, before the number if there is one, that is no mere comparison."""
    free = [one for one in clause if not one.compared]
    before = [one for one in free if one.before]
    if before:
        return before[-1].scope
    return free[0].scope if free else None


def _is_only_later(place: Place, subject: Subject, clause: list[Named]) -> bool:
    """Whether the clause names a wider place, and the fact's own is only named after it."""
    own = [one for one in place.named if one.scope.id == subject.scope.id]
    wider = subject.within - {subject.scope.id}
    return (
        any(one.scope.id in wider and one.before and not one.compared for one in clause)
        and bool(own)
        and not any(one.in_clause or one.before for one in own)
    )


def _names(named: Iterable[Named], scope: Scope, *, only_clause: bool) -> bool:
    return any(one.scope.id == scope.id for one in named if one.in_clause or not only_clause)
