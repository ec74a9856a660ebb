"""The words of the language: those that are looked for by their first characters begin with characters."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from cqfacts.check import comparing, language, tenses, twists
from cqfacts.check.words import Words, branches

RARE = [
    (f"{module.__name__}.{name}", words)
    for module in (comparing, language, tenses, twists)
    for name, words in vars(module).items()
    if isinstance(module, ModuleType) and isinstance(words, Words) and words._rare
]


@pytest.mark.parametrize(("name", "words"), RARE, ids=[name for name, _ in RARE])
def test_a_rare_word_begins_with_a_character(name: str, words: Words) -> None:
    assert words._firsts
    assert all(re.escape(first) == first or first in "—，,【" for first in words._firsts), words._firsts


@pytest.mark.parametrize(("name", "words"), RARE, ids=[name for name, _ in RARE])
def test_a_rare_word_is_found_whether_or_not_it_was_compiled(name: str, words: Words) -> None:
    fresh = Words(*words._sources, rare=True)
    text = "".join(sorted(words._firsts))
    for at in range(len(text)):
        found = re.search(words._sources[0], text[at:])
        assert (fresh.search(text[at:]) is None) == (found is None)
    assert fresh.search("数") is None


def test_words_are_found_in_either_language() -> None:
    words = Words("退出|关闭", r"\b(?:quit|closed)\b", rare=True)
    assert words.found("29个团队退出了") == "退出"
    assert words.found("29 teams quit") == "quit"
    assert words.found("29个团队入驻") == ""
    assert Words.any_of(words, Words("流失", "x")).found("人才流失") == "流失"


def test_a_bracket_in_a_class_of_characters_opens_nothing() -> None:
    assert branches("a|计划(?=[^（(]{0,12}到)|[)|]b|c") == ["a", "计划(?=[^（(]{0,12}到)", "[)|]b", "c"]
