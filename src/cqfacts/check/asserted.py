"""What a sentence is about, without what it only says that it is not about."""

from __future__ import annotations

from cqfacts.check import comparing
from cqfacts.check.layout import Sentence
from cqfacts.check.vocabulary import Mention


def told_of(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a sentence, without those of what it only says that it is not about.

    In prose that is a clause that denies (it is the national fund, not the municipal one, that …), in a row a remark.
    """
    if not sentence.column_heads:
        return _asserted(sentence, mentions)
    for cell in sentence.cells[1:]:
        is_remark = not any(character.isdigit() for character in cell.of(sentence.text))
        if is_remark and comparing.UNLIKE.search(cell.of(sentence.text)):
            mentions = tuple([one for one in mentions if not cell.start <= one.start < cell.end])
    return mentions


_DENYING = ("not ", "rather than ", "而不是", "而非", "并非")


def _asserted(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    if not any(word in sentence.text[sentence.start : sentence.end] for word in _DENYING):
        return mentions
    denied = [clause for clause in sentence.clauses[1:-1] if _denies(clause.of(sentence.text))]
    return tuple([one for one in mentions if not any(clause.start <= one.start < clause.end for clause in denied)])


def _denies(words: str) -> bool:
    """Whether the clause does nothing but deny, and holds no number of its own."""
    return words.lstrip().startswith(_DENYING) and not any(character.isdigit() for character in words)
