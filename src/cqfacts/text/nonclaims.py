"""What holds digits and is no quantity: addresses, versions, phone numbers, enumerators, names, ages, times, …

`masks` finds what must be hidden before anything else is read (URLs, e-mail, document numbers); `figure` judges the
Arabic figure at one place.
"""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text import lefts, shapes, units
from cqfacts.text.spans import DIGITS, Skip, digits_end

_OPEN, _CLOSE = "“\"‘「『《'", "”\"’」』》'"


@cache
def _url() -> re.Pattern[str]:
    return re.compile(
        r"(?:https?|ftp)://[^\s<>\"”」，。；、）)一-鿿]{1,2000}|www\.[^\s<>\"”」，。；、）)一-鿿]{1,2000}"
    )


@cache
def _document() -> re.Pattern[str]:
    return re.compile(r"[〔\[(【][12][0-9]{3}[〕\])】] ?(?:第)?[0-9]{1,5} ?号")


@cache
def _reckoned() -> re.Pattern[str]:
    """按334天算: the days that an average is reckoned by."""
    return re.compile("(?:天|日|个?月|个?工作日)(?:来|去)?(?:计算|折算|算|计)")


_COUNTED = tuple("共有条达通建成超约余改拆盖过逾近")
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


def figure(folded: str, low: str, start: int, end: int) -> Skip | None:
    """Why the Arabic figure `start` to `end` is no quantity; None if it may be one."""
    previous = low[start - 1] if start else "\n"
    if "a" <= previous <= "z":
        is_scaled = low[end : end + 1] in ("万", "亿")  # 人均GDP3万2,443美元
        if not is_scaled and not low.startswith(_currency_codes(), max(0, start - 3)):
            return _named(low, start, end)
    elif previous in "-_+" and low[max(0, start - 2) : start - 1].isalpha() and _is_word(low, start - 2):
        return _named(low, start, end)
    elif previous == "^":
        return Skip(start, end, "formula")
    elif previous in "按以" and _reckoned().match(low, end):
        return Skip(start, end, "period")
    elif previous in "'’" and end - start == 2 and not low[end : end + 1].isalnum():
        return Skip(start, end, "year")
    if previous in "+(" or low[start] == "0":
        from cqfacts.text import phones

        phone = phones.at(low, start)
        if phone is not None:
            return Skip(*phone, "phone")
    shape = _shaped(folded, low, start, end)
    if shape is not None:
        return shape
    if previous.isalpha() or previous in " :.-+#(":
        why = lefts.why(folded, low, start, end)
        if why is not None:
            return Skip(start, _phone_end(low, end) if why == "phone" else _code_end(low, end), why)
    return (
        _enumerator(low, start, end) or _quoted(low, start, end) or _titled(low, start, end)
        or _upper_k(folded, start, end)
    )  # fmt: skip


def _is_word(low: str, at: int) -> bool:
    """Whether the Latin letter at `at` ends a word; in 128m-130m it is a scale behind a figure."""
    return low[at].isascii() and not (low[at] in "kmn" and low[max(0, at - 2) : at].rstrip("b")[-1:].isdigit())


@cache
def _currency_codes() -> tuple[str, ...]:
    return tuple(sign for sign in units.SIGNS if len(sign) == 3 and sign.isalpha() and sign.isascii())


def _phone_end(low: str, end: int) -> int:
    from cqfacts.text import phones

    return max(_code_end(low, end), phones.tail(low, end))


def _shaped(folded: str, low: str, start: int, end: int) -> Skip | None:
    """The figure's own shape and its right neighbour."""
    if end - start in (10, 11, 13) and _is_phone(low[start:end]):
        return Skip(start, end, "phone")
    shape = shapes.match(low, start, end)
    if shape is not None and not _spares(shape, folded, low, start):
        stop = max(end, shape.end())
        if shape.lastgroup != "phone":
            return Skip(start, stop, shape.lastgroup)
        from cqfacts.text import phones

        return Skip(start, phones.tail(low, stop), "phone")
    if low[start] == "0" and end - start > 1 and low[start + 1].isdigit() and low[start - 1 : start] != ".":
        return Skip(start, end, "time") if "." in low[start:end] else Skip(start, _code_end(low, end), "name")
    return None


def _is_phone(digits: str) -> bool:
    if len(digits) == 10:
        return digits.startswith(("400", "800"))
    digits = digits.removeprefix("86") if len(digits) == 13 else digits
    return len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789" and digits.isdigit()


def _titled(low: str, start: int, end: int) -> Skip | None:
    """《热辣滚烫2》: a figure that ends a title; 双11 and 双12 are days of sales."""
    if low[start - 1 : start] == "双" and low[start:end] in ("11", "12"):
        return Skip(start, end, "name")
    if low[end : end + 1] not in ("》", "〉") or not low[start - 1 : start].isalpha():
        return None
    return Skip(start, end, "name")


def _code_end(low: str, end: int) -> int:
    """The end of a number that goes on behind hyphens (编号2023-015)."""
    while low[end : end + 1] == "-" and low[end + 1 : end + 2] in DIGITS:
        end = digits_end(low, end + 1, 64)
    return end


_PLAYED = ("beat", "won ", "win ", "lost ", "lose ", "loss", "defeat", "drew ", "draw ", "victory", "score", "led ")


def _spares(shape: re.Match[str], folded: str, low: str, start: int) -> bool:
    """Shapes that a neighbour overrules: $2023 1234 is no telephone, 共12线 no address, 涨9点 no time, 5-6 no score."""
    why, word = shape.lastgroup, shape[0]
    left = low[max(0, start - 2) : start]
    if why == "phone" and " " in word:
        return left[-1:] in ("$", "¥")
    if why == "time":
        return word[-1] == "点" and left[-1:] in ("涨", "跌", "挫", "升", "降", "报")
    if why == "score" and "-" in word:
        first, _, second = word.partition("-")
        if left.endswith("-") or lefts.why(folded, low, start, start + len(first)) is not None:
            return True
        said = low[max(0, start - 30) : start].rpartition(",")[2]
        return int(first) < int(second) and not any(verb in said for verb in _PLAYED)
    if why == "ratio" and " to " in word:
        said = low[max(0, start - 40) : start]
        return not ("ratio" in said or "odds" in said or "outnumber" in said)
    if why == "address":
        if word[-1].isascii():
            words = folded[start : shape.end()].split()[1:]
            return not all(word[0].isupper() for word in words)
        return word.endswith(("路", "线", "单元", "栋", "幢")) and left.endswith(_COUNTED)
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
    if closing in " |" and _is_row_number(low, start, end):
        return Skip(start, end, "enumerator")
    if closing == ")" or (closing in ".、" and not low[end + 1 : end + 2].isdigit()):
        line = low.rfind("\n", max(0, start - 8), start)
        before = low[max(0, start - 8) : start] if line < 0 else low[line + 1 : start]
        if (line >= 0 or start <= 8) and not before.strip(" *#>-\t"):
            return Skip(start, end, "enumerator")
        if closing == ")" and before.rstrip().endswith((";", "；")):
            return Skip(start, end, "enumerator")
    return None


def _is_row_number(low: str, start: int, end: int) -> bool:
    """Whether a small figure is all of the first cell of a table row."""
    if not low.startswith("|", end + low.startswith(" ", end)):
        return False
    line = low.rfind("\n", max(0, start - 8), start)
    before = low[line + 1 if line >= 0 else max(0, start - 8) : start]
    return (line >= 0 or start <= 8) and before.strip(" ") == "|"


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
