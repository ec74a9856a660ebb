"""Which number speaks of which fact: within one statement a fact has one number and a number one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import pairwise

from cqfacts.check import comparing, language
from cqfacts.check.candidates import UNLIKELY, Match
from cqfacts.check.context import Context
from cqfacts.check.options import Judged, Options
from cqfacts.check.setting import kind_of
from cqfacts.check.told import LOOSE
from cqfacts.check.vocabulary import Mention
from cqfacts.model import Quantity

COMMAS = frozenset(",，;；")

SILENT = ("no-fact", "other-currency")
"""Outcomes that leave a fact free for the next number: they say nothing of it."""

DENIED = 60
"""How far 'A, not B' may reach, in characters."""


def choose(context: Context, options: Sequence[Options]) -> dict[Options, Judged]:
    """The best match of each number: cheapest pairs first, each fact once, save where a number is said twice."""
    chosen = _listed(context, options) if context.is_parallel else {}
    is_open = context.is_parallel and len(options) > 1 and not chosen
    taken: dict[str, list[Options]] = {}
    for mine, one in chosen.items():
        taken.setdefault(one.match.fact.id, []).append(mine)
    streams = [_until_chosen(mine, chosen) for mine in options]
    pairs = streams[0] if len(streams) == 1 else merge(*streams, key=lambda pair: pair[1].cost)
    for mine, one in pairs:
        if one.cost > UNLIKELY:
            break
        others = taken.setdefault(one.match.fact.id, [])
        if all(_may_share(context, mine, other) or _says_it_too(one, chosen[other]) for other in others):
            chosen[mine] = one
            if one.outcome.reason not in SILENT:
                others.append(mine)
    if is_open:
        # Whose each number of the list is cannot be told, so none is another's for certain.
        return _of_open_list(context, options, chosen)
    return chosen


def _of_open_list(context: Context, options: Sequence[Options], chosen: dict[Options, Judged]) -> dict[Options, Judged]:
    """What stands where a list cannot be told: nothing is refuted, and its numbers are right all together or not."""
    _, numbers = _list_of(context, options)
    labels = {one: chosen[one].outcome.label if one in chosen else "" for one in numbers}
    is_right = all(label == "supported" for label in labels.values())
    return {
        one: judged
        for one, judged in chosen.items()
        if judged.outcome.label != "refuted" and (is_right or one not in labels)
    }


def _until_chosen(mine: Options, chosen: dict[Options, Judged]) -> Iterator[tuple[Options, Judged]]:
    """The facts that stand, the likeliest first, until one of them is the number's; no more are weighed then."""
    if mine not in chosen:
        for one in mine.standing():
            yield mine, one
            if mine in chosen:
                return


def _says_it_too(one: Judged, other: Judged) -> bool:
    """Whether both are true, each in a unit of its own ('more than doubled, up 125.5 per cent') or one loosely."""
    if not one.outcome.label == other.outcome.label == "supported":
        return False
    return one.match.quantity.unit != other.match.quantity.unit or not {
        one.outcome.reason,
        other.outcome.reason,
    }.isdisjoint(LOOSE)


def _may_share(context: Context, mine: Options, others: Options) -> bool:
    """Whether two numbers may both be said of one fact: the same number again, or 'not A but B'."""
    one, other = mine.quantity, others.quantity
    if one.low == other.low and one.unit == other.unit:
        return True
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    between = context.text[first.end : second.start]
    if mine.told.is_denied or others.told.is_denied or comparing.CORRECTING.search(between):
        return len(between) <= DENIED
    return False


def _listed(context: Context, options: Sequence[Options]) -> dict[Options, Judged]:
    """What the order of a list gives each of its numbers."""
    return _parallel(context, options) or _paired(context, options)


def _parallel(context: Context, options: Sequence[Options]) -> dict[Options, Judged]:
    """'A and B are x and y respectively': the i-th number belongs to the i-th subject named before."""
    at, numbers = _list_of(context, options)
    if len(numbers) < 2:
        return {}
    # The subjects stand before the word, or before the numbers where the word closes the list.
    limit = min(at, numbers[0].quantity.start)
    named = [mention for mention in context.mentions if mention.start < limit]
    here = {mention.id for mention in context.mentions}
    judged = {mine: mine.listed() for mine in numbers}
    # What all of them are of may have been said before; what sets them apart is said here.
    for some in (all, any):
        for common in _candidates(context, judged, named):
            facts = {f: m for f, m in common.items() if some(not group.isdisjoint(here) for group in m.subject.groups)}
            found = _assigned(judged, _in_order(named, facts, len(judged)))
            if found:
                return found
    return {}


def _candidates(
    context: Context, judged: dict[Options, list[Judged]], named: Sequence[Mention]
) -> Iterator[dict[str, Match]]:
    """The facts that a list may be of: those that fit all of its numbers, or any, where they count unlike things."""
    kinds = {kind_of(context, mine.quantity) for mine in judged}
    if len(kinds) == 1:
        yield _common_facts(judged)
    if len(kinds) > 1 or kinds == {"none"}:
        yield _placed(_all_facts(judged), named)


def _paired(context: Context, options: Sequence[Options]) -> dict[Options, Judged]:
    """'The former is x, the latter y': the two subjects in the order in which the text around names them."""
    former, latter = language.FORMER.search(context.words), language.LATTER.search(context.words)
    if former is None or latter is None:
        return {}
    start = context.sentence.start
    pair = [
        next((mine for mine in options if mine.quantity.start >= start + word.end()), None) for word in (former, latter)
    ]
    judged = {mine: mine.listed() for mine in pair if mine is not None}
    if len(judged) != 2:
        return {}
    named = [m for m in context.mentions if m.start < start + former.start()]
    around = [mention for lead in context.around for mention in context.elsewhere.of(lead.span)]
    for some in (named, around):
        for facts in _candidates(context, judged, some):
            found = _assigned(judged, _in_order(some, facts, len(judged)))
            if found:
                return found
    return {}


def _assigned(judged: dict[Options, list[Judged]], facts: Sequence[str]) -> dict[Options, Judged]:
    """Each number with the fact in its place, of the facts that are named last; nothing where there are too few."""
    if len(facts) < len(judged):
        return {}
    facts = facts[len(facts) - len(judged) :]
    found: dict[Options, Judged] = {}
    for (mine, many), fact in zip(judged.items(), facts, strict=True):
        one = next((one for one in many if one.match.fact.id == fact), None)
        if one is None:
            return {}
        found[mine] = one
    return found


def _list_of(context: Context, options: Sequence[Options]) -> tuple[int, Sequence[Options]]:
    """Where the word stands that makes a list of numbers, and the numbers; the sentence's end and none without it."""
    match = language.RESPECTIVELY.search(context.words)
    if match is None:
        return context.sentence.end, ()
    at = context.sentence.start + match.start()
    return at, _run(context, [mine for mine in options if _in_list(context, mine.quantity, at, match.group())])


def _in_list(context: Context, quantity: Quantity, at: int, word: str) -> bool:
    if word.isascii():
        return quantity.end <= at + len(word) and quantity.start >= context.sentence.start
    return quantity.start >= at


def _run(context: Context, numbers: Sequence[Options]) -> Sequence[Options]:
    """Those of the numbers behind 分别 that no comma parts from the first two."""
    for at, (one, other) in enumerate(pairwise(numbers)):
        between = context.text[one.quantity.end : other.quantity.start].strip()
        if at and len(between) > 1 and not COMMAS.isdisjoint(between):
            return numbers[: at + 1]
    return numbers


def _common_facts(judged: dict[Options, list[Judged]]) -> dict[str, Match]:
    """The facts that every one of the numbers could speak of."""
    first, *others = judged.values()
    common: dict[str, Match] = {one.match.fact.id: one.match for one in first}
    for many in others:
        ids = {one.match.fact.id for one in many}
        common = {fact: match for fact, match in common.items() if fact in ids}
    return common


def _placed(facts: dict[str, Match], mentions: Sequence[Mention]) -> dict[str, Match]:
    """Those of the facts whose own place is mentioned, if they are several; else all."""
    here = {mention.id for mention in mentions if mention.kind == "scope"}
    found = {ident: match for ident, match in facts.items() if match.fact.scope in here}
    return found if len(found) > 1 else facts


def _all_facts(judged: dict[Options, list[Judged]]) -> dict[str, Match]:
    """The facts that any of the numbers could speak of."""
    return {one.match.fact.id: one.match for many in judged.values() for one in many}


def _in_order(mentions: Sequence[Mention], options: dict[str, Match], count: int) -> list[str]:
    """The facts in the order in which the mentions name what sets them apart, one for each place.

    Words that every fact of the list needs (growth, for two rates of it) set nothing apart, nor does a name that takes
    in those of others (the three areas, told by the names of the three).
    """
    words = [match.subject.names for match in options.values()]
    shared = frozenset.intersection(*words) if words else frozenset()
    said_of_all = {mention.start for mention in mentions if mention.id in shared}
    scopes = {match.fact.scope for match in options.values() if not match.subject.scope.default}
    places = [m for m in mentions if m.id in scopes and not _takes_in(m, mentions, scopes)]
    here = {mention.id for mention in places}
    # Where each number has a place of its own, the places alone tell the order.
    by_place = len(here) >= count > 1
    found: dict[int, Match] = {}
    for match in sorted(
        options.values(), key=lambda match: (match.lost == "metric", match.fact.scope not in here, match.cost)
    ):
        if by_place and match.fact.scope not in here:
            continue
        own = match.subject.names - shared
        names = own or match.subject.likely
        others = _named_by_others(mentions, match, options)
        mine = [m for m in mentions if m.id in names and m.start not in said_of_all]
        mine = [m for m in mine if m.start not in others and (own or not m.inside)] or (mine if own else [])
        # 'National and municipal funds' names each of the two only within the name of both.
        named = [m.start for m in mine if not m.inside] or [m.start for m in mine]
        named = [] if by_place else named
        named += [m.start for m in places if m.id == match.fact.scope]
        if named and (
            match.fact.scope in here or match.fact.scope not in scopes or match.subject.fact.subject.unplaced
        ):
            found.setdefault(max(named), match)
    return [found[place].fact.id for place in sorted(found)]


def _named_by_others(mentions: Sequence[Mention], match: Match, options: dict[str, Match]) -> set[int]:
    """Where words stand that this fact shares with facts of another main thing (新增, of firms of either kind)."""
    main = match.subject.groups[0]
    others = [one.subject.names for one in options.values() if one.subject.groups[0] != main]
    own = match.subject.names - main
    mine = {mention.start for mention in mentions if mention.id in own}
    return {m.start for m in mentions if m.start in mine and any(m.id in theirs for theirs in others)}


def _takes_in(mention: Mention, mentions: Sequence[Mention], scopes: set[str]) -> bool:
    return any(
        other.id in scopes and other.id != mention.id and mention.start <= other.start and other.end <= mention.end
        for other in mentions
    )
