"""Searching by words: the facts that hold them, and how much speaks for each being the one that is meant.

What speaks for a fact is added up: where each word stands in it, how rare the word is, whether the base itself names
the word as the fact's subject. What a claim about the fact would have to say and the query does not speaks against it.

A common word is held by most facts of a base, so whatever is done for each of them is done in one step for all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from cqfacts.find.corpus import Corpus, Kind, Part
from cqfacts.find.units import Query, Unit

STRENGTH: Mapping[Part, int] = {"quote": 5, "id": 5, "label": 10, "value": 11}
"""What a word counts by the part of the fact that it stands in, from the weakest on."""

SHARED: Mapping[str, int] = {"article": 1, "may": 2, "unit": 2, "topic": 3, "byline": 6, "must": 7, "scope": 8}
"""What a word counts that is a name of something the fact shares with others, from the weakest on."""

UNSAID, AGAINST = 20, 40
"""What each thing takes off that a claim about the fact must say and the query does not, or that means another one."""

DERIVED, ELSEWHERE, NAMED = 40, 20, 24
"""What it takes off that a fact is computed, that it holds for a scope of its own which the query does not name, and
that it has no number."""

WITHIN = 20
"""What speaks for a fact of the scope that the query names, beside those that only mention it."""

Scores = dict[int, int]
"""Of facts, by their place in the base."""


class Words:
    """The search by words in one base."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def search(self, query: Query, *, every: bool = False, among: Collection[int] | None = None) -> Scores:
        """The facts that answer a query in words, with how much speaks for each; empty where none does.

        Where some hold all of its words, those (of three words and more, one in three may be said otherwise by the
        base); else, unless `every` word is asked for, those that hold half of them. Only facts `among` those given.
        """
        return _Search(self.corpus, query, self._standing).scores(every, among)

    @cached_property
    def _standing(self) -> list[int]:
        """What speaks against each fact, whatever is asked."""
        scopes = self.corpus.base.scopes
        return [
            -UNSAID * len(fact.subject.must)
            - (DERIVED if fact.derived else 0)
            - (0 if isinstance(fact.value, Decimal) else NAMED)
            - (0 if fact.scope in scopes and scopes[fact.scope].default else ELSEWHERE)
            for fact in self.corpus.facts
        ]


class _Found(NamedTuple):
    """Where a unit stands: for each way to write it (with what that counts less) the facts that hold it in their
    texts, and for each strength the facts that hold it in a name; `all` of them together."""

    texts: list[tuple[str, int, Collection[int]]]
    names: list[tuple[int, Collection[int]]]
    all: set[int]


class _Search:
    def __init__(self, corpus: Corpus, query: Query, standing: list[int]) -> None:
        self.corpus = corpus
        self.query = query
        self.standing = standing
        self.owners = [corpus.owner(mention.name) for mention in query.mentions]

    def scores(self, every: bool, among: Collection[int] | None) -> Scores:
        found = [self._found(at, unit) for at, unit in enumerate(self.query.units)]
        required = self._required()
        if not required:
            return {}
        wanted = len(required) + len(self.query.missing)
        held = [found[at].all if among is None else found[at].all.intersection(among) for at in required]
        places = _enough(held, wanted, every)
        return self._added_up(found, required, places)

    def _required(self) -> list[int]:
        """The units that a fact should hold: not function words, nor the place that every fact is of."""
        scopes = self.corpus.base.scopes
        everywhere = {
            at
            for mention, (kind, ident) in zip(self.query.mentions, self.owners, strict=True)
            if kind == "scope" and scopes[ident].default
            for at in range(mention.start, mention.end)
        }
        needed = [at for at, unit in enumerate(self.query.units) if not unit.optional]
        telling = [at for at in needed if at not in everywhere]
        return telling if telling or self.query.missing else needed

    def _weight(self, required: bool, found: int) -> int:
        return 2 + (len(self.corpus.facts) // max(found, 1)).bit_length() if required else 1

    def _added_up(self, found: Sequence[_Found], required: Sequence[int], places: set[int]) -> Scores:
        """What speaks for each of the facts at `places`."""
        score = dict.fromkeys(places, 0)
        total = 0
        for at, unit in enumerate(self.query.units):
            weight = self._weight(at in required, len(found[at].all))
            total += weight
            for place, strength in self._strengths(unit, found[at], places).items():
                score[place] += weight * strength
        self._add(score, "must", UNSAID)
        self._add(score, "against", -AGAINST)
        self._add(score, "scope", ELSEWHERE + WITHIN)
        self._add_rows(score, total)
        standing = self.standing
        return {place: value + standing[place] for place, value in score.items()}

    # ------------------------------------------------------------------------------------------ one unit

    def _found(self, at: int, unit: Unit) -> _Found:
        texts = list(self._in_chinese(unit) if unit.script == "zh" else self._in_latin(unit))
        names = self._by_name(at)
        if not names and not any(places for _, _, places in texts):
            names = self._by_part_of_name(unit)
        every = set().union(*(places for _, _, places in texts), *(places for _, places in names))
        return _Found(texts, names, every)

    def _in_chinese(self, unit: Unit) -> Iterator[tuple[str, int, Collection[int]]]:
        for needle in unit.needles:
            yield needle, 0, [place for place, text in enumerate(self.corpus.zh_all) if needle in text]

    def _in_latin(self, unit: Unit) -> Iterator[tuple[str, int, Collection[int]]]:
        for word, less in unit.forms:
            yield f" {word} ", less, self.corpus.with_word.get(word, ())

    def _by_name(self, at: int) -> list[tuple[int, Collection[int]]]:
        """The facts that hold a name which the unit is, or is part of together with its neighbours."""
        mentions = zip(self.query.mentions, self.owners, strict=True)
        return self._holders(owner for mention, owner in mentions if mention.start <= at < mention.end)

    def _by_part_of_name(self, unit: Unit) -> list[tuple[int, Collection[int]]]:
        """For a word that no fact's text holds: the facts that hold a longer name with it."""
        needles = unit.needles if unit.script == "zh" else [f" {word} " for word, _ in unit.forms]
        names = self.corpus.zh_names if unit.script == "zh" else self.corpus.en_names
        holding = [name for name, words in enumerate(names) for needle in needles if needle in words]
        return self._holders(map(self.corpus.owner, holding))

    def _holders(self, owners: Iterable[tuple[Kind, str]]) -> list[tuple[int, Collection[int]]]:
        """The facts of what is named; those of an article only where nothing else is."""
        keys = dict.fromkeys(
            (key, ident) for kind, ident in owners for key in (("must", "may") if kind == "term" else (kind,))
        )
        telling = [key for key in keys if key[0] != "article"]
        return [(SHARED[key[0]], self.corpus.holders.get(key, ())) for key in telling or keys]

    def _strengths(self, unit: Unit, found: _Found, places: set[int]) -> Scores:
        """How strongly each of the facts at `places` holds a unit: in its own text, in a name, or in both."""
        parts = self.corpus.zh if unit.script == "zh" else self.corpus.en
        texts = _best(
            (STRENGTH[part] - less, [place for place in held if needle in lines[place]])
            for needle, less, whole in found.texts
            for held in [places.intersection(whole)]
            for part, lines in parts.items()
        )
        names = _best((strength, places.intersection(held)) for strength, held in found.names)
        best = {**names, **texts}
        for place in texts.keys() & names.keys():
            own, shared = texts[place], names[place]
            best[place] = own + shared // 3 if own > shared else shared + own // 3
        return best

    # ------------------------------------------------------------------------------------------ the whole query

    def _add(self, score: Scores, key: str, amount: int) -> None:
        """What the query says that the fact is, or is not: its subject, and its scope where that is not everywhere."""
        scopes = self.corpus.base.scopes
        for kind, ident in dict.fromkeys(self.owners):
            if kind != ("scope" if key == "scope" else "term") or (kind == "scope" and scopes[ident].default):
                continue
            for place in score.keys() & self.corpus.holders.get((key, ident), ()):
                score[place] += amount

    def _add_rows(self, score: Scores, weight: int) -> None:
        """Words that stand in a fact as they stand in the query."""
        units = self.query.units
        script = units[0].script
        if len(units) < 2 or any(unit.script != script or len(unit.needles) > 1 for unit in units):
            return
        texts = self.corpus.zh if script == "zh" else self.corpus.en
        row = [unit.needles[0] for unit in units]
        needle = "".join(row) if script == "zh" else f" {' '.join(row)} "
        label, quote = texts["label"], texts["quote"]
        for place in score:
            if needle in label[place]:
                score[place] += weight
            elif needle in quote[place]:
                score[place] += weight // 2


def _best(found: Iterable[tuple[int, Iterable[int]]]) -> Scores:
    """For each place the highest number that it is found with."""
    best: Scores = {}
    for strength, places in sorted(found, key=lambda pair: pair[0]):
        best.update(dict.fromkeys(places, strength))
    return best


def _enough(held: Sequence[set[int]], wanted: int, every: bool) -> set[int]:
    """The facts that hold all of the `wanted` words, or as many of them as are enough."""
    fewest = wanted if every else wanted - wanted // 3
    if len(held) == fewest:
        first, *others = sorted(held, key=len)
        all_of_them = first.intersection(*others)
        if all_of_them or every:
            return all_of_them
    if len(held) * 2 < wanted or every:
        return set()
    count: dict[int, int] = {}
    for places in held:
        for place in places:
            count[place] = count.get(place, 0) + 1
    enough = {place for place, words in count.items() if words >= fewest}
    return enough or {place for place, words in count.items() if words * 2 >= wanted}
