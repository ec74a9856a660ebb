"""Where a number stands: its clause, its sentence, and what around it may say what the number is of.

Plain text and Markdown alike: blocks (headings, paragraphs, list items, table rows), sentences in them, clauses in
those. Everything is a span of the one text; nothing is copied.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.check.leads import CORNER, EARLIER, FAR, OUTSIDE, Above, Lead
from cqfacts.check.lengths import clipped, parts, parts_of_row
from cqfacts.model import Span

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_ITEM = re.compile(r"[ \t]*(?:——?|[-*+•·●○▪]|\d{1,3}[.)、]|[(（]\d{1,3}[)）])[ \t]*")
_ROW = re.compile(r"[ \t]*\||[^|\n]{1,60}\|[^|\n]{1,60}\|")
_COLUMNS = re.compile(r"(?<=[^\s.!?。！？])(?: {3,}|\t)(?=\S)")
"""The gap between the columns of a table that is drawn with spaces."""
_ENTRY = re.compile(r"[^:：。！？!?;；\n]{1,40}[:：][ \t]*(?:[^:：。，,;；\n]|,(?=[0-9])){1,32}$")
"""A line that gives one thing a value (科学城：330个)."""
_RULE_ROW = re.compile(r"[ \t\n|:+-]+\Z")
_SENTENCE_END = re.compile(r"[。！？!?；;]+[”’」』\"')）】]*|(?<!\.)[.]+[”’\"')]*(?=\s|\Z)|\n")
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|prof|st|no|vs|etc|approx|est|inc|ltd|co|fig|eg|ie|[a-z])\Z")
CLAUSE_MARKS = re.compile(
    r"(?<=[一-龥]) (?=[一-龥])|[,，;；:：、()（）|｜\n\t]|——|--|—|–(?!\d)| (?:and|but|while|whereas) "
)
LEAD_IN = (":", "：")
_DIGIT = re.compile(r"[0-9]")
_CLOSING = ("”", "」", "』", '"')
_LINE_ENDS = ("。", "！", "？", ".", "!", "?", ":", "：", "”", "」")

TITLE = 40
CRY = 16
"""A first sentence of so few characters only calls for attention (只招了190名！)."""

LONG = 1200
"""A paragraph of more characters says too much to say what the next one is about."""


class Block(NamedTuple):
    """A run of lines that belong together, with what is said before it and the heads of its columns."""

    start: int
    end: int
    kind: str
    leads: tuple[Lead, ...] = ()
    head: tuple[Span, ...] = ()


class Sentence(NamedTuple):
    """One sentence, or one table row. `cells` are the cells of a row; `column_heads` those above them."""

    start: int
    end: int
    leads: tuple[Lead, ...] = ()
    cells: tuple[Span, ...] = ()
    column_heads: tuple[Span, ...] = ()
    marks: tuple[int, ...] = ()

    def clause(self, at: int) -> Span:
        """The clause that the offset lies in."""
        index = bisect_right(self.marks, at)
        start = self.marks[index - 1] + 1 if index else self.start
        end = self.marks[index] if index < len(self.marks) else self.end
        return Span(start, max(start, end))


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of the text in order, with the context that it may lean on."""
    for block in _blocks(text):
        if block.kind == "row":
            row = Span(block.start, block.end)
            for start, end, cells, heads, label in parts_of_row(text, row, list(_cells(text, block)), block.head):
                leads = (*block.leads, Lead(label, CORNER, True)) if label else block.leads
                yield Sentence(start, end, leads, cells, heads, _marks(text, start, end))
        else:
            yield from _split(text, block)


def _split(text: str, block: Block) -> Iterator[Sentence]:
    starts = [block.start, *_ends(text, block)]
    whole = (Span(a, b) for a, b in zip(starts, [*starts[1:], block.end], strict=True) if text[a:b].strip())
    spans = [part for span in whole for part in parts(text, span)]
    for at, (start, end) in enumerate(spans):
        leads = list(block.leads)
        if at > 2:
            leads.append(Lead(spans[0], FAR, False))
        if at > 1:
            leads.append(Lead(spans[at - 2], EARLIER, False))
        if at:
            leads.append(Lead(spans[at - 1], OUTSIDE, True))
        is_cry = at == 0 and end - start <= CRY
        if at + 1 < len(spans) and (is_cry or text[start:end].rstrip().endswith(_CLOSING)):
            # Who is quoted, and of what, is often told behind the quotation; what a cry is about, behind it.
            leads.append(Lead(spans[at + 1], OUTSIDE, False))
        yield Sentence(start, end, tuple(leads), marks=_marks(text, start, end))


def _ends(text: str, block: Block) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text, block.start, block.end):
        if match.group()[0] == "." and _ABBREVIATION.search(text[max(block.start, match.start() - 6) : match.start()]):
            continue
        # A hard-wrapped English line goes on; a Chinese line end without a full stop does too.
        if match.group() == "\n":
            continue
        yield match.end()


def _marks(text: str, start: int, end: int) -> tuple[int, ...]:
    return tuple(
        match.start()
        for match in CLAUSE_MARKS.finditer(text, start, end)
        if not (match.group() == "," and _is_thousands(text, match.start()))
    )


def _is_thousands(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _cells(text: str, block: Block) -> Iterator[Span]:
    first = text.index("|", block.start)
    # A row may begin without a bar.
    start = first + 1 if not text[block.start : first].strip() else block.start
    while start < block.end:
        bar = text.find("|", start, block.end)
        end = bar if bar >= 0 else block.end
        if bar >= 0 or text[start:end].strip():
            yield Span(start, end)
        start = end + 1


def _blocks(text: str) -> Iterator[Block]:
    above = Above()
    rows = _Rows()
    for start, end in _paragraphs(text):
        line, span = text[start:end], Span(start, end)
        if _ROW.match(line):
            block = rows.row(text, span, above.leads())
            if block is not None:
                yield block
            continue
        rows = _Rows()
        if _HEADING.match(line) or _is_title(text, span):
            yield Block(start, end, "heading")
            above = Above(heading=clipped(span), section=above.paragraph or above.section)
        elif _is_item(line) or _COLUMNS.search(line):
            yield Block(start, end, "item", above.leads())
            above = above._replace(item=clipped(span), first_item=above.first_item or clipped(span))
        else:
            yield Block(start, end, "paragraph", above.leads())
            is_lead_in = line.rstrip().endswith(LEAD_IN)
            last = span if end - start < LONG else None
            above = Above(above.section, above.heading, clipped(span) if is_lead_in else None, last)


def _is_title(text: str, span: Span) -> bool:
    """Whether a short line without a full stop stands by itself: the title of what follows in plain text."""
    line = text[span.start : span.end].strip()
    if len(line) > TITLE or "\n" in line or line.endswith((*_LINE_ENDS, *LEAD_IN)) or _DIGIT.search(line):
        return False
    before, behind = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 1]
    return not before.strip("\n") and behind == "\n"


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
        block = Block(span.start, span.end, "row", leads, self.head or ())
        if self.head is None:
            self.head = tuple(map(clipped, _cells(text, block)))
        else:
            self.last = clipped(span)
            self.first = self.first or self.last
        return block


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, with the lines of one hard-wrapped paragraph joined."""
    start = None
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        alone = _stands_alone(line)
        if start is not None and (alone or not line.strip()):
            yield start, at
            start = None
        if alone:
            yield at, end
        elif line.strip():
            start = at if start is None else start
            if line.rstrip().endswith(_LINE_ENDS):
                yield start, end
                start = None
        at = end
    if start is not None:
        yield start, at


def _stands_alone(line: str) -> bool:
    return bool(_HEADING.match(line) or _ROW.match(line) or _is_item(line) or _COLUMNS.search(line))


def _is_item(line: str) -> bool:
    match = _ITEM.match(line)
    return bool(match and match.group().strip()) or _ENTRY.match(line) is not None
