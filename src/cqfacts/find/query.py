"""A query in words, taken apart with what a base knows: units to look for, and the names that they make up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cqfacts.find.chinese import Chinese
from cqfacts.find.corpus import Corpus
from cqfacts.find.latin import Latin
from cqfacts.find.pinyin import Sounds
from cqfacts.find.stems import stem
from cqfacts.find.tokens import tokens
from cqfacts.find.units import Mention, Query, Unit

LONGEST = 200
"""Characters of a query that are looked at."""

MOST = 16
"""Units of a query that are looked for."""


class Reader:
    """Takes queries apart."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        sounds = Sounds(corpus)
        self._latin = Latin(corpus, sounds)
        self._chinese = Chinese(corpus, sounds, self._latin)

    def read(self, text: str) -> Query:
        units: list[Unit] = []
        missing: list[str] = []
        for run in _runs(text[:LONGEST]):
            more, unknown = self._chinese.read(run) if isinstance(run, str) else self._latin.read(run)
            units += more
            missing += unknown
        units = units[:MOST]
        return Query(tuple(units), (*self._in_chinese(units), *self._in_latin(units)), tuple(missing))

    def _in_chinese(self, units: Sequence[Unit]) -> Iterator[Mention]:
        """Every Chinese name that is a unit."""
        needles = {needle: at for at, unit in enumerate(units) if unit.script == "zh" for needle in unit.needles}
        if needles:
            for place, name in enumerate(self.corpus.zh_names):
                if name in needles:
                    yield Mention(place, needles[name], needles[name] + 1)

    def _in_latin(self, units: Sequence[Unit]) -> Iterator[Mention]:
        """Every Latin name that a row of units is, in whatever forms."""
        stems = {at: {stem(word) for word in unit.needles} for at, unit in enumerate(units) if unit.script == "en"}
        beginnings = {root[:3] for roots in stems.values() for root in roots}
        if not beginnings:
            return
        for place, name in enumerate(self.corpus.en_names):
            if name[1:4].rstrip() not in beginnings:
                continue
            words = [stem(word) for word in name.split()]
            for at in stems:
                if all(word in stems.get(at + step, ()) for step, word in enumerate(words)):
                    yield Mention(place, at, at + len(words))


def _runs(text: str) -> Iterator[str | list[str]]:
    """Each run of Chinese, and each row of Latin words between."""
    row: list[str] = []
    for token in tokens(text):
        if token.is_chinese:
            if row:
                yield row
            row = []
            yield token.text
        else:
            row.append(token.text)
    if row:
        yield row
