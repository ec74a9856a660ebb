"""Finds the words of a fact base in a text: its terms and scopes, in either language.

Chinese words are found by their first two characters and on from there, English ones by their first word, so that the
time does not grow with the size of the base. Words are matched on folded, simplified, lower-case text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import compress
from typing import Literal, NamedTuple

from cqfacts.check.phrases import first_token, phrase_end, tokens, tokens_of
from cqfacts.model import FactBase, Span

Kind = Literal["term", "scope", "not"]
"""`not` marks words in which those of a term mean something else: they hide the term and are never told."""

_LETTER = re.compile(r"[A-Za-z]")


END = "\0"
"""Ends a text that is searched: no word goes on with it."""


class Mention(NamedTuple):
    """Words of the base in a text. `inside` marks one that is part of a longer mention of something else."""

    kind: Kind
    id: str
    start: int
    end: int
    inside: bool = False


_CODES = f"utf-32-{sys.byteorder[0]}e"
_FIRST, _SECOND = (0, 32) if sys.byteorder == "little" else (32, 0)
"""Where the codes of two characters stand in the one number that this machine reads them as."""

_Meaning = tuple[Kind, str]


class _Words:
    """Words that share their first characters: what that beginning means by itself, and the longer ones by what
    character comes next. Those are sorted out when a text first holds the beginning: most drafts hold few.
    """

    __slots__ = ("longer", "meanings", "waiting")

    def __init__(self, waiting: list[tuple[str, _Meaning]] | None = None) -> None:
        self.meanings: list[_Meaning] = []
        self.longer: dict[str, _Words] = {}
        self.waiting = waiting or []

    def sort_out(self) -> None:
        """Puts every word that waits in its place."""
        for rest, meaning in self.waiting:
            words = self
            for character in rest:
                words = words.longer.setdefault(character, _Words())
            words.meanings.append(meaning)
        self.waiting.clear()


_new: Callable[[type[Mention], tuple[Kind, str, int, int, bool]], Mention] = tuple.__new__
"""Makes a mention without the call of a Python function: a draft holds thousands of them."""


class Vocabulary:
    """The words of one fact base, indexed: those of a language when a text first holds its letters."""

    def __init__(self, base: FactBase) -> None:
        self._base = base

    def _words(self) -> Iterator[tuple[Kind, str, str]]:
        known = _of_numbers(self._base)
        for term in self._base.terms.values():
            if term.id not in known:
                continue
            for word in term.words:
                yield "term", term.id, word
            for word in term.not_:
                yield "not", term.id, word
        for scope in self._base.scopes.values():
            for word in scope.names:
                yield "scope", scope.id, word

    @cached_property
    def _chinese(self) -> tuple[dict[int, _Words], dict[str, _Words]]:
        """The words of Chinese, and of figures alone, by their first two characters as a code; those of one, by it."""
        index: dict[int, _Words] = {}
        single: dict[str, _Words] = {}
        begun: dict[str, list[tuple[str, _Meaning]]] = {}
        for kind, ident, raw in self._words():
            if raw.isascii() and _is_english(raw):
                continue
            word = raw.strip().lower()
            begun.setdefault(word[:2], []).append((word[2:], (kind, ident)))
        for first, waiting in begun.items():
            if len(first) > 1:
                index[ord(first[0]) << _FIRST | ord(first[1]) << _SECOND] = _Words(waiting)
            elif first:
                single[first] = _Words(waiting)
                single[first].sort_out()
        return index, single

    @cached_property
    def _english(self) -> dict[str, list[tuple[Kind, str, str]]]:
        """Every English phrase under its first word."""
        index: dict[str, list[tuple[Kind, str, str]]] = {}
        for kind, ident, raw in self._words():
            if _is_english(raw):
                word = raw.strip().lower()
                index.setdefault(first_token(word), []).append((kind, ident, word))
        return index

    def mentions(self, text: str, span: Span) -> tuple[Mention, ...]:
        """Every mention in a span of `text` (folded, simplified, lower case), sorted; offsets are those of `text`."""
        part = text[span.start : span.end]
        found = self._chinese_mentions(part)
        if _LETTER.search(part):
            found += self._english_mentions(part)
        hidden: dict[str, list[_Found]] = {}
        for one in found:
            if one[2] == "not":
                hidden.setdefault(one[3], []).append(one)
        if hidden:
            found = [
                one for one in found if one[2] != "not" and not (one[3] in hidden and _is_hidden(one, hidden[one[3]]))
            ]
        found.sort()
        return _with_inside(found, span.start)

    def _chinese_mentions(self, text: str) -> list[_Found]:
        index, single = self._chinese
        found: list[_Found] = []
        for character, meant in single.items():
            at = text.find(character)
            while at >= 0:
                found += [(at, -at - 1, kind, ident) for kind, ident in meant.meanings]
                at = text.find(character, at + 1)
        begun = _looked_up(text, index)
        text += END
        for at, first in zip(compress(range(len(begun)), begun), filter(None, begun), strict=True):
            if first.waiting:
                first.sort_out()
            words: _Words | None = first
            end = at + 2
            while words is not None:
                for kind, ident in words.meanings:
                    found.append((at, -end, kind, ident))
                words = words.longer.get(text[end])
                end += 1
        return found

    def _english_mentions(self, text: str) -> list[_Found]:
        words = tokens_of(text)
        found = []
        for at, (start, _, first) in enumerate(words):
            for kind, ident, phrase in self._english.get(first, ()):
                end = phrase_end(words, at, tokens(phrase), text)
                if end:
                    found.append((start, -end, kind, ident))
        return found


def _of_numbers(base: FactBase) -> set[str]:
    """The terms that facts with a number know: those of dates and lists tell no number from another."""
    known: set[str] = set()
    for fact in base.facts.values():
        if isinstance(fact.value, Decimal):
            subject = fact.subject
            known.update(*subject.must, subject.may, subject.not_, subject.wrong)
    return known


_Found = tuple[int, int, Kind, str]
"""Start, end below zero, kind and id: sorted, the longer of two that begin together stands first."""


def _looked_up(text: str, index: dict[int, _Words]) -> list[_Words | None]:
    """What the index has of each character together with the next one.

    A number is looked up faster than a string, which has to be made and hashed first, so two codes of 32 bits are read
    as one number: those that begin at an even offset, then those between.
    """
    codes = memoryview(text.encode(_CODES, "surrogatepass"))
    begun: list[_Words | None] = [None] * len(text)
    for first in (0, 1):
        pairs = (len(text) - first) // 2
        begun[first : first + 2 * pairs : 2] = map(index.get, codes[4 * first : 4 * first + 8 * pairs].cast("Q"))
    return begun


def _is_hidden(one: _Found, hidden: list[_Found]) -> bool:
    """Whether the words of a term stand inside others that mean something else."""
    start, end, kind, _ = one
    if kind == "term":
        for other in hidden:
            if other[0] <= start and other[1] <= end:
                return True
    return False


def _is_english(word: str) -> bool:
    return word.isascii() and _LETTER.search(word) is not None


def _with_inside(found: list[_Found], offset: int) -> tuple[Mention, ...]:
    """The mentions in order, moved by `offset`; one that lies in a longer mention of something else is `inside`.

    One that lies in a longer mention of the same says nothing more and is left out.
    """
    out: list[Mention] = []
    cover_start = cover_end = -1
    cover_kind, cover = "", ""
    for start, minus_end, kind, ident in found:
        end = -minus_end
        if end > cover_end:
            cover_start, cover_end, cover_kind, cover = start, end, kind, ident
            inside = False
        elif ident == cover and kind == cover_kind:
            continue
        else:
            inside = start != cover_start or end != cover_end
        out.append(_new(Mention, (kind, ident, start + offset, end + offset, inside)))
    return tuple(out)
