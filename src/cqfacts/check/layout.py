"""Where a number stands: its clause, its sentence, and what around it may say what the number is of.

A draft is parted into blocks, sentences in them, clauses in those. Everything is a span of the one text; nothing is
copied.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from cqfacts.check.blocks import TITLE, Block, blocks, cells
from cqfacts.check.leads import CORNER, EARLIER, FAR, HEADING, LEADING, OUTSIDE, PARAGRAPH, Lead
from cqfacts.check.lengths import LONGEST, parts, parts_of_row
from cqfacts.late import late
from cqfacts.lazy import lazy
from cqfacts.model import Span

_SENTENCE_END = re.compile(
    r"[。！？!?;；.](?:(?<=\.)(?<!\.\.)\.*[”’\"')]*(?=\s|\Z)|(?<!\.)[。！？!?;；]*[”’」』\"')）】]*)"
)
_ABBREVIATION = late(r"\b(?:mr|mrs|ms|dr|prof|st|no|vs|etc|approx|est|inc|ltd|co|fig|eg|ie|[a-z])\Z")
CLAUSE_MARKS = re.compile(
    # A space parts clauses between Chinese characters; told by two cheap classes, since one of all of them takes a
    # millisecond to compile.
    r"[,，;；:：、()（）|｜\n\t—–\- …]"
    r"(?:(?<=-)-|(?<=—)—?|(?<=–)(?!\d)|(?<![-—– ])"
    r"|(?<= )(?:(?<=\w )(?<=[^\x00-ÿ] )(?=\w)(?=[^\x00-ÿ])|(?:and|but|while|whereas) ))"
)
"""Begins with one set of characters, as the end of a sentence does: `re` then passes over all others fast."""
_CLOSING = ("”", "」", "』", '"')
BACK = 5
"""So many sentences back in its paragraph a sentence may lean, besides the first."""

CRY = 16
"""A first sentence of so few characters only calls for attention (只招了190名！)."""


class Sentence:
    """One sentence of a block, or one table row. `cells` are the cells of a row; `column_heads` those above them.

    What only a sentence with a number needs is found when it is asked for.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        block: Block,
        leads: Callable[[], Sequence[Lead]],
        cells: tuple[Span, ...] = (),
        column_heads: tuple[Span, ...] = (),
    ) -> None:
        self.text = text
        self.start, self.end = span
        self.block = block.span
        self.heading = block.above[0].span if block.above and block.above[0].cost == HEADING else None
        self.cells = cells
        self.column_heads = column_heads
        self.leads = leads

    @lazy
    def marks(self) -> tuple[int, ...]:
        """Where its clauses part."""
        return tuple(
            [
                match.start()
                for match in CLAUSE_MARKS.finditer(self.text, self.start, self.end)
                if not (match.group() == "," and _is_thousands(self.text, match.start()))
            ]
        )

    @lazy
    def clauses(self) -> list[Span]:
        """What lies between the marks."""
        ends = (*self.marks, self.end)
        starts = (self.start, *[mark + 1 for mark in self.marks])
        return [Span(start, end) for start, end in zip(starts, ends, strict=True)]

    def clause(self, at: int) -> Span:
        """The clause that the offset lies in."""
        return self.clauses[bisect_right(self.marks, at)]


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of the text in order, with the context that it may lean on."""
    before: tuple[Lead, ...] = ()
    for block in blocks(text):
        if block.kind == "heading":
            before = ()
        if block.kind == "row":
            for start, end, some, heads, label in parts_of_row(
                text, block.span, list(cells(text, block.span)), block.head
            ):
                leads = (*block.above, Lead(label, CORNER, True)) if label else block.above
                yield Sentence(text, Span(start, end), block, partial(tuple, leads), some, heads)
        else:
            spans = list(_split(text, block.span))
            for at, span in enumerate(spans):
                yield Sentence(text, span, block, partial(_leads, text, block, spans, at, before))
            if block.kind == "paragraph" and spans:
                before = (Lead(spans[-1], PARAGRAPH, False),)


def _split(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in (*_ends(text, block), block.end):
        if text[start:end].strip():
            if end - start > LONGEST:
                yield from parts(text, Span(start, end))
            else:
                yield Span(start, end)
        start = end


def _leads(text: str, block: Block, spans: Sequence[Span], at: int, before: Sequence[Lead]) -> list[Lead]:
    """What may say what the sentence at `at` is of: what stands above its block, and the sentences around it."""
    leads = [*before, *block.above]
    if at > 2:
        leads.append(Lead(spans[0], FAR, False))
    leads += [Lead(span, FAR, False) for span in spans[max(1, at - BACK) : max(1, at - 2)]]
    if at > 1:
        leads.append(Lead(spans[at - 2], EARLIER, False))
    if at:
        is_heading = at == 1 and _is_run_in(text, spans[0])
        leads.append(Lead(spans[at - 1], LEADING if is_heading else OUTSIDE, True))
    start, end = spans[at]
    is_cry = at == 0 and end - start <= CRY
    if at + 1 < len(spans) and (is_cry or text[start:end].rstrip().endswith(_CLOSING)):
        # Who is quoted, and of what, is often told behind the quotation; what a cry is about, behind it.
        leads.append(Lead(spans[at + 1], OUTSIDE, False))
    return leads


def _is_run_in(text: str, span: Span) -> bool:
    """Whether the first sentence of a block only names what it is about (Open-bidding projects. 28 of them …)."""
    words = text[span.start : span.end].strip()
    return len(words) <= TITLE and words.endswith(".") and not any(character.isdigit() for character in words)


def _ends(text: str, block: Span) -> Iterator[int]:
    # A line end ends no sentence: a hard-wrapped English line goes on, a Chinese one without a full stop does too.
    for match in _SENTENCE_END.finditer(text, block.start, block.end):
        at = match.start()
        if text[at] != "." or not _ABBREVIATION.search(text[max(block.start, at - 6) : at]):
            yield match.end()


def _is_thousands(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
