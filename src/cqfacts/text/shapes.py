"""What the shape of a figure, or the characters right of it, say that it is: a time, a score, a version, an age, …

The patterns are sorted by the character that follows the figure, so that each text compiles the few that it meets.
"""

from __future__ import annotations

import re
from functools import cache

_CLOCK = r"(?:[01]?[0-9]|2[0-4])"
_COLON = {
    "time": rf"{_CLOCK}:[0-5][0-9](?::[0-5][0-9])?(?: ?(?:a\.m\.|p\.m\.|[ap]m(?![a-z])))?(?![0-9万亿])",
    "score": r"[0-9]{1,3}:[0-9]{1,3}(?![0-9.,:万亿])|[0-9]{1,3}:[0-9]{1,3}(?=[.,](?![0-9]))",
    "ratio": r"[0-9]{1,3}(?::[0-9]{1,3}){2,4}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{1,2})?:[0-9][0-9,.]{0,11}(?:[万亿]|(?<=[0-9]))(?![0-9])",
}
_HYPHEN = {
    "phone": r"[0-9]{3,4}-[0-9]{7,8}(?![0-9])|[48]00-[0-9]{3}-?[0-9]{4}(?![0-9])"
    r"|86-(?:1[3-9][0-9]{9}|[0-9]{2,3}[ -][0-9]{7,8})|(?:1-)?[0-9]{3}-[0-9]{3,4}-[0-9]{4}(?![0-9])",
    "age": "[0-9]{1,3}-(?:year-old|[0-9]{1,3}(?:周?岁| years? old))",
    "address": r"[0-9]{1,5}-[0-9]{1,4}(?:号(?!召)|弄|室|栋|幢|单元)",
    "name": r"[0-9]{1,13}-[0-9]{1,8}-[0-9]{1,13}(?![0-9万亿%])",
    "ratio": r"[0-9]{1,2}-to-[0-9]{1,2}(?![0-9-])",
    "score": r"[0-9]{1,2}-[0-9]{1,2}(?![0-9%万亿-]|[.,][0-9])",
}
_STREETS = ("street", "road", "avenue", "boulevard", "lane", "drive", "square")
_SPACE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("phone", tuple(f" {figure}" for figure in range(10)),
     r"[2-9][0-9]{3} [0-9]{4}(?![0-9,.]|[万亿千百%家个项人名元]| ?(?:million|billion|people|yuan))"
     r"|86 (?:1[3-9][0-9]{9}|[0-9]{2,3}[ -][0-9]{7,8})"),
    ("time", (" am", " pm", " a.m.", " p.m.", " o'", " o’", " gmt", " utc", " bst", " cet", " hrs", " local"),
     r"[01]?[0-9](?:\.[0-5][0-9])? (?:a\.m\.|p\.m\.|[ap]m(?![a-z])|o['’]clock)"
     r"|[0-2][0-9][0-5][0-9] (?:gmt|utc|bst|cet|hrs|local time)(?![a-z])"
     r"|[0-2]?[0-9]\.[0-5][0-9] (?:gmt|utc|bst|cet|local time)(?![a-z])"),
    ("version", (" release", " version", " 版本"), r"[0-9]{1,3}(?:\.[0-9]{1,3})? (?:release|version|版本)"),
    ("age", (" year", " 周岁", " 岁"), "[0-9]{1,3} (?:years? old|周岁|岁)"),
    ("phone", (" hotline", " helpline", " dispatcher", " operator"), "[1-9][0-9]{2,4} (?:hot|help|dis|op)"),
    ("name", (" ×", " x", " *", " max", " dreamliner"),
     r"[0-9]{1,2} [×x*] ?(?:24|7)(?![0-9])|7[0-9]7 (?:max|dreamliner)"),
    ("ratio", (" to ", " 比 "), r"[0-9]{1,3} (?:to|比) [0-9]{1,3}(?![0-9%]|[.,][0-9])"),
)  # fmt: skip
"""What a figure is that a space follows: what, how the rest begins, and the shape."""
_ADDRESS = rf"[0-9]{{1,5}} (?:[a-z]{{3,15}} ){{1,2}}(?:{'|'.join(_STREETS)})(?![a-z])"
_LETTER = {
    "time": r"[01]?[0-9](?:[.:][0-5][0-9])?(?:[ap]m(?![a-z])|a\.m\.|p\.m\.)|[0-2][0-9][0-5][0-9](?:gmt|hrs)(?![a-z])",
    "formula": r"[0-9]{1,9}(?:\.[0-9]{1,9})?e[+-]?[0-9]{1,3}(?![0-9a-z])",
    "name": r"[0-9]{1,2}[gda](?![a-z])|[0-9]{2}ers(?![a-z])|(?:360|480|720|1080|1440|2160)p(?![a-z0-9])"
    r"|[0-9]{1,4}[a-z][0-9a-z]{0,8}[0-9](?![a-z])",
    "ordinal": r"[0-9]{1,3}(?:st|nd|rd|th)(?![a-z])",
}
_MARK = {
    "version": r"[0-9]{1,3}(?:\.[0-9x]{1,3}){2,6}(?![0-9])",
    "formula": r"[0-9]{1,9}(?:\.[0-9]{1,9})?\^[+-]?[0-9]{0,4}",
    "name": r"[0-9]{1,4}\+x(?![a-z])|24/7|[0-9]{1,4}\*[0-9]{1,4}(?![0-9])",
}
_HOUR = rf"{_CLOCK}[时点](?:[0-5]?[0-9]分|半|整|许|钟|至)|{_CLOCK}时(?!间|长|代|期|速)"
_PLACE = r"[0-9]{1,5}(?:号(?!召)|弄|室|楼|单元|[栋幢](?![一-龥])|[栋幢](?=[的第]|单元)|线(?!上|下|索)|路(?!公|径|演))"
_HAN = {
    "时": ("time", _HOUR),
    "点": ("time", _HOUR + rf"|{_CLOCK}点(?![一-龥])|{_CLOCK}点(?=左右|前|后|起|开|到|以|之|的)"),
    "版": ("version", r"[0-9]{1,3}(?:\.[0-9]{1,3})?版(?!权|面|图)"),
    "升": ("version", r"[0-9]{1,3}(?:\.[0-9]{1,3})?升级版"),
    **dict.fromkeys("多余周岁", ("age", "[0-9]{1,3}[多余]?(?:周岁|岁)")),
    **dict.fromkeys("至到—~", ("age", "[0-9]{1,3}(?:[至到~]|——?)[0-9]{1,3}周?岁")),
    **dict.fromkeys("号弄室楼单栋幢线路", ("address", _PLACE)),
    "比": ("score", r"[0-9]{1,3}比[0-9]{1,3}(?![0-9.%万亿家个])"),
    "后": ("name", "[0-9]0后"),
    "强": ("name", "[0-9]{2,4}强(?!度|调|化|制|劲)"),
    "×": ("name", r"[0-9]{1,4}×[0-9]{1,4}(?![0-9.])"),
    **dict.fromkeys(
        "高工战布体科现行计模大国省",
        ("name", "[0-9]{2,6}(?:高校|工程|战略|布局|体系|科创|科技创新|现代制造|行动|计划|模式|大学|国道|省道)"),
    ),
}
_VERSIONED = ("version", r"[0-9]{1,2}\.0(?=计划|迭代|升级|演进|时代|阶段|模式|系统|行动|工程|方案|战略|软件|平台)")
_NOTHING = ",%)，。、；\n元亿万家个项人名倍\ue000"


@cache
def _one(why: str, pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?P<{why}>{pattern})")


@cache
def _several(following: str) -> re.Pattern[str]:
    """The shapes of a figure that `following` follows: a colon, a hyphen, a letter (a), another mark (.)."""
    parts = {":": _COLON, "-": _HYPHEN, "a": _LETTER}.get(following, _MARK)
    return re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in parts.items()))


def match(low: str, start: int, end: int) -> re.Match[str] | None:
    """The shape of the figure `start` to `end` with what follows it, if that makes it no quantity.

    The match's last group names what it is: `time`, `phone`, `version`, …
    """
    following = low[end : end + 1]
    if not following or following in _NOTHING:
        return None
    if following == " ":
        return _spaced(low, start, end)
    if following.isascii():
        return _several("a" if "a" <= following <= "z" else following if following in ":-" else ".").match(low, start)
    row = _HAN.get(following)
    if row is not None and (found := _one(*row).match(low, start)) is not None:
        return found
    return _one(*_VERSIONED).match(low, start) if low.startswith(".0", end - 2) else None


def _spaced(low: str, start: int, end: int) -> re.Match[str] | None:
    for why, begins, pattern in _SPACE:
        if low.startswith(begins, end) and (found := _one(why, pattern).match(low, start)) is not None:
            return found
    following = low[end + 1 : end + 40]
    if end - start > 5 or not any(word in following for word in _STREETS):
        return None
    return _one("address", _ADDRESS).match(low, start)
