"""What holds digits and is no quantity: addresses, versions, phone numbers, enumerators, names, ages, times, …

`masks` finds what must be hidden before anything else is read (URLs, e-mail, document numbers); `figure` judges the
Arabic figure at one place.
"""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text import lefts
from cqfacts.text.spans import Skip

_OPEN, _CLOSE = "“\"‘「『《'", "”\"’」』》'"


@cache
def _url() -> re.Pattern[str]:
    return re.compile(
        r"(?:https?|ftp)://[^\s<>\"”」，。；、）)一-鿿]{1,2000}|www\.[^\s<>\"”」，。；、）)一-鿿]{1,2000}"
    )


@cache
def _document() -> re.Pattern[str]:
    return re.compile(r"[〔\[(【][12][0-9]{3}[〕\])】] ?(?:第)?[0-9]{1,5} ?号")


_COUNTED = tuple("共有条达通建成超约余改拆盖过逾近")
_CURRENCY_LETTERS = ("rmb", "cny", "usd", "hkd", "eur", "gbp", "jpy")
_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._%+-")


def masks(low: str) -> list[Skip]:
    """URLs, e-mail addresses and document numbers, in order and disjoint."""
    found: list[Skip] = []
    if "://" in low or "www." in low:
        found += (Skip(*match.span(), "url") for match in _url().finditer(low))
    if "@" in low:
        found += _mails(low)
    if "号" in low:
        found += (Skip(*match.span(), "page") for match in _document().finditer(low))
    if len(found) < 2:
        return found
    found.sort()
    kept: list[Skip] = []
    for skip in found:
        if not kept or skip.start >= kept[-1].end:
            kept.append(skip)
    return kept


def _mails(low: str) -> list[Skip]:
    found: list[Skip] = []
    floor, at = 0, low.find("@")
    while at >= 0:
        start, end = at, at + 1
        while start > floor and at - start < 64 and low[start - 1] in _LOCAL:
            start -= 1
        while end < len(low) and end - at < 255 and low[end] in _LOCAL:
            end += 1
        domain = low[at + 1 : end].rstrip(".")
        if start < at and "." in domain:
            floor = at + 1 + len(domain)
            found.append(Skip(start, floor, "email"))
        at = low.find("@", at + 1)
    return found


@cache
def _shape() -> re.Pattern[str]:
    """Figures whose own shape, or the Latin letters and marks right of them, say that they are no quantity; the
    group's name says what."""
    parts = {
        "phone": r"[0-9]{3,4}-[0-9]{7,8}(?![0-9])|[48]00-[0-9]{3}-?[0-9]{4}(?![0-9])"
        r"|[2-9][0-9]{3} [0-9]{4}(?![0-9,.]|[万亿千百%家个项人名元]| ?(?:million|billion|people|yuan))"
        r"|86[ -]?(?:1[3-9][0-9]{9}|[0-9]{2,3}[ -][0-9]{7,8})|(?:1-)?[0-9]{3}-[0-9]{3,4}-[0-9]{4}(?![0-9])",
        "time": r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
        r"|[01]?[0-9](?::[0-5][0-9])? ?(?:a\.m\.|p\.m\.|[ap]m(?![a-z])|o['’]clock)",
        "score": r"[0-9]{1,3}:[0-9]{1,3}(?![0-9])",
        "version": r"[0-9]{1,3}(?:\.[0-9x]{1,3}){2,6}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{1,3})? (?:release|version)"
        r"|[0-9]{1,3}(?:\.[0-9]{1,3})? 版本",
        "age": r"[0-9]{1,3}-year-old|[0-9]{1,3} years? old|[0-9]{1,3} (?:周岁|岁)",
        "formula": r"[0-9]{1,9}(?:\.[0-9]{1,9})?(?:e[+-]?[0-9]{1,3}(?![0-9a-z])|\^)",
        "name": r"[0-9]{1,4}\+x(?![a-z])|[0-9]{1,2}[gda](?![a-z])|24/7|[0-9]{1,2} ?[×x*] ?(?:24|7)(?![0-9])"
        r"|7[0-9]7 (?:max|dreamliner)|[0-9]{1,13}-[0-9]{1,8}-[0-9]{1,13}(?![0-9万亿%])"
        r"|[0-9]{1,4}[a-z][0-9a-z]{0,8}[0-9](?![a-z])",
        "ordinal": r"[0-9]{1,3}(?:st|nd|rd|th)(?![a-z])",
        "address": r"[0-9]{1,5} (?:[a-z]{3,15} ){1,2}(?:street|road|avenue|boulevard|lane|drive|square)(?![a-z])",
    }
    return re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in parts.items()))


@cache
def _han_shape() -> re.Pattern[str]:
    """Figures that the Chinese characters right of them take out of the quantities."""
    parts = {
        "time": r"(?:[01]?[0-9]|2[0-4])(?:[时点](?:[0-5]?[0-9]分|半|整|许|钟|至)|时(?!间|长|代|期|速))",
        "version": r"[0-9]{1,3}(?:\.[0-9]{1,3})?(?:版(?!权|面|图)|升级版)"
        r"|[0-9]{1,2}\.0(?=计划|时代|阶段|模式|系统|行动|工程|方案|战略|软件|平台)",
        "age": r"[0-9]{1,3}(?:多|余)?(?:周岁|岁)",
        "address": r"[0-9]{1,5}(?:-[0-9]{1,4})?(?:号(?!召)|弄|室|楼|单元|[栋幢](?![一-龥])|[栋幢](?=[的第]|单元)"
        r"|线(?!上|下|索)|"
        r"路(?!公|径|演))",
        "score": r"[0-9]{1,3}比[0-9]{1,3}(?![0-9.%万亿家个])",
        "name": r"[0-9]0后|[0-9]{2,4}强(?!度|调|化|制|劲)|[0-9]{1,2}×(?:24|7)"
        r"|[0-9]{2,6}(?:高校|工程|战略|布局|体系|科创|科技创新|现代制造|行动|计划|模式|大学|国道|省道)",
    }
    return re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in parts.items()))


def figure(folded: str, low: str, start: int, end: int) -> Skip | None:
    """Why the Arabic figure `start` to `end` is no quantity; None if it may be one."""
    previous = low[start - 1] if start else "\n"
    if previous.isascii() and previous.isalpha():
        if not low.startswith(_CURRENCY_LETTERS, max(0, start - 3)):
            return _named(low, start, end)
    elif previous in "-_+" and low[max(0, start - 2) : start - 1].isalpha() and low[start - 2].isascii():
        return _named(low, start, end)
    elif previous == "^":
        return Skip(start, end, "formula")
    elif previous in "'’" and end - start == 2 and not low[end : end + 1].isalnum():
        return Skip(start, end, "year")
    shape = _shaped(folded, low, start, end)
    if shape is not None:
        return shape
    if previous.isalpha() or previous in " :.-+#(":
        why = lefts.why(folded, low, start, end)
        if why is not None:
            return Skip(start, _code_end(low, end), why)
    return (
        _enumerator(low, start, end) or _quoted(low, start, end) or _titled(low, start, end)
        or _upper_k(folded, start, end)
    )  # fmt: skip


def _shaped(folded: str, low: str, start: int, end: int) -> Skip | None:
    """The figure's own shape and its right neighbour. Only the pattern that can match there is tried."""
    following = low[end : end + 1]
    if end - start in (10, 11) and _is_phone(low[start:end]):
        return Skip(start, end, "phone")
    if low[start] == "0" and end - start > 1 and low[start:end].isdigit() and low[start - 1 : start] != ".":
        return Skip(start, _code_end(low, end), "name")
    if not following or following in ",%)，。、；\n元亿万家个项人名倍多余\ue000":
        return None
    shape = (_shape() if following.isascii() else _han_shape()).match(low, start)
    if shape is None or _spares(shape, folded, low, start):
        return None
    return Skip(start, max(end, shape.end()), shape.lastgroup)


def _is_phone(digits: str) -> bool:
    if len(digits) == 10:
        return digits.startswith(("400", "800"))
    return digits[0] == "1" and digits[1] in "3456789" and digits.isdigit()


def _titled(low: str, start: int, end: int) -> Skip | None:
    """《热辣滚烫2》: a figure that ends a title."""
    if low[end : end + 1] not in ("》", "〉") or not low[start - 1 : start].isalpha():
        return None
    return Skip(start, end, "name")


def _code_end(low: str, end: int) -> int:
    """The end of a number that goes on behind hyphens (编号2023-015)."""
    while low[end : end + 1] == "-" and low[end + 1 : end + 2].isdigit() and low[end + 1].isascii():
        end += 2
        while end < len(low) and low[end].isascii() and low[end].isdigit():
            end += 1
    return end


def _spares(shape: re.Match[str], folded: str, low: str, start: int) -> bool:
    """Shapes that a neighbour overrules: $2023 1234 is no telephone, 共12线 no address, 42 city road has no name."""
    why, word = shape.lastgroup, shape[0]
    if why == "phone" and " " in word:
        return low[start - 1 : start] in ("$", "¥")
    if why == "address":
        if word[-1].isascii():
            words = folded[start : shape.end()].split()[1:]
            return not all(word[0].isupper() for word in words)
        return word.endswith(("路", "线", "单元", "栋", "幢")) and low[max(0, start - 2) : start].endswith(_COUNTED)
    return False


def _named(low: str, start: int, end: int) -> Skip | None:
    """GPT3.5, A14, G20, COVID-19: letters and digits in one word; the whole word is passed over."""
    left = start
    while (
        left and start - left < 24 and (low[left - 1].isascii() and (low[left - 1].isalnum() or low[left - 1] == "-"))
    ):
        left -= 1
    while end < len(low) and end - start < 64 and low[end].isascii():
        if not (low[end].isalnum() or low[end] == "-" or (low[end] == "." and low[end + 1 : end + 2].isdigit())):
            break
        end += 1
    why = (
        "page"
        if low[end : end + 1] == "版"
        else "version"
        if "." in low[start:end] or low[left:start] == "v"
        else "name"
    )
    return Skip(start, end, why)


def _enumerator(low: str, start: int, end: int) -> Skip | None:
    if end - start > 2 or end >= len(low):
        return None
    closing = low[end]
    if closing == ")" and start and low[start - 1] == "(":
        return Skip(start, end, "enumerator")
    if closing == ")" or (closing in ".、" and not low[end + 1 : end + 2].isdigit()):
        line = low.rfind("\n", max(0, start - 8), start)
        before = low[max(0, start - 8) : start] if line < 0 else low[line + 1 : start]
        if (line >= 0 or start <= 8) and not before.strip(" *#>-\t"):
            return Skip(start, end, "enumerator")
    return None


def _quoted(low: str, start: int, end: int) -> Skip | None:
    """“416”, “33618”: a figure alone inside quotation marks is a name."""
    if start and low[start - 1] in _OPEN and low[end : end + 1] and low[end] in _CLOSE:
        return Skip(start, end, "name")
    return None


def _upper_k(folded: str, start: int, end: int) -> Skip | None:
    """4K and 8K are names of a resolution."""
    if end - start != 1 or folded[start] not in "248" or folded[end : end + 1] != "K":
        return None
    following = folded[end + 1 : end + 2]
    return Skip(start, end + 1, "name") if not following.isascii() or following in ("", " ", "/") else None
