"""Facts against the words around their quotes: the period, the scope and the article that the page gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cqfacts.audit import Finding, Located
from cqfacts.base.consistency import periods
from cqfacts.base.consistency.finding import error, note
from cqfacts.base.consistency.words import folded
from cqfacts.model import Fact, FactBase
from cqfacts.verify.page import Page


def context_findings(base: FactBase, quotes: Sequence[Located], pages: Mapping[str, Page]) -> Iterator[Finding]:
    """What the page around the quotes, or without a page the quotes alone, do not bear out."""
    starts: dict[str, list[int]] = {}
    for quote in quotes:
        starts.setdefault(quote.fact, []).extend(place.start for place in quote.places)
    for fact in base.facts.values():
        if fact.derived is None:
            page = pages.get(fact.source)
            yield from _period(base, fact, page, starts.get(fact.id, []))
            yield from _scope(base, fact, page, starts.get(fact.id, []))
    for ident, page in pages.items():
        yield from _articles(base, ident, page, quotes)


def _period(base: FactBase, fact: Fact, page: Page | None, starts: Sequence[int]) -> Iterator[Finding]:
    """A period is named by the label, by a quote or near one; or it is inferred, and then that of the page.

    Without a page nothing can be said of one that is inferred.
    """
    year = periods.year_for(base, fact.source)
    known = periods.dated(fact.label.en) | periods.dated(fact.label.zh)
    for text in (fact.quote, *fact.also):
        known |= periods.named(text, year)
    if periods.supports(known, fact.period):
        return
    if known and not any(_touch(one, fact.period) for one in known):
        level = note if fact.period_inferred else error
        message = f'period is "{fact.period}", and label and quotes name {" and ".join(sorted(known))}'
        yield level(base, fact, "period-differs", message, "Correct one of them.")
        return
    source = base.sources.get(fact.source)
    known |= {source.period} if source else set()
    if page is not None:
        for start in starts:
            known |= page.periods(year, page.around(start))
        known |= _latest(page, year)
    elif fact.period_inferred or (source is not None and periods.contains(source.period, fact.period)):
        return
    if not periods.supports(known, fact.period):
        level = note if fact.period_inferred else error
        message = f'period "{fact.period}" is named neither by the label nor by the quote nor near it'
        yield level(base, fact, "period-unnamed", message, "Correct it, or name it in the label.")


def _touch(named: str, period: str) -> bool:
    """Whether one of two periods holds the other, or they have an end in common."""
    if periods.contains(named, period) or periods.contains(period, named):
        return True
    return not periods.with_ends({named}).isdisjoint(periods.with_ends({period}))


def _latest(page: Page, year: int | None) -> frozenset[str]:
    """The last day or month that a page names, and its month: the time of writing, as far as the page tells it."""
    ends = {period.rpartition("/")[2] for period in page.periods(year)}
    dated = [end for end in ends if len(end) > 4 and (year is None or int(end[:4]) <= year)]
    last = max(dated, default="")
    return frozenset({last, last[:7]}) if last else frozenset()


def _scope(base: FactBase, fact: Fact, page: Page | None, starts: Sequence[int]) -> Iterator[Finding]:
    """A scope that is not the default is named by the label, by a quote or near one."""
    scope = base.scopes.get(fact.scope)
    if scope is None or scope.default or page is None:
        return
    texts = [*fact.label, fact.quote, *fact.also]
    texts += [page.around(start).of(page.text) for start in starts]
    names = [name.lower() for name in (*scope.names, *scope.label)]
    if not any(name in low for low in map(folded, texts) for name in names):
        message = f'scope "{fact.scope}" is named neither by the label nor by the quote nor near it'
        yield note(base, fact, "scope-unnamed", message, "Correct it, or name it in the label.")


def _articles(base: FactBase, source: str, page: Page, quotes: Sequence[Located]) -> Iterator[Finding]:
    """The facts of one paragraph belong to one article."""
    blocks: dict[int, list[Fact]] = {}
    for quote in quotes:
        fact = base.facts[quote.fact]
        if quote.source == source and quote.key == "quote" and len(quote.places) == 1 and fact.article:
            blocks.setdefault(page.block(quote.places[0].start), []).append(fact)
    for facts in blocks.values():
        counts = Counter(fact.article for fact in facts)
        most = max(counts.values())
        # The article of most facts is the likelier one; where it is a tie, every fact may be the wrong one.
        likely = [article for article, count in counts.items() if count == most]
        for fact in facts:
            if len(counts) > 1 and likely != [fact.article]:
                neighbour = next(each for each in facts if each.article != fact.article)
                message = (
                    f'article is "{fact.article}", but {neighbour.id} of the same paragraph is in "{neighbour.article}"'
                )
                yield error(base, fact, "article", message, "Give both the article that the paragraph belongs to.")
