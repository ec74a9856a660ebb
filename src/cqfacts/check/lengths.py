"""What is longer than anybody writes is taken in parts, so that no number is held against all the words of a draft.

The time that a sentence takes grows faster than its length; with parts of at most `LONGEST` characters, that of a draft
does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cqfacts.late import late
from cqfacts.model import Span
from cqfacts.text import read_quantities

LONGEST = 600
"""Characters of a sentence, a table row or a heading that are looked at together."""
_AROUND = 120
"""Characters in which a number and the qualifier that touches it have room."""
_MARK = late(r"[。.，,;；:：、|\n](?![0-9])")


class Part(NamedTuple):
    """A part of a table row with the cells that lie in it and the heads of their columns; `label` is the first cell of
    the row where it lies in an earlier part.
    """

    start: int
    end: int
    cells: tuple[Span, ...]
    heads: tuple[Span, ...]
    label: Span | None


def parts(text: str, span: Span) -> Iterator[Span]:
    """The span, in parts of at most `LONGEST` characters that part no number from its qualifier."""
    start = span.start
    while span.end - start > LONGEST:
        end = _cut(text, start + LONGEST // 2, start + LONGEST)
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def parts_of_row(text: str, span: Span, cells: Sequence[Span], heads: Sequence[Span]) -> Iterator[Part]:
    """The same for a table row, whose cells keep the heads of their columns."""
    first = 0
    for start, end in parts(text, span):
        while first + 1 < len(cells) and cells[first].end <= start:
            first += 1
        last = first
        while last < len(cells) and cells[last].start < end:
            last += 1
        here, above = cells[first:last], heads[first:last]
        if first:
            here, above = (cells[0], *here), (*heads[:1], *above)
        yield Part(start, end, tuple(here), tuple(above), clipped(cells[0]) if first else None)


def clipped(span: Span) -> Span:
    """The end of the span, which is nearest to what follows it."""
    return Span(max(span.start, span.end - LONGEST), span.end)


def _cut(text: str, low: int, high: int) -> int:
    """Behind the last clause mark between the two offsets; else at the second, or before the number there."""
    marks = [match.end() for match in _MARK.finditer(text, low, high)]
    if marks:
        return marks[-1]
    for quantity in read_quantities(text[high - _AROUND : high + _AROUND]):
        if quantity.start < _AROUND < quantity.end:
            return high - _AROUND + quantity.start if quantity.start else high
    return high
