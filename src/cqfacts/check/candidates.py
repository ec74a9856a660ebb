"""Which facts may a number speak of? Each fact either stands as a candidate, with a cost, or falls for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check.assertion import supposed, twisted
from cqfacts.check.context import TOPIC, Context, Costs
from cqfacts.check.leads import OUTSIDE, PARAGRAPH
from cqfacts.check.periods import period_conflict
from cqfacts.check.scopes import scope_conflict, scope_cost
from cqfacts.check.setting import Setting, kind_of
from cqfacts.check.subjects import Subject, Subjects, is_missing
from cqfacts.check.vocabulary import Mention
from cqfacts.compare import same_digits
from cqfacts.model import Fact, PeriodMention, Quantity, Span

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
    each or on average, `added` one that is told as an addition where the fact is a total, `remote` one of
    whose words some stand in another paragraph.
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
    remote: bool = False

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
    terms, costs = setting.terms, _costs(subject, setting.terms)
    likely = len(subject.likely & terms.keys())
    # What is said of the part names nothing of the whole: each of its words must stand near.
    near = max(costs) if setting.whole else sum(costs) / len(costs) - SPECIFIC * (len(costs) - 1)
    cost = near - LIKELY * min(likely, 3) + place
    if subject.is_difference and not (setting.difference or setting.rest):
        cost += UNTOLD
    if setting.here and is_missing(subject.groups, setting.here):
        cost += MIXED
    return cost + _implausible(quantity, subject)


def _costs(subject: Subject, terms: Costs) -> list[float]:
    return [
        terms[words[0]] if len(words) == 1 else min([terms[word] for word in words if word in terms])
        for words in subject.fact.subject.must
    ]


def weighed(context: Context, quantity: Quantity, subject: Subject, cost: float, setting: Setting) -> Match:
    """The number and the fact, with what speaks against the two."""
    for reason, detail in _conflicts(context, quantity, subject, setting):
        return Match(quantity, subject, cost, reason, detail)
    fact = subject.fact
    contradicted = bool(_said_of(context, quantity, fact.subject.wrong, setting))
    near = setting.scopes.get(fact.scope, OUTSIDE) < OUTSIDE * TOPIC
    is_placed = context.is_short and not subject.scope.default and near
    is_named = any(not group.isdisjoint(setting.here) for group in subject.groups)
    costs = _costs(subject, setting.terms)
    is_far = not is_named and min(costs) >= OUTSIDE
    borrowed = is_far and not is_placed and not context.is_answer
    added = setting.added and not subject.is_new
    return Match(quantity, subject, cost, "", "", contradicted, borrowed, setting.average, added, PARAGRAPH in costs)


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
    if unwanted and not (setting.time.is_start or setting.whole or unwanted in setting.compared):
        yield "metric", unwanted
    other_row = _other_row(context, subject)
    if other_row:
        yield "metric", other_row
    other = supposed(context, quantity) or twisted(context, quantity, setting.clause, subject)
    if other and subject.stated.qualifier != "at-most":
        yield "metric", other
    elsewhere = scope_conflict(setting.place, subject)
    if elsewhere:
        yield "scope", elsewhere
    theirs = setting.time.theirs
    if theirs is not None and _is_told_within(context, subject, theirs):
        yield "period", theirs.text
    compared = _only_compared(subject, setting)
    if compared:
        yield "period", compared
    # How long something has lasted is told with the time at which it began.
    at_another_time = "" if subject.family == "time" else period_conflict(setting.time, fact)
    if at_another_time:
        yield "period", at_another_time
    if setting.average and not subject.is_average:
        yield "kind", "average"
    if subject.is_average and setting.no_average and subject.stated.qualifier != "at-most":
        yield "kind", "no average"
    is_left_over = subject.is_difference and (setting.rest or setting.added)
    told = setting.difference or (is_left_over and not is_missing(subject.groups, setting.here))
    if told != subject.is_difference:
        yield "kind", "a difference"
    if setting.part and not _is_named_in_clause(context, _widened(context, quantity, setting.clause), subject):
        yield "metric", "a part of it"


def _is_in_another_cell(context: Context, mention: Mention, quantity: Quantity) -> bool:
    """Whether the words stand in the cell of another number of the row; a cell of words alone speaks of all of it."""
    for cell in context.sentence.cells[1:]:
        if cell.start < mention.end <= cell.end and not cell.start <= quantity.start < cell.end:
            return any(character.isdigit() for character in context.within(cell))
    return False


def _other_row(context: Context, subject: Subject) -> str:
    """What the first cell of a table row names, where none of it is the fact's: rows above lend it no words then."""
    named = context.row_label
    return min(named) if named and named.isdisjoint(subject.terms) and subject.scope.id not in named else ""


def _is_told_within(context: Context, subject: Subject, time: PeriodMention) -> bool:
    """Whether words that the fact needs stand nowhere in the sentence but in those of the time."""
    for group in subject.groups:
        named = [m for m in context.mentions if m.id in group]
        if named and all(time.start <= mention.start < time.end for mention in named):
            return True
    return False


def _only_compared(subject: Subject, setting: Setting) -> str:
    """A word that the fact needs and that only names a time which the number is compared with; empty if none does."""
    if not setting.compared or subject.is_difference or subject.family in ("percent", "times"):
        return ""
    for group in subject.groups:
        named = group & setting.terms.keys()
        if named <= setting.compared:
            return min(named)
    return ""


def _said_of(context: Context, quantity: Quantity, terms: tuple[str, ...], setting: Setting) -> str:
    """The first of these terms that stands in the number's clause and nearer to it than to another number."""
    if setting.terms.keys().isdisjoint(terms):
        return ""
    clause = setting.clause
    for mention in context.mentions:
        if mention.kind != "term" or mention.id not in terms or mention.inside:
            continue
        if context.sentence.column_heads and _is_in_another_cell(context, mention, quantity):
            continue
        if clause.start <= mention.start < clause.end:
            mine = context.cost(mention, quantity)
            if all(context.cost(mention, other) >= mine for other in context.quantities if other is not quantity):
                return mention.id
    return ""


def _widened(context: Context, quantity: Quantity, clause: Span) -> Span:
    """The clause, and behind brackets what the sentence goes on with (其中半数（14个）纳入…)."""
    end = clause.end
    if context.text[end : end + 1] in ("(", "（"):
        close = context.text.find(")" if context.text[end] == "(" else "）", end, context.sentence.end)
        end = context.sentence.clause(close + 1).end if close >= 0 else end
    return Span(clause.start, end)


def _is_named_in_clause(context: Context, clause: Span, subject: Subject) -> bool:
    names = frozenset().union(*subject.groups) | {subject.fact.scope}
    return any(m.id in names and clause.start <= m.start < clause.end for m in context.mentions)


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
