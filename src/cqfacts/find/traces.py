"""Why a fact was found: the texts that match, with the places that do."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.find.corpus import Corpus, Kind, Texts
from cqfacts.find.folding import chinese_places, latin_places, plain
from cqfacts.find.units import How, Query, Unit
from cqfacts.finding import Field, Trace
from cqfacts.model import Fact, Span

MOST = 3
"""Texts that are shown for one fact at most."""

_WAYS: tuple[How, ...] = ("written", "form", "beginning", "pinyin", "sound", "slip")
"""From the most exact to the least."""

_FIELDS: dict[Kind, Field] = {
    "term": "subject",
    "scope": "scope",
    "topic": "topic",
    "unit": "unit",
    "article": "article",
    "byline": "byline",
}


def traces(corpus: Corpus, query: Query, place: int) -> tuple[Trace, ...]:
    """The texts, the most telling first, in which the fact at `place` holds the units of a query, each in one."""
    met: dict[tuple[Field, str], list[Unit]] = {}
    for at, unit in enumerate(query.units):
        where = next(_places(corpus, query, place, at, unit), None)
        if where is not None:
            met.setdefault(where, []).append(unit)
    order: tuple[str, ...] = ("label", "value", "quote", "also")
    found = sorted(met.items(), key=lambda item: order.index(name) if (name := item[0][0][:5]) in order else 9)
    return tuple(_trace(field, text, units) for (field, text), units in found[:MOST])


def printed(fact: Fact, typed: str) -> Trace:
    """The quote of a fact that was found by its number, with the number marked; its value where it has no quote."""
    at = fact.quote.find(fact.printed) if fact.printed else -1
    if at >= 0:
        return Trace("quote", fact.quote, (Span(at, at + len(fact.printed)),), typed, "value")
    text = fact.value_text.en if typed.isascii() else fact.value_text.zh
    return Trace("value.en" if typed.isascii() else "value.zh", text, (Span(0, len(text)),), typed, "value")


def _places(corpus: Corpus, query: Query, place: int, at: int, unit: Unit) -> Iterator[tuple[Field, str]]:
    """The texts of a fact that hold a unit: its own, then the names that it shares."""
    needles = list(unit.needles) if unit.script == "zh" else [f" {word} " for word, _ in unit.forms]
    texts: Texts = corpus.zh if unit.script == "zh" else corpus.en
    fact = corpus.facts[place]
    for part, lines in texts.items():
        if any(needle in lines[place] for needle in needles):
            yield from _own(fact, part, unit)
    owners = _owners(fact)
    for mention in query.mentions:
        owner = corpus.owner(mention.name)
        if mention.start <= at < mention.end and owner in owners:
            yield _FIELDS[owner[0]], corpus.names[mention.name]
    names = corpus.zh_names if unit.script == "zh" else corpus.en_names
    for owner in owners:
        for name in corpus.names_of.get(owner, ()):
            if any(needle in names[name] for needle in needles):
                yield _FIELDS[owner[0]], corpus.names[name]


def _own(fact: Fact, part: str, unit: Unit) -> Iterator[tuple[Field, str]]:
    if part == "label":
        yield ("label.zh", fact.label.zh) if unit.script == "zh" else ("label.en", fact.label.en)
    elif part == "value":
        yield ("value.zh", fact.value_text.zh) if unit.script == "zh" else ("value.en", fact.value_text.en)
    elif part == "id":
        yield "id", fact.id
    else:
        for text in (fact.quote, *fact.also):
            if _spans(unit, text):
                yield "quote" if text is fact.quote else "also", text


def _owners(fact: Fact) -> list[tuple[Kind, str]]:
    """What a fact shares with others, the most telling first."""
    terms = [term for group in fact.subject.must for term in group]
    owners: list[tuple[Kind, str]] = [("term", term) for term in (*terms, *fact.subject.may)]
    owners += [("scope", fact.scope), ("topic", fact.topic), ("unit", fact.unit)]
    article = f"{fact.source}.{fact.article}"
    return [*owners, ("byline", article), ("article", article)]


def _trace(field: Field, text: str, units: list[Unit]) -> Trace:
    spans = [span for unit in units for span in _spans(unit, text)]
    how = max((unit.how for unit in units), key=_WAYS.index)
    typed = " ".join(dict.fromkeys(unit.typed for unit in units))
    return Trace(field, text, _joined(spans, text), typed, how)


def _spans(unit: Unit, text: str) -> list[Span]:
    folded = plain(text)
    return list(_in_chinese(unit, folded) if unit.script == "zh" else _in_latin(unit, folded))


def _in_chinese(unit: Unit, folded: str) -> Iterator[Span]:
    joined, places = chinese_places(folded)
    for needle in unit.needles:
        at = joined.find(needle)
        while at >= 0:
            yield Span(places[at], places[at + len(needle) - 1] + 1)
            at = joined.find(needle, at + len(needle))


def _in_latin(unit: Unit, folded: str) -> Iterator[Span]:
    spaced = f" {latin_places(folded)} "
    for word in (word for word, _ in unit.forms) if unit.forms else unit.needles:
        at = spaced.find(f" {word} ")
        while at >= 0:
            yield Span(at, at + len(word))
            at = spaced.find(f" {word} ", at + len(word))


def _joined(spans: list[Span], text: str) -> tuple[Span, ...]:
    """The spans in order; those that overlap, or have no more than a space or a hyphen between, are made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and not text[out[-1].end : span.start].strip(" -"):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
