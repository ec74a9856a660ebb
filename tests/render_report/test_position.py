"""Offsets become lines and columns in code points, bytes and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqfacts.render.report.position import STEP, Position, Positions

CASES = [
    # text, offset, code points, UTF-8 bytes, UTF-16 units
    ("", 0, (1, 1), (1, 1), (1, 1)),
    ("abc", 2, (1, 3), (1, 3), (1, 3)),
    ("a\U00010400b", 2, (1, 3), (1, 6), (1, 4)),
    ("人才\n资源3", 5, (2, 3), (2, 7), (2, 3)),
    ("a\r\nb", 1, (1, 2), (1, 2), (1, 2)),
    ("a\r\nb", 3, (2, 1), (2, 1), (2, 1)),
    ("\t\t3", 2, (1, 3), (1, 3), (1, 3)),
    ("😀\t人\n\n😀3", 6, (3, 2), (3, 5), (3, 3)),
    ("a\u2028b", 2, (1, 3), (1, 5), (1, 3)),
    ("a\rb", 2, (1, 3), (1, 3), (1, 3)),
    ("\udc80x", 1, (1, 2), (1, 4), (1, 2)),
    ("ab\n", 3, (2, 1), (2, 1), (2, 1)),
    ("ab", 99, (1, 3), (1, 3), (1, 3)),
    ("ab", -1, (1, 1), (1, 1), (1, 1)),
]


@pytest.mark.parametrize(("text", "offset", "points", "utf8", "utf16"), CASES)
def test_places(text: str, offset: int, points: tuple[int, int], utf8: tuple[int, int], utf16: tuple[int, int]) -> None:
    positions = Positions(text)
    assert positions.at(offset) == Position(*points)
    assert positions.utf8(offset) == Position(*utf8)
    assert positions.utf16(offset) == Position(*utf16)


@given(st.lists(st.sampled_from(["a", "人", "😀", "\n", "\t", "x" * (STEP - 1), "人" * STEP]), max_size=12), st.data())
def test_places_agree_with_counting(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    offset = data.draw(st.integers(0, len(text)))
    line = text[:offset].split("\n")[-1]
    positions = Positions(text)
    assert positions.at(offset) == Position(text.count("\n", 0, offset) + 1, len(line) + 1)
    assert positions.utf8(offset).column == len(line.encode()) + 1
    assert positions.utf16(offset).column == len(line.encode("utf-16-le")) // 2 + 1
