"""The way of a draft: read its numbers, see what each is of, hold it against the base."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from cqfacts.check import comparing, tenses
from cqfacts.check.arithmetic import Computed, computed
from cqfacts.check.asserted import told_of
from cqfacts.check.candidates import others
from cqfacts.check.choose import choose
from cqfacts.check.context import QUESTION, Context
from cqfacts.check.distances import Names
from cqfacts.check.judge import Judge, explained
from cqfacts.check.layout import Sentence, sentences
from cqfacts.check.leads import CORNER, HEAD_CELL, Lead
from cqfacts.check.lengths import LONGEST
from cqfacts.check.options import Judged, Options
from cqfacts.check.periods import opening
from cqfacts.check.prose import Prose, moved, prose_of
from cqfacts.check.sites import surroundings
from cqfacts.check.subjects import Subjects
from cqfacts.check.unions import parents, united
from cqfacts.check.vocabulary import Mention, Vocabulary
from cqfacts.model import Claim, Document, FactBase, PeriodMention, Quantity, Reading, Span, Verdict
from cqfacts.text import read
from cqfacts.text.fold import fold, lower
from cqfacts.text.script import simplified

_START = attrgetter("start")

CARRYING = (";", "；", *QUESTION)
"""What ends a sentence here and yet lets its time go on."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Found = TypeVar("Found", bound=_Placed)


class Checker:
    """A fact base made ready for judging drafts; one serves any number of them."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.vocabulary = Vocabulary(base)
        self.subjects = Subjects(base)
        self.judge = Judge(base)
        self.year = _year(base)
        self.parents = parents(base)

    def check(
        self, text: str, *, path: str = "", encoding: str = "utf-8", kind: str = "text", explain: bool = False
    ) -> Document:
        """Every number of the text, judged.

        `kind` is `text`, `markdown` or `html`: what is markup is not read. With `explain`, a verdict also lists the
        facts that were considered and fell for their words or unit.
        """
        prose = prose_of(text, kind)
        folded = fold(prose.text)
        reading = read(prose.text, self.year, folded)
        folded = simplified(lower(folded))
        lines = _line_starts(text)
        claims: list[Claim] = []
        for context in self._contexts(folded, reading):
            for quantity, verdict in self._judged(context, explain):
                sentence = Span(context.sentence.start, context.sentence.end)
                claims.append(_claim(quantity, sentence, verdict, prose, text, lines))
        passed_over = reading.passed_over
        if not prose.is_draft():
            passed_over = tuple(moved(item, prose, text) for item in passed_over)
        return Document(path, encoding, text, tuple(claims), passed_over)

    def _contexts(self, folded: str, reading: Reading) -> Iterator[Context]:
        """One context for each sentence that holds a number."""
        mentions = _Mentions(self.vocabulary, folded)
        quantities, periods = _Cursor(reading.quantities), _Cursor(reading.periods)
        carried: PeriodMention | None = None
        for sentence in sentences(folded):
            mentions.block = sentence.block
            mine = quantities.within(sentence.start, sentence.end)
            times = periods.within(sentence.start, sentence.end)
            if carried and not folded[max(0, sentence.start - 3) : sentence.start].rstrip().endswith(CARRYING):
                carried = None
            for some in _by_column(folded, sentence, mine):
                named = told_of(sentence, mentions.of(Span(sentence.start, sentence.end)))
                here = united(named, folded, some, self.parents)
                leads = partial(_leads, sentence, some[0])
                yield Context(folded, sentence, here, some, times, mentions, leads, carried)
            if times:
                is_question = folded[sentence.start : sentence.end].rstrip().endswith(QUESTION)
                carried = times[-1] if is_question else opening(folded, sentence.start, times) or carried

    def _judged(self, context: Context, explain: bool) -> Iterator[tuple[Quantity, Verdict]]:
        said = surroundings(context, self.base)
        options = [Options(context, quantity, self.subjects, said) for quantity in context.quantities]
        chosen = choose(context, options)
        for mine in options:
            one = chosen.get(mine)
            if one and one.outcome.label == "refuted" and mine.is_anothers(one.match):
                one = None
            total = None if one and one.outcome.label == "supported" else _computed(context, mine, chosen)
            verdict = self.judge.computed(total) if total else self.judge.verdict(one, mine.matches())
            if explain:
                considered = [*mine.matches(), *others(context, mine.quantity, self.subjects)]
                verdict = verdict._replace(candidates=tuple(explained(one, considered)))
            yield mine.quantity, verdict


def _computed(context: Context, mine: Options, chosen: dict[Options, Judged]) -> Computed | None:
    """What the number comes from, where it is computed of facts that the sentence speaks of."""
    spoken = (one.match.subject for other, one in chosen.items() if other is not mine)
    nearby = (match.subject for match in mine.matches() if match.lost in ("", "metric", "kind"))
    return computed(context, mine.quantity, spoken, nearby)


def _claim(quantity: Quantity, sentence: Span, verdict: Verdict, prose: Prose, draft: str, lines: list[int]) -> Claim:
    if not prose.is_draft():
        quantity, sentence = moved(quantity, prose, draft), prose.span(sentence)
    row = bisect_right(lines, quantity.start)
    return Claim(quantity, sentence, row, quantity.start - lines[row - 1] + 1, verdict)


class _Cursor(Generic[Found]):
    """Items sorted by place, handed out span by span in one pass."""

    def __init__(self, items: Sequence[Found]) -> None:
        self.items = items
        self.starts = [item.start for item in items]
        self.at = 0

    def within(self, start: int, end: int) -> tuple[Found, ...]:
        first = bisect_left(self.starts, start, self.at)
        self.at = bisect_left(self.starts, end, first)
        return tuple(self.items[first : self.at])


class _Mentions:
    """The mentions of one text, span by span; the latest are kept, since sentences lean on those before them."""

    KEPT = 256
    LONG = 4 * LONGEST
    """Characters up to which a block is searched as a whole: its sentences share what is found."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self.vocabulary = vocabulary
        self.text = text
        self.block = Span(0, 0)
        self.kept: dict[Span, tuple[Mention, ...]] = {}
        self.kept_names: dict[Span, Names] = {}

    def of(self, span: Span) -> tuple[Mention, ...]:
        found = self.kept.get(span)
        if found is None:
            if len(self.kept) >= self.KEPT:
                self.kept.clear()
            found = self.kept[span] = self._find(span)
        return found

    def _find(self, span: Span) -> tuple[Mention, ...]:
        block = self.block
        if span == block or not (block.start <= span.start and span.end <= block.end <= block.start + self.LONG):
            return self.vocabulary.mentions(self.text, span)
        found = self.of(block)
        first = bisect_left(found, span.start, key=_START)
        last = bisect_left(found, span.end, first, key=_START)
        return tuple([mention for mention in found[first:last] if mention.end <= span.end])

    def names(self, span: Span) -> Names:
        """The terms and the scopes that the span mentions."""
        if span not in self.kept_names:
            if len(self.kept_names) >= self.KEPT:
                self.kept_names.clear()
            found = self.of(span)
            terms = {mention.id for mention in found if mention.kind == "term"}
            scopes = {mention.id for mention in found if mention.kind == "scope"}
            self.kept_names[span] = terms, scopes
        return self.kept_names[span]


def _by_column(text: str, sentence: Sentence, quantities: tuple[Quantity, ...]) -> Iterator[tuple[Quantity, ...]]:
    """The numbers of a sentence together; those of a table row by cell, since each column has a head of its own."""
    if not sentence.column_heads:
        if quantities:
            yield quantities
        return
    for at, cell in enumerate(sentence.cells):
        some = tuple(q for q in quantities if cell.start <= q.start < cell.end)
        if some and at < len(sentence.column_heads):
            from cqfacts.check.columns import in_unit

            head = sentence.column_heads[at].of(text)
            some = tuple(in_unit(quantity, head) for quantity in some)
        if some:
            yield some


def _leads(sentence: Sentence, quantity: Quantity) -> list[Lead]:
    """What may say what the number is of, outside its sentence; of the heads of a table, that of its own column."""
    heads: list[Lead] = []
    columns = list(zip(sentence.column_heads, sentence.cells, strict=False))
    for at, (head, cell) in enumerate(columns):
        if cell.start <= quantity.start < cell.end:
            heads.append(Lead(head, HEAD_CELL, True))
            # A column of changes tells how what the one before it counts has changed, one of the year before the same.
            words = head.of(sentence.text)
            if at > 1 and comparing.CHANGE.search(words):
                heads.insert(0, Lead(columns[at - 1][0], CORNER, True))
            elif at > 1 and tenses.YEAR_BEFORE.search(words):
                heads.insert(0, Lead(columns[1][0], CORNER, True))
    # The corner of a table may name what all of it is about.
    corner = sentence.column_heads[:1] if sentence.cells[:1] and quantity.start >= sentence.cells[0].end else ()
    return [*sentence.leads(), *[Lead(head, CORNER, True) for head in corner], *heads]


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _year(base: FactBase) -> int | None:
    for source in base.sources.values():
        if source.period[:4].isdigit():
            return int(source.period[:4])
    return None
