"""Fractions behind an English number: two and a half, two and a half million, a million and a half."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.text.numerals import Numeral


def with_part(low: str, end: int, numeral: Numeral, run: str) -> tuple[Numeral, int]:
    """The fraction behind a number: two and a half, two and a half million, a million and a half."""
    part = mixed(low, end)
    if part is None:
        return numeral, end
    value, end = part
    scale = next((scale for name, scale in _LARGE if run.endswith(name[1:])), None)  # a million and a half
    if scale is not None:
        return Numeral(numeral.value + value * scale, value * scale), end
    for name, scale in _LARGE:
        if low.startswith(name, end):
            return Numeral((numeral.value + value) * scale, value * scale), end + len(name)
    return Numeral(numeral.value + value, value), end


_LARGE = ((" dozen", 12), (" million", 10**6), (" billion", 10**9), (" thousand", 10**3), (" trillion", 10**12))
_PARTS_ADDED = {
    " and a half": Decimal("0.5"), " and a quarter": Decimal("0.25"), " and three quarters": Decimal("0.75"),
    " and three-quarters": Decimal("0.75"), " and a third": Decimal("0.3333"), " and two thirds": Decimal("0.6667"),
    " and two-thirds": Decimal("0.6667"), " and a fifth": Decimal("0.2"), " and a fourth": Decimal("0.25"),
}  # fmt: skip


def mixed(low: str, end: int) -> tuple[Decimal, int] | None:
    """The fraction that `two and a half` ends in, and where it ends."""
    if not low.startswith(" and ", end):
        return None
    for words, value in _PARTS_ADDED.items():
        if low.startswith(words, end) and not low[end + len(words) : end + len(words) + 1].isalpha():
            return value, end + len(words)
    return None
