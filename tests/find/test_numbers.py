"""Searching by value, on a base of a few facts made by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cqfacts.find import Finder
from cqfacts.find.tokens import may_hold_number
from cqfacts.find.variants import misprints, shortened
from cqfacts.slips import digit_slip
from tests.find.bases import base_of, number

FINDER = Finder(
    base_of(
        number("a.crew", 3401, "people", "3401人"),
        number("a.pool", 6_300_000, "people", "超过630万人", "over"),
        number("a.grants", 433_000_000, "yuan", "4.33亿元"),
        number("a.growth", "21.8", "percent", "21.8%"),
        number("a.firms", 13646, "firms", "13646家"),
        number("a.events", 1000, "events", "上千场", "at-least"),
        number("a.staff", 400, "people", "近400名", "nearly"),
        number("a.trips", 7, "events", "7场"),
        number("a.span", 7, "months", "7个月"),
        number("a.first", 1, "rank", "首个"),
    )
)


def found(query: str) -> list[tuple[str, str, str]]:
    return [(hit.fact, hit.match, hit.detail) for hit in FINDER.find(query).hits if hit.match != "words"]


@pytest.mark.parametrize(
    ("query", "fact"),
    [
        ("3401", "a.crew"),
        ("3,401", "a.crew"),
        ("3 401", "a.crew"),
        ("３４０１", "a.crew"),
        ("三千四百零一", "a.crew"),
        ("3401人", "a.crew"),
        ("4.33亿元", "a.grants"),
        ("43300万", "a.grants"),
        ("433 million yuan", "a.grants"),
        ("RMB 433 million", "a.grants"),
        ("四亿三千三百万", "a.grants"),
        ("21.8%", "a.growth"),
        ("21.8", "a.growth"),
        ("百分之二十一点八", "a.growth"),
        ("1.3646萬", "a.firms"),
        ("over 6.3 million", "a.pool"),
        ("近400名", "a.staff"),
        ("七个月", "a.span"),
    ],
)
def test_a_number_is_found_in_any_notation(query: str, fact: str) -> None:
    assert found(query)[0] == (fact, "exact", "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("630万", ("a.pool", "bound", "over")),
        ("六百三十万", ("a.pool", "bound", "over")),
        ("631万", ("a.pool", "bound", "over")),
        ("1000", ("a.events", "bound", "at-least")),
        ("400", ("a.staff", "bound", "nearly")),
        ("两成二", ("a.growth", "rounded", "")),
        ("22%", ("a.growth", "rounded", "")),
        ("21.83%", ("a.growth", "rounded", "")),
        ("1.36万", ("a.firms", "rounded", "")),
        ("13,600", ("a.firms", "rounded", "")),
        ("over 6 million", ("a.pool", "rounded", "")),
        ("4.3亿", ("a.grants", "rounded", "")),
        ("3041", ("a.crew", "near-miss", "digits-transposed")),
        ("603万", ("a.pool", "near-miss", "digits-transposed")),
        ("3402", ("a.crew", "near-miss", "one-digit-wrong")),
        ("341", ("a.crew", "near-miss", "digit-dropped")),
        ("34401", ("a.crew", "near-miss", "digit-added")),
        ("43.3亿", ("a.grants", "near-miss", "magnitude")),
        ("4.33亿美元", ("a.grants", "near-miss", "unit")),
        ("3401家", ("a.crew", "near-miss", "unit")),
    ],
)
def test_what_agrees_or_nearly_agrees_is_found_and_says_so(query: str, expected: tuple[str, str, str]) -> None:
    assert found(query)[0] == expected


@pytest.mark.parametrize("query", ["12", "8888", "99%", "0", "5 months", "99999999999999999999999", "1" * 900])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert found(query) == []


def test_exact_stands_before_bounds_before_rounded_before_near_misses() -> None:
    finder = Finder(
        base_of(
            number("a.slip", 4300, "firms", "4300家"),
            number("a.rounded", 3401, "firms", "3401家"),
            number("a.bound", 3400, "firms", "超过3400家", "over"),
            number("a.exact", 3400, "firms", "3400家"),
        )
    )
    hits = finder.find("3400").hits
    assert [hit.match for hit in hits] == ["exact", "bound", "rounded", "near-miss"]


def test_a_bare_number_finds_any_unit_and_one_with_a_unit_its_own() -> None:
    assert [fact for fact, _, _ in found("7")] == ["a.trips", "a.span"]
    assert [fact for fact, _, _ in found("7个月")] == ["a.span"]


def test_several_numbers_are_all_looked_for() -> None:
    assert {fact for fact, _, _ in found("3401人, 21.8%")} == {"a.crew", "a.growth"}


def test_a_number_and_words_narrow() -> None:
    finder = Finder(
        base_of(
            number("a.tea", 30, "firms", "30家", label="Firms that grow tea"),
            number("a.rice", 30, "firms", "30家", label="Firms that grow rice"),
        )
    )
    assert [hit.fact for hit in finder.find("30 rice").hits] == ["a.rice"]
    assert not finder.find("30 wheat").hits
    assert not finder.find("31 rice").hits


def test_the_number_is_marked_in_the_quote() -> None:
    (trace,) = FINDER.find("43300万").hits[0].traces
    assert trace.field == "quote"
    assert [mark.of(trace.text) for mark in trace.marks] == ["4.33亿元"]


@pytest.mark.parametrize(
    "text", ["3401", "４", "六百三十万", "两成二", "数十", "half", "seventeen", "5%", "四大", "翻番", "五"]
)
def test_what_holds_a_number_is_read(text: str) -> None:
    assert may_hold_number(text)


@pytest.mark.parametrize(
    "text", ["人才", "一体化", "两江", "成果转化", "半导体", "talent", "first", "sixty-ish people"[6:]]
)
def test_what_holds_none_is_not_read(text: str) -> None:
    assert not may_hold_number(text)


def test_misprints_hold_every_slip_of_the_pen() -> None:
    near = misprints(Decimal(3041), Decimal(1))
    assert {3401, 341, 304, 30419, 3042, 4031} <= set(map(int, near))
    assert 3041 not in near
    assert {digit_slip(Decimal(3041), value) for value in near} <= {
        "digits-transposed", "one-digit-wrong", "digit-dropped", "digit-added", "rounded-off", "magnitude", None,
    }  # fmt: skip


def test_shortened_rounds_and_cuts() -> None:
    assert set(map(int, shortened(Decimal(13646), Decimal(1)))) == {13650, 13640, 13600, 14000, 13000}
    assert shortened(Decimal(7), Decimal(1)) == ()
