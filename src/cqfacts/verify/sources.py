"""Which page belongs to which source, and what a source says of its page that the page must bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cqfacts.audit import FOLDS, Edition, Finding
from cqfacts.base.consistency.finding import quoted
from cqfacts.model import FactBase, Problem, Source
from cqfacts.verify.page import Page


def assign(base: FactBase, pages: Sequence[Page]) -> tuple[dict[str, Page], tuple[Page, ...]]:
    """The page of each source, by its id, and the pages that belong to none.

    A page with a source's SHA-256 is that source's. Of the others, each goes to the source whose quotes and title it
    holds most of: another edition must be told as such, not as a stranger.
    """
    found: dict[str, Page] = {}
    rest: list[Page] = []
    for page in pages:
        free = (source for source in base.sources.values() if source.id not in found)
        ident = next((source.id for source in free if source.sha256 == page.digest()), None)
        if ident is None:
            rest.append(page)
        else:
            found[ident] = page
    strangers = []
    for page in rest:
        ident = _likest(base, page, [each for each in base.sources.values() if each.id not in found])
        if ident is None:
            strangers.append(page)
        else:
            found[ident] = page
    return found, tuple(strangers)


def _likest(base: FactBase, page: Page, sources: list[Source]) -> str | None:
    scores = {source.id: 3 * (source.title in page.text) for source in sources}
    for fact in base.facts.values():
        if fact.source in scores and fact.quote and fact.quote in page.text:
            scores[fact.source] += 1
    best = max(scores, key=lambda ident: scores[ident], default=None)
    return best if best is not None and scores[best] else None


def editions(base: FactBase, pages: dict[str, Page]) -> tuple[Edition, ...]:
    """Each source with the page that was given for it, if any."""
    found = []
    for source in base.sources.values():
        page = pages.get(source.id)
        found.append(Edition(source.id, page.path if page else None, source.sha256, page.digest() if page else None))
    return tuple(found)


def edition_findings(base: FactBase, found: Sequence[Edition]) -> Iterator[Finding]:
    for edition in found:
        if edition.path is not None and not edition.same:
            message = (
                f"another edition: the SHA-256 of {edition.path} is {edition.found}, the base has {edition.expected}"
            )
            advice = "Verify against the page that the base was made from, or go through every fact again."
            yield _of_source(base, f"sources.{edition.source}.sha256", "edition", message, advice)


def stranger_findings(strangers: Sequence[Page]) -> Iterator[Finding]:
    for page in strangers:
        message = "this page belongs to no source of the base, or to one whose page was given already"
        yield Finding("error", Problem(page.path, None, None, message, "Leave it out, or add its source.", "page"))


def heading_findings(base: FactBase, pages: dict[str, Page]) -> Iterator[Finding]:
    """The title, the series, every article and every byline stand on the page."""
    for ident, page in pages.items():
        for key, text in _headings(base.sources[ident]):
            if text and not _stands(page, text):
                message = f"{quoted(text)} does not stand on {page.path}"
                yield _of_source(base, f"sources.{ident}.{key}", "heading", message, "Copy it from the page.")


def _headings(source: Source) -> Iterator[tuple[str, str]]:
    yield "title", source.title
    yield "series", source.series
    for name, article in source.articles.items():
        yield f"articles.{name}.title", article.title
        yield f"articles.{name}.byline", article.byline


def furniture_findings(base: FactBase, pages: dict[str, Page]) -> Iterator[Finding]:
    """What a source names as furniture stands on its page."""
    for ident, page in pages.items():
        for entry in base.sources[ident].furniture:
            if not _stands(page, entry.text):
                message = f"furniture {quoted(entry.text)} does not stand on {page.path}"
                yield _of_source(base, f"sources.{ident}.furniture", "furniture", message, "Copy it from the page.")


def _stands(page: Page, text: str) -> bool:
    return text in page.text or bool(page.find_folded(text, FOLDS))


def _of_source(base: FactBase, ident: str, rule: str, message: str, advice: str) -> Finding:
    return Finding("error", Problem(base.file, None, ident, message, advice, rule))
