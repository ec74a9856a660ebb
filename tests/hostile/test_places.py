"""Where a number stands in a draft with markup: markup at the edges, within the number, and instead of characters."""

from __future__ import annotations

import pytest

from cqfacts import check_text

CASES = [
    ("markdown", "**重庆人才资源总量超过630万人**", "超过630万人"),
    ("markdown", "_重庆人才资源总量_**超过630万人**。", "超过630万人"),
    ("markdown", "# 重庆人才资源总量超过630&#19975;", "超过630&#19975;"),
    ("markdown", "重庆人才资源总量超过630&#19975;人", "超过630&#19975;人"),
    ("markdown", "重庆人才资源总量超过6**3**0万人", "超过6**3**0万人"),
    ("markdown", "---\na: 7\n---\n重庆人才资源总量超过630万人", "超过630万人"),
    ("html", "<b>重庆人才资源总量超过630万人</b>", "超过630万人"),
    ("html", "<b>重庆人才资源总量超过630万人", "超过630万人"),
    ("html", "<p>重庆人才资源总量超过<b>630</b>万人</p>", "超过<b>630</b>万人"),
    ("html", "&#37325;庆人才资源总量超过&#54;30万人", "超过&#54;30万人"),
    ("html", "<!-- 7 -->重庆人才资源总量超过630万人<script>8", "超过630万人"),
    ("html", "Talent in Chongqing: over\n6.3 million people", "over\n6.3 million"),
    ("text", "重庆人才资源总量超过630万人", "超过630万人"),
]


@pytest.mark.parametrize(("kind", "draft", "number"), CASES)
def test_a_number_is_where_it_says(kind: str, draft: str, number: str) -> None:
    (document,) = check_text(draft, kind=kind).documents
    (claim,) = document.claims
    start, end = claim.quantity.start, claim.quantity.end
    assert draft[start:end] == number == claim.quantity.text
    assert claim.sentence.start <= start < end <= claim.sentence.end <= len(draft)
    assert claim.column == start - draft.rfind("\n", 0, start)
    assert claim.verdict.label == "supported"


@pytest.mark.parametrize("tag", ["code", "SVG", "script", "Pre"])
def test_what_stands_around_code_is_not_joined(tag: str) -> None:
    (document,) = check_text(f"重庆人才6<{tag}>3</{tag}>0人", kind="html").documents
    assert "60" not in [str(claim.quantity.value) for claim in document.claims]


@pytest.mark.parametrize("draft", ["", "&#54;", "<b>", "<script", "<pre>7", "`7`", "---\n7\n---", "[a](7"])
@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_hardly_anything_but_markup(kind: str, draft: str) -> None:
    (document,) = check_text(draft, kind=kind).documents
    assert all(draft[claim.quantity.start : claim.quantity.end] for claim in document.claims)
