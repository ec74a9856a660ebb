"""The places and bodies that a sentence, and the text around it, names, and how each stands to its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cqfacts.check import comparing, language
from cqfacts.check.context import Context
from cqfacts.check.distances import WEAK
from cqfacts.check.leads import OUTSIDE
from cqfacts.check.unions import JOINTS
from cqfacts.check.vocabulary import Mention
from cqfacts.model import FactBase, Quantity, Scope, Span

OPENING = 10
"""Characters in which a sentence names what it is about, if it opens with that."""

_ACROSS = ("across", "throughout", "all over", "between", "for all of", "in all of")

_OF = ("的", "'s ", "’s ")
"""Between a place and the body or area that is its."""

LEAD_IN = 6
"""Characters that may stand before a place which opens its clause (至于邻近的四川，)."""

LISTED = 24
"""Characters behind a name in which a list of places ends that it is one of (美国、英国等42个国家)."""

TOUCH = 3
"""Characters between a name and the number that it belongs to."""


class Site(NamedTuple):
    """A scope that the sentence names. `terms` are the terms whose words hold its name, `of` is the place outside the
    base that it is said to be of (成都的科学城).
    """

    mention: Mention
    scope: Scope
    terms: frozenset[str]
    compared: bool
    opens: bool
    alone: bool
    of: str


class Named(NamedTuple):
    """A site as one number sees it; `topic` marks one that opens an earlier clause, `apart` one that is all of it."""

    scope: Scope
    start: int
    terms: frozenset[str]
    compared: bool
    in_clause: bool
    before: bool
    topic: bool
    apart: bool
    of: str


class Place(NamedTuple):
    """What the sentence, and the text around it, says of the number's place.

    `body` is a body without its name (该公司) that stands before the number, `home` tells that the clause names the
    default scope, `beside` is the last other scope named before the number, `together` are places that the number adds
    up and that are not all parts of one.
    """

    named: tuple[Named, ...]
    district: bool
    body: str
    around: Scope | None
    home: bool
    beside: str | None
    together: frozenset[str] = frozenset()


class Surroundings(NamedTuple):
    """What a sentence and the text around it say of places, whichever number is meant."""

    sites: tuple[Site, ...]
    around: Scope | None


def surroundings(context: Context, base: FactBase) -> Surroundings:
    scopes = [mention for mention in context.mentions if mention.kind == "scope"]
    abroad = [mention for mention in scopes if base.scopes[mention.id].outside]
    outside = [mention for mention in abroad if base.scopes[mention.id].parent is None]
    named = [mention for mention in scopes if not _is_part_of_name(mention, scopes)]
    if abroad:
        named = [mention for mention in named if not _is_address(context, mention, abroad, base)]
    sites = tuple([_site(context, mention, base, outside) for mention in named])
    # An event may be that of another place (Chengdu … Its talent conference …), and so may 'the city'.
    is_placed = any(not (site.scope.event or _is_anaphor(context, site)) for site in sites)
    around = None if is_placed else _around(context, base)
    # 'The city' is another city that was spoken of, and no product or laboratory.
    is_other = around is not None and (around.outside or not any(_is_anaphor(context, site) for site in sites))
    return Surroundings(sites, around if is_other else None)


def _is_anaphor(context: Context, site: Site) -> bool:
    """Whether the base's own place is named by words that stand for whatever city was spoken of."""
    return site.scope.default and context.within(Span(site.mention.start, site.mention.end)) in language.THE_PLACE


def _site(context: Context, mention: Mention, base: FactBase, outside: list[Mention]) -> Site:
    compared = _is_compared(context, mention, base.scopes[mention.id].outside)
    clause = context.sentence.clause(mention.start)
    # Only the numbers of later clauses ask whether the place governs those too.
    goes_on = context.quantities[-1].number.start >= clause.end
    return Site(
        mention,
        base.scopes[mention.id],
        _covering(context, mention),
        compared,
        goes_on and not compared and _opens_its_clause(context, mention, clause),
        goes_on and _is_alone(context, mention, clause),
        next((one.id for one in outside if context.text[one.end : mention.start] in _OF), "") if outside else "",
    )


def place_of(context: Context, quantity: Quantity, clause: Span, said: Surroundings) -> Place:
    """Everything that is said of the place of one number, whatever fact it is held against."""
    named = []
    for mention, scope, terms, compared, opens, alone, of in said.sites:
        start, end = mention.start, mention.end
        here = (start < clause.end and clause.start < end) or _is_joined(context, mention, clause)
        before = end <= quantity.number.start
        here = here and (before or not _is_before_another(context, end, quantity))
        leads = (opens or alone) and start < clause.start and not _is_contrasted(context, end, quantity)
        named.append(Named(scope, start, terms, compared, here, before, opens and leads, alone and leads, of))
    district = language.DISTRICT.search(context.within(clause)) is not None
    body = next((words for at, words in context.bodies if at < quantity.start), "")
    home = any(one.in_clause and one.scope.default for one in named)
    beside = [one.scope.id for one in named if one.before and not one.scope.default]
    together = _added_up(context, quantity, said)
    return Place(tuple(named), district, body, said.around, home, beside[-1] if beside else None, together)


def _added_up(context: Context, quantity: Quantity, said: Surroundings) -> frozenset[str]:
    """The places of the base in a list before the number, where it is said to be theirs together."""
    if len(said.sites) < 2 or context.is_parallel or context.sentence.column_heads:
        return frozenset()
    before = [
        site
        for site in said.sites
        if site.mention.end <= quantity.start and not (site.scope.default or site.scope.outside or site.compared)
    ]
    run = before[-1:]
    for one, other in pairwise(reversed(before)):
        if context.text[other.mention.end : one.mention.start].strip() not in JOINTS:
            break
        run.append(other)
    if len({site.scope.id for site in run}) < 2 or len({site.scope.parent for site in run}) > 1:
        return frozenset()
    is_one = not any(before[-1].mention.end <= other.start < quantity.start for other in context.quantities)
    told = context.text[before[-1].mention.end : quantity.start]
    return frozenset([site.scope.id for site in run]) if is_one and comparing.UNITED.search(told) else frozenset()


def _is_before_another(context: Context, end: int, quantity: Quantity) -> bool:
    """Whether a name that ends at `end` touches another number, whose place it then is ('10 of the country's 533')."""
    return any(end <= other.start <= end + TOUCH for other in context.quantities if other is not quantity)


def _is_contrasted(context: Context, end: int, quantity: Quantity) -> bool:
    """Whether the sentence turns to another subject between a name that ends at `end` and the number."""
    return language.CONTRAST.search(context.text[end : quantity.start]) is not None


def _is_part_of_name(mention: Mention, scopes: list[Mention]) -> bool:
    """Whether a scope is only named within the longer name of another (the city in that of its university)."""
    return mention.inside and any(
        other.id != mention.id and other.start <= mention.start and mention.end <= other.end for other in scopes
    )


def _is_address(context: Context, mention: Mention, abroad: list[Mention], base: FactBase) -> bool:
    """Whether the base's own place only says where another one lies that stands right behind it (重庆渝北区)."""
    if not base.scopes[mention.id].default:
        return False
    behind = [other.start for other in abroad if other.start >= mention.end]
    return any(context.text[mention.end : start] in ("", "市", *_OF) for start in behind)


def _is_joined(context: Context, mention: Mention, clause: Span) -> bool:
    """Whether the name stands right before the clause, joined to it by 'and': both places are then meant."""
    return mention.end + 1 == clause.start and context.text[mention.end] in WEAK


def _covering(context: Context, scope: Mention) -> frozenset[str]:
    start, end = scope.start, scope.end
    return frozenset([m.id for m in context.mentions if m.start <= start and end <= m.end and m.kind == "term"])


def _is_compared(context: Context, mention: Mention, outside: bool) -> bool:
    if outside and comparing.AMONG_OTHERS.search(context.text[mention.end : mention.end + LISTED]):
        return True
    return comparing.COMPARED.search(context.text[max(0, mention.start - 12) : mention.start]) is not None


def _opens_its_clause(context: Context, mention: Mention, clause: Span) -> bool:
    """What is said after it is then said of it."""
    # One of a list of places opens nothing; what a place has may be a list (杭州设立了4家市场、13家工作站).
    is_listed = context.text[clause.end : clause.end + 1] == "、" and clause.end - mention.end <= TOUCH
    if is_listed or context.text[max(0, clause.start - 1)] == "、":
        return False
    if mention.end == clause.end and context.text[mention.start - 1] == "的":
        return True  # 同属重庆实验室的明月湖，…
    lead = context.text[clause.start : mention.start].strip(" \"“「『'*_")
    return len(lead) <= LEAD_IN or lead.strip() in _ACROSS


def _is_alone(context: Context, mention: Mention, clause: Span) -> bool:
    """Whether the clause says nothing but the place ('in the nation, …', 中西部计，…)."""
    if context.text[clause.end : clause.end + 1] in WEAK:
        return False
    rest = context.text[clause.start : mention.start] + context.text[mention.end : clause.end]
    return (
        len(rest.replace(" ", "")) <= 2
        or rest.strip("与和同跟及加上合计在内一起") == ""
        or rest.strip() in ("in", "across", "in the", "across the", "nationwide")
    )


def _body_at(place: Scope, mentions: Sequence[Mention], base: FactBase) -> Scope:
    """The place, or the body in it that is spoken of: 在荣昌的企业里，昊格新能源…"""
    if place.outside and place.parent:
        named = [base.scopes[mention.id] for mention in mentions if mention.kind == "scope" and not mention.inside]
        return next((scope for scope in named if not (scope.outside or scope.default or scope.event)), place)
    return place


def _around(context: Context, base: FactBase) -> Scope | None:
    """The scope that the sentence before, the lead-in or the heading names."""
    for around in reversed(context.around):
        if not around.governs:
            continue
        # Of a sentence before, only the place that it is about goes on: one that it opens with.
        limit = around.span.start + OPENING if around.cost == OUTSIDE else around.span.end
        scopes = [
            mention
            for mention in context.elsewhere.of(around.span)
            if mention.kind == "scope" and not mention.inside and mention.start < limit
        ]
        if scopes:
            return _body_at(base.scopes[scopes[-1].id], context.elsewhere.of(around.span), base)
    return None
