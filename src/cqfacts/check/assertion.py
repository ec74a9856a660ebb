"""Is the number asserted of what the page gives it for? Rumours, conditions, plans, undoing verbs, narrowed subjects.

A page's own number in such words is no longer the page's statement. What the fact itself is told with (its label, its
quote) says nothing against it.
"""

from __future__ import annotations

from cqfacts.check import twists
from cqfacts.check.context import Context
from cqfacts.check.subjects import Subject
from cqfacts.model import Quantity, Span

NOUN = 4
"""Characters before 里的 in which the noun stands that it goes with."""

_NO_NOUN = ("市", "这", "那", "手", "家", "")
"""Before 里的 these name no kind of thing."""

NEAR = 2
"""Characters between a word that narrows a subject and the subject."""


def supposed(context: Context, quantity: Quantity) -> str:
    """The word that makes the statement a condition or a mere possibility; empty where none does."""
    return twists.SUPPOSED.found(context.text[context.sentence.start : quantity.start]) if context.is_twisted else ""


def twisted(context: Context, quantity: Quantity, clause: Span, subject: Subject) -> str:
    """The words of the number's clause that undo what the fact tells, or narrow what it is told of; empty for none."""
    if not context.is_twisted:
        return ""
    words = context.within(clause)
    told = f"{subject.fact.label.zh} {subject.fact.label.en} {subject.fact.quote}".lower()
    for match in twists.UNDOING.finditer(words):
        if match.group() not in told:
            return match.group()
    for match in twists.NARROWING.finditer(words):
        start, end = clause.start + match.start(), clause.start + match.end()
        if match.group() in told or _is_known(context, start, end):
            continue
        if _is_at(quantity, start, end, match.group()) or _touches(context, subject, end, before=True):
            return match.group()
    for match in twists.NARROWED.finditer(words):
        end = clause.start + match.end()
        start = max(clause.start, clause.start + match.start() - NOUN)
        noun = context.text[start : clause.start + match.start()]
        is_free = (
            noun[-2:] not in told
            and noun[-1:] not in _NO_NOUN
            and not (_names_place(context, start, end) or _speaks_of(context, subject, start, end))
        )
        if is_free and _touches(context, subject, end, before=True):
            return match.group()
    for match in twists.NARROWED_BEHIND.finditer(words):
        start, end = clause.start + match.start(), clause.start + match.end()
        if match.group().split()[-1] not in told and _touches(context, subject, start, before=False):
            return match.group()
    for match in twists.ATTRIBUTE.finditer(words):
        is_before = clause.start + match.end() <= quantity.start
        if (
            is_before
            and match.group() not in told
            and _touches(context, subject, clause.start + match.start(), before=False)
        ):
            return match.group()
    return ""


_REST = ("other", "其他", "部分", "个别", "former", "some of the")
"""Before a number these tell the rest of a whole (the other 14), not a kind."""


def _is_at(quantity: Quantity, start: int, end: int, word: str) -> bool:
    """Whether the word touches the number (近80家海外单位), and so narrows what it counts."""
    return word not in _REST and (abs(start - quantity.end) < NEAR or abs(quantity.start - end) < NEAR)


def _is_known(context: Context, start: int, end: int) -> bool:
    """Whether the word is part of a longer one of the base's (corporate money)."""
    return any(m.start <= start and end <= m.end and m.end - m.start > end - start for m in context.mentions)


def _speaks_of(context: Context, subject: Subject, start: int, end: int) -> bool:
    """Whether words that the fact knows stand there: its workstations are in companies."""
    return any(m.id in subject.terms and start < m.end and m.start < end for m in context.mentions)


def _names_place(context: Context, start: int, end: int) -> bool:
    """Whether a place or body of the base is named there: 科学城里的平台 are those of the fact."""
    return any(mention.kind == "scope" and start < mention.end and mention.start < end for mention in context.mentions)


def _touches(context: Context, subject: Subject, at: int, *, before: bool) -> bool:
    """Whether a mention of the fact's words begins (or ends) right behind (or before) the offset."""
    for mention in context.mentions:
        if mention.id in subject.terms:
            gap = mention.start - at if before else at - mention.end
            if 0 <= gap <= NEAR:
                return True
    return False
