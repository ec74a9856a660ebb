"""The way of a draft: read its numbers, see what each is of, hold it against the base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cqfacts.check.candidates import Match, matches, ready
from cqfacts.check.choose import Judged, choose
from cqfacts.check.context import FURTHER, OUTSIDE, Around, Context
from cqfacts.check.judge import verdict
from cqfacts.check.layout import Sentence, sentences
from cqfacts.check.prose import masked
from cqfacts.check.saying import as_said, falls, is_increase
from cqfacts.check.vocabulary import Mention, Vocabulary
from cqfacts.compare import Outcome, compare
from cqfacts.model import Claim, Document, FactBase, Quantity, Reading, Span
from cqfacts.text import read, read_quantities
from cqfacts.text.fold import fold, lower
from cqfacts.text.script import simplified

HEAD_CELL = 4


class Checker:
    """A fact base made ready for judging drafts; one serves any number of them."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.vocabulary = Vocabulary(base)
        self.subjects = ready(base, _quanta(base), _units(base))
        self.year = _year(base)

    def check(self, text: str, *, path: str = "", encoding: str = "utf-8", kind: str = "text") -> Document:
        """Every number of the text, judged. `kind` is `text`, `markdown` or `html`: what is markup is not read."""
        prose = masked(text, kind)
        reading = read(prose, self.year)
        folded = simplified(lower(fold(prose)))
        claims: list[Claim] = []
        for context in self._contexts(folded, reading):
            claims += self._judge(context, text)
        return Document(path, encoding, text, tuple(claims), reading.passed_over)

    def _contexts(self, folded: str, reading: Reading) -> Iterator[Context]:
        """One context for each sentence that holds a number."""
        seen: dict[tuple[int, int], tuple[Mention, ...]] = {}
        quantities, periods = _Cursor(reading.quantities), _Cursor(reading.periods)
        for sentence in sentences(folded):
            mine = quantities.within(sentence.start, sentence.end)
            times = periods.within(sentence.start, sentence.end)
            if not mine:
                continue
            spans = _around(sentence, mine[0])
            around = tuple(Around(span, self._mentions(folded, span, seen), cost) for span, cost in spans)
            here = self._mentions(folded, Span(sentence.start, sentence.end), seen)
            yield Context(folded, sentence, here, tuple(mine), tuple(times), around)

    def _mentions(self, text: str, span: Span, seen: dict[tuple[int, int], tuple[Mention, ...]]) -> tuple[Mention, ...]:
        key = (span.start, span.end)
        if key not in seen:
            found = self.vocabulary.mentions(text[span.start : span.end])
            seen[key] = tuple(Mention(m.kind, m.id, m.start + span.start, m.end + span.start, m.inside) for m in found)
        return seen[key]

    def _judge(self, context: Context, text: str) -> Iterable[Claim]:
        found = {quantity: matches(context, quantity, self.subjects, self.base) for quantity in context.quantities}
        judged = {
            quantity: [Judged(match, self._outcome(context, quantity, match)) for match in many if not match.lost]
            for quantity, many in found.items()
        }
        chosen = choose(context, judged)
        for quantity in context.quantities:
            line, column = _position(text, quantity.start)
            said = verdict(quantity, chosen.get(quantity), found[quantity], self.base)
            yield Claim(quantity, Span(context.sentence.start, context.sentence.end), line, column, said)

    def _outcome(self, context: Context, quantity: Quantity, match: Match) -> Outcome:
        stated = match.subject.stated
        if match.contradicted:
            return Outcome("refuted", "contradicted")
        if stated.growth and falls(context, quantity):
            return Outcome("refuted", "wrong-direction")
        return compare(as_said(context, quantity, stated), stated, multiple_of_increase=is_increase(context, quantity))


def check_text(text: str, base: FactBase, *, path: str = "", kind: str = "text") -> Document:
    """Judge one draft against a base."""
    return Checker(base).check(text, path=path, kind=kind)


class _Cursor:
    """Items sorted by place, handed out span by span in one pass."""

    def __init__(self, items: Sequence[Quantity] | Sequence[object]) -> None:
        self.items = items
        self.at = 0

    def within(self, start: int, end: int) -> list:  # type: ignore[type-arg]
        while self.at < len(self.items) and self.items[self.at].start < start:  # type: ignore[attr-defined]
            self.at += 1
        first = self.at
        while self.at < len(self.items) and self.items[self.at].start < end:  # type: ignore[attr-defined]
            self.at += 1
        return list(self.items[first : self.at])


def _around(sentence: Sentence, quantity: Quantity) -> list[tuple[Span, float]]:
    spans: list[tuple[Span, float]] = []
    for head, cell in zip(sentence.column_heads, sentence.cells, strict=False):
        if cell.start <= quantity.start < cell.end:
            spans.append((head, HEAD_CELL))
    spans += [(span, OUTSIDE + FURTHER * at) for at, span in enumerate(sentence.before[:3])]
    spans += [(sentence.after, OUTSIDE)] if sentence.after else []
    return spans


def _position(text: str, at: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1, at - line_start + 1


def _quanta(base: FactBase) -> dict[str, Decimal]:
    out = {}
    for fact in base.facts.values():
        read = read_quantities(fact.printed) if fact.printed else []
        if read:
            out[fact.id] = read[0].quantum
    return out


def _units(base: FactBase) -> dict[str, str | None]:
    out: dict[str, str | None] = {}
    for ident, unit in base.units.items():
        out[ident] = _canonical(unit.dimension, unit.zh, unit.en)
    return out


def _canonical(dimension: str, zh: str, en: str) -> str | None:
    fixed = {"people": "person", "share": "percent", "rank": "rank", "multiple": "times"}
    if dimension in fixed:
        return fixed[dimension]
    if dimension == "count":
        return zh or None
    for sample in (f"3{zh}", f"3 {en}"):
        read = read_quantities(sample)
        if read and read[0].unit:
            return read[0].unit
    return zh or None


def _year(base: FactBase) -> int | None:
    for source in base.sources.values():
        if source.period[:4].isdigit():
            return int(source.period[:4])
    return None
