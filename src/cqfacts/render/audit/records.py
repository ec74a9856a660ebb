"""An audit for programs: JSON, JSON Lines and CSV. The orders of keys below are their contract.

JSON is one object: what the base holds, `quotes` counted by outcome, `pages`, `list` (the findings, the worst first)
and `located` (every quote with its outcome). JSON Lines and CSV hold the findings. Lines count from 1; `start` and
`end` are code points of the page, `end` not included.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from cqfacts.audit import OUTCOMES, Audit, Coverage, Edition, Finding, Located, Nearest, Number
from cqfacts.render.audit.summary import base_counts
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.record import field_text
from cqfacts.render.report.records import encodable

KEYS = ("file", "line", "id", "rule", "message", "advice", "level")
"""The keys of a finding. `line` and `id` are null where there is none; `level` is `error` or `note`."""
PAGE_KEYS = ("source", "path", "sha256", "expected", "same", "numbers", "quoted", "furniture", "left_out")
"""The keys of a page; but for `source` and `expected` all are null where no page was given."""
NUMBER_KEYS = ("start", "end", "line", "column", "text")
QUOTE_KEYS = ("fact", "key", "nth", "text", "source", "outcome", "folds", "places", "nearest")
"""The keys of a quote: `key` is `quote`, or `also`, the `nth` from 0; `nearest` is null unless it was not found."""
PLACE_KEYS = ("start", "end", "line", "last_line")
PIECE_KEYS = ("of", "text")
"""The keys of a piece of the nearest passage; `of` is `both`, `quote` or `page`."""


def json(audit: Audit, ascii_only: bool) -> str:
    answer: dict[str, Json] = {"file": audit.base.file, **base_counts(audit.base)}
    answer["problems"] = audit.count("error")
    answer["notes"] = audit.count("note")
    answer["quotes"] = {outcome.replace("-", "_"): audit.tally(outcome) for outcome in OUTCOMES}
    coverage = {each.source: each for each in audit.coverage}
    answer["pages"] = [_page(each, coverage.get(each.source)) for each in audit.editions]
    answer["list"] = [record(finding) for finding in audit.findings]
    answer["located"] = [_quote(each) for each in audit.quotes]
    return encodable(dumps(answer, ascii_only=ascii_only)) + "\n"


def jsonl(audit: Audit, ascii_only: bool) -> str:
    rows = (dumps(record(finding), indent=None, ascii_only=ascii_only) for finding in audit.findings)
    return "".join(encodable(row) + "\n" for row in rows)


def cells(audit: Audit) -> tuple[tuple[str, ...], list[list[str]]]:
    """The header and the rows of a table of findings."""
    return KEYS, [[field_text(value) for value in record(finding).values()] for finding in audit.findings]


def record(finding: Finding) -> dict[str, Json]:
    problem = finding.problem
    return {key: finding.level if key == "level" else getattr(problem, key) for key in KEYS}


def _page(edition: Edition, coverage: Coverage | None) -> dict[str, Json]:
    known: dict[str, Json] = dict.fromkeys(PAGE_KEYS)
    known |= {"source": edition.source, "expected": edition.expected}
    if edition.path is not None:
        known |= {"path": edition.path, "sha256": edition.found, "same": edition.same}
    if coverage is not None:
        known |= {key: getattr(coverage, key) for key in ("numbers", "quoted", "furniture")}
        known["left_out"] = [_number(number) for number in coverage.left_out]
    return known


def _number(number: Number) -> dict[str, Json]:
    return {key: getattr(number, key) for key in NUMBER_KEYS}


def _quote(quote: Located) -> dict[str, Json]:
    found: dict[str, Json] = {key: getattr(quote, key) for key in QUOTE_KEYS}
    found["places"] = [_named(PLACE_KEYS, place) for place in quote.places]
    found["nearest"] = _nearest(quote.nearest)
    return found


def _nearest(nearest: Nearest | None) -> Json:
    if nearest is None:
        return None
    return {"line": nearest.line, "pieces": [_named(PIECE_KEYS, piece) for piece in nearest.pieces]}


def _named(keys: Iterable[str], values: Iterable[str | int | Decimal]) -> dict[str, Json]:
    return dict(zip(keys, values, strict=True))
