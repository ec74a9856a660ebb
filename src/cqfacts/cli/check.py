"""`cqfacts check`: judge the numbers of drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from cqfacts.check import Checker
from cqfacts.cli import drafts, options, output
from cqfacts.cli.opening import MEGABYTE, open_base
from cqfacts.cli.status import FOUND, NOT_FOUND, TROUBLE, Stop
from cqfacts.model import Document, Report
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.report.options import ReportOptions

FAIL_ON = ("refuted", "unknown", "never")
KINDS = ("text", "markdown", "html")
TEXT_NAME = "<text>"
PATIENCE = 20
"""From this many files on, a terminal is shown how far the work is."""


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE | FOLDER | -]...", help="Drafts; folders are searched; - is standard input."),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Judge this text instead of a file.")
    ] = None,
    format: Annotated[str, options.choice("--format", values=FORMATS, help="How to print the verdicts.")] = "text",
    json: options.Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show only what is wrong.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the facts considered and why each lost.")] = False,
    fail_on: Annotated[
        str, options.choice("--fail-on", values=FAIL_ON, help="What makes the exit status 1.")
    ] = "refuted",
    require_claims: Annotated[
        bool, typer.Option("--require-claims", help="A draft in which no claim was read makes the exit status 2.")
    ] = False,
    glob: Annotated[
        str | None, typer.Option("--glob", metavar="PATTERN", help="In folders, the files to read ('**/*.md').")
    ] = None,
    kind: Annotated[
        str | None, options.choice("--kind", values=KINDS, help="What the drafts are; the file name says unless given.")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="The drafts' encoding; told from their bytes unless given."),
    ] = None,
    max_size: Annotated[
        int, typer.Option("--max-size", metavar="MB", min=1, max=4096, help="The largest draft read.")
    ] = 32,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Judge the numbers of drafts: supported, refuted, or not in the base.

    Exit status 0 with nothing refuted, 1 with anything refuted, 2 where a draft could not be read.

    \b
    Examples:
      cqfacts check draft.md
      cqfacts check drafts/ --glob '**/*.md' --format github
      cqfacts check --text "重庆人才资源总量超过630万人"
      pbpaste | cqfacts check - --quiet
    """
    if not files and text is None:
        raise typer.BadParameter("name a draft, - for standard input, or --text.")
    if files and text is not None:
        raise typer.BadParameter("a draft and --text do not go together.")
    checker = Checker(open_base(facts))
    todo = list(_drafts(files or [], text, glob))
    if not todo:
        raise Stop(f"no draft found in {', '.join(files or [])}; --glob says which files to read")
    documents = []
    for at, path in enumerate(todo):
        _progress(at, len(todo))
        documents.append(_judge(checker, path, text, kind, encoding, max_size * MEGABYTE, explain))
    report = Report(tuple(documents))
    colour = output.wants_colour(color)
    chosen = output.resolve_format(None if json and format == "text" else format, json, format)
    wanted = ReportOptions(
        language=lang or output.default_language(),
        screen=output.screen(colour),
        quiet=quiet,
        explain=explain,
        version=_version(),
        base=checker.base.file,
    )
    output.write(FORMATS[chosen](report, wanted))
    return status(report, fail_on, require_claims)


def status(report: Report, fail_on: str, require_claims: bool) -> int:
    """2 where a draft could not be judged, 1 where something fails, else 0."""
    if any(document.error for document in report.documents):
        return TROUBLE
    if require_claims and any(not document.claims for document in report.documents):
        output.warn("no claim was read in " + ", ".join(d.path for d in report.documents if not d.claims))
        return TROUBLE
    failing = {"refuted": report.tally("refuted"), "never": 0}
    failing["unknown"] = failing["refuted"] + report.tally("not-enough-info")
    return NOT_FOUND if failing[fail_on] else FOUND


def _drafts(files: Sequence[str], text: str | None, glob: str | None) -> Iterator[str]:
    if text is not None:
        yield TEXT_NAME
    else:
        yield from drafts.find(files, glob)


def _judge(
    checker: Checker,
    path: str,
    text: str | None,
    kind: str | None,
    encoding: str | None,
    limit: int,
    explain: bool,
) -> Document:
    """One draft judged; one that cannot be read is a document with an error, so that the others still are."""
    if text is not None:
        return checker.check(text, path=path, kind=kind or "text", explain=explain) if text.strip() else _empty(path)
    try:
        draft = drafts.read(path, limit=limit, encoding=encoding, kind=kind)
    except drafts.Unreadable as error:
        output.warn(f"{path}: {error}")
        return Document(path, "", "", error=str(error))
    if not draft.text.strip():
        output.warn(f"{path}: it holds no text")
        return _empty(path)
    return checker.check(draft.text, path=path, encoding=draft.encoding, kind=draft.kind, explain=explain)


def _empty(path: str) -> Document:
    return Document(path, "", "", error="it holds no text")


def _progress(at: int, total: int) -> None:
    if total >= PATIENCE and sys.stderr.isatty():
        end = "\r" if at + 1 < total else "\r\x1b[K"
        sys.stderr.write(f"cqfacts: {at + 1}/{total} drafts{end}")
        sys.stderr.flush()


def _version() -> str:
    from cqfacts import __version__

    return __version__
