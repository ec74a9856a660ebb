"""A base made ready for searching by words: the texts of each fact folded, and the names that facts share.

Searching scans these texts. An index of words would cost more to build than a scan takes, and Chinese has no words
to index before somebody asks for one. Each half, Chinese and Latin, is made when a query first needs it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from operator import add
from typing import Literal

from cqfacts.find.folding import chinese, latin, plain
from cqfacts.find.stems import stem
from cqfacts.model import Fact, FactBase

Part = Literal["label", "value", "id", "quote"]
"""A text of one fact."""

Kind = Literal["term", "scope", "topic", "unit", "article", "byline"]
"""What several facts share, by a name."""

BEGINNING = 3
"""Letters by which words are filed."""

Texts = Mapping[Part, list[str]]


class Corpus:
    """The texts of a base, folded. Facts are known by their place in the base, from 0, and so are names."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts: tuple[Fact, ...] = tuple(base.facts.values())

    # ------------------------------------------------------------------------------------- the texts of facts

    @cached_property
    def zh(self) -> Texts:
        """Each part of each fact, Chinese without spaces and brackets."""
        return {
            "label": chinese(_folded(fact.label.zh for fact in self.facts)).split("\n"),
            "value": chinese(_folded(_named_value(fact, fact.value_text.zh) for fact in self.facts)).split("\n"),
            "quote": chinese(self._quotes).split("\n"),
        }

    @cached_property
    def en(self) -> Texts:
        """Each part of each fact, Latin words and numbers with a space before and after each."""
        return {
            "label": _latin_lines(_folded(fact.label.en for fact in self.facts)),
            "value": _latin_lines(_folded(_named_value(fact, fact.value_text.en) for fact in self.facts)),
            "id": _latin_lines(_folded(fact.id for fact in self.facts)),
            "quote": _latin_lines(self._quotes),
        }

    @cached_property
    def _quotes(self) -> str:
        return _folded(" ".join((fact.quote, *fact.also)) if fact.also else fact.quote for fact in self.facts)

    @cached_property
    def zh_all(self) -> list[str]:
        """All parts of each fact in one text."""
        return _joined(self.zh)

    @cached_property
    def en_all(self) -> list[str]:
        return _joined(self.en)

    # ------------------------------------------------------------------------------------- the names that they share

    @cached_property
    def _groups(self) -> tuple[list[str], list[int], list[tuple[Kind, str]]]:
        """All names; where each group of them starts; whose they are."""
        names: list[str] = []
        starts: list[int] = []
        owners: list[tuple[Kind, str]] = []

        def group(kind: Kind, ident: str, words: Iterable[str]) -> None:
            starts.append(len(names))
            owners.append((kind, ident))
            names.extend(words)

        for term in self.base.terms.values():
            group("term", term.id, term.words)
        for scope in self.base.scopes.values():
            group("scope", scope.id, (*scope.names, *scope.label))
        for topic in self.base.topics.values():
            group("topic", topic.id, (topic.id, *topic.title, *topic.aliases))
        for unit in self.base.units.values():
            group("unit", unit.id, (unit.en, unit.en_one, unit.zh))
        for source in self.base.sources.values():
            for ident, article in source.articles.items():
                group("article", f"{source.id}.{ident}", (article.title,))
                group("byline", f"{source.id}.{ident}", (article.byline,))
        return names, starts, owners

    @cached_property
    def names(self) -> list[str]:
        """Every name as the base writes it."""
        return self._groups[0]

    @cached_property
    def names_of(self) -> Mapping[tuple[str, str], range]:
        """The places of the names of each thing that has some."""
        names, starts, owners = self._groups
        ends = [*starts[1:], len(names)]
        return {owner: range(start, end) for owner, start, end in zip(owners, starts, ends, strict=True)}

    @cached_property
    def zh_names(self) -> list[str]:
        """The names, folded; empty where a name is Latin."""
        return chinese(_folded("" if name.isascii() else name for name in self.names)).split("\n")

    @cached_property
    def en_names(self) -> list[str]:
        """The names, folded; empty where a name is more than Latin."""
        return _latin_lines(_folded(name if name.isascii() else "" for name in self.names))

    def owner(self, name: int) -> tuple[Kind, str]:
        """What the name at this place is a name of."""
        _, starts, owners = self._groups
        return owners[bisect_right(starts, name) - 1]

    # ------------------------------------------------------------------------------------- what stands anywhere

    @cached_property
    def zh_text(self) -> str:
        """Every Chinese text and name, one a line."""
        return "\n".join([text for text in dict.fromkeys((*self.zh_names, *self.zh_all)) if not text.isascii()])

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character of the Chinese texts and names."""
        return frozenset(self.zh_text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand side by side in them."""
        return frozenset(map(add, self.zh_text, self.zh_text[1:]))

    def holds(self, piece: str) -> bool:
        """Whether Chinese characters stand so in a name or a fact."""
        return piece in self.zh_text

    @cached_property
    def with_word(self) -> Mapping[str, list[int]]:
        """The facts that hold each Latin word or number."""
        found: dict[str, list[int]] = {}
        for place, text in enumerate(self.en_all):
            for word in set(text.split()):
                if word in found:
                    found[word].append(place)
                else:
                    found[word] = [place]
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every Latin word and number of the facts and names."""
        return frozenset(self.with_word).union(" ".join(self.en_names).split())

    @cached_property
    def letters(self) -> list[str]:
        """The words that are all letters: a number is not misspelt."""
        return [word for word in self.words if word.isalpha()]

    @cached_property
    def stems(self) -> Mapping[str, list[str]]:
        """The same by what their forms have in common."""
        found: dict[str, list[str]] = {}
        for word in self.letters:
            found.setdefault(stem(word), []).append(word)
        return found

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.words:
            found.setdefault(word[:BEGINNING], []).append(word)
        return found

    def words_from(self, head: str) -> list[str]:
        """The Latin words that begin so."""
        if len(head) >= BEGINNING:
            return [word for word in self._by_beginning.get(head[:BEGINNING], ()) if word.startswith(head)]
        return [word for key, words in self._by_beginning.items() if key.startswith(head) for word in words]

    # ------------------------------------------------------------------------------------- whose facts they are

    @cached_property
    def holders(self) -> Mapping[tuple[str, str], list[int]]:
        """The facts of each topic, scope, article and byline, and of each term by how they hold it.

        The keys are a kind (`must`, `may` and `against` for terms) and an id.
        """
        held: dict[tuple[str, str], list[int]] = {}
        for place, fact in enumerate(self.facts):
            subject = fact.subject
            keys = [("scope", fact.scope), ("topic", fact.topic), ("unit", fact.unit)]
            keys += [("must", term) for group in subject.must for term in group]
            keys += [("may", term) for term in subject.may]
            keys += [("against", term) for term in (*subject.not_, *subject.wrong)]
            if fact.article:
                article = f"{fact.source}.{fact.article}"
                keys += [("article", article), ("byline", article)]
            for key in keys:
                held.setdefault(key, []).append(place)
        return held


def _named_value(fact: Fact, text: str) -> str:
    """The value where it is a name, a list or a date: a number is looked for by its value, not by its words."""
    return "" if isinstance(fact.value, Decimal) else text


def _folded(texts: Iterable[str]) -> str:
    """The texts folded in one go, each on a line of its own."""
    return plain("\n".join([text.replace("\n", " ") if "\n" in text else text for text in texts]))


def _latin_lines(folded: str) -> list[str]:
    return latin(" " + folded.replace("\n", " \n ") + " ").split("\n")


def _joined(parts: Texts) -> list[str]:
    return ["\n".join(texts) for texts in zip(*parts.values(), strict=True)]
