"""Numbers: their units, their qualifiers, and the other places that state them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cqfacts.audit import Finding
from cqfacts.base.consistency import periods
from cqfacts.base.consistency.finding import error, quoted
from cqfacts.base.printed import proves, rank_of
from cqfacts.base.reading import stated_quantities
from cqfacts.model import Fact, FactBase

_KINDS = {"money": "money", "duration": "time"}
_UNITS = {"person": "people"}


def unit_word(base: FactBase) -> Iterator[Finding]:
    """The unit that is printed with the number is the fact's, as far as both can be read."""
    from cqfacts.text import read_quantities

    for fact in base.facts.values():
        if not isinstance(fact.value, Decimal) or base.units[fact.unit].dimension == "rank" or fact.derived:
            continue
        printed = {quantity.unit for quantity in stated_quantities(base, fact)} - {None}
        source = base.sources.get(fact.source)
        text = fact.value_text.zh if source and source.language == "zh" else fact.value_text.en
        told = {quantity.unit for quantity in read_quantities(text)} - {None}
        if printed and told and printed.isdisjoint(told):
            units = " or ".join(sorted(map(str, printed)))
            message = f'printed {quoted(fact.printed)} counts in {units}, but the value reads "{text}"'
            yield error(base, fact, "unit-word", message, "Correct the unit, or give the measure word of the page.")


def unit_kind(base: FactBase) -> Iterator[Finding]:
    """What is printed is of the unit's dimension: money as money, people as people, a rank as a rank."""
    for fact in base.facts.values():
        if not isinstance(fact.value, Decimal) or fact.derived:
            continue
        dimension = base.units[fact.unit].dimension
        found = [quantity for quantity in stated_quantities(base, fact) if quantity.unit is not None]
        kinds = {_KINDS.get(quantity.kind, _UNITS.get(str(quantity.unit), "")) for quantity in found}
        source = base.sources.get(fact.source)
        if dimension != "rank" and rank_of(fact.printed) is not None:
            wrong = "a rank"
        elif found and dimension in ("money", "time") and dimension not in kinds:
            wrong = f"no {dimension}"
        elif found and source and source.language == "zh" and (dimension == "people") != ("people" in kinds):
            wrong = "people" if "people" in kinds else "no people"
        else:
            continue
        message = f'printed {quoted(fact.printed)} is {wrong}, and unit "{fact.unit}" is of dimension {dimension}'
        yield error(base, fact, "unit-kind", message, "Correct the unit.")


def qualifier_said(base: FactBase) -> Iterator[Finding]:
    """A qualifier of a number stands in the quote."""
    for fact in base.facts.values():
        dimension = base.units[fact.unit].dimension
        value = fact.value
        if not isinstance(value, Decimal) or dimension == "rank" or fact.derived or fact.qualifier == "exact":
            continue
        found = stated_quantities(base, fact)
        # A number that only the cheap proof can read has no qualifier but one that is printed with it.
        plain = (
            all(quantity.qualifier == "exact" for quantity in found)
            if found
            else proves(fact.printed, value, "exact", dimension)
        )
        if plain:
            message = f'qualifier is "{fact.qualifier}", and nothing in the quote says so'
            yield error(base, fact, "qualifier-unsaid", message, "Correct the qualifier, or quote the word for it.")


def qualifier_kind(base: FactBase) -> Iterator[Finding]:
    """A rank is exact, or at-most where the page says 'top' or 前; a date or a name has no qualifier of its own."""
    for fact in base.facts.values():
        dimension = base.units[fact.unit].dimension
        if fact.derived is not None or dimension not in ("rank", "date", "text"):
            continue
        wanted = ["exact"]
        if dimension == "rank" and rank_of(fact.printed) is not None and _is_top(fact.printed):
            wanted = ["at-most", "under"]
        elif dimension == "date" and _has_more_than_a_date(base, fact):
            continue
        if fact.qualifier not in wanted:
            message = f'qualifier is "{fact.qualifier}", and printed is {quoted(fact.printed)}'
            yield error(base, fact, "qualifier-kind", message, f'It should be "{wanted[0]}".')


def _is_top(printed: str) -> bool:
    low = printed.strip().lower()
    return low.startswith("top ") or ("前" in low and "第" not in low)


def _has_more_than_a_date(base: FactBase, fact: Fact) -> bool:
    """Whether words such as 'about' or 前 are printed with a date."""
    found = periods.mentions(fact.printed, periods.year_for(base, fact.source))
    return bool(found) and sum(one.end - one.start for one in found) < len(fact.printed.strip())


def also_states(base: FactBase) -> Iterator[Finding]:
    """The other passages state the same value."""
    for fact in base.facts.values():
        for text in fact.also:
            if not _states(base, fact, text):
                message = f"also {quoted(text)} does not state {quoted(fact.printed)}"
                yield error(base, fact, "also", message, "Keep only passages that state the same.")


def _states(base: FactBase, fact: Fact, text: str) -> bool:
    from cqfacts.text import read_quantities

    if fact.printed in text:
        return True
    if isinstance(fact.value, tuple):
        return all(name in text for name in fact.value)
    if isinstance(fact.value, str):
        if base.units[fact.unit].dimension != "date":
            return fact.value in text
        found = periods.named(text, periods.year_for(base, fact.source))
        # A passage may date the fact in words that only its neighbours explain (上周末, 前不久).
        return not found or fact.value in found
    return any(fact.value in (found.low, found.high, *found.readings) for found in read_quantities(text))
