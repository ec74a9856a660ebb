"""One sentence with everything that was found in it and around it."""

from __future__ import annotations

from typing import NamedTuple

from cqfacts.check.layout import Sentence
from cqfacts.check.vocabulary import Mention
from cqfacts.model import PeriodMention, Quantity, Span

# What a mention costs by where it stands, in characters of Chinese text; English letters count for less.
NEAR = 0
CLAUSE = 12
ENUMERATION = 5
NUMBER_BETWEEN = 9
BEHIND = 3
OUTSIDE = 45
FURTHER = 30
LATIN = 0.35


class Around(NamedTuple):
    """A stretch of text outside the sentence that may say what its numbers are of, and what leaning on it costs."""

    span: Span
    mentions: tuple[Mention, ...]
    cost: float


class Context(NamedTuple):
    """`text` is the whole document, folded, simplified and in lower case."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[PeriodMention, ...]
    around: tuple[Around, ...]

    def within(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @property
    def words(self) -> str:
        return self.text[self.sentence.start : self.sentence.end]

    def clause(self, quantity: Quantity) -> Span:
        return self.sentence.clause(quantity.number.start)

    def cost(self, mention: Mention, quantity: Quantity) -> float:
        """How far a mention stands from a number: characters, clause marks and other numbers between them."""
        before = mention.start < quantity.number.start
        left, right = (mention.end, quantity.start) if before else (quantity.end, mention.start)
        gap = self.text[left:right] if left < right else ""
        distance = sum(LATIN if c.isascii() else 1 for c in gap[:200])
        others = sum(left <= q.number.start < right for q in self.quantities if q is not quantity)
        marks = self._marks(left, right)
        return distance + marks + others * NUMBER_BETWEEN + (0 if before else BEHIND)

    def _marks(self, left: int, right: int) -> float:
        total = 0.0
        for at in self.sentence.marks:
            if left <= at < right:
                total += ENUMERATION if self.text[at] == "、" else CLAUSE
        return total
