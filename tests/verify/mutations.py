"""What people do to data: every way in which the mutation test spoils the shipped base, class by class.

A mutation replaces the tables of one fact (two, where values or labels are exchanged) and names the facts of which an
audit must report at least one. All of it is made from the file as it is; nothing is drawn by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

Row = dict[str, Any]
Rows = Mapping[str, Row]
"""The tables of facts, stated and derived, by id."""

NUMERALS = "零一二三四五六七八九"
QUALIFIERS = ("exact", "over", "at-least", "about", "nearly", "under", "at-most")
QUALIFIER_WORDS = ("超过", "突破", "近", "超", "约", "上", "最高", "多")


class Mutation(NamedTuple):
    """`rows` are the new tables, by fact id; an audit must report one of `of`. `lent` gave it something of theirs."""

    kind: str
    rows: Rows
    of: tuple[str, ...]
    told: str
    lent: tuple[str, ...] = ()


def one(kind: str, ident: str, row: Row, told: object) -> Mutation:
    return Mutation(kind, {ident: row}, (ident,), f"{ident}: {told}")


def mutations(rows: Rows) -> Iterator[Mutation]:
    """Every mutation of the facts in `rows`."""
    stated = {ident: row for ident, row in rows.items() if "quote" in row}
    for ident, row in rows.items():
        yield from _periods(ident, row)
        yield from _label_digits(ident, row)
    for ident, row in stated.items():
        for make in (_values, _printed, _quotes, _scales, _qualifiers, _cuts, _texts):
            yield from make(ident, row)
    yield from _words(stated)
    yield from _labels(rows)
    yield from _exchanges(stated)
    yield from _units(stated)


def digit_edits(text: str) -> Iterator[str]:
    """`text` with each digit or Chinese numeral changed, and with each two unequal digits side by side exchanged."""
    for at, char in enumerate(text):
        if char in "0123456789":
            yield text[:at] + str((int(char) + 1) % 10) + text[at + 1 :]
        elif char in NUMERALS[1:]:
            yield text[:at] + NUMERALS[NUMERALS.index(char) % 9 + 1] + text[at + 1 :]
        following = text[at + 1 : at + 2]
        if char in "0123456789" and following and following in "0123456789" and following != char:
            yield text[:at] + following + char + text[at + 2 :]


def _values(ident: str, row: Row) -> Iterator[Mutation]:
    value = row["value"]
    if isinstance(value, int | Decimal):
        for text in digit_edits(str(value)):
            if Decimal(text) != value:
                changed = int(text) if isinstance(value, int) else Decimal(text)
                yield one("value-digit", ident, {**row, "value": changed}, text)
        for factor in (10, 10_000):
            yield one("value-scale", ident, {**row, "value": value * factor}, value * factor)
    elif isinstance(value, str):
        for text in digit_edits(value):
            yield one("value-digit", ident, {**row, "value": text}, text)
        yield one("value-cut", ident, {**row, "value": value + "人"}, value + "人")
    else:
        for at, name in enumerate(value):
            rest = [*value[:at], *value[at + 1 :]]
            if rest:
                yield one("list-name-dropped", ident, {**row, "value": rest}, name)
            names = [*value[:at], name[:-1] + "某", *value[at + 1 :]]
            yield one("list-name-changed", ident, {**row, "value": names}, names)


def _printed(ident: str, row: Row) -> Iterator[Mutation]:
    for text in digit_edits(row["printed"]):
        yield one("printed-digit", ident, {**row, "printed": text}, text)


def _quotes(ident: str, row: Row) -> Iterator[Mutation]:
    for text in digit_edits(row["quote"]):
        yield one("quote-digit", ident, {**row, "quote": text}, text)
    for text in digit_edits(row["quote"]):
        # As if the page had been misread: printed follows the quote where it can.
        printed = next((new for new in digit_edits(row["printed"]) if new in text and row["printed"] not in text), None)
        if printed is not None:
            yield one("quote-and-printed-digit", ident, {**row, "quote": text, "printed": printed}, text)
    for at, also in enumerate(row.get("also", ())):
        for text in digit_edits(also):
            new = [*row["also"][:at], text, *row["also"][at + 1 :]]
            yield one("also-digit", ident, {**row, "also": new}, text)


def _periods(ident: str, row: Row) -> Iterator[Mutation]:
    for text in digit_edits(row["period"]):
        yield one("period-digit", ident, {**row, "period": text}, text)


def _label_digits(ident: str, row: Row) -> Iterator[Mutation]:
    for language in ("en", "zh"):
        for text in digit_edits(row["label"][language]):
            label = {**row["label"], language: text}
            yield one("label-digit", ident, {**row, "label": label}, text)


def _scales(ident: str, row: Row) -> Iterator[Mutation]:
    for old, new in (("万", "亿"), ("亿", "万"), ("%", "‰"), ("%", "个百分点"), (".", ","), ("元", "美元")):
        for key in ("printed", "quote"):
            if old in row["printed"]:
                yield one("scale-word", ident, {**row, key: row[key].replace(old, new)}, f"{key} {old} {new}")
        if old in row["printed"]:
            both = {key: row[key].replace(old, new) for key in ("printed", "quote")}
            yield one("scale-word", ident, {**row, **both}, f"printed and quote {old} {new}")
    value = row["value"]
    for old, factor in (("万", 10_000), ("亿", 10_000)):
        if old in row["printed"] and isinstance(value, int) and value % factor == 0:
            yield one("scale-value", ident, {**row, "value": value // factor}, value // factor)


def _qualifiers(ident: str, row: Row) -> Iterator[Mutation]:
    given = row.get("qualifier", "exact")
    for qualifier in QUALIFIERS:
        if qualifier != given:
            yield one("qualifier", ident, {**row, "qualifier": qualifier}, qualifier)
    word = next((word for word in QUALIFIER_WORDS if word in row["printed"]), None)
    if word is not None and given != "exact":
        both = {key: row[key].replace(word, "") for key in ("printed", "quote")}
        yield one("qualifier-word", ident, {**row, **both}, word)
        yield one("qualifier-word", ident, {**row, **both, "qualifier": "exact"}, f"{word} and qualifier")


def _cuts(ident: str, row: Row) -> Iterator[Mutation]:
    quote = row["quote"]
    for count in (1, 2, 3, 5, 8):
        for text in (quote[count:], quote[:-count]):
            if text.strip():
                yield one("quote-cut", ident, {**row, "quote": text}, text)


def _texts(ident: str, row: Row) -> Iterator[Mutation]:
    for language in ("en", "zh"):
        for text in digit_edits(row.get("text", {}).get(language, "")):
            new = {**row["text"], language: text}
            yield one("text-digit", ident, {**row, "text": new}, text)
    if "article" in row:
        other = "new-firms" if row["article"] != "new-firms" else "layout-416"
        yield one("article", ident, {**row, "article": other}, other)


def _words(stated: Rows) -> Iterator[Mutation]:
    """Two characters of each quote replaced by two of the next one, at three places."""
    for (ident, row), (_, other) in pairwise(stated.items()):
        quote, strange = row["quote"], other["quote"][:2]
        for at in (0, len(quote) // 2, len(quote) - 2):
            if quote[at : at + 2] != strange:
                text = quote[:at] + strange + quote[at + 2 :]
                yield one("quote-word", ident, {**row, "quote": text}, text)


def _labels(rows: Rows) -> Iterator[Mutation]:
    idents = list(rows)
    for at, ident in enumerate(idents):
        row = rows[ident]
        for step in (1, 7, 40):
            other = idents[(at + step) % len(idents)]
            label = rows[other]["label"]
            yield Mutation(
                "label-of-another", {ident: {**row, "label": label}}, (ident,), f"{ident}: {other}", (other,)
            )
        other = idents[(at + 1) % len(idents)]
        for language in ("en", "zh"):
            mixed = {**row["label"], language: rows[other]["label"][language]}
            yield Mutation(
                "label-of-another", {ident: {**row, "label": mixed}}, (ident,), f"{ident}: {other}", (other,)
            )
        other = idents[(at + 5) % len(idents)]
        swapped = {ident: {**row, "label": rows[other]["label"]}, other: {**rows[other], "label": row["label"]}}
        yield Mutation("labels-exchanged", swapped, (ident, other), f"{ident} and {other}")


def _exchanges(stated: Rows) -> Iterator[Mutation]:
    idents = list(stated)
    for step in (1, 2, 11):
        for at, ident in enumerate(idents):
            other = idents[(at + step) % len(idents)]
            first, second = stated[ident], stated[other]
            if first["value"] != second["value"]:
                new = {ident: {**first, "value": second["value"]}, other: {**second, "value": first["value"]}}
                yield Mutation("values-exchanged", new, (ident, other), f"{ident} and {other}")
            for key in ("period", "printed", "quote", "qualifier", "unit", "scope"):
                if step == 1 and first.get(key) != second.get(key):
                    row = {name: value for name, value in first.items() if name != key}
                    if key in second:
                        row[key] = second[key]
                    yield one(f"{key}-of-another", ident, row, second.get(key))


def _units(stated: Rows) -> Iterator[Mutation]:
    for ident, row in stated.items():
        if isinstance(row["value"], int | Decimal):
            for unit in ("people", "yuan", "percent", "months", "firms", "projects"):
                if unit != row["unit"]:
                    yield one("unit", ident, {**row, "unit": unit}, unit)
