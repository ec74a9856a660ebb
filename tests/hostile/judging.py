"""A hostile draft through the whole way, and what must hold of whatever comes out of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from cqfacts.check import Checker
from cqfacts.cli import drafts
from cqfacts.model import Document, Report
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.safe import HAZARDS
from cqfacts.render.screen import Screen
from tests.hostile.drafts import Hostile

RAW = {chr(code) for code in HAZARDS} - {"\n", "\t"}
"""What must never be printed as itself: controls, bidirectional overrides, what hides."""
COMMANDS = ("::error file=", "::notice file=", "::warning file=", "cqfacts: ")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_OURS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "section",
        "footer",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "ol",
        "li",
        "div",
        "span",
        "mark",
        "a",
        "b",
        "blockquote",
        "cite",
        "details",
        "summary",
    ]
)


def judged(checker: Checker, hostile: Hostile, path: str = "draft") -> Document:
    """As the command does it: a document with its claims, or with an error that says why there are none."""
    try:
        found = (hostile.content, "utf-8") if isinstance(hostile.content, str) else drafts.decode(hostile.content)
    except drafts.Unreadable as error:
        return Document(path, "", "", error=str(error))
    text, encoding = found
    return checker.check(text, path=path, encoding=encoding, kind=hostile.kind, explain=hostile.seed % 2 == 0)


def rendered(document: Document, seed: int) -> Iterator[tuple[str, str]]:
    """The report on one draft in every format; the seed decides on language, width and what is left out."""
    options = ReportOptions(
        ("en", "zh", "both")[seed % 3],
        Screen((40, 80, 240)[seed // 3 % 3]),
        quiet=seed % 5 == 0,
        explain=seed % 2 == 0,
        version="0",
        base="base",
        reviewer="R",
    )
    for name, render in FORMATS.items():
        yield name, render(Report((document,)), options)


def faults(document: Document, hostile: Hostile) -> Iterator[str]:
    """What is wrong with a judged draft: an error that says nothing, or claims that are not where they say."""
    if document.error is not None:
        if not document.error or len(document.error) > 200 or RAW & set(document.error) or "\n" in document.error:
            yield f"the message is not clear: {document.error!r}"
        return
    text = document.text
    for claim in document.claims:
        start, end = claim.quantity.start, claim.quantity.end
        if not (0 <= start < end <= len(text) and claim.sentence.start <= start < claim.sentence.end <= len(text)):
            yield f"{claim.quantity} lies outside of its sentence or of the draft"
        if text[start:end] != claim.quantity.text:
            yield f"{claim.quantity.text!r} is not what stands there"
        if text.count("\n", 0, start) + 1 != claim.line or start - text.rfind("\n", 0, start) != claim.column:
            yield f"{claim.quantity.text!r} is not at {claim.line}:{claim.column}"
    for item in document.passed_over:
        if not 0 <= item.start < item.end <= len(text):
            yield f"{item} lies outside of the draft"


def faults_of_output(format: str, text: str) -> Iterator[str]:
    """What is wrong with a report: a character that acts, a command or a formula that is not ours, broken syntax."""
    text.encode("utf-8")
    raw = RAW & set(text if format != "csv" else text.replace("\r\n", "\n"))
    if raw:
        yield f"{format} holds {sorted(raw)!r}"
    yield from _CHECKS.get(format, _nothing)(text)


def _nothing(_: str) -> Iterator[str]:
    yield from ()


def _text(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.lstrip().startswith("::") or "##[" in line:
            yield f"a line is a command: {line[:80]!r}"


def _github(text: str) -> Iterator[str]:
    for line in text.rstrip("\n").split("\n"):
        if not line.startswith(COMMANDS) or "##[" in line:
            yield f"a line is none of ours: {line[:80]!r}"


def _markdown(text: str) -> Iterator[str]:
    inert = text.replace("<br>", "").replace("<!-- -->", "")
    for at, character in enumerate(inert):
        if character in "<[`" and inert[at - 1] != "\\":
            yield f"markup that acts: {inert[at - 20 : at + 20]!r}"


def _csv(text: str) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    if len({len(row) for row in rows}) != 1:
        yield "rows differ in length"
    for cell in (cell for row in rows for cell in row):
        if cell.startswith(FORMULA) and not cell[1:].replace(".", "", 1).isdigit():
            yield f"a cell is a formula: {cell[:40]!r}"


def _json(text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield f"no JSON: {error}"


def _json_lines(text: str) -> Iterator[str]:
    for line in text.rstrip("\n").split("\n"):
        yield from _json(line)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        if tag not in _OURS:
            self.found.append(f"a tag that is none of ours: {tag!r}")
        self.found += [
            f"an attribute that acts: {name!r}" for name, _ in attrs if name.startswith("on") or name == "src"
        ]


def _html(text: str) -> Iterator[str]:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    yield from tags.found


_CHECKS = {
    "text": _text,
    "github": _github,
    "markdown": _markdown,
    "csv": _csv,
    "json": _json,
    "sarif": _json,
    "claimreview": _json,
    "jsonl": _json_lines,
    "html": _html,
}
