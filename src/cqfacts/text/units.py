"""Units and measure words: what they look like after (or, for currencies, before) a number, and their canonical ids.

Base units: 21.8% is 21.8 `percent`; ‰ and 成 are scaled into it, decades into years; money stays in its own currency.
The words are tables that are looked up, not patterns: a pattern of two hundred words takes longer to compile than a
page takes to read. Each language's table is loaded by the first text that needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

CURRENCIES = frozenset({
    "CNY", "USD", "HKD", "EUR", "GBP", "JPY", "KRW", "AUD", "SGD", "MOP", "TWD", "CHF", "INR", "RUB", "CAD", "NZD",
    "THB", "VND", "MYR", "BRL", "ZAR", "TRY", "ILS", "NGN", "PHP", "IDR", "MXN", "PLN", "SEK", "NOK", "DKK", "CZK",
    "UAH", "SAR", "AED", "EGP", "KZT", "PKR", "KES", "DEM", "FRF", "ITL", "ESP", "NLG", "FIM",
})  # fmt: skip
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "quarter", "semester"})
FACTOR: dict[str, tuple[Decimal, str]] = {
    "permille": (Decimal("0.1"), "percent"), "decade": (Decimal(10), "year"), "century": (Decimal(100), "year"),
    "fortnight": (Decimal(2), "week"), "dime": (Decimal("0.1"), "CNY"),
}  # fmt: skip
"""Units that are told in others: how many of which."""

_SIGNS: dict[str, str] = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "nt$": "TWD", "a$": "AUD", "s$": "SGD", "mop$": "MOP", "c$": "CAD",
    "nz$": "NZD", "r$": "BRL", "$": "USD", "cn¥": "CNY", "jp¥": "JPY", "¥": "CNY", "€": "EUR", "£": "GBP", "₩": "KRW",
    "₹": "INR", "₽": "RUB", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₸": "KZT", "rmb": "CNY", "renminbi": "CNY", "yuan": "CNY", "人民币": "CNY", "rs": "INR", "rs.": "INR",
}  # fmt: skip
_OTHER_WORDS = frozenset({"TRY", "PHP", "MOP", "SAR", "RUB", "DEM", "FRF", "ITL", "ESP", "NLG", "FIM"})
SIGNS = _SIGNS | {code.lower(): code for code in sorted(CURRENCIES - _OTHER_WORDS)}
"""Currencies as they are written before a number. The codes that are words in lower case (try, rub) are none."""
_LONGEST_SIGN = max(map(len, SIGNS))
_SIGN_ENDS = frozenset(sign[-1] for sign in SIGNS)
_RIGHT_SIGNS = {"€": "EUR", "£": "GBP", "¥": "CNY", "₽": "RUB", "₩": "KRW", "₹": "INR", "₫": "VND"}


def after(low: str, at: int, *, narrow: bool = False) -> tuple[str, int] | None:
    """The unit that begins at `at` (a space may come first) and where it ends. `narrow`: after one Chinese digit."""
    if at >= len(low):
        return None
    char = low[at]
    if char in " -*_":
        char = low[at + 1 : at + 5].lstrip(" *_")[:1] if char != "-" else low[at + 1 : at + 2]
        if not char:
            return None
    if "a" <= char <= "z":
        return _english()(low, at)
    if char.isascii() and char != "%":
        return None
    if char in _RIGHT_SIGNS:
        end = low.index(char, at) + 1
        return None if low[end : end + 1].isdigit() else (_RIGHT_SIGNS[char], end)
    return _chinese()(low, at, narrow)


@cache
def _chinese() -> Callable[[str, int, bool], tuple[str, int] | None]:
    from cqfacts.text.units_zh import after

    return after


@cache
def _english() -> Callable[[str, int], tuple[str, int] | None]:
    from cqfacts.text.units_en import after

    return after


def partial_month(low: str, at: int) -> tuple[str, int] | None:
    """个多月, 个多小时: the unit with 多 (or 半) inside, and where it ends."""
    at += low.startswith(" ", at)
    if not low.startswith(("个多", "个半"), at):
        return None
    for word, unit in (("月", "month"), ("小时", "hour"), ("钟头", "hour"), ("星期", "week"), ("季度", "quarter")):
        if low.startswith(word, at + 2):
            return unit, at + 2 + len(word)
    return None


def before(low: str, start: int) -> tuple[str, int] | None:
    """The currency written before a number that starts at `start`, and where it starts."""
    end = start - (low[start - 1 : start] == " ")
    if not end or low[end - 1] not in _SIGN_ENDS:
        return None
    for begin in range(max(0, end - _LONGEST_SIGN), end):
        unit = SIGNS.get(low[begin:end])
        if unit is None:
            continue
        word = low[begin:end]
        if word[0].isalpha() and word.isascii() and begin and low[begin - 1].isalpha() and low[begin - 1].isascii():
            continue
        return None if word in ("yuan", "rs") and end == start else (unit, begin)
    return None


def kind_of(unit: str | None) -> str:
    """The kind of quantity that a unit makes."""
    if unit is None:
        return "number"
    if unit in CURRENCIES:
        return "money"
    if unit in DURATIONS:
        return "duration"
    return {"percent": "percent", "point": "points", "times": "multiple"}.get(unit, "number")
