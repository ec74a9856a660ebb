"""Labels: what a fact says of itself must be its own, and agree in both languages, with its period and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cqfacts.audit import Finding
from cqfacts.base.consistency import periods
from cqfacts.base.consistency.finding import error, note, quoted
from cqfacts.base.consistency.words import shares_term, shares_word
from cqfacts.base.words import numeral_zh
from cqfacts.model import Bilingual, Fact, FactBase, Language

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def unique(base: FactBase) -> Iterator[Finding]:
    """No two facts have the same label."""
    for language in LANGUAGES:
        seen: dict[str, list[Fact]] = {}
        for fact in base.facts.values():
            seen.setdefault(" ".join(fact.label.in_(language).split()).casefold(), []).append(fact)
        for facts in seen.values():
            for fact in facts[1:] and facts:
                other = next(each.id for each in facts if each is not fact)
                message = f"label.{language} is that of {other} too"
                yield error(base, fact, "label-unique", message, "Say in each what tells it from the other.")


def period(base: FactBase) -> Iterator[Finding]:
    """A label that names a period names the fact's."""
    for fact in base.facts.values():
        for language in LANGUAGES:
            named = periods.dated(fact.label.in_(language))
            if named and not _agrees(named, fact.period):
                message = f'label.{language} names {" and ".join(sorted(named))}, but period is "{fact.period}"'
                yield error(base, fact, "label-period", message, "Correct one of them.")


def stray_numbers(base: FactBase) -> Iterator[Finding]:
    """A number in a label or a text stands in the quote or in another of these texts; a slip of the pen does not."""
    for fact in base.facts.values():
        operands = [each.quote for each in fact.derived.operands] if fact.derived else []
        texts = {f"{key}.{language}": text.in_(language) for key, text in _told_by(fact) for language in LANGUAGES}
        counted = {str(len(fact.value))} if isinstance(fact.value, tuple) else set()
        for key, text in texts.items():
            others = (fact.quote, *fact.also, *operands, *(other for name, other in texts.items() if name != key))
            for run in _undated(text):
                known = any(run in _DIGITS.findall(other) or _spelt(run) in other for other in others)
                if not known and run not in counted:
                    message = f'{key} has "{run}", which is no date and stands neither in the quote nor in another text'
                    yield error(base, fact, "stray-number", message, "Correct it.")


def _told_by(fact: Fact) -> Iterator[tuple[str, Bilingual]]:
    yield "label", fact.label
    if not isinstance(fact.value, Decimal):
        yield "text", fact.value_text


def _spelt(run: str) -> str:
    """A small number in Chinese numerals; other runs as they are."""
    return numeral_zh(int(run)) if len(run) < 3 and run.isdigit() else run


def _undated(text: str) -> Iterator[str]:
    """The runs of digits in a text that are not part of a date."""
    from cqfacts.text import read

    spans = [(found.start, found.end) for found in read(text, None).periods]
    for match in _DIGITS.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in spans):
            yield match[0]


def _agrees(named: frozenset[str], period: str) -> bool:
    return periods.supports(named, period) or any(periods.contains(one, period) for one in named)


def languages(base: FactBase) -> Iterator[Finding]:
    """Both languages of a label name the same periods and numbers, where both name any."""
    for fact in base.facts.values():
        for what, find in (("periods", periods.dated), ("numbers", numbers)):
            en, zh = find(fact.label.en), find(fact.label.zh)
            if en and zh and not _compatible(en, zh):
                message = f"label.en and label.zh name different {what}: {_told(en)} and {_told(zh)}"
                yield error(base, fact, "label-languages", message, "Make them say the same.")


def _compatible(en: frozenset[str], zh: frozenset[str]) -> bool:
    """Whether one language says no more than leaves out what the other says (4 of the 16; 2021-2022 and 2022)."""
    return en <= periods.with_ends(zh) or zh <= periods.with_ends(en)


def _told(values: frozenset[str]) -> str:
    return ", ".join(sorted(values))


def numbers(text: str) -> frozenset[str]:
    """The values of the quantities in a text."""
    from cqfacts.text import read_quantities

    return frozenset(f"{quantity.low:f}" for quantity in read_quantities(text))


def subject(base: FactBase) -> Iterator[Finding]:
    """A label and the quotes have a word in common, or each has one of the fact's subject."""
    for fact in base.facts.values():
        if fact.derived is not None:
            continue
        source = base.sources.get(fact.source)
        language: Language = "zh" if source and source.language == "zh" else "en"
        quotes = " ".join((fact.quote, *fact.also))
        if shares_word(base, fact.label.in_(language), f"{quotes} {fact.value_text.in_(language)}"):
            continue
        if not any(shares_term(base, fact, text) for text in fact.label):
            message = f"label.{language} shares no word with the subject or the quote"
            yield note(base, fact, "label-subject", message, "See whether it is the label of another fact.")
        elif not shares_term(base, fact, quotes):
            message = f"the quote shares no word with the subject or label.{language}"
            yield note(base, fact, "quote-subject", message, "Quote the words that say of what the number is.")


def count(base: FactBase) -> Iterator[Finding]:
    """A closed list has as many names as its label says."""
    for fact in base.facts.values():
        if not isinstance(fact.value, tuple) or fact.qualifier != "exact":
            continue
        for language in LANGUAGES:
            said = numbers(fact.label.in_(language))
            if said and str(Decimal(len(fact.value))) not in said:
                message = f"label.{language} counts {_told(said)}, and the list has {len(fact.value)} names"
                yield note(base, fact, "label-count", message, f"See whether {quoted(fact.printed)} has more.")
