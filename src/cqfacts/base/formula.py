"""The formula language of derived facts and relations: fact ids and numbers joined by + - * / and parentheses.

Operators are set off by spaces, because ids hold hyphens. A formula becomes a postfix program, run on a stack, so that
no nesting, however deep, can exhaust Python's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext

from cqfacts.interval import Interval

Program = tuple[Decimal | str, ...]
"""Postfix: numbers, fact ids and operators."""

LONGEST = 1000
"""The most characters that a formula may have."""

WORKING_DIGITS, KEPT_DIGITS = 40, 30
"""Dividing rounds the last digit; computing with more digits than are kept lets 21 / 7 be 3 again."""

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_RUN: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": Interval.__add__, "-": Interval.__sub__, "*": Interval.__mul__, "/": Interval.__truediv__,
}  # fmt: skip
_COMPARISONS = ("=", "<", ">", "<=", ">=")


class FormulaError(ValueError):
    """A formula that cannot be read or computed; the message says why."""


def parse(formula: str) -> Program:
    """Raises FormulaError."""
    if len(formula) > LONGEST:
        raise FormulaError(f"the formula is longer than {LONGEST} characters")
    program: list[Decimal | str] = []
    waiting: list[str] = []
    operand_next = True
    for token in formula.replace("(", " ( ").replace(")", " ) ").split():
        if token in _STRENGTH or token == ")":
            if operand_next:
                raise FormulaError(f'"{token}" stands where a fact or a number should')
            _pop(program, waiting, 0 if token == ")" else _STRENGTH[token])
            if token != ")":
                waiting.append(token)
                operand_next = True
            elif waiting:
                waiting.pop()
            else:
                raise FormulaError('")" without "("')
        elif not operand_next:
            raise FormulaError(f'"{token}" follows without an operator: set + - * / off by spaces')
        elif token == "(":
            waiting.append(token)
        else:
            program.append(_operand(token))
            operand_next = False
    if operand_next:
        raise FormulaError("the formula ends where a fact or a number should stand" if program else "no fact or number")
    _pop(program, waiting, 0)
    if waiting:
        raise FormulaError('"(" without ")"')
    return tuple(program)


def operands(program: Program) -> tuple[str, ...]:
    """The fact ids of a program, each once, in order."""
    return tuple(dict.fromkeys(step for step in program if isinstance(step, str) and step not in _STRENGTH))


def run(program: Program, values: Mapping[str, Interval]) -> Interval:
    """The interval that a program comes to. Raises FormulaError (a divisor that may be zero, numbers out of range)."""
    stack: list[Interval] = []
    try:
        with localcontext() as context:
            context.prec = WORKING_DIGITS
            for step in program:
                if isinstance(step, Decimal):
                    stack.append(Interval.point(step))
                elif step in _STRENGTH:
                    right = stack.pop()
                    stack.append(_RUN[step](stack.pop(), right))
                else:
                    stack.append(values[step])
            context.prec = KEPT_DIGITS
            result = stack.pop()
            return Interval(+result.low, +result.high, result.low_open, result.high_open)
    except ZeroDivisionError:
        raise FormulaError("it divides by what may be zero") from None
    except ArithmeticError:
        raise FormulaError("the numbers are too large to compute with") from None


def parse_relation(text: str) -> tuple[Program, str, Program]:
    """The two sides of `left = right` (or <, >, <=, >=) and the sign between. Raises FormulaError."""
    tokens = text.split()
    signs = [at for at, token in enumerate(tokens) if token in _COMPARISONS]
    if len(signs) != 1:
        raise FormulaError('one "=" (or <, >, <=, >=), set off by spaces, must stand between two formulas')
    at = signs[0]
    return parse(" ".join(tokens[:at])), tokens[at], parse(" ".join(tokens[at + 1 :]))


def holds(left: Interval, sign: str, right: Interval, tolerance: Decimal) -> bool:
    """Whether the relation can be true: of an equation, whether both sides share a value, give or take `tolerance`."""
    if sign == "=":
        return left.meets(Interval(right.low - tolerance, right.high + tolerance, right.low_open, right.high_open))
    if sign in ("<", "<="):
        left, right = right, left
    # Now: may `left` be greater than `right`?
    reach, floor = left.high + tolerance, right.low
    touching = "=" in sign and not left.high_open and not right.low_open
    return reach > floor or (reach == floor and touching)


def _pop(program: list[Decimal | str], waiting: list[str], strength: int) -> None:
    while waiting and waiting[-1] != "(" and _STRENGTH[waiting[-1]] >= strength:
        program.append(waiting.pop())


def _operand(token: str) -> Decimal | str:
    whole, dot, rest = token.partition(".")
    if token.isascii() and whole.isdigit() and (not dot or rest.isdigit()):
        return Decimal(token)
    if dot and whole and rest:
        return token
    raise FormulaError(f'"{token}" is neither a number nor a fact id')
