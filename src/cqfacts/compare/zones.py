"""Which values a form of claim, or a page's bound, can mean."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.compare.values import LOWER, Aligned, Form
from cqfacts.interval import Interval

CLOSE, FAR = Decimal("0.05"), Decimal("0.15")
"""Approximations hold up to the first share of the claim's number and are wrong beyond the second; open between."""

TENTH = Decimal("0.1")
OVERSHOOT = Decimal("1.4")
"""From this multiple of a lower bound on, a number is not what the page meant."""

_BEYOND = OVERSHOOT - 1

WIDEST = 10
"""A range or vague count whose ends are further apart than this ratio says too little to be supported."""


def around(number: Decimal, share: Decimal) -> Interval:
    """From `share` of the number below it to as much above it."""
    margin = abs(number) * share
    return Interval(number - margin, number + margin)


def just_below(number: Decimal, share: Decimal, *, open: bool = True) -> Interval:
    """From `share` of the number below it up to the number, which is left out if `open`."""
    return Interval(number - abs(number) * share, number, False, open)


def shown(number: Decimal, half: Decimal) -> Interval:
    """The values that are rounded to `number`, half up; the number alone where half a digit is nothing."""
    return Interval(number - half, number + half, False, half > 0)


def span_of(pair: Aligned) -> Interval:
    """The claimed range: 数十 ends before 100, 50-60 with 60."""
    return Interval(pair.low, pair.low if pair.high is None else pair.high, False, pair.vague)


def widened(pair: Aligned, zone: Interval) -> Interval:
    """What a range can mean at most: a qualifier before it makes its ends soft on the sides that it opens."""
    match pair.qualifier:
        case "over" | "at-least":
            return Interval.above(zone.low, open=False)
        case "under" | "at-most":
            return Interval.below(zone.high, open=False)
        case "about" | "nearly":
            return Interval(zone.low - abs(zone.low) * FAR, zone.high + abs(zone.high) * FAR)
        case _:
            return zone


def is_wide(zone: Interval) -> bool:
    """Whether a range says too little to be supported."""
    return zone.low <= 0 or zone.high > zone.low * WIDEST


def possible(pair: Aligned) -> Interval:
    """The values that a page's bound can mean when it is read as it was meant.

    'Over 6.3 million' stays within its own step (6.4 million) or, to be careful, below 1.4 times its number; 'nearly
    400' is within a tenth below it; 'about' within 15 % on either side.
    """
    number = pair.value
    match pair.page_qualifier:
        case "over" | "at-least":
            top = number + max(abs(number) * _BEYOND, pair.step)
            return Interval(number, top, pair.page_qualifier == "over", True)
        case "nearly":
            return just_below(number, TENTH)
        case "under" | "at-most":
            return Interval.below(number, open=pair.page_qualifier == "under")
        case _:
            return around(number, FAR)


def admitted(pair: Aligned, form: Form) -> Interval:
    """The values that do not make the claim false, read as loosely as it can be."""
    number = pair.low
    match form:
        case "over" | "at-least":
            return Interval.above(number, open=form == "over")
        case "under" | "at-most":
            return Interval.below(number, open=form == "under")
        case "nearly":
            return just_below(number, TENTH)
        case "about" if pair.page_qualifier in LOWER:
            # The window of a lower bound is wide already: 'about 80' is no nearer to 'over 55' than 80 is.
            return Interval(number, number + abs(number) * FAR)
        case "about":
            return around(number, FAR)
        case "range":
            return widened(pair, span_of(pair))
        case "exact":
            return Interval(number, number)
