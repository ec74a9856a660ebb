"""One page that quotes are looked for on: its lines, paragraphs, numbers, periods and folded forms, each made once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from cqfacts.audit import Fold, Place
from cqfacts.base.consistency import periods
from cqfacts.model import PeriodMention, Reading, Span
from cqfacts.verify.typography import Folded, fold

MOST_PLACES = 1000
"""The places of one quote that are told: a letter stands anywhere, and a page may be very long."""


class Page:
    """The text of the file at `path`. Nothing here changes it; what is worked out is kept for the next question."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts = [0, *_behind(text, "\n")]
        self._blocks = [0, *_behind(text, "\n\n")]
        self._folded: dict[tuple[Fold, ...], Folded] = {}
        self._readings: dict[int | None, Reading] = {}
        self._mentions: dict[int | None, list[PeriodMention]] = {}

    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        from hashlib import sha256

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        return offset - self._starts[self.line(offset) - 1] + 1

    def place(self, start: int, end: int) -> Place:
        return Place(start, end, self.line(start), self.line(max(start, end - 1)))

    def find(self, words: str) -> tuple[Place, ...]:
        """Where `words` stand, exactly, apart from one another; no more than `MOST_PLACES`."""
        return tuple(self.place(at, at + len(words)) for at in _positions(self.text, words))

    def find_folded(self, words: str, folds: tuple[Fold, ...]) -> tuple[Place, ...]:
        """Where `words` stand when both sides are folded; the places are those of the page as it is."""
        wanted, page = fold(words, folds).text, self.folded(folds)
        if not wanted:
            return ()
        found = _positions(page.text, wanted)
        return tuple(self.place(page.origin(at), page.origin(at + len(wanted) - 1) + 1) for at in found)

    def folded(self, folds: tuple[Fold, ...]) -> Folded:
        if folds not in self._folded:
            self._folded[folds] = fold(self.text, folds)
        return self._folded[folds]

    def reading(self, year: int | None) -> Reading:
        from cqfacts.text import read

        if year not in self._readings:
            self._readings[year] = read(self.text, year)
        return self._readings[year]

    def block(self, offset: int) -> int:
        """The number, from 0, of the paragraph that an offset lies in: a blank line ends one."""
        return bisect_right(self._blocks, offset) - 1

    def around(self, offset: int) -> Span:
        """The paragraph of an offset with the one before and the one behind it."""
        at = self.block(offset)
        last = self._blocks[at + 2] if at + 2 < len(self._blocks) else len(self.text)
        return Span(self._blocks[max(0, at - 1)], last)

    def periods(self, year: int | None, within: Span | None = None) -> frozenset[str]:
        """The periods that the page, or a part of it, names; not those that something is only compared with."""
        if year not in self._mentions:
            self._mentions[year] = periods.mentions(self.text, year)
        span = within or Span(0, len(self.text))
        found = self._mentions[year]
        return frozenset(str(one.period) for one in found if span.start <= one.start and one.end <= span.end)


def _behind(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        at += len(mark)
        yield at
        at = text.find(mark, at)


def _positions(text: str, words: str) -> Iterable[int]:
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(at)
        at = text.find(words, at + len(words))
    return found
