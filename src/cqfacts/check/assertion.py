"""Is the number asserted of what the page gives it for? Rumours, conditions, plans, undoing verbs, narrowed subjects.

A page's own number in such words is no longer the page's statement. What the fact itself is told with (its label, its
quote) says nothing against it.
"""

from __future__ import annotations

from cqfacts.check import twists
from cqfacts.check.context import Context
from cqfacts.check.subjects import Subject
from cqfacts.model import Quantity, Span

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
        if match.group() not in told and _touches(context, subject, clause.start + match.end(), before=True):
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


def _touches(context: Context, subject: Subject, at: int, *, before: bool) -> bool:
    """Whether a mention of the fact's words begins (or ends) right behind (or before) the offset."""
    for mention in context.mentions:
        if mention.id in subject.terms:
            gap = mention.start - at if before else at - mention.end
            if 0 <= gap <= NEAR:
                return True
    return False
