"""The terminal: tables and quotes drawn with Rich. Imported only when something is drawn.

Data reaches Rich as `Text`, never as `str`: a `str` would lose `[sic]`, fail on `[/]` and turn `:100:` into a picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from cqfacts.render.screen import Screen
from cqfacts.render.view import Cell, Column, Quote, View
from cqfacts.render.view import Group as QuoteGroup

# Colours from the terminal's own sixteen, which people set so that they can be read on their background.
TITLE = "bold"
VALUE = "bold cyan"
DIM = "dim"
MARK = "bold underline cyan"
NOTE = "yellow"

# A rule under the head and no side lines: they cost two columns on a narrow terminal and say nothing.
_RULES = "    \n    \n ── \n    \n    \n    \n    \n    \n"
RULES = Box(_RULES)
ASCII_RULES = Box(_RULES.replace("─", "-"), ascii=True)

WIDE = 100
"""Columns past which a line of prose no longer grows: longer ones are hard to read across."""


def paint(renderable: RenderableType, screen: Screen) -> str:
    """What Rich draws, as a string; with colour off, not one escape byte."""
    console = Console(
        file=StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    with console.capture() as capture:
        console.print(renderable)
    text = "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
    return text if screen.colour else text.replace("\x1b", "\\x1b")


def draw(view: View, screen: Screen) -> str:
    parts: list[RenderableType] = [_title(view), Text("")] if view.is_card else [_title(view)]
    parts.append(_sheet(view, screen))
    parts += [Text(line, style=DIM) for line in view.footer]
    parts += [part for group in view.groups for part in _group(group)]
    return paint(Group(*parts), screen)


def _title(view: View) -> Text:
    title = Text(view.title, style=TITLE)
    if view.subtitle:
        title.append(f"  {view.subtitle}", style=f"not bold {DIM}")
    return title


def sheet(screen: Screen, *, header: bool = True) -> Table:
    rules = ASCII_RULES if screen.ascii_only else RULES
    # One space of padding and the one that the rules leave between columns.
    return Table(box=rules, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_header=header, header_style=DIM)


def _sheet(view: View, screen: Screen) -> Table:
    table = sheet(screen, header=not view.is_card)
    for column in view.columns:
        _add_column(table, column, screen)
    for row in view.rows:
        table.add_row(*(_cell(cell, column) for cell, column in zip(row, view.columns, strict=True)))
    return table


def _add_column(table: Table, column: Column, screen: Screen) -> None:
    name = Text(column.name)
    if column.role == "prose":
        table.add_column(name, overflow="fold", max_width=WIDE)
    elif column.role == "value":
        # Wide enough for any number on one line; a list of names wraps.
        table.add_column(name, overflow="fold", max_width=max(30, screen.width // 3) if table.show_header else WIDE)
    else:
        table.add_column(name, no_wrap=True, justify="right" if column.role == "reference" else "left")


_STYLES = {"reference": DIM, "prose": "", "value": VALUE, "aside": DIM}


def _cell(cell: Cell, column: Column) -> Text:
    text = Text("\n").join(Text(line) for line in cell)
    text.stylize(_STYLES[column.role])
    return text


def _group(group: QuoteGroup) -> Iterable[RenderableType]:
    yield Text("")
    yield Text(group.heading, style=TITLE)
    for quote in group.quotes:
        yield _quote(quote)


def _quote(quote: Quote) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    if quote.number:
        table.add_column(justify="right", no_wrap=True, style=DIM, min_width=2)
    table.add_column(overflow="fold", max_width=WIDE)
    before = [Text(str(quote.number))] if quote.number else []
    blank = [Text("")] if quote.number else []
    table.add_row(*before, marked(quote))
    for note in quote.notes:
        table.add_row(*blank, Text(note, style=NOTE))
    return table


def marked(quote: Quote) -> Text:
    """The quote with its number marked; the fact's id behind it where there is a reference to follow."""
    text = Text(quote.text)
    if quote.mark is not None:
        text.stylize(MARK, quote.mark.start, quote.mark.end)
    if quote.number:
        text.append(f"  {quote.id}", style=DIM)
    return text
