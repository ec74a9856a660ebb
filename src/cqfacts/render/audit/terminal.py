"""An audit on a terminal, drawn with Rich: the counts, then the findings, each with its place on a line of its own."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from cqfacts.audit import Audit, Finding
from cqfacts.render.audit.summary import lines
from cqfacts.render.problems import place_text
from cqfacts.render.report.text import inert
from cqfacts.render.safe import one_line
from cqfacts.render.screen import Screen
from cqfacts.render.table import DIM, NOTE, TITLE, paint

_STYLES = {"error": "bold red", "note": NOTE}
_MARKS = (("[-", "-]", "red"), ("{+", "+}", "green"))


def render(audit: Audit, screen: Screen) -> str:
    head, *rest = lines(audit)
    parts: list[RenderableType] = [Text(head, style=TITLE), *map(Text, rest)]
    for finding in audit.findings:
        parts += _finding(finding)
    drawn = paint(Group(*parts), screen)
    return drawn if screen.colour else inert(drawn)


def _finding(finding: Finding) -> list[RenderableType]:
    problem = finding.problem
    head = Text(finding.level, style=_STYLES[finding.level])
    head.append(f" {place_text(problem)}", style=DIM)
    said = Text(one_line(problem.message))
    for opening, closing, style in _MARKS:
        _mark(said, opening, closing, style)
    parts: list[RenderableType] = [Text(""), head, Padding(said, (0, 0, 0, 2))]
    if problem.advice:
        parts.append(Padding(Text(one_line(problem.advice), style=DIM), (0, 0, 0, 2)))
    return parts


def _mark(text: Text, opening: str, closing: str, style: str) -> None:
    at = text.plain.find(opening)
    while at >= 0:
        end = text.plain.find(closing, at)
        if end < 0:
            return
        text.stylize(style, at, end + len(closing))
        at = text.plain.find(opening, end)
