"""The tables of Chinese characters say what the libraries say that they were made of."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from cqfacts.find.folding import plain, table
from tests.conftest import ROOT


def test_every_traditional_character_has_one_simplified_one() -> None:
    traditional, simplified, end = table("script.txt").split("\n")
    assert (len(traditional), end) == (len(simplified), "")
    assert len(set(traditional)) == len(traditional)
    # Nothing is folded twice.
    assert not set(traditional) & set(simplified)


def test_folding_converts_as_opencc_does() -> None:
    from opencc import OpenCC

    text = "人才總量與實驗室體系,軟體從業者"
    assert plain(text) == OpenCC("t2s").convert(text)


@pytest.mark.parametrize(
    ("syllable", "characters"),
    [("ren", "人认"), ("lv", "率绿"), ("hang", "行"), ("xing", "行"), ("zhong", "重"), ("chong", "重")],
)
def test_characters_have_all_their_readings(syllable: str, characters: str) -> None:
    rows = {row.split(" ")[0]: row for row in table("sounds.txt").splitlines()}
    assert set(characters) <= set(rows[syllable])


def test_the_usual_reading_stands_first() -> None:
    for row in table("sounds.txt").splitlines():
        syllable, mostly, also = row.split(" ")
        assert not set(mostly) & set(also) - {"-"}, syllable


@pytest.mark.skipif(importlib.util.find_spec("pypinyin") is None, reason="pypinyin is not installed")
def test_the_tables_are_what_their_script_writes(tmp_path) -> None:
    """A newer dictionary may know more: nine in ten lines must be the same, so that a table edited by hand shows."""
    subprocess.run([sys.executable, str(ROOT / "tools" / "hanzi.py"), str(tmp_path)], check=True)
    for name in ("script.txt", "sounds.txt"):
        fresh = (tmp_path / name).read_text(encoding="utf-8")
        shared = set(fresh) & set(table(name))
        assert len(shared) >= 0.99 * len(set(table(name)))
    fresh_rows = set((tmp_path / "sounds.txt").read_text(encoding="utf-8").splitlines())
    rows = set(table("sounds.txt").splitlines())
    assert len(rows & fresh_rows) >= 0.9 * len(rows)
