"""What two numbers have in common in their digits."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.interval import last_place


def is_cut(number: Decimal, of: Decimal) -> bool:
    """Whether `number` is `of` cut off after one of its digits (13,000 of 13,646; 600 of 630; 2 of 2.255)."""
    return 0 < number <= of and number.adjusted() == of.adjusted() and of < number + last_place(number)


def same_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same significant digits at different powers of ten."""
    moved = other.adjusted() - one.adjusted()
    return moved != 0 and one != 0 != other and one.scaleb(moved) == other


def is_slipped(number: Decimal, of: Decimal) -> bool:
    """Whether `number` is `of`, perhaps cut, at another power of ten. A power of ten itself (上百) tells nothing."""
    moved = of.adjusted() - number.adjusted()
    if not moved or number <= 0 or of <= 0:
        return False
    there = number.scaleb(moved)
    if there > of or number == last_place(number):
        return False
    return there == of or (number >= last_place(number) * 10 and is_cut(there, of))
