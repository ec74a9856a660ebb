"""A claim against a bound: a page that says 'over', 'nearly', 'about', … and so less than a value.

Below, B is the page's number, X the claim's; one function per row of the table `BOUND`, at the end. What the bound
rules out has been refuted before a row is asked, and what it leaves open is supported by none: a bound supports its
own number only, or a lower one cut at a digit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cqfacts.compare.digits import is_cut, is_slipped, same_digits
from cqfacts.compare.values import LOWER, UPPER, Aligned, Form, Outcome, opposed, refuted, supported, unknown
from cqfacts.compare.zones import admitted, is_wide, possible, span_of
from cqfacts.interval import Interval


def judge_bound(pair: Aligned, form: Form) -> Outcome:
    """The outcome against a bound: its own number with another qualifier, a slip of order, its window, then the row."""
    same = pair.low == pair.value
    if same and form == "exact":
        return refuted("claims-exact") if pair.stressed else unknown("qualifier-dropped")
    if same and form != "range" and opposed(form, pair.page_qualifier):
        return refuted("qualifier-flipped")
    if form in ("exact", "over", "at-least") and is_slipped(pair.low, pair.value):
        return refuted("order-of-magnitude")
    window = possible(pair)
    if not admitted(pair, form).meets(window):
        return refuted("contradicts-bound" if opposed(form, pair.page_qualifier) else "outside-bound")
    return BOUND[form](pair, window)


def bare(pair: Aligned, window: Interval) -> Outcome:
    """Never: the page states no value."""
    return unknown("within-bound")


def lower(pair: Aligned, window: Interval) -> Outcome:
    """The page says over or at least B, and X is B or B cut at one of its digits."""
    if pair.page_qualifier not in LOWER:
        return unknown("within-bound")
    if pair.low == pair.value:
        return supported("same-value-other-unit" if pair.converted else "exact")
    if is_cut(pair.low, pair.value):
        return supported("weaker")
    return unknown("too-vague" if pair.low < pair.value else "within-bound")


def nearly(pair: Aligned, window: Interval) -> Outcome:
    """The page says nearly B, and X is B."""
    return _its_own_number(pair, pair.page_qualifier == "nearly")


def about(pair: Aligned, window: Interval) -> Outcome:
    """The page says about or nearly B, and X is B."""
    return _its_own_number(pair, pair.page_qualifier in ("about", "nearly"))


def under(pair: Aligned, window: Interval) -> Outcome:
    """The page says nearly or under B, and X is B."""
    if pair.page_qualifier == "at-most" and pair.low < pair.value:
        return refuted("outside-bound")  # a highest amount is reached, so nothing below it bounds it
    return _its_own_number(pair, pair.page_qualifier in ("nearly", "under"))


def at_most(pair: Aligned, window: Interval) -> Outcome:
    """The page says nearly, under or at most B, and X is B; a highest amount has one value, so another is wrong."""
    if pair.page_qualifier == "at-most" and pair.low != pair.value:
        return refuted("order-of-magnitude" if same_digits(pair.low, pair.value) else "differs")
    return _its_own_number(pair, pair.page_qualifier in UPPER)


def in_range(pair: Aligned, window: Interval) -> Outcome:
    """All that the bound can mean lies inside."""
    zone = span_of(pair)
    if pair.page_qualifier in ("under", "at-most") or pair.qualifier not in ("exact", "about"):
        return unknown("within-bound")
    inside = window.within(zone) and not is_wide(zone)
    return supported("inside-range") if inside else unknown("within-bound")


def _its_own_number(pair: Aligned, fits: bool) -> Outcome:
    if not fits or pair.low != pair.value:
        return unknown("within-bound")
    if pair.qualifier != pair.page_qualifier:
        return supported("about" if pair.qualifier == "about" else "weaker")
    return supported("same-value-other-unit" if pair.converted else "exact")


BOUND: Mapping[Form, Callable[[Aligned, Interval], Outcome]] = {
    "exact": bare,  # 632万 for 超过630万
    "over": lower,  # 超600万 for 超过630万
    "at-least": lower,  # 至少100 for 上百
    "nearly": nearly,  # 近400 for 近400
    "about": about,  # 约400 for 近400
    "under": under,  # 不到400 for 近400
    "at-most": at_most,  # 最高1500万 for 最高1500万
    "range": in_range,  # 数百万 for 超过630万
}
"""What each form of claim needs of a bound, once it is not ruled out by the window of what the bound can mean."""
