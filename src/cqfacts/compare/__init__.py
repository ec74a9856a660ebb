"""Whether a claimed quantity follows from the value that a page states, clashes with it, or neither.

Two kinds of page are told apart. A *known* value is exact, or derived with the interval that its operands leave open;
a claim is then held against every value of that interval. A *bound* ('over', 'nearly', 'about', …) says less than a
value: it supports only its own number (or a lower bound cut at a digit), and refutes what misses its plausible window.
Each form of claim (bare, over, nearly, …) has one short function per kind of page, in `KNOWN` and `BOUND`.

The way of a claim, by module: `alignment` brings both numbers to one unit, as `units` relates them; `judging` asks
the row of `known` or `bound`; these lean on `zones` (which values are meant) and `digits` (cuts, slips of order).

Nothing here knows text or facts. In doubt the answer is not-enough-info.
"""

from cqfacts.compare.alignment import MOST_DIGITS, align
from cqfacts.compare.bound import BOUND
from cqfacts.compare.digits import is_cut, same_digits
from cqfacts.compare.judging import PRECISION, compare
from cqfacts.compare.known import KNOWN
from cqfacts.compare.units import MEASURES, PEOPLE_COUNTERS, TIMES, Family, family
from cqfacts.compare.values import LOWER, UPPER, Aligned, Form, Outcome, Reason, Stated
from cqfacts.compare.zones import CLOSE, FAR, OVERSHOOT, TENTH, WIDEST, possible

__all__ = [
    "BOUND",
    "CLOSE",
    "FAR",
    "KNOWN",
    "LOWER",
    "MEASURES",
    "MOST_DIGITS",
    "OVERSHOOT",
    "PEOPLE_COUNTERS",
    "PRECISION",
    "TENTH",
    "TIMES",
    "UPPER",
    "WIDEST",
    "Aligned",
    "Family",
    "Form",
    "Outcome",
    "Reason",
    "Stated",
    "align",
    "compare",
    "family",
    "is_cut",
    "possible",
    "same_digits",
]
