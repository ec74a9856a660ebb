"""Numbers near to a number in its digits: shortened as people shorten, and misprinted as people misprint."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

LONGEST = 15
"""Digits of a number that are looked at for slips: the ways to misprint it grow with the square."""

FEWEST, FEWEST_LARGE, LARGE = 3, 2, 10_000
"""Significant digits from which a number with a digit missing or too many can still be recognised: the first, and the
second from a number of this size on, since large round numbers are rare. With a wrong one, zeros count too."""


def shortened(number: Decimal, quantum: Decimal) -> tuple[Decimal, ...]:
    """`number` rounded and cut after each of its digits but the first; `quantum` is the worth of its last digit."""
    found: dict[Decimal, None] = {}
    last, first = quantum.adjusted(), abs(number).adjusted()
    for place in range(min(last + 1, first), min(first, last + LONGEST)):
        for rounding in (ROUND_HALF_UP, ROUND_DOWN):
            found[number.scaleb(-place).to_integral_value(rounding).scaleb(place)] = None
    return tuple(value for value in found if value != number)


def misprints(number: Decimal, quantum: Decimal) -> tuple[Decimal, ...]:
    """The numbers of which `number` may be a misprint: digits swapped, one wrong, one left out or one too many."""
    digits = str(int(abs(number) / quantum)) if number and abs(number / quantum) < 10**LONGEST else ""
    enough = len(digits.strip("0")) >= (FEWEST_LARGE if abs(number) >= LARGE else FEWEST)
    variants = [*_swapped(digits), *_with_one_wrong(digits), *(_with_one_more_or_less(digits) if enough else ())]
    values = dict.fromkeys(int(variant) * quantum for variant in variants)
    return tuple(value for value in values if value != abs(number))


def _with_one_wrong(digits: str) -> Iterator[str]:
    for at in range(len(digits) if len(digits) >= FEWEST else 0):
        for digit in "0123456789":
            yield digits[:at] + digit + digits[at + 1 :]


def _with_one_more_or_less(digits: str) -> Iterator[str]:
    for at in range(len(digits)):
        yield digits[:at] + digits[at + 1 :] or "0"
    for at in range(len(digits) + 1):
        for digit in "0123456789":
            yield digits[:at] + digit + digits[at:]


def _swapped(digits: str) -> Iterator[str]:
    for one in range(len(digits)):
        for other in range(one + 1, len(digits)):
            between = digits[one + 1 : other]
            yield digits[:one] + digits[other] + between + digits[one] + digits[other + 1 :]
