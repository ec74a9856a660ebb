"""Dates: the value, the printed form and the texts name one period; a derived fact holds for that of its operands."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.audit import Finding
from cqfacts.base.consistency import periods
from cqfacts.base.consistency.finding import error, quoted
from cqfacts.model import Fact, FactBase


def _dates(base: FactBase) -> Iterator[tuple[Fact, str]]:
    for fact in base.facts.values():
        if isinstance(fact.value, str) and base.units[fact.unit].dimension == "date":
            yield fact, fact.value


def within_period(base: FactBase) -> Iterator[Finding]:
    """A date lies in the fact's period."""
    for fact, value in _dates(base):
        if not periods.contains(fact.period, value):
            message = f'value "{value}" does not lie in period "{fact.period}"'
            yield error(base, fact, "date-period", message, "Correct one of them.")


def interval(base: FactBase) -> Iterator[Finding]:
    """An interval has two ends."""
    for fact in base.facts.values():
        first, slash, last = fact.period.partition("/")
        if slash and first == last:
            message = f'period "{fact.period}" ends where it begins'
            yield error(base, fact, "interval", message, f'Write "{first}", or the end that is meant.')


def reading(base: FactBase) -> Iterator[Finding]:
    """What is printed, read in its quote, is the date."""
    for fact, value in _dates(base):
        if fact.derived is not None:
            continue
        found = _printed(base, fact)
        # 上周末 and the like are dates that only a calendar could resolve.
        resolved = sorted(period for period in found if period is not None)
        if (resolved and value not in resolved) or not found:
            read = " or ".join(resolved) or "no date"
            message = f'printed {quoted(fact.printed)} reads as {read}, not "{value}"'
            yield error(base, fact, "date-reading", message, "Correct the value, or copy the printed form again.")


def _printed(base: FactBase, fact: Fact) -> set[str | None]:
    """The periods in the printed form, as they are read in the quote; None for one that cannot be resolved."""
    from cqfacts.text import read

    start = fact.quote.find(fact.printed)
    found = read(fact.quote, periods.year_for(base, fact.source)).periods
    return {one.period for one in found if one.start < start + len(fact.printed) and start < one.end}


def told(base: FactBase) -> Iterator[Finding]:
    """The texts for people name the date, in both languages, and nothing else."""
    for fact, value in _dates(base):
        for language, text in (("en", fact.value_text.en), ("zh", fact.value_text.zh)):
            found = periods.dated(text)
            has_digits = any(character.isdigit() for character in text)
            if (found or has_digits) and not (found == {value} or found == set(value.split("/"))):
                message = f'text.{language} names {" and ".join(sorted(found)) or "no date"}, not "{value}"'
                yield error(base, fact, "text", message, "Write the date as the value has it.")


def derived_period(base: FactBase) -> Iterator[Finding]:
    """A derived fact holds for the period of an operand, or for one that its label names."""
    for fact in base.facts.values():
        if fact.derived is None:
            continue
        known = {base.facts[each.id].period for each in fact.derived.operands if each.id in base.facts}
        labels = periods.dated(fact.label.en) | periods.dated(fact.label.zh)
        if not periods.supports(labels.union(known), fact.period):
            message = f'period is "{fact.period}", and that of no operand ({", ".join(sorted(known))})'
            yield error(base, fact, "derived-period", message, "Correct the period, or name it in the label.")
