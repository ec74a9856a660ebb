"""Of which place or body does a number speak? A fact holds for its own scope and no other."""

from __future__ import annotations

from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.check.vocabulary import Mention
from cqfacts.model import Fact, FactBase, Quantity


def scope_cost(context: Context, quantity: Quantity, fact: Fact, base: FactBase) -> list[float] | None:
    """What it costs that the fact's scope is named where it is; nothing for the default scope; None if it is not."""
    scope = base.scopes.get(fact.scope)
    if scope is None or scope.default:
        return []
    here = [context.cost(m, quantity) for m in context.mentions if m.kind == "scope" and m.id == fact.scope]
    if here:
        return [min(here)]
    for around in context.around:
        if any(m.kind == "scope" and m.id == fact.scope for m in around.mentions):
            return [around.cost]
    return None


def scope_conflict(context: Context, quantity: Quantity, fact: Fact, base: FactBase) -> str:
    """The scope that the number's clause, or the sentence as its topic, names instead of the fact's; empty if none."""
    kin = _kin(fact.scope, base)
    mentions = [m for m in context.mentions if m.kind == "scope" and not m.inside]
    clause = context.clause(quantity)
    mine = [m for m in mentions if clause.start <= m.start < clause.end]
    governing = _governing(context, mine, quantity)
    if governing is None:
        if language.DISTRICT.search(context.within(clause)) and not _own_district(context, fact, base):
            return "district"
        earlier = [m for m in mentions if m.start < clause.start and _is_topic(context, m)]
        governing = earlier[-1] if earlier else None
    if governing is None:
        governing = _topic_of_heading(context, mentions)
    if governing is None or governing.id in kin:
        return ""
    return governing.id if _excludes(governing, mine, fact, base) else ""


def _own_district(context: Context, fact: Fact, base: FactBase) -> bool:
    names = base.scopes[fact.scope].names if fact.scope in base.scopes else ()
    found = language.DISTRICT.search(context.words)
    return bool(found and found.group() in names)


def _governing(context: Context, mentions: list[Mention], quantity: Quantity) -> Mention | None:
    """The nearest scope named in the clause, before the number if there is one, that is no mere comparison."""
    free = [m for m in mentions if not language.COMPARED.search(context.text[max(0, m.start - 12) : m.start])]
    before = [m for m in free if m.end <= quantity.number.start]
    if before:
        return before[-1]
    return free[0] if free else None


def _is_topic(context: Context, mention: Mention) -> bool:
    """Whether the mention opens its clause: what is said after it is said of it."""
    clause = context.sentence.clause(mention.start)
    lead = context.text[clause.start : mention.start].strip(" \"“「『'*_")
    return len(lead) <= 4 and not language.COMPARED.search(lead)


def _topic_of_heading(context: Context, mentions: list[Mention]) -> Mention | None:
    if mentions:
        return None
    for around in context.around:
        scopes = [m for m in around.mentions if m.kind == "scope" and not m.inside]
        if scopes:
            return scopes[0]
    return None


def _kin(scope: str, base: FactBase) -> set[str]:
    """The scope and those that it lies in."""
    kin = set()
    at: str | None = scope
    while at is not None and at not in kin:
        kin.add(at)
        at = base.scopes[at].parent if at in base.scopes else None
    return kin


def _excludes(governing: Mention, mine: list[Mention], fact: Fact, base: FactBase) -> bool:
    if any(m.id == fact.scope for m in mine):
        # The fact's own scope stands in the clause too: whose number it is, the distance decides.
        return False
    return True
