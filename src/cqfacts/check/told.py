"""One number as its sentence tells it, held against the facts that it may speak of."""

from __future__ import annotations

from typing import NamedTuple

from cqfacts.check import comparing, language
from cqfacts.check.candidates import Match
from cqfacts.check.context import LEAD, Context
from cqfacts.check.leaning import is_weak
from cqfacts.check.order import is_reversed
from cqfacts.check.saying import as_said, falls, is_increase, is_maximum
from cqfacts.compare import Outcome, Stated, compare, family, same_digits
from cqfacts.lazy import lazy
from cqfacts.model import Label, Quantity
from cqfacts.slips import name_slip

FAR_OFF = 100

LOOSE = ("rounded", "weaker", "nearly", "about", "inside-range")
"""Reasons for which another value than the fact's is supported."""


class Finding(NamedTuple):
    """A label and why: an outcome of `compare`, or what the words around the number settle before it."""

    label: Label
    reason: str


class Told:
    """What the words around a number make of it is found once, whatever it is held against."""

    def __init__(self, context: Context, quantity: Quantity) -> None:
        self.context = context
        self.quantity = quantity

    @lazy
    def _said(self) -> Quantity:
        return as_said(self.context, self.quantity)

    @property
    def is_denied(self) -> bool:
        """Whether the sentence names the number only to deny it."""
        return self._said.negated

    @lazy
    def _is_increase(self) -> bool:
        return is_increase(self.context, self.quantity)

    @lazy
    def _falls(self) -> bool:
        return falls(self.context, self.quantity)

    @lazy
    def _is_lowered(self) -> bool:
        """Whether the number is what something fell to."""
        text, start = self.context.text, self.quantity.start
        return language.LOWERED_TO.search(text[max(0, start - LEAD) : start]) is not None

    @lazy
    def _is_of_pace(self) -> bool:
        before = self.context.text[self.context.sentence.start : self.quantity.start]
        return self.quantity.unit == "point" and language.PACE.search(before) is not None

    @lazy
    def _is_share(self) -> bool:
        text, quantity = self.context.text, self.quantity
        before = text[self.context.clause(quantity).start : quantity.start]
        return bool(
            language.SHARE.search(before) or language.SHARE_BEHIND.search(text[quantity.end : quantity.end + 16])
        )

    @lazy
    def _is_change(self) -> bool:
        """Whether a plus sign, or the head of its column, makes it a change and no share."""
        context = self.context
        return context.text.startswith("+", self.quantity.number.start - 1) or bool(
            context.head and comparing.CHANGE.search(context.head)
        )

    @lazy
    def _is_left_over(self) -> bool:
        return (
            language.EXCEPT.search(self.context.words[: self.quantity.start - self.context.sentence.start]) is not None
        )

    @lazy
    def _is_among_amounts(self) -> bool:
        return any(other.kind == "money" for other in self.context.quantities)

    def compared(self, stated: Stated) -> Outcome:
        """The bare comparison of the two numbers."""
        said = self._said
        if said.kind == "range" and self.quantity.qualifier == stated.qualifier and self.quantity.low == stated.value:
            # 'only just over 5' is still over 5, whatever else it would make of a number.
            said = self.quantity
        if stated.qualifier == "at-most" and said.qualifier == "exact" and is_maximum(self.context):
            said = said._replace(qualifier="at-most")
        if said.kind == "vague" and said.qualifier == "at-least" and said.low != stated.value:
            # 上百 is said of a hundred and more, not of a thousand.
            said = said._replace(high=said.low * 2, qualifier="exact", kind="range")
        if said.unit is None and family(stated.unit) == "money":
            said = said._replace(unit=stated.unit)
        return compare(said, stated, multiple_of_increase=self._is_increase)

    def outcome(self, match: Match) -> Finding | None:
        """What comes of holding the number against a fact; None where it speaks of something else after all."""
        found = self._outcome(match)
        if found is None or found.label == "not-enough-info" or not self._is_rumour:
            return found
        # What is called false and is right is a wrong claim; what is called false and is wrong may be anything.
        return Finding("refuted", "negated") if found.label == "supported" else Finding("not-enough-info", "no-fact")

    @lazy
    def _is_rumour(self) -> bool:
        return self.context.is_rumour and not self._said.negated

    def _outcome(self, match: Match) -> Finding | None:
        stated = match.subject.stated
        if match.contradicted:
            return Finding("refuted", "contradicted")
        if match.average and stated.qualifier == "at-most" and self.quantity.qualifier != "at-most":
            # What none may exceed is not what each gets.
            return Finding("refuted", "contradicted")
        if stated.growth and (self._is_of_pace or self._is_share):
            return None
        if match.subject.family == "percent" and not stated.growth and self._is_change:
            return None
        if stated.growth and self._falls:
            return Finding("refuted", "wrong-direction")
        found = self.compared(stated)
        if match.subject.is_raised and self._is_lowered:
            return Finding("refuted", "wrong-direction")
        if found.reason == "too-vague" and name_slip(self.quantity, stated) == "digits-transposed":
            return Finding("refuted", "digits-transposed")
        larger, smaller = match.subject.sides
        if larger and found.label == "supported" and is_reversed(self.context, self.quantity, larger, smaller):
            return Finding("refuted", "contradicted")
        bare_amount = self.quantity.unit is None and match.subject.family == "money"
        if bare_amount and found.label != "supported" and not self._is_among_amounts:
            # A number without a unit is an amount where it is the fact's, or where amounts stand beside it.
            return None
        if found.label == "refuted" and self._is_far_off(stated):
            return Finding("not-enough-info", "no-fact")
        if found.label == "refuted" and self._is_left_over and match.subject.family in ("count", "none", "person"):
            return Finding("not-enough-info", "no-fact")
        if match.added:
            # The total told as what was added is wrong; another number is of another thing, the addition.
            return Finding("refuted", "new-for-total") if found.label == "supported" else None
        if found.label == "supported" and match.borrowed and found.reason in LOOSE:
            # Both the words and the value are only near: that is no evidence.
            return Finding("not-enough-info", "no-fact")
        return None if found.label == "refuted" and self._is_hardly_meant(match) else Finding(*found)

    def _is_hardly_meant(self, match: Match) -> bool:
        """Whether a number that is not the fact's may be of anything: the sentence hardly names the fact."""
        if match.borrowed and not self.context.is_parallel:
            return True
        setting = match.setting
        return setting is not None and is_weak(self.context, self.quantity, match.subject, setting)

    def _is_far_off(self, stated: Stated) -> bool:
        """Whether the number is so far from the fact's, and no slip of order, that it must be of something else."""
        said, meant = abs(self.quantity.low), abs(stated.value)
        if self._said.negated or not said or not meant or family(stated.unit) in ("percent", "rank", "times"):
            return False
        return (said >= FAR_OFF * meant or meant >= FAR_OFF * said) and not same_digits(said, meant)
