"""What the schema.org vocabulary says of the types and properties that the reviews use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

SCHEMA_ORG = {
    "ClaimReview": {"claimReviewed", "itemReviewed", "reviewRating", "author", "citation"},
    "Claim": {"text", "name", "identifier", "inLanguage", "appearance"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName", "ratingExplanation"},
    "Organization": {"name", "url"},
    "Quotation": {"text", "isPartOf"},
    "Article": {"headline", "creditText", "isPartOf"},
    "CreativeWork": {"name", "identifier"},
}
"""The types of the schema.org vocabulary that are used, each with those of its own or inherited properties that are."""

EXPECTED = {
    "itemReviewed": {"Claim"}, "reviewRating": {"Rating"}, "author": {"Organization"}, "citation": {"Quotation"},
    "isPartOf": {"Article", "CreativeWork"}, "appearance": {"CreativeWork"},
}  # fmt: skip
"""The types that a property's value may have, of those used; every other property holds text or a number."""


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def judge(reviews: Any) -> None:
    """What holds of every ClaimReview: the vocabulary, and that JSON-LD reads it as that vocabulary."""
    jsonld = pytest.importorskip("pyld").jsonld
    for node in nodes(reviews):
        properties = set(node) - {"@context", "@type"}
        assert properties <= SCHEMA_ORG[node["@type"]]
        for key in properties:
            inner = [each["@type"] for each in nodes(node[key])]
            direct = node[key] if isinstance(node[key], list) else [node[key]]
            types = {each["@type"] for each in direct if isinstance(each, dict)}
            assert types <= EXPECTED.get(key, set())
            assert bool(inner) == (key in EXPECTED)
    for review in reviews:
        assert review["@context"] == "https://schema.org"
        assert {"claimReviewed", "itemReviewed", "reviewRating"} <= set(review)
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        local = {**review, "@context": {"@vocab": "https://schema.org/"}}
        (expanded,) = jsonld.expand(local)
        assert expanded["@type"] == ["https://schema.org/ClaimReview"]
        assert expanded["https://schema.org/claimReviewed"] == [{"@value": review["claimReviewed"]}]
