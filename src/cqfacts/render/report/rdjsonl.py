"""Reviewdog's Diagnostic Format, one diagnostic a line; columns are bytes of UTF-8.

No suggestions: what the page says is not a wording that fits into the sentence unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Claim, Document, Report
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.report.messages import describe
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import phrase
from cqfacts.render.report.pieces import wanted
from cqfacts.render.report.position import Position, Positions
from cqfacts.render.report.records import encodable

_SEVERITIES = {"refuted": "ERROR", "not-enough-info": "INFO"}


def render(report: Report, options: ReportOptions) -> str:
    found = (each for document in report.documents for each in _document(document, options))
    ascii_only = options.screen.ascii_only
    return "".join(encodable(dumps(each, indent=None, ascii_only=ascii_only)) + "\n" for each in found)


def _document(document: Document, options: ReportOptions) -> Iterator[dict[str, Json]]:
    whole: dict[str, Json] = {"path": document.path}
    if document.error is not None:
        said = phrase("unreadable", options.language, document.path, document.error)
        yield _diagnostic(said, whole, "ERROR", "unreadable")
        return
    if not document.claims:
        yield _diagnostic(phrase("no-claim", options.language, document.path), whole, "WARNING", "no-claim")
        return
    positions = Positions(document.text)
    for claim in wanted(document, options.quiet):
        if claim.verdict.label in _SEVERITIES:
            place = whole | {"range": _range(claim, positions)}
            message = "\n".join(describe(claim, options))
            yield _diagnostic(message, place, _SEVERITIES[claim.verdict.label], claim.verdict.reason)


def _diagnostic(message: str, location: Json, severity: str, code: str) -> dict[str, Json]:
    return {
        "message": message,
        "location": location,
        "severity": severity,
        "source": {"name": "cqfacts"},
        "code": {"value": code},
    }


def _range(claim: Claim, positions: Positions) -> Json:
    ends = {"start": claim.quantity.start, "end": claim.quantity.end}
    return {name: _position(positions.utf8(offset)) for name, offset in ends.items()}


def _position(position: Position) -> Json:
    return {"line": position.line, "column": position.column}
