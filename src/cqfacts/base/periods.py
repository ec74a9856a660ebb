"""ISO 8601 dates and intervals: a year, a month, a day, or two of them with a slash between."""

from __future__ import annotations

Day = tuple[int, int, int]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def fault(period: str) -> str:
    """What is wrong with `period`; empty where nothing is."""
    start, slash, end = period.partition("/")
    first = _days(start)
    if not first:
        return f'"{start}" is no ISO 8601 date'
    if not slash:
        return ""
    last = _days(end)
    if not last:
        return f'"{end}" is no ISO 8601 date'
    return "" if first[0] <= last[1] else f'"{period}" ends before it begins'


def _days(date: str) -> tuple[Day, Day] | None:
    """The first and the last day of a year, month or day; None where `date` is none."""
    fields = date.split("-")
    widths = (4, 2, 2)
    if len(fields) > 3 or not all(map(_digits, fields, widths)):
        return None
    year, month, day = (*map(int, fields), 0, 0)[:3]
    if len(fields) == 1:
        return (year, 1, 1), (year, 12, 31)
    if not 1 <= month <= 12:
        return None
    length = 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]
    if len(fields) == 2:
        return (year, month, 1), (year, month, length)
    return ((year, month, day), (year, month, day)) if 1 <= day <= length else None


def _digits(field: str, width: int) -> bool:
    return len(field) == width and field.isascii() and field.isdigit()


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
