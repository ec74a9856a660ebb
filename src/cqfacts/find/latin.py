"""Latin words: English in any form, pinyin, and both past a slip."""

from __future__ import annotations

from collections.abc import Sequence

from cqfacts.find import typos
from cqfacts.find.corpus import Corpus
from cqfacts.find.pinyin import Sounds
from cqfacts.find.stems import FUNCTION_WORDS, QUESTION_WORDS, heads, is_form, stem
from cqfacts.find.units import How, Unit

FORM, BEGINNING = 1, 3
"""What another form of a word, and a longer word that it begins, count less than the word itself."""

SHORTEST_BEGINNING = 3
"""Letters from which a word is taken for the beginning of others."""


class Latin:
    """Reads Latin words with what a base holds."""

    def __init__(self, corpus: Corpus, sounds: Sounds) -> None:
        self.corpus = corpus
        self.sounds = sounds

    def read(self, run: Sequence[str]) -> tuple[list[Unit], list[str]]:
        """The units of a row of words, and those that the base does not hold.

        The row is pinyin where it is not English from end to end and the base holds Chinese that sounds so.
        """
        units = [self.word(token) for token in run]
        if all(unit is not None and (unit.optional or unit.how in ("written", "form")) for unit in units):
            return [unit for unit in units if unit is not None], []
        heard = self.sounds.spelt(run)
        if heard:
            return heard, []
        found: list[Unit] = []
        missing: list[str] = []
        for token, unit in zip(run, units, strict=True):
            more = [unit] if unit else self.sounds.spelt([token], alone=False) or self._past_slip(token)
            found += more
            if not more:
                missing.append(token)
        return found, missing

    def word(self, token: str) -> Unit | None:
        """The unit for a word that the base holds, or a form of it, or a longer one that it begins."""
        if token in FUNCTION_WORDS:
            return Unit(token, (token,), "en", optional=True)
        forms = self._forms(token)
        if not forms:
            return None
        least = min(less for _, less in forms)
        how: How = "written" if least == 0 else "form" if least == FORM else "beginning"
        return Unit(token, (token,), "en", how, token in QUESTION_WORDS, forms)

    def _forms(self, token: str) -> tuple[tuple[str, int], ...]:
        known = dict.fromkeys(word for head in heads(token) for word in self.corpus.words_from(head))
        found = []
        for word in known:
            if word == token:
                found.append((word, 0))
            elif is_form(word, token):
                found.append((word, FORM))
            elif len(token) >= SHORTEST_BEGINNING and word.startswith(token) and not token[-1].isdigit():
                found.append((word, BEGINNING))
        return tuple(sorted(found, key=lambda pair: (pair[1], pair[0])))

    def _past_slip(self, token: str) -> list[Unit]:
        """The nearest word of the base, or the nearest of its Chinese names by their pinyin, whichever is nearer."""
        if not token.isalpha():
            return []
        slips, near = typos.nearest(token, self.corpus.letters)
        if not near or self.sounds.divide(token):
            heard_slips, heard = typos.nearest(token, self.sounds.names)
            if heard and (not near or heard_slips < slips):
                names = dict.fromkeys(name for sound in heard for name in self.sounds.names[sound])
                return [Unit(token, tuple(names), "zh", "slip")]
        if not near:
            # Misspelt and in another form than the base has.
            stems = self.corpus.stems
            near = [word for root in typos.nearest(stem(token), stems)[1] for word in stems[root]]
        forms = dict(pair for word in near for pair in self._forms(word))
        return [Unit(token, tuple(near), "en", "slip", forms=tuple(forms.items()))] if near else []
