"""Markdown (CommonMark with GitHub's tables): what a look-up shows, to paste into a note or an issue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cqfacts.render.view import Group, Quote, View

# HTML and link syntax of a fact or a file name must not act in the page that the Markdown ends in.
_SPECIAL = {ord(c): f"\\{c}" for c in "\\`*_{}[]<>#|~!&"}


def escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_table_row(header), "|" + " --- |" * len(header)]
    lines += [_table_row(row) for row in rows]
    return "\n".join(lines) + "\n"


def _table_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell).replace("\n", "<br>") for cell in cells) + " |"


def draw(view: View) -> str:
    parts = [f"## {escaped(view.title)}\n"]
    if view.subtitle:
        parts.append(f"{escaped(view.subtitle)}\n")
    parts.append(table([column.name for column in view.columns], [["\n".join(cell) for cell in r] for r in view.rows]))
    parts += [f"{escaped(line)}\n" for line in view.footer]
    parts += [_group(group) for group in view.groups]
    return "\n".join(parts)


def _group(group: Group) -> str:
    lines = [f"**{escaped(group.heading)}**", ""]
    for quote in group.quotes:
        reference = f"{quote.number}. `{quote.id}` " if quote.number else ""
        lines.append(f"- {reference}{marked(quote)}")
        lines += [f"  - {escaped(note)}" for note in quote.notes]
    return "\n".join(lines) + "\n"


def marked(quote: Quote) -> str:
    if quote.mark is None:
        return escaped(quote.text)
    head, tail = quote.text[: quote.mark.start], quote.text[quote.mark.end :]
    return f"{escaped(head)}**{escaped(quote.mark.of(quote.text))}**{escaped(tail)}"
