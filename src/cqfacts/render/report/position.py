"""Places in a draft: from a code point offset to line and column, in the unit that a format counts in.

People, JSON and SARIF count code points, reviewdog UTF-8 bytes, editors UTF-16 units. A line ends at a line feed; the
carriage return before it is the last character of its line. Lines and columns count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

STEP = 1024
"""Code points between two offsets whose encoded length is kept: an answer never encodes more than these."""


class Position(NamedTuple):
    line: int
    column: int


class Positions:
    """The places of one text, built once in one pass; each answer is a binary search."""

    __slots__ = ("_lengths", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _line_starts(text)
        self._lengths: dict[Callable[[str], int], list[int]] = {}

    def at(self, offset: int) -> Position:
        """Line and column in code points. An offset outside the text stands for its nearest end."""
        line, start, offset = self._line(offset)
        return Position(line, offset - start + 1)

    def utf8(self, offset: int) -> Position:
        """Line and column in bytes of UTF-8."""
        return self._in_units(offset, utf8_length)

    def utf16(self, offset: int) -> Position:
        """Line and column in units of UTF-16."""
        return self._in_units(offset, utf16_length)

    def _line(self, offset: int) -> tuple[int, int, int]:
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return line, self._starts[line - 1], offset

    def _in_units(self, offset: int, length: Callable[[str], int]) -> Position:
        line, start, offset = self._line(offset)
        return Position(line, self._before(offset, length) - self._before(start, length) + 1)

    def _before(self, offset: int, length: Callable[[str], int]) -> int:
        # Encoding from the line's start for every number would be quadratic in a draft of one long line.
        if length not in self._lengths:
            self._lengths[length] = _marks(self._text, length)
        mark = offset // STEP
        return self._lengths[length][mark] + length(self._text[mark * STEP : offset])


def utf8_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _marks(text: str, length: Callable[[str], int]) -> list[int]:
    parts = (length(text[at : at + STEP]) for at in range(0, len(text), STEP))
    return list(accumulate(parts, initial=0))
