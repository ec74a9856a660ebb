"""What a search found, drawn from a result made by hand."""

from __future__ import annotations

import json

import pytest

from cqfacts.finding import Findings, Hit, Trace
from cqfacts.model import Span
from cqfacts.render.findings.formats import FIELDS, findings
from cqfacts.render.findings.why import HOW, MATCHES, SLIPS
from cqfacts.render.screen import Screen
from tests.find.bases import base_of, fact

BASE = base_of(
    fact("farm.tea", "Tea [gardens]", "茶园\x1b[31m", quote="茶园 **987654** 家\n在山上"), fact("farm.rice", "Rice")
)
FOUND = Findings(
    "茶\u202e 987645",
    (
        Hit(
            "farm.tea",
            "near-miss",
            "digits-transposed",
            (
                Trace("quote", "茶园 **987654** 家\n在山上", (Span(5, 11),), "987645", "value"),
                Trace("label.zh", "茶园\x1b[31m", (Span(0, 1), Span(1, 3)), "茶", "pinyin"),
            ),
        ),
        Hit("farm.rice", "words", "", (Trace("label.en", "Rice", (Span(0, 4),), "rice", "written"),)),
    ),
    5,
    "987645",
)

PLAIN = """\
茶\\u202e 987645  2/5

#  Fact           Value    Period  Match
1  Tea [gardens]  987,654  2023    near miss: digits transposed
2  Rice           987,654  2023    words

[1] farm.tea
    quote: 茶园 **«987654»** 家 在山上
    label: «茶»«园\\x1b»[31m  (茶: pinyin)
[2] farm.rice
    label: «Rice»
"""


def draw(format: str, screen: Screen | None = None) -> str:
    return findings(BASE, FOUND, format, "en", screen or Screen(100))


def test_plain_text_shows_each_place_with_its_matches_marked() -> None:
    assert draw("plain") == PLAIN


def test_markdown_marks_matches_and_escapes_the_rest() -> None:
    out = draw("markdown")
    assert "   - quote: 茶园 \\*\\***987654**\\*\\* 家 在山上" in out
    assert "Tea \\[gardens\\]" in out


@pytest.mark.parametrize("format", ["table", "plain", "markdown", "csv", "tsv", "json", "jsonl"])
def test_no_hazard_reaches_the_reader(format: str) -> None:
    assert not set("\x1b\u202e") & set(draw(format))


def test_with_colour_matches_are_painted_and_not_bracketed() -> None:
    out = draw("table", Screen(100, colour=True))
    assert "\x1b[1;4;36m987654\x1b[0m" in out
    assert "«" not in out


def test_a_narrow_terminal_breaks_lines() -> None:
    assert max(len(line) for line in draw("table", Screen(40)).splitlines()) <= 40


def test_json_keeps_places_and_keys() -> None:
    records = json.loads(draw("json"))
    assert tuple(records[0]) == FIELDS
    assert records[0]["found"][1]["marks"] == [[0, 1], [1, 3]]
    assert records[1]["detail"] is None


def test_every_match_and_slip_has_words_in_both_languages() -> None:
    for words in (MATCHES, SLIPS, HOW):
        assert all(text.en and text.zh and text.en != text.zh for text in words.values())
