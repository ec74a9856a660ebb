"""Plain text for pipes and files: the content of the terminal table, one line a row, nothing cut to a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from cqfacts.render.view import Group, View


def width(text: str) -> int:
    """Terminal columns that the text takes: two for each wide character (Unicode Standard Annex 11)."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text
    )


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


WIDEST = 64
"""Columns to which the cells of a column are padded at most: one long list of names must not push all rows apart."""


def align(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Rows aligned in columns, two spaces between; the last cell of a row is not padded."""
    widths = [min(WIDEST, max(width(cell) for cell in column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip()


def draw(view: View) -> str:
    lines = [f"{view.title}  {view.subtitle}" if view.subtitle else view.title, ""]
    rows = [[" / ".join(cell) for cell in row] for row in view.rows]
    header = [] if view.is_card else [[column.name for column in view.columns]]
    lines += align([*header, *rows])
    if view.footer:
        lines += ["", *view.footer]
    for group in view.groups:
        lines += ["", *_group(group)]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterable[str]:
    yield group.heading
    for quote in group.quotes:
        yield f"[{quote.number}] {quote.id}  {quote.text}" if quote.number else quote.text
        indent = "    " if quote.number else ""
        for note in quote.notes:
            yield indent + note
