"""What speaks against taking a number for one of a fact: another metric, place, time or kind of number is told."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.check import tenses
from cqfacts.check.assertion import supposed, twisted
from cqfacts.check.context import Context
from cqfacts.check.leaning import counts_another, told_later
from cqfacts.check.periods import period_conflict
from cqfacts.check.scopes import scope_conflict
from cqfacts.check.setting import Setting
from cqfacts.check.subjects import Subject, is_missing
from cqfacts.check.vocabulary import Mention
from cqfacts.late import late
from cqfacts.model import Fact, PeriodMention, Quantity, Span


def conflicts(context: Context, quantity: Quantity, subject: Subject, setting: Setting) -> Iterator[tuple[str, str]]:
    """Why the fact falls, the plainest first: `metric`, `scope`, `period` or `kind`, with the words that say so."""
    fact = subject.fact
    unwanted = said_of(context, quantity, fact.subject.not_, setting)
    if unwanted and not (setting.time.is_start or setting.whole or unwanted in setting.compared):
        yield "metric", unwanted
    later = told_later(context, quantity, subject, setting) or counts_another(context, subject, setting)
    if later:
        yield "metric", later
    narrowed = _narrowed(context, subject, setting.clause)
    if narrowed:
        yield "metric", narrowed
    if setting.other_kind and subject.family not in ("percent", "times", "rank"):
        yield "metric", setting.other_kind
    other_row = _other_row(context, quantity, subject)
    if other_row:
        yield "metric", other_row
    other = supposed(context, quantity) or _twisted(context, quantity, setting.clause, subject)
    if other and subject.stated.qualifier != "at-most":
        yield "metric", other
    elsewhere = scope_conflict(
        setting.place, subject, lambda start: not setting.part and _has_turned(context, start, setting.clause, subject)
    )
    if elsewhere:
        yield "scope", elsewhere
    theirs = setting.time.theirs
    if theirs is not None and _is_told_within(context, subject, theirs):
        yield "period", theirs.text
    compared = _only_compared(subject, setting)
    if compared:
        yield "period", compared
    other_base = subject.stated.growth and _other_base(context, setting, fact)
    if other_base:
        yield "period", other_base
    # How long something has lasted is told with the time at which it began, unless it is past.
    is_lasting = subject.family == "time" and len(fact.period) != 4
    at_another_time = "" if is_lasting else period_conflict(setting.time, fact)
    if at_another_time:
        yield "period", at_another_time
    if setting.relative and subject.family == "percent" and not subject.stated.growth:
        yield "kind", "how much more"
    if setting.average and not subject.is_average:
        yield "kind", "average"
    if subject.is_average and setting.no_average and subject.stated.qualifier != "at-most":
        yield "kind", "no average"
    is_left_over = subject.is_difference and (setting.rest or setting.added)
    told = setting.difference or (is_left_over and not is_missing(subject.groups, setting.here))
    if told != subject.is_difference:
        yield "kind", "a difference"
    if setting.part and not _is_named_in_clause(context, _part_clause(context, quantity, setting), subject):
        yield "metric", "a part of it"
    if _is_some_of(context, quantity, subject):
        yield "metric", "some of it"


def _narrowed(context: Context, subject: Subject, clause: Span) -> str:
    """A word of another fact, right before the fact's own in another clause (高端人才密度上，重庆居西部第一)."""
    unwanted = subject.fact.subject.not_
    if context.here.isdisjoint(unwanted) or not subject.terms.isdisjoint(_named_within(context, clause)):
        return ""
    named = [mention for mention in context.mentions if mention.id in subject.names]
    for mention in context.mentions:
        if mention.id in unwanted and not mention.inside and named and all(one.start == mention.end for one in named):
            return mention.id
    return ""


def _other_base(context: Context, setting: Setting, fact: Fact) -> str:
    """What the growth is counted from, where that is not the year before the fact's."""
    base = tenses.OTHER_BASE.found(context.within(setting.clause))
    if base or not fact.period[:4].isdigit():
        return base
    known = ("", fact.period[:4], str(int(fact.period[:4]) - 1))
    return next((time.text for time in context.compared if (time.period or "")[:4] not in known), "")


def _twisted(context: Context, quantity: Quantity, clause: Span, subject: Subject) -> str:
    """The words that make another statement of the fact: in the clause, of a row in the number's cell and the first."""
    if not context.is_twisted:
        return ""
    cell = _cell(context, quantity) if context.sentence.column_heads else None
    told = (clause,) if cell is None else (cell, Span(context.sentence.start, context.sentence.cells[0].end))
    return next((words for span in told if (words := twisted(context, quantity, span, subject))), "")


def _is_in_another_cell(context: Context, mention: Mention, quantity: Quantity) -> bool:
    """Whether the words stand in the cell of another number of the row, or beyond one.

    A cell of words alone speaks of what stands next to it.
    """
    if len(context.sentence.cells) < 2 or mention.start < context.sentence.cells[1].start:
        return False
    first, last = sorted((mention.end - 1, quantity.start))
    cells = [cell for cell in context.sentence.cells[1:] if first < cell.end and cell.start <= last]
    others = [cell for cell in cells if not cell.start <= quantity.start < cell.end]
    return any(_NUMBER.search(context.within(cell)) for cell in others)


def _other_row(context: Context, quantity: Quantity, subject: Subject) -> str:
    """What the first cell of a table row names, where none of it is the fact's: rows above lend it no words then.

    A cell that names its fact itself needs no other (人才资源总量 | 630万 | 人才密度居西部第一).
    """
    named = context.row_label
    if not named:
        return ""
    cell = _cell(context, quantity)
    if cell and not is_missing(subject.groups, _named_within(context, cell)):
        return ""
    return min(named) if named.isdisjoint(subject.terms) and subject.scope.id not in named else ""


def _cell(context: Context, quantity: Quantity) -> Span | None:
    """The cell of a table row that the number stands in."""
    return next((cell for cell in context.sentence.cells if cell.start <= quantity.start < cell.end), None)


def _named_within(context: Context, span: Span) -> frozenset[str]:
    return frozenset([mention.id for mention in context.mentions if span.start <= mention.start < span.end])


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


def said_of(context: Context, quantity: Quantity, terms: tuple[str, ...], setting: Setting) -> str:
    """The first of these terms that stands in the number's clause and nearer to it than to another number."""
    if setting.terms.keys().isdisjoint(terms):
        return ""
    clause, topic = setting.clause, context.opening
    # What 'of' follows belongs to what comes behind it (2.21亿元的发榜金额).
    is_amount_of = quantity.kind == "money" and context.text.startswith("的", quantity.end)
    start = quantity.end if is_amount_of else clause.start
    for mention in context.mentions:
        if mention.kind != "term" or mention.id not in terms or mention.inside:
            continue
        if context.sentence.column_heads and _is_in_another_cell(context, mention, quantity):
            continue
        if topic is not None and mention.end <= topic.end and _is_most_of(mention, topic):
            return mention.id
        if start <= mention.start < clause.end:
            mine = context.distances.between(mention, quantity)
            if all(
                context.distances.between(mention, other) >= mine
                for other in context.quantities
                if other is not quantity
            ):
                return mention.id
    return ""


_NUMBER = late("[0-9]|[一二两三四五六七八九十半][成倍百千万亿]")

_OF_THE = late(r"\s+of (?:the|its|their|our|all)(?: the)? (?![0-9])")


def _is_some_of(context: Context, quantity: Quantity, subject: Subject) -> bool:
    """Whether the number counts some of what the fact counts (61 of the entries), and nothing else tells the fact."""
    if not context.text.startswith(" of ", quantity.end) or quantity.kind == "fraction":
        return False
    if quantity.unit in ("percent", "times", "point"):
        return False
    found = _OF_THE.match(context.text, quantity.end)
    if found is None:
        return False
    counted = [mention.id for mention in context.mentions if _is_noun_of(context, found.end(), mention)]
    return all(not group.isdisjoint(counted) for group in subject.groups)


def _is_most_of(mention: Mention, clause: Span) -> bool:
    return 2 * (mention.end - mention.start) >= clause.end - clause.start


def _is_noun_of(context: Context, at: int, mention: Mention) -> bool:
    """Whether the words follow 'of the' at once, or behind one word more."""
    return at <= mention.start and len(context.text[at : mention.start].split()) < 2


def _part_clause(context: Context, quantity: Quantity, setting: Setting) -> Span:
    """Where a part must be named: in the number's clause, of a table row in its cell."""
    cell = _cell(context, quantity) if context.sentence.column_heads else None
    return cell or _widened(context, quantity, setting.clause)


def _widened(context: Context, quantity: Quantity, clause: Span) -> Span:
    """The clause, and behind brackets what the sentence goes on with (其中半数（14个）纳入…).

    One that names nothing itself adds to the one before (half draw on public money, to the tune of 115 million).
    """
    names_nothing = not any(clause.start <= mention.start < clause.end for mention in context.mentions)
    if context.whole is not None and clause.start > context.whole and names_nothing:
        before = context.sentence.clause(clause.start - 2)
        clause = Span(before.start, clause.end) if before.start >= context.whole else clause
    end = clause.end
    if context.text[end : end + 1] in ("(", "（"):
        close = context.text.find(")" if context.text[end] == "(" else "）", end, context.sentence.end)
        end = context.sentence.clause(close + 1).end if close >= 0 else end
    return Span(clause.start, end)


def _has_turned(context: Context, start: int, clause: Span, subject: Subject) -> bool:
    """Whether what is named at `start` has had its number, and the clause names the fact itself."""
    has_number = any(start < other.start < clause.start for other in context.quantities)
    return has_number and _is_named_in_clause(context, clause, subject)


def _is_named_in_clause(context: Context, clause: Span, subject: Subject) -> bool:
    names = subject.names | {subject.fact.scope}
    return any(m.id in names and clause.start <= m.start < clause.end for m in context.mentions)
