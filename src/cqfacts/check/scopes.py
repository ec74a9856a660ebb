"""Of which place or body does a number speak? A fact holds for its own scope and no other."""

from __future__ import annotations

from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.check.vocabulary import Mention
from cqfacts.model import Fact, FactBase, Quantity

TOPIC = 0.3
"""A scope governs the sentence from afar, so its distance counts less than that of other words."""

FARTHEST = 10
"""A scope that is named at all in the sentence costs no more than this."""

NAMED = 9
"""What a fact gains whose own scope is named: it is the more specific one."""

LIST = 3
"""From this many on, scopes named in one sentence are a list."""

BESIDE = 14
"""What it costs a fact of the default scope that another scope of the base is named before the number."""


def scope_cost(context: Context, quantity: Quantity, fact: Fact, base: FactBase) -> float | None:
    """What the fact's scope adds to its cost: less where it is named nearby; None where it must be named and is not."""
    scope = base.scopes.get(fact.scope)
    if scope is None or scope.default:
        beside = [m for m in _scopes(context) if m.end <= quantity.start and not base.scopes[m.id].default]
        return BESIDE if beside and beside[-1].id not in _kin(fact.scope, base) else 0
    here = [context.cost(m, quantity) * TOPIC for m in context.mentions if _is(m, fact.scope)]
    if here:
        return min([*here, FARTHEST]) - NAMED
    for around in context.around:
        if any(_is(m, fact.scope) for m in around.mentions):
            return around.cost * TOPIC - NAMED
    return None


def _is(mention: Mention, scope: str) -> bool:
    return mention.kind == "scope" and mention.id == scope


def scope_conflict(context: Context, quantity: Quantity, fact: Fact, base: FactBase) -> str:
    """The scope that the number's clause, or the sentence as its topic, names instead of the fact's; empty if none."""
    kin = _kin(fact.scope, base)
    clause = context.clause(quantity)
    mentions = [m for m in _scopes(context) if not _is_subject(context, m, fact)]
    mine = [m for m in mentions if clause.start <= m.start < clause.end]
    governing = _governing(context, mine, quantity)
    if governing is None and language.DISTRICT.search(context.within(clause)):
        return "district"
    here = [m for m in context.mentions if clause.start <= m.start < clause.end] if mine else context.mentions
    if any(_is(m, fact.scope) for m in here) and not _is_outside(governing, base):
        # The fact's own scope is named too: whose number it is, the distance decides.
        return ""
    if governing is None:
        earlier = [m for m in mentions if m.start < clause.start and _is_topic(context, m)]
        governing = earlier[-1] if earlier else None
    if governing is None:
        governing = _topic_around(context, mentions, base)
    if governing is None or governing.id in kin or base.scopes[governing.id].event:
        return ""
    if not base.scopes[governing.id].outside and len({m.start for m in _scopes(context)}) >= LIST:
        # A list of bodies governs as a whole, not by its last member.
        return ""
    return governing.id


def _scopes(context: Context) -> list[Mention]:
    return [m for m in context.mentions if m.kind == "scope" and not m.inside]


def _is_subject(context: Context, mention: Mention, fact: Fact) -> bool:
    """Whether these words name the fact's own subject as well (the four districts that have a market)."""
    terms = {*fact.subject.may, *(term for group in fact.subject.must for term in group)}
    return any(m.start <= mention.start and mention.end <= m.end for m in context.mentions if m.id in terms)


def _is_outside(mention: Mention | None, base: FactBase) -> bool:
    return mention is not None and base.scopes[mention.id].outside


def _governing(context: Context, mentions: list[Mention], quantity: Quantity) -> Mention | None:
    """The nearest scope named in the clause, before the number if there is one, that is no mere comparison."""
    free = [m for m in mentions if not _is_compared(context, m)]
    before = [m for m in free if m.end <= quantity.number.start]
    if before:
        return before[-1]
    return free[0] if free else None


def _is_compared(context: Context, mention: Mention) -> bool:
    return bool(language.COMPARED.search(context.text[max(0, mention.start - 12) : mention.start]))


def _is_topic(context: Context, mention: Mention) -> bool:
    """Whether the mention opens its clause: what is said after it is said of it."""
    clause = context.sentence.clause(mention.start)
    lead = context.text[clause.start : mention.start].strip(" \"“「『'*_")
    return len(lead) <= 4 and not _is_compared(context, mention)


def _topic_around(context: Context, mentions: list[Mention], base: FactBase) -> Mention | None:
    """The foreign scope that the heading or the sentence before names, where this one names none."""
    if mentions:
        return None
    for around in context.around:
        scopes = [m for m in around.mentions if m.kind == "scope" and not m.inside]
        if scopes:
            return scopes[-1] if base.scopes[scopes[-1].id].outside else None
    return None


def _kin(scope: str, base: FactBase) -> set[str]:
    """The scope and those that it lies in."""
    kin: set[str] = set()
    at: str | None = scope
    while at is not None and at not in kin:
        kin.add(at)
        at = base.scopes[at].parent if at in base.scopes else None
    return kin
