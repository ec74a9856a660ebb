"""No character of a draft, a base or an argument acts on what shows it."""

from __future__ import annotations

import csv as csv_reader
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqfacts.render import markdown
from cqfacts.render.delimited import csv, tsv
from cqfacts.render.jsonout import dumps
from cqfacts.render.plain import align, width
from cqfacts.render.safe import HAZARDS, one_line, visible

TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 人才\t\n", "plain 人才\t\n"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\x07b\x7f", "a\\x07b\\x7f"),
        ("\x9b2J", "\\x9b2J"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\u2028", "\\u2028"),
        ("\U000e0041", "\\U000e0041"),
        ("\udc80", "\\udc80"),
        ("\r\n", "\\x0d\n"),
    ],
)
def test_hazards_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(TEXT)
def test_nothing_hazardous_is_left(text: str) -> None:
    shown = visible(text)
    assert not {ord(c) for c in shown} & (set(HAZARDS) - {9, 10})
    shown.encode("utf-8")
    assert "\n" not in one_line(text)


@given(TEXT)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    safe = "".join(c for c in text if ord(c) not in HAZARDS and not 0xD800 <= ord(c) < 0xE000)
    assert visible(safe) == safe


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.booleans(), st.sampled_from([None, 2]))
def test_json_is_read_back(value: object, ascii_only: bool, indent: int | None) -> None:
    text = dumps(value, indent=indent, ascii_only=ascii_only)  # type: ignore[arg-type]
    assert json.loads(text) == value
    assert not {ord(c) for c in text} & (set(HAZARDS) - {10})
    assert not ascii_only or text.isascii()
    assert indent or "\n" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [("13.0", "13.0"), ("6300000", "6300000"), ("4.33E+8", "433000000"), ("1E-7", "0.0000001"), ("-0", "-0")],
)
def test_decimals_keep_their_digits(value: str, text: str) -> None:
    assert dumps(Decimal(value)) == text


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_json_has_no_word_for_what_is_no_number(value: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        dumps(Decimal(value))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-cmd", "'-cmd"),
        ("@x", "'@x"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ("-12.5", "-12.5"),
        ("+7", "+7"),
        ("-", "'-"),
        ("12", "12"),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    assert next(csv_reader.reader(io.StringIO(csv(["h"], [[cell]]).split("\r\n", 1)[1]))) == [written]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12), min_size=2, max_size=4))
def test_csv_is_read_back(row: list[str]) -> None:
    text = csv(row, [row])
    first, second = csv_reader.reader(io.StringIO(text, newline=""))
    assert first == second
    assert len(first) == len(row)


@given(st.lists(TEXT, min_size=2, max_size=4))
def test_tsv_has_one_line_a_row(row: list[str]) -> None:
    text = tsv(row, [row])
    assert text.count("\n") == 2
    assert all(line.count("\t") == len(row) - 1 for line in text.splitlines())


def test_markdown_of_data_is_text() -> None:
    assert markdown.escaped("<b>[x](y)*|`") == "\\<b\\>\\[x\\](y)\\*\\|\\`"


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("人才", 4), ("é", 1), ("e\u0301", 1), ("630万", 5)])
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_chinese_columns_line_up() -> None:
    rows = list(align([["人才", "1"], ["labs", "22"]]))
    assert rows == ["人才  1", "labs  22"]
