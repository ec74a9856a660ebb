"""English dates with the name of a month: December 15-17, 2023; 30 December; Jan-Nov; in May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cqfacts.text import periods_en

Hit = tuple[int, int, str | None, str]

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?:\.(?=[ -])|(?![a-z]))"
)
_TO = "(?: ?[-—~] ?| to | through | until | and )"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|,[0-9]{3}|\.[0-9]| ?%)"
_YEAR = r"(?:,? (?P<year>(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])))?"
_WORDS = frozenset({"may", "march", "mar", "jan", "dec", "sep"})
_LEFT = ("in", "on", "of", "since", "by", "until", "till", "from", "last", "this", "next", "early", "late", "mid",
         "through", "during", "to")  # fmt: skip


class _Days(NamedTuple):
    """The days around the name of a month: the first, perhaps the last and its month; where it begins and ends."""

    start: int
    end: int
    first: str
    last: str | None
    later: str | None
    year: str | None


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){_NAME}")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?P<first>{_DAY})(?:{_TO}(?P<last>{_DAY}))?(?: of)? $")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf" (?P<first>{_DAY})(?:{_TO}(?:(?P<later>[a-z]{{3,9}}) )?(?P<last>{_DAY}))?{_YEAR}(?![0-9]|,[0-9])"
    )


@cache
def _until() -> re.Pattern[str]:
    return re.compile(rf"{_TO}({_NAME})")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(_YEAR)


def find(low: str, text: str, year: int | None) -> Iterator[Hit]:
    """Dates and months as (start, end, ISO 8601 or None, why their numbers are none). `text` has the capitals."""
    floor = 0
    for match in _name().finditer(low):
        if match.start() < floor or not text[match.start()].isupper():
            continue
        hit = _hit(match, low, text, year, floor)
        if hit is not None:
            yield hit
            floor = hit[1]


def _hit(match: re.Match[str], low: str, text: str, year: int | None, floor: int) -> Hit | None:
    start, end = match.span()
    month = _MONTHS[match[0][:3]]
    days = _days_before(low, start, end, floor) or _days_behind(low, start, end)
    if days is not None:
        base = int(days.year) if days.year else year
        return days.start, days.end, _date(month, days, base), "date"
    until = _until().match(low, end)
    if until is not None and text[until.start(1)].isupper():
        base, stop = periods_en.year_behind(low, until.end(), year)
        period = None if base is None else f"{base}-{month:02}/{base}-{_MONTHS[until[1][:3]]:02}"
        return start, stop, period, "period"
    base, stop = periods_en.year_behind(low, end, year)
    left = low[max(0, start - 8) : start]
    if stop == end and match[0] in _WORDS and not (left[-1:] in (" ", "-") and left[:-1].endswith(_LEFT)):
        return None
    if stop == end and left.endswith("last "):
        base = None  # last July may be that of this year or of the one before
    return start, stop, None if base is None else f"{base}-{month:02}", "period"


def _days_before(low: str, start: int, end: int, floor: int) -> _Days | None:
    left = max(floor, start - 24)
    found = _before().search(low[left:start])
    if found is None:
        return None
    behind = _year().match(low, end)
    stop, year = (behind.end(), behind["year"]) if behind is not None else (end, None)
    return _Days(left + found.start(), stop, found["first"], found["last"], None, year)


def _days_behind(low: str, start: int, end: int) -> _Days | None:
    found = _behind().match(low, end)
    if found is None:
        return None
    later = found["later"]
    if later is not None and later[:3] not in _MONTHS:
        return None
    return _Days(start, found.end(), found["first"], found["last"], later, found["year"])


def _date(month: int, days: _Days, year: int | None) -> str | None:
    if year is None:
        return None
    start = f"{year}-{month:02}-{_number(days.first):02}"
    if days.last is None:
        return start
    later = _MONTHS[days.later[:3]] if days.later else month
    return f"{start}/{year}-{later:02}-{_number(days.last):02}"


def _number(text: str) -> int:
    return int("".join(char for char in text if char.isdigit()))
