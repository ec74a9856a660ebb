"""The terminal: tables and quotes drawn with Rich. Imported only when something is drawn.

Data reaches Rich as `Text`, never as `str`: a `str` would lose `[sic]`, fail on `[/]` and turn `:100:` into a picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import Literal

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from cqfacts.render import plain
from cqfacts.render.screen import Screen
from cqfacts.render.view import Cell, Column, Quote, View
from cqfacts.render.view import Group as QuoteGroup
from cqfacts.render.wrap import Styled, wrap

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

NARROW = 72
"""Below this many columns a row of a table is stacked: side by side, labels would be a word a line."""

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
    widths = _widths(view, screen)
    if screen.width < NARROW and view.columns[0].role == "reference":
        return _stacked(view, screen)
    table = sheet(screen, header=not view.is_card)
    for column, width in zip(view.columns, widths, strict=True):
        table.add_column(Text(column.name), no_wrap=True, width=width, justify=_justify(column))
    for row in view.rows:
        cells = zip(row, view.columns, widths, strict=True)
        table.add_row(*(_cell(cell, column.role, width) for cell, column, width in cells))
    return table


def _stacked(view: View, screen: Screen) -> Table:
    """A narrow screen: what, and beneath it the number with what stands aside, all as wide as the screen."""
    table = Table.grid(padding=(0, 1))
    number = max((plain.width(line) for row in view.rows for line in row[0]), default=1)
    table.add_column(no_wrap=True, width=number, justify="right", style=DIM)
    table.add_column(no_wrap=True)
    room = screen.width - number - 1
    for row in view.rows:
        body = Text("")
        for cell, column in zip(row[1:], view.columns[1:], strict=True):
            text = _cell(cell, column.role, room)
            end = plain.width(body.plain.rpartition("\n")[2]) + 2 + plain.width(text.plain)
            beside = column.role == "aside" and "\n" not in text.plain and end <= room
            body.append_text(Text("  " if beside else "\n" if body else "")).append_text(text)
        table.add_row(_cell(row[0], "reference", number), body)
    return table


def _justify(column: Column) -> Literal["left", "right"]:
    return "right" if column.role == "reference" else "left"


def _widths(view: View, screen: Screen) -> list[int]:
    """The columns' widths: numbers and periods as they need, a value so wide that any number stands on one line."""
    natural = [
        max((plain.width(line) for cell in (*cells, (column.name,)) for line in cell), default=1)
        for column, cells in zip(view.columns, _transposed(view), strict=True)
    ]
    widest = WIDE if view.is_card else max(30, screen.width // 3)
    widths = [
        min(width, widest) if column.role == "value" else width
        for column, width in zip(view.columns, natural, strict=True)
    ]
    taken = sum(width for column, width in zip(view.columns, widths, strict=True) if column.role != "prose")
    room = screen.width - taken - 2 * (len(widths) - 1)
    return [
        max(8, min(width, room, WIDE)) if column.role == "prose" else min(width, max(8, screen.width))
        for column, width in zip(view.columns, widths, strict=True)
    ]


def _transposed(view: View) -> list[list[Cell]]:
    return [[row[at] for row in view.rows] for at in range(len(view.columns))]


_STYLES = {"reference": DIM, "prose": "", "value": VALUE, "aside": DIM}


def _cell(cell: Cell, role: str, width: int) -> Text:
    lines = [line for text in cell for line in _wrapped(text, width)]
    return Text("\n".join(lines), style=_STYLES[role])


def _wrapped(text: str, width: int) -> Iterable[str]:
    if plain.width(text) <= width:
        return (text,)
    return ("".join(run.text for run in line) for line in wrap([Styled(text)], width, Styled(""), 0))


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
