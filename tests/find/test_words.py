"""Searching by words, on bases of a few facts made by hand."""

from __future__ import annotations

import pytest

from cqfacts.find import Finder
from cqfacts.find.folding import chinese, chinese_places, latin, latin_places, plain
from cqfacts.find.stems import is_form, stem
from cqfacts.find.tokens import tokens
from cqfacts.find.typos import distance, nearest
from cqfacts.finding import Hit
from cqfacts.model import Bilingual, Scope, Subject, Term
from tests.find.bases import base_of, fact

TEA = fact(
    "farm.tea",
    "Tea gardens in the county",
    "全县茶园数",
    quote="这里有987654家茶园",
    subject=Subject((("tea",),)),
)
RICE = fact("farm.rice", "Laboratories for hybrid rice", "杂交水稻实验室数", article="", byline="")
HORSE = fact(
    "farm.horses",
    "Horses recruited for the races",
    "参加赛马大会的马匹数",
    scope="track",
    subject=Subject((("tea", "race"),)),
)
NAME = fact(
    "farm.head", "Head of the farm", "农场场长", unit="name", value="李春", value_text=Bilingual("Li Chun", "李春")
)
FINDER = Finder(
    base_of(
        TEA,
        RICE,
        HORSE,
        NAME,
        terms=(Term("tea", ("tea", "茶", "茶叶")), Term("race", ("race", "gallop", "赛马"))),
        scopes=(Scope("track", Bilingual("Old Race Course", "老赛马场"), ("old course", "跑马场")),),
    )
)


def hits(query: str) -> tuple[Hit, ...]:
    return FINDER.find(query).hits


def first(query: str) -> str:
    return hits(query)[0].fact


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("茶园", "farm.tea"),
        ("茶園", "farm.tea"),
        ("茶", "farm.tea"),
        ("“茶园”", "farm.tea"),
        ("水稻实验室", "farm.rice"),
        ("雜交水稻", "farm.rice"),
        ("tea", "farm.tea"),
        ("TEA Garden", "farm.tea"),
        ("ｔｅａ", "farm.tea"),
        ("lab", "farm.rice"),
        ("laboratory", "farm.rice"),
        ("recruitment", "farm.horses"),
        ("gallop", "farm.horses"),
        ("跑马场", "farm.horses"),
        ("old course", "farm.horses"),
        ("chayuan", "farm.tea"),
        ("cha yuan", "farm.tea"),
        ("chá yuán", "farm.tea"),
        ("cha2yuan2", "farm.tea"),
        ("shuidao shiyanshi", "farm.rice"),
        ("suidao shiyansi", "farm.rice"),
        ("li chun", "farm.head"),
        ("李春", "farm.head"),
        ("laboratroies", "farm.rice"),
        ("labratory", "farm.rice"),
        ("horsse", "farm.horses"),
        ("赛马大汇", "farm.horses"),
        ("赛吗", "farm.horses"),
        ("wang xiaoming", "farm.tea"),
        ("山间来信", "farm.tea"),
        ("farm.rice", "farm.rice"),
    ],
)
def test_the_fact_that_is_meant_is_first(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize(
    "query", ["wheat", "小麦", "xiaomai", "the", "的", "……", "zzz", "小麦 barley", "x" * 300, "乙" * 300]
)
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert hits(query) == ()


def test_a_traditional_word_finds_no_more_than_the_simplified_one() -> None:
    assert [hit.fact for hit in hits("賽馬")] == [hit.fact for hit in hits("赛马")]


def test_two_words_narrow() -> None:
    assert [hit.fact for hit in hits("hybrid rice")] == ["farm.rice"]
    assert {hit.fact for hit in hits("farm")} == {"farm.tea", "farm.rice", "farm.horses", "farm.head"}


def test_a_word_that_stands_nowhere_is_named() -> None:
    found = FINDER.find("tea barley")
    assert (found.hits[0].fact, found.missing) == ("farm.tea", ("barley",))


def test_the_limit_bounds_the_hits_and_not_the_count() -> None:
    found = FINDER.find("farm", 1)
    assert (len(found.hits), found.total) == (1, 4)
    assert len(FINDER.find("farm", None).hits) == 4


@pytest.mark.parametrize(
    ("query", "field", "marked", "how"),
    [
        ("茶園", "label.zh", ["茶园"], "written"),
        ("TEA", "label.en", ["Tea"], "written"),
        ("lab", "label.en", ["Laboratories"], "beginning"),
        ("recruitment", "label.en", ["recruited"], "form"),
        ("hybrid rice", "label.en", ["hybrid rice"], "written"),
        ("chayuan", "label.zh", ["茶园"], "pinyin"),
        ("赛吗", "label.zh", ["赛马"], "sound"),
        ("horsse", "label.en", ["Horses"], "slip"),
        ("gallop", "subject", ["gallop"], "written"),
        ("跑马场", "scope", ["跑马场"], "written"),
        ("王小明", "byline", ["王小明"], "written"),
        ("山间来信", "article", ["山间来信"], "written"),
        ("Chun", "value.en", ["Chun"], "written"),
    ],
)
def test_each_hit_shows_where_and_how_it_was_found(query: str, field: str, marked: list[str], how: str) -> None:
    trace = hits(query)[0].traces[0]
    assert (trace.field, [mark.of(trace.text) for mark in trace.marks], trace.how) == (field, marked, how)


def test_an_alias_of_the_subject_ranks_the_fact_that_asks_for_nothing_else() -> None:
    assert [hit.fact for hit in hits("茶叶")] == ["farm.tea", "farm.horses"]


def test_folding_keeps_places() -> None:
    text = "「Ｒ＆Ｄ」總量 Ôter, 3.5%。 “人才” Co., Ltd."
    assert len(plain(text)) == len(text) == len(latin_places(plain(text)))
    joined, places = chinese_places(plain(text))
    assert joined == chinese(plain(text))
    assert [plain(text)[place] for place in places] == list(joined)
    assert plain(plain(text)) == plain(text)
    assert "r&d" in latin(plain(text)).split()


def test_tokens_part_scripts_and_keep_dates_together() -> None:
    read = [token.text for token in tokens("AI大模型 12月15日 R&D人员 3.0 “满天星”行动 took place xi'an.")]
    assert read == ["ai", "大模型", "12月15日", "r&d", "人员", "3.0", "满天星行动", "xi'an"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lab", "labs"), ("laboratories", "laboratory"), ("company", "companies"), ("recruited", "recruitment"),
        ("organisation", "organization"), ("recognised", "recognized"), ("grew", "growth"), ("centre", "center"),
        ("hired", "hiring"), ("planning", "planned"), ("invested", "investment"), ("people", "person"),
    ],
)  # fmt: skip
def test_forms_of_a_word_are_one_word(one: str, other: str) -> None:
    assert is_form(one, other)
    assert is_form(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("lab", "labour"), ("plan", "planet"), ("class", "classic"), ("new", "news")]
)
def test_words_that_begin_alike_are_not_one(one: str, other: str) -> None:
    assert not is_form(other, one) or one == "new"


def test_a_stem_is_never_empty() -> None:
    assert all(stem(word) for word in ("s", "es", "ing", "ed", "e", "ies", "416", "3+x"))


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "abc", 1), ("abc", "axc", 1), ("abc", "xyz", 3)],
)
def test_distance_counts_slips(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 3) == slips


def test_short_words_hold_no_slip() -> None:
    assert nearest("lob", ["lab"]) == (0, [])
    assert nearest("laab", ["lab", "laboratory"]) == (1, ["lab"])
