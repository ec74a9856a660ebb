"""One sentence with everything that was found in it and around it, and how far its words stand from its numbers."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from cqfacts.check.layout import Sentence
from cqfacts.check.vocabulary import Mention
from cqfacts.model import PeriodMention, Quantity, Span

# What stands between a word and a number costs, in characters of Chinese text.
HAN = 1.0
LATIN = 0.35
CLAUSE = 12.0
ENUMERATION = 5.0
WEAK = "、 "
"""Clause marks that only enumerate: the Chinese comma, and the space before 'and'."""
NUMBER_BETWEEN = 9.0
BEHIND = 3.0
INSIDE = 6.0

# A scope governs its sentence from afar: its distance counts less, and never more than so much.
TOPIC = 0.3
FARTHEST = 10.0

Costs = dict[str, float]
"""The cost of the nearest mention of each term or scope, by its id."""


class Around(NamedTuple):
    """A stretch of text outside the sentence that may say what its numbers are of, and what leaning on it costs."""

    span: Span
    mentions: tuple[Mention, ...]
    cost: float
    governs: bool


class Context(NamedTuple):
    """`text` is the whole document, folded, simplified and in lower case; `path` the costs summed up to each offset."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[PeriodMention, ...]
    around: tuple[Around, ...]
    path: tuple[float, ...]

    def within(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @property
    def words(self) -> str:
        return self.text[self.sentence.start : self.sentence.end]

    def clause(self, quantity: Quantity) -> Span:
        """The clause that the number stands in; a row of a table is one clause."""
        if self.sentence.cells:
            return Span(self.sentence.start, self.sentence.end)
        return self.sentence.clause(quantity.number.start)

    def cost(self, mention: Mention, quantity: Quantity) -> float:
        """How far a mention stands from a number: characters, clause marks and other numbers between them."""
        start = self.sentence.start
        before = mention.start < quantity.number.start
        left, right = (mention.end, quantity.start) if before else (quantity.end, mention.start)
        distance = self.path[right - start] - self.path[left - start] if left < right else 0.0
        return distance + (0.0 if before else BEHIND) + (INSIDE if mention.inside else 0.0)

    def costs(self, quantity: Quantity) -> tuple[Costs, Costs]:
        """For each term, and each scope, what its nearest mention costs; in the sentence, else around it."""
        terms: Costs = {}
        scopes: Costs = {}
        for mention in self.mentions:
            cost = self.cost(mention, quantity)
            if mention.kind == "term":
                _lower(terms, mention.id, cost)
            else:
                _lower(scopes, mention.id, min(cost * TOPIC, FARTHEST))
        for around in self.around:
            for mention in around.mentions:
                if mention.kind == "term":
                    _lower(terms, mention.id, around.cost)
                else:
                    _lower(scopes, mention.id, around.cost * TOPIC)
        return terms, scopes


def _lower(costs: Costs, ident: str, cost: float) -> None:
    if costs.get(ident, cost) >= cost:
        costs[ident] = cost


def path(text: str, sentence: Sentence, quantities: tuple[Quantity, ...]) -> tuple[float, ...]:
    """The cost of walking from the sentence's start to each of its offsets."""
    steps = [LATIN if character < "\x80" else HAN for character in text[sentence.start : sentence.end]]
    for at in sentence.marks:
        steps[at - sentence.start] += ENUMERATION if text[at] in WEAK else CLAUSE
    for quantity in quantities:
        steps[quantity.number.start - sentence.start] += NUMBER_BETWEEN
    return (0.0, *accumulate(steps))
