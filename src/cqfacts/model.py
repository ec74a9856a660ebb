"""The words of cqfacts, as values: what every room speaks of.

Imports the standard library only. Every number is a `Decimal` in base units (people, yuan, per cent, …; 万, 亿 and
million are scale, never unit). Every offset counts Unicode code points from the start of the text it belongs to.

The values are named tuples: as immutable as frozen dataclasses, which each cost half a millisecond to define, so that
thirty of them would take longer than a look-up.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqfacts.interval import Interval

Language = Literal["en", "zh"]

Qualifier = Literal["exact", "over", "at-least", "about", "nearly", "under", "at-most"]
QUALIFIERS: tuple[Qualifier, ...] = ("exact", "over", "at-least", "about", "nearly", "under", "at-most")

Dimension = Literal["people", "money", "share", "count", "time", "multiple", "rank", "date", "list", "text"]
DIMENSIONS: tuple[Dimension, ...] = (
    "people", "money", "share", "count", "time", "multiple", "rank", "date", "list", "text",
)  # fmt: skip

Label = Literal["supported", "refuted", "not-enough-info"]
"""FEVER's three verdicts (Thorne et al. 2018, 'FEVER: a Large-scale Dataset for Fact Extraction and VERification')."""


class Bilingual(NamedTuple):
    """One text in English and Chinese."""

    en: str
    zh: str

    def in_(self, language: Language) -> str:
        return self.en if language == "en" else self.zh


# ---------------------------------------------------------------------------------------------- the fact base


class Article(NamedTuple):
    title: str
    byline: str


class Furniture(NamedTuple):
    """Words of a source that hold a number and state no fact (a page number, a heading), with the reason."""

    text: str
    reason: str


class Source(NamedTuple):
    """A published page. `period` is what the page says of its own time; `sha256` is of its UTF-8 text."""

    id: str
    title: str
    series: str
    language: str
    period: str
    sha256: str
    articles: Mapping[str, Article]
    furniture: tuple[Furniture, ...] = ()


class Unit(NamedTuple):
    """How a unit is written, what it measures and how many base units one of it is."""

    id: str
    dimension: Dimension
    zh: str
    en: str
    en_one: str
    factor: Decimal = Decimal(1)


class Topic(NamedTuple):
    id: str
    title: Bilingual
    aliases: tuple[str, ...]
    summary: Bilingual


class Scope(NamedTuple):
    """A place, body or event that a fact holds for.

    `outside` marks one that the base has no fact of; `event` one at which facts of wider scopes are told too.
    """

    id: str
    label: Bilingual
    names: tuple[str, ...]
    parent: str | None = None
    default: bool = False
    outside: bool = False
    event: bool = False


class Term(NamedTuple):
    """One concept and the words that a text may use for it, in any language; in the words of `not_` it is not meant."""

    id: str
    words: tuple[str, ...]
    not_: tuple[str, ...] = ()


class Subject(NamedTuple):
    """What a claim about a fact says: of each group of `must`, one term; `may` makes it likelier.

    A term of `not_` means another fact; one of `wrong` contradicts this one, so that the claim is false. Words that
    are `unplaced` tell the fact without its scope.
    """

    must: tuple[tuple[str, ...], ...] = ()
    may: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    unplaced: bool = False


class Operand(NamedTuple):
    """A fact that a derived fact is computed from, with the words that prove it."""

    id: str
    quote: str


class Derivation(NamedTuple):
    """How a derived fact was computed; `interval` is the result before it was rounded."""

    formula: str
    operands: tuple[Operand, ...]
    interval: Interval


class Fact(NamedTuple):
    """One atomic statement of a source, or (with `derived`) what follows from such statements by arithmetic.

    `value` is a `Decimal` in base units, an ISO 8601 date or interval, or a tuple of names for a list. `printed` is
    the number exactly as the source prints it and stands in `quote`, an exact run of the source's characters.
    A derived fact has neither: its operands carry the quotes.
    """

    id: str
    topic: str
    label: Bilingual
    value: Decimal | str | tuple[str, ...]
    value_text: Bilingual
    qualifier: Qualifier
    unit: str
    period: str
    period_inferred: bool
    scope: str
    printed: str
    quote: str
    also: tuple[str, ...]
    source: str
    article: str
    byline: str
    note: Bilingual | None
    subject: Subject
    derived: Derivation | None = None
    line: int | None = None


class Problem(NamedTuple):
    """Something wrong with a fact base: where, what, and what to do about it."""

    file: str
    line: int | None
    id: str | None
    message: str
    advice: str = ""
    rule: str = ""


class FactBase(NamedTuple):
    """A loaded base: the sound facts, in the file's order, and every problem that was found."""

    file: str
    sources: Mapping[str, Source]
    units: Mapping[str, Unit]
    topics: Mapping[str, Topic]
    scopes: Mapping[str, Scope]
    terms: Mapping[str, Term]
    facts: Mapping[str, Fact]
    relations: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of_topic(self, topic: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts.values() if fact.topic == topic)


# ---------------------------------------------------------------------------------------------- numbers in text


class Span(NamedTuple):
    """Code points `start` up to, not including, `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


QuantityKind = Literal[
    "number", "money", "percent", "points", "multiple", "fraction", "rank", "duration", "range", "vague"
]


class Quantity(NamedTuple):
    """A number found in text.

    `start` to `end` holds qualifier, numeral, scale, 多/余 and unit where they touch; `number` is the numeral's own
    span, `qualifier_at` the qualifier's, which may stand apart. `low` and `high` are the bounds of a range or a vague
    count (数十 is 10 to 100; `high` is None where nothing bounds it) and equal for a single number. `readings` has
    every value the words may have, the likeliest first. `quantum` is the worth of the last digit shown (4.33亿:
    1,000,000), so that rounding can be told from error. `unit` is a canonical id (`person`, `CNY`, `percent`, `point`,
    `times`, `month`, …), else the measure word as written (`家`), else None.
    """

    start: int
    end: int
    text: str
    number: Span
    low: Decimal
    high: Decimal | None
    quantum: Decimal
    kind: QuantityKind
    unit: str | None = None
    qualifier: Qualifier = "exact"
    qualifier_at: Span | None = None
    negated: bool = False
    readings: tuple[Decimal, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The one value, or None for a range or a vague count."""
        return self.low if self.low == self.high else None


class PeriodMention(NamedTuple):
    """A time named in text. `period` is ISO 8601 once resolved against a year; None where the text leaves it open."""

    start: int
    end: int
    text: str
    period: str | None


class PassedOver(NamedTuple):
    """Digits or number words that are no quantity (a date, a name, an address, …), with the kind."""

    start: int
    end: int
    text: str
    why: str


class Reading(NamedTuple):
    """Everything numeric in a text: quantities, periods and what was passed over, each sorted and disjoint."""

    quantities: tuple[Quantity, ...]
    periods: tuple[PeriodMention, ...]
    passed_over: tuple[PassedOver, ...]


# ---------------------------------------------------------------------------------------------- claims and verdicts


class Evidence(NamedTuple):
    """The words that a claim was held against; `mark` is where the number stands in `quote`."""

    fact: str
    quote: str
    mark: Span | None
    source: str
    article: str
    byline: str


class Candidate(NamedTuple):
    """A fact that was considered for a claim, and why it was chosen or lost."""

    fact: str
    chosen: bool
    why: str


class Verdict(NamedTuple):
    """The judgement on one claim. `reason` is a short word of the contract, `message` says it for people."""

    label: Label
    reason: str
    message: Bilingual
    fact: str | None = None
    expected: Bilingual | None = None
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class Claim(NamedTuple):
    """A quantity of a draft, the sentence it stands in and the verdict on it; `line` and `column` count from 1."""

    quantity: Quantity
    sentence: Span
    line: int
    column: int
    verdict: Verdict


class Document(NamedTuple):
    """One judged draft. `error` says why it could not be read; then there is no text and no claim."""

    path: str
    encoding: str
    text: str
    claims: tuple[Claim, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    error: str | None = None

    def tally(self, label: Label) -> int:
        return sum(claim.verdict.label == label for claim in self.claims)


class Report(NamedTuple):
    documents: tuple[Document, ...] = ()

    def tally(self, label: Label) -> int:
        return sum(document.tally(label) for document in self.documents)
