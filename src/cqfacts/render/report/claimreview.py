"""ClaimReview (schema.org) in JSON-LD: one review for each supported or refuted number of the drafts.

A number that is not in the base is not reviewed. The claim is the sentence (of one that is very long, what stands near
the number); its `name` is the number in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Claim, Document, Report
from cqfacts.render.claimreview import RATINGS, Object, Proof, Reviewer, array, review
from cqfacts.render.report import pieces
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import colon, phrase, speak
from cqfacts.render.report.records import encodable

NAMELESS = ("-", "<text>")
"""Paths that are no names of drafts."""


def render(report: Report, options: ReportOptions) -> str:
    found = (each for document in report.documents for each in _reviews(document, options))
    return encodable(array(found, options.screen.ascii_only))


def _reviews(document: Document, options: ReportOptions) -> Iterator[Object]:
    reviewer = Reviewer(options.reviewer, options.reviewer_url)
    for claim in pieces.wanted(document, options.quiet):
        rated = claim.verdict.label
        if rated == "not-enough-info":
            continue
        said = pieces.flat(pieces.near(claim).of(document.text)).strip()
        proofs = [
            Proof(pieces.flat(each.quote).strip(), each.article, each.byline, source_id=each.source)
            for each in pieces.quotes(claim)
        ]
        item: Object = {"name": pieces.short(claim.quantity.text, pieces.LONGEST_NUMBER)}
        if document.path not in NAMELESS:
            item["appearance"] = {"@type": "CreativeWork", "name": document.path}
        yield review(
            said, rated, speak(RATINGS[rated], options.language), _explained(claim, options), proofs, reviewer, item
        )


def _explained(claim: Claim, options: ReportOptions) -> str:
    verdict, language = claim.verdict, options.language
    said = speak(verdict.message, language)
    if verdict.expected is None or verdict.label == "supported":
        return said
    return f"{said} {phrase('page', language)}{colon(language)}{speak(verdict.expected, language)}"
