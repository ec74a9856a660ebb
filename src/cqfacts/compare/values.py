"""What goes into a comparison and what comes out of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from cqfacts.interval import Interval
from cqfacts.model import Label, Qualifier

Reason = Literal[
    # supported
    "exact",  # the same number
    "same-value-other-unit",  # the same number in another scale, unit or as a multiple (2.21亿 and 221 million)
    "rounded",  # the page's number rounded half up at the precision that the claim shows
    "weaker",  # a bound that the page's number keeps, cut at one of its digits or close by
    "nearly",  # just below the claim's number
    "about",  # within 5 % of the claim's number
    "inside-range",  # in the range, or what a vague count allows
    # refuted
    "differs",  # another number
    "outside-bound",  # outside the bound that the page or the claim sets
    "contradicts-bound",  # the claim bounds the number on the side that the page rules out
    "qualifier-flipped",  # the page's own number with the opposite qualifier (近30亿 for 超30亿)
    "claims-exact",  # 'exactly X' where the page gives a bound
    "order-of-magnitude",  # the page's digits at another power of ten
    "percent-for-points",  # percentage points for per cent, or the reverse
    "growth-for-multiple",  # the increase taken for the level, or the reverse (增2.255倍 for 增长125.5%)
    "wrong-direction",  # a fall for a rise
    # supported or refuted
    "negated",  # the claim denies what would be refuted, or supported
    # not enough info
    "qualifier-dropped",  # the page's number without its qualifier
    "within-bound",  # compatible with the page's bound, but not stated
    "too-vague",  # true or nearly so, but too weak, wide or coarse to count as stated
    "open",  # true for some of the values that a derived fact allows, false for others
    "ambiguous",  # refuted by its likeliest reading, supported by another
    "other-currency",
    "other-unit",
]
"""Why an outcome is what it is. The contract of `Outcome.reason`."""

Form = Literal["exact", "over", "at-least", "about", "nearly", "under", "at-most", "range"]
"""What is claimed: a number with its qualifier, or a range, whatever qualifies it."""

LOWER: frozenset[Qualifier] = frozenset({"over", "at-least"})
UPPER: frozenset[Qualifier] = frozenset({"nearly", "under", "at-most"})


class Stated(NamedTuple):
    """A number as a page states it.

    `value` is in base units of `unit` (a canonical id such as `person`, `CNY`, `percent`, a measure word, or None);
    a share or growth of 21.8 % is 21.8. `quantum` is the worth of the last digit that the page shows. `growth` marks a
    percentage that is a rate of growth. `interval` is given for derived facts: the result before it was rounded, in
    the unit of `value`.
    """

    value: Decimal
    qualifier: Qualifier
    unit: str | None
    quantum: Decimal
    growth: bool = False
    interval: Interval | None = None


class Outcome(NamedTuple):
    """A label and why."""

    label: Label
    reason: Reason


class Aligned(NamedTuple):
    """A claim and a page's number brought to one unit; magnitudes, where both were negative.

    `step` is one unit of the last significant digit of the page's number as printed. `known` is None for a bound.
    `loose` says that the claim's missing unit forbids an accusation.
    """

    low: Decimal
    high: Decimal | None
    quantum: Decimal
    value: Decimal
    value_quantum: Decimal
    step: Decimal
    known: Interval | None
    qualifier: Qualifier
    page_qualifier: Qualifier
    vague: bool = False
    fraction: bool = False
    stressed: bool = False
    converted: bool = False
    loose: bool = False

    @property
    def form(self) -> Form:
        """What the claim says of its number."""
        if self.high is None:
            return "at-least"
        return self.qualifier if self.low == self.high else "range"


def supported(reason: Reason) -> Outcome:
    return Outcome("supported", reason)


def refuted(reason: Reason) -> Outcome:
    return Outcome("refuted", reason)


def unknown(reason: Reason) -> Outcome:
    return Outcome("not-enough-info", reason)


def opposed(form: Form, qualifier: Qualifier) -> bool:
    """Whether a claim bounds a number from one side and the page from the other."""
    return (form in LOWER and qualifier in UPPER) or (form in UPPER and qualifier in LOWER)
