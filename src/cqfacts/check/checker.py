"""The way of a draft: read its numbers, see what each is of, hold it against the base."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from cqfacts.check.candidates import Match, matches, others, ready
from cqfacts.check.choose import Finding, Judged, choose
from cqfacts.check.context import FURTHER, OUTSIDE, Around, Context, path
from cqfacts.check.judge import Judge
from cqfacts.check.layout import Sentence, sentences
from cqfacts.check.prose import masked
from cqfacts.check.saying import as_said, falls, is_increase
from cqfacts.check.vocabulary import Mention, Vocabulary
from cqfacts.compare import compare
from cqfacts.model import Claim, Document, FactBase, Quantity, Reading, Span
from cqfacts.text import read, read_quantities
from cqfacts.text.fold import fold, lower
from cqfacts.text.script import simplified

HEAD_CELL = 4
"""What leaning on the head of the number's own column costs."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Found = TypeVar("Found", bound=_Placed)


class Checker:
    """A fact base made ready for judging drafts; one serves any number of them."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.vocabulary = Vocabulary(base)
        self.subjects = ready(base, _quanta(base), _units(base))
        self.judge = Judge(base)
        self.year = _year(base)

    def check(
        self, text: str, *, path: str = "", encoding: str = "utf-8", kind: str = "text", explain: bool = False
    ) -> Document:
        """Every number of the text, judged.

        `kind` is `text`, `markdown` or `html`: what is markup is not read. With `explain`, a verdict also lists the
        facts that were considered and fell for their words or unit.
        """
        prose = masked(text, kind)
        reading = read(prose, self.year)
        folded = simplified(lower(fold(prose)))
        lines = _line_starts(text)
        claims: list[Claim] = []
        for context in self._contexts(folded, reading):
            claims += self._judged(context, lines, explain)
        return Document(path, encoding, text, tuple(claims), reading.passed_over)

    def _contexts(self, folded: str, reading: Reading) -> Iterator[Context]:
        """One context for each sentence that holds a number."""
        mentions = _Mentions(self.vocabulary, folded)
        quantities, periods = _Cursor(reading.quantities), _Cursor(reading.periods)
        for sentence in sentences(folded):
            mine = quantities.within(sentence.start, sentence.end)
            times = periods.within(sentence.start, sentence.end)
            for some in _by_column(sentence, mine):
                around = tuple(Around(span, mentions.of(span), cost) for span, cost in _around(sentence, some[0]))
                here = mentions.of(Span(sentence.start, sentence.end))
                yield Context(folded, sentence, here, some, times, around, path(folded, sentence, some))

    def _judged(self, context: Context, lines: list[int], explain: bool) -> Iterator[Claim]:
        found = {quantity: matches(context, quantity, self.subjects, self.base) for quantity in context.quantities}
        judged = {
            quantity: [Judged(match, self._outcome(context, quantity, match)) for match in many if not match.lost]
            for quantity, many in found.items()
        }
        chosen = choose(context, judged)
        for quantity in context.quantities:
            considered = found[quantity]
            if explain:
                considered = [*considered, *others(context, quantity, self.subjects)]
            verdict = self.judge.verdict(quantity, chosen.get(quantity), considered)
            row = bisect_right(lines, quantity.start)
            column = quantity.start - lines[row - 1] + 1
            yield Claim(quantity, Span(context.sentence.start, context.sentence.end), row, column, verdict)

    def _outcome(self, context: Context, quantity: Quantity, match: Match) -> Finding:
        stated = match.subject.stated
        if match.contradicted:
            return Finding("refuted", "contradicted")
        if stated.growth and falls(context, quantity):
            return Finding("refuted", "wrong-direction")
        said = as_said(context, quantity, stated)
        found = compare(said, stated, multiple_of_increase=is_increase(context, quantity))
        if found.label == "refuted" and match.borrowed:
            # The sentence names nothing of the fact: its number may be of anything.
            return Finding("not-enough-info", "no-fact")
        return Finding(*found)


class _Cursor(Generic[Found]):
    """Items sorted by place, handed out span by span in one pass."""

    def __init__(self, items: Sequence[Found]) -> None:
        self.items = items
        self.at = 0

    def within(self, start: int, end: int) -> tuple[Found, ...]:
        items = self.items
        while self.at < len(items) and items[self.at].start < start:
            self.at += 1
        first = self.at
        while self.at < len(items) and items[self.at].start < end:
            self.at += 1
        return tuple(items[first : self.at])


class _Mentions:
    """The mentions of one text, span by span; the latest are kept, since sentences lean on those before them."""

    KEPT = 64

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self.vocabulary = vocabulary
        self.text = text
        self.kept: dict[Span, tuple[Mention, ...]] = {}

    def of(self, span: Span) -> tuple[Mention, ...]:
        if span not in self.kept:
            if len(self.kept) >= self.KEPT:
                self.kept.clear()
            self.kept[span] = self.vocabulary.mentions(self.text, span)
        return self.kept[span]


def _by_column(sentence: Sentence, quantities: tuple[Quantity, ...]) -> Iterator[tuple[Quantity, ...]]:
    """The numbers of a sentence together; those of a table row by cell, since each column has a head of its own."""
    if not sentence.column_heads:
        if quantities:
            yield quantities
        return
    for cell in sentence.cells:
        some = tuple(q for q in quantities if cell.start <= q.start < cell.end)
        if some:
            yield some


def _around(sentence: Sentence, quantity: Quantity) -> list[tuple[Span, float]]:
    spans: list[tuple[Span, float]] = []
    for head, cell in zip(sentence.column_heads, sentence.cells, strict=False):
        if cell.start <= quantity.start < cell.end:
            spans.append((head, HEAD_CELL))
    spans += [(span, OUTSIDE + FURTHER * at) for at, span in enumerate(sentence.before[:3])]
    spans += [(sentence.after, OUTSIDE)] if sentence.after else []
    return spans


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _quanta(base: FactBase) -> dict[str, Decimal]:
    out = {}
    for fact in base.facts.values():
        read = read_quantities(fact.printed) if fact.printed else []
        if read:
            out[fact.id] = read[0].quantum
    return out


def _units(base: FactBase) -> dict[str, str | None]:
    out: dict[str, str | None] = {}
    for ident, unit in base.units.items():
        out[ident] = _canonical(unit.dimension, unit.zh, unit.en)
    return out


def _canonical(dimension: str, zh: str, en: str) -> str | None:
    fixed = {"people": "person", "share": "percent", "rank": "rank", "multiple": "times"}
    if dimension in fixed:
        return fixed[dimension]
    if dimension == "count":
        return zh or None
    for sample in (f"3{zh}", f"3 {en}"):
        read = read_quantities(sample)
        if read and read[0].unit:
            return read[0].unit
    return zh or None


def _year(base: FactBase) -> int | None:
    for source in base.sources.values():
        if source.period[:4].isdigit():
            return int(source.period[:4])
    return None
