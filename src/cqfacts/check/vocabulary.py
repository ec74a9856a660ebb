"""Finds the words of a fact base in a text: its terms and scopes, in either language.

Chinese words are found by their first two characters, English ones by their first word, so that the time does not
grow with the size of the base. Words are matched on folded, simplified, lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cqfacts.model import FactBase, Span

Kind = Literal["term", "scope"]

_TOKEN = re.compile(r"[a-z][a-z0-9]*|[0-9]+[a-z]*")
_ENGLISH = re.compile(r"[a-z]")
_STEMS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", ""))


class Mention(NamedTuple):
    """Words of the base in a text. `inside` marks one that is part of a longer mention of something else."""

    kind: Kind
    id: str
    start: int
    end: int
    inside: bool = False


class _Entry(NamedTuple):
    kind: Kind
    id: str
    word: str
    tokens: tuple[str, ...] = ()


class Vocabulary:
    """The words of one fact base, indexed."""

    def __init__(self, base: FactBase) -> None:
        self._chinese: dict[str, list[_Entry]] = {}
        self._english: dict[str, list[_Entry]] = {}
        self._hidden: dict[str, tuple[str, ...]] = {}
        for term in base.terms.values():
            self._hidden[term.id] = tuple(word.lower() for word in term.not_)
            self._add("term", term.id, term.words)
        for scope in base.scopes.values():
            self._add("scope", scope.id, scope.names)
        for index in (self._chinese, self._english):
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry.word))

    def _add(self, kind: Kind, ident: str, words: Iterable[str]) -> None:
        for raw in words:
            word = raw.strip().lower()
            if word and _ENGLISH.search(word) and word.isascii():
                tokens = tuple(stem(token) for token in _TOKEN.findall(word))
                if tokens:
                    self._english.setdefault(tokens[0], []).append(_Entry(kind, ident, word, tokens))
            elif word:
                self._chinese.setdefault(word[:2], []).append(_Entry(kind, ident, word))

    def mentions(self, text: str, span: Span) -> tuple[Mention, ...]:
        """Every mention in a span of `text` (folded, simplified, lower case), sorted; offsets are those of `text`."""
        part = text[span.start : span.end]
        found = [m for m in self._chinese_mentions(part) if not self._is_hidden(m, part)]
        if _ENGLISH.search(part):
            found += [m for m in self._english_mentions(part) if not self._is_hidden(m, part)]
        return _with_inside(found, span.start)

    def _chinese_mentions(self, text: str) -> Iterator[Mention]:
        index = self._chinese
        for at in range(len(text)):
            entries = index.get(text[at : at + 2])
            if entries is None:
                continue
            for entry in entries:
                if text.startswith(entry.word, at):
                    yield Mention(entry.kind, entry.id, at, at + len(entry.word))

    def _english_mentions(self, text: str) -> Iterator[Mention]:
        tokens = [(match.start(), match.end(), stem(match.group())) for match in _TOKEN.finditer(text)]
        for at, (start, _, first) in enumerate(tokens):
            for entry in self._english.get(first, ()):
                end = _phrase_end(tokens, at, entry.tokens, text)
                if end:
                    yield Mention(entry.kind, entry.id, start, end)

    def _is_hidden(self, mention: Mention, text: str) -> bool:
        """Whether the words stand inside others that mean something else."""
        hidden = self._hidden.get(mention.id, ()) if mention.kind == "term" else ()
        for word in hidden:
            at = text.find(word, max(0, mention.start - len(word)), mention.end + len(word))
            while at >= 0:
                if at <= mention.start and mention.end <= at + len(word):
                    return True
                at = text.find(word, at + 1, mention.end + len(word))
        return False


def stem(token: str) -> str:
    """An English word without its plural ending; irregular plurals are words of their own in a base."""
    if len(token) > 3:
        for ending, replacement in _STEMS:
            if token.endswith(ending) and not token.endswith(("ss", "us", "is")):
                return token[: -len(ending)] + replacement
    return token


def _phrase_end(tokens: list[tuple[int, int, str]], at: int, phrase: tuple[str, ...], text: str) -> int:
    if at + len(phrase) > len(tokens):
        return 0
    for offset, word in enumerate(phrase):
        if tokens[at + offset][2] != word:
            return 0
        # Between the words of a phrase: a space, a hyphen, an apostrophe or brackets, never a full stop or comma.
        if offset and not _is_joint(text[tokens[at + offset - 1][1] : tokens[at + offset][0]]):
            return 0
    return tokens[at + len(phrase) - 1][1]


def _is_joint(gap: str) -> bool:
    return len(gap) <= 3 and all(character in " -'’&()/\n\"“”" for character in gap)


def _with_inside(found: list[Mention], offset: int) -> tuple[Mention, ...]:
    """The mentions in order, moved by `offset`; one that lies in a longer mention of something else is `inside`."""
    found.sort(key=lambda mention: (mention.start, -mention.end))
    out: list[Mention] = []
    cover: Mention | None = None
    for kind, ident, start, end, _ in found:
        shorter = cover is not None and end <= cover.end and (start, end) != (cover.start, cover.end)
        inside = cover is not None and shorter and ident != cover.id
        out.append(Mention(kind, ident, start + offset, end + offset, inside))
        if cover is None or end > cover.end:
            cover = Mention(kind, ident, start, end)
    return tuple(out)
