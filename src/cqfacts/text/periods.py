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
        r"(?<![0-9a-z.])((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9]|[-/.][0-9])"
        r"|(?<![0-9a-z.])((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9-])"
    )


def find(text: str, low: str, year: int | None) -> list[Found]:
    """Every period of a text in order, disjoint. `low` is the folded text in lower case, `text` the original."""
    found: list[tuple[int, int, str | None, str]] = []
    found += _find_iso(low)
    found += periods_zh.find(low, year)
    found += periods_en.find(low, text, year)
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
        year, _, month, day, year2, month2 = match.groups()
        period = f"{year}-{int(month):02}-{int(day):02}" if year else f"{year2}-{month2}"
        found.append((*match.span(), period, "date"))
    return found
