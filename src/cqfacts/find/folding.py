"""The forms that texts and queries are compared in: width, case and script folded, Chinese and Latin each by itself."""

from __future__ import annotations

import os.path
from functools import cache

from cqfacts.text.fold import fold, lower

SILENT = ' \t\u3000*()“”‘’"《》〈〉「」『』'
"""Characters that stand between the Chinese characters of one word, or around it, and say nothing to a search."""

_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789&+.\n")
_GAPS = {code: " " for code in range(128) if chr(code) not in _KEPT}
"""What stands between Latin words and numbers: `R&D`, `3+X` and `3.0` are words."""


def table(name: str) -> str:
    """A table of characters that lies beside this module."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding="utf-8") as file:
        return file.read()


@cache
def _simple() -> dict[str, str]:
    traditional, simplified, _ = table("script.txt").split("\n")
    return dict(zip(traditional, simplified, strict=True))


def plain(text: str) -> str:
    """`text` in half width, lower case and simplified characters; the same length, so that offsets stay."""
    if text.isascii():
        return text.lower()
    # Folding the characters that occur, each once, and then replacing those that changed takes half the time of
    # folding the text: a base is folded anew for every search from the command line.
    # Sorted, no space or comma comes to stand between digits, where `fold` would take it for a thousands mark.
    characters = "".join(sorted(set(text)))
    simple = _simple()
    for old, new in zip(characters, lower(fold(characters)), strict=True):
        new = simple.get(new, new)
        if new != old:
            text = text.replace(old, new)
    return text


def chinese(folded: str) -> str:
    """Folded text without what stands silently between Chinese characters; line ends stay."""
    for character in SILENT:
        if character in folded:
            folded = folded.replace(character, "")
    return folded


def chinese_places(folded: str) -> tuple[str, list[int]]:
    """`chinese` of one text, and for each of its characters the place that it had."""
    kept = [(place, character) for place, character in enumerate(folded) if character not in SILENT]
    return "".join(character for _, character in kept), [place for place, _ in kept]


def latin(folded: str) -> str:
    """Folded text with one space for each gap between Latin words and numbers; line ends stay."""
    spaced = latin_places(folded)
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced


def latin_places(folded: str) -> str:
    """As `latin`, with a space for each character of a gap, so that offsets stay."""
    # ASCII is translated many times faster than the rest, which is a gap whatever it is.
    return folded.encode("ascii", "replace").decode("ascii").translate(_GAPS).replace(". ", "  ")
