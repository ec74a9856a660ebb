"""Values against what is printed, as the readers of text read it."""

from __future__ import annotations

import pytest

from cqfacts.base.load import of_text
from cqfacts.base.reading import examine
from cqfacts.base.rules import READING_RULES
from tests.base.test_load import SOUND


def base_with(printed: str, value: str, qualifier: str, dimension: str = "people"):
    text = SOUND.replace('printed = "12,000"', f'printed = "{printed}"').replace(
        "had 12,000 visitors", f"had {printed} visitors"
    )
    text = text.replace("value = 12_000", f'value = {value}\nqualifier = "{qualifier}"')
    text = text.replace('dimension = "people"', f'dimension = "{dimension}"')
    return of_text(text[: text.index("[derived")], "base.toml")


@pytest.mark.parametrize(
    ("printed", "value", "qualifier", "dimension"),
    [
        ("12 thousand", "12_000", "exact", "people"),
        ("twelve", "12", "exact", "people"),
        ("三百二十", "320", "exact", "people"),
        ("上百", "100", "at-least", "people"),
        ("700多", "700", "over", "people"),
        ("近400", "400", "nearly", "people"),
        ("两成", "20", "exact", "share"),
    ],
)
def test_right(printed: str, value: str, qualifier: str, dimension: str) -> None:
    base = base_with(printed, value, qualifier, dimension)
    assert base.problems == ()
    assert examine(base) == ()


@pytest.mark.parametrize(
    ("printed", "value", "qualifier", "dimension", "rule"),
    [
        ("12 thousand", "12", "exact", "people", "reading"),
        ("twelve", "20", "exact", "people", "reading"),
        ("三百二十", "300", "exact", "people", "reading"),
        ("近400", "400", "over", "people", "reading-qualifier"),
        ("700多", "700", "exact", "people", "reading-qualifier"),
        ("30%", "30", "exact", "people", "reading"),
        ("第二", "1", "exact", "rank", "reading"),
        ("many", "1", "exact", "people", "unreadable"),
    ],
)
def test_wrong(printed: str, value: str, qualifier: str, dimension: str, rule: str) -> None:
    base = base_with(printed, value, qualifier, dimension)
    assert [problem.rule for problem in base.problems] == [rule]
    assert ("port.visitors" in base.facts) is (rule == "unreadable")


def test_examining_reads_the_words_around_what_is_printed() -> None:
    """At a load the cheap proof is enough; verifying reads the quote, where a qualifier may stand before `printed`."""
    text = SOUND.replace("The port had 12,000 visitors", "The port had over 12,000 visitors")
    base = of_text(text, "base.toml")
    assert base.problems == ()
    assert [(problem.rule, problem.id, problem.line) for problem in examine(base)] == [
        ("reading-qualifier", "port.visitors", 36)
    ]


def test_there_are_reading_rules() -> None:
    assert len(READING_RULES) == 2
