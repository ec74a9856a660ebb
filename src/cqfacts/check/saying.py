"""What the words around a number make of it: a direction, an increase, a maximum, a qualifier said once for two."""

from __future__ import annotations

from cqfacts.check import language
from cqfacts.check.context import Context
from cqfacts.check.leads import LEADING
from cqfacts.compare import family
from cqfacts.interval import last_place
from cqfacts.model import Qualifier, Quantity

VERB = 44
"""Characters behind a share in which its verb stands."""

_JOINED = ("和", "与", "及", "以及", "、", "and", "&", ", and", ",")


def falls(context: Context, quantity: Quantity) -> bool:
    """Whether the number is told as a fall: the word right before it decides, else the one behind."""
    if context.head and language.FALL.search(context.head) and not language.RISE.search(context.head):
        return True
    clause = context.clause(quantity)
    before = context.text[max(clause.start, quantity.start - 24) : quantity.number.start]
    after = context.text[quantity.end : min(clause.end, quantity.end + 14)]
    fall, rise = language.FALL.last(before), language.RISE.last(before)
    if fall >= 0 or rise >= 0:
        return fall > rise
    if context.is_bare and context.around:
        # An answer goes the way that was asked for.
        question = context.within(context.around[-1].span)
        return language.FALL.last(question) > language.RISE.last(question)
    return language.FALL.last(after) >= 0 > language.RISE.last(after)


def is_increase(context: Context, quantity: Quantity) -> bool:
    """Whether a multiple or a percentage counts what was added (增长1.255倍), not the level that was reached."""
    if quantity.unit not in ("times", "percent"):
        return False
    if context.text.startswith("+", quantity.number.start - 1) or language.GROWTH.search(context.head):
        return True
    if quantity.unit == "percent" and _is_rate(context, quantity):
        return True
    before = context.text[max(0, quantity.start - 16) : quantity.start]
    after = context.text[quantity.end : quantity.end + 12]
    return bool(language.MORE_BY.search(before) or language.INCREASE_BEHIND.search(after))


def _is_rate(context: Context, quantity: Quantity) -> bool:
    """Whether a rate of growth is named before the number, and no other number between."""
    before = [other.end for other in context.quantities if other.end <= quantity.start]
    start = before[-1] if before else context.sentence.start
    return language.RATE.search(context.text[start : quantity.start]) is not None


def as_said(context: Context, quantity: Quantity) -> Quantity:
    """The quantity with what the sentence says of it elsewhere: a rank's unit, a denial, a shared qualifier."""
    if not quantity.negated and _is_rejected(context, quantity):
        quantity = quantity._replace(negated=True)
        if quantity.kind != "rank":
            return quantity
    if quantity.kind == "rank":
        return quantity._replace(unit="rank")
    if quantity.value is not None and family(quantity.unit) == "percent" and is_undone(context, quantity):
        return _of_the_others(quantity)
    if quantity.qualifier == "over" and quantity.value is not None and _is_belittled(context, quantity):
        # 'only some dozen': the next number up is what it cannot have reached.
        return quantity._replace(high=quantity.low + last_place(quantity.low), qualifier="exact", kind="range")
    if quantity.qualifier in ("over", "at-least") and _is_denied(context, quantity):
        return quantity._replace(qualifier="at-most")
    if quantity.qualifier == "over" and _is_difference(context, quantity):
        return quantity._replace(qualifier="exact")
    if quantity.qualifier != "exact" or quantity.qualifier_at is not None:
        return quantity
    shared = _shared_qualifier(context, quantity)
    return quantity if shared is None else quantity._replace(qualifier=shared.qualifier)


def _is_rejected(context: Context, quantity: Quantity) -> bool:
    """Whether the number is named only to be denied: 'A rather than B', A，而不是有人说的B."""
    at = quantity.qualifier_at
    if quantity.qualifier == "under" and at is not None and context.within(at) in _FELL_SHORT:
        return False  # the denial is in the qualifier already
    clause = context.clause(quantity)
    before = context.text[clause.start : quantity.start]
    if language.REJECTED.search(before):
        return True
    behind = context.text[quantity.end : min(context.sentence.end, quantity.end + 40)]
    return language.CORRECTED_BEHIND.search(behind) is not None


_FELL_SHORT = ("reached", "reach", "hit", "attained")
"""Behind a denial these make a number one that lies under what is named."""

_OPPOSITE: dict[Qualifier, Qualifier] = {
    "over": "under", "under": "over", "at-least": "at-most", "at-most": "at-least", "nearly": "over",
}  # fmt: skip


def is_undone(context: Context, quantity: Quantity) -> bool:
    """Whether the number tells how many did not: 一半还没有…, 尚未…的不足45%."""
    clause = context.clause(quantity)
    behind = context.text[quantity.end : clause.end]
    if language.UNDONE.search(behind[:VERB]):
        return True
    start = context.sentence.clause(clause.start - 2).start if clause.start > context.sentence.start else clause.start
    before = context.text[start : quantity.start].rstrip()
    found = language.UNDONE.search(before)
    return found is not None and "的" in before[found.end() :]


def _of_the_others(quantity: Quantity) -> Quantity:
    """The share of those that did, by that of those that did not."""
    value = 100 - (quantity.low * 100 if quantity.kind == "fraction" and quantity.unit is None else quantity.low)
    return quantity._replace(
        low=value, high=value, readings=(value,), qualifier=_OPPOSITE.get(quantity.qualifier, quantity.qualifier)
    )


def _is_belittled(context: Context, quantity: Quantity) -> bool:
    return language.ONLY.search(context.text[max(0, quantity.start - 8) : quantity.number.start]) is not None


def _is_denied(context: Context, quantity: Quantity) -> bool:
    """Whether the subject is nobody ('no project can get more than'), which makes an upper bound of a lower one."""
    start = quantity.qualifier_at.start if quantity.qualifier_at else quantity.start
    clause = context.sentence.clause(start)
    return language.NONE.search(context.text[clause.start : start]) is not None


def _is_difference(context: Context, quantity: Quantity) -> bool:
    """Whether 'more than' compares with a number before it ('420 more than the 991'), and so bounds nothing."""
    at = context.quantities.index(quantity)
    start = quantity.qualifier_at.start if quantity.qualifier_at else quantity.start
    if not at or context.quantities[at - 1].end > start:
        return False
    return not context.text[context.quantities[at - 1].end : start].strip()


def is_maximum(context: Context) -> bool:
    """Whether the sentence, what leads it in, or the question that it answers, speaks of a highest amount."""
    if language.MAXIMUM.search(context.words):
        return True
    if any(
        around.cost <= LEADING and language.MAXIMUM.search(context.within(around.span)) for around in context.around
    ):
        return True
    question = context.around[-1] if context.around else None
    words = context.within(question.span) if question else ""
    return words.rstrip().endswith(("?", "？")) and bool(language.MAXIMUM.search(words))


def _shared_qualifier(context: Context, quantity: Quantity) -> Quantity | None:
    """The number before, where it is joined to this one and its qualifier stands for both (突破A家和B家)."""
    at = context.quantities.index(quantity)
    if not at or not language.RESPECTIVELY.search(context.words):
        return None
    other = context.quantities[at - 1]
    between = context.text[other.end : quantity.start].strip()
    joined = between in _JOINED and other.qualifier_at is not None and other.qualifier_at.start < other.number.start
    return other if joined else None
