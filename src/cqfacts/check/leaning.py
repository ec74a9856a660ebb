"""Numbers whose clause leaves the subject to another one: what that clause says of other facts goes with its words."""

from __future__ import annotations

from cqfacts.check.context import Context
from cqfacts.check.leads import EARLIER, OUTSIDE, PARAGRAPH
from cqfacts.check.setting import Setting
from cqfacts.check.subjects import Subject, costs_of, is_missing
from cqfacts.check.vocabulary import Mention
from cqfacts.compare import family
from cqfacts.model import Quantity

_IN_ROWS = frozenset((OUTSIDE, EARLIER))
"""What words in the rows above a row cost."""


def is_weak(context: Context, quantity: Quantity, subject: Subject, setting: Setting) -> bool:
    """Whether the fact's words stand where they can support a number and hardly refute one.

    So they do in another paragraph, in the rows above one that names something else, beside what means another fact,
    and for an average around the sentence.
    """
    costs = costs_of(subject, setting.terms)
    if PARAGRAPH in costs or (context.is_unknown_row and not _IN_ROWS.isdisjoint(costs)):
        return True
    if context.sentence.column_heads and _IN_ROWS & set(costs) and _is_other_row(context, subject):
        return True
    if subject.fact.subject.unplaced and subject.fact.scope not in context.scopes_here:
        return is_missing(subject.groups, setting.here)
    if subject.is_average and subject.fact.derived and not (context.is_answer or context.sentence.column_heads):
        return is_missing(subject.groups, setting.here)
    return _is_shaky(context, quantity, subject, setting)


def _is_other_row(context: Context, subject: Subject) -> bool:
    """Whether the first cell of a row names what other facts are of, and not this one."""
    end = context.sentence.cells[0].end
    named = {mention.id for mention in context.mentions if mention.end <= end and not mention.inside}
    return named.isdisjoint(subject.groups[0]) and not subject.mains.isdisjoint(named - subject.terms)


def _is_shaky(context: Context, quantity: Quantity, subject: Subject, setting: Setting) -> bool:
    """Whether the clause that names the fact is another one, and names what means another fact with it.

    'Companies foot 48 per cent of the bill for the projects, or 106 million': the clause behind leans on the words for
    the projects, and with them on those for the companies. A number that is not the fact's is then of something else.
    """
    if context.is_parallel or context.sentence.column_heads:
        return False
    named = [mention for mention in context.mentions if mention.id in subject.names]
    if any(_is_counted_later(context, quantity, group, setting) for group in subject.groups):
        return True
    is_told_here = any(mention.id in subject.terms and _is_within(setting, mention) for mention in context.mentions)
    if not named or is_told_here:
        return False
    before = [mention for mention in named if mention.start < quantity.start]
    if not before:
        return _counts_there(context, quantity, named[0])
    theirs = context.sentence.clause(before[-1].start)
    unwanted = subject.fact.subject.not_
    return any(
        mention.id in unwanted and not mention.inside and theirs.start <= mention.start < theirs.end
        for mention in context.mentions
    )


def told_later(context: Context, quantity: Quantity, subject: Subject, setting: Setting) -> str:
    """A word that the fact needs and that is only said with a later number; empty if none is.

    'New firms 13.0%, new labs 125.5%': the labs' rate is the second one, since the first clause names the firms.
    """
    if quantity is context.quantities[-1] or context.sentence.column_heads or context.is_parallel:
        return ""
    if not context.mentions or context.mentions[-1].start < setting.clause.end:
        return ""
    for group in subject.groups:
        named = next((mention for mention in context.mentions if mention.id in group), None)
        if named is None or named.start < setting.clause.end or not _has_number(context, named):
            continue
        if _names_another(context, subject, setting) and not _is_said_around(context, group):
            return named.id
    return ""


def _has_number(context: Context, mention: Mention) -> bool:
    """Whether a number follows the words in their clause."""
    theirs = context.sentence.clause(mention.start)
    return any(mention.start < other.start < theirs.end for other in context.quantities)


def counts_another(context: Context, subject: Subject, setting: Setting) -> str:
    """A word that the number counts at once and the fact does not know, while the fact's own is counted by another.

    '4 fields and 16 highlands': the highlands are sixteen, however well their number fits the first.
    """
    if not setting.counted or context.is_parallel or not setting.counted.isdisjoint(subject.terms):
        return ""
    ends = {other.end + context.text.startswith(" ", other.end) for other in context.quantities}
    for group in subject.groups:
        named = [mention.start for mention in context.mentions if mention.id in group]
        if named and all(start in ends for start in named) and not _is_said_around(context, group):
            return min(setting.counted)
    return ""


def _is_counted_later(context: Context, quantity: Quantity, group: frozenset[str], setting: Setting) -> bool:
    """Whether the words are only named in a later clause that has a number of its own (其中14个进了重大专项)."""
    named = next((mention for mention in context.mentions if mention.id in group), None)
    if named is None or named.start < setting.clause.end:
        return False
    return _counts_there(context, quantity, named) and not _is_said_around(context, group)


def _counts_there(context: Context, quantity: Quantity, mention: Mention) -> bool:
    """Whether another number than this one, and of its kind, stands in the clause of the words."""
    theirs, kind = context.sentence.clause(mention.start), family(quantity.unit)
    alike = (other for other in context.quantities if other is not quantity and _may_be(family(other.unit), kind))
    return any(theirs.start <= other.start < theirs.end for other in alike)


def _may_be(one: str, other: str) -> bool:
    return one == other or "none" in (one, other) or one == "percent"


def _is_within(setting: Setting, mention: Mention) -> bool:
    return setting.clause.start <= mention.start < setting.clause.end


def _names_another(context: Context, subject: Subject, setting: Setting) -> bool:
    """Whether the number's clause itself names something that the fact does not know."""
    return any(
        mention.kind == "term" and not mention.inside and mention.id not in subject.terms
        for mention in context.mentions
        if _is_within(setting, mention)
    )


def _is_said_around(context: Context, group: frozenset[str]) -> bool:
    return any(not group.isdisjoint(context.elsewhere.names(lead.span)[0]) for lead in context.around)
