"""Times that no date gives: a plan, the whole of a year, last month; and whose number of several they are."""

from __future__ import annotations

from cqfacts.check import comparing, tenses
from cqfacts.check.context import BARS, LEAD, Context
from cqfacts.late import late
from cqfacts.model import PeriodMention, Quantity, Span

ADVERB = 16
"""Up to so many characters a clause that names a later time is an adverb of what follows (至于明年，)."""

RISEN_TO = late(r"(?:增|升|涨|降|减|扩|提)[^，。；,;0-9]{0,3}[到至]|\bto\b")
"""What leads from a number and its time to the next one: 由去年的80家增至现时111家."""

_AS_SAID = late(r"\bas (?:[a-z]+ ){2,5}$|(?:如|像|照)[^，。；,;]{0,8}$")
"""What leads up to the time at which something was said before (as we printed last week)."""

OPENING = 32
"""Characters with which a sentence says which edition of an event it speaks of."""


def planned_above(context: Context) -> str:
    above = context.head or context.heading
    return tenses.FUTURE.found(above) if above else ""


def whole_year(context: Context, clause: Span) -> str:
    """Words for all of a year, in the number's clause or before it: what comes later is said of another number."""
    behind = context.sentence.end - clause.end
    told = [time.start for time in context.periods if time.end <= clause.end and time.period]
    start = context.sentence.clause(max(told)).start - context.sentence.end + len(context.heard) if told else 0
    return tenses.WHOLE_YEAR.found(context.heard[start : len(context.heard) - behind])


def _planned(context: Context, quantity: Quantity, clause: Span, words: str) -> str:
    """Words for what is yet to come, not those of another number: a verb is the next one's, a time the last one's."""
    for match in tenses.FUTURE.finditer(words):
        start = clause.start + match.start()
        if tenses.LATER.search(match.group()):
            is_anothers = is_another_numbers(context, quantity, start)
        else:
            is_anothers = any(quantity.end <= start < other.start < clause.end for other in context.quantities)
        if not is_anothers:
            return match.group()
    return ""


def future(context: Context, quantity: Quantity, clause: Span, words: str, mention: PeriodMention | None) -> str:
    """Words that speak of a plan, a later time or an earlier edition: the clause's own, or the sentence's first."""
    opening = context.text[context.sentence.start : clause.start][:OPENING]
    mine = _planned(context, quantity, clause, words) or tenses.PAST_EDITION.found(words)
    mine = mine or tenses.PAST_EDITION.found(opening)
    if mine or mention is not None or tenses.NOW.search(words):
        return mine
    for match in tenses.FUTURE.finditer(context.words[: max(0, clause.start - context.sentence.start)]):
        at = context.sentence.start + match.start()
        lead = context.sentence.clause(at)
        is_adverb = bool(tenses.LATER.search(match.group())) and lead.end - lead.start <= ADVERB
        if is_adverb or not context.text[context.sentence.start : at].strip(' "“「'):
            return match.group()
    return ""


def _other_time(context: Context, quantity: Quantity, clause: Span) -> str:
    """Words for a time that no date gives (last month), other than one that the number is compared with."""
    words = context.within(clause)
    for match in tenses.OTHER_TIME.finditer(words):
        start, end = clause.start + match.start(), clause.start + match.end()
        if is_another_numbers(context, quantity, start) or is_left_behind(context, quantity, end):
            continue
        lead = words[max(0, match.start() - LEAD) : match.start()]
        if _AS_SAID.search(lead):
            continue
        # 'Over the past five years' compares nothing.
        is_during = match.group().endswith(("years", "decade", "decades"))
        if is_during or not (comparing.COMPARED.search(lead) or comparing.AGAINST.search(lead)):
            return match.group()
    return ""


def told_time(context: Context, quantity: Quantity, clause: Span) -> str:
    return "" if context.is_plain else _other_time(context, quantity, clause) or _closing_time(context, clause)


def _closing_time(context: Context, clause: Span) -> str:
    """A time that closes the clause before: 'on the opening day, …'."""
    if clause.start <= context.sentence.start or context.text[clause.start - 1] in BARS:
        return ""
    before = context.within(context.sentence.clause(clause.start - 2)).strip()
    if before.startswith("as "):
        return ""  # as somebody said last week: an aside
    found = tenses.OTHER_TIME.found(before)
    return found if found and before.removesuffix(" alone").endswith(found) else ""


def is_another_numbers(context: Context, quantity: Quantity, at: int) -> bool:
    """Whether another number stands between this one and the time at `at` behind it, and so has it for its own."""
    return any(quantity.end <= other.start < at for other in context.quantities)


def is_left_behind(context: Context, quantity: Quantity, at: int) -> bool:
    """Whether a change leads from the time that ends at `at`, and a number of its own, to this number."""
    between = [other for other in context.quantities if at <= other.start and other.end <= quantity.start]
    return bool(between) and RISEN_TO.search(context.text[between[-1].end : quantity.number.start]) is not None
