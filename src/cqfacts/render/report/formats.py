"""The formats of `cqfacts check`: this table is also what its `--format` option offers.

Each renderer is imported when it is first used: an answer in JSON does not pay for an HTML page.
"""

from __future__ import annotations

from collections.abc import Callable

from cqfacts.model import Report
from cqfacts.render.report.options import ReportOptions

Renderer = Callable[[Report, ReportOptions], str]


def _text(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import text

    return text.render(report, options)


def _json(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import records

    return records.json(report, options)


def _jsonl(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import records

    return records.jsonl(report, options)


def _csv(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import records

    return records.csv(report, options)


def _markdown(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import pasted

    return pasted.render(report, options)


def _html(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import webpage

    return webpage.render(report, options)


def _sarif(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import sarif

    return sarif.render(report, options)


def _github(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import github

    return github.render(report, options)


def _rdjsonl(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import rdjsonl

    return rdjsonl.render(report, options)


def _claimreview(report: Report, options: ReportOptions) -> str:
    from cqfacts.render.report import claimreview

    return claimreview.render(report, options)


FORMATS: dict[str, Renderer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "markdown": _markdown,
    "html": _html,
    "sarif": _sarif,
    "github": _github,
    "rdjsonl": _rdjsonl,
    "claimreview": _claimreview,
}
