"""What stands outside a sentence and may say what it is of: headings, lead-ins, the text before; what that costs."""

from __future__ import annotations

from typing import NamedTuple

from cqfacts.model import Span

# What it costs a word to stand outside the number's sentence, as far as `context` counts distance.
HEAD_CELL = 4.0
CORNER = 24.0
LEADING = 30.0
OUTSIDE = 45.0
HEADING = 55.0
EARLIER = 60.0
FAR = 66.0
PARAGRAPH = 67.0


class Lead(NamedTuple):
    """Words outside a sentence that may say what it is of, and what leaning on them costs.

    Those that govern (a heading, a lead-in, the sentence before) also say of which place it speaks.
    """

    span: Span
    cost: float
    governs: bool


class Above(NamedTuple):
    """What stands above a block: its heading, its question, a lead-in, a short paragraph and the items before it."""

    heading: Span | None = None
    question: Span | None = None
    lead_in: Span | None = None
    paragraph: Span | None = None
    item: Span | None = None
    first_item: Span | None = None

    def leads(self) -> tuple[Lead, ...]:
        """The furthest first, so that the nearest is heard last."""
        found = [Lead(span, HEADING, True) for span in (self.heading, self.question) if span]
        if self.lead_in:
            found.append(Lead(self.lead_in, LEADING, True))
        elif self.paragraph:
            found.append(Lead(self.paragraph, EARLIER, False))
        if self.first_item and self.first_item != self.item:
            found.append(Lead(self.first_item, EARLIER, False))
        if self.item:
            found.append(Lead(self.item, OUTSIDE, False))
        return tuple(found)
