"""`cqfacts cite` and `cqfacts check --format claimreview` from the command line."""

from __future__ import annotations

import json

import pytest

from cqfacts.render.citation.formats import STYLES
from tests.cite.vocabulary import judge
from tests.conftest import SECOND, Cqfacts

DRAFT = "重庆2023年新招收博士后1900名。重庆研发人员超过20万人。天上有99颗新卫星。"


def test_the_text_is_the_default(cqfacts: Cqfacts) -> None:
    run = cqfacts("cite", "talent.total")
    assert (run.status, run.err) == (0, "")
    assert run.out == cqfacts("cite", "talent.total", "--style", "text").out
    assert "“全市人才资源总量超过630万人”" in run.out
    assert cqfacts("cite", "talent", "total").out == run.out
    assert cqfacts("cite", "人才.total").out == run.out


@pytest.mark.parametrize("style", STYLES)
def test_every_style_of_several_facts(cqfacts: Cqfacts, style: str) -> None:
    run = cqfacts("cite", "talent.total", "funding.nsfc", "--style", style, "--lang", "both")
    assert run.status == 0
    assert "630" in run.out
    assert "991" in run.out


def test_exit_statuses(cqfacts: Cqfacts) -> None:
    run = cqfacts("cite", "talent.totl")
    assert (run.status, run.out) == (1, "")
    assert "did you mean talent.total" in run.err
    for arguments in (("talent",), ("talent.total", "talent"), (), ("talent.total", "--style", "apa")):
        run = cqfacts("cite", *arguments)
        assert (run.status, run.out) == (2, "")
        assert "Traceback" not in run.err
    assert cqfacts("cite", "talent.total", "nothing.there").status == 1


def test_another_base(cqfacts: Cqfacts) -> None:
    run = cqfacts("cite", "traffic.cars", "--facts", str(SECOND))
    assert run.status == 0
    assert run.out.startswith("Ingrid Solheim, “Harbour Report 2022: North Sound Ferries”, Harbour Report, 2022.")


def test_what_is_left_to_fill_in_is_said(cqfacts: Cqfacts) -> None:
    run = cqfacts("cite", "talent.total", "--style", "claimreview")
    for words in ("author.name (--reviewer)", "author.url (--reviewer-url)", "url", "datePublished"):
        assert words in run.err
    given = ("--reviewer", "Desk", "--reviewer-url", "https://desk.example")
    run = cqfacts("cite", "talent.total", "--style", "claimreview", *given)
    assert "author" not in run.err
    assert "datePublished" in run.err
    assert json.loads(run.out)[0]["author"]["name"] == "Desk"
    assert cqfacts("cite", "talent.total", "--reviewer-url", "javascript:alert(1)").status == 2


def test_check_reviews_what_is_supported_or_refuted(cqfacts: Cqfacts) -> None:
    given = ("--reviewer", "Desk", "--reviewer-url", "https://desk.example")
    run = cqfacts("check", "--text", DRAFT, "--format", "claimreview", *given)
    assert run.status == 1
    reviews = json.loads(run.out)
    judge(reviews)
    assert [(each["claimReviewed"], each["reviewRating"]["alternateName"]) for each in reviews] == [
        ("重庆2023年新招收博士后1900名。", "False"),
        ("重庆研发人员超过20万人。", "True"),
    ]
    assert reviews[0]["itemReviewed"]["name"] == "1900名"
    assert "1,090" in reviews[0]["reviewRating"]["ratingExplanation"]
    assert reviews[0]["citation"][0]["text"] == "今年新招收博士后1090名"
    assert all(each["author"]["url"] == "https://desk.example" for each in reviews)
    assert "datePublished" in run.err


def test_check_without_a_claim_reviews_nothing(cqfacts: Cqfacts) -> None:
    run = cqfacts("check", "--text", "没有数字。", "--format", "claimreview")
    assert (run.status, run.out) == (0, "[]\n")


def test_a_draft_cannot_end_a_script_element(cqfacts: Cqfacts) -> None:
    run = cqfacts("check", "--text", "</script>重庆2023年新招收博士后1900名", "--format", "claimreview")
    assert "<" not in run.out
    assert json.loads(run.out)[0]["claimReviewed"].startswith("</script>")
