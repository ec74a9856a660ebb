"""The likely slip behind a wrong number: what a desk would write in the margin.

Digits are those of the two numbers at one scale, so 603万 and 6.3 million are `603` and `630`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from cqfacts.compare import LOWER, UPPER, Aligned, Stated, align, family, is_cut, same_digits
from cqfacts.interval import last_place
from cqfacts.model import Quantity

Slip = Literal[
    "percent-for-points",  # 21.8 points for 21.8 %
    "wrong-direction",  # a fall for a rise
    "growth-for-multiple",  # 增2.255倍 for growth of 125.5 %
    "unit",  # the page's number in another unit (7 years for 7 months)
    "qualifier-flipped",  # nearly for over
    "magnitude",  # the page's digits at another power of ten
    "digits-transposed",  # 3041 for 3401, 31 for 13
    "rounded-off",  # 1,100 for 1,090, given as exact; 125 for 125.5
    "digit-dropped",  # 11 for 111
    "digit-added",  # 2,206 for 206
    "one-digit-wrong",  # 306 for 206
]
"""The contract of `name_slip`."""

ROUNDED = Decimal("0.05")
LONGEST = 40
"""Numbers with more digits than this are no misprint of one another."""


def name_slip(claim: Quantity, page: Stated, *, multiple_of_increase: bool = False) -> Slip | None:
    """The likeliest slip that turns the page's number into that of a refuted `claim`; None where none is plain.

    `multiple_of_increase` is as for `compare`. A range, a vague count and a denied number hold no slip.
    """
    if claim.value is None or claim.negated:
        return None
    pair = align(claim, page, multiple_of_increase=multiple_of_increase)
    if not isinstance(pair, Aligned):
        return _unit_slip(claim, page, pair.reason)
    if claim.unit != page.unit and claim.value == page.value and family(claim.unit) == "time":
        return "unit"
    if pair.low == pair.value:
        return "qualifier-flipped" if _flipped(pair) else None
    if page.growth and _other_multiple(claim, page, multiple_of_increase):
        return "growth-for-multiple"
    return digit_slip(pair.low, pair.value)


def digit_slip(said: Decimal, meant: Decimal) -> Slip | None:
    """The slip of the pen between two numbers of one unit."""
    said, meant = abs(said), abs(meant)
    if not said or not meant or said == meant:
        return None
    if same_digits(said, meant):
        return "magnitude"
    one, other = _digits(said, meant)
    if max(len(one), len(other)) > LONGEST:
        return None
    if len(one) == len(other) > 1 and sorted(one) == sorted(other):
        return "digits-transposed"
    if _is_rounded(said, meant):
        return "rounded-off"
    if _lacks_one(one, other):
        return "digit-dropped"
    if _lacks_one(other, one):
        return "digit-added"
    if len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return "one-digit-wrong"
    return None


def _unit_slip(claim: Quantity, page: Stated, reason: str) -> Slip | None:
    if reason == "percent-for-points":
        return "percent-for-points"
    if reason == "wrong-direction":
        return "wrong-direction"
    return "unit" if claim.value == page.value else None


def _flipped(pair: Aligned) -> bool:
    mine, theirs = pair.qualifier, pair.page_qualifier
    return (mine in LOWER and theirs in UPPER) or (mine in UPPER and theirs in LOWER)


def _other_multiple(claim: Quantity, page: Stated, increase: bool) -> bool:
    if family(claim.unit) == "percent":
        return claim.value == page.value + 100
    other = align(claim, page, multiple_of_increase=not increase)
    return family(claim.unit) == "times" and isinstance(other, Aligned) and other.low == other.value


def _digits(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both numbers as whole multiples of the finer of their last places."""
    unit = min(last_place(one), last_place(other))
    if abs(one.adjusted() - unit.adjusted()) > LONGEST or abs(other.adjusted() - unit.adjusted()) > LONGEST:
        return "", "0" * (LONGEST + 1)
    return str(int(one / unit)), str(int(other / unit))


def _is_rounded(said: Decimal, meant: Decimal) -> bool:
    place = last_place(said)
    near = meant >= place and abs(said - meant) <= meant * ROUNDED
    rounded = said - place / 2 <= meant < said + place / 2
    return near and last_place(meant) < place and (rounded or is_cut(said, meant))


def _lacks_one(short: str, long: str) -> bool:
    """Whether `short` is `long` with one digit left out."""
    if len(short) + 1 != len(long):
        return False
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
