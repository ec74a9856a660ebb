"""Whether the tables of a fact file have the keys, and values of the kinds, that `schema` says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from cqfacts.base.context import Context
from cqfacts.base.lines import Path
from cqfacts.base.schema import (
    ARTICLE,
    BILINGUAL,
    BLANK,
    DERIVED,
    FACT,
    FURNITURE,
    LANGUAGES,
    NUMBER,
    RELATION,
    SCOPE,
    SOURCE,
    SUBJECT,
    TABLE,
    TERM,
    TOP,
    TOPIC,
    UNIT,
    VALUE,
    WHOLE,
    WORDS,
    Kind,
    Row,
    Schema,
)

_SECTIONS: Mapping[str, Schema] = {
    "sources": SOURCE, "units": UNIT, "topics": TOPIC, "scopes": SCOPE, "terms": TERM,
}  # fmt: skip

_NAMES: Mapping[Kind, str] = {str: "text in quotation marks", bool: "true or false"}


def top(context: Context) -> None:
    """Judges the names of the top-level tables."""
    for key in context.tables.keys() - set(TOP):
        _unknown(context, (key,), TOP)


def section(context: Context, name: str) -> dict[str, Row]:
    """The well-shaped tables of one section (`units`, …), by their ids; of sources, with their well-shaped articles."""
    sound = {}
    for ident, row in _tables(context, (name,), context.tables.get(name, {})):
        path = (name, ident)
        if fits(context, path, row, _SECTIONS[name]):
            sound[ident] = {**row, "articles": _articles(context, path, row)} if name == "sources" else row
    return sound


def facts(context: Context, name: str) -> dict[str, Row]:
    """The well-shaped tables of `facts` or `derived`, by fact id."""
    schema = FACT if name == "facts" else DERIVED
    sound = {}
    for topic, rows in _tables(context, (name,), context.tables.get(name, {})):
        for fact, row in _tables(context, (name, topic), rows):
            path = (name, topic, fact)
            if fits(context, path, row, schema) and fits(context, (*path, "subject"), row["subject"], SUBJECT):
                sound[f"{topic}.{fact}"] = row
    return sound


def relations(context: Context) -> list[Row]:
    """The well-shaped relations; one that is not keeps its place as an empty table."""
    rows = context.tables.get("relations", [])
    if type(rows) is not list:
        _wrong(context, ("relations",), rows, "an array of tables")
        return []
    return [
        row if type(row) is dict and fits(context, ("relations", str(index)), row, RELATION) else {}
        for index, row in enumerate(rows)
    ]


def fits(context: Context, path: Path, row: Row, schema: Schema) -> bool:
    """Whether `row` has what it must have, of the right kinds. Adds a problem for each thing that is wrong."""
    good = True
    keys = schema.keys
    kind: Any
    for key, value in row.items():
        kind = keys.get(key)
        if type(value) is kind and (kind is bool or value.strip()):
            continue
        if kind is None:
            _unknown(context, (*path, key), keys)
        elif not _is(kind, value):
            good = False
            gaps = _gaps(value) if kind is BILINGUAL and type(value) is dict else ""
            _wrong(context, (*path, key), value, _NAMES.get(kind, str(kind)), gaps)
        elif kind is BILINGUAL and len(value) > len(LANGUAGES):
            for other in value.keys() - set(LANGUAGES):
                _unknown(context, (*path, key, other), LANGUAGES)
    for key in schema.required:
        if key not in row:
            good = False
            advice = f"Add {key}: the head of the shipped fact file says what it is."
            context.problems.append(context.problem("missing-key", path, f"has no {key}", advice))
    return good


def _is(kind: Kind, value: Any) -> bool:  # noqa: ANN401 - a value of TOML can be anything
    found = type(value)
    if kind is str:
        return found is str and bool(value.strip())
    if kind is BILINGUAL:
        return found is dict and all(type(text := value.get(key)) is str and text.strip() for key in LANGUAGES)
    if kind is WORDS:
        return found is list and all(type(word) is str and word.strip() for word in value)
    if kind is VALUE:
        return found is int or found is Decimal or _is(str, value) or (_is(WORDS, value) and bool(value))
    if kind is NUMBER:
        return found is int or found is Decimal
    if kind is WHOLE:
        return found is int
    if kind is BLANK:
        return found is str
    if kind is TABLE:
        return found is dict
    if kind is FURNITURE:
        return found is list and all(
            type(entry) is dict
            and entry.keys() == {"text", "reason"}
            and all(_is(str, text) for text in entry.values())
            for entry in value
        )
    return False


def _articles(context: Context, path: Path, row: Row) -> dict[str, Row]:
    at = (*path, "articles")
    tables = _tables(context, at, row.get("articles", {}))
    return {name: table for name, table in tables if fits(context, (*at, name), table, ARTICLE)}


def _tables(context: Context, path: Path, rows: object) -> list[tuple[str, Row]]:
    """The entries of `rows` that are tables; a problem for each that is none."""
    if type(rows) is not dict:
        _wrong(context, path, rows, "a table of tables")
        return []
    found = []
    for name, row in rows.items():
        if type(row) is dict:
            found.append((name, row))
        else:
            _wrong(context, (*path, name), row, "a table")
    return found


def _unknown(context: Context, path: Path, known: Iterable[str]) -> None:
    message = f'unknown key "{".".join(path[_depth(path) :])}"'
    context.problems.append(context.problem("unknown-key", path, message, context.nearest(path[-1], known)))


def _wrong(context: Context, path: Path, value: object, kind: str, gaps: str = "") -> None:
    name = ".".join(path[_depth(path) :]) or path[-1]
    message = f"{name} has no {gaps}" if gaps else f"{name} is {describe(value)}"
    context.problems.append(context.problem("wrong-kind", path, message, f"Write {kind}."))


def _gaps(pair: Row) -> str:
    return " and no ".join(key for key in LANGUAGES if not _is(str, pair.get(key)))


def _depth(path: Path) -> int:
    """How much of a path its problem's name says already."""
    if path[0] in ("facts", "derived"):
        return min(3, len(path) - 1)
    return min(2, len(path) - 1)


def describe(value: Any) -> str:  # noqa: ANN401 - a value of TOML can be anything
    """A value in a message: what it is and, where that is short, itself."""
    found = type(value)
    if found is str:
        return f'"{shortened(value)}"' if value.strip() else "empty"
    if found is bool:
        return str(value).lower()
    if found is int or found is Decimal:
        return f"the number {shortened(str(value))}"
    if found is dict:
        return "a table"
    if found is list:
        return "an array"
    return f"the date or time {value}"


def shortened(text: str) -> str:
    """`text`, cut to what a message can bear: a value comes from outside and may be very long."""
    return text if len(text) <= 80 else text[:79] + "…"
