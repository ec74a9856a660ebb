"""The numbers of a page, and those of them that stand in no quote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cqfacts.audit import FOLDS, Coverage, Located, Number
from cqfacts.model import Reading, Source, Span
from cqfacts.verify.page import Page

UNCOUNTED = ("idiom", "article")
"""Words with a numeral that count nothing (十分, 一家企业): read as no numbers, so they need no quote."""


class Gaps(NamedTuple):
    """What was found on a page: the numbers, and the words in no quote that only look like numbers."""

    coverage: Coverage
    words: tuple[Number, ...]


def gaps(page: Page, source: Source, quotes: Iterable[Located], year: int | None) -> Gaps:
    """The numbers of `page` held against the quotes that were located on it, and against the source's furniture."""
    reading = page.reading(year)
    quoted = Cover(Span(place.start, place.end) for quote in quotes for place in quote.places)
    furniture = Cover(span for entry in source.furniture for span in standing(page, entry.text))
    inside = by_furniture = 0
    left_out: list[Number] = []
    numbers = list(numbers_of(page.text, reading))
    for span in numbers:
        if quoted.holds(*span):
            inside += 1
        elif furniture.holds(*span):
            by_furniture += 1
        else:
            left_out.append(_number(page, span))
    spans = (Span(word.start, word.end) for word in reading.passed_over if word.why in UNCOUNTED)
    words = (_number(page, span) for span in spans if not (quoted.holds(*span) or furniture.holds(*span)))
    coverage = Coverage(source.id, page.path, len(numbers), inside, by_furniture, tuple(left_out))
    return Gaps(coverage, tuple(words))


def standing(page: Page, text: str) -> tuple[Span, ...]:
    """Where a piece of furniture stands, exactly or after folding."""
    places = page.find(text) or page.find_folded(text, FOLDS)
    return tuple(Span(place.start, place.end) for place in places)


def _number(page: Page, span: Span) -> Number:
    return Number(page.path, span.start, span.end, page.line(span.start), page.column(span.start), span.of(page.text))


def numbers_of(text: str, reading: Reading) -> Iterator[Span]:
    """Every number of a text, in order: those read, the dates and names that hold digits, and any other digit."""
    read = [quantity.number for quantity in reading.quantities]
    read += [Span(word.start, word.end) for word in reading.passed_over if word.why not in UNCOUNTED]
    read.sort()
    at = 0
    for span in read:
        yield from _digits(text, at, span.start)
        yield span
        at = max(at, span.end)
    yield from _digits(text, at, len(text))


def _digits(text: str, start: int, end: int) -> Iterator[Span]:
    """Runs of digits that no reader took for a number: nothing is left out because it could not be read."""
    at = start
    while at < end:
        if not text[at].isdigit():
            at += 1
            continue
        first = at
        while at < end and text[at].isdigit():
            at += 1
        yield Span(first, at)


class Cover:
    """A set of spans, joined where they touch, that is asked what lies in it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
