"""How far the words of a sentence, and those around it, stand from its numbers: the nearest is likeliest meant."""

from __future__ import annotations

from itertools import accumulate

from cqfacts.check.layout import Sentence
from cqfacts.check.vocabulary import Mention
from cqfacts.lazy import lazy
from cqfacts.model import Quantity

# What stands between a word and a number costs, in characters of Chinese text.
HAN = 1.0
LATIN = 0.35
CLAUSE = 12.0
ENUMERATION = 5.0
WEAK = "、 "
"""Clause marks that only enumerate: the Chinese comma, and the space before 'and'."""
NUMBER_BETWEEN = 9.0
BEHIND = 3.0
COUNTED = -2.0
"""What touches the number from behind is most likely what it counts (来自25个国家)."""

INSIDE = 6.0

# A scope governs its sentence from afar: its distance counts less, and never more than so much.
TOPIC = 0.3
FARTHEST = 10.0

Costs = dict[str, float]
"""The cost of the nearest mention of each term or scope, by its id."""

Names = tuple[set[str], set[str]]
"""The ids of terms, and of scopes, that a stretch of text mentions."""


class Distances:
    """The distances in one sentence of `text`. It knows no context, which would keep it alive in turn."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        mentions: tuple[Mention, ...],
        quantities: tuple[Quantity, ...],
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.quantities = quantities

    @lazy
    def path(self) -> list[float]:
        """The cost of walking from the sentence's start to each of its offsets."""
        start = self.sentence.start
        steps = [LATIN if character < "\x80" else HAN for character in self.text[start : self.sentence.end]]
        for at in self.sentence.marks:
            steps[at - start] += ENUMERATION if self.text[at] in WEAK else CLAUSE
        for quantity in self.quantities:
            steps[quantity.number.start - start] += NUMBER_BETWEEN
        return [0.0, *accumulate(steps)]

    def between(self, mention: Mention, quantity: Quantity) -> float:
        """How far a mention stands from a number: characters, clause marks and other numbers between them."""
        start = self.sentence.start
        before = mention.start < quantity.number.start
        left, right = (mention.end, quantity.start) if before else (quantity.end, mention.start)
        distance = self.path[right - start] - self.path[left - start] if left < right else 0.0
        behind = 0.0 if before else COUNTED if mention.start <= self._counted_at(quantity) else BEHIND
        return distance + behind + (INSIDE if mention.inside else 0.0)

    @lazy
    def _placed(self) -> list[tuple[str, bool, int, float, float, float]]:
        """Each mention's id, whether it is a term, its start, and what the walks to its ends and its place cost."""
        start, path = self.sentence.start, self.path
        return [
            (m.id, m.kind == "term", m.start, path[m.start - start], path[m.end - start], INSIDE if m.inside else 0.0)
            for m in self.mentions
        ]

    def _counted_at(self, quantity: Quantity) -> int:
        """Where what the number counts begins, if that follows at once."""
        return quantity.end + self.text.startswith(" ", quantity.end)

    def costs(self, quantity: Quantity, around: tuple[Costs, Costs] | None) -> tuple[Costs, Costs]:
        """What the nearest mention of each term and scope costs, with what those cost that stand around it."""
        terms, scopes = (around[0].copy(), around[1].copy()) if around else ({}, {})
        start = self.sentence.start
        number, left = quantity.number.start, self.path[quantity.start - start]
        stop = self._counted_at(quantity)
        # A sentence cut for its length may end within its last number.
        right = self.path[min(quantity.end, self.sentence.end) - start]
        for ident, is_term, at, begin, end, place in self._placed:
            # The same as `between`, without a call for each of a draft's many mentions.
            cost = left - end if at < number else begin - right
            behind = 0.0 if at < number else COUNTED if at <= stop else BEHIND
            cost = (cost if cost > 0 else 0.0) + behind + place
            if is_term:
                if ident not in terms or cost <= terms[ident]:
                    terms[ident] = cost
            else:
                cost = min(cost * TOPIC, FARTHEST)
                if ident not in scopes or cost <= scopes[ident]:
                    scopes[ident] = cost
        return terms, scopes
