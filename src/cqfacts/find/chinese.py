"""Runs of Chinese characters, divided into words that the base holds."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.find import typos
from cqfacts.find.corpus import Corpus
from cqfacts.find.latin import Latin
from cqfacts.find.pinyin import Sounds
from cqfacts.find.units import Unit

_FUNCTION_WORDS = (
    "什么", "哪些", "哪个", "哪里", "哪儿", "何时", "何地", "多少", "几个", "多大", "多高", "一共",
    *"的了和与及在有是共吗呢之为数量额率值几谁多",
)  # fmt: skip
"""Words that say nothing about what is looked for, or only that it is a number; the longer ones first."""

SHORTEST_NAME = 3
"""Characters from which a name is recognised past a wrong one."""

Piece = tuple[str, bool]
"""Part of a run, and whether the base holds it."""


class Chinese:
    """Divides runs with what a base holds. Chinese is written without spaces: where a word ends, the base knows."""

    def __init__(self, corpus: Corpus, sounds: Sounds, latin: Latin) -> None:
        self.corpus = corpus
        self.sounds = sounds
        self.latin = latin

    def read(self, run: str) -> tuple[list[Unit], list[str]]:
        """The units of a run, and what of it the base does not hold."""
        if run in _FUNCTION_WORDS:
            return [], []
        pieces = list(self._pieces(run))
        good = [self._unit(piece) for piece, known in pieces if known]
        unknown = [piece for piece, known in pieces if not known]
        if not unknown:
            return good, []
        heard = self.sounds.written(run)
        if heard:
            return heard, []
        near = self._near_name(run)
        if near:
            return [Unit(run, near, "zh", "slip")], []
        # A single character left over says little beside words that were found.
        return good, [piece for piece in unknown if len(piece) > 1 or not good]

    def _unit(self, piece: str) -> Unit:
        # Digits are looked for as a number, so that 16 is not found in 416.
        return (self.latin.word(piece) if piece.isascii() else None) or Unit(piece, (piece,), "zh")

    def _pieces(self, run: str) -> Iterator[Piece]:
        """The run in pieces: the names of the base first, the longest leftmost; between them what else it holds.

        A single character is held only where it is all that was typed: nearly every one stands somewhere.
        """
        if len(run) == 1:
            yield run, self.corpus.holds(run)
            return
        names = {name for name in self.corpus.zh_names if len(name) > 1 and name in run}
        at = gap = 0
        while at < len(run):
            longest = max((name for name in names if run.startswith(name, at)), key=len, default="")
            if longest:
                yield from self._between(run[gap:at])
                yield longest, True
                at = gap = at + len(longest)
            else:
                at += 1
        yield from self._between(run[gap:])

    def _between(self, gap: str) -> Iterator[Piece]:
        at = unknown = 0
        while at < len(gap):
            end = at + 1
            while end < len(gap) and self.corpus.holds(gap[at : end + 1]):
                end += 1
            if end > at + 1:
                yield from _unknown(gap[unknown:at])
                yield gap[at:end], True
                unknown = end
            at = end
        yield from _unknown(gap[unknown:])

    def _near_name(self, run: str) -> tuple[str, ...]:
        if len(run) < SHORTEST_NAME:
            return ()
        return tuple(dict.fromkeys(typos.nearest(run, self.corpus.zh_names, 1)[1]))


def _unknown(rest: str) -> Iterator[Piece]:
    """What the base does not hold, without the function words in it."""
    for word in _FUNCTION_WORDS:
        rest = rest.replace(word, " ")
    for piece in rest.split():
        yield piece, False
