"""What is wrong with quotes: not on the page, not exactly so, in several places, cut, or not looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cqfacts.audit import Edition, Finding, Located, Nearest
from cqfacts.base.consistency.finding import error, note, quoted
from cqfacts.model import FactBase, Problem
from cqfacts.verify.edges import Edges, called
from cqfacts.verify.page import Page

FOLD_WORDS = {
    "width": "full and half width",
    "spacing": "white space",
    "emphasis": "marks of bold or italic type",
    "script": "traditional and simplified characters",
}
_MOST_LINES = 5


def quote_findings(base: FactBase, quotes: Sequence[Located], pages: Mapping[str, Page]) -> Iterator[Finding]:
    """The findings on every quote whose source has a page."""
    edges = {ident: Edges(base, page) for ident, page in pages.items()}
    for quote in quotes:
        if quote.outcome == "not-found":
            yield _missing(base, quote, pages[quote.source])
            continue
        if quote.outcome == "ambiguous":
            yield _ambiguous(base, quote)
        if quote.folds:
            yield _folded(base, quote)
        if quote.places:
            yield from edges[quote.source].findings(base, quote)


def _missing(base: FactBase, quote: Located, page: Page) -> Finding:
    message = f"{called(quote)} {quoted(quote.text)} does not stand on {page.path}"
    advice = "Copy the words from the page, character by character."
    if quote.nearest is not None:
        message += f"; nearest, line {quote.nearest.line}: {marked(quote.nearest)}"
        advice += " [-so-] stands in the base, {+so+} on the page."
    return error(base, base.facts[quote.fact], "quote", message, advice)


def marked(nearest: Nearest) -> str:
    """A passage with what only the quote has in [-…-] and what only the page has in {+…+}."""
    marks = {"both": ("", ""), "quote": ("[-", "-]"), "page": ("{+", "+}")}
    return "".join(piece.text.join(marks[piece.of]) for piece in nearest.pieces)


def _ambiguous(base: FactBase, quote: Located) -> Finding:
    lines = [str(place.line) for place in quote.places[:_MOST_LINES]]
    more = " and others" if len(quote.places) > _MOST_LINES else ""
    message = f"{called(quote)} {quoted(quote.text)} stands in several places: lines {', '.join(lines)}{more}"
    advice = "If they do not all state the fact, quote more of the words around it."
    return note(base, base.facts[quote.fact], "quote-ambiguous", message, advice)


def _folded(base: FactBase, quote: Located) -> Finding:
    kinds = ", ".join(FOLD_WORDS[fold] for fold in quote.folds)
    message = f"{called(quote)} {quoted(quote.text)} differs from line {quote.places[0].line} of the page in {kinds}"
    advice = "Copy the words from the page, character by character."
    return note(base, base.facts[quote.fact], "quote-folded", message, advice)


def unchecked_findings(
    base: FactBase, quotes: Sequence[Located], editions: Sequence[Edition], *, asked: bool
) -> Iterator[Finding]:
    """One for each source without a page; an error where pages were asked to be looked at."""
    for edition in editions:
        count = sum(quote.source == edition.source for quote in quotes)
        if edition.path is None and count:
            message = f"unchecked: {count} quotes, for which no page was given"
            ident, advice = f"sources.{edition.source}", "Name its page with --source."
            problem = Problem(base.file, None, ident, message, advice, "unchecked")
            yield Finding("error" if asked else "note", problem)
