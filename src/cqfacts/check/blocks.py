"""The blocks of a draft: headings, paragraphs, list items, table rows, each with what stands above it.

Plain text and Markdown alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check.leads import EARLIER, LEADING, OUTSIDE, Above, Lead
from cqfacts.check.lengths import clipped
from cqfacts.late import late
from cqfacts.model import Span

_HEADING = late(r" {0,3}#{1,6}[ \t]")
_ITEM = late(r"[ \t]*(?:——?|[-*+•·●○▪]|\d{1,3}[.)、]|[(（]\d{1,3}[)）])[ \t]*")
_MARKERS = frozenset("—-*+•·●○▪(（0123456789")
"""What an item begins with: most lines need no look."""
_ROW = late(r"[ \t]*\||[^|\n]{1,60}\|[^|\n]{1,60}\|")
_COLUMNS = late(r"(?<=[^\s.!?。！？])(?: {3,}|\t)(?=\S)")
"""The gap between the columns of a table that is drawn with spaces."""
_ENTRY = late(r"[^:：。！？!?;；\n]{1,40}[:：][ \t]*(?:[^:：。，,;；?？\n]|,(?=[0-9])){1,32}$")
"""A line that gives one thing a value (科学城：330个)."""
_RULE_ROW = late(r"[ \t\n|:+-]+\Z")
LEAD_IN = (":", "：")
QUESTION = ("?", "？")
"""A question leads in its answer."""
_DIGIT = late(r"[0-9]")
_LINE_ENDS = ("。", "！", "？", ".", "!", "?", ":", "：", "”", "」")


TITLE = 40
ASKED = 160
"""Up to so many characters a paragraph that asks is a question that all paragraphs up to the next one answer."""

LONG = 60
"""A paragraph of more characters says too much to say what the next one is about."""


class Block(NamedTuple):
    """A run of lines that belong together, with what is said above it and the heads of its columns."""

    span: Span
    kind: str
    above: tuple[Lead, ...] = ()
    head: tuple[Span, ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """Every heading, paragraph, list item and table row, in order, with what stands above it."""
    above = Above()
    rows = _Rows()
    items = _Items()
    for start, end, kind in _paragraphs(text):
        span = Span(start, end)
        if kind == "row":
            block = rows.row(text, span, above.leads())
            if block is not None:
                yield block
            continue
        if rows.head is not None:
            rows = _Rows()
        if items.open and kind != "item":
            items = _Items()
        if kind == "heading" or _is_title(text, span):
            yield Block(span, "heading")
            above = Above(heading=clipped(span))
        elif kind == "item":
            yield Block(span, kind, (*above.leads(), *items.leads(text, span)))
            above = above._replace(item=clipped(span), first_item=above.first_item or clipped(span))
        else:
            yield Block(span, "paragraph", above.leads())
            words = text[start:end].rstrip(" \t\n*_")
            question = clipped(span) if words.endswith(QUESTION) and len(words) <= ASKED else above.question
            is_lead_in = words.endswith((*LEAD_IN, *QUESTION))
            last = span if end - start < LONG else None
            above = Above(above.heading, question, clipped(span) if is_lead_in else None, last)


def _is_title(text: str, span: Span) -> bool:
    """Whether a short line without a full stop stands by itself: the title of what follows in plain text."""
    line = text[span.start : span.end].strip()
    if len(line) > TITLE or "\n" in line or line.endswith((*_LINE_ENDS, *LEAD_IN)) or _DIGIT.search(line):
        return False
    before, behind = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 1]
    return not before.strip("\n") and behind == "\n"


class _Items:
    """The items of one list, of which an indented one says more of the item above it."""

    def __init__(self) -> None:
        self.open: list[tuple[int, Span]] = []

    def leads(self, text: str, span: Span) -> tuple[Lead, ...]:
        """What the item at `span` stands under."""
        line = text[span.start : span.end]
        indent = len(line) - len(line.lstrip(" \t"))
        while self.open and self.open[-1][0] >= indent:
            self.open.pop()
        found = (Lead(self.open[-1][1], LEADING, True),) if self.open else ()
        self.open.append((indent, clipped(span)))
        return found


class _Rows:
    """The rows of one table: the first is the head, a rule of dashes is nothing."""

    def __init__(self) -> None:
        self.head: tuple[Span, ...] | None = None
        self.first: Span | None = None
        self.last: Span | None = None

    def row(self, text: str, span: Span, leads: tuple[Lead, ...]) -> Block | None:
        if _RULE_ROW.match(text[span.start : span.end]):
            return None
        if self.first and self.first != self.last:
            leads = (*leads, Lead(self.first, EARLIER, False))
        if self.last:
            leads = (*leads, Lead(self.last, OUTSIDE, False))
        block = Block(span, "row", leads, self.head or ())
        if self.head is None:
            self.head = tuple(map(clipped, cells(text, block.span)))
        else:
            self.last = clipped(span)
            self.first = self.first or self.last
        return block


def _paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each line begins and ends, and what it is; the lines of one hard-wrapped paragraph are joined."""
    start = None
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        words = line.rstrip()
        kind = _kind(line) if words else ""
        if start is not None and (kind or not words):
            yield start, at, ""
            start = None
        if kind:
            yield at, end, kind
        elif words:
            start = at if start is None else start
            if words.endswith(_LINE_ENDS):
                yield start, end, ""
                start = None
        at = end
    if start is not None:
        yield start, at, ""


def _kind(line: str) -> str:
    """What a line is that stands alone; empty for one of prose."""
    if "|" in line and _ROW.match(line):
        return "row"
    if "#" in line and _HEADING.match(line):
        return "heading"
    if (line.lstrip()[0] in _MARKERS and _ITEM.match(line)) or ((":" in line or "：" in line) and _ENTRY.match(line)):
        return "item"
    in_columns = ("   " in line or "\t" in line) and _COLUMNS.search(line)
    return "item" if in_columns else ""


def cells(text: str, row: Span) -> Iterator[Span]:
    """The cells of a table row, which may begin without a bar."""
    start, stop = row
    first = text.index("|", start)
    start = first + 1 if not text[start:first].strip() else start
    while start < stop:
        bar = text.find("|", start, stop)
        end = bar if bar >= 0 else stop
        if bar >= 0 or text[start:end].strip():
            yield Span(start, end)
        start = end + 1
