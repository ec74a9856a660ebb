"""English dates and periods: the first 11 months, Jan-Nov, Q3, last year, December 15-17, 2023, three years ago.

Each pattern runs only on a text that holds a word which it needs, and is compiled by the first such text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cqfacts.text.numerals_en import ONES, TENS

Hit = tuple[int, int, str | None, str]

_TO = "(?: ?[-—~] ?| to | through | until | and )"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "opening": 1}
_REL = {"this year": 0, "last year": -1, "next year": 1, "a year earlier": -1, "a year ago": -1, "the year before": -1,
        "the previous year": -1, "the prior year": -1, "year-earlier": -1, "a year before": -1, "previous year": -1,
        "one year earlier": -1, "prior year": -1, "the year earlier": -1}  # fmt: skip
_BEHIND = {"the year": 0, "earlier": -1, "ago": -1}
_UNITS = "years|months|weeks|days|quarters|hours|minutes|decades"


@cache
def _year() -> re.Pattern[str]:
    """The year that may follow a part of one."""
    return re.compile(
        ",? (?:of |in )?((?:19|20)[0-9]{2}(?![0-9%]|[.,][0-9])|this year|last year|next year"
        "|the year (?:before|earlier)|the (?:previous|prior) year|the year)(?![a-z])"
    )


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z0-9])(?:the )?(?:"
        r"(?:(?<!its )(?<!their )(?:first|opening) |(?:(?<=in )|(?<=in the ))(?=three quarters(?! of)|(?:eleven|11) m))"
        r"(?P<n>[0-9a-z]{1,6}) (?P<of>months|quarters)(?![a-z]| of (?!the |this |last |20|19))"
        r"|(?P<o>first|second|third|fourth|1st|2nd|3rd|4th) (?P<part>half|quarter)(?!-final|[a-z])"
        r"|h(?P<h>[12])(?![a-z0-9-])"
        rf"|q(?P<q1>[1-4])(?:{_TO}q(?P<q2>[1-4]))?(?![a-z0-9])(?: ?(?P<year>(?:19|20)[0-9]{{2}}))?)"
    )


@cache
def _relative() -> re.Pattern[str]:
    words = "|".join(sorted(_REL, key=len, reverse=True))
    return re.compile(
        rf"(?<![a-z0-9])(?:(?P<rel>{words})|(?:last|this|next|the previous|the past) (?:month|quarter|week))(?![a-z])"
    )


@cache
def _same() -> re.Pattern[str]:
    return re.compile(
        "(?<![a-z0-9])(?:the )?(?:same|corresponding|year-earlier) "
        "(?:period|time|months|point|stretch|span|interval)(?: (?:of|in|a year))? ?"
        "(last year|a year earlier|a year ago|the previous year|earlier|ago|[12][0-9]{3})?"
    )


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z0-9])(?:the |over the |in the )?(?:past|last|next|coming|previous|following|every) "
        rf"(?P<n>[0-9a-z-]{{1,12}}) (?:{_UNITS})(?![a-z])"
    )


@cache
def _long() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z0-9])(?:an? )?(?P<n>[0-9a-z]{1,6})-month (?:period|total|tally|count|figure|span|window)"
    )


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{_UNITS}) (?:ago|later|earlier|on(?=$|[,.;:!?\n]| from| and))(?![a-z])")


@cache
def _century() -> re.Pattern[str]:
    return re.compile("(?<![a-z0-9])[12]?[0-9](?:st|nd|rd|th)[ -]century")


_QUALIFIED = ("more than ", "over ", "nearly ", "almost ", "about ", "around ", "some ", "less than ", "under ")
"""Before these a time ago is no date but how long something has lasted (released more than five months ago)."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def find(low: str, text: str, year: int | None) -> list[Hit]:
    """English periods as (start, end, ISO 8601 or None, why the numbers in them are no quantity); they may overlap."""
    hits: list[Hit] = []
    if any(month in low for month in _MONTHS):
        from cqfacts.text import months_en

        hits += months_en.find(low, text, year)
    if any(word in low for word in ("month", "quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2")):
        hits += _of_parts(low, year)
    if any(word in low for word in ("year", "month", "quarter", "week")):
        hits += (_of_relative(match, year) for match in _relative().finditer(low) if not _is_lasting(match, low))
    if any(word in low for word in ("same ", "corresponding", "year-earlier")):
        hits += (_of_same(match, year) for match in _same().finditer(low))
    hits += _unresolved(low)
    return hits


def year_behind(low: str, end: int, year: int | None) -> tuple[int | None, int]:
    """The year that a part of one ends in (of 2023, last year) and where that ends; `year` if none is named."""
    found = _year().match(low, end)
    if found is None:
        return year, end
    return resolved(found[1], year), found.end()


def resolved(words: str, year: int | None) -> int | None:
    """The year that `words` mean, `year` being this one."""
    if words.isdigit():
        return int(words)
    return None if year is None else year + (_REL | _BEHIND).get(words, 0)


def _of_parts(low: str, year: int | None) -> Iterator[Hit]:
    for match in _parts().finditer(low):
        months = _months_of(match, low)
        if months is None:
            continue
        base, end = (int(match["year"]), match.end()) if match["year"] else year_behind(low, match.end(), year)
        period = None if base is None else f"{base}-{months[0]:02}/{base}-{months[1]:02}"
        yield match.start(), end, period, "period"


def _months_of(match: re.Match[str], low: str) -> tuple[int, int] | None:
    """The first and last month of a part of a year."""
    if match["n"]:
        count = small(match["n"])
        months = count if match["of"] == "months" else count * 3
        return (1, months) if 0 < months <= 12 and (match["of"] == "months" or count > 1) else None
    if match["h"]:
        return (1, 6) if match["h"] == "1" else (7, 12)
    if match["q1"]:
        first, last = int(match["q1"]), int(match["q2"] or match["q1"])
        return first * 3 - 2, last * 3
    which = _ORDINALS[match["o"]]
    if match["part"] == "quarter":
        return which * 3 - 2, which * 3
    end = match.end()
    if which > 2 or low[end : end + 1] not in ("", " ", ",", ".", ";"):
        return None
    if low.startswith(" of the ", end) and not low.startswith("year", end + 8):
        return None
    return (1, 6) if which == 1 else (7, 12)


def is_lasting(low: str, start: int) -> bool:
    """Whether what stands before 'a year ago' at `start` tells how long: more than, but not 13 percent more than."""
    word = next((word for word in _QUALIFIED if low.endswith(word, 0, start)), None)
    if word is None:
        return False
    left = low[max(0, start - len(word) - 12) : start - len(word)].rstrip()
    return not (
        left[-1:].isdigit() or left.endswith(("%", "percent", "per cent", "points", "times", "higher", "lower"))
    )


def _is_lasting(match: re.Match[str], low: str) -> bool:
    """Whether 'over a year ago' tells how long something has lasted."""
    return match[0] == "a year ago" and is_lasting(low, match.start())


def _of_relative(match: re.Match[str], year: int | None) -> Hit:
    base = resolved(match["rel"], year) if match["rel"] else None
    return match.start(), match.end(), None if base is None else str(base), "period"


def _of_same(match: re.Match[str], year: int | None) -> Hit:
    base = resolved(match[1], year) if match[1] else None
    end = match.start() + len(match[0].rstrip())
    return match.start(), end, None if base is None else str(base), "period"


def _unresolved(low: str) -> Iterator[Hit]:
    """Periods that name no year: the past three years, every five days, an 11-month period, two years ago."""
    if any(word in low for word in ("past ", "last ", "next ", "coming ", "previous ", "following ", "every ")):
        yield from ((*match.span(), None, "period") for match in _spans().finditer(low) if small(match["n"]))
    if "-month " in low:
        yield from ((*match.span(), None, "period") for match in _long().finditer(low) if small(match["n"]))
    if "century" in low:
        yield from ((*match.span(), None, "period") for match in _century().finditer(low))
    if any(word in low for word in ("s ago", "s later", "s earlier", "s on")):
        for match in _ago().finditer(low):
            start = low.rfind(" ", max(0, match.start() - 14), match.start() - 1) + 1 or max(0, match.start() - 14)
            is_qualified = low.endswith(_QUALIFIED, 0, start)
            if (
                low[match.start() - 1 : match.start()] == " "
                and small(low[start : match.start() - 1])
                and not is_qualified
            ):
                yield start, match.end(), None, "period"


def small(word: str) -> int:
    """The number that a word or a figure of up to three digits means; 0 if it means none."""
    if word.isdigit() and word.isascii():
        return int(word) if len(word) < 4 else 0
    tens, _, ones = word.partition("-")
    return ONES.get(word) or (TENS.get(tens, 0) and TENS[tens] + (ONES.get(ones, 0) if ones else 0))
