"""Of which place or body does a number speak? A fact holds for its own scope and no other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.context import WEAK, Context, Costs
from cqfacts.check.vocabulary import Mention
from cqfacts.model import FactBase, Quantity, Scope, Span

NAMED = 9
"""What a fact gains whose own scope is named: it is the more specific one."""

LIST = 3
"""From this many on, scopes named in one sentence are a list."""

BESIDE = 14
"""What it costs a fact of the default scope that another scope of the base is named before the number."""


class Named(NamedTuple):
    """A scope that the sentence names, as a number sees it. `terms` are the terms whose words hold its name."""

    mention: Mention
    scope: Scope
    terms: frozenset[str]
    in_clause: bool
    before: bool
    compared: bool
    topic: bool


class Place(NamedTuple):
    """What the sentence, and the text around it, says of the number's place."""

    named: tuple[Named, ...]
    nested: frozenset[str]
    district: bool
    around: Scope | None


def place_of(context: Context, quantity: Quantity, base: FactBase) -> Place:
    """Everything that is said of the place of one number, whatever fact it is held against."""
    clause = context.clause(quantity)
    named = []
    for mention in context.mentions:
        if mention.kind == "scope" and not mention.inside:
            named.append(
                Named(
                    mention,
                    base.scopes[mention.id],
                    _covering(context, mention),
                    (mention.start < clause.end and clause.start < mention.end) or _is_joined(context, mention, clause),
                    mention.end <= quantity.number.start,
                    _is_compared(context, mention),
                    mention.start < clause.start and _opens_its_clause(context, mention),
                )
            )
    nested = frozenset(m.id for m in context.mentions if m.kind == "scope" and m.inside)
    district = language.DISTRICT.search(context.within(clause)) is not None
    return Place(tuple(named), nested, district, None if named else _around(context, base))


def _is_joined(context: Context, mention: Mention, clause: Span) -> bool:
    """Whether the name stands right before the clause, joined to it by 'and': both places are then meant."""
    return mention.end + 1 == clause.start and context.text[mention.end] in WEAK


def _covering(context: Context, scope: Mention) -> frozenset[str]:
    return frozenset(
        m.id for m in context.mentions if m.kind == "term" and m.start <= scope.start and scope.end <= m.end
    )


def _is_compared(context: Context, mention: Mention) -> bool:
    return language.COMPARED.search(context.text[max(0, mention.start - 12) : mention.start]) is not None


def _opens_its_clause(context: Context, mention: Mention) -> bool:
    """What is said after it is then said of it."""
    clause = context.sentence.clause(mention.start)
    lead = context.text[clause.start : mention.start].strip(" \"“「『'*_")
    return len(lead) <= 4 and not _is_compared(context, mention)


def _around(context: Context, base: FactBase) -> Scope | None:
    """The scope that the sentence before, the lead-in or the heading names."""
    for around in context.around:
        scopes = [m for m in around.mentions if m.kind == "scope" and not m.inside]
        if scopes:
            return base.scopes[scopes[-1].id]
    return None


def scope_cost(place: Place, scope: Scope, costs: Costs, base: FactBase) -> float | None:
    """What the fact's scope adds to its cost: less where it is named nearby; None where it must be named and is not."""
    if scope.default:
        beside = [named for named in place.named if named.before and not named.scope.default]
        return BESIDE if beside and beside[-1].scope.id not in kin(scope, base) else 0
    cost = costs.get(scope.id)
    return None if cost is None else cost - NAMED


def scope_conflict(place: Place, scope: Scope, terms: frozenset[str], base: FactBase) -> str:
    """The scope that is spoken of instead of the fact's, whose subject has these terms; empty where none is."""
    # A name that is part of the fact's own words (the four districts that have a market) places nothing.
    named = [one for one in place.named if one.terms.isdisjoint(terms)]
    clause = [one for one in named if one.in_clause]
    foreign = [one for one in clause if one.scope.outside and not one.compared]
    if foreign:
        return foreign[0].scope.id
    governing = _governing(clause)
    if governing is None and place.district:
        return "district"
    if _names(place.named, scope, only_clause=bool(clause)) or (not scope.default and scope.id in place.nested):
        # The fact's own scope is named too: whose number it is, the distance decides.
        return ""
    if governing is None:
        topics = [one.scope for one in named if one.topic]
        governing = topics[-1] if topics else None
    if governing is None and place.around is not None and place.around.outside:
        governing = place.around
    if governing is None or governing.event or governing.id in kin(scope, base):
        return ""
    is_list = not governing.outside and len({one.mention.start for one in place.named}) >= LIST
    return "" if is_list else governing.id


def _governing(clause: list[Named]) -> Scope | None:
    """The nearest scope named in the clause, before the number if there is one, that is no mere comparison."""
    free = [one for one in clause if not one.compared]
    before = [one for one in free if one.before]
    if before:
        return before[-1].scope
    return free[0].scope if free else None


def _names(named: Iterable[Named], scope: Scope, *, only_clause: bool) -> bool:
    return any(one.scope.id == scope.id for one in named if one.in_clause or not only_clause)


def kin(scope: Scope, base: FactBase) -> set[str]:
    """The scope and those that it lies in, by id."""
    found: set[str] = set()
    at: Scope | None = scope
    while at is not None and at.id not in found:
        found.add(at.id)
        at = base.scopes.get(at.parent) if at.parent else None
    return found
