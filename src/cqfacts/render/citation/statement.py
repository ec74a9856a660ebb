"""What a fact says, in a line: label, value, period."""

from __future__ import annotations

from cqfacts.model import Fact, Language
from cqfacts.render.safe import one_line
from cqfacts.render.words import LanguageChoice, languages, period_text, say


def claim(fact: Fact, language: Language) -> str:
    """The label and the value: a statement that stands alone."""
    joint = ": " if language == "en" else ":"
    return one_line(f"{fact.label.in_(language)}{joint}{fact.value_text.in_(language)}")


def statements(fact: Fact, choice: LanguageChoice) -> list[str]:
    """The statement with its period, in each of the languages asked for."""
    said = []
    for language in languages(choice):
        period = one_line(period_text(fact.period, language))
        inferred = f", {say('inferred-short', language)}" if fact.period_inferred else ""
        said.append(f"{claim(fact, language)} ({period}{inferred})")
    return said


def notes(fact: Fact, choice: LanguageChoice) -> list[str]:
    """The cautions of a fact; of a derived one, how it was computed, too."""
    said = []
    if fact.derived is not None:
        said.append(f"{say('computed', choice)}: {one_line(fact.derived.formula)}")
    if fact.note is not None:
        said += [f"{say('note', language)}: {one_line(fact.note.in_(language))}" for language in languages(choice)]
    return said
