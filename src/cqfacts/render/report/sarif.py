"""SARIF 2.1.0 (OASIS), for code scanning: refuted numbers are errors, those not in the base notes.

Supported numbers are counted in the run's properties and are no results: most viewers show every result as an alert.
"""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Bilingual, Claim, Document, Report
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.report.messages import describe
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import phrase, speak
from cqfacts.render.report.pieces import by_sentence, flat, in_order, wanted
from cqfacts.render.report.position import Positions
from cqfacts.render.report.records import claim_record, encodable, summary
from cqfacts.render.report.rules import NOT_IN_BASE, REFUTING, Rule, rule_for
from cqfacts.render.safe import one_line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "cqfactsClaim/v1"
"""Of path, sentence, number and how many times the same stood before: it stays when lines move."""

_ENCODINGS = {"utf-8-sig": "UTF-8", "big5": "Big5", "big5hkscs": "Big5-HKSCS", "cp950": "Big5"}
_PROPERTIES = ("verdict", "reason", "value", "low", "high", "unit", "qualifier", "kind", "fact", "expected", "evidence")

Object = dict[str, Json]


def render(report: Report, options: ReportOptions) -> str:
    log: Object = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, options)]}
    return encodable(dumps(log, ascii_only=options.screen.ascii_only)) + "\n"


def _run(report: Report, options: ReportOptions) -> Object:
    rules = _rules(report)
    index = {rule.id: at for at, rule in enumerate(rules)}
    results = [
        result for at, document in enumerate(report.documents) for result in _results(document, at, index, options)
    ]
    driver: Object = {"name": "cqfacts", "rules": [_rule(rule, options) for rule in rules]}
    if options.version:
        driver |= {"version": one_line(options.version)}
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, options)],
        "artifacts": [_artifact(document) for document in report.documents],
        "results": results,
        "properties": {"factBase": options.base, "summary": summary(report)},
    }


def _rules(report: Report) -> list[Rule]:
    """Every rule there is, so that what is on offer does not change from run to run, and any reason not listed."""
    said = (rule_id(claim) for document in report.documents for claim in document.claims)
    return [rule_for(id) for id in dict.fromkeys((*REFUTING, NOT_IN_BASE, *filter(None, said)))]


def rule_id(claim: Claim) -> str:
    """The rule that a claim breaks: its reason where it is refuted; empty for a supported one."""
    if claim.verdict.label == "refuted":
        return claim.verdict.reason
    return NOT_IN_BASE if claim.verdict.label == "not-enough-info" else ""


def _rule(rule: Rule, options: ReportOptions) -> Object:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": _message(rule.summary, options),
        "fullDescription": _message(rule.summary, options),
        "help": _message(rule.help, options),
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["facts", "numbers"]},
    }


def _message(text: Bilingual, options: ReportOptions) -> Object:
    return {"text": plain(speak(text, options.language))}


def plain(text: str) -> str:
    """Text as a SARIF message: braces would be placeholders (3.11.5), brackets before a parenthesis a link (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _invocation(report: Report, options: ReportOptions) -> Object:
    notes: list[Json] = []
    for at, document in enumerate(report.documents):
        if document.error is not None:
            said = phrase("unreadable", options.language, document.path, document.error)
            notes.append(_notification(said, "error", document, at))
        elif not document.claims:
            notes.append(_notification(phrase("no-claim", options.language, document.path), "warning", document, at))
    if not report.documents:
        notes.append({"message": {"text": plain(phrase("no-draft", options.language))}, "level": "warning"})
    well = not any(document.error is not None for document in report.documents)
    invocation: Object = {"executionSuccessful": well}
    return invocation | ({"toolExecutionNotifications": notes} if notes else {})


def _notification(text: str, level: str, document: Document, at: int) -> Object:
    place: Object = {"physicalLocation": {"artifactLocation": _location(document, at)}}
    return {"message": {"text": plain(text)}, "level": level, "locations": [place]}


def _artifact(document: Document) -> Object:
    artifact: Object = {"location": {"uri": uri(document.path)}, "roles": ["analysisTarget"]}
    if document.encoding:
        name = document.encoding.lower()
        artifact["encoding"] = _ENCODINGS.get(name, document.encoding.upper())
    return artifact


def _location(document: Document, at: int) -> Object:
    return {"uri": uri(document.path), "index": at}


def uri(path: str) -> str:
    """A path as a URI reference (RFC 3986): relative ones stay relative, absolute ones get the `file` scheme."""
    from urllib.parse import quote

    while path.startswith("./"):
        path = path[2:].lstrip("/")
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    encoded = quote(data, safe="/")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _results(document: Document, at: int, index: dict[str, int], options: ReportOptions) -> Iterator[Object]:
    positions = Positions(document.text)
    prints = _fingerprints(document)
    for claim in wanted(document, options.quiet):
        rule = rule_id(claim)
        if rule:
            region = _region(claim, document, positions)
            yield {
                "ruleId": rule,
                "ruleIndex": index[rule],
                "level": rule_for(rule).level,
                "message": {"text": plain("\n".join(describe(claim, options)))},
                "locations": [{"physicalLocation": {"artifactLocation": _location(document, at), "region": region}}],
                "partialFingerprints": {FINGERPRINT: prints[claim.quantity.start]},
                "properties": _properties(claim, options),
            }


def _region(claim: Claim, document: Document, positions: Positions) -> Object:
    start, end = claim.quantity.start, claim.quantity.end
    first, last = positions.at(start), positions.at(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": document.text[start:end]},
    }


def _properties(claim: Claim, options: ReportOptions) -> Object:
    record = claim_record(claim, options.explain)
    return {key: record[key] for key in (*_PROPERTIES, "candidates") if key in record}


def _fingerprints(document: Document) -> dict[int, str]:
    """The fingerprint of each claim, by where it starts; shown or not, so that `quiet` changes none."""
    from hashlib import sha256

    seen: dict[str, int] = {}
    prints: dict[int, str] = {}
    for span, claims in by_sentence(in_order(document)):
        head = f"{uri(document.path)}\0{flat(span.of(document.text)).strip()}"
        digest = sha256(head.encode("utf-8", "surrogatepass")).hexdigest()
        for claim in claims:
            key = f"{digest}\0{claim.quantity.text}"
            seen[key] = seen.get(key, 0) + 1
            data = f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")
            prints[claim.quantity.start] = sha256(data).hexdigest()[:32]
    return prints
