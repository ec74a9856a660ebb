"""Chinese numerals, and Arabic figures with Chinese scales: 六百三十万, 5万6千, 二十一点八, 四十九兆九千亿."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.text.numerals import HAN_BIG, HAN_DIGITS, HAN_PACKED, HAN_TENS, LONGEST, Numeral, parse, parse_arabic

_ASCII = frozenset("0123456789")
_ZERO, _ONE = Decimal(0), Decimal(1)


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
        if bare and 0 < self.high < 10**8 and scale == self.big == 10**4:  # 四万万 is 400 million
            self.high, self.quantum = self.high * scale, self.quantum * scale
            return True
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
