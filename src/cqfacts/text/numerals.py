"""Numeral strings to decimals: Arabic, Chinese, mixed and English. Pure, and free of `re` so that it imports at once.

`parse` takes a whole numeral and nothing else; `find` looks for the first one in a short string such as `超过630万人`.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

LONGEST = 40
"""Numerals of more characters are refused: no text means them, and their arithmetic would lose digits."""

HAN_DIGITS = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    "兩": 2, "貳": 2, "陸": 6,
}  # fmt: skip
HAN_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
HAN_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8}
"""兆 is the million of millions of Taiwan, Hong Kong and Japan; the callers keep it from 兆瓦 and 兆字节."""
HAN_PACKED = {"廿": 2, "卅": 3}
HAN_START = "零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆柒捌玖佰仟"
"""Characters that begin a numeral; those of `HAN_RARELY` begin other words too often."""
HAN_RARELY = "伍陆拾"
HAN_WITHIN = HAN_START + HAN_RARELY
"""Characters that a numeral holds, in simplified text."""
HAN = frozenset(HAN_DIGITS) | frozenset(HAN_TENS) | frozenset(HAN_BIG) | frozenset(HAN_PACKED)

_ASCII = frozenset("0123456789")
_ONE = Decimal(1)


class Numeral(NamedTuple):
    """A value in base units and the worth of the last digit shown."""

    value: Decimal
    quantum: Decimal


def parse(text: str) -> Numeral | None:
    """The numeral that `text` is, full width included; None if it is anything else, or longer than `LONGEST`."""
    text = "".join(map(_narrow, text.strip())) if not text.isascii() else text.strip().lower()
    if not text or len(text) > 2 * LONGEST:
        return None
    if text.isascii():
        return parse_arabic(text) if text[-1] in _ASCII else _parse_english(text)
    return _han()(text)


@cache
def _han() -> Callable[[str], Numeral | None]:
    from cqfacts.text.numerals_han import parse_han

    return parse_han


def find(text: str) -> Numeral | None:
    """The first numeral in `text` that holds digits or Chinese numeral characters (`超过630万人`: 6,300,000)."""
    narrow = "".join(map(_narrow, text))
    start = next((at for at, char in enumerate(narrow) if char in _ASCII or char in HAN), None)
    if start is None:
        return None
    end = start
    while end < len(narrow) and (narrow[end] in _ASCII or narrow[end] in HAN or narrow[end] in ",.点"):
        end += 1
    return parse(narrow[start:end].rstrip(",.点"))


def parse_arabic(text: str) -> Numeral | None:
    """`13,646`, `24.6` and the Indian `12,34,567`. Commas must part groups of three, or of two before the last."""
    whole, dot, fraction = text.partition(".")
    if "," in whole:
        head, *groups = whole.split(",")
        size = len(groups[0])
        if not 1 <= len(head) <= size or len(groups[-1]) != 3 or size not in (2, 3):
            return None
        if any(len(group) != size for group in groups[:-1]):
            return None
        whole = head + "".join(groups)
    digits = whole + fraction
    if not whole or (dot and not fraction) or len(digits) > LONGEST or not _ASCII.issuperset(digits):
        return None
    return Numeral(Decimal(f"{whole}.{fraction}" if fraction else whole), Decimal((0, (1,), -len(fraction))))


def _parse_english(text: str) -> Numeral | None:
    """`twenty-eight`, `one hundred and thirty-two`, `6.3 million`, `32k`, `two and a half million`, `a dozen`."""
    from cqfacts.text.numerals_en import read_words

    words = text.replace("-", " ").split()
    if len(words) == 1 and words[0][:1] in _ASCII:
        words = _split_suffix(words[0])
    read = read_words(words)
    return read[0] if read is not None and read[1] == len(words) else None


def _split_suffix(word: str) -> list[str]:
    end = len(word)
    while end and word[end - 1].isalpha():
        end -= 1
    return [word[:end], word[end:]] if end < len(word) else [word]


def _narrow(char: str) -> str:
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char
