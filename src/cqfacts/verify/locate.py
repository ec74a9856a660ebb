"""Where a quote stands on its page: exactly, after folding, in several places, or nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cqfacts.audit import FOLDS, Located, Outcome, Place
from cqfacts.model import FactBase
from cqfacts.verify.nearest import nearest
from cqfacts.verify.page import Page

# The fewest folds that do are the ones to tell.
_SUBSETS = tuple(subset for size in range(1, len(FOLDS) + 1) for subset in combinations(FOLDS, size))


def quotes_of(base: FactBase) -> Iterator[Located]:
    """Every quote of the stated facts, not yet looked for."""
    for fact in base.facts.values():
        if fact.derived is None:
            yield Located(fact.id, "quote", 0, fact.quote, fact.source, "unchecked")
            for nth, text in enumerate(fact.also):
                yield Located(fact.id, "also", nth, text, fact.source, "unchecked")


def locate(page: Page, quote: Located) -> Located:
    """The quote with what became of it on `page`."""
    places = page.find(quote.text)
    if places:
        return quote._replace(outcome=_told(places, "exact"), places=places)
    if page.find_folded(quote.text, FOLDS):
        for folds in _SUBSETS:
            places = page.find_folded(quote.text, folds)
            if places:
                return quote._replace(outcome=_told(places, "folded"), folds=folds, places=places)
    return quote._replace(outcome="not-found", nearest=nearest(page, quote.text))


def _told(places: tuple[Place, ...], once: Outcome) -> Outcome:
    return once if len(places) == 1 else "ambiguous"


def located(base: FactBase, pages: dict[str, Page]) -> tuple[Located, ...]:
    """Every quote of a base, looked for on the page of its source where that is among `pages`, by source id."""
    return tuple(locate(pages[quote.source], quote) if quote.source in pages else quote for quote in quotes_of(base))
