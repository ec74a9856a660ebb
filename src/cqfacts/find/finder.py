"""The search as a whole: what of a query is a number and what is words, and the facts that answer both, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cqfacts.find import traces
from cqfacts.find.corpus import Corpus
from cqfacts.find.folding import latin, plain
from cqfacts.find.query import Reader
from cqfacts.find.tokens import may_hold_number, tokens
from cqfacts.find.units import Query
from cqfacts.find.words import Scores, Words
from cqfacts.finding import Findings, Hit, Match
from cqfacts.model import FactBase, Quantity

if TYPE_CHECKING:
    from cqfacts.find.numbers import Numbers, Valued

SHOWN = 20
"""How many hits are given unless another number is asked for."""

LONGEST = 1000
"""Characters of a query that are looked at."""

ORDER: tuple[Match, ...] = ("exact", "bound", "rounded", "words", "near-miss")

LIKELY, UNLIKELY = ("digits-transposed", "unit"), ("magnitude",)
"""Slips that are more and less likely than others."""


class Asked(NamedTuple):
    """A query taken apart: the numbers in it, the periods (ISO 8601), and the words beside the numbers.

    `literal` is the query with its numbers as they are written, the `figures`, to look for them in texts: names hold
    numbers too.
    """

    quantities: tuple[Quantity, ...]
    periods: frozenset[str]
    words: str
    literal: str
    figures: tuple[str, ...] = ()


class Ranked(NamedTuple):
    """Facts by their place in the base, best first, and why they answer the query."""

    places: list[int]
    match: Match
    by_number: Mapping[int, Valued] = {}


class Finder:
    """Searches one base. Everything that it makes ready is made when a query first needs it, and kept."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.corpus = Corpus(base)
        self._reader = Reader(self.corpus)
        self._words = Words(self.corpus)

    @cached_property
    def _numbers(self) -> Numbers:
        # Imported here: a search by words needs no arithmetic.
        from cqfacts.find.numbers import Numbers

        return Numbers(self.base)

    def find(self, query: str, limit: int | None = SHOWN) -> Findings:
        """The facts that answer `query`, the best first, at most `limit` of them; None for all.

        A number in the query is looked for by its value, the rest by its words. With both, a fact has to have the
        number and to hold the words; where none does, the number is looked for as it is written.
        """
        query = query[:LONGEST]
        asked = _asked(query)
        beside = self._reader.read(asked.words)
        if not asked.quantities:
            return self._findings(query, self._by_words(beside, asked.periods), limit, beside, beside)
        number = " ".join(quantity.text for quantity in asked.quantities)
        valued = self._by_number(asked, beside)
        literal = self._reader.read(asked.literal)
        named, *others = [
            ranked._replace(places=[place for place in ranked.places if place not in valued])
            for ranked in self._by_words(literal, asked.periods, asked.figures)
        ]
        missing = beside.missing if valued else literal.missing
        return self._findings(query, [named, *_by_match(valued), *others], limit, beside, literal, number, missing)

    def _by_words(self, query: Query, periods: frozenset[str], figures: tuple[str, ...] | None = None) -> list[Ranked]:
        """The facts that hold the words, those first whose value is the period or the name with the `figures` asked
        for; with figures, only those that hold every word."""
        scores = self._words.search(query, every=figures is not None) if query.units else {}
        # One number of score and place sorts several times faster than two.
        size = len(self.corpus.facts)
        order = [key % size for key in sorted([place - value * size for place, value in scores.items()])]
        exact = [place for place in order if self._is_value(place, periods, figures)] if periods or figures else []
        if exact:
            taken = set(exact)
            order = [place for place in order if place not in taken]
        return [Ranked(exact, "exact"), Ranked(order, "words")]

    def _is_value(self, place: int, periods: frozenset[str], figures: tuple[str, ...] | None) -> bool:
        fact = self.corpus.facts[place]
        if fact.value in periods:
            return True
        if not figures or not isinstance(fact.value, str) or self.base.units[fact.unit].dimension != "text":
            return False
        return set(figures) <= set(latin(plain(fact.value)).split())

    def _by_number(self, asked: Asked, beside: Query) -> dict[int, Valued]:
        """The facts with the number that hold the words beside it, best first."""
        found: dict[int, Valued] = {}
        for quantity in asked.quantities:
            for place, valued in self._numbers.find(quantity).items():
                if place not in found or ORDER.index(valued.match) < ORDER.index(found[place].match):
                    found[place] = valued
        scores: Scores = {}
        if beside.units or beside.missing:
            scores = self._words.search(beside, among=found) if beside.units else {}
        facts = self.corpus.facts

        def key(place: int) -> tuple[object, ...]:
            valued = found[place]
            likelihood = (valued.detail in UNLIKELY, valued.detail not in LIKELY)
            slip = likelihood if valued.match == "near-miss" else ()
            derived = facts[place].derived is not None
            return ORDER.index(valued.match), derived, slip, -scores.get(place, 0), valued.distance, place

        kept = [place for place in found if place in scores] if beside.units or beside.missing else list(found)
        return {place: found[place] for place in sorted(kept, key=key)}

    def _findings(
        self,
        query: str,
        ranked: list[Ranked],
        limit: int | None,
        beside: Query,
        literal: Query,
        number: str = "",
        missing: tuple[str, ...] | None = None,
    ) -> Findings:
        best = sorted(ranked, key=lambda one: ORDER.index(one.match))
        chosen = islice(((one, place) for one in best for place in one.places), limit)
        hits = tuple(self._hit(one, place, beside, literal, number) for one, place in chosen)
        total = sum(len(one.places) for one in ranked)
        return Findings(query, hits, total, number, beside.missing if missing is None else missing)

    def _hit(self, ranked: Ranked, place: int, beside: Query, literal: Query, number: str) -> Hit:
        fact = self.corpus.facts[place]
        valued = ranked.by_number.get(place)
        if valued is None:
            return Hit(fact.id, ranked.match, "", traces.traces(self.corpus, literal, place))
        found = (traces.printed(fact, number), *traces.traces(self.corpus, beside, place))
        return Hit(fact.id, valued.match, valued.detail, found)


def _by_match(valued: dict[int, Valued]) -> Iterator[Ranked]:
    for match in dict.fromkeys(one.match for one in valued.values()):
        yield Ranked([place for place, one in valued.items() if one.match == match], match, valued)


def _asked(query: str) -> Asked:
    """What of a query is a number. Words that hold no numeral are not read for one."""
    if not may_hold_number(query):
        return Asked((), frozenset(), query, query)
    import re

    from cqfacts.text import read

    # Digits in groups of three are one number to a person, whatever a shell made of the spaces between.
    text = re.sub(r"(?<![0-9.])[0-9]{1,3}(?: [0-9]{3})+(?![0-9.])", lambda match: match[0].replace(" ", ""), query)
    reading = read(text)
    if not reading.quantities and len(text.strip()) == 1:
        # A numeral by itself counts nothing and is not read; here it was typed to be looked for.
        reading = read(f"{text.strip()}个")
    pieces, at = [], 0
    for quantity in reading.quantities:
        pieces.append(text[at : quantity.start])
        at = quantity.end
    words = " ".join((*pieces, text[at:]))
    figures = tuple(figure for quantity in reading.quantities for figure in _figures(quantity.text))
    periods = frozenset(mention.period for mention in reading.periods if mention.period)
    return Asked(reading.quantities, periods, words, f"{' '.join(figures)} {words}" if figures else query, figures)


def _figures(number: str) -> Iterator[str]:
    """The digits of a number as it is written, without its unit, that texts may hold; single ones stand anywhere."""
    for token in tokens(number.replace(",", "")):
        if token.text[0].isdigit() and len(token.text) > 1:
            yield token.text
