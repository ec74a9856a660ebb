"""A quick look before the comparison: most pairs of a number and a fact cannot agree, and that is cheap to see."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.compare.alignment import is_share, related
from cqfacts.compare.values import Outcome, Stated
from cqfacts.model import Quantity


def may_agree(claim: Quantity, page: Stated) -> bool:
    """Whether `compare` can find the claim supported, however a multiple is meant; True where only it can tell.

    What agrees is in one unit and of one size: a bound cut at a digit is more than half of the number, and nothing
    else that is supported is further off, but for the last digit that either shows.
    """
    if claim.negated or _has_another_reading(claim):
        return True
    how = related(claim, page)
    if isinstance(how, Outcome) or how == "points":
        return False
    if how not in ("alike", "guessed") or page.interval is not None or is_share(claim):
        return True
    if claim.high is not None and claim.high != claim.low:
        return claim.low <= page.value <= claim.high
    return _of_one_size(claim.low, page.value) or abs(claim.low - page.value) <= max(claim.quantum, page.quantum)


def _has_another_reading(claim: Quantity) -> bool:
    return bool(claim.readings) and claim.low == claim.high and claim.readings[0] != claim.low


def _of_one_size(one: Decimal, other: Decimal) -> bool:
    one, other = abs(one), abs(other)
    return one <= other + other and other <= one + one
