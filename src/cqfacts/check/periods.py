"""Of what time does a number speak? A fact holds for its own period and no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cqfacts.check import language, tenses
from cqfacts.check.context import BARS, Context
from cqfacts.check.days import covers
from cqfacts.check.undated import (
    RISEN_TO,
    future,
    is_another_numbers,
    is_left_behind,
    planned_above,
    told_time,
    whole_year,
)
from cqfacts.check.words import NEVER, Words
from cqfacts.late import late
from cqfacts.model import Fact, PeriodMention, Quantity, Span

_SINCE = late(r"(?:自|从|\b(?:since|from)(?: (?:it|its|the|they)(?: [a-z]+){1,4} in)?)\s*$")
_YEAR = late(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FROM = late(r"(?:[从由](?:[^，。；,;0-9]{1,8}的)?|\bfrom)\s*$")
_UP_FROM = late(r"\b(?:up|down) from\s*$")
_FOUNDED = Words(
    r"\A[^，。；,;0-9]{0,4}(?:[启投]用|成立|揭牌|挂牌|建成|发布|推出|启动|开展|落户|设立|投产|问世|上线|创办|面世)的",
    NEVER,
)
"""Behind a time: it says since when there is what is spoken of (2022年6月启用的实验室), nothing of its numbers."""

NEAR = 12
"""Up to so many characters away a time is a number's own (去年同期的6051家, '6,051 a year earlier')."""

_TO = late(r"\A(?:[^，。；,;0-9]{0,8}[到至]|[^,.;:0-9]{0,20}\bto\b)")
_UP_TO_NOW = ("以来", "起", "来")
_LEADS = (
    "back in", "from", "between", "到", "至", "by", "in", "during", "over", "for", "since", "as of", "by the end of",
    "at the end of", "as of the end of", "at the close of", "by the close of", "until", "through", "up to", "over the",
    "in the", "自", "从", "截至", "截止", "截止到", "ever since",
)  # fmt: skip


class Time(NamedTuple):
    """What the sentence says of the number's time; empty words and None where it says nothing.

    `is_start` marks the number that a plan starts from ('will rise from 29 to 40'), which is the present one;
    `left` are the words that make it the one that a change has left behind ('rose from 29 to 40').
    `head` is the year that the head of the number's column names (年底数 2022).
    `theirs` is the first period that belongs to a later number, where none governs this one.
    `aside` marks a period that belongs to what another number of the sentence says first.
    `since` marks a period that goes on from then ('since July 2022'), `until` one that ends then ('through November'),
    `year_end` the last day of a year ('at the end of last year').
    """

    is_start: bool
    left: str
    future: str
    whole_year: str
    other: str
    mention: PeriodMention | None
    since: bool
    until: bool
    year_end: bool
    aside: bool
    theirs: PeriodMention | None
    head: str


def time_of(context: Context, quantity: Quantity, clause: Span) -> Time:
    """Everything that is said of the time of one number, whatever fact it is held against."""
    started = _started(context, quantity)
    is_plan = bool(started) and tenses.FUTURE.search(context.words) is not None
    if context.is_plain and not (context.periods or context.carried or context.head):
        head = "" if context.periods or context.carried else _head_year(context.heading)
        return Time(is_plan, "" if is_plan else started, "", "", "", None, False, False, False, False, None, head)
    words = context.within(clause)
    mention, aside = _governing(context, quantity, clause, words)
    if mention is not None and context.head and tenses.YEAR_BEFORE.search(context.head):
        mention = _a_year_earlier(mention)
    return Time(
        is_start=is_plan,
        left="" if is_plan else started,
        future=planned_above(context)
        or ("" if context.is_plain else future(context, quantity, clause, words, mention)),
        whole_year="" if context.is_plain else whole_year(context, clause),
        other=_head_time(context.head) if context.head else told_time(context, quantity, clause),
        mention=mention,
        since=mention is not None and _is_since(context, mention),
        until=mention is not None and tenses.UNTIL.search(context.lead(mention)) is not None,
        year_end=mention is not None and _is_year_end(context, mention),
        aside=aside,
        theirs=_theirs(context, quantity) if mention is None else None,
        head=_head_year(context.head or context.heading),
    )


_YEARS = late(r"\b(?:19|20)[0-9]{2}\b")


def _a_year_earlier(mention: PeriodMention) -> PeriodMention:
    """The time of a row as it is in the column of the year before: of January to November 2023, those of 2022."""
    period = mention.period or ""
    for year in sorted({found.group() for found in _YEARS.finditer(period)}):
        period = period.replace(year, str(int(year) - 1))
    return mention._replace(period=period or None)


def _head_time(head: str) -> str:
    """The words for another time, or for the year before, that the head of a column is."""
    return tenses.OTHER_TIME.found(head) or tenses.YEAR_BEFORE.found(head)


def _head_year(head: str) -> str:
    found = _YEAR.search(head) if head else None
    return found.group() if found else ""


def _theirs(context: Context, quantity: Quantity) -> PeriodMention | None:
    """The first period that stands behind a later number: it is that one's."""
    later = next((other.start for other in context.quantities if other.start >= quantity.end), None)
    return None if later is None else next((time for time in context.periods if time.start > later), None)


def _started(context: Context, quantity: Quantity) -> str:
    """The words that make the number the one that a change starts from: 'from 29 to 40', 从29个增至40个."""
    before = context.text[max(context.sentence.start, quantity.start - 12) : quantity.start]
    behind = context.text[quantity.end : quantity.end + 24]
    found = _FROM.search(before)
    if found is None:
        return ""
    if _TO.search(behind) or behind.startswith("起步"):
        return found.group()
    is_named = any(quantity.end <= time.start <= quantity.end + NEAR for time in context.periods)
    return found.group() if _UP_FROM.search(before) and not is_named else ""


def _is_founding(context: Context, time: PeriodMention) -> bool:
    return _FOUNDED.search(context.text[time.end : time.end + NEAR]) is not None


def _governing(context: Context, quantity: Quantity, clause: Span, words: str) -> tuple[PeriodMention | None, bool]:
    """The period named in the number's clause (the nearest before it, else after), else one that opens the sentence.

    With it, whether another number stands between, to which it belongs first.
    """
    mine = [
        p
        for p in context.periods
        if clause.start <= p.start < clause.end
        and p not in context.compared
        and not is_another_numbers(context, quantity, p.start)
        and not is_left_behind(context, quantity, p.end)
    ]
    mine = [p for p in mine if not _DATELINE.match(context.text, p.end) and not _is_founding(context, p)]
    before = [p for p in mine if p.end <= quantity.number.start]
    if before or mine:
        return (before or mine[:1])[-1], False
    if tenses.NOW.search(words):
        return None, False
    for mention in reversed(context.periods):
        if mention.end <= clause.start and mention not in context.compared:
            if any(bar in context.text[mention.end : clause.start] for bar in BARS):
                continue
            contrast = language.CONTRAST.found(context.text[mention.end : quantity.start])
            if contrast and contrast.isascii():
                continue  # 'while' turns to what is told of another time; 则 goes on with it
            if _is_founding(context, mention) or tenses.NOW.search(context.text[mention.end : clause.start]):
                continue
            start = context.sentence.clause(mention.start).start
            in_brackets = start > 0 and context.text[start - 1] in "(（"
            if (_opens(context.text, start, mention) or _follows_body(context, start, mention)) and not in_brackets:
                return mention, any(mention.end <= other.start < clause.start for other in context.quantities)
    return context.carried, True


def opening(text: str, start: int, periods: Sequence[PeriodMention]) -> PeriodMention | None:
    """The period that the sentence from `start` on opens with, if it does."""
    return periods[0] if periods and _opens(text, start, periods[0]) else None


_DATELINE = late(r"\s*(?:\([^()\n]{1,30}\)\s*)?(?:--?|[–—]+|电|讯)")


def _opens(text: str, start: int, mention: PeriodMention) -> bool:
    """Whether the sentence opens with the time; the date of a dateline is that of the report."""
    if _DATELINE.match(text, mention.end):
        return False
    lead = text[start : mention.start].strip(' "“「,\n')
    return len(lead) <= 2 or lead in _LEADS


def _follows_body(context: Context, start: int, time: PeriodMention) -> bool:
    """Whether the clause opens with the body that it is about, and then the time (昊格新能源今年投产7个月，…)."""
    behind = context.text[time.end : time.end + NEAR]
    if "以来" in behind or "后" in behind:
        return False  # since it opened, not then
    return any(
        one.kind == "scope" and one.start - start <= 1 and 0 <= time.start - one.end <= 1 for one in context.mentions
    )


def is_its_own(text: str, time: PeriodMention, quantity: Quantity) -> bool:
    """Whether the time touches the number from behind, or stands so close before it that it is the number's."""
    if 0 <= time.start - quantity.end <= 1:
        return True
    if not time.end <= quantity.number.start <= time.end + NEAR:
        return False
    return RISEN_TO.search(text[time.end : quantity.number.start]) is None


_END_OF = late(r"\b(?:at|by) the (?:end|close) of\s*$")


def _is_year_end(context: Context, mention: PeriodMention) -> bool:
    if not (mention.period and len(mention.period) == 4):
        return False
    return bool(_END_OF.search(context.lead(mention))) or context.text.startswith(
        ("年底", "年末", "底", "末"), mention.end
    )


def _is_since(context: Context, mention: PeriodMention) -> bool:
    is_span = "/" in (mention.period or "")
    return (not is_span and bool(_SINCE.search(context.lead(mention)))) or context.text.startswith(
        _UP_TO_NOW, mention.end
    )


def period_conflict(time: Time, fact: Fact) -> str:
    """The words that put the number at another time than the fact's; empty where none do."""
    if time.is_start:
        return ""
    if time.left and not fact.derived:
        return time.left
    if time.future:
        return time.future
    if time.whole_year and len(fact.period) != 4 and not tenses.WHOLE_YEAR.search(fact.quote):
        return time.whole_year
    if time.other and not fact.derived and tenses.BRIEF.search(time.other):
        return time.other
    is_told = time.mention is not None and time.mention.period is not None
    if time.head and not is_told and time.head != fact.period[:4] and not fact.derived:
        return time.head
    if time.mention is not None and time.mention.period is not None:
        if time.year_end and ("/" in fact.period or len(fact.period) == 4):
            # What there is at the end of a year is no count of what came in it.
            return time.mention.text
        is_stock = fact.period_inferred and "/" not in fact.period
        if time.aside and is_stock and time.mention.period[:4] == fact.period[:4]:
            return ""
        return "" if covers(time.mention.period, fact.period, since=time.since, until=time.until) else time.mention.text
    if time.other and not fact.derived and not tenses.OTHER_TIME.search(fact.quote):
        return time.other
    return ""
