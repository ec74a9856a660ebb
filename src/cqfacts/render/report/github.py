"""GitHub's workflow commands: annotations on the lines of a draft, from the log of a step.

A command is a line that starts with `::`, and an old form, `##[`, acts anywhere in a line. Every line written here
starts with our own command or with `cqfacts:`, and no line end of a draft gets into one.
"""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Claim, Document, Report
from cqfacts.render.report import pieces
from cqfacts.render.report.messages import describe
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import PHRASES, colon, counts_text, drafts_text, phrase, speak
from cqfacts.render.report.position import Positions
from cqfacts.render.safe import one_line, visible

_LEVELS = {"refuted": "error", "not-enough-info": "notice"}
_PROPERTY = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A", ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report, options: ReportOptions) -> str:
    lines = [line for document in report.documents for line in _document(document, options)]
    return "".join(line + "\n" for line in (*lines, _summary(report, options)))


def _summary(report: Report, options: ReportOptions) -> str:
    if not report.documents:
        return f"cqfacts: {phrase('no-draft', options.language)}"
    joint = colon(options.language)
    tail = "" if any(each.claims for each in report.documents) else f"{joint}{phrase('nothing', options.language)}"
    return f"cqfacts: {drafts_text(report, options.language)}{joint}{counts_text(report, options.language)}{tail}"


def _document(document: Document, options: ReportOptions) -> Iterator[str]:
    if document.error is not None:
        said = phrase("unreadable", options.language, document.path, document.error)
        yield command("error", {"file": document.path, "title": "cqfacts"}, [said])
        return
    if not document.claims:
        said = phrase("no-claim", options.language, document.path)
        yield command("warning", {"file": document.path, "title": "cqfacts"}, [said])
        return
    positions = Positions(document.text)
    for claim in pieces.wanted(document, options.quiet):
        if claim.verdict.label in _LEVELS:
            yield _annotation(document, claim, positions, options)


def _annotation(document: Document, claim: Claim, positions: Positions, options: ReportOptions) -> str:
    start, end = positions.at(claim.quantity.start), positions.at(claim.quantity.end)
    label = speak(PHRASES[claim.verdict.label], options.language)
    properties = {"file": document.path, "line": str(start.line), "endLine": str(end.line)}
    # GitHub takes columns only where both ends are on one line.
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{pieces.short(claim.quantity.text, pieces.LONGEST_NUMBER)}{colon(options.language)}{label}"
    return command(_LEVELS[claim.verdict.label], properties, describe(claim, options))


def command(name: str, properties: dict[str, str], message: list[str]) -> str:
    """One workflow command on one line; nothing in its properties or message can begin another."""
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {said}::" + "%0A".join(_message(line) for line in message)


def _property(text: str) -> str:
    return _inert(visible(text).translate(_PROPERTY))


def _message(text: str) -> str:
    return _inert(one_line(text).replace("%", "%25"))


def _inert(text: str) -> str:
    return text.replace("##[", "## [")
