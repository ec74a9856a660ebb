"""English dates and periods: the first 11 months, Jan-Nov, Q3, last year, by 2027, December 15-17, 2023."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text.numerals import ONES

Hit = tuple[int, int, str | None, str]

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\\.(?= |-)|\\b))"
)
_TO = "(?: ?(?:-|—|~) ?| to | through | until | and )"
_DAY = "(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|,[0-9]{3}|\\.[0-9]| ?%)"
_N = "(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "opening": 1}
_OF = r"(?:,? (?:of |in )?(?P<{0}>(?:19|20)[0-9]{{2}}(?![0-9%]|[.,][0-9])|this year|last year|next year|the year))?"
_REL = {"this year": 0, "last year": -1, "next year": 1, "a year earlier": -1, "a year ago": -1, "the year before": -1,
        "the previous year": -1, "the prior year": -1, "year-earlier": -1, "a year before": -1, "previous year": -1,
        "one year earlier": -1, "prior year": -1, "the year earlier": -1}  # fmt: skip


@cache
def _year_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:in|by|of|since|during|until|till|from|through|to|late|early|mid|end|year|after|before|fiscal|fy|for|than|"
        r"spring|summer|autumn|fall|winter|between|throughout|and|around|about)[ -]?$"
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[0-9a-y])(?<![a-z0-9])(?:(?:the )?(?:first|opening) (?P<fm>{_N}) months" + _OF.format("y1") + "|"
        r"(?:the )?first (?P<fq>two|three|four|[234]) quarters" + _OF.format("y2") + "|"
        r"(?:the )?(?P<half>first|second|1st|2nd) half(?= of (?:the year|this|last|next|[12])|[ ,.;]|"
        r"$)(?! of the (?!year))" + _OF.format("y3") + "|"
        r"(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?!-final|s)" + _OF.format("y4") + "|"
        rf"q(?P<q1>[1-4])(?:{_TO}q(?P<q2>[1-4]))?(?![a-z0-9])(?: ?(?P<y5>(?:19|20)[0-9]{{2}}))?" + "|"
        rf"(?P<ma>{_MONTH}){_TO}(?P<mb>{_MONTH})" + _OF.format("y6") + "|"
        rf"(?P<md>{_MONTH}) (?P<da>{_DAY})(?:{_TO}(?:(?P<mx>{_MONTH}) )?(?P<db>{_DAY}))?(?:,? (?P<y7>(?:19|"
        rf"20)[0-9]{{2}}))?(?![0-9]|,[0-9])" + "|"
        rf"(?P<dc>{_DAY})(?:{_TO}(?P<dd>{_DAY}))?(?: of)? (?P<me>{_MONTH})(?![a-z])(?:,? (?P<y8>(?:19|20)[0-9]{{2}}))?"
        + "|"
        rf"(?P<mf>{_MONTH})(?![a-z])" + _OF.format("y9") + "|"
        r"(?P<same>(?:the )?(?:same|corresponding|year-earlier) (?:period|time|months)(?: (?:of|in|"
        r"a year))? ?(?P<srel>last year|"
        r"a year earlier|a year ago|the previous year|earlier|ago|[12][0-9]{3})?)|"
        rf"(?P<rel>{'|'.join(sorted(_REL, key=len, reverse=True))})(?![a-z])|"
        r"(?:last|this|next|the previous|the past) (?:month|quarter|week)(?![a-z])|"
        rf"(?:the |over the |in the )?(?:past|last|next|coming|previous|following) {_N} (?:years|months|weeks|"
        rf"days|quarters)(?![a-z])|"
        rf"(?:an? )?{_N}-month (?:period|total|tally|count|figure|span|window)(?![a-z])|"
        rf"(?:within|every) {_N} (?:years|months|weeks|days|hours)(?![a-z])|{_N} (?:years|months|weeks|"
        rf"days) (?:ago|later|earlier|on)(?![a-z])|"
        r"[12]?[0-9](?:st|nd|rd|th)[ -]century)"
    )


@cache
def _years() -> re.Pattern[str]:
    """A year alone, a span of years, a decade. The first character is tried alone, which is what makes this fast."""
    return re.compile(
        r"(?P<ya>[12](?:(?<![0-9a-z][12])|(?<=fy[12]))[019][0-9]{2})(?:-(?P<yb>(?:19|20)?[0-9]{2})|(?P<dec>s))?"
        r"(?![0-9a-z%‰]|,[0-9]|\.[0-9]|-[a-z0-9]|[/:][0-9])"
    )


_TRIGGERS = (
    "month", "quarter", "half", "year", "week", "days", "hours", "century", "period", "same time",
    "q1", "q2", "q3", "q4", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
"""One of these stands in every English period but a bare year: without them the long pattern need not run."""


@cache
def _month_left() -> re.Pattern[str]:
    return re.compile(r"(?:in|on|of|since|by|until|till|from|last|this|next|early|late|mid|through|during|to)[ -]$")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r" (?:[a-z]+-)?(?:people|persons|staff|million|billion|thousand|yuan|rmb|dollars|percent|per cent|"
        r"percentage|times|"
        r"(?!(?:was|is|has|this|as|its|his|plans|sees|news|becomes|brings|marks|remains|says|seems|series|chongqing's)(?![a-z]))"
        r"(?:[a-z-]{2,20} )?[a-z]{2,20}(?<!s)s)(?![a-z'’])|[%‰]| ?(?:万|亿|千|家|个|项|人|名|位|元|场|件|余|多|"
        r"倍|间|所|台|款|次|吨|公里|亩|美元|以上|左右|以下)"
    )


@cache
def _year_prefix() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:fy ?|mid-|end-|early |late )$")


@cache
def _left_qualifier() -> re.Pattern[str]:
    return re.compile(
        r"(?:some|over|nearly|almost|roughly|approximately|exactly|than|least|most|reached|reaching|totalled|"
        r"totaled|rmb|up to|"
        r"[$¥€£~≈><+]|hit|only|just|within|under|top|topped|exceed(?:s|ed|ing)?|surpass(?:es|ed)?|below|above) ?$"
        r"|(?:共|达|为|是|有|近|超|超过|逾|约|到|破|突破|过|余|至|增|仅|共计|总计|计|高达|多达|拨|获|得|招|第|编号|号|｜|\|)$"
    )


def find(low: str, text: str, year: int | None) -> list[Hit]:
    """English periods, and bare years in any text, as (start, end, ISO 8601 or None, why)."""
    hits: list[Hit] = [hit for match in _years().finditer(low) if (hit := _bare_year(match, low)) is not None]
    if not any(trigger in low for trigger in _TRIGGERS):
        return hits
    search, at = _pattern().search, 0
    while (match := search(low, at)) is not None:
        hit = _hit(match, low, text, year)
        at = match.start() + 1 if hit is None else match.end()
        if hit is not None:
            hits.append(hit)
    return hits


def _hit(match: re.Match[str], low: str, text: str, year: int | None) -> Hit | None:
    start, end = match.span()
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if "mf" in groups and not _is_month(match, low, text):
        return None
    if any(name in groups for name in ("ma", "md", "me")) and not _capital(text, match):
        return None
    base = _year_of(groups, year)
    period = _resolve(groups, base)
    why = "date" if groups.keys() & {"md", "me"} else "period"
    return start, end, period, why


def _bare_year(match: re.Match[str], low: str) -> Hit | None:
    start, end = match.span()
    if not match["ya"].startswith(("19", "20")) and not (
        match["ya"] in ("2100", "2150") and low.endswith((" by ", " until ", " before ", " year "), 0, start)
    ):
        return None
    prefix = _year_prefix().search(low[max(0, start - 6) : start])
    start -= len(prefix[0]) if prefix is not None else 0
    left = low[max(0, start - 14) : start]
    if left[-1:] in ("$", "¥", "€", "£", "#", ".") or _decorated(left):
        return None
    strong = _year_left().search(left) is not None or prefix is not None
    if prefix is None and _left_qualifier().search(left) is not None:
        return None
    if _counted().match(low, end) is not None and not (
        strong
        and low[end : end + 1] == " "
        and not left.endswith(("about ", "around ", "to ", "than ", "and ", "for "))
    ):
        return None
    if match["dec"]:
        return start, end, None, "period"
    if (match["yb"] or "") and int(match["yb"][-2:]) > 0:
        later = match["yb"] if len(match["yb"]) == 4 else match["ya"][:2] + match["yb"]
        if int(later) <= int(match["ya"]):
            return None
        return start, end, f"{match['ya']}/{later}", "year"
    return start, end, match["ya"], "year"


def _decorated(left: str) -> bool:
    return left.endswith(("rmb ", "rmb", "cny ", "cny", "no. ", "no "))


def _is_month(match: re.Match[str], low: str, text: str) -> bool:
    """A month alone: capital letter, and for May, March and the like a word before it that a month follows."""
    start = match.start()
    if not text[start].isupper():
        return False
    if match["y9"]:
        return True
    if match["mf"] in ("may", "march", "mar", "jan", "dec", "sep"):
        return _month_left().search(low[max(0, start - 8) : start]) is not None
    return True


def _capital(text: str, match: re.Match[str]) -> bool:
    name = next(name for name in ("ma", "md", "me") if match[name])
    return text[match.start(name)].isupper()


def _year_of(groups: dict[str, str], year: int | None) -> int | None:
    given = next(
        (groups[name] for name in ("y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "y9", "srel") if name in groups),
        None,
    )
    given = groups.get("rel", given)
    if given is None:
        return None if "same" in groups else year
    if given.isdigit():
        return int(given)
    if year is None:
        return None
    if given in ("earlier", "ago"):
        return year - 1
    return year + _REL.get(given, 0)


def _resolve(groups: dict[str, str], year: int | None) -> str | None:
    if year is None:
        return None
    if "fm" in groups:
        return f"{year}-01/{year}-{_number(groups['fm']):02}"
    if "fq" in groups:
        return f"{year}-01/{year}-{_number(groups['fq']) * 3:02}"
    if "half" in groups:
        return f"{year}-01/{year}-06" if _ORDINALS[groups["half"]] == 1 else f"{year}-07/{year}-12"
    if "q" in groups or "q1" in groups:
        first = _ORDINALS[groups["q"]] if "q" in groups else int(groups["q1"])
        last = int(groups.get("q2", first))
        return f"{year}-{first * 3 - 2:02}/{year}-{last * 3:02}"
    if "ma" in groups:
        return f"{year}-{_MONTHS[groups['ma'][:3]]:02}/{year}-{_MONTHS[groups['mb'][:3]]:02}"
    if "md" in groups or "me" in groups:
        return _days(groups, year)
    if "mf" in groups:
        return f"{year}-{_MONTHS[groups['mf'][:3]]:02}"
    return str(year) if "rel" in groups or "same" in groups else None


def _days(groups: dict[str, str], year: int) -> str:
    month = _MONTHS[(groups.get("md") or groups["me"])[:3]]
    first, last = groups.get("da") or groups["dc"], groups.get("db") or groups.get("dd")
    start = f"{year}-{month:02}-{_number(first):02}"
    if last is None:
        return start
    later = _MONTHS[groups["mx"][:3]] if "mx" in groups else month
    return f"{start}/{year}-{later:02}-{_number(last):02}"


def _number(text: str) -> int:
    digits = "".join(char for char in text if char.isdigit())
    return int(digits) if digits else ONES.get(text, 0)
