"""Telephone numbers: +86 23 8888 0000, 023-6390 7788, (023) 6390-7788, 0800 555 0147, with extensions."""

from __future__ import annotations

import re
from functools import cache


@cache
def _number() -> re.Pattern[str]:
    """Behind a plus sign, behind a bracket, with a leading nought: `start` is the first digit."""
    return re.compile(
        r"(?<=\+)[0-9]{1,3}(?:[ -]?(?:\([0-9]{1,5}\)|[0-9]{1,5}(?![0-9]))){1,6}|(?<=\+)[0-9]{10,15}"
        r"|(?<=\()(?:0[0-9]{2,4}|[2-9][0-9]{2})\) ?[0-9]{3,4}[ -]?[0-9]{4}"
        r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])"
    )


@cache
def _tail() -> re.Pattern[str]:
    """The rest of a number whose first group was read: more groups, a second line, an extension."""
    return re.compile(
        r"(?:[ -][0-9]{3,4}(?![0-9,.%]|[- ]?[a-z一-龥])){0,3}(?:/[0-9]{2,8})?"
        r"(?:,? ?(?:ext\.?|extension|转|分机|x) ?[0-9]{1,6})?(?![0-9])"
    )


def at(low: str, start: int) -> tuple[int, int] | None:
    """Where a telephone number begins and ends whose first digit is at `start`; None if none does.

    A sign or bracket before the digit belongs to it.
    """
    found = _number().match(low, start)
    if found is None or not 9 <= sum(char.isdigit() for char in found[0]) <= 15:
        return None
    begin = start - (low[start - 1 : start] in ("+", "("))
    return begin, tail(low, found.end())


def tail(low: str, end: int) -> int:
    """Where the number goes on to that was read up to `end`."""
    if low[end : end + 1] not in tuple(" -/,转分ex"):
        return end
    found = _tail().match(low, end)
    return end if found is None else found.end()
