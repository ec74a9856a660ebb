"""Whether a claimed quantity follows from the value that a page states, clashes with it, or neither.

Two kinds of page are told apart. A *known* value is exact, or derived with the interval that its operands leave open;
a claim is then held against every value of that interval. A *bound* ('over', 'nearly', 'about', …) says less than a
value: it supports only its own number (or a lower bound cut at a digit), and refutes what misses its plausible window.
Each form of claim (bare, over, nearly, …) has one short function per kind of page, in `KNOWN` and `BOUND`.

Nothing here knows text or facts. In doubt the answer is not-enough-info.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from typing import Literal, NamedTuple

from cqfacts.interval import Interval, last_place
from cqfacts.model import Label, Qualifier, Quantity

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

Family = Literal["none", "money", "percent", "point", "times", "rank", "time", "person", "count", "measure"]

TIMES: Mapping[str, tuple[str, Decimal]] = {
    "second": ("second", Decimal(1)),
    "minute": ("second", Decimal(60)),
    "hour": ("second", Decimal(3600)),
    "day": ("second", Decimal(86400)),
    "week": ("second", Decimal(604800)),
    "month": ("month", Decimal(1)),
    "quarter": ("month", Decimal(3)),
    "year": ("month", Decimal(12)),
}
"""Units of time by the base that converts exactly; days are no exact share of a month."""

MEASURES = frozenset("亩畝升斤度岁歲分股点點级級步号號次")
"""Measure words that measure, grade or count occasions: they are not interchangeable with words that count things."""

PEOPLE_COUNTERS = frozenset({"个", "個", "位", "名"})
"""Measure words that count people as well as things, so they change nothing about a number of people."""

CLOSE, FAR = Decimal("0.05"), Decimal("0.15")
"""Approximations hold up to the first share of the claim's number and are wrong beyond the second; open between."""

TENTH = Decimal("0.1")
OVERSHOOT = Decimal("1.4")
"""From this multiple of a lower bound on, a number is not what the page meant."""

WIDEST = 10
"""A range or vague count whose ends are further apart than this ratio says too little to be supported."""

MOST_DIGITS, PRECISION = 60, 160
"""Numbers longer than the first are not judged; the second is enough to compute with the others exactly."""

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


def compare(claim: Quantity, page: Stated, *, multiple_of_increase: bool = False) -> Outcome:
    """The verdict on `claim`, held against `page`.

    `multiple_of_increase` says that a claim in `times` counts the increase (增长1.255倍) and not the level reached
    (为去年的2.255倍, doubled). A claim with several readings is supported only by the first, and refuted only
    where none is supported.
    """
    readings = claim.readings if claim.value is not None and claim.readings else (claim.low,)
    variants = [_with_value(claim, reading) for reading in readings]
    with localcontext(prec=PRECISION):
        outcomes = [_negate(claim, _one(variant, page, multiple_of_increase)) for variant in variants]
    first = outcomes[0]
    if first.label == "refuted" and any(other.label == "supported" for other in outcomes):
        return _unknown("ambiguous")
    return first


def family(unit: str | None) -> Family:
    """What kind of unit a canonical id or measure word is.

    A currency is three capital letters (ISO 4217). `count` holds the measure words that may stand for one another
    (家, 间, 个), `measure` every unit that equals only itself (km, 亩, 人次).
    """
    if unit is None:
        return "none"
    if unit in ("percent", "point", "times", "rank", "person"):
        return unit  # type: ignore[return-value]
    if unit in TIMES:
        return "time"
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        return "money"
    return "count" if len(unit) == 1 and not unit.isascii() and unit not in MEASURES else "measure"


def is_cut(number: Decimal, of: Decimal) -> bool:
    """Whether `number` is `of` cut off after one of its digits (13,000 of 13,646; 600 of 630; 2 of 2.255)."""
    return 0 < number <= of < number + last_place(number)


def same_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same significant digits at different powers of ten."""
    return one != other and one != 0 != other and one / last_place(one) == other / last_place(other)


# ------------------------------------------------------------------------------------------------ one reading


def _with_value(claim: Quantity, value: Decimal) -> Quantity:
    return claim if value == claim.low else claim._replace(low=value, high=value)


def _negate(claim: Quantity, outcome: Outcome) -> Outcome:
    if not claim.negated or outcome.label == "not-enough-info":
        return outcome
    return Outcome("refuted" if outcome.label == "supported" else "supported", "negated")


def _one(claim: Quantity, page: Stated, increase: bool) -> Outcome:
    aligned = align(claim, page, multiple_of_increase=increase)
    if isinstance(aligned, Outcome):
        return aligned
    outcome = _judge(aligned)
    if outcome.label == "refuted" and aligned.loose:
        return _unknown("other-unit")
    if outcome.label == "refuted" and page.growth:
        return _growth_for_multiple(claim, page, increase, outcome)
    return outcome


def _growth_for_multiple(claim: Quantity, page: Stated, increase: bool, outcome: Outcome) -> Outcome:
    """Says so where a refuted claim has the page's growth, but told as the other of level and increase."""
    if family(claim.unit) == "times":
        other = align(claim, page, multiple_of_increase=not increase)
        taken = isinstance(other, Aligned) and _judge(other).label == "supported"
        return _refuted("growth-for-multiple") if taken else outcome
    if family(claim.unit) != "percent" or claim.high is None or claim.low <= 100:
        return outcome
    # '225.5 %' may be the level reached, which is right; only the caller's word makes it an increase.
    level = align(claim._replace(low=claim.low - 100, high=claim.high - 100), page)
    if isinstance(level, Aligned) and _judge(level).label == "supported":
        return _refuted("growth-for-multiple") if increase else _unknown("growth-for-multiple")
    return outcome


def _judge(pair: Aligned) -> Outcome:
    form = _form(pair)
    if pair.known is not None:
        return KNOWN[form](pair, pair.known)
    return _judge_bound(pair, form)


Form = Literal["exact", "over", "at-least", "about", "nearly", "under", "at-most", "range"]


def _form(pair: Aligned) -> Form:
    if pair.high is None:
        return "at-least"
    return pair.qualifier if pair.low == pair.high else "range"


def _supported(reason: Reason) -> Outcome:
    return Outcome("supported", reason)


def _refuted(reason: Reason) -> Outcome:
    return Outcome("refuted", reason)


def _unknown(reason: Reason) -> Outcome:
    return Outcome("not-enough-info", reason)


# ------------------------------------------------------------------------------------------------ units


def align(claim: Quantity, page: Stated, *, multiple_of_increase: bool = False) -> Aligned | Outcome:
    """Both numbers in one unit, or the outcome where their units alone settle it."""
    if not all(map(_sane, (claim.low, claim.low if claim.high is None else claim.high, claim.quantum))):
        return _unknown("too-vague")
    claim = _as_percentage(claim)
    mine, theirs = family(claim.unit), family(page.unit)
    if mine in ("percent", "point") and theirs in ("percent", "point") and mine != theirs:
        return _percent_for_points(claim, page)
    pair = _pair(claim, page)
    if mine == "times" and page.growth and theirs in ("percent", "times"):
        pair = _as_multiple(pair, page, 0 if multiple_of_increase else 1)
    elif mine == theirs == "times" and multiple_of_increase:
        pair = _shift(pair, Decimal(-1))
    elif mine == theirs == "time" and claim.unit != page.unit:
        converted = _convert_time(pair, claim.unit or "", page.unit or "")
        if converted is None:
            return _unknown("other-unit")
        pair = converted
    elif mine == theirs == "money" and claim.unit != page.unit:
        return _unknown("other-currency")
    elif not _comparable(claim.unit, mine, page.unit, theirs):
        return _unknown("other-unit")
    return _settle_sign(pair._replace(loose=mine == "none" and theirs == "percent"), page.growth)


def _sane(number: Decimal) -> bool:
    # A draft may hold a thousand digits: no page is right or wrong about those, and Decimal overflows in the end.
    return number.is_finite() and len(number.as_tuple().digits) <= MOST_DIGITS and abs(number.adjusted()) <= MOST_DIGITS


def _as_percentage(claim: Quantity) -> Quantity:
    if claim.kind != "fraction" or claim.unit is not None:
        return claim
    high = None if claim.high is None else claim.high * 100
    scaled = claim._replace(low=claim.low * 100, high=high, quantum=claim.quantum * 100, unit="percent")
    return scaled._replace(readings=())


def _percent_for_points(claim: Quantity, page: Stated) -> Outcome:
    # Points against a share (not growth) speak of its change, and per cent against points may be relative: other facts.
    settled = page.growth if family(page.unit) == "percent" else claim.low == page.value
    return _refuted("percent-for-points") if settled else _unknown("other-unit")


def _comparable(mine: str | None, my_family: Family, theirs: str | None, their_family: Family) -> bool:
    if my_family == "measure":
        return mine == theirs  # 人次 counts visits, not people
    if my_family == "none":
        return their_family in ("none", "money", "percent", "person", "count", "measure")
    if their_family == "person":
        return my_family == "person" or mine in PEOPLE_COUNTERS
    if my_family == "count":
        return their_family in ("count", "none")
    return my_family == their_family


def _pair(claim: Quantity, page: Stated) -> Aligned:
    known = page.interval
    if known is None and page.qualifier == "exact":
        known = Interval.point(page.value)
    return Aligned(
        low=claim.low,
        high=claim.high,
        quantum=claim.quantum,
        value=page.value,
        value_quantum=page.quantum,
        step=last_place(page.value),
        known=known,
        qualifier=claim.qualifier,
        page_qualifier=page.qualifier,
        vague=claim.kind == "vague",
        fraction=claim.kind == "fraction",
        stressed=claim.qualifier == "exact" and claim.qualifier_at is not None,
        converted=claim.kind == "fraction" or (claim.quantum != page.quantum and max(claim.quantum, page.quantum) > 1),
    )


def _as_multiple(pair: Aligned, page: Stated, base: int) -> Aligned:
    """Growth of 125.5 % as the multiple 1.255 (`base` 0: the increase) or 2.255 (`base` 1: the level)."""
    share = Decimal("0.01") if family(page.unit) == "percent" else Decimal(1)
    scaled = pair._replace(
        value=pair.value * share,
        value_quantum=pair.value_quantum * share,
        step=pair.step * share,
        known=None if pair.known is None else pair.known * Interval.point(share),
        converted=True,
    )
    return _shift(scaled, Decimal(base))


def _shift(pair: Aligned, by: Decimal) -> Aligned:
    known = None if pair.known is None else pair.known + Interval.point(by)
    return pair._replace(value=pair.value + by, known=known)


def _convert_time(pair: Aligned, mine: str, theirs: str) -> Aligned | None:
    (base, my_factor), (other, their_factor) = TIMES[mine], TIMES[theirs]
    if base != other:
        return None
    return pair._replace(
        low=pair.low * my_factor,
        high=None if pair.high is None else pair.high * my_factor,
        quantum=pair.quantum * my_factor,
        value=pair.value * their_factor,
        value_quantum=pair.value_quantum * their_factor,
        step=pair.step * their_factor,
        known=None if pair.known is None else pair.known * Interval.point(their_factor),
        converted=True,
    )


def _settle_sign(pair: Aligned, growth: bool) -> Aligned | Outcome:
    if growth and pair.high is not None and (pair.high < 0 < pair.value or pair.value < 0 < pair.low):
        return _refuted("wrong-direction")
    if pair.value >= 0 or pair.low >= 0 or pair.high is None or pair.high >= 0:
        return pair
    # 'Down over 5 %' speaks of the size of the fall, so a bound on it is a bound on the magnitude.
    known = None if pair.known is None else -pair.known
    return pair._replace(low=-pair.high, high=-pair.low, value=-pair.value, known=known)


# ------------------------------------------------------------------------------------------------ a known value


def _around(number: Decimal, below: Decimal, above: Decimal = Decimal(0), *, high_open: bool = False) -> Interval:
    size = abs(number)
    return Interval(number - size * below, number + size * above, False, high_open)


def _known_exact(pair: Aligned, known: Interval) -> Outcome:
    number = pair.low
    if known == Interval.point(number):
        return _supported("same-value-other-unit" if pair.converted else "exact")
    if pair.fraction:
        return _known_fraction(pair, known)
    half = Decimal(0) if pair.stressed else pair.quantum / 2
    zone = Interval(number - half, number + half, False, half > 0)
    if not known.meets(zone):
        return _refuted("order-of-magnitude" if same_digits(number, pair.value) else "differs")
    if not known.within(zone):
        return _unknown("open")
    # One digit in thousands or more (4亿 for 4.33亿) hides up to a third of the number.
    coarse = pair.quantum > 1 and abs(number) < pair.quantum * 10
    return _unknown("too-vague") if coarse else _supported("rounded")


def _known_fraction(pair: Aligned, known: Interval) -> Outcome:
    """A fraction in words shows no precision: it holds at the page's, and is left open near it."""
    number, half = pair.low, pair.value_quantum / 2
    if known.within(Interval(number - half, number + half, True, False)):
        return _supported("rounded")
    return _unknown("too-vague") if known.meets(_around(number, FAR, FAR)) else _refuted("differs")


def _known_lower(pair: Aligned, known: Interval) -> Outcome:
    number = pair.low
    zone = Interval.above(number, open=_form(pair) == "over")
    if not known.meets(zone):
        return _refuted("outside-bound")
    if not known.within(zone):
        return _unknown("open")
    if is_cut(number, known.low) or number >= known.low * (1 - TENTH):
        return _supported("weaker")
    return _refuted("order-of-magnitude") if _slipped(number, known.low) else _unknown("too-vague")


def _known_nearly(pair: Aligned, known: Interval) -> Outcome:
    number = pair.low
    if known.within(_around(number, CLOSE, high_open=True)):
        return _supported("nearly")
    if known.meets(_around(number, FAR, high_open=True)):
        return _unknown("too-vague")
    return _refuted("outside-bound" if known.low >= number else "differs")


def _known_about(pair: Aligned, known: Interval) -> Outcome:
    if known.within(_around(pair.low, CLOSE, CLOSE)):
        return _supported("about")
    return _unknown("too-vague") if known.meets(_around(pair.low, FAR, FAR)) else _refuted("differs")


def _known_upper(pair: Aligned, known: Interval) -> Outcome:
    number, under = pair.low, _form(pair) == "under"
    if not known.meets(Interval.below(number, open=under)):
        return _refuted("outside-bound")
    if known.within(_around(number, CLOSE, high_open=under)):
        return _supported("weaker")
    return _unknown("too-vague")


def _known_range(pair: Aligned, known: Interval) -> Outcome:
    zone = _zone(pair)
    if not known.meets(_widened(pair, zone)):
        return _refuted("differs")
    if pair.qualifier in ("exact", "about") and known.within(zone) and not _wide(zone):
        return _supported("inside-range")
    return _unknown("too-vague" if known.within(zone) else "open")


KNOWN: Mapping[Form, Callable[[Aligned, Interval], Outcome]] = {
    "exact": _known_exact,
    "over": _known_lower,
    "at-least": _known_lower,
    "nearly": _known_nearly,
    "about": _known_about,
    "under": _known_upper,
    "at-most": _known_upper,
    "range": _known_range,
}
"""What each form of claim needs of a value, or of every value of an interval."""


def _zone(pair: Aligned) -> Interval:
    # 数十 ends before 100; the range 50-60 ends with 60.
    return Interval(pair.low, pair.low if pair.high is None else pair.high, False, pair.vague)


def _widened(pair: Aligned, zone: Interval) -> Interval:
    """What a range can mean at most: a qualifier before it makes its ends soft on the sides that it opens."""
    low, high = zone.low, zone.high
    if pair.qualifier in LOWER:
        return Interval.above(low, open=False)
    if pair.qualifier in ("under", "at-most"):
        return Interval.below(high, open=False)
    if pair.qualifier in ("about", "nearly"):
        return Interval(low - abs(low) * FAR, high + abs(high) * FAR)
    return zone


def _wide(zone: Interval) -> bool:
    return zone.low <= 0 or zone.high > zone.low * WIDEST


def _slipped(number: Decimal, of: Decimal) -> bool:
    """Whether `number` is `of`, perhaps cut, at another power of ten. A power of ten itself (上百) tells nothing."""
    if number <= 0 or of <= 0 or number == last_place(number):
        return False
    if same_digits(number, of):
        return True
    moved = number.scaleb(of.adjusted() - number.adjusted())
    return moved != number and number >= last_place(number) * 10 and is_cut(moved, of)


# ------------------------------------------------------------------------------------------------ a bound


def _judge_bound(pair: Aligned, form: Form) -> Outcome:
    same = pair.low == pair.value
    if form == "exact" and same:
        return _refuted("claims-exact") if pair.stressed else _unknown("qualifier-dropped")
    if same and form != "range" and _opposed(form, pair.page_qualifier):
        return _refuted("qualifier-flipped")
    if form in ("exact", "over", "at-least") and _slipped(pair.low, pair.value):
        return _refuted("order-of-magnitude")
    window = possible(pair)
    if not _admitted(pair, form).meets(window):
        return _refuted("contradicts-bound" if _opposed(form, pair.page_qualifier) else "outside-bound")
    return BOUND[form](pair, window)


def _opposed(form: Form, qualifier: Qualifier) -> bool:
    return (form in LOWER and qualifier in UPPER) or (form in UPPER and qualifier in LOWER)


def possible(pair: Aligned) -> Interval:
    """The values that a page's bound can mean when it is read as it was meant.

    'Over 6.3 million' stays within its own step (6.4 million) or, to be careful, below 1.4 times its number; 'nearly
    400' is within a tenth below it; 'about' within 15 % on either side.
    """
    number, size = pair.value, abs(pair.value)
    match pair.page_qualifier:
        case "over" | "at-least":
            top = max(number + size * (OVERSHOOT - 1), number + pair.step)
            return Interval(number, top, pair.page_qualifier == "over", True)
        case "nearly":
            return _around(number, TENTH, high_open=True)
        case "under" | "at-most":
            return Interval.below(number, open=pair.page_qualifier == "under")
        case _:
            return _around(number, FAR, FAR)


def _admitted(pair: Aligned, form: Form) -> Interval:
    """The values that do not make the claim false, read as loosely as it can be."""
    number = pair.low
    match form:
        case "over" | "at-least":
            return Interval.above(number, open=form == "over")
        case "under" | "at-most":
            return Interval.below(number, open=form == "under")
        case "nearly":
            return _around(number, TENTH, high_open=True)
        case "about":
            return _around(number, FAR, FAR)
        case "range":
            return _widened(pair, _zone(pair))
        case _:
            return Interval.point(number)


def _bound_exact(pair: Aligned, window: Interval) -> Outcome:
    return _unknown("within-bound")


def _bound_lower(pair: Aligned, window: Interval) -> Outcome:
    if pair.page_qualifier not in LOWER:
        return _unknown("within-bound")
    if pair.low == pair.value:
        return _supported("same-value-other-unit" if pair.converted else "exact")
    if is_cut(pair.low, pair.value):
        return _supported("weaker")
    return _unknown("too-vague" if pair.low < pair.value else "within-bound")


def _bound_nearly(pair: Aligned, window: Interval) -> Outcome:
    return _same_if(pair, pair.page_qualifier == "nearly")


def _bound_about(pair: Aligned, window: Interval) -> Outcome:
    return _same_if(pair, pair.page_qualifier in ("about", "nearly"))


def _bound_under(pair: Aligned, window: Interval) -> Outcome:
    if pair.page_qualifier == "at-most" and pair.low < pair.value:
        return _refuted("outside-bound")  # a highest amount is reached, so nothing below it bounds it
    return _same_if(pair, pair.page_qualifier in ("nearly", "under"))


def _bound_at_most(pair: Aligned, window: Interval) -> Outcome:
    if pair.page_qualifier == "at-most" and pair.low != pair.value:
        return _refuted("order-of-magnitude" if same_digits(pair.low, pair.value) else "differs")
    return _same_if(pair, pair.page_qualifier in UPPER)


def _bound_range(pair: Aligned, window: Interval) -> Outcome:
    zone = _zone(pair)
    if pair.page_qualifier in ("under", "at-most") or pair.qualifier not in ("exact", "about"):
        return _unknown("within-bound")
    inside = window.within(zone) and not _wide(zone)
    return _supported("inside-range") if inside else _unknown("within-bound")


def _same_if(pair: Aligned, fits: bool) -> Outcome:
    if not fits or pair.low != pair.value:
        return _unknown("within-bound")
    if pair.qualifier != pair.page_qualifier:
        return _supported("about" if pair.qualifier == "about" else "weaker")
    return _supported("same-value-other-unit" if pair.converted else "exact")


BOUND: Mapping[Form, Callable[[Aligned, Interval], Outcome]] = {
    "exact": _bound_exact,
    "over": _bound_lower,
    "at-least": _bound_lower,
    "nearly": _bound_nearly,
    "about": _bound_about,
    "under": _bound_under,
    "at-most": _bound_at_most,
    "range": _bound_range,
}
"""What each form of claim needs of a bound, once it is not ruled out by the window of what the bound can mean."""
