"""Folding what typography may change and meaning does not, with a map back to the original.

Four things fold, each on its own: full and half width; white space; the marks of bold and italic type; traditional and
simplified characters. Nothing else does. Signs, comparators, per cent signs, dashes, quotation marks and number words
stay as they are, and so does whatever stands between two digits: a decimal point, a thousands mark, a space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from cqfacts.audit import Fold

_SPACE = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[，．](?=\d)")
_MARKS = re.compile(r"\*+|_+|\n\n")
_LONGEST_MARK = 3
_NUMERALS = frozenset("零〇一二三四五六七八九十两")


class Folded(NamedTuple):
    """A folded text; `offsets` has for each of its characters the place of the original one, None where all stayed."""

    text: str
    offsets: list[int] | None = None

    def origin(self, at: int) -> int:
        return at if self.offsets is None else self.offsets[at]


def fold(text: str, folds: Iterable[Fold]) -> Folded:
    """`text` with the given kinds of typography folded."""
    kinds = set(folds)
    if "script" in kinds:
        from cqfacts.text.script import simplified

        text = simplified(text)
    if "width" in kinds:
        text = _narrow(text)
    folded = Folded(text)
    if "emphasis" in kinds:
        folded = _without(folded, _emphasis(text))
    if "spacing" in kinds:
        folded = _without(folded, _spaces(folded.text))
    return folded


@cache
def _widths() -> dict[int, int]:
    table = {code + 0xFEE0: code for code in range(0x21, 0x7F)}
    return table | {0xFFE5: ord("¥"), 0xFFE1: ord("£"), 0xFFE0: ord("¢")}


def _narrow(text: str) -> str:
    """`text` in half width, same length. A full-width comma or point between digits stays: it may part two numbers."""
    pieces: list[str] = []
    at = 0
    for match in _BETWEEN_DIGITS.finditer(text):
        pieces += (text[at : match.start()].translate(_widths()), match[0])
        at = match.end()
    return "".join((*pieces, text[at:].translate(_widths())))


class _Cut(NamedTuple):
    """Characters `start` to `end` that fold to `to`, which is empty or one character."""

    start: int
    end: int
    to: str = ""


def _without(folded: Folded, cuts: Iterable[_Cut]) -> Folded:
    """`folded` with the cuts (sorted, disjoint) made."""
    text, at = folded.text, 0
    pieces: list[str] = []
    offsets: list[int] = []
    origin: Callable[[int], int] = folded.origin
    for start, end, to in cuts:
        pieces += (text[at:start], to)
        offsets += (origin(each) for each in range(at, start))
        offsets += (origin(start) for _ in to)
        at = end
    if not pieces:
        return folded
    offsets += (origin(each) for each in range(at, len(text)))
    return Folded("".join((*pieces, text[at:])), offsets)


def _spaces(text: str) -> Iterator[_Cut]:
    """White space: none beside a Chinese character and at the ends, else one space; between digits it stays."""
    for match in _SPACE.finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if _is_digit(left) and _is_digit(right):
            continue
        to = "" if not left or not right or _is_wide(left) or _is_wide(right) else " "
        if match[0] != to:
            yield _Cut(start, end, to)


def _is_digit(character: str) -> bool:
    return character.isdigit() or character in _NUMERALS


def _is_wide(character: str) -> bool:
    """Whether a character is written without spaces around it: Chinese, or Chinese punctuation."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uff60"


def _emphasis(text: str) -> list[_Cut]:
    """The marks of bold and italic type: pairs of equal runs of * or _ around something, within a paragraph.

    A run that touches a letter or digit outside its pair is none (5*6*7, a_b_c), and an escaped one is none.
    """
    cuts: list[_Cut] = []
    opened: dict[str, _Cut] = {}
    for match in _MARKS.finditer(text):
        run, (start, end) = match[0], match.span()
        if run == "\n\n":
            opened.clear()
            continue
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if len(run) > _LONGEST_MARK or left == "\\":
            continue
        first = opened.get(run)
        if first is not None and left.strip() and first.end < start and not _is_latin(right):
            cuts += (first, _Cut(start, end))
            del opened[run]
        elif right.strip() and not _is_latin(left):
            opened[run] = _Cut(start, end)
    return sorted(cuts)


def _is_latin(character: str) -> bool:
    return character.isdigit() or (character.isascii() and character.isalnum())
