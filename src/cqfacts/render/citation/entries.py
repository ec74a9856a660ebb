"""What a citation is made of: the source, the article, and the quotes from there that prove a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cqfacts.model import Article, Fact, FactBase, Source, Span
from cqfacts.render.view import marked


class Quoted(NamedTuple):
    """The `words` of the page that state `fact`; `text` is them on one line, safe to show, `mark` the number in it."""

    fact: str
    words: str
    text: str
    mark: Span | None


class Entry(NamedTuple):
    """One citation: `key` is the fact's id, with a number behind it where a derived fact rests on several articles."""

    key: str
    fact: Fact
    source: Source | None
    article: Article | None
    quotes: tuple[Quoted, ...]

    @property
    def title(self) -> str:
        """The article's title, else that of the source."""
        if self.article is not None:
            return self.article.title
        return self.source.title if self.source else ""

    @property
    def container(self) -> str:
        """The title of the source where the article's is another."""
        title = self.source.title if self.source else ""
        return "" if title == self.title else title

    @property
    def series(self) -> str:
        return self.source.series if self.source else ""

    @property
    def byline(self) -> str:
        return self.article.byline if self.article else ""

    @property
    def authors(self) -> tuple[str, ...]:
        """The names in the byline, as they are printed; only marks that cannot be part of a name part them."""
        names = self.byline.replace("；", "、").replace(";", "、").split("、")
        return tuple(name.strip() for name in names if name.strip())

    @property
    def period(self) -> str:
        """What the source says of its own time, ISO 8601: all that is known of the date of publication."""
        return self.source.period if self.source else ""


def entries(base: FactBase, facts: Iterable[Fact]) -> Iterator[Entry]:
    """The citations of facts, each fact once, in the order asked for."""
    for fact in dict.fromkeys(facts):
        places = _by_place(base, fact)
        for number, (place, quotes) in enumerate(places.items(), 1):
            source = base.sources.get(place[0])
            article = source.articles.get(place[1]) if source else None
            key = fact.id if len(places) == 1 else f"{fact.id}:{number}"
            yield Entry(key, fact, source, article, tuple(quotes))


def _by_place(base: FactBase, fact: Fact) -> dict[tuple[str, str], list[Quoted]]:
    """The quotes of a fact, or of the facts that it was computed from, by source and article."""
    if fact.derived is None:
        return {(fact.source, fact.article): [_quoted(fact)]}
    found: dict[tuple[str, str], list[Quoted]] = {}
    for operand in fact.derived.operands:
        stated = base.facts.get(operand.id)
        if stated is not None:
            found.setdefault((stated.source, stated.article), []).append(_quoted(stated))
    return found


def _quoted(fact: Fact) -> Quoted:
    return Quoted(fact.id, fact.quote, *marked(fact.quote, fact.printed))
