"""Qualifiers and negations before and after a number: 超过, 不到, 左右, more than, or so, did not exceed, ~.

The words are looked up in tables, not matched by a pattern of all of them, which would take longer to compile than a
short text takes to read. Each language's words are loaded by the first text that needs them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from cqfacts.model import Qualifier, Span
from cqfacts.text.units import DURATIONS

_AFTER_ZH: dict[str, Qualifier] = {
    "以上": "at-least", "及以上": "at-least", "之上": "at-least", "以下": "at-most", "及以下": "at-most",
    "以内": "at-most", "之内": "at-most", "左右": "about", "上下": "about", "有余": "over", "开外": "over",
    "不到": "under", "不止": "over", "朝上": "at-least", "封顶": "at-most", "往上": "at-least", "出头": "over",
    "+": "over",
}  # fmt: skip
_AFTER_EN: dict[str, Qualifier] = {
    " or more": "at-least", " or so": "about", " or fewer": "at-most", " or less": "at-most", "-odd": "over",
    "-plus": "over", " plus": "over", " at least": "at-least", " at most": "at-most", " and above": "at-least",
    " and over": "at-least", " and counting": "over", " or thereabouts": "about", " or above": "at-least",
    " at the most": "at-most", " at the very least": "at-least", " and more": "at-least", " or over": "at-least",
    " odd": "over", " maximum": "at-most", " minimum": "at-least", " or under": "at-most", " tops": "at-most",
    " or higher": "at-least", " or lower": "at-most", " or longer": "at-least", " or larger": "at-least",
    " or very nearly": "nearly", ", or very nearly": "nearly", " or nearly so": "nearly", ", or nearly so": "nearly",
    ", or near enough": "about", " give or take": "about", ", give or take": "about", ", or thereabouts": "about",
    ", or so": "about", " and then some": "over", ", and then some": "over", " and a bit": "over",
    " and change": "over", ", and counting": "over", " and rising": "over", " and growing": "over",
    ", or more": "at-least",
}  # fmt: skip
_STARTS_ZH = frozenset(word[0] for word in _AFTER_ZH)
_STARTS_EN = (
    " or ", ", or ", ", and ", ", give", " give", " at ", " and ", " plus", " odd", " maximum", " minimum", " tops",
    "-odd", "-plus",
)  # fmt: skip
_AND_MORE = ("a", "an", "the", "another", "his", "her", "its", "their", "some", "up")


class Before(NamedTuple):
    """What stands before a number: its qualifier, where, whether it touches the number, and whether it is negated."""

    qualifier: Qualifier
    at: Span | None
    touches: bool
    negated: bool


NONE = Before("exact", None, False, False)


def after(low: str, end: int, unit: str | None = None) -> tuple[Qualifier, int] | None:
    """The qualifier that touches the right end of a number (以上, 左右, or more, +), and where it ends."""
    char = low[end : end + 1]
    if not char:
        return None
    if char in " -,":
        return _after_en(low, end) if low.startswith(_STARTS_EN, end) else None
    if char == "内" and unit in DURATIONS and not low.startswith(("内部", "内外"), end):
        return "at-most", end + 1
    if char not in _STARTS_ZH:
        return None
    for size in (3, 2, 1):
        word = low[end : end + size]
        if word in _AFTER_ZH:
            break
    else:
        return None
    following = low[end + len(word) : end + len(word) + 1]
    if word == "+" and following.isalnum() and (following.isascii() or not low[end - 1 : end].isdigit()):
        return None
    return _AFTER_ZH[word], end + len(word)


def _after_en(low: str, end: int) -> tuple[Qualifier, int] | None:
    for word, qualifier in _AFTER_EN.items():
        stop = end + len(word)
        if low.startswith(word, end) and not "a" <= low[stop : stop + 1] <= "z":
            goes_on = _adds(low, stop) if word == " plus" else word.endswith("more") and low.startswith(" than", stop)
            return None if goes_on else (qualifier, stop)
    return None


def _adds(low: str, end: int) -> bool:
    """Whether `plus` joins something else to the number (5 percent plus a bonus)."""
    following = low[end + 1 : end + 12].partition(" ")[0]
    return (not following[:1].isalpha() and following[:1] not in ("", ".", ",")) or following in _AND_MORE


def before(low: str, start: int, floor: int, *, share: bool) -> Before:
    """What qualifies the number that starts at `start`. Nothing left of `floor` counts.

    `share`: the number is a share, a fraction or a multiple, which lets a qualifier stand apart (超过全市总量的一半).
    """
    left = low[max(floor, start - 40) : start]
    bare = left.rstrip(" \n*_")
    if not bare or "\n\n" in left[len(bare) :]:
        return NONE
    last = bare[-1]
    if "a" <= last <= "z" or last in ".’'":
        return _english()(left, start, low[start : start + 16])
    if (
        last == ">"
        and len(left) > len(bare)
        and not low[low.rfind("\n", max(floor, start - 40), start) + 1 : start].strip("> *_\t")
    ):
        # A mark of quotation at the start of a line.
        return NONE
    if last < "\u2000" and last not in "~±<>=":
        return NONE
    return _chinese()(left, bare, start, share, low[start])


@cache
def _chinese() -> Callable[[str, str, int, bool, str], Before]:
    from cqfacts.text.qualifiers_zh import before

    return before


@cache
def _english() -> Callable[[str, int, str], Before]:
    from cqfacts.text.qualifiers_en import before

    return before


def distributed(low: str, previous: Span, gap_start: int, start: int, end: int) -> bool:
    """Whether the qualifier at `previous` also holds for the next number (分别突破7500家、5.6万家; … respectively)."""
    gap = low[gap_start:start].strip(" *")
    if gap not in ("、", "和", "及", "与", ",", "and", "以及", ", and"):
        return False
    return "分别" in low[max(0, previous.start - 8) : previous.start] or "respectively" in low[end : end + 60]
