"""What a look-up shows, before it is drawn: a sheet of rows, then quotes grouped under their articles.

The terminal table, the plain text and the Markdown draw the same view, so they never differ in content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from cqfacts.model import Bilingual, Fact, FactBase, Operand, Span, Topic
from cqfacts.render.record import article_title
from cqfacts.render.safe import one_line
from cqfacts.render.words import QUALIFIERS, LanguageChoice, languages, period_text, say

Cell = tuple[str, ...]
"""The lines of one cell: one a language."""


class Column(NamedTuple):
    """`role` is what the column holds: a reference number, prose, the value itself, or something in the background."""

    name: str
    role: Literal["reference", "prose", "value", "aside"]


class Quote(NamedTuple):
    """One quote on one line, with the number's place in it, and notes beneath; 0 is a quote without a reference."""

    number: int
    id: str
    text: str
    mark: Span | None
    notes: Cell = ()


class Group(NamedTuple):
    """The quotes of one article."""

    heading: str
    quotes: tuple[Quote, ...]


class View(NamedTuple):
    """`columns` without names make a card: rows of a name and what it is."""

    title: str
    subtitle: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    groups: tuple[Group, ...] = ()
    footer: Cell = ()

    @property
    def is_card(self) -> bool:
        return not any(column.name for column in self.columns)


def facts_view(
    base: FactBase, facts: Sequence[Fact], title: str, subtitle: str, choice: LanguageChoice, *, quoted: bool = True
) -> View:
    """The facts numbered from 1, quotes behind them; derived facts show their formula in place of a quote."""
    footer = (say("inferred", choice),) if any(fact.period_inferred for fact in facts) else ()
    return View(
        title=one_line(title),
        subtitle=one_line(subtitle),
        columns=(
            Column("#", "reference"),
            Column(say("fact", choice), "prose"),
            Column(say("value", choice), "value"),
            Column(say("period", choice), "aside"),
        ),
        rows=tuple(_row(number, fact, choice) for number, fact in enumerate(facts, 1)),
        groups=tuple(_groups(base, facts, choice)) if quoted else (),
        footer=footer,
    )


def topic_view(base: FactBase, topic: Topic, choice: LanguageChoice) -> View:
    title = " / ".join(lines(topic.title, choice))
    return facts_view(base, base.of_topic(topic.id), title, " / ".join(lines(topic.summary, choice)), choice)


def all_facts_view(base: FactBase, choice: LanguageChoice) -> View:
    return facts_view(base, tuple(base.facts.values()), say("all", choice), _sources_line(base), choice)


def topics_view(base: FactBase, choice: LanguageChoice) -> View:
    """Every topic with its count of facts, and what to type next."""
    rows = tuple(
        (
            (one_line(topic.id),),
            tuple(f"{title}: {text}" for title, text in _zip_lines(topic.title, topic.summary, choice)),
            (str(len(base.of_topic(topic.id))),),
        )
        for topic in base.topics.values()
    )
    first = next(iter(base.topics), "TOPIC")
    some = next(iter(base.facts), "TOPIC.FACT")
    return View(
        title="cqfacts",
        subtitle=_sources_line(base),
        columns=(
            Column(say("topic", choice), "value"),
            Column(say("about", choice), "prose"),
            Column(say("facts", choice), "aside"),
        ),
        rows=rows,
        footer=(f"{say('next', choice)}: cqfacts {one_line(first)} · cqfacts {one_line(some)} · cqfacts --help",),
    )


def fact_view(base: FactBase, fact: Fact, choice: LanguageChoice) -> View:
    """One fact, whole: a card of its fields, then the quote with the number marked."""
    return View(
        title=" / ".join(lines(fact.label, choice)),
        subtitle=one_line(fact.id),
        columns=(Column("", "aside"), Column("", "value")),
        rows=tuple(_card(base, fact, choice)),
        groups=tuple(_groups(base, (fact,), choice, numbered=False)),
    )


def _card(base: FactBase, fact: Fact, choice: LanguageChoice) -> Iterable[tuple[Cell, ...]]:
    scope = base.scopes.get(fact.scope)
    inferred = f" ({say('inferred-short', choice)})" if fact.period_inferred else ""
    period = tuple(one_line(period_text(fact.period, language)) + inferred for language in languages(choice))
    yield (say("value", choice),), lines(fact.value_text, choice)
    yield (say("qualifier", choice),), lines(QUALIFIERS[fact.qualifier], choice)
    yield (say("period", choice),), tuple(dict.fromkeys(period))
    yield (say("scope", choice),), lines(scope.label, choice) if scope else (one_line(fact.scope),)
    if fact.printed:
        yield (say("printed", choice),), (one_line(fact.printed),)


def _row(number: int, fact: Fact, choice: LanguageChoice) -> tuple[Cell, ...]:
    value = lines(fact.value_text, choice)
    if fact.derived is not None:
        value = (f"{value[0]} ({say('derived', choice)})", *value[1:])
    return (str(number),), lines(fact.label, choice), value, (fact_period(fact, choice),)


def lines(text: Bilingual, choice: LanguageChoice) -> Cell:
    """The text once a language, without repeating what is the same in both."""
    return tuple(dict.fromkeys(one_line(text.in_(language)) for language in languages(choice)))


def _zip_lines(first: Bilingual, second: Bilingual, choice: LanguageChoice) -> Iterable[tuple[str, str]]:
    for language in languages(choice):
        yield one_line(first.in_(language)), one_line(second.in_(language))


def _sources_line(base: FactBase) -> str:
    return one_line(" · ".join(f"{source.title} ({source.period})" for source in base.sources.values()))


def fact_period(fact: Fact, choice: LanguageChoice) -> str:
    # In both languages the English form serves: it is the shorter, and the numbers in it are the same.
    text = one_line(period_text(fact.period, languages(choice)[0]))
    return text + "*" if fact.period_inferred else text


def _groups(base: FactBase, facts: Sequence[Fact], choice: LanguageChoice, numbered: bool = True) -> Iterable[Group]:
    by_heading: dict[str, list[Quote]] = {}
    derived: list[Quote] = []
    for number, fact in enumerate(facts, 1):
        reference = number if numbered else 0
        if fact.derived is None:
            by_heading.setdefault(heading(base, fact, choice), []).append(quote_of(reference, fact, choice))
        else:
            derived.append(_formula(reference, fact, choice))
    for text, quotes in by_heading.items():
        yield Group(text, tuple(quotes))
    if derived:
        yield Group(say("computed", choice), tuple(derived))


def heading(base: FactBase, fact: Fact, choice: LanguageChoice) -> str:
    """Where a fact stands: the article with its byline, else the page."""
    source = base.sources.get(fact.source)
    article = article_title(base, fact)
    if article:
        return one_line(" · ".join(part for part in (article, fact.byline) if part))
    title = source.title if source else fact.source
    return one_line(f"{title} · {say('no-article', choice)}")


def quote_of(number: int, fact: Fact, choice: LanguageChoice) -> Quote:
    text, mark = marked(fact.quote, fact.printed)
    also = tuple(f"{say('also', choice)}: {one_line(words)}" for words in fact.also) if not number else ()
    return Quote(number, one_line(fact.id), text, mark, (*also, *notes(fact, choice)))


def marked(quote: str, printed: str) -> tuple[str, Span | None]:
    """The quote on one line, and where the printed number stands in it."""
    before, printed, after = quote.partition(printed) if printed else (quote, "", "")
    head, number, tail = (_fold(part) for part in (before, printed, after))
    text = head + number + tail
    return text, Span(len(head), len(head) + len(number)) if number else None


def _fold(text: str) -> str:
    # Pieces are folded one by one so that the mark keeps its place; a line end at their seam becomes one space.
    folded = one_line(text).strip()
    if not folded:
        return " " if text else ""
    left = " " if text[0].isspace() else ""
    right = " " if text[-1].isspace() else ""
    return f"{left}{folded}{right}"


def _formula(number: int, fact: Fact, choice: LanguageChoice) -> Quote:
    assert fact.derived is not None
    operands = tuple(_operand(operand) for operand in fact.derived.operands)
    return Quote(number, one_line(fact.id), one_line(fact.derived.formula), None, (*operands, *notes(fact, choice)))


def _operand(operand: Operand) -> str:
    return f"{one_line(operand.id)}: {one_line(operand.quote)}"


def notes(fact: Fact, choice: LanguageChoice) -> Cell:
    if fact.note is None:
        return ()
    return tuple(f"{say('note', language)}: {one_line(fact.note.in_(language))}" for language in languages(choice))
