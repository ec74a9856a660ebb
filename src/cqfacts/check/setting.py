"""What is said around one number, looked up once for all the facts that it is held against."""

from __future__ import annotations

import re
from typing import NamedTuple

from cqfacts.check import language
from cqfacts.check.arithmetic import is_difference
from cqfacts.check.context import Context
from cqfacts.check.distances import Costs
from cqfacts.check.periods import Time, is_its_own, time_of
from cqfacts.check.sites import Place, Surroundings, place_of
from cqfacts.compare import family
from cqfacts.late import late
from cqfacts.model import Quantity, Span

ADVERB = 16
"""Up to so many characters a clause without a number is an adverb of the next one."""

PERSONS = 40
"""Characters behind a number in which the word for the people that it counts stands."""

PREDICATE = 12
"""Characters behind a number in which it is told what the things counted are (近80家是高校)."""

MORE = 80
"""Characters behind 'more' in which it is told than what."""

_OF = late(r"\s+of\s+(?:the|its|their|these|those|all)\s+(?:the\s+)?(?:[a-z]+['’]s\s+)?")

_OF_ALL = late(r"\s+of\s+(?:(?:the|its|their|these|those)\s+)?")
"""Between 'each' and how many there are: the average is the number behind that one."""


class Setting(NamedTuple):
    """What is said around one number, looked up once for all the facts that it is held against."""

    clause: Span
    terms: Costs
    scopes: Costs
    here: frozenset[str]
    place: Place
    time: Time
    average: bool
    no_average: bool
    part: bool
    whole: bool
    difference: bool
    rest: bool
    added: bool
    compared: frozenset[str]
    counted: frozenset[str]
    relative: bool
    other_kind: str


def setting_of(context: Context, quantity: Quantity, costs: tuple[Costs, Costs], said: Surroundings) -> Setting:
    """What is said around the number; `costs` are those of the terms and the scopes."""
    terms, scopes = costs
    mine = kind_of(context, quantity)
    clause = context.clause(quantity)
    moving = not context.is_plain
    return Setting(
        clause,
        terms,
        scopes,
        context.here,
        place_of(context, quantity, clause, said),
        time_of(context, quantity, clause),
        *_averaged(context, quantity),
        _is_part(context, quantity, clause),
        _is_whole(context, quantity),
        mine not in ("percent", "point", "times", "rank") and is_difference(context, quantity, clause),
        moving and language.REST.search(context.within(clause)) is not None,
        mine not in ("percent", "point", "times", "rank", "time") and _is_added(context, quantity, clause),
        _compared_terms(context, quantity),
        _counted(context, quantity),
        mine == "percent" and is_difference(context, quantity, clause),
        _other_kind(context, quantity, clause),
    )


def _counted(context: Context, quantity: Quantity) -> frozenset[str]:
    """The terms right behind the number where the sentence has several: what it counts, and no other does."""
    if len(context.quantities) < 2:
        return frozenset()
    at = quantity.end + context.text.startswith(" ", quantity.end)
    return frozenset([mention.id for mention in context.mentions if mention.start == at and mention.kind == "term"])


def _other_kind(context: Context, quantity: Quantity, clause: Span) -> str:
    """The words that make the number no count of them all: a reference (比100家还多5家), or what some of them are."""
    behind = context.text[quantity.end : quantity.end + PREDICATE]
    if context.text.endswith(("比", "较"), clause.start, quantity.start) and language.AND_MORE.search(behind):
        return context.text[quantity.start - 1 : quantity.end]
    told = context.text[quantity.end : min(clause.end, quantity.end + MORE)]
    if told.startswith(" more ") and " than" not in told:
        return "more"  # so many more come to those that there are
    return language.PREDICATE.found(behind) if behind.startswith(("是", "为")) else ""


def _compared_terms(context: Context, quantity: Quantity) -> frozenset[str]:
    """The terms that are named by nothing but a time which the number is compared with ('on the year before')."""
    times = [time for time in context.compared if not is_its_own(context.text, time, quantity)]
    if not times:
        return frozenset()
    inside: set[str] = set()
    free: set[str] = set()
    for mention in context.mentions:
        if mention.kind == "term":
            is_inside = any(mention.start < time.end and time.start < mention.end for time in times)
            (inside if is_inside else free).add(mention.id)
    return frozenset(inside - free)


def _is_part(context: Context, quantity: Quantity, clause: Span) -> bool:
    """Whether the number is told as a part of what was named before: 其中, 'of them', 'of the 38 projects, 14 …'."""
    if not context.is_plain and language.SUBSET.search(context.text[clause.start : quantity.start]):
        return True
    if context.head and language.SUBSET.search(context.head):
        return True
    if language.SUBSET_BEFORE.search(context.text[context.sentence.start : clause.start]):
        return True
    is_count = quantity.kind == "number" and quantity.unit not in ("percent", "times")
    if is_count and context.text.endswith((*language.SEATS, *language.AMONG), clause.start, quantity.start):
        return True
    behind = context.text[quantity.end : quantity.end + 16]
    if behind.startswith((" of those", " of these")):
        return True
    if language.SUBSET_BEHIND.search(behind) and _counts_before(context, quantity):
        return True
    return context.whole is not None and context.whole <= quantity.start


def _counts_before(context: Context, quantity: Quantity) -> bool:
    """Whether a count stands before, of which these may be some; what was doubled is none."""
    before = context.quantities[: context.quantities.index(quantity)]
    return any(other.kind in ("number", "range", "vague") for other in before)


def _is_whole(context: Context, quantity: Quantity) -> bool:
    """Whether the number is the whole of which another is told: the 38 of '14 of the 38'."""
    at = context.quantities.index(quantity)
    return at > 0 and _OF.fullmatch(context.text, context.quantities[at - 1].end, quantity.start) is not None


def _is_added(context: Context, quantity: Quantity, clause: Span) -> bool:
    if context.head:
        return language.ADDITION.search(context.head) is not None
    start = quantity.qualifier_at.start if quantity.qualifier_at else quantity.start
    return language.ADDED.search(context.text[clause.start : min(start, quantity.start)]) is not None


def _averaged(context: Context, quantity: Quantity) -> tuple[bool, bool]:
    """Whether words for an average speak of this number, and whether none do, or others have them.

    An answer and the cell of a table may leave them to the question and to the head.
    """
    if context.sentence.column_heads and not _row_averages(context, quantity):
        return False, True
    owners = [] if context.is_plain else [_owner(context, match) for match in language.AVERAGE.finditer(context.words)]
    if quantity in owners:
        return True, False
    lends = context.is_bare or bool(context.sentence.column_heads)
    return False, any(owner is not None for owner in owners) or not (owners or lends)


def _row_averages(context: Context, quantity: Quantity) -> bool:
    """Whether a row says of the number in its own cell, its first one or the heads that it is an average."""
    cells = [cell for cell in context.sentence.cells[1:] if cell.start <= quantity.start < cell.end]
    label = context.sentence.cells[:1]
    told = "".join([context.within(span) for span in (*label, *cells)]) + context.head + context.heading
    return language.AVERAGE.search(told) is not None


def _owner(context: Context, match: re.Match[str]) -> Quantity | None:
    """The number that words speak of: the nearest in their clause, or the next one where they are all of it."""
    start, end = context.sentence.start + match.start(), context.sentence.start + match.end()
    clause = context.sentence.clause(start)
    here = [quantity for quantity in context.quantities if clause.start <= quantity.number.start < clause.end]
    is_divisor = match.group() in ("摊到", "摊给") and bool(here) and here[0].start == end
    if here and (is_divisor or _OF_ALL.fullmatch(context.text, end, here[0].start)):
        here = here[1:]
    if not here and clause.end - clause.start <= ADVERB:
        here = [quantity for quantity in context.quantities if quantity.start > end][:1]
    return min(here, key=lambda quantity: max(quantity.start - end, start - quantity.end, 0), default=None)


def kind_of(context: Context, quantity: Quantity) -> str:
    """The family of the unit; a rank and a fraction are told by their form, people by the word behind the number."""
    if quantity.kind in ("rank", "fraction"):
        return "rank" if quantity.kind == "rank" else "percent"
    kind = family(quantity.unit)
    if kind == "none" and language.PERSONS.search(context.text[quantity.end : quantity.end + PERSONS]):
        return "person"
    return kind
