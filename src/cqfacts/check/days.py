"""Dates and intervals of ISO 8601 as days, and whether one time lies in another."""

from __future__ import annotations

from functools import lru_cache


def covers(said: str, meant: str, *, since: bool = False, until: bool = False) -> bool:
    """Whether a statement about the time `said` is one about the time `meant`; both ISO 8601."""
    mine, theirs = days(said), days(meant)
    if mine is None or theirs is None:
        return True
    is_counted = "/" in meant or len(meant) == 4
    if since:
        # What is counted over a time is counted from its start on; a stock is that of the present.
        return mine[0] <= theirs[0] <= mine[1] if is_counted else mine[0] <= theirs[1]
    if "/" in said and is_counted and said[:4] == said.split("/")[-1][:4]:
        return mine == theirs  # what came in the year to November is not what came in all of it
    if until:
        return theirs[1] <= mine[1] and theirs[0][:4] == mine[0][:4]
    if mine[0][:4] != mine[1][:4] and mine[0][:4] != theirs[0][:4]:
        return False  # 2021—2023年 is another count than that of 2023
    # The day on which something happened in a month is that month's.
    is_day = mine[0] == mine[1] and len(meant) == 7
    return (mine[0] <= theirs[0] and theirs[1] <= mine[1]) or (is_day and theirs[0] <= mine[0] <= theirs[1])


@lru_cache(maxsize=1024)
def days(period: str) -> tuple[str, str] | None:
    """First and last day of an ISO 8601 date or interval, as comparable strings; None where it is neither."""
    ends = period.split("/")
    try:
        return _first_day(ends[0]), _last_day(ends[-1])
    except ValueError:
        return None


def _first_day(date: str) -> str:
    year, month, day = _parts(date)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def _last_day(date: str) -> str:
    year, month, day = _parts(date)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or _length(year, month):02d}"


def _length(year: int, month: int) -> int:
    """The days of a month of the Gregorian calendar; importing `calendar` for it costs 3 ms."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _parts(date: str) -> tuple[int, int, int]:
    parts = [int(part) for part in date.split("-")]
    if not 1 <= len(parts) <= 3 or not 1 <= parts[0] <= 9999:
        raise ValueError(date)
    year, month, day = (*parts, 0, 0)[:3]
    if not 0 <= month <= 12:
        raise ValueError(date)
    return year, month, day
