"""Which number speaks of which fact: within one statement a fact has one number and a number one fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.candidates import AGREEMENT, UNLIKELY, Match
from cqfacts.check.context import Context
from cqfacts.check.vocabulary import Mention
from cqfacts.model import Label, Quantity

DENIED = 60
"""How far 'A, not B' may reach, in characters."""


class Finding(NamedTuple):
    """A label and why: an outcome of `compare`, or what the words around the number settle before it."""

    label: Label
    reason: str


class Judged(NamedTuple):
    """A match that stands, with what was found of its number."""

    match: Match
    outcome: Finding

    @property
    def cost(self) -> float:
        return self.match.cost - (AGREEMENT if self.outcome.label == "supported" else 0)


def choose(context: Context, judged: dict[Quantity, list[Judged]]) -> dict[Quantity, Judged]:
    """The best match of each quantity: cheapest pairs first, each fact once, save where a number is said twice."""
    chosen = _parallel(context, judged) or _paired(context, judged)
    taken: dict[str, list[Quantity]] = {}
    for quantity, one in chosen.items():
        taken.setdefault(one.match.fact.id, []).append(quantity)
    pairs = [
        (one.cost, quantity.start, quantity, one)
        for quantity, many in judged.items()
        for one in many
        if not one.match.lost
    ]
    for cost, _, quantity, one in sorted(pairs, key=lambda pair: pair[:2]):
        if quantity in chosen or cost > UNLIKELY:
            continue
        others = taken.setdefault(one.match.fact.id, [])
        if all(_may_share(context, quantity, other) or _says_it_too(one, chosen[other]) for other in others):
            chosen[quantity] = one
            others.append(quantity)
    return chosen


def _says_it_too(one: Judged, other: Judged) -> bool:
    """Whether both are true, each in a unit of its own: 'more than doubled, up 125.5 per cent'."""
    both = one.outcome.label == other.outcome.label == "supported"
    return both and one.match.quantity.unit != other.match.quantity.unit


def _may_share(context: Context, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may both be said of one fact: the same number again, or 'not A but B'."""
    if one.low == other.low and one.unit == other.unit:
        return True
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    between = context.text[first.end : second.start]
    if first.negated or second.negated:
        return len(between) <= DENIED
    return False


def _parallel(context: Context, judged: dict[Quantity, list[Judged]]) -> dict[Quantity, Judged]:
    """'A and B are x and y respectively': the i-th number belongs to the i-th subject named before."""
    match = language.RESPECTIVELY.search(context.words)
    if match is None:
        return {}
    at = context.sentence.start + match.start()
    numbers = [q for q in context.quantities if q in judged and _in_list(context, q, at, match.group())]
    if len(numbers) < 2:
        return {}
    # The subjects stand before the word, or before the numbers where the word closes the list.
    limit = min(at, numbers[0].start)
    named = [mention for mention in context.mentions if mention.start < limit]
    here = {mention.id for mention in context.mentions}
    options = {
        fact: match
        for fact, match in _common_facts(judged, numbers).items()
        if all(not group.isdisjoint(here) for group in match.subject.groups)
    }
    return _assigned(judged, numbers, _in_order(named, options))


def _paired(context: Context, judged: dict[Quantity, list[Judged]]) -> dict[Quantity, Judged]:
    """'The former is x, the latter y': the two subjects in the order in which the text around names them."""
    former, latter = language.FORMER.search(context.words), language.LATTER.search(context.words)
    if former is None or latter is None:
        return {}
    start = context.sentence.start
    pair = [
        next((q for q in context.quantities if q.start >= start + word.end() and q in judged), None)
        for word in (former, latter)
    ]
    numbers = [quantity for quantity in pair if quantity is not None]
    if len(set(numbers)) != 2:
        return {}
    named = [m for m in context.mentions if m.start < start + former.start()]
    named = named or [mention for around in context.around for mention in around.mentions]
    facts = _in_order(named, _common_facts(judged, numbers))
    return _assigned(judged, numbers, facts)


def _assigned(
    judged: dict[Quantity, list[Judged]], numbers: Sequence[Quantity], facts: Sequence[str]
) -> dict[Quantity, Judged]:
    """Each number with the fact in its place, of the facts that are named last; nothing where there are too few."""
    if len(facts) < len(numbers):
        return {}
    facts = facts[len(facts) - len(numbers) :]
    return {
        quantity: next(one for one in judged[quantity] if one.match.fact.id == fact)
        for quantity, fact in zip(numbers, facts, strict=True)
    }


def _in_list(context: Context, quantity: Quantity, at: int, word: str) -> bool:
    if word == "respectively":
        return quantity.end <= at + len(word) and quantity.start >= context.sentence.start
    return quantity.start >= at


def _common_facts(judged: dict[Quantity, list[Judged]], numbers: Sequence[Quantity]) -> dict[str, Match]:
    """The facts that every one of the numbers could speak of."""
    common: dict[str, Match] = {one.match.fact.id: one.match for one in judged[numbers[0]]}
    for quantity in numbers[1:]:
        ids = {one.match.fact.id for one in judged[quantity]}
        common = {fact: match for fact, match in common.items() if fact in ids}
    return common


def _in_order(mentions: Sequence[Mention], options: dict[str, Match]) -> list[str]:
    """The facts in the order in which the mentions name what sets them apart, one for each place.

    Words that every fact of the list needs (growth, for two rates of it) set nothing apart, nor does a name that takes
    in those of others (the three areas, told by the names of the three).
    """
    shared = set.intersection(*(set(match.subject.groups) for match in options.values())) if options else set()
    scopes = {match.fact.scope for match in options.values() if not match.subject.scope.default}
    places = [m for m in mentions if m.id in scopes and not _takes_in(m, mentions, scopes)]
    here = {mention.id for mention in places}
    found: dict[int, Match] = {}
    for match in sorted(
        options.values(), key=lambda match: (match.lost == "metric", match.fact.scope not in here, match.cost)
    ):
        names = frozenset().union(*(group for group in match.subject.groups if group not in shared))
        named = [m.start for m in mentions if m.id in names and not m.inside]
        named += [m.start for m in places if m.id == match.fact.scope]
        if named and (
            match.fact.scope in here or match.fact.scope not in scopes or match.subject.fact.subject.unplaced
        ):
            found.setdefault(max(named), match)
    return [found[place].fact.id for place in sorted(found)]


def _takes_in(mention: Mention, mentions: Sequence[Mention], scopes: set[str]) -> bool:
    return any(
        other.id in scopes and other.id != mention.id and mention.start <= other.start and other.end <= mention.end
        for other in mentions
    )
