"""English words of a fact base in a text: phrases are found by their first word, whatever their plural."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from cqfacts.late import late

_TOKEN = re.compile(r"[a-z][a-z0-9]*|[0-9]+[a-z]*")
_PHRASE = late(rf"{_TOKEN.pattern}|\*")
_STEMS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", ""))

ANY = "*"
"""Stands in an English phrase of the base for at most one word, whatever it is."""

PRONOUN = "one"
"""May stand for the noun that ends an English phrase: technology-based ones."""

Token = tuple[int, int, str]
"""Where a word begins and ends, and its stem."""


def tokens_of(text: str) -> list[Token]:
    """The words and figures of a lower-case text."""
    return [(match.start(), match.end(), stem(match.group())) for match in _TOKEN.finditer(text)]


def first_token(word: str) -> str:
    """The stem of a phrase's first word, under which it is found."""
    found = _TOKEN.search(word)
    assert found is not None
    return stem(found.group())


@lru_cache(maxsize=4096)
def tokens(word: str) -> tuple[str, ...]:
    """The stems of a phrase's words; made when a text first holds the first of them."""
    return tuple(token if token == ANY else stem(token) for token in _PHRASE.findall(word))


def stem(token: str) -> str:
    """An English word without its plural ending; irregular plurals are words of their own in a base."""
    if len(token) > 3:
        for ending, replacement in _STEMS:
            if token.endswith(ending) and not token.endswith(("ss", "us", "is")):
                return token[: -len(ending)] + replacement
    return token


def phrase_end(tokens: list[Token], at: int, phrase: tuple[str, ...], text: str) -> int:
    """Where the phrase ends that begins with the token at `at`; 0 where the text says something else."""
    last = len(phrase) - 1
    here = at
    for offset, word in enumerate(phrase):
        if word == ANY:
            continue
        if offset and phrase[offset - 1] == ANY and here < len(tokens) and tokens[here][2] != word:
            here += 1
        if here >= len(tokens):
            return 0
        found = tokens[here][2]
        if found != word and not (
            found == PRONOUN and offset == last > 0 and text[tokens[here][1] : tokens[here][1] + 1] != "-"
        ):
            return 0
        here += 1
    # Between the words of a phrase: a space, a hyphen, an apostrophe or brackets, never a full stop or comma.
    for one, other in pairwise(tokens[at:here]):
        if not _is_joint(text[one[1] : other[0]]):
            return 0
    return tokens[here - 1][1]


def _is_joint(gap: str) -> bool:
    return len(gap) <= 3 and all(character in " -'’&()/\n\"“”" for character in gap)
