"""ClaimReview (schema.org) in JSON-LD: what was claimed, how it was rated, and the words that it was held against.

A review says nothing that is not known: its author only where one was named, no address and no date of its own. Those
are for whoever publishes it to fill in; `to_fill_in` lists them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from cqfacts.model import Bilingual
from cqfacts.render.jsonout import Json, dumps

CONTEXT = "https://schema.org"

Object = dict[str, Json]
Rated = Literal["supported", "refuted"]

_BEST, _WORST = 5, 1
_VALUES: dict[Rated, int] = {"supported": _BEST, "refuted": _WORST}
RATINGS: dict[Rated, Bilingual] = {"supported": Bilingual("True", "属实"), "refuted": Bilingual("False", "不实")}


class Reviewer(NamedTuple):
    """Who publishes the reviews, and their address on the web; empty where not given."""

    name: str = ""
    url: str = ""


class Proof(NamedTuple):
    """Words of a source. `article`, its `byline` and the `source` (by title, else by `source_id`) may be unknown."""

    text: str
    article: str = ""
    byline: str = ""
    source: str = ""
    source_id: str = ""


def to_fill_in(reviewer: Reviewer) -> tuple[str, ...]:
    """The properties that a publisher must add before fact-check explorers take the reviews, with the option if any."""
    wanted = [] if reviewer.name else ["author.name (--reviewer)"]
    wanted += [] if reviewer.url else ["author.url (--reviewer-url)"]
    return (*wanted, "url (the page of the review)", "datePublished")


def advice(reviewer: Reviewer) -> str:
    """`to_fill_in` as a sentence for people."""
    return f"fill in before publishing: {', '.join(to_fill_in(reviewer))}"


def review(
    claimed: str, rated: Rated, rating: str, explanation: str, proofs: Sequence[Proof], reviewer: Reviewer, item: Object
) -> Object:
    """One review. `rating` is the word for people; `item` holds what more is known of the claim."""
    found: Object = {"@context": CONTEXT, "@type": "ClaimReview", "claimReviewed": claimed}
    reviewed: Object = {"@type": "Claim", "text": claimed}
    found["itemReviewed"] = reviewed | item
    found["reviewRating"] = {
        "@type": "Rating",
        "ratingValue": _VALUES[rated],
        "bestRating": _BEST,
        "worstRating": _WORST,
        "alternateName": rating,
        "ratingExplanation": explanation,
    }
    if reviewer.name or reviewer.url:
        author = {"@type": "Organization", "name": reviewer.name, "url": reviewer.url}
        found["author"] = {key: value for key, value in author.items() if value}
    if proofs:
        found["citation"] = [_citation(proof) for proof in proofs]
    return found


def _citation(proof: Proof) -> Object:
    found: Object = {"@type": "Quotation", "text": proof.text}
    source = {"@type": "CreativeWork", "name": proof.source, "identifier": proof.source_id}
    whole: Object = {key: value for key, value in source.items() if value}
    if proof.article:
        # The byline is a credit: whether it names a person or an office, the base does not know.
        article = {"@type": "Article", "headline": proof.article, "creditText": proof.byline}
        part: Object = {key: value for key, value in article.items() if value}
        if len(whole) > 1:
            part["isPartOf"] = whole
        found["isPartOf"] = part
    elif len(whole) > 1:
        found["isPartOf"] = whole
    return found


def array(reviews: Iterable[Object], ascii_only: bool) -> str:
    """The reviews as a JSON-LD array; nothing in it can end the script element of a page that it is put into."""
    return dumps(list(reviews), ascii_only=ascii_only).replace("<", "\\u003c") + "\n"
