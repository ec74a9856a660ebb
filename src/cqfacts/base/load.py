"""Reads a fact file: either a base with every problem found in it, or `UnusableBase`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import tomli

from cqfacts.base import build, reading, shape
from cqfacts.base.context import Context
from cqfacts.base.lines import header_lines
from cqfacts.base.rules import FORMULA_RULES, READING_RULES, RULES
from cqfacts.base.schema import Row
from cqfacts.model import FactBase, Problem

LIMIT = 64 * 1024 * 1024
"""The most bytes that a fact file may have, unless told otherwise."""


class UnusableBase(Exception):
    """There is no base to look anything up in; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def load(path: str, *, limit: int = LIMIT) -> FactBase:
    """The base in the file at `path`, which may have at most `limit` bytes.

    What is wrong with single facts is among the base's problems, and those facts are left out. Raises UnusableBase
    where there is no reading the file at all.
    """
    return of_text(_decoded(path, _read(path, limit)), path)


def of_text(text: str, path: str) -> FactBase:
    """The base in a TOML text; `path` names it in problems. Raises UnusableBase."""
    context = Context(path, text, _parsed(path, text))
    context.headers = header_lines(text)
    _read_tables(context)
    for rule in RULES:
        context.problems.extend(rule(context))
    for ident, row in context.stated.items():
        if ident not in context.unsound:
            context.facts[ident] = build.stated_fact(context, ident, row)
    context.to_read = reading.unproven(context)
    if context.to_read:
        for rule in READING_RULES:
            context.problems.extend(rule(context))
        for ident in context.unsound & context.facts.keys():
            del context.facts[ident]
    for rule in FORMULA_RULES:
        context.problems.extend(rule(context))
    return _base(context)


def _read_tables(context: Context) -> None:
    shape.top(context)
    for name, build_one in _BUILDERS:
        built = getattr(context, name)
        for ident, row in shape.section(context, name).items():
            built[ident] = build_one(ident, row)
    context.default_scope = next((ident for ident, scope in context.scopes.items() if scope.default), "")
    context.stated.update(shape.facts(context, "facts"))
    context.derived.update(shape.facts(context, "derived"))
    # A derived fact with a stated one's id is a problem, and the stated one is the fact.
    context.rows.update({**context.derived, **context.stated})
    context.relations.extend(shape.relations(context))


_BUILDERS: tuple[tuple[str, Callable[[str, Row], object]], ...] = (
    ("sources", build.source),
    ("units", build.unit),
    ("topics", build.topic),
    ("scopes", build.scope),
    ("terms", build.term),
)


def _base(context: Context) -> FactBase:
    def sound(section: str) -> dict[str, Any]:
        values: dict[str, Any] = getattr(context, section)
        if not context.unsound_parts:
            return values
        return {ident: value for ident, value in values.items() if (section, ident) not in context.unsound_parts}

    # The problems in the order of the file, so that they can be read beside it.
    problems = sorted(context.problems, key=lambda problem: problem.line or 0)
    return FactBase(
        context.file,
        sound("sources"),
        sound("units"),
        sound("topics"),
        sound("scopes"),
        sound("terms"),
        {ident: fact for ident, fact in context.facts.items() if ident not in context.unsound},
        tuple(row["holds"] for row in context.relations if row),
        tuple(problems),
    )


def _read(path: str, limit: int) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise _unusable(path, "file-missing", "there is no such file", "Name a fact file that exists.") from None
    except IsADirectoryError:
        raise _unusable(path, "file-folder", "this is a folder", "Name the fact file in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unusable(
            path, "file-unreadable", f"cannot be read: {reason}", "Name a file that you may read."
        ) from None
    if len(data) > limit:
        message = f"larger than {limit:,} bytes"
        raise _unusable(path, "file-size", message, "Raise the limit if the file is really meant to be that large.")
    return data


def _decoded(path: str, data: bytes) -> str:
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"not UTF-8: byte 0x{data[error.start]:02x} cannot stand here"
        raise _unusable(path, "file-encoding", message, "Save the file as UTF-8.", line) from None


def _parsed(path: str, text: str) -> Row:
    try:
        return tomli.loads(text, parse_float=_decimal)
    except tomli.TOMLDecodeError as error:
        message = f"not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        raise _unusable(path, "toml", message, f"Look near column {error.colno}.", error.lineno) from None
    except _NotFiniteError:
        message, advice = "nan and inf are no values", "Write a finite number."
        raise _unusable(path, "toml", message, advice, _line_of_nonfinite(text)) from None
    except RecursionError:
        raise _unusable(path, "toml", "arrays or tables are nested too deeply", "Write it flatter.") from None
    except (ValueError, ArithmeticError):
        raise _unusable(path, "toml", "a number in it is too long", "Write a number of fewer digits.") from None


class _NotFiniteError(Exception):
    """A TOML float that is no number."""


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise _NotFiniteError
    return value


def _line_of_nonfinite(text: str) -> int | None:
    """The first line with nan or inf after a sign, bracket, comma or space: tomli does not say where it met one."""
    for number, line in enumerate(text.split("\n"), start=1):
        _, equals, value = line.partition("=")
        words = (value if equals else line).replace("[", " ").replace("]", " ").replace(",", " ").split()
        if any(word.lstrip("+-") in ("nan", "inf") for word in words):
            return number
    return None


def _unusable(path: str, rule: str, message: str, advice: str, line: int | None = None) -> UnusableBase:
    return UnusableBase(Problem(path, line, None, message, advice, rule))
