"""Whether a fact's value is what its printed number says: a cheap proof first, the readers of `text` where it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from cqfacts.base.context import Context
from cqfacts.base.printed import proves, rank_of
from cqfacts.base.shape import shortened
from cqfacts.model import Fact, FactBase, Problem, Quantity, Unit


def unproven(context: Context) -> tuple[str, ...]:
    """The facts with a number for a value that the cheap proof does not settle."""
    units = context.units
    return tuple(
        [
            ident
            for ident, fact in context.facts.items()
            if isinstance(fact.value, Decimal) and not _proves(fact, units[fact.unit])
        ]
    )


def examine(base: FactBase) -> tuple[Problem, ...]:
    """What the reading rules find in a loaded base when they read every fact: the slow half of verifying it."""
    context = Context(base.file)
    context.units.update(base.units)
    context.facts.update(base.facts)
    context.stated.update({ident: {} for ident in base.facts})
    context.to_read = tuple([fact.id for fact in base.facts.values() if _has_number(fact)])
    for rule in READING_RULES:
        context.problems.extend(rule(context))
    return tuple(context.problems)


def printed_value(context: Context) -> Iterator[Problem]:
    """The printed number, read, is the value."""
    for ident in context.to_read:
        fact = context.facts[ident]
        path = (*context.place(ident), "value")
        if context.units[fact.unit].dimension == "rank":
            rank = rank_of(fact.printed)
            if rank is not None and rank != fact.value:
                yield context.problem("reading", path, _differs(fact, str(rank)), _VALUE_ADVICE)
            continue
        found = _read(fact)
        if not found and not _proves(fact, context.units[fact.unit]):
            message = f'no number can be read in printed "{shortened(fact.printed)}"'
            yield context.problem("unreadable", (*path[:-1], "printed"), message, "Print more of the words around it.")
        elif found and not _matching(fact, found, context.units[fact.unit]):
            values = " or ".join(dict.fromkeys(f"{quantity.low:f}" for quantity in found))
            yield context.problem("reading", path, _differs(fact, values), _VALUE_ADVICE)


def printed_qualifier(context: Context) -> Iterator[Problem]:
    """A qualifier that is printed with the number is the fact's, and a fact's stands somewhere in the quote."""
    for ident in context.to_read:
        fact = context.facts[ident]
        matching = _matching(fact, _read(fact), context.units[fact.unit])
        # The words around the printed form may qualify it, and may only be read together with it.
        said = {quantity.qualifier for quantity in (*matching, *_in_quote(fact, context.units[fact.unit]))} - {"exact"}
        if said and fact.qualifier not in said:
            message = f'the quote says "{" or ".join(sorted(said))}", but qualifier is "{fact.qualifier}"'
            path = (*context.place(ident), "qualifier")
            yield context.problem("reading-qualifier", path, message, "Correct the qualifier.")


def stated_quantities(base: FactBase, fact: Fact) -> tuple[Quantity, ...]:
    """The quantities in a stated fact's printed form, and in its quote where that stands, that are its value."""
    unit = base.units[fact.unit]
    return (*_matching(fact, _read(fact), unit), *_in_quote(fact, unit))


READING_RULES: tuple[Callable[[Context], Iterator[Problem]], ...] = (printed_value, printed_qualifier)
"""On the facts in `to_read`; slow, because they read text."""

_VALUE_ADVICE = "Correct the value, in base units, or copy the printed form again."


def _proves(fact: Fact, unit: Unit) -> bool:
    return isinstance(fact.value, Decimal) and proves(fact.printed, fact.value, fact.qualifier, unit.dimension)


def _has_number(fact: Fact) -> bool:
    return isinstance(fact.value, Decimal) and fact.derived is None


def _differs(fact: Fact, read: str) -> str:
    return f'printed "{shortened(fact.printed)}" reads as {shortened(read)}, not {fact.value:f}'


def _read(fact: Fact) -> tuple[Quantity, ...]:
    """The quantities in the printed form; where it holds none on its own, those of the quote that it is part of."""
    # Imported here: the readers cost more than loading a base, and a sound base does not need them.
    from cqfacts.text import read_quantities

    return tuple(read_quantities(fact.printed)) or _overlapping(fact)


def _overlapping(fact: Fact) -> tuple[Quantity, ...]:
    from cqfacts.text import read_quantities

    start = fact.quote.find(fact.printed)
    end = start + len(fact.printed)
    return tuple([found for found in read_quantities(fact.quote) if found.start < end and start < found.end])


def _in_quote(fact: Fact, unit: Unit) -> tuple[Quantity, ...]:
    return _matching(fact, _overlapping(fact), unit)


def _matching(fact: Fact, found: tuple[Quantity, ...], unit: Unit) -> tuple[Quantity, ...]:
    """The quantities that can be read as the fact's value: money as money, a share as a share."""
    wanted = {fact.value} if unit.factor == 1 else {fact.value, Decimal(str(fact.value)) / unit.factor}
    return tuple(
        [
            quantity
            for quantity in found
            if not wanted.isdisjoint((quantity.low, quantity.high, *quantity.readings))
            and (quantity.kind in ("percent", "fraction")) == (unit.dimension == "share")
            and (quantity.kind != "money" or unit.dimension == "money")
        ]
    )
