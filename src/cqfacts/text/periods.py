"""Dates and periods: found before numbers are, resolved to ISO 8601 against the year that 今年 means."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cqfacts.model import PeriodMention
from cqfacts.text import periods_en, periods_zh


class Found(NamedTuple):
    """A period and, where it holds digits or numerals, why those are no quantities."""

    mention: PeriodMention
    why: str


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(
        r"(?=[0-9])(?:(?<![0-9a-z.])((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])"
        r"(?![0-9]|[-/.][0-9])"
        r"|(?<![0-9a-z./])([0-3]?[0-9])/([0-3]?[0-9])/((?:19|20)[0-9]{2})(?![0-9/])"
        r"|(?<![0-9a-z.])((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9-]))"
    )


def find(text: str, folded: str, low: str, year: int | None) -> list[Found]:
    """Every period of a text in order, disjoint. `text` is the original, `folded` and `low` its other shapes."""
    found: list[tuple[int, int, str | None, str]] = []
    found += _find_iso(low)
    found += periods_zh.find(low, year)
    found += periods_en.find(low, folded, year)
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[Found] = []
    end = 0
    for start, stop, period, why in found:
        if start >= end:
            kept.append(Found(PeriodMention(start, stop, text[start:stop], period), why))
            end = stop
    return kept


def _find_iso(low: str) -> list[tuple[int, int, str | None, str]]:
    found: list[tuple[int, int, str | None, str]] = []
    for match in _iso().finditer(low):
        year, _, month, day, first, second, year2, year3, month3 = match.groups()
        if year:
            period: str | None = f"{year}-{int(month):02}-{int(day):02}"
        elif year2:
            period = _slashed(int(first), int(second), year2)
        else:
            period = f"{year3}-{month3}"
        found.append((*match.span(), period, "date"))
    return found


def _slashed(first: int, second: int, year: str) -> str | None:
    """15/12/2023 and 12/15/2023; None where either order is possible."""
    if first > 12 >= second:
        return f"{year}-{second:02}-{first:02}"
    return f"{year}-{first:02}-{second:02}" if second > 12 >= first else None
