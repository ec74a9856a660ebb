"""Chinese by its sound: from Latin letters, or from characters that sound alike, to the words that a base holds.

A query is transcribed into what stands in the base and then looked for as it is written there. So `rencai` is 人才
only where 人才 stands, and one way of matching serves all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from cqfacts.find.corpus import Corpus
from cqfacts.find.folding import table
from cqfacts.find.tokens import TONED
from cqfacts.find.units import How, Unit

_TONELESS = str.maketrans(TONED, "aaaaeeeeiiiioooouuuuvvvvvnnn")

LONGEST = 48
"""Letters of pinyin that are looked at: the longest name has fewer."""

LONGEST_RUN = 24
"""Characters of a run that are taken for others of the same sound."""

MOST = 24
"""Ways to write or to divide what was heard that are followed up."""

LONGEST_NAME = 8
"""Characters of a name up to which it is recognised by its pinyin past a slip."""

_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("h", "f"))
_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))
"""What many speakers, in the south-west of China above all, do not tell apart, and so mistype."""


class Sounds:
    """The sounds of the Chinese that a base holds."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    # ------------------------------------------------------------------------------------------ the table

    @cached_property
    def _rows(self) -> Mapping[str, tuple[str, str]]:
        """For each syllable the characters that mostly sound so, and those that can."""
        rows = (line.split(" ") for line in table("sounds.txt").splitlines())
        return {syllable: (mostly, also) for syllable, mostly, also in rows}

    def _characters(self, syllables: Iterable[str]) -> frozenset[str]:
        """The characters of the base that can sound like one of the syllables."""
        rows = [self._rows[syllable] for syllable in syllables if syllable in self._rows]
        return self.corpus.characters.intersection("".join([mostly + also for mostly, also in rows]))

    def _readings(self, characters: str) -> dict[str, list[str]]:
        """The syllables of each of the characters, the usual one first."""
        wanted = frozenset(characters)
        found: dict[str, list[str]] = {}
        for place in (0, 1):
            for syllable, row in self._rows.items():
                for character in wanted.intersection(row[place]):
                    found.setdefault(character, []).append(syllable)
        return found

    @cached_property
    def names(self) -> Mapping[str, list[str]]:
        """The Chinese names of the base by their pinyin."""
        found: dict[str, list[str]] = {}
        names = [name for name in self._all_names if 1 < len(name) <= LONGEST_NAME and not name.isascii()]
        usual = {character: readings[0] for character, readings in self._readings("".join(names)).items()}
        for name in names:
            if usual.keys() >= set(name):
                found.setdefault("".join([usual[character] for character in name]), []).append(name)
        return found

    @cached_property
    def _all_names(self) -> dict[str, None]:
        return dict.fromkeys(self.corpus.zh_names)

    # ------------------------------------------------------------------------------------------ what was typed

    def spelt(self, words: Sequence[str], *, alone: bool = True) -> list[Unit]:
        """The units for words typed in pinyin; none where they are not, or where the base holds nothing like it.

        A single syllable is too little to go by unless it is `alone` what was typed.
        """
        ways = self._ways(words)
        typed = " ".join(words)
        for way in ways:
            if len(way) > 1 or alone:
                heard = self._heard(typed, [self._characters([syllable]) for syllable in way], "pinyin")
                if heard:
                    return heard
        for way in ways:
            if len(way) > 1:
                heard = self._heard(typed, [self._characters(_alike(syllable)) for syllable in way], "pinyin")
                if heard:
                    return heard
        return []

    def written(self, run: str) -> list[Unit]:
        """The units for Chinese characters that stand for others of the same sound."""
        readings = self._readings(run)
        if not 1 < len(run) <= LONGEST_RUN or len(readings) < len(set(run)):
            return []
        return self._heard(run, [self._characters(readings[character]) for character in run], "sound")

    def divide(self, letters: str) -> list[tuple[str, ...]]:
        """The ways to divide toneless letters into syllables, those of fewest syllables first."""
        ends: list[list[tuple[str, ...]]] = [[] for _ in range(len(letters) + 1)]
        ends[0].append(())
        for start in range(len(letters)):
            for end in range(start + 1, min(start + 6, len(letters)) + 1):
                if letters[start:end] in self._rows:
                    ends[end] += [(*way, letters[start:end]) for way in ends[start][:MOST]]
        return sorted(ends[-1], key=len)[:MOST]

    def _ways(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        # An apostrophe parts syllables: xi'an is not xian.
        spelt = [_letters(part) for word in words for part in word.replace("’", "'").split("'")]
        if not all(spelt) or sum(map(len, spelt)) > LONGEST:
            return []
        ways: list[tuple[str, ...]] = [()]
        for letters in spelt:
            ways = [(*way, *more) for way in ways for more in self.divide(letters)][:MOST]
        return ways

    # ------------------------------------------------------------------------------------------ what was meant

    def _heard(self, typed: str, classes: Sequence[Collection[str]], how: How) -> list[Unit]:
        """Units for a sequence of sounds: the longest pieces from the left, each of two characters at least."""
        units: list[Unit] = []
        at = 0
        while at < len(classes):
            end, strings = self._longest(classes, at)
            if not strings:
                return []
            names = tuple(string for string in strings if string in self._all_names)
            units.append(Unit(typed[at:end] if how == "sound" else typed, names or tuple(strings), "zh", how))
            at = end
        return units

    def _longest(self, classes: Sequence[Collection[str]], at: int) -> tuple[int, list[str]]:
        shortest = 1 if len(classes) == 1 else 2
        for end in range(len(classes), at + shortest - 1, -1):
            strings = self._transcribed(classes[at:end])
            if strings:
                return end, strings
        return at, []

    def _transcribed(self, classes: Sequence[Collection[str]]) -> list[str]:
        """The strings with one character of each class that stand in the base."""
        ways = sorted(classes[0])
        pairs = self.corpus.pairs if len(classes) > 1 else frozenset()
        for characters in classes[1:]:
            ways = [way + character for way in ways for character in characters if way[-1] + character in pairs]
            if len(ways) > MOST:
                ways = sorted(way for way in ways if self.corpus.holds(way))[:MOST]
        return sorted(way for way in ways if self.corpus.holds(way))[:MOST]


def _alike(syllable: str) -> Iterator[str]:
    """The syllable, and those that are easily taken for it, in the table or not."""
    found = [syllable]
    for pairs, is_initial in ((_INITIALS, True), (_FINALS, False)):
        for one, other in (pair for two in pairs for pair in (two, two[::-1])):
            for known in tuple(found):
                if is_initial and known.startswith(one) and not known.startswith(one + "h"):
                    found.append(other + known[len(one) :])
                elif not is_initial and known.endswith(one):
                    found.append(known[: len(known) - len(one)] + other)
    yield from dict.fromkeys(found)


def _letters(word: str) -> str:
    """The toneless letters of a word typed in pinyin (`ren2`, `cái`, `lü`); empty where it cannot be pinyin."""
    bare = word.translate(_TONELESS)
    letters = "".join([character for character in bare if character not in "12345"])
    return letters if letters.isascii() and letters.isalpha() and len(letters) <= LONGEST else ""
