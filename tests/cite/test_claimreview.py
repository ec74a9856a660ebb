"""ClaimReview of facts: schema.org's vocabulary in JSON-LD, and nothing that is not known."""

from __future__ import annotations

import json

import pytest

from cqfacts.render.claimreview import Reviewer
from tests.cite.sample import hostile
from tests.cite.test_styles import BASES, LANGUAGES, SHIPPED, written
from tests.cite.vocabulary import judge


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_claimreview_is_schema_org(name: str, language: str) -> None:
    base = BASES[name]()
    reviews = json.loads(written(base, "claimreview", language))
    judge(reviews)
    assert len(reviews) == len(base.facts) * (2 if language == "both" else 1)
    assert not any("author" in review or "url" in review or "datePublished" in review for review in reviews)


def test_claimreview_names_the_reviewer_that_was_given() -> None:
    reviewer = Reviewer("Desk “One”", "https://desk.example/")
    (review,) = json.loads(written(SHIPPED, "claimreview", "en", "talent.total", reviewer=reviewer))
    assert review["author"] == {"@type": "Organization", "name": "Desk “One”", "url": "https://desk.example/"}
    judge([review])


def test_claimreview_cannot_end_a_script_element() -> None:
    assert "<" not in written(hostile(), "claimreview")
