"""Shares in figures and words, as percentages: 百分之二十, 三分之一, 每三人就有一人, 1/3, two-thirds, one in five."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text.numerals import HAN_WITHIN, parse
from cqfacts.text.numerals_en import ONES, TENS
from cqfacts.text.spans import DIGITS, Core, Skip, digits_end

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_NO_FRACTION = tuple("十百千万秒刻钟点两")
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip


@cache
def _part() -> re.Pattern[str]:
    """What follows 分之."""
    return re.compile(
        rf" ?([{HAN_WITHIN}]+(?:点[零〇一二三四五六七八九]+)?|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}"
        rf"|[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)"
    )


@cache
def _until() -> re.Pattern[str]:
    """The right side of 百分之二十到三十."""
    return re.compile(rf"[-—~至到](?:百分之)?([{HAN_WITHIN}]{{1,9}}|[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)")


@cache
def _each() -> re.Pattern[str]:
    thing = "(?:人|[个名位家户辆件](?:人|家庭|企业)?)"
    number = f"([{HAN_WITHIN}0-9]{{1,6}})"
    return re.compile(f"{number}{thing}(?:当|之)?[中里]就?(?:大约|约|至少)?有{number}{thing}")


@cache
def _fraction() -> re.Pattern[str]:
    parts = "|".join(sorted(PARTS, key=len, reverse=True))
    return re.compile(rf"(one|two|three|four|five|six|seven|eight|nine|[1-9])[- ]({parts})(?![a-z])")


@cache
def _ratio() -> re.Pattern[str]:
    number = "one|two|three|four|five|six|seven|eight|nine|ten|[1-9][0-9]?"
    return re.compile(
        rf"({number}) (?:in|out of(?: every)?|of every) (?:every )?({number}|twelve|twenty|hundred|[1-9]0{{0,2}},000|"
        rf"100)(?![a-z0-9%]|[,.][0-9]| (?:million|months?|years?|days?|quarters?))"
    )


def of_figure(low: str, start: int, end: int, digits: str) -> Core | Skip | None:
    """The share whose first figure is `digits`, from `start` to `end`: 3分之1, 1/3, 4 in 10."""
    if low[end] == "/":
        return _slash(low, start, end, digits)
    return zh(low, start, digits, end) if low[end] == "分" else en(low, start)


def _slash(low: str, start: int, end: int, digits: str) -> Core | Skip | None:
    """1/3 is a share, 12/20 a date."""
    stop = digits_end(low, end + 1, 5)
    if stop == end + 1 or not digits.isdigit():
        return None
    top, bottom = int(digits), int(low[end + 1 : stop])
    if 0 < top < bottom <= 10 and len(digits) == 1:
        return share(start, stop, Decimal(top), Decimal(bottom))
    is_day = 1 <= bottom <= 31 and low[stop : stop + 1] != "/"
    if 1 <= top <= 12 and (is_day or 1900 <= bottom < 2100):
        return Skip(start, stop, "date")
    return None


def share(start: int, end: int, top: Decimal, bottom: Decimal) -> Core:
    """`top` of `bottom` as a percentage."""
    value = top * _HUNDRED / bottom
    value = round(value, 4 if value >= 1 else 10)
    return Core(start, end, value, value, _ONE, unit="percent", kind="fraction", open=False)


def zh(low: str, start: int, word: str, end: int) -> Core | Skip | None:
    """百分之二十一点八, 三分之一: `word` from `start` to `end`, where 分之 begins."""
    found = _part().match(low, end + 2)
    if found is None:
        return None
    whole, part = parse(word), parse(found[1])
    if whole is None or part is None or whole.value <= 0 or len(found[1]) > 20:
        return Skip(start, found.end(), "idiom")
    if word not in ("百", "千", "万", "一百", "100"):
        return share(start, found.end(), part.value, whole.value)
    factor = _HUNDRED / whole.value
    value, quantum, end = part.value * factor, part.quantum * factor, found.end()
    if low[end : end + 1] in ("多", "余"):
        return Core(start, end + 1, value, value, quantum, more="over", unit="percent", kind="percent", open=False)
    last = _until().match(low, end)
    upper = parse(last[1]) if last is not None else None
    if last is not None and upper is not None and upper.value > part.value:
        high = upper.value * factor
        return Core(start, last.end(), value, high, quantum, scale=factor, unit="percent", kind="range", open=False)
    return Core(start, end, value, value, quantum, scale=factor, unit="percent", kind="percent", open=False)


def bare(low: str, start: int, word: str, end: int) -> Core | None:
    """四分一, 三分二: the fraction as it is said in the south, without 之; None where minutes and seconds follow."""
    whole, part = parse(word), parse(low[end + 1])
    if whole is None or part is None or not 0 < part.value < whole.value or low[end + 2 : end + 3] in _NO_FRACTION:
        return None
    return share(start, end + 2, part.value, whole.value)


def mixed(low: str, start: int, end: int, whole: Decimal) -> Core | None:
    """三又二分之一: a whole number, which ends at `end`, and a fraction."""
    stop = low.find("分之", end + 1, end + 5)
    found = _part().match(low, stop + 2) if stop > 0 else None
    bottom, top = (parse(low[end + 1 : stop]), parse(found[1])) if found is not None else (None, None)
    if found is None or bottom is None or top is None or not 0 < top.value < bottom.value:
        return None
    value = (whole + round(top.value / bottom.value, 4)).normalize()
    return Core(start, found.end(), value, value, _ONE / bottom.value, readings=(value,))


def each(low: str, start: int) -> Core | None:
    """每三人中就有一人: a share. `start` is behind 每."""
    found = _each().match(low, start)
    if found is None:
        return None
    whole, part = parse(found[1]), parse(found[2])
    if whole is None or part is None or not 0 < part.value < whole.value:
        return None
    return share(start - 1, found.end(), part.value, whole.value)


def en(low: str, start: int) -> Core | None:
    """two-thirds, one in five, nine out of ten: a share, as a percentage."""
    found = _fraction().match(low, start)
    if found is not None:
        if found[2].rstrip("s") == "quarter" and low.startswith((" ago", " later"), found.end()):
            return None
        if found[2] == "quarters" and low.endswith(" in ", 0, start) and not low.startswith(" of", found.end()):
            return None
        top, bottom = _small(found[1]), PARTS[found[2]]
        if (top > 1 and not found[2].endswith("s")) or top >= bottom:
            return None
        parts = Decimal(top), Decimal(bottom)
        return of_scale(low, found.end(), start, *parts) or share(start, found.end(), *parts)
    found = _ratio().match(low, start)
    if found is None:
        return None
    top, bottom = _small(found[1]), 100 if found[2] == "hundred" else _small(found[2])
    return share(start, found.end(), Decimal(top), Decimal(bottom)) if 0 < top < bottom else None


def of_scale(low: str, end: int, start: int, top: Decimal, bottom: Decimal) -> Core | None:
    """a quarter of a million, a quarter million, two-thirds of a billion: a number, not a share."""
    begin = end + 5 if low.startswith(" of a", end) else end
    for name, scale in ((" million", 10**6), (" billion", 10**9), (" trillion", 10**12)):
        if low.startswith(name, begin):
            value = round(top * scale / bottom)
            return Core(start, begin + len(name), Decimal(value), Decimal(value), Decimal(scale) / bottom)
    return None


def _small(text: str) -> int:
    return int(text.replace(",", "")) if text[0] in DIGITS else ONES.get(text) or TENS.get(text, 0)
