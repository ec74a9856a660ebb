"""Judging drafts from the command line: which files, how they are printed, which exit status. Typer is not needed here,
so that a plain `cqfacts check` starts without it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check import Checker
from cqfacts.cli import drafts, output
from cqfacts.cli.opening import MEGABYTE, open_base
from cqfacts.cli.status import FOUND, NOT_FOUND, TROUBLE
from cqfacts.model import Document, Report
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.report.options import ReportOptions

FAIL_ON = ("refuted", "unknown", "never")
KINDS = ("text", "markdown", "html")
TEXT_NAME = "<text>"
PATIENCE = 20
"""From this many files on, a terminal is shown how far the work is."""


class Asked(NamedTuple):
    """What `cqfacts check` was asked for; the names and defaults are those of its options."""

    files: tuple[str, ...] = ()
    text: str | None = None
    format: str = "text"
    json: bool = False
    quiet: bool = False
    explain: bool = False
    fail_on: str = "refuted"
    require_claims: bool = False
    glob: str | None = None
    kind: str | None = None
    encoding: str | None = None
    max_size: int = 32
    lang: str | None = None
    facts: str | None = None
    color: str = "auto"
    reviewer: str = ""
    reviewer_url: str = ""


def judge(asked: Asked) -> int:
    """Judge the drafts, print the report, and return the exit status. Raises Stop where formats clash."""
    # Verdicts hold no cycles and the process ends with the report: looking for garbage is a tenth of the time.
    gc.disable()
    checker = Checker(open_base(asked.facts))
    todo = list(_drafts(asked))
    documents = []
    for at, path in enumerate(todo):
        _progress(at, len(todo))
        documents.append(_judged(checker, path, asked))
    report = Report(tuple(documents))
    colour = output.wants_colour(asked.color)
    format = output.resolve_format(None if asked.json and asked.format == "text" else asked.format, asked.json, "text")
    wanted = ReportOptions(
        language=asked.lang or output.default_language(),
        screen=output.screen(colour),
        quiet=asked.quiet,
        explain=asked.explain,
        version=_version(),
        base=checker.base.file,
        reviewer=asked.reviewer,
        reviewer_url=asked.reviewer_url,
    )
    output.write(FORMATS[format](report, wanted))
    if format == "claimreview":
        from cqfacts.render.claimreview import Reviewer, advice

        output.warn(advice(Reviewer(asked.reviewer, asked.reviewer_url)))
    return status(report, asked.fail_on, asked.require_claims)


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


def _drafts(asked: Asked) -> Iterator[str]:
    if asked.text is not None:
        yield TEXT_NAME
    else:
        yield from drafts.find(asked.files, asked.glob)


def _judged(checker: Checker, path: str, asked: Asked) -> Document:
    """One draft judged; one that cannot be read is a document with an error, so that the others still are."""
    if asked.text is not None:
        draft = drafts.Draft(path, asked.text, "utf-8", asked.kind or "text")
    else:
        try:
            draft = drafts.read(path, limit=asked.max_size * MEGABYTE, encoding=asked.encoding, kind=asked.kind)
        except drafts.Unreadable as error:
            output.warn(f"{path}: {error}")
            return Document(path, "", "", error=str(error))
    if not draft.text.strip():
        output.warn(f"{path}: it holds no text")
        return Document(path, "", "", error="it holds no text")
    return checker.check(draft.text, path=path, encoding=draft.encoding, kind=draft.kind, explain=asked.explain)


def _progress(at: int, total: int) -> None:
    if total >= PATIENCE and sys.stderr.isatty():
        end = "\r" if at + 1 < total else "\r\x1b[K"
        sys.stderr.write(f"cqfacts: {at + 1}/{total} drafts{end}")
        sys.stderr.flush()


def _version() -> str:
    from cqfacts import __version__

    return __version__
