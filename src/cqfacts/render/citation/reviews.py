"""Facts as ClaimReview: each fact's statement as a claim that its quotes support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cqfacts.render.citation.entries import Entry
from cqfacts.render.citation.statement import claim, notes
from cqfacts.render.claimreview import RATINGS, Object, Proof, Reviewer, array, review
from cqfacts.render.words import LanguageChoice, languages


def render(entries: Sequence[Entry], choice: LanguageChoice, reviewer: Reviewer, ascii_only: bool) -> str:
    """One review a fact; in both languages, two."""
    facts: dict[str, list[Entry]] = {}
    for entry in entries:
        facts.setdefault(entry.fact.id, []).append(entry)
    return array((each for some in facts.values() for each in _reviews(some, choice, reviewer)), ascii_only)


def _reviews(entries: Sequence[Entry], choice: LanguageChoice, reviewer: Reviewer) -> Iterator[Object]:
    fact = entries[0].fact
    proofs = [_proof(entry, quote.words) for entry in entries for quote in entry.quotes]
    for language in languages(choice):
        said = claim(fact, language)
        explanation = " ".join(notes(fact, language)) or said
        item: Object = {"identifier": fact.id, "inLanguage": language}
        yield review(said, "supported", RATINGS["supported"].in_(language), explanation, proofs, reviewer, item)


def _proof(entry: Entry, text: str) -> Proof:
    title = entry.article.title if entry.article else ""
    source = entry.source
    if source is None:
        return Proof(text, title, entry.byline)
    return Proof(text, title, entry.byline, source.title, source.id)
