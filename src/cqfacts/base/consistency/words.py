"""Whether two texts speak of the same thing, by the words that they have in common."""

from __future__ import annotations

import re

from cqfacts.model import Fact, FactBase

_EN = re.compile(r"[a-z]{4,}")
_HAN = re.compile(r"[㐀-鿿]{2,}")
_CALENDAR = frozenset("年月日")


def folded(text: str) -> str:
    """`text` as the words of terms are written: half width, simplified, lower case."""
    from cqfacts.text.fold import fold, lower
    from cqfacts.text.script import simplified

    return simplified(lower(fold(text)))


def shares_term(base: FactBase, fact: Fact, text: str) -> bool:
    """Whether `text` has a word of a term that a claim about `fact` must or may say."""
    low = folded(text)
    names = dict.fromkeys([*(name for group in fact.subject.must for name in group), *fact.subject.may])
    terms = (base.terms[name] for name in names if name in base.terms)
    return any(word.lower() in low for term in terms for word in term.words)


def shares_word(base: FactBase, first: str, second: str) -> bool:
    """Whether two texts have an English word or two Chinese characters in a row in common.

    Names of the default scope do not count: nearly every label has one.
    """
    here = {name for scope in base.scopes.values() if scope.default for name in scope.names}
    return not _words(first, here).isdisjoint(_words(second, here))


def _words(text: str, but: set[str]) -> set[str]:
    low = folded(text)
    for name in sorted(but, key=len, reverse=True):
        low = low.replace(name.lower(), " ")
    pairs = {
        run[at : at + 2]
        for run in _HAN.findall(low)
        for at in range(len(run) - 1)
        if _CALENDAR.isdisjoint(run[at : at + 2])
    }
    return pairs.union(_EN.findall(low))
