"""A claim against a value that the page states, or against every value that a derived fact leaves open.

Below, V is what is known, X the claim's number; one function per row of the table `KNOWN`, at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from cqfacts.compare.digits import is_cut, is_slipped, same_digits
from cqfacts.compare.values import Aligned, Form, Outcome, refuted, supported, unknown
from cqfacts.compare.zones import CLOSE, FAR, TENTH, around, is_wide, just_below, shown, span_of, widened
from cqfacts.interval import ZERO, Interval

HALF, NINE_TENTHS = Decimal("0.5"), 1 - TENTH


def bare(pair: Aligned, known: Interval) -> Outcome:
    """V is X, or is rounded to it at the precision that X shows; 'exactly X' allows no rounding."""
    number = pair.low
    if known.is_only(number):
        return supported("same-value-other-unit" if pair.converted else "exact")
    if pair.fraction:
        return _fraction(pair, known)
    zone = shown(number, ZERO if pair.stressed else pair.quantum * HALF)
    if not known.meets(zone):
        return refuted("order-of-magnitude" if same_digits(number, pair.value) else "differs")
    if not known.within(zone):
        return unknown("open")
    # One digit in thousands or more (4亿 for 4.33亿) hides up to a third of the number.
    coarse = pair.quantum > 1 and abs(number) < pair.quantum * 10
    return unknown("too-vague") if coarse else supported("rounded")


def _fraction(pair: Aligned, known: Interval) -> Outcome:
    # A fraction in words shows no precision: it holds at the page's, and is left open near it.
    number, half = pair.low, pair.value_quantum * HALF
    if known.within(Interval(number - half, number + half, True, False)):
        return supported("rounded")
    return unknown("too-vague") if known.meets(around(number, FAR)) else refuted("differs")


def over(pair: Aligned, known: Interval) -> Outcome:
    """V > X, and X is V cut at one of its digits or at most a tenth below it."""
    return _lower(pair.low, known, open=True)


def at_least(pair: Aligned, known: Interval) -> Outcome:
    """V ≥ X, else as `over`."""
    return _lower(pair.low, known, open=False)


def _lower(number: Decimal, known: Interval, *, open: bool) -> Outcome:
    zone = Interval.above(number, open=open)
    if not known.meets(zone):
        return refuted("outside-bound")
    if not known.within(zone):
        return unknown("open")
    if number >= known.low * NINE_TENTHS or is_cut(number, known.low):
        return supported("weaker")
    return refuted("order-of-magnitude") if is_slipped(number, known.low) else unknown("too-vague")


def nearly(pair: Aligned, known: Interval) -> Outcome:
    """V < X, by 5 % of X at most; undecided up to 15 %."""
    number = pair.low
    if known.within(just_below(number, CLOSE)):
        return supported("nearly")
    if known.meets(just_below(number, FAR)):
        return unknown("too-vague")
    return refuted("outside-bound" if known.low >= number else "differs")


def about(pair: Aligned, known: Interval) -> Outcome:
    """V within 5 % of X on either side; undecided up to 15 %."""
    if known.within(around(pair.low, CLOSE)):
        return supported("about")
    return unknown("too-vague") if known.meets(around(pair.low, FAR)) else refuted("differs")


def under(pair: Aligned, known: Interval) -> Outcome:
    """V < X, by 5 % of X at most; true but not stated beyond."""
    return _upper(pair.low, known, open=True)


def at_most(pair: Aligned, known: Interval) -> Outcome:
    """V ≤ X, else as `under`."""
    return _upper(pair.low, known, open=False)


def _upper(number: Decimal, known: Interval, *, open: bool) -> Outcome:
    if not known.meets(Interval.below(number, open=open)):
        return refuted("outside-bound")
    return supported("weaker") if known.within(just_below(number, CLOSE, open=open)) else unknown("too-vague")


def in_range(pair: Aligned, known: Interval) -> Outcome:
    """V inside; a range wider than tenfold says too little, and a qualifier before it leaves its ends open."""
    zone = span_of(pair)
    if not known.meets(widened(pair, zone)):
        return refuted("differs")
    inside = known.within(zone)
    if inside and pair.qualifier in ("exact", "about") and not is_wide(zone):
        return supported("inside-range")
    return unknown("too-vague" if inside else "open")


KNOWN: Mapping[Form, Callable[[Aligned, Interval], Outcome]] = {
    "exact": bare,  # 3401, 1.36万
    "over": over,  # 超, 逾, 多, 突破, over, more than
    "at-least": at_least,  # 至少, 以上, 上千, at least
    "nearly": nearly,  # 近, 将近, nearly, close to
    "about": about,  # 约, 左右, about, roughly
    "under": under,  # 不到, 不足, under, fewer than
    "at-most": at_most,  # 最高, 至多, up to, at most
    "range": in_range,  # 3000到3500, 数十, dozens
}
"""What each form of claim needs of a value, or of every value of an interval."""
