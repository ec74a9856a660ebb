"""What a unit is, and what a number in one unit can say of a number in another."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

Family = Literal["none", "money", "percent", "point", "times", "rank", "time", "person", "count", "measure"]

TIMES: Mapping[str, tuple[str, Decimal]] = {
    "second": ("second", Decimal(1)),
    "minute": ("second", Decimal(60)),
    "hour": ("second", Decimal(3600)),
    "day": ("second", Decimal(86400)),
    "week": ("second", Decimal(604800)),
    "month": ("month", Decimal(1)),
    "quarter": ("month", Decimal(3)),
    "year": ("month", Decimal(12)),
}
"""Units of time by the base that converts exactly; days are no exact share of a month."""

MEASURES = frozenset("亩畝升斤度岁歲分股点點级級步号號次")
"""Measure words that measure, grade or count occasions: they are not interchangeable with words that count things."""

PEOPLE_COUNTERS = frozenset({"个", "個", "位", "名"})
"""Measure words that count people as well as things, so they change nothing about a number of people."""

NAMED: Mapping[str | None, Family] = {
    None: "none",
    "percent": "percent",
    "point": "point",
    "times": "times",
    "rank": "rank",
    "person": "person",
    **dict.fromkeys(TIMES, "time"),
}
"""The units with a kind of their own; the others are told by how they are written."""

Comparable = Literal[
    "alike",  # the numbers compare as they stand
    "guessed",  # … but the claim shows no unit beside a share: it may be of something else
    "points",  # percentage points beside per cent
    "multiples",  # two multiples: of the same thing, or the increase beside the level
    "multiple-of-share",  # a multiple beside a percentage: says the same of a growth, else nothing
    "time",  # two units of time that convert exactly
    "calendar",  # two that do not: weeks beside months
]
"""How the unit of a claim stands to that of a page's number where something can be said of the two."""

Apart = Literal["other-currency", "other-unit"]
"""Why nothing can be said."""


def family(unit: str | None) -> Family:
    """What kind of unit a canonical id or measure word is.

    A currency is three capital letters (ISO 4217). `count` holds the measure words that may stand for one another
    (家, 间, 个), `measure` every unit that equals only itself (km, 亩, 人次).
    """
    named = NAMED.get(unit)
    if named is not None or unit is None:
        return named or "none"
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        return "money"
    return "count" if len(unit) == 1 and not unit.isascii() and unit not in MEASURES else "measure"


@lru_cache(maxsize=512)
def relation(mine: str | None, theirs: str | None) -> Comparable | Apart:
    """How a claim's unit stands to the page's."""
    match family(mine), family(theirs):
        case ("percent", "point") | ("point", "percent"):
            return "points"
        case ("times", "percent"):
            return "multiple-of-share"
        case ("times", "times"):
            return "multiples"
        case ("time", "time") if mine != theirs:
            return "time" if _converts(mine, theirs) else "calendar"
        case ("money", "money") if mine != theirs:
            return "other-currency"
        case ("none", "percent"):
            return "guessed"
        case my_family, their_family:
            return "alike" if _counts_the_same(mine, my_family, theirs, their_family) else "other-unit"


def _converts(mine: str | None, theirs: str | None) -> bool:
    return TIMES[mine or ""][0] == TIMES[theirs or ""][0]


def _counts_the_same(mine: str | None, my_family: Family, theirs: str | None, their_family: Family) -> bool:
    match my_family, their_family:
        case ("measure", _):
            return mine == theirs  # 人次 counts visits, not people
        case ("none", _):
            return their_family in ("none", "money", "person", "count", "measure")
        case ("count", "person"):
            return mine in PEOPLE_COUNTERS
        case ("count", "none"):
            return True
        case _:
            return my_family == their_family
