"""Brings a claim and a page's number to one unit, or says why their units alone settle the matter."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from cqfacts.compare.units import TIMES, Comparable, family, relation
from cqfacts.compare.values import Aligned, Outcome, Stated, refuted, unknown
from cqfacts.interval import Interval, last_place
from cqfacts.model import Quantity

MOST_DIGITS = 60
"""Numbers longer than this, or further from one, are not judged."""

HUNDREDTH = Decimal("0.01")


def align(claim: Quantity, page: Stated, *, multiple_of_increase: bool = False) -> Aligned | Outcome:
    """Both numbers in one unit, or the outcome where their units alone settle it."""
    how = related(claim, page)
    return how if isinstance(how, Outcome) else in_one_unit(claim, page, how, multiple_of_increase)


def related(claim: Quantity, page: Stated) -> Comparable | Outcome:
    """How the units stand to each other; the outcome where that, or a number beyond judging, settles the matter.

    Computes nothing with the numbers, so that most pairs of a claim and a page's number part here, at little cost.
    """
    low, high = claim.low, claim.high
    if not _sane(low) or not _sane(claim.quantum) or not (high is low or high is None or _sane(high)):
        return unknown("too-vague")
    how = relation("percent" if is_share(claim) else claim.unit, page.unit)
    if how == "other-unit" or how == "other-currency":
        return unknown(how)
    return unknown("other-unit") if how == "multiple-of-share" and not page.growth else how


def in_one_unit(claim: Quantity, page: Stated, how: Comparable, increase: bool) -> Aligned | Outcome:
    """As `align`, for units that stand to each other as `how` says."""
    match how:
        case "alike" | "guessed":
            said = _as_percentage(claim) if is_share(claim) else claim
            return _signed(_pair(said, page, loose=how == "guessed"), page.growth)
        case "points":
            return _percent_for_points(_as_percentage(claim) if is_share(claim) else claim, page)
        case "multiple-of-share":
            return _signed(_as_multiple(claim, page, HUNDREDTH, increase), page.growth)
        case "multiples":
            return _signed(_multiples(claim, page, increase), page.growth)
        case "time":
            return _in_one_unit_of_time(claim, page)
        case "calendar":
            return _by_the_calendar(claim, page)


_FAR_APART = Decimal("1.5")
_DAY, _MONTH = TIMES["day"][1], Decimal("30.44")


def _by_the_calendar(claim: Quantity, page: Stated) -> Outcome:
    """Weeks beside months: no exact share of each other, but far apart they are plainly another time."""
    mine, theirs = (_days(claim.low, claim.unit or ""), _days(page.value, page.unit or ""))
    is_far = mine > theirs * _FAR_APART or theirs > mine * _FAR_APART
    return refuted("differs") if is_far and not claim.negated else unknown("other-unit")


def _days(value: Decimal, unit: str) -> Decimal:
    base, factor = TIMES[unit]
    return value * factor * _MONTH if base == "month" else value * factor / _DAY


def _sane(number: Decimal) -> bool:
    # A draft may hold a thousand digits: no page is right or wrong about those, and Decimal overflows in the end.
    if not number.is_finite() or not -MOST_DIGITS <= number.adjusted() <= MOST_DIGITS:
        return False
    return len(str(number)) <= MOST_DIGITS or len(number.as_tuple().digits) <= MOST_DIGITS


def is_share(claim: Quantity) -> bool:
    """Whether the claim is a fraction of something (一半, a third), which compares as a percentage."""
    return claim.kind == "fraction" and claim.unit is None


def _as_percentage(claim: Quantity) -> Quantity:
    high = None if claim.high is None else claim.high * 100
    return claim._replace(low=claim.low * 100, high=high, quantum=claim.quantum * 100, unit="percent", readings=())


def _percent_for_points(claim: Quantity, page: Stated) -> Outcome:
    # Points against a share (not growth) speak of its change, and per cent against points may be relative: other facts.
    settled = page.growth if family(page.unit) == "percent" else claim.low == page.value
    return refuted("percent-for-points") if settled else unknown("other-unit")


def _pair(claim: Quantity, page: Stated, *, loose: bool = False) -> Aligned:
    known = page.interval
    if known is None and page.qualifier == "exact":
        known = _point(page.value)
    return Aligned(
        claim.low,
        claim.high,
        claim.quantum,
        page.value,
        page.quantum,
        last_place(page.value),
        known,
        claim.qualifier,
        page.qualifier,
        claim.kind == "vague",
        claim.kind == "fraction",
        claim.qualifier == "exact" and claim.qualifier_at is not None,
        is_converted(claim, page),
        loose,
    )


def is_converted(claim: Quantity, page: Stated) -> bool:
    """Whether the claim shows the number in another form than the page: as a fraction, in another scale."""
    if claim.kind == "fraction":
        return True
    return claim.quantum != page.quantum and (claim.quantum > 1 or page.quantum > 1)


@lru_cache(maxsize=1024)
def _point(value: Decimal) -> Interval:
    # The few numbers of a page are met again and again.
    return Interval.point(value)


def _signed(pair: Aligned, growth: bool) -> Aligned | Outcome:
    low, high, value = pair.low, pair.high, pair.value
    if high is None:
        return pair
    if growth and (high < 0 < value or value < 0 < low):
        return refuted("wrong-direction")
    if value >= 0 or low >= 0 or high >= 0:
        return pair
    # 'Down over 5 %' speaks of the size of the fall, so a bound on it is a bound on the magnitude.
    known = None if pair.known is None else -pair.known
    return pair._replace(low=-high, high=-low, value=-value, known=known)


# ------------------------------------------------------------------------------------------- multiples and time


def _multiples(claim: Quantity, page: Stated, increase: bool) -> Aligned:
    if page.growth:
        return _as_multiple(claim, page, Decimal(1), increase)
    pair = _pair(claim, page)
    return _shifted(pair, Decimal(-1)) if increase else pair


def _as_multiple(claim: Quantity, page: Stated, share: Decimal, increase: bool) -> Aligned:
    """A growth of 125.5 % as the multiple that the claim counts: the increase 1.255, or the level 2.255."""
    grown = _page_scaled(_pair(claim, page), share)
    return grown if increase else _shifted(grown, Decimal(1))


def _shifted(pair: Aligned, by: Decimal) -> Aligned:
    known = None if pair.known is None else pair.known.shifted(by)
    return pair._replace(value=pair.value + by, known=known)


def _page_scaled(pair: Aligned, factor: Decimal) -> Aligned:
    return pair._replace(
        value=pair.value * factor,
        value_quantum=pair.value_quantum * factor,
        step=pair.step * factor,
        known=None if pair.known is None else pair.known.scaled(factor),
        converted=True,
    )


def _in_one_unit_of_time(claim: Quantity, page: Stated) -> Aligned | Outcome:
    (_, factor), (_, page_factor) = TIMES[claim.unit or ""], TIMES[page.unit or ""]
    pair = _page_scaled(_pair(claim, page), page_factor)
    high = None if pair.high is None else pair.high * factor
    return _signed(pair._replace(low=pair.low * factor, high=high, quantum=pair.quantum * factor), page.growth)
