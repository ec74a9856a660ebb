"""The places that match, drawn for a terminal beneath the table of what was found."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group
from rich.text import Text

from cqfacts.finding import Findings
from cqfacts.render.findings.why import Why, whys
from cqfacts.render.safe import one_line
from cqfacts.render.screen import Screen
from cqfacts.render.table import DIM, MARK, NOTE, paint
from cqfacts.render.words import LanguageChoice
from cqfacts.render.wrap import Styled, wrap

INDENT = 4


def draw(found: Findings, choice: LanguageChoice, screen: Screen) -> str:
    """Each fact's id, and beneath it the texts that match, with the matches marked: by colour where there is any."""
    lines: list[Text] = []
    for number, hit in enumerate(found.hits, 1):
        lines.append(Text.assemble((f"{number:>2}", DIM), "  ", (one_line(hit.fact), DIM)))
        for why in whys(hit, choice):
            lines += _lines(why, screen)
    return paint(Group(*lines), screen)


def _lines(why: Why, screen: Screen) -> Iterator[Text]:
    left, right = ("", "") if screen.colour else ("**", "**") if screen.ascii_only else ("«", "»")
    runs = [Styled(f"{why.field}: ", DIM)]
    for piece in why.pieces:
        runs.append(Styled(f"{left}{piece.text}{right}", MARK) if piece.marked else Styled(piece.text))
    if why.remark:
        runs.append(Styled(f"  ({why.remark})", NOTE))
    for line in wrap(runs, screen.width, Styled(" " * INDENT), INDENT):
        yield Text.assemble(*((run.text, run.style) for run in line))
