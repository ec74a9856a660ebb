"""Lines fit a width in columns, lose nothing, and break where Chinese and English break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqfacts.render.plain import width
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.wrap import UNBOUNDED, Styled, paint, wrap
from tests.render_report.sample import options, report


def lines(text: str, columns: int) -> list[str]:
    return paint(wrap([Styled(text)], columns, Styled(""), 0), False).splitlines()


@pytest.mark.parametrize(
    ("text", "columns", "wanted"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("人才资源总量", 8, ["人才资源", "总量"]),
        ("人才资源,总量", 8, ["人才资", "源,总量"]),
        ("人才资源。总量", 8, ["人才资", "源。总量"]),
        ("总资量（人才", 8, ["总资量", "（人才"]),
        ("abcdefghijkl", 8, ["abcdefgh", "ijkl"]),
        ("see http://a.b/c now", 12, ["see", "http://a.b/c", "now"]),
        ("人才资源总量", UNBOUNDED, ["人才资源总量"]),
    ],
)
def test_breaks(text: str, columns: int, wanted: list[str]) -> None:
    assert lines(text, columns) == wanted


def test_a_number_is_kept_on_one_line() -> None:
    runs = [Styled("总量已增至"), Styled("[✗603 万人]", "refuted", whole=True), Styled("。")]
    assert paint(wrap(runs, 16, Styled("  "), 2), False).splitlines() == ["  总量已增至", "  [✗603 万人]。"]


@given(st.text(st.sampled_from("ab1 人。,（)😀\u0301"), max_size=80), st.integers(8, 40))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, columns: int) -> None:
    found = lines(text, columns)
    assert all(width(line) <= columns for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_the_report_fits_the_terminal(columns: int, language: str) -> None:
    text = FORMATS["text"](report(), options(language, width=columns, explain=True))
    assert max(width(line) for line in text.splitlines()) <= columns
