"""The unit of a column: a number that shows none takes that of the column's head (金额（亿元）, Share (%))."""

from __future__ import annotations

import re
from functools import lru_cache

from cqfacts.model import Quantity
from cqfacts.text import read_quantities

_BRACKETS = re.compile(r"[(（]([^()（）]{1,20})[)）]\s*[*_]*\s*$")
_CURRENCY = re.compile(r"(rmb|cny|us\$|hk\$|[$¥€£])\s*(.+)")


def in_unit(quantity: Quantity, head: str) -> Quantity:
    """The number with the unit and the scale that the folded head of its column shows in brackets at its end."""
    if quantity.unit is not None or quantity.kind not in ("number", "range"):
        return quantity
    found = _BRACKETS.search(head)
    one = _one(found[1].strip()) if found else None
    if one is None:
        return quantity
    high = None if quantity.high is None else quantity.high * one.low
    return quantity._replace(
        low=quantity.low * one.low,
        high=high,
        quantum=quantity.quantum * one.low,
        unit=one.unit,
        kind=one.kind if quantity.kind == "number" else quantity.kind,
        readings=(),
    )


@lru_cache(maxsize=256)
def _one(unit: str) -> Quantity | None:
    """One of a unit as a head names it, read as the reader reads it; None where it names no unit."""
    money = _CURRENCY.fullmatch(unit)
    for words in (f"{money[1]} 1 {money[2]}" if money else f"1{unit}", f"1 {unit}"):
        found = read_quantities(words)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)) and found[0].unit is not None:
            return found[0]
    return None
