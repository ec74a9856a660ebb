"""English numerals: twenty-eight, one hundred and thirty-two, 6.3 million, two point zero three, three lakh crore."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.text.numerals import Numeral, parse_arabic

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

_ZERO, _ONE = Decimal(0), Decimal(1)


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
        if not more or rest[joint][:1].isdigit() or small >= scale:
            break
        total, value, quantum, taken = total + value, small, _ONE, taken + joint + more
    return Numeral(total + value, quantum), taken


def _read_small(words: list[str]) -> tuple[int, Decimal, Decimal]:
    """How many words a number below a thousand (or a figure) takes, its value and its quantum."""
    if not words:
        return 0, _ZERO, _ONE
    first = words[0]
    if first[0].isdigit():
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
    following = words[at] if at < len(words) else ""
    if following == "dozen":
        return at + 1, Decimal(12 * value), _ONE
    if words[at : at + 3] == ["and", "a", "half"]:
        return at + 3, Decimal(value) + Decimal("0.5"), Decimal("0.5")
    if following == "hundred":
        at, value = _after_hundred(words, at + 1, value * 100)
        following = words[at] if at < len(words) else ""
    elif not at:
        return 0, Decimal(value), _ONE
    return _with_point(words, at, value) if following == "point" else (at, Decimal(value), _ONE)


def _after_hundred(words: list[str], at: int, value: int) -> tuple[int, int]:
    rest = at + (words[at : at + 1] == ["and"])
    if rest < len(words) and words[rest] in TENS:
        value, at = value + TENS[words[rest]], rest + 1
        if at < len(words) and 0 < ONES.get(words[at], 0) < 10:
            value, at = value + ONES[words[at]], at + 1
    elif rest < len(words) and words[rest] in ONES:
        value, at = value + ONES[words[rest]], rest + 1
    return at, value


def _with_point(words: list[str], at: int, value: int) -> tuple[int, Decimal, Decimal]:
    """three point one four: the digits behind `point`, which stands at `at`."""
    digits = ""
    for word in words[at + 1 : at + 9]:
        if ONES.get(word, 10) > 9:
            break
        digits += str(ONES[word])
    if not digits:
        return at, Decimal(value), _ONE
    return at + 1 + len(digits), Decimal(f"{value}.{digits}"), Decimal((0, (1,), -len(digits)))
