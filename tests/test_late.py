"""A pattern that is compiled late finds what the same pattern finds."""

from __future__ import annotations

import re

import pytest

from cqfacts.late import late


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_it_finds_the_same(method: str) -> None:
    for text in ("", "a1", "12", "x12y"):
        found, wanted = getattr(late("[0-9]+"), method)(text), getattr(re.compile("[0-9]+"), method)(text)
        assert (found and found.span()) == (wanted and wanted.span())


def test_it_is_compiled_when_it_is_first_used_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = re.compile

    def noted(source: str) -> re.Pattern[str]:
        compiled.append(source)
        return compile_(source)

    monkeypatch.setattr(re, "compile", noted)
    pattern = late("[a-z]+")
    assert compiled == []
    assert [match.group() for match in pattern.finditer("ab c")] == ["ab", "c"]
    assert pattern.search("x") is not None
    assert compiled == ["[a-z]+"]
