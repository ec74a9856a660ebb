"""Numeral strings to decimals: Arabic, Chinese, mixed and English. Pure, and free of `re` so that it imports at once.

`parse` takes a whole numeral and nothing else; `find` looks for the first one in a short string such as `超过630万人`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

LONGEST = 40
"""Numerals of more characters are refused: no text means them, and their arithmetic would lose digits."""

HAN_DIGITS = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    "兩": 2, "貳": 2, "陸": 6,
}  # fmt: skip
HAN_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
HAN_BIG = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8}
HAN_PACKED = {"廿": 2, "卅": 3}
HAN_START = "零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆柒捌玖佰仟"
"""Characters that begin a numeral; 伍, 陆 and 拾 begin other words too often."""
HAN = frozenset(HAN_DIGITS) | frozenset(HAN_TENS) | frozenset(HAN_BIG) | frozenset(HAN_PACKED)

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12,
    "w": 10**4, "bln": 10**9, "tln": 10**12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip

_ASCII = frozenset("0123456789")
_ZERO, _ONE, _TEN = Decimal(0), Decimal(1), Decimal(10)


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
        return parse_arabic(text) if text[-1] in _ASCII else parse_english(text)
    return parse_han(text)


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
    """`13,646` and `24.6`. Commas must part groups of three."""
    whole, dot, fraction = text.partition(".")
    if "," in whole:
        head, *groups = whole.split(",")
        if not 1 <= len(head) <= 3 or any(len(group) != 3 for group in groups):
            return None
        whole = head + "".join(groups)
    digits = whole + fraction
    if not whole or (dot and not fraction) or len(digits) > LONGEST or not _ASCII.issuperset(digits):
        return None
    return Numeral(Decimal(f"{whole}.{fraction}" if fraction else whole), Decimal((0, (1,), -len(fraction))))


def parse_han(text: str) -> Numeral | None:
    """Chinese numerals, Arabic figures with Chinese scales (`5万6千`), and both with 点 or a decimal point.

    `quantum`: 630万 and 六百三十万 count to the 万, 5万6千 to the 千, 一千一百 to the one (as 1100 does).
    """
    if len(text) > LONGEST:
        return None
    if "点" in text:
        return _parse_point(text)
    if len(text) > 1 and all(char in HAN_DIGITS for char in text):
        return Numeral(Decimal("".join(str(HAN_DIGITS[char]) for char in text)), _ONE)
    state = _Han()
    at = 0
    while at < len(text):
        char = text[at]
        if char in _ASCII:
            end = at
            while end < len(text) and (text[end] in _ASCII or text[end] in ",."):
                end += 1
            figure = parse_arabic(text[at:end])
            if figure is None or not state.digit(figure.value, figure.quantum):
                return None
            at = end
            continue
        if not state.take(char):
            return None
        at += 1
    return state.result()


class _Han:
    """The running sum while a Chinese numeral is read from left to right."""

    __slots__ = ("after_zero", "big", "figure", "high", "last", "pending", "quantum", "section")

    def __init__(self) -> None:
        self.high = _ZERO  # what 万 and 亿 have closed
        self.section = _ZERO  # below the next 万
        self.pending: Decimal | None = None  # a digit that waits for its scale
        self.quantum = _ONE  # of the pending figure
        self.last = 0  # the scale read last inside this section
        self.big = 0  # the big scale read last
        self.after_zero = False
        self.figure = False  # whether the section was written with Arabic figures

    def digit(self, value: Decimal, quantum: Decimal) -> bool:
        if self.pending is not None:
            return False
        self.pending, self.quantum, self.figure = value, quantum, True
        return True

    def take(self, char: str) -> bool:
        if char in HAN_DIGITS:
            return self._take_digit(HAN_DIGITS[char])
        if char in HAN_PACKED:
            self.pending = Decimal(HAN_PACKED[char])
            return self._take_tens(10)
        if char in HAN_TENS:
            return self._take_tens(HAN_TENS[char])
        return char in HAN_BIG and self._take_big(HAN_BIG[char])

    def _take_digit(self, digit: int) -> bool:
        if digit == 0 and self.pending is None:
            self.after_zero = True
            return True
        if self.pending is not None:
            return False
        self.pending, self.quantum = Decimal(digit), _ONE
        return True

    def _take_tens(self, scale: int) -> bool:
        if self.last and scale >= self.last:
            return False
        self.section += (_ONE if self.pending is None else self.pending) * scale
        self.quantum = self.quantum * scale if self.figure or self.big else _ONE
        self.pending, self.last, self.after_zero = None, scale, False
        return True

    def _take_big(self, scale: int) -> bool:
        if self.section == 0 and self.pending is None and not (self.big and self.last == 0) and self.high:
            return False
        section = self.section + (self.pending or _ZERO)
        bare = self.pending is None and self.section == 0
        figure = self.figure and (self.pending is not None or self.last > 0)
        if bare and not self.high:
            section = _ONE
        if self.big and scale > self.big:
            self.high = (self.high + section) * scale
            self.quantum = (self.quantum if bare else _ONE) * scale
        elif self.big and scale == self.big:
            return False
        else:
            self.high += section * scale
            self.quantum = (self.quantum if figure else _ONE) * scale
        self.section, self.pending, self.last, self.after_zero, self.figure = _ZERO, None, 0, False, False
        self.big = scale
        return True

    def result(self) -> Numeral | None:
        total = self.high + self.section
        if self.pending is None:
            if self.section == 0 and self.high == 0 and not self.after_zero:
                return None
            return Numeral(total, self.quantum)
        scale = self.last or self.big
        if scale >= 100 and not self.after_zero and not (self.figure and self.pending >= 10):
            step = Decimal(scale) / 10  # 一百三 is 130, 五万六 is 56,000
            return Numeral(total + self.pending * step, step)
        return Numeral(total + self.pending, self.quantum)


def _parse_point(text: str) -> Numeral | None:
    """二十一点八, 一点三万, 4点33亿."""
    whole, _, rest = text.partition("点")
    digits = 0
    while digits < len(rest) and (rest[digits] in HAN_DIGITS or rest[digits] in _ASCII):
        digits += 1
    head = parse(whole)
    if head is None or not digits or head.value != int(head.value):
        return None
    fraction = "".join(str(HAN_DIGITS.get(char, char)) for char in rest[:digits])
    scale = _ONE
    for char in rest[digits:]:
        factor = HAN_TENS.get(char) or HAN_BIG.get(char)
        if factor is None:
            return None
        scale *= factor
    value = Decimal(f"{int(head.value)}.{fraction}")
    return Numeral(value * scale, Decimal((0, (1,), -len(fraction))) * scale)


def parse_english(text: str) -> Numeral | None:
    """`twenty-eight`, `one hundred and thirty-two`, `6.3 million`, `32k`, `two and a half million`, `a dozen`."""
    words = text.replace("-", " ").split()
    if len(words) == 1 and words[0][:1] in _ASCII:
        words = _split_suffix(words[0])
    read = read_words(words)
    return read[0] if read is not None and read[1] == len(words) else None


def read_words(words: list[str]) -> tuple[Numeral, int] | None:
    """The longest numeral that begins `words` (lower case), and how many words it takes."""
    taken, value, quantum = _read_small(words)
    if not taken:
        return None
    total = _ZERO
    while taken < len(words) and words[taken] in SCALES and words[taken] != "hundred":
        scale = SCALES[words[taken]]
        value, quantum = value * scale, quantum * scale
        taken += 1
        if taken < len(words) and words[taken] in SCALES:
            continue
        rest = words[taken:]
        joint = 1 if rest[:1] == ["and"] else 0
        more, small, _ = _read_small(rest[joint:])
        if not more or rest[joint][:1] in _ASCII or small >= scale:
            break
        total, value, quantum, taken = total + value, small, _ONE, taken + joint + more
    return Numeral(total + value, quantum), taken


def _read_small(words: list[str]) -> tuple[int, Decimal, Decimal]:
    """How many words a number below a thousand (or a figure) takes, its value and its quantum."""
    if not words:
        return 0, _ZERO, _ONE
    first = words[0]
    if first[0] in _ASCII:
        figure = parse_arabic(first)
        return (1, figure.value, figure.quantum) if figure else (0, _ZERO, _ONE)
    at, value = 0, 0
    if first in ("a", "an"):
        if words[1:2] and words[1] in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
            at, value = 1, 1
        else:
            return 0, _ZERO, _ONE
    elif first in TENS:
        at, value = 1, TENS[first]
        if words[1:2] and 0 < ONES.get(words[1], 0) < 10:
            at, value = 2, value + ONES[words[1]]
    elif first in ONES:
        at, value = 1, ONES[first]
    elif first in SCALES and len(first) > 3:
        at, value = 0, 1
    else:
        return (1, Decimal(12), _ONE) if first == "dozen" else (0, _ZERO, _ONE)
    return _after_ones(words, at, value)


def _after_ones(words: list[str], at: int, value: int) -> tuple[int, Decimal, Decimal]:
    if words[at : at + 1] == ["dozen"]:
        return at + 1, Decimal(12 * value), _ONE
    if words[at : at + 3] == ["and", "a", "half"]:
        return at + 3, Decimal(value) + Decimal("0.5"), Decimal("0.5")
    if words[at : at + 2] and words[at] == "point" and words[at + 1 : at + 2] and words[at + 1] in ONES:
        return at + 2, Decimal(f"{value}.{ONES[words[at + 1]]}"), Decimal("0.1")
    if words[at : at + 1] != ["hundred"]:
        return (at, Decimal(value), _ONE) if at else (0, Decimal(value), _ONE)
    at, value = at + 1, value * 100
    rest = at + (words[at : at + 1] == ["and"])
    if rest < len(words) and words[rest] in TENS:
        value, at = value + TENS[words[rest]], rest + 1
        if at < len(words) and 0 < ONES.get(words[at], 0) < 10:
            value, at = value + ONES[words[at]], at + 1
    elif rest < len(words) and words[rest] in ONES:
        value, at = value + ONES[words[rest]], rest + 1
    return at, Decimal(value), _ONE


def _split_suffix(word: str) -> list[str]:
    end = len(word)
    while end and word[end - 1].isalpha():
        end -= 1
    return [word[:end], word[end:]] if end < len(word) else [word]


def _narrow(char: str) -> str:
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char
