"""Folding: tolerant of typography, strict on meaning, and every offset leads back to the page as it is."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqfacts.audit import FOLDS, Located
from cqfacts.verify import Page
from cqfacts.verify.locate import locate
from cqfacts.verify.typography import fold


def located(page: str, quote: str) -> Located:
    return locate(Page("page.txt", page), Located("a.b", "quote", 0, quote, "s", "unchecked"))


@pytest.mark.parametrize(
    ("page", "quote", "folds"),
    [
        ("总量超过６３０万人", "总量超过630万人", ("width",)),
        ("增长21.8％，较上年", "增长21.8%,较上年", ("width",)),
        ("西部（重庆）科学城", "西部(重庆)科学城", ("width",)),
        ("共￥５００", "共¥500", ("width",)),
        ("ｐ＜０.０５", "p<0.05", ("width",)),
        ("总量超过  \n630万人", "总量超过630万人", ("spacing",)),
        ("the  port\n had\u00a0visitors", "the port had visitors", ("spacing",)),
        ("引导社会投入超 30 亿元", "引导社会投入超30亿元", ("spacing",)),
        ("总量\u200b超过630万人", "总量超过630万人", ("spacing",)),
        ("超过**630万人**的", "超过630万人的", ("emphasis",)),
        ("had __over__ *12,000* visitors", "had over 12,000 visitors", ("emphasis",)),
        ("總量超過630萬人", "总量超过630万人", ("script",)),
        ("实验室", "實驗室", ("script",)),
        ("总量超过  \n**630万人**", "总量超过630万人", ("spacing", "emphasis")),
        ("總量超過 ６３０ 萬人", "总量超过630万人", ("width", "spacing", "script")),
        ("總量超過 **６３０** 萬人", "总量超过630万人", FOLDS),
    ],
)
def test_typography_folds_and_is_said(page: str, quote: str, folds: tuple[str, ...]) -> None:
    found = located(f"前言。\n{page}。", quote)
    assert (found.outcome, found.folds) == ("folded", folds)
    assert found.places[0].line == 2
    # It holds in the other direction too.
    assert located(f"前言。\n{quote}。", page).outcome == "folded"


COMPARATORS = ("<", ">", "≤", "≥", "=", "≠", "±", "~", "≈", "")
UNITS = ("%", "‰", " percentage points", " points", "°", "")
UNITS_ZH = ("%", "‰", "个百分点", "倍", "万", "亿", "万亿", "元", "美元", "成", "")
QUALIFIERS_ZH = ("超过", "不超过", "近", "约", "不足", "至少", "最多", "")


@pytest.mark.parametrize(("had", "said"), list(permutations(COMPARATORS, 2)))
def test_comparators_never_fold(had: str, said: str) -> None:
    for page, quote in (
        (f"with p {had} 0.05 in", f"with p {said} 0.05 in"),
        (f"其中p{had}0.05者", f"其中p{said}0.05者"),
    ):
        assert located(page, quote).outcome == "not-found"


@pytest.mark.parametrize(("had", "said"), list(permutations(UNITS, 2)))
def test_units_never_fold(had: str, said: str) -> None:
    assert located(f"rose by 12.5{had} in May", f"rose by 12.5{said} in May").outcome == "not-found"


@pytest.mark.parametrize(("had", "said"), list(permutations(UNITS_ZH, 2)))
def test_chinese_units_never_fold(had: str, said: str) -> None:
    assert located(f"同比增长12.5{had},创新高", f"同比增长12.5{said},创新高").outcome == "not-found"


@pytest.mark.parametrize(("had", "said"), list(permutations(QUALIFIERS_ZH, 2)))
def test_qualifiers_never_fold(had: str, said: str) -> None:
    assert located(f"全市{had}630万人,", f"全市{said}630万人,").outcome == "not-found"


@pytest.mark.parametrize(
    ("had", "said"),
    list(
        permutations(
            ("1,128", "1.128", "1128", "1 128", "1’128", "1\u2009128", "11,28", "1，128", "1．128", "1\n128"), 2
        )
    ),
)
def test_separators_never_fold(had: str, said: str) -> None:
    assert located(f"in all {had} people", f"in all {said} people").outcome == "not-found"
    assert located(f"全市共{had}人参加", f"全市共{said}人参加").outcome == "not-found"


@pytest.mark.parametrize(("had", "said"), list(permutations(("-5", "5", "+5", "−5", "±5", "- 5", "—5", "–5"), 2)))
def test_signs_never_fold(had: str, said: str) -> None:
    assert located(f"a change of {had} degrees", f"a change of {said} degrees").outcome == "not-found"
    assert located(f"同比{had}个百分点", f"同比{said}个百分点").outcome == "not-found"


@pytest.mark.parametrize(
    ("page", "quote"),
    [
        ("x² = 5", "x2 = 5"),
        ("①号楼5人", "1号楼5人"),
        ("三 五人", "三五人"),
        ("a 12 34 b", "a 1234 b"),
        ("5*6*7 = 210", "567 = 210"),
        ("5**6 = x", "56 = x"),
        ("a_1_b", "a1b"),
        ("**not** a *footnote", "not a footnote"),
        ("0.05* at", "0.05 at"),
        ("~~630~~万人", "630万人"),
        ("the rapist came", "therapist came"),
        ("六百三十万人", "630万人"),
        ("“416”布局", '"416"布局'),
        ("1—11月", "1-11月"),
        ("不 能", "能 不"),
        ("½的人", "12的人"),
    ],
)
def test_what_only_looks_alike_does_not_fold(page: str, quote: str) -> None:
    assert located(page, quote).outcome == "not-found"


def test_every_digit_of_a_number_counts() -> None:
    page = "总量超过  \n**６３０万人**,共1,128人、３．５倍"
    for folded_quote in ("总量超过630万人,共1,128人", "共1,128人"):
        assert located(page, folded_quote).places
        for at, char in enumerate(folded_quote):
            if char.isdigit():
                for digit in "0123456789":
                    edited = folded_quote[:at] + digit + folded_quote[at + 1 :]
                    assert bool(located(page, edited).places) == (digit == char)


TEXT = st.text(alphabet="超过六百万亿 \n\u3000*_，．.,-<>%５6３0ab人萬過\u200b", max_size=40)


@given(TEXT)
def test_offsets_lead_back(text: str) -> None:
    folded = fold(text, FOLDS)
    origins = [folded.origin(at) for at in range(len(folded.text))]
    assert origins == sorted(set(origins))
    assert all(0 <= at < len(text) for at in origins)
    for at, char in enumerate(folded.text):
        if char not in " ，．":
            assert fold(text[origins[at]], ("width", "script")).text == char


@given(TEXT)
def test_folding_keeps_the_digits(text: str) -> None:
    """Whatever is folded, the digits stay the same, in order, and none come to touch that did not."""
    wide = str.maketrans("５３", "53")
    runs = "".join(c if c.isdigit() else " " for c in text.translate(wide)).split()
    folded = fold(text, FOLDS).text
    assert "".join(c if c.isdigit() else " " for c in folded).split() == runs


@given(TEXT, st.sampled_from(FOLDS))
def test_folding_twice_changes_nothing(text: str, kind: str) -> None:
    once = fold(text, (kind,)).text  # type: ignore[arg-type]
    if kind != "emphasis":  # what stood between two pairs of marks may pair anew
        assert fold(once, (kind,)).text == once  # type: ignore[arg-type]
