"""Dates and periods: found before numbers are, resolved to ISO 8601 against the year that 今年 means."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.model import PeriodMention

_CENTURIES = ("19", "20", "18", "17", "16", "15", "21")
_ENGLISH = (
    "month", "quarter", "half", "year", "week", "day", "hours", "century", "period", "same time", "decades", "minutes",
    "q1", "q2", "q3", "q4", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
"""One of these stands in every English period."""


@cache
def _joined() -> re.Pattern[str]:
    """What every date in figures holds."""
    return re.compile("(?:19|20)[0-9]{2}[-/.][0-9]|[/.](?:19|20)[0-9]{2}")


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(
        r"(?=[0-9])(?:(?<![0-9a-z.])((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])"
        r"(?![0-9]|[-/.][0-9])"
        r"|(?<![0-9a-z./])([0-3]?[0-9])([/.])([0-3]?[0-9])\6((?:19|20)[0-9]{2})(?![0-9/])"
        r"|(?<![0-9a-z.])((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9-]))"
    )


def find(text: str, folded: str, low: str, chars: frozenset[str], year: int | None) -> list[tuple[PeriodMention, str]]:
    """Every period of a text in order, disjoint; each with the reason why the numbers in it are no quantities.

    `text` is the original, `folded` and `low` its other shapes, `chars` the characters of `low`.
    """
    found: list[tuple[int, int, str | None, str]] = []
    if any(century in low for century in _CENTURIES):
        from cqfacts.text import years

        found += years.find(low)
    if ("20" in low or "19" in low) and (len(low) > 5000 or _joined().search(low) is not None):
        found += _find_iso(low)
    if not chars.isdisjoint("年月季日世周天"):
        from cqfacts.text import periods_zh

        found += periods_zh.find(low, chars, year)
    if any(chars.issuperset(word) and word in low for word in _ENGLISH):
        from cqfacts.text import periods_en

        found += periods_en.find(low, folded, year)
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[PeriodMention, str]] = []
    end = 0
    for start, stop, period, why in found:
        if start >= end:
            kept.append((PeriodMention(start, stop, text[start:stop], period), why))
            end = stop
    return kept


def _find_iso(low: str) -> list[tuple[int, int, str | None, str]]:
    found: list[tuple[int, int, str | None, str]] = []
    for match in _iso().finditer(low):
        year, _, month, day, first, mark, second, year2, year3, month3 = match.groups()
        if year:
            period: str | None = f"{year}-{int(month):02}-{int(day):02}"
        elif year2:
            period = _slashed(int(first), int(second), year2, mark)
        else:
            period = f"{year3}-{month3}"
        found.append((*match.span(), period, "date"))
    return found


def _slashed(first: int, second: int, year: str, mark: str) -> str | None:
    """15/12/2023 and 12/15/2023; None where either order is possible. 10.12.2023 has the day first."""
    if mark == "." and second < 13:
        return f"{year}-{second:02}-{first:02}"
    if first > 12 >= second:
        return f"{year}-{second:02}-{first:02}"
    return f"{year}-{first:02}-{second:02}" if second > 12 >= first else None
