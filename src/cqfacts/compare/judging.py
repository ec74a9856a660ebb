"""From a claim and a page's number to one outcome: readings, negation, and growth told as the wrong multiple."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext

from cqfacts.compare.alignment import align, in_one_unit, is_converted, is_share, related
from cqfacts.compare.bound import judge_bound
from cqfacts.compare.known import KNOWN
from cqfacts.compare.units import family
from cqfacts.compare.values import Aligned, Outcome, Stated, refuted, supported, unknown
from cqfacts.model import Quantity

PRECISION = 160
"""Digits enough to compute exactly with every number that is judged."""

_EXACTLY = Context(prec=PRECISION)


def compare(claim: Quantity, page: Stated, *, multiple_of_increase: bool = False) -> Outcome:
    """The verdict on `claim`, held against `page`.

    `multiple_of_increase` says that a claim in `times` counts the increase (增长1.255倍) and not the level reached
    (为去年的2.255倍, doubled). A claim with several readings is supported only by the first, and refuted only
    where none is supported.
    """
    readings = claim.readings if claim.low == claim.high else ()
    first = _of_reading(claim, readings[0] if readings else claim.low, page, multiple_of_increase)
    if first.label != "refuted" or len(readings) < 2:
        return first
    others = (_of_reading(claim, reading, page, multiple_of_increase) for reading in readings[1:])
    return unknown("ambiguous") if any(other.label == "supported" for other in others) else first


def _of_reading(claim: Quantity, value: Decimal, page: Stated, increase: bool) -> Outcome:
    outcome = _one(claim if value == claim.low else claim._replace(low=value, high=value), page, increase)
    if not claim.negated or outcome.label == "not-enough-info":
        return outcome
    return Outcome("refuted" if outcome.label == "supported" else "supported", "negated")


def _one(claim: Quantity, page: Stated, increase: bool) -> Outcome:
    how = related(claim, page)
    if isinstance(how, Outcome):
        return how
    if how == "alike" and _is_repeated(claim, page):
        return supported("same-value-other-unit" if is_converted(claim, page) else "exact")
    with localcontext(_EXACTLY):
        pair = in_one_unit(claim, page, how, increase)
        if isinstance(pair, Outcome):
            return pair
        outcome = _judge(pair)
        if outcome.label != "refuted":
            return outcome
        if pair.loose:
            return unknown("other-unit")
        return _growth_for_multiple(claim, page, increase, outcome) if page.growth else outcome


def _is_repeated(claim: Quantity, page: Stated) -> bool:
    """Whether the claim is the page's own number with its own qualifier: what every row of both tables supports.

    Most numbers of a sound draft are; they need no interval.
    """
    same = claim.low == page.value == claim.high and claim.qualifier == page.qualifier
    return same and page.interval is None and not is_share(claim)


def _judge(pair: Aligned) -> Outcome:
    form = pair.form
    if pair.known is not None and form == "about" == pair.page_qualifier and pair.low == pair.value:
        # The same approximation, however much a derived one leaves open.
        return supported("about")
    return judge_bound(pair, form) if pair.known is None else KNOWN[form](pair, pair.known)


def _growth_for_multiple(claim: Quantity, page: Stated, increase: bool, outcome: Outcome) -> Outcome:
    """Says so where a refuted claim has the page's growth, but told as the other of level and increase."""
    if family(claim.unit) == "times":
        return refuted("growth-for-multiple") if _holds(claim, page, not increase) else outcome
    if family(claim.unit) != "percent" or claim.high is None or claim.low <= 100:
        return outcome
    # '225.5 %' may be the level reached, which is right; only the caller's word makes it an increase.
    if _holds(claim._replace(low=claim.low - 100, high=claim.high - 100), page, False):
        return refuted("growth-for-multiple") if increase else unknown("growth-for-multiple")
    return outcome


def _holds(claim: Quantity, page: Stated, increase: bool) -> bool:
    pair = align(claim, page, multiple_of_increase=increase)
    return isinstance(pair, Aligned) and _judge(pair).label == "supported"
