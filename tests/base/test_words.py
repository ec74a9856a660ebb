"""Values as people read them, and the cheap proof that printed words say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cqfacts.base.printed import proves, rank_of
from cqfacts.base.words import numeral_zh, value_text
from cqfacts.model import Unit

PEOPLE = Unit("people", "people", "人", "people", "person")
FIRMS = Unit("firms", "count", "家", "firms", "firm")
YUAN = Unit("yuan", "money", "元", "yuan", "yuan")
PERCENT = Unit("percent", "share", "%", "%", "%")
RANK = Unit("rank", "rank", "", "", "")
EDITION = Unit("edition", "rank", "届", "edition", "edition")
KILOMETRES = Unit("kilometres", "count", "公里", "kilometres", "kilometre", Decimal(1000))


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "printed", "en", "zh"),
    [
        ("6300000", "over", PEOPLE, "超过630万人", "over 6.3 million people", "超过630万人"),
        ("13646", "exact", FIRMS, "13646家", "13,646 firms", "13646家"),
        ("56000", "over", FIRMS, "5.6万家", "over 56,000 firms", "超过5.6万家"),
        ("3000000000", "nearly", YUAN, "近30亿元", "nearly 3 billion yuan", "近30亿元"),
        ("433000000", "exact", YUAN, "4.33亿元", "433 million yuan", "4.33亿元"),
        ("2210000000", "exact", YUAN, "22.1亿元", "2.21 billion yuan", "22.1亿元"),
        ("15000000", "at-most", YUAN, "1500万元", "up to 15 million yuan", "最高1500万元"),
        ("1234567891", "exact", YUAN, "", "1,234,567,891 yuan", "1234567891元"),
        ("1200000000000", "under", YUAN, "", "under 1.2 trillion yuan", "不到1.2万亿元"),
        ("21.8", "exact", PERCENT, "21.8%", "21.8%", "21.8%"),
        ("13.0", "exact", PERCENT, "13.0%", "13.0%", "13.0%"),
        ("50", "about", PERCENT, "约占一半", "about 50%", "约50%"),
        ("100", "at-least", FIRMS, "上百家", "at least 100 firms", "至少100家"),
        ("1", "exact", FIRMS, "1家", "1 firm", "1家"),
        ("1", "exact", RANK, "第一", "first", "第一"),
        ("22", "exact", RANK, "第22", "22nd", "第二十二"),
        ("112", "exact", RANK, "第112", "112th", "第112"),
        ("10", "at-most", RANK, "前十", "top 10", "前十"),
        ("11", "exact", EDITION, "第十一届", "11th edition", "第十一届"),
        ("2500", "exact", KILOMETRES, "2.5公里", "2.5 kilometres", "2.5公里"),
        ("-3.5", "exact", PERCENT, "-3.5%", "-3.5%", "-3.5%"),
        ("0", "exact", FIRMS, "0", "0 firms", "0家"),
    ],
)
def test_value_text(value: str, qualifier, unit: Unit, printed: str, en: str, zh: str) -> None:
    text = value_text(Decimal(value), qualifier, unit, printed)
    assert (text.en, text.zh) == (en, zh)


def test_measure_stands_for_the_unit() -> None:
    assert value_text(Decimal(3), "exact", FIRMS, "3个", "个").zh == "3个"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "零"), (9, "九"), (10, "十"), (19, "十九"), (20, "二十"), (99, "九十九"), (100, "100")]
)
def test_numeral(number: int, text: str) -> None:
    assert numeral_zh(number) == text


@pytest.mark.parametrize(
    ("printed", "value", "qualifier", "dimension"),
    [
        ("13646家", "13646", "exact", "count"),
        ("13,646", "13646", "exact", "count"),
        ("**991项**", "991", "exact", "count"),
        ("超过630万人", "6300000", "over", "people"),
        ("超  \n**30亿元**", "3000000000", "over", "money"),
        ("近30亿元", "3000000000", "nearly", "money"),
        ("700多家", "700", "over", "count"),
        ("四大", "4", "exact", "count"),
        ("两地", "2", "exact", "count"),
        ("上千场", "1000", "at-least", "count"),
        ("5个多月", "5", "over", "time"),
        ("一年多", "1", "over", "time"),
        ("300家左右", "300", "about", "count"),
        ("约占一半", "50", "about", "share"),
        ("125.5%", "125.5", "exact", "share"),
        ("Over 310,000", "310000", "over", "count"),
        ("at least €6.2 million", "6200000", "at-least", "money"),
        ("第十一届", "11", "exact", "rank"),
        ("首款", "1", "exact", "rank"),
        ("fewer than 30", "30", "under", "people"),
    ],
)
def test_proof(printed: str, value: str, qualifier, dimension) -> None:
    assert proves(printed, Decimal(value), qualifier, dimension)
    assert not proves(printed, Decimal(value) + 1, qualifier, dimension)
    assert not proves(printed, Decimal(value) * 10, qualifier, dimension)


@pytest.mark.parametrize(
    ("printed", "value", "qualifier", "dimension"),
    [
        ("近30亿元", "3000000000", "exact", "money"),
        ("超过630万人", "6300000", "nearly", "people"),
        ("700多家", "700", "exact", "count"),
        ("30%", "30", "exact", "count"),
        ("30家", "30", "exact", "share"),
        ("5-6家", "5", "exact", "count"),
        ("3亿5000万", "300000000", "exact", "count"),
        ("三百", "3", "exact", "count"),
        ("三十", "3", "exact", "count"),
        ("3成", "3", "exact", "count"),
        ("上百家", "100", "exact", "count"),
        ("上百万", "100", "at-least", "count"),
        ("5个月多6天", "5", "over", "time"),
        ("1,23", "123", "exact", "count"),
        ("1.2.3", "1.2", "exact", "count"),
        ("", "0", "exact", "count"),
        ("第二", "1", "exact", "rank"),
    ],
)
def test_no_proof(printed: str, value: str, qualifier, dimension) -> None:
    assert not proves(printed, Decimal(value), qualifier, dimension)


@pytest.mark.parametrize(
    ("printed", "rank"),
    [
        ("第一", 1),
        ("第10", 10),
        ("西部第一", 1),
        ("首个", 1),
        ("第二十三届", 23),
        ("前十", 10),
        ("3rd", 3),
        ("top 10", 10),
        ("many", None),
        ("30家", None),
        ("第", None),
    ],
)
def test_rank(printed: str, rank: int | None) -> None:
    assert rank_of(printed) == rank
