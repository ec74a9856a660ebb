"""`cqfacts verify`: judge the fact base itself, alone or against its pages."""

from __future__ import annotations

from typing import Annotated

import typer

from cqfacts.audit import Audit, Finding
from cqfacts.base.lines import Lines
from cqfacts.cli import drafts, options, output
from cqfacts.cli.opening import MEGABYTE, read_base
from cqfacts.cli.status import FOUND, NOT_FOUND, Stop
from cqfacts.render.audit.formats import FORMATS
from cqfacts.verify import Page, audit

Format = Annotated[str | None, options.table_or_plain(FORMATS)]


def verify(
    pages: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="More pages, so that --source *.txt works.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="FILE", help="A page to hold the quotes against; - is standard input."),
    ] = None,
    format: Format = None,
    json: options.Json = False,
    encoding: Annotated[str | None, options.encoding("pages")] = None,
    max_size: Annotated[int, options.max_size("page")] = 32,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Judge the fact base itself: its rules, and with --source its quotes and numbers against the page.

    Changes nothing. Exit status 0 with no problem, 1 with any, 2 where the base or a page cannot be read. Notes are for
    a person to look at and do not count. Without a page, quotes are unchecked.

    \b
    Examples:
      cqfacts verify
      cqfacts verify --source page.txt
      cqfacts verify --facts my-facts.toml --source pages/*.txt --json
    """
    if pages and not source:
        raise typer.BadParameter("name the page with --source.")
    base = read_base(facts)
    found = audit(base, [_page(path, encoding, max_size) for path in (*(source or ()), *(pages or ()))])
    colour = output.wants_colour(color)
    chosen = output.table_format(format, json, colour)
    output.write(FORMATS[chosen](_with_lines(found), output.screen(colour)))
    return FOUND if found.sound else NOT_FOUND


def _page(path: str, encoding: str | None, max_size: int) -> Page:
    try:
        return Page(path, drafts.read(path, limit=max_size * MEGABYTE, encoding=encoding, kind="text").text)
    except drafts.Unreadable as error:
        raise Stop(f"{path}: {error}") from error


def _with_lines(found: Audit) -> Audit:
    """The audit with the lines of the fact file for what is wrong with a source: only its text knows them."""
    file = found.base.file
    if not any(_lacks_line(finding, file) for finding in found.findings):
        return found
    with open(file, encoding="utf-8", errors="replace", newline="") as stream:
        lines = Lines(stream.read())
    findings = (
        finding._replace(problem=finding.problem._replace(line=lines.find(tuple(str(finding.problem.id).split(".")))))
        if _lacks_line(finding, file)
        else finding
        for finding in found.findings
    )
    return found._replace(findings=tuple(findings))


def _lacks_line(finding: Finding, file: str) -> bool:
    problem = finding.problem
    return problem.file == file and problem.line is None and bool(problem.id)
