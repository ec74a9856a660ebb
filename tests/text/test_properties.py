"""What must hold for any text: no exception, spans that are true, and time that grows with the text."""

from __future__ import annotations

import time
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import cn2an
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cqfacts.model import PassedOver, PeriodMention, Quantity
from cqfacts.text import read
from cqfacts.text.en import WORDS
from cqfacts.text.fold import fold, lower
from cqfacts.text.numerals import find, parse
from cqfacts.text.numerals_en import ONES, TENS
from cqfacts.text.reader import STEMS

PIECES = (
    *"0123456789,.%-—~:/@() \n“”、，。+<>$¥第一二三四五六七八九十百千万亿两廿半几数上多余来",
    *"年月日季度个家人元成倍分之点前去今约近超不到至翻番度９萬億①\u2028\x00👍İ",
    "超过", "百分之", "个百分点", "个多月", "不超过", "以上", "million", "k", " of ", "half", "one", "twenty", "two",
    "thirds", "dozen", "first", "RMB ", "in ", "2023", "January", "to ", "more than ", "months", "hundred", "between ",
    "and ", "the ", "hundreds of thousands", "https://", "a@b.cn", "GPT", "respectively", "-plus ", "a couple",
    "个亿", "半年", "小时内", "折", "兆", "又", "over a year", "half a", "version ", "pages ", "+86 ", "010-", "(023) ",
    "ext. ", "9.15 am", "09:15", "Dec. ", "years ago", " dollars ", " cents", "₹", "lakh crore", "×", " m long",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(SOUP, st.text(max_size=200)), st.sampled_from([None, 2023]))
@example("四七千几1/①第", None)
def test_spans_are_true(text: str, year: int | None) -> None:
    reading = read(text, year)
    found: list[Sequence[Quantity | PeriodMention | PassedOver]] = [
        reading.quantities,
        reading.periods,
        reading.passed_over,
    ]
    for items in found:
        assert all(0 <= item.start < item.end <= len(text) for item in items)
        assert all(text[item.start : item.end] == item.text for item in items)
        assert all(first.end <= second.start for first, second in pairwise(items))
    for quantity in reading.quantities:
        assert quantity.start <= quantity.number.start < quantity.number.end <= quantity.end
        assert quantity.high is None or quantity.low <= quantity.high
        assert quantity.quantum > 0
        assert quantity.low.is_finite()
        if quantity.qualifier_at is not None:
            assert 0 <= quantity.qualifier_at.start < quantity.qualifier_at.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.one_of(SOUP, st.text(max_size=200)))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(lower(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**12))
def test_chinese_numerals_agree_with_cn2an(value: int) -> None:
    numeral = parse(cn2an.an2cn(value, "low"))
    assert numeral is not None
    assert numeral.value == value


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9))
def test_formal_numerals_agree_with_cn2an(value: int) -> None:
    numeral = parse(cn2an.an2cn(value, "up"))
    assert numeral is not None
    assert numeral.value == value


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_numerals_never_raise(text: str) -> None:
    parse(text)
    find(text)


def test_every_english_number_word_is_looked_for() -> None:
    """A short text without any of the stems is not searched for number words."""
    assert all(any(stem in word for stem in STEMS) for word in WORDS)
    assert all(read(f"it took {word} years").quantities for word in (*ONES, *TENS) if word not in ("zero", "one"))


@given(st.integers(1, 99999), st.integers(0, 99))
def test_scale_and_unit_are_read_back(whole: int, hundredths: int) -> None:
    figure = Decimal(whole) + Decimal(hundredths) / 100
    (quantity,) = read(f"投入{figure}亿元。").quantities
    assert quantity.value == figure * 10**8
    assert quantity.unit == "CNY"


LONG = {
    "digits": "1" * 133_000,
    "grouped digits": "1,111" * 26_000,
    "亿": "亿" * 133_000,
    "numerals": "一二三四五六七八九十" * 13_000,
    "million": "million " * 20_000,
    "one hundred": "one hundred and " * 10_000,
    "超过": "超过" * 66_000,
    "more than": "more than " * 13_000,
    "月": "1月" * 66_000,
    "dashes": "1-" * 66_000,
    "colons": "1:" * 66_000,
    "dots": "1." * 66_000,
    "at signs": "a@" * 66_000,
    "mail": "a" * 200_000 + "@" + "b" * 66_000,
    "schemes": "https://" * 16_000,
    "spaces": " " * 133_000,
    "brackets": "(1)" * 43_000,
    "nines and 年": "年9" * 66_000,
    "letters": "a1" * 66_000,
    "分之": "三分之" * 43_000,
    "quotes": "“一" * 66_000,
    "years": "2023-" * 26_000,
    "letters and hyphens": "a-" * 66_000,
    "Indian groups": "1,11" * 33_000,
    "plus signs": "+1 2 3 4 " * 15_000,
    "brackets of noughts": "(010) 12 " * 15_000,
    "noughts": "010-12 34 " * 13_000,
    "个亿": "两个亿" * 43_000,
    "半年": "了半年多" * 33_000,
    "第1至": "第1至" * 43_000,
    "1、2": "第1、2" * 33_000,
    "times signs": "1×" * 66_000,
    "a year": "over a year " * 11_000,
    "half a": "half a " * 19_000,
    "pages": "page 1 and 2, " * 9_500,
    "a hundred million": "a hundred million" * 8_000,
    "point zero": "two point zero " * 9_000,
    "months": "may 1-2 " * 16_000,
    "May": "May 1 to " * 15_000,
    "years ago": "two years ago " * 9_500,
    "dollars": "1 dollars 2 cents " * 7_000,
    "stars": "* " * 66_000,
    "折": "八五折" * 43_000,
}


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_the_text_and_no_faster(name: str) -> None:
    text = LONG[name]
    read(text[:1000])
    times = []
    for size in (len(text) // 4, len(text)):
        start = time.perf_counter()
        read(text[:size])
        times.append(time.perf_counter() - start)
    assert times[1] < 12 * times[0] + 0.2, f"four times the text took {times[1] / times[0]:.1f} times as long: {times}"


@pytest.mark.parametrize(
    "text", ["9" * 1_000_000, "亿" * 1_000_000, "1e999999999", "9" * 50 + "亿", "一" * 50 + "亿元"]
)
def test_huge_numerals_are_passed_over(text: str) -> None:
    reading = read(text)
    assert all(quantity.low < 10**30 for quantity in reading.quantities)


def test_a_numeral_that_is_too_long_says_so() -> None:
    assert [item.why for item in read("共" + "9" * 60 + "家").passed_over] == ["too long"]
