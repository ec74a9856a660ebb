"""The lines of tables and keys, and the calendar."""

from __future__ import annotations

import pytest

from cqfacts.base.lines import Lines, header_lines
from cqfacts.base.periods import fault

TEXT = '''# a comment with [facts.no.header]
[facts.talent.total]
label.en = "x"
label . zh = "y"
"quoted key" = 1

[ facts . "talent" . spaced ]   # comment
aliases = [
  "a = b",
  "[facts.fake.header]",
]
text = """
[facts.in.text]
key = 1
"""
pair = { en = "x" }
[[relations]]
holds = "1 = 1"
[[relations]]
holds = "2 = 2"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("facts talent total", 2),
        ("facts talent total label en", 3),
        ("facts talent total label zh", 4),
        ("facts talent total quoted_key", 5),
        ("facts talent spaced", 7),
        ("facts talent spaced aliases", 8),
        ("facts talent spaced text", 12),
        ("facts talent spaced pair en", 16),
        ("relations 0 holds", 18),
        ("relations 1 holds", 20),
        ("facts talent total missing", 2),
        ("facts talent", 2),
        ("facts", 2),
        ("facts in text", 2),
        ("facts fake header", 2),
        ("nothing", None),
    ],
)
def test_line(path: str, line: int | None) -> None:
    assert Lines(TEXT).find(tuple(part.replace("_", " ") for part in path.split())) == line


def test_header_lines() -> None:
    found = header_lines("[a]\nx = 1\n\n[b.c]\n[[d]]\n[b.c]")
    assert (found["a"], found["b.c"]) == (1, 4)
    assert header_lines("") == {}
    assert header_lines("[never closed") == {}


@pytest.mark.parametrize(
    "period",
    [
        "2023",
        "2023-12",
        "2024-02-29",
        "2000-02-29",
        "2023-01/2023-11",
        "2023-12-15/2023-12-17",
        "2022-07/2023-12-20",
        "2023-01-05/2023-01",
    ],
)
def test_periods(period: str) -> None:
    assert fault(period) == ""


@pytest.mark.parametrize(
    "period",
    [
        "",
        "23",
        "2023-13",
        "2023-00",
        "2023-1",
        "2023-02-29",
        "1900-02-29",
        "2023-04-31",
        "2023-01-00",
        "2023-01-01-01",
        "2023/",
        "/2023",
        "2023-11/2023-01",
        "2023/2022",
        "2023/2023/2023",
        "二〇二三",
        "２０２３",
        "2023 ",
        "+202",
    ],
)
def test_what_is_no_period(period: str) -> None:
    assert fault(period)
