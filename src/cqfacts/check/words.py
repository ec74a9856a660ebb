"""Words of one meaning in both languages, as patterns that are compiled and searched only where they can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

NEVER = "(?!)"
"""The pattern of a language that has no such word."""


class Words:
    """Words of one meaning in both languages.

    Each half is compiled when it is first needed, and searched only in text that has its letters: most drafts are in
    one language, and a pattern whose branches all begin with a Chinese character is found by that character. The text
    is in lower case, so `islower` tells at once whether it has letters.
    """

    def __init__(self, zh: str, en: str, *, rare: bool = False) -> None:
        """`rare`: few texts hold one, so the Chinese half is compiled only where one of its first characters stands."""
        self._sources = zh, en
        self._has_zh, self._has_en = zh != NEVER, en != NEVER
        self._rare = rare

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The characters that the Chinese words begin with."""
        return frozenset([branch[0] for branch in branches(self._sources[0])])

    def _may_be_in(self, text: str) -> bool:
        """Whether the Chinese half is worth searching; once it is compiled, a search tells that as fast."""
        return "_zh" in self.__dict__ or not self._firsts.isdisjoint(text)

    @cached_property
    def _zh(self) -> re.Pattern[str]:
        return re.compile(self._sources[0])

    @cached_property
    def _en(self) -> re.Pattern[str]:
        return re.compile(self._sources[1])

    @classmethod
    def any_of(cls, *some: Words) -> Words:
        """Whatever one of `some` finds."""
        zh, en = zip(*(words._sources for words in some), strict=True)
        halves = ["|".join([one for one in half if one != NEVER]) or NEVER for half in (zh, en)]
        return cls(*halves, rare=all(words._rare or not words._has_zh for words in some))

    def search(self, text: str) -> re.Match[str] | None:
        """The first of the Chinese words, else the first of the English ones."""
        found = None
        if self._has_zh and not text.isascii() and (not self._rare or self._may_be_in(text)):
            found = self._zh.search(text)
        return self._en.search(text) if found is None and self._has_en and text.islower() else found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        if not text.isascii() and (not self._rare or self._may_be_in(text)):
            yield from self._zh.finditer(text)
        if text.islower():
            yield from self._en.finditer(text)

    def last(self, text: str) -> int:
        """Where the last of them begins; -1 where there is none."""
        return max((match.start() for match in self.finditer(text)), default=-1)

    def found(self, text: str) -> str:
        """The words found; empty where there are none."""
        match = self.search(text)
        return match.group() if match else ""


def branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, split where no bracket is open; inside a class of characters none opens."""
    found, depth, in_class = [""], 0, False
    for character in pattern:
        if in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        else:
            depth += (character == "(") - (character == ")")
        if character == "|" and not (depth or in_class):
            found.append("")
        else:
            found[-1] += character
    return found
