"""Scales behind a figure: 1.3万, 5万6千, 3个亿, 2.88兆元, 433m, 3 lakh crore, and the 多 of 700多."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.model import Qualifier
from cqfacts.text import units
from cqfacts.text.numerals import HAN_BIG, HAN_TENS, Numeral, parse, parse_arabic
from cqfacts.text.spans import DIGITS, Core, digits_end

_ONE = Decimal(1)
_EN_SCALES: dict[str, int] = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12,
    "w": 10**4, "bln": 10**9, "tln": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "dozen": 12, "dozens": 12,
}  # fmt: skip
_HAN_SCALE = frozenset("十百千万亿")
_TAKEN_APART = {"hundred": ("thousand", "million", "billion"), "lakh": ("crore", "crores")}
_METRIC = ("克", "米", "瓦", "伏", "焦", "赫", "卡", "字节")
IN_TRILLIONS = ("元", "台币", "新台币", "美元", "日元", "日圆", "韩元", "人民币", "港元", "欧元", "美金")
"""Behind 兆 these show that it is the million of millions, not the mega of 兆瓦."""


def scaled(low: str, start: int, end: int, digits: str) -> Core | None:
    """The figure with the scale that follows it (万, 亿, million, k), None if none does."""
    following = low[end : end + 1]
    if not following:
        return None
    if following in _HAN_SCALE or following in " *_兆":
        core = _han_scaled(low, start, end, digits)
        if core is not None:
            return core
    return _en_scaled(low, start, end, digits) if following in " -" or "a" <= following <= "z" else None


def _han_scaled(low: str, start: int, end: int, digits: str) -> Core | None:
    word, stop = _han_scale(low, end)
    if not word or low.startswith("分之", stop) or (word == "千" and low.startswith(_METRIC, stop)):
        return None
    rest, last = _han_rest(low, stop)
    is_one = len(word) == 1 and not rest
    numeral = parse_arabic(digits) if is_one else parse(digits + word + rest)
    if numeral is None:
        return None
    scale = _ONE
    for char in word:
        scale *= HAN_TENS.get(char) or HAN_BIG[char]
    if is_one:
        numeral = Numeral(numeral.value * scale, numeral.quantum * scale)
    core = Core(start, last, numeral.value, numeral.value, numeral.quantum, scale, readings=(numeral.value,))
    return with_more(low, core)


def _han_scale(low: str, end: int) -> tuple[str, int]:
    """万, 亿 or two of them, spaces before them or not; else up to three scales that touch the figure; 兆 of money."""
    at = end
    while at - end < 4 and low[at : at + 1] in (" ", "*", "_"):
        at += 1
    if low[at : at + 1] == "兆":
        money = low.startswith(IN_TRILLIONS, at + 1) or low[at + 1 : at + 2].isdigit()
        return ("兆", at + 1) if money else ("", end)
    stop = at
    while stop - at < 2 and low[stop : stop + 1] in ("万", "亿"):
        stop += 1
    if stop == at == end:
        while stop - at < 3 and low[stop : stop + 1] in _HAN_SCALE:
            stop += 1
    return low[at:stop], stop


def _han_rest(low: str, at: int) -> tuple[str, int]:
    """What goes on behind a scale: the 6千 of 5万6千, the 4000 of 3万4000, the 零500 of 2万零500; and where it ends."""
    start = at
    for _ in range(3):
        begin = at + (low[at : at + 1] == "零")
        stop = _thousands_end(low, begin) or digits_end(low, begin, 5)
        digits = stop - begin - ("," in low[begin:stop])
        if not 0 < digits < 5 or low[at - 1] == "十":
            break
        last = stop
        while last - stop < 2 and low[last : last + 1] in ("十", "百", "千", "万"):
            last += 1
        if last == stop:
            is_rest = begin > at or (digits == 4 and low[at - 1] == "万")
            at = stop if is_rest and low[stop : stop + 1] not in (".", ",", "年", "-", ":") else at
            break
        at = last
    return low[start:at].replace(",", ""), at


def _thousands_end(low: str, at: int) -> int | None:
    """Where thousands with a comma end that stand behind 万 (2万7,470); None if there are none."""
    is_four = low[at : at + 1] in DIGITS and low[at + 1 : at + 2] == "," and digits_end(low, at + 2, 4) == at + 5
    return at + 5 if is_four else None


def _en_scaled(low: str, start: int, end: int, digits: str) -> Core | None:
    at = end + (low[end] in " -")
    stop = at
    while "a" <= low[stop : stop + 1] <= "z" and stop - at < 9:
        stop += 1
    word = low[at:stop]
    factor = _EN_SCALES.get(word)
    if factor is None or low[stop : stop + 1].isdigit() or (word == "m" and not _is_million(low, start, end)):
        return None
    for second in _TAKEN_APART.get(word, ()):
        if low.startswith(second, stop + 1) and low[stop] == " " and not low[stop + 1 + len(second) :][:1].isalpha():
            factor, stop = factor * _EN_SCALES[second], stop + 1 + len(second)
            break
    figure = parse_arabic(digits)
    if figure is None:
        return None
    value, quantum, scale = figure.value * factor, figure.quantum * factor, Decimal(factor)
    return Core(start, stop, value, value, quantum, scale, readings=(value,))


def _is_million(low: str, start: int, end: int) -> bool:
    """Whether the `m` behind a figure is a million and no metre (365 m long, a 100m sprint)."""
    from cqfacts.text import units_en

    if units.before(low, start) is not None:
        return True
    return low[end] != "-" and units_en.metre(low, end) == 0


def with_more(low: str, core: Core) -> Core:
    """700多, 10余万, 20来家, 3个亿: the qualifier inside, and a scale behind it."""
    char = low[core.end : core.end + 1]
    if not char or char not in "多余来个":
        return core
    end = core.end + 1
    if char == "个":
        return hundred_millions(low, core) or core
    if char == "来" and units.after(low, end) is None and low[end : end + 1] not in ("万", "亿"):
        return core
    if char == "多" and low.startswith(("多少", "多数", "多样", "多元化", "多媒"), core.end):
        return core
    scale = _ONE
    count = 0
    while count < 2 and low[end : end + 1] in ("万", "亿"):
        scale *= HAN_BIG[low[end]]
        end, count = end + 1, count + 1
    value = core.low * scale
    more: Qualifier = "about" if char == "来" else "over"
    return core._replace(end=end, low=value, high=value, quantum=core.quantum * scale, scale=core.scale * scale,
                         more=more, readings=(value,))  # fmt: skip


def hundred_millions(low: str, core: Core) -> Core | None:
    """两个亿, 3个多亿: 个 is no measure word there. 5个亿元级项目 and 3个亿吨大港 count projects and ports."""
    at = core.end + 1 + low.startswith("多", core.end + 1)
    if low[at : at + 1] != "亿" or low.startswith(("元", "级", "吨", "千", "斤", "立", "平", "万"), at + 1):
        return None
    scale = 10**8
    value, high = core.low * scale, None if core.high is None else core.high * scale
    more: Qualifier | None = "over" if at > core.end + 1 else core.more
    return core._replace(end=at + 1, low=value, high=high, quantum=core.quantum * scale, scale=core.scale * scale,
                         more=more, narrow=False, readings=(value,) if value == high else ())  # fmt: skip
