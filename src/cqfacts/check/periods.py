"""Of what time does a number speak? A fact holds for its own period and no other."""

from __future__ import annotations

import calendar
import re

from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.model import Fact, PeriodMention, Quantity, Span

_SINCE = re.compile(r"(?:自|从|\bsince|\bfrom)\s*$")
_FROM = re.compile(r"(?:从|由|\bfrom)\s*$")


def period_conflict(context: Context, quantity: Quantity, fact: Fact) -> str:
    """The words that put the number at another time than the fact's; empty where none do."""
    clause = context.clause(quantity)
    words = context.within(clause)
    if is_starting_value(context, quantity):
        return ""
    for pattern in (language.FUTURE, language.PAST_EDITION):
        found = pattern.search(words)
        if found:
            return found.group()
    whole = language.WHOLE_YEAR.search(context.words)
    if whole and not language.WHOLE_YEAR.search(fact.quote) and "/" in fact.period:
        return whole.group()
    mention = governing(context, quantity, clause)
    if mention is not None and mention.period is not None:
        return "" if covers(mention, fact, context) else mention.text
    other = language.OTHER_TIME.search(words) or _at_the_end(context, clause)
    if other and not language.OTHER_TIME.search(fact.quote) and not fact.derived:
        return other.group()
    carried = language.FUTURE.search(context.words[: max(0, clause.start - context.sentence.start)])
    if carried and mention is None and not language.NOW.search(words) and _opens(context, carried.group()):
        return carried.group()
    return ""


def _at_the_end(context: Context, clause: Span) -> re.Match[str] | None:
    """A time that closes the clause before: 'on the opening day, …'."""
    if clause.start <= context.sentence.start:
        return None
    before = context.within(context.sentence.clause(clause.start - 2))
    found = language.OTHER_TIME.search(before)
    return found if found and before.rstrip().endswith(found.group()) else None


def is_starting_value(context: Context, quantity: Quantity) -> bool:
    """Whether the number is where a change starts from ('from 29 to 40'): it is the present one, whatever follows."""
    return bool(_FROM.search(context.text[max(0, quantity.start - 6) : quantity.start]))


def _opens(context: Context, words: str) -> bool:
    return context.words.lstrip(' "“「').startswith(words)


def governing(context: Context, quantity: Quantity, clause: Span) -> PeriodMention | None:
    """The period named in the number's clause (the nearest before it, else after), else one that opens the sentence."""
    mine = [p for p in context.periods if clause.start <= p.start < clause.end and not _is_compared(context, p)]
    before = [p for p in mine if p.end <= quantity.number.start]
    if before:
        return before[-1]
    if mine:
        return mine[0]
    if language.NOW.search(context.within(clause)):
        return None
    earlier = [p for p in context.periods if p.end <= clause.start and context.sentence.start <= p.start]
    for mention in reversed(earlier):
        lead = context.text[context.sentence.clause(mention.start).start : mention.start].strip(' "“「,')
        if len(lead) <= 2 or lead in ("到", "至", "by", "in", "during", "over", "for"):
            return mention
    return None


def _is_compared(context: Context, mention: PeriodMention) -> bool:
    """Whether the time is only what the number is compared with: 较上年度, 'over the previous year'."""
    lead = context.text[max(0, mention.start - 12) : mention.start]
    return bool(language.COMPARED.search(lead) or language.AGAINST.search(lead))


def covers(mention: PeriodMention, fact: Fact, context: Context) -> bool:
    """Whether a statement about the mentioned time is one about the fact's."""
    said, meant = days(mention.period or ""), days(fact.period)
    if said is None or meant is None:
        return True
    since = _SINCE.search(context.text[max(0, mention.start - 6) : mention.start]) or context.text.startswith(
        ("以来", "起", "来"), mention.end
    )
    if since:
        return said[0] <= meant[1]
    return said[0] <= meant[0] and meant[1] <= said[1]


def days(period: str) -> tuple[str, str] | None:
    """First and last day of an ISO 8601 date or interval, as comparable strings; None where it is neither."""
    ends = period.split("/")
    try:
        first, last = _first_day(ends[0]), _last_day(ends[-1])
    except ValueError:
        return None
    return first, last


def _first_day(date: str) -> str:
    year, month, day = _parts(date)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def _last_day(date: str) -> str:
    year, month, day = _parts(date)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or calendar.monthrange(year, month)[1]:02d}"


def _parts(date: str) -> tuple[int, int, int]:
    parts = [int(part) for part in date.split("-")]
    if not 1 <= len(parts) <= 3 or not 1 <= parts[0] <= 9999:
        raise ValueError(date)
    year, month, day = (*parts, 0, 0)[:3]
    return year, month, day
