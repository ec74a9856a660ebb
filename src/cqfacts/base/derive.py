"""Derived facts: what the stated ones come to by arithmetic, with what their qualifiers leave open carried through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext

from cqfacts.base import build
from cqfacts.base.context import Context
from cqfacts.base.formula import FormulaError, Program, holds, operands, parse, parse_relation, run
from cqfacts.interval import Interval, last_place
from cqfacts.model import Derivation, Fact, Operand, Problem, Qualifier

ABOUT = Decimal("0.05")
"""'About X' is X give or take this share of it."""

NEARLY = Decimal("0.1")
"""'Nearly X' is below X by no more than this share of it."""

MOST_OPERANDS = 200
"""The stated facts that a derived one may rest on: nobody follows more, and a chain of them could grow without end."""

FINEST, COARSEST = 12, -24
"""The decimal places that a result may be rounded to."""


def interval_of(value: Decimal, qualifier: Qualifier) -> Interval:
    """The values that `qualifier` with `value` allows."""
    if qualifier == "exact":
        return Interval.point(value)
    if qualifier in ("over", "at-least"):
        return Interval.above(value, open=qualifier == "over")
    if qualifier in ("under", "at-most"):
        return Interval.below(value, open=qualifier == "under")
    if qualifier == "nearly":
        return Interval(value - abs(value) * NEARLY, value, False, value != 0)
    return Interval(value - abs(value) * ABOUT, value + abs(value) * ABOUT)


def settle(interval: Interval, places: int, qualifiers: Iterable[Qualifier]) -> tuple[Decimal, Qualifier]:
    """The value and qualifier by which an interval is told, at `places` decimals; `qualifiers` are its operands'.

    A lower bound is rounded down and an upper bound up, so that each stays true. Raises FormulaError where the
    interval bounds nothing.
    """
    low, high = interval.low, interval.high
    if interval.is_point:
        value = _rounded(low, places, ROUND_HALF_UP)
        return value, "exact" if value == low else "about"
    if low.is_infinite() and high.is_infinite():
        raise FormulaError("the operands bound nothing")
    if high.is_infinite():
        value = _rounded(low, places, ROUND_FLOOR)
        return value, "at-least" if value == low and not interval.low_open else "over"
    if low.is_infinite():
        value = _rounded(high, places, ROUND_CEILING)
        return value, "at-most" if value == high and not interval.high_open else "under"
    if interval.high_open and not interval.low_open and set(qualifiers) <= {"nearly", "exact"}:
        return _rounded(high, places, ROUND_CEILING), "nearly"
    return _rounded((low + high) / 2, places, ROUND_HALF_UP), "about"


def _rounded(value: Decimal, places: int, rounding: str) -> Decimal:
    with localcontext() as context:
        context.prec = 60
        rounded = value.quantize(Decimal(1).scaleb(-places), rounding=rounding)
        # Rounding to thousands leaves an exponent, which would print as 1.2E+4.
        return rounded.quantize(Decimal(1)) if places < 0 else rounded


def derived_facts(context: Context) -> Iterator[Problem]:
    """Adds each derived fact to `context.facts` as soon as its operands are there."""
    programs: dict[str, Program] = {}
    waiting: dict[str, int] = {}
    users: dict[str, list[str]] = {}
    for ident, row in context.derived.items():
        if ident in context.unsound or ident in context.stated:
            continue
        try:
            programs[ident] = parse(row["formula"])
        except FormulaError as error:
            yield _problem(context, ident, str(error), "See the formula language at the head of the shipped fact file.")
            continue
    for ident, program in programs.items():
        needed = [operand for operand in operands(program) if operand in programs]
        waiting[ident] = len(needed)
        for operand in needed:
            users.setdefault(operand, []).append(ident)
    ready = [ident for ident in programs if not waiting[ident]]
    for ident in ready:
        yield from _derive(context, ident, programs[ident])
        for user in users.get(ident, ()):
            waiting[user] -= 1
            if not waiting[user]:
                ready.append(user)
    for ident in programs:
        if waiting[ident]:
            message = f"the formula comes back to itself: {context.derived[ident]['formula']}"
            yield _problem(context, ident, message, "Compute one of the facts in it from stated facts only.")


def _derive(context: Context, ident: str, program: Program) -> Iterator[Problem]:
    row, facts = context.derived[ident], context.facts
    names = operands(program)
    if message := unusable(names, context):
        yield _problem(context, ident, *message)
        return
    if not COARSEST <= row["round"] <= FINEST:
        advice = f"Round to a place from {COARSEST} to {FINEST}."
        yield context.problem("formula", (*context.place(ident), "round"), f"round is {row['round']}", advice)
        return
    parts = [facts[name] for name in names]
    try:
        interval = _result(program, parts)
        value, qualifier = settle(interval, row["round"], [part.qualifier for part in parts])
        leaves = _leaves(parts)
    except FormulaError as error:
        yield _problem(context, ident, str(error), "Use operands that are exact or bounded on the side that matters.")
        return
    except ArithmeticError:
        yield _problem(context, ident, "the numbers are too large to compute with", "Use smaller numbers.")
        return
    facts[ident] = build.derived_fact(context, ident, value, qualifier, Derivation(row["formula"], leaves, interval))


def _result(program: Program, parts: list[Fact]) -> Interval:
    """What the formula comes to.

    Where lower bounds leave it without any bound (one divided by another), or a lower bound meets an 'about', each
    lower bound is read as people mean it: 'over 56,000' is still in the 56,000s. The result is then an 'about'.
    """
    result = run(program, intervals(parts))
    qualifiers = {part.qualifier for part in parts}
    says_nothing = result.high.is_infinite() and result.low <= 0
    if says_nothing or ("about" in qualifiers and qualifiers & {"over", "at-least"}):
        return run(program, {part.id: _meant(part) for part in parts})
    return result


def _meant(fact: Fact) -> Interval:
    assert isinstance(fact.value, Decimal)
    if fact.qualifier in ("over", "at-least"):
        return Interval(fact.value, fact.value + last_place(fact.value), fact.qualifier == "over", True)
    return interval_of(fact.value, fact.qualifier)


def unusable(names: Iterable[str], context: Context) -> tuple[str, str] | None:
    """Why a formula cannot use one of the facts that it names, and what to do; None where it can use all."""
    for name in names:
        fact = context.facts.get(name)
        if fact is None and (name in context.rows or name in context.unsound):
            return f"{name} is left out of the base", f"Mend {name} first."
        if fact is None:
            return f"there is no fact {name}", context.nearest(name, context.rows)
        if not isinstance(fact.value, Decimal):
            return f"{name} is no number", "Only numbers can be computed with."
    return None


def intervals(facts: Iterable[Fact]) -> Mapping[str, Interval]:
    """The intervals of facts whose values are numbers, by id."""
    return {fact.id: interval_of(fact.value, fact.qualifier) for fact in facts if isinstance(fact.value, Decimal)}


def _leaves(facts: Iterable[Fact]) -> tuple[Operand, ...]:
    """The stated facts that `facts` rest on: only those have words that prove them. Raises FormulaError."""
    found: dict[str, Operand] = {}
    for fact in facts:
        for operand in fact.derived.operands if fact.derived else (Operand(fact.id, fact.quote),):
            found.setdefault(operand.id, operand)
    if len(found) > MOST_OPERANDS:
        raise FormulaError(f"it rests on more than {MOST_OPERANDS} stated facts")
    return tuple(found.values())


def _problem(context: Context, ident: str, message: str, advice: str) -> Problem:
    return context.problem("formula", (*context.place(ident), "formula"), message, advice)


def relations(context: Context) -> Iterator[Problem]:
    """What the file says must be true between facts can be true."""
    for index, row in enumerate(context.relations):
        if not row:
            continue
        path = ("relations", str(index), "holds")
        try:
            left, sign, right = parse_relation(row["holds"])
            names = operands(left + right)
            if not context.unsound.isdisjoint(names):
                # What is wrong with those facts is told already, and says all there is to do.
                continue
            if message := unusable(names, context):
                yield context.problem("relation", path, *message)
                continue
            values = intervals(context.facts[name] for name in names)
            sides = run(left, values), run(right, values)
        except FormulaError as error:
            yield context.problem("relation", path, str(error), 'Write it as "a.x + a.y = a.z".')
            continue
        if not holds(sides[0], sign, sides[1], Decimal(row.get("tolerance", 0))):
            message_ = f"{row['holds']} does not hold: {_told(sides[0])} {sign} {_told(sides[1])}"
            yield context.problem(
                "relation", path, message_, "One of the facts is wrong, or the relation needs a tolerance."
            )


def _told(interval: Interval) -> str:
    if interval.is_point:
        return f"{interval.low:f}"
    return f"{'(' if interval.low_open else '['}{interval.low:f}, {interval.high:f}{')' if interval.high_open else ']'}"
