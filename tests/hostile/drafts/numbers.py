"""Numbers without end: what a careless pattern tries again from every digit, or a conversion takes hours for."""

from __future__ import annotations

from random import Random

from tests.hostile.drafts import prose

GROUPS = (
    "1", "1,111", "1.", "1-", "1:", "1/", "1—", "1~", "1e9", "1%", "1万", "1亿", "１", "1 ", "1\u00a0", "$1", "+1",
    "-1", "1st ", "(1)", "1月", "1日", "2023年", "2023-", "1至", "1点", "1分之", "0", "9", "#1", "1×", "v1.", "416",
)  # fmt: skip
HAN = (
    "一", "亿", "万", "十", "一亿", "万亿", "零", "两", "半", "多", "余", "几", "数", "百分之", "三分之", "第", "翻",
    "成", "倍", "一二三四五六七八九十", "一百零", "千百", "廿", "壹佰", "点", "年", "月", "号", "一个", "上百",
)  # fmt: skip
WORDS = (
    "one ", "million ", "hundred and ", "one hundred and ", "twenty-", "half a ", "a ", "an hour ", "thousands of ",
    "two thirds ", "point one ", "per cent ", "dozen ", "first ", "one in ", "minus ", "times ", "fold-",
    "and a half ",
)  # fmt: skip
QUALIFIERS = (
    "超过", "不", "不超过", "近", "约", "至少", "以上", "左右", "多", "more than ", "not ", "at least ", "up to ",
    "about ", "no fewer than ", "nearly ", "or more ", "~", ">", "+", "<", "≥", "some ", "between 1 and ",
    "from 1 to ", "-plus ",
)  # fmt: skip
TIMES = (
    "今年", "去年", "1—11月", "前三季度", "同期", "上年", "2023年", "截至", "至", "到", "January ", "last year ",
    "in 2023 ", "the first 11 months ", "from ", "to ", "12月15日—17日", "Q3 ", "'23 ", "2023/24 ", "12:30 ",
    "twelve months ",
)  # fmt: skip


def a_million_digits(random: Random, size: int) -> str:
    return "".join(random.choices("0123456789", k=size))


def digits_and_marks(random: Random, size: int) -> str:
    """Digits with what stands within and between numbers, at random."""
    return "".join(random.choices("0123456789,.-—:/% 年万", k=size))


def one_figure_again(random: Random, size: int) -> str:
    return prose.again(random, size, GROUPS)


def one_numeral_again(random: Random, size: int) -> str:
    return prose.again(random, size, HAN)


def one_number_word_again(random: Random, size: int) -> str:
    return prose.again(random, size, WORDS)


def one_qualifier_again(random: Random, size: int) -> str:
    return prose.again(random, size, QUALIFIERS) + "7"


def one_time_again(random: Random, size: int) -> str:
    return prose.again(random, size, TIMES)


def numerals_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*HAN, *"一二三四五六七八九"))


def number_words_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, WORDS)


def qualifiers_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*QUALIFIERS, "7", "100", "三"))


def times_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*TIMES, "7", "2022", "月", "日", "-", "—"))


def everything_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*GROUPS, *HAN, *WORDS, *QUALIFIERS, *TIMES))


FAMILIES = (
    a_million_digits, digits_and_marks, one_figure_again, one_numeral_again, one_number_word_again,
    one_qualifier_again, one_time_again, numerals_at_random, number_words_at_random, qualifiers_at_random,
    times_at_random, everything_at_random,
)  # fmt: skip
