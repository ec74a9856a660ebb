"""Check results for programs: JSON, JSON Lines and CSV. The orders of keys below are their contract.

JSON is one object with `documents` and `summary`. Offsets (`start`, `end`, `sentence`, `mark`) are code points of the
draft or the quote, an end is not included; `line` and `column` count from 1. Every claim is there, also with `quiet`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from cqfacts.model import Candidate, Claim, Document, Evidence, PassedOver, Report, Span
from cqfacts.render.delimited import csv as csv_text
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.record import both, field_text
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.pieces import in_order

DOCUMENT_KEYS = ("path", "encoding", "error", "claims", "passed_over", "summary")
"""`path` is the one given; `error` says why a draft could not be read, else null."""
CLAIM_KEYS = (
    "start", "end", "line", "column", "text", "sentence", "value", "low", "high", "unit", "qualifier", "kind",
    "verdict", "reason", "message", "fact", "quote", "article", "source", "expected", "evidence",
)  # fmt: skip
"""The keys of a claim; `candidates` follows where the considered facts were asked for.

`value` is null for a range or a vague count, which `low` and `high` bound (`high` is null where nothing does); all are
in base units. `message` and `expected` hold `en` and `zh`. `fact` is the one that the verdict is about; `quote`,
`article` and `source` repeat the first of `evidence`; what does not apply is null.
"""
EVIDENCE_KEYS = ("fact", "quote", "mark", "source", "article", "byline")
CANDIDATE_KEYS = ("fact", "chosen", "why")
PASSED_KEYS = ("start", "end", "text", "why")
COUNT_KEYS = ("claims", "supported", "refuted", "not_enough_info", "passed_over")
SUMMARY_KEYS = ("documents", "unreadable", "without_claims", *COUNT_KEYS)
"""The keys of the report's summary; those of a document's are `COUNT_KEYS`."""
CSV_KEYS = (
    "path", "start", "end", "line", "column", "text", "sentence_start", "sentence_end", "value", "low", "high", "unit",
    "qualifier", "kind", "verdict", "reason", "message_en", "message_zh", "fact", "quote", "article", "source",
    "expected_en", "expected_zh", "error",
)  # fmt: skip
NO_CLAIM = "no claim was read"
"""The `error` of the one line that a draft without a claim has in JSON Lines and CSV."""

MOST_DIGITS = 1000
"""Longer numbers are null: JSON readers refuse them (Python's from 4,300 digits on), and `text` has them."""


def json(report: Report, options: ReportOptions) -> str:
    value: dict[str, Json] = {
        "documents": [document_record(document, options.explain) for document in report.documents],
        "summary": summary(report),
    }
    return encodable(dumps(value, ascii_only=options.screen.ascii_only)) + "\n"


def jsonl(report: Report, options: ReportOptions) -> str:
    """One claim a line: `path`, the keys of a claim, `error`. A draft without a claim has one line, which says why."""
    lines = (dumps(row, indent=None, ascii_only=options.screen.ascii_only) for row in _rows(report, options.explain))
    return "".join(encodable(line) + "\n" for line in lines)


def csv(report: Report, options: ReportOptions) -> str:
    """The rows of JSON Lines without evidence and candidates; in the cells, controls are visible escapes."""
    return csv_text(CSV_KEYS, ([_cell(row, key) for key in CSV_KEYS] for row in _rows(report, False)))


def encodable(text: str) -> str:
    """JSON in which lone surrogates, of file names that are no UTF-8, are escaped, so that it can be written."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(c):04x}" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    return text


def document_record(document: Document, explain: bool) -> dict[str, Json]:
    values: tuple[Json, ...] = (
        document.path,
        document.encoding,
        document.error,
        [claim_record(claim, explain) for claim in in_order(document)],
        [_passed(each) for each in document.passed_over],
        _counts(document, len(document.passed_over)),
    )
    return dict(zip(DOCUMENT_KEYS, values, strict=True))


def claim_record(claim: Claim, explain: bool) -> dict[str, Json]:
    quantity, verdict = claim.quantity, claim.verdict
    first = verdict.evidence[0] if verdict.evidence else None
    values: tuple[Json, ...] = (
        quantity.start,
        quantity.end,
        claim.line,
        claim.column,
        quantity.text,
        _span(claim.sentence),
        _decimal(quantity.value),
        _decimal(quantity.low),
        _decimal(quantity.high),
        quantity.unit,
        quantity.qualifier,
        quantity.kind,
        verdict.label,
        verdict.reason,
        both(verdict.message),
        verdict.fact,
        first.quote if first else None,
        (first.article or None) if first else None,
        (first.source or None) if first else None,
        both(verdict.expected),
        [_evidence(each) for each in verdict.evidence],
    )
    record = dict(zip(CLAIM_KEYS, values, strict=True))
    if explain:
        record["candidates"] = [_candidate(each) for each in verdict.candidates]
    return record


def summary(report: Report) -> dict[str, Json]:
    documents = report.documents
    head: tuple[Json, ...] = (
        len(documents),
        sum(document.error is not None for document in documents),
        sum(document.error is None and not document.claims for document in documents),
    )
    counts = _counts(report, sum(len(document.passed_over) for document in documents))
    return dict(zip(SUMMARY_KEYS, (*head, *counts.values()), strict=True))


def _counts(of: Document | Report, passed: int) -> dict[str, Json]:
    counts = (of.tally("supported"), of.tally("refuted"), of.tally("not-enough-info"))
    return dict(zip(COUNT_KEYS, (sum(counts), *counts, passed), strict=True))


def _decimal(value: Decimal | None) -> Json:
    if value is None or not value.is_finite():
        return None
    exponent = value.as_tuple().exponent
    digits = max(value.adjusted(), 0) - min(int(exponent), 0)
    return value if digits < MOST_DIGITS else None


def _span(span: Span | None) -> Json:
    return None if span is None else [span.start, span.end]


def _evidence(each: Evidence) -> dict[str, Json]:
    values: tuple[Json, ...] = (
        each.fact,
        each.quote,
        _span(each.mark),
        each.source or None,
        each.article or None,
        each.byline or None,
    )
    return dict(zip(EVIDENCE_KEYS, values, strict=True))


def _candidate(each: Candidate) -> dict[str, Json]:
    return dict(zip(CANDIDATE_KEYS, (each.fact, each.chosen, each.why), strict=True))


def _passed(each: PassedOver) -> dict[str, Json]:
    return dict(zip(PASSED_KEYS, (each.start, each.end, each.text, each.why), strict=True))


def _rows(report: Report, explain: bool) -> Iterator[dict[str, Json]]:
    for document in report.documents:
        path: dict[str, Json] = {"path": document.path}
        if document.error is not None or not document.claims:
            yield path | dict.fromkeys(CLAIM_KEYS) | {"error": document.error or NO_CLAIM}
        for claim in in_order(document):
            yield path | claim_record(claim, explain) | {"error": None}


def _cell(row: Mapping[str, Json], key: str) -> str:
    name, _, part = key.rpartition("_")
    value = row[name] if name else row[key]
    if not name:
        return field_text(value)
    if isinstance(value, Mapping):
        return field_text(value[part])
    ends = list(value) if isinstance(value, Iterable) and not isinstance(value, str) else None
    return field_text(ends[part == "end"]) if ends else ""
