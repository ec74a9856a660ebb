"""Lines, sentences and clauses without end: a number must not be held against all the others around it."""

from __future__ import annotations

from random import Random

from tests.hostile.drafts import prose

SUBJECTS = (
    "重庆", "人才", "人才资源总量", "研发人员", "科技型企业", "高新技术企业", "金凤实验室", "院士", "团队", "研发平台",
    "科学城", "软件从业人员", "国家自然科学基金", "项目", "同比增长", "全国", "成都", "新增", "其中", "平均", "分别",
    "前者", "后者", "合计", "Chongqing ", "talent ", "R&D personnel ", "laboratory ", "enterprises ", "growth ",
    "NSFC grants ", "respectively ", "Science City ", "platforms ", "the former ", "the latter ", "on average ",
    "altogether ", "more than in ",
)  # fmt: skip
NUMBERS = (
    "630万人", "21.8%", "13646家", "330个", "三倍", "第一", "7 ", "6.3 million ", "half ", "125.5 per cent ",
    "1,090 people ",
)  # fmt: skip
MARKS = "。.,;:!?、…—-–_=+*/\\|()[]{}<>“”‘’「」\"'`~^&%$#@·•，；：！？（）｜"


def one_line(random: Random, size: int) -> str:
    """Whole articles without a line end."""
    return prose.repeated(random.choice((prose.CHINESE, prose.ENGLISH, prose.ALL)), size, joint=" ")


def one_sentence(random: Random, size: int) -> str:
    """Prose with commas alone: everything is one sentence."""
    text = prose.repeated(random.choice((prose.CHINESE, prose.ENGLISH)), size, joint=",")
    return text.translate({ord(mark): "，" for mark in "。；"}).replace(". ", ", ").replace(".,", ",")


def one_clause(random: Random, size: int) -> str:
    """Prose without any punctuation: everything is one clause."""
    return one_sentence(random, size).translate({ord(mark): " " for mark in "，,、;:()“”—"})


def subjects_and_numbers(random: Random, size: int) -> str:
    """Words of the base and numbers in any order, one sentence: every pair may belong together."""
    return prose.mixed(random, size, random.choice(((*SUBJECTS, *NUMBERS), (*SUBJECTS, ","), (*NUMBERS, "人才", ","))))


def one_subject_again(random: Random, size: int) -> str:
    return prose.again(random, size, (*SUBJECTS, *(subject + "7个" for subject in SUBJECTS)))


def one_number_again(random: Random, size: int) -> str:
    joint = random.choice(("", " ", ",", "、", " and ", "和", "|", "\t", "   "))
    return "重庆人才" + prose.again(random, size, [number + joint for number in NUMBERS])


def short_lines(random: Random, size: int) -> str:
    """A number or a word on each line: all of it one hard-wrapped paragraph."""
    pieces = ("7", "630万人", "重庆", "-", "#", "|", ":", "人才:", "a", "", " ", "\t", "1.", "12%")
    return "\n".join(random.choices(pieces, k=size // 3))


def wrapped_paragraph(random: Random, size: int) -> str:
    """Lines that no full stop ends, so that all of them are one block."""
    lines = tuple(line.rstrip("。.") for line in random.choice((prose.CHINESE, prose.ENGLISH)))
    return prose.repeated(lines, size)


def blank(random: Random, size: int) -> str:
    """Nothing but white space, or hardly anything else."""
    return "".join(random.choices(random.choice((" ", "\n", " \n\t\r", "\u3000\u00a0\n", " 7", "\n7")), k=size))


def one_mark_again(random: Random, size: int) -> str:
    """One mark of punctuation, again and again, with a number at its end."""
    return random.choice(MARKS) * size + "7"


def opened_and_not_closed(random: Random, size: int) -> str:
    return prose.again(random, size, ("(1", "(7", "“7", "「一", "[7", "{7", '"7', "《7", "'7"))


def lists_of_lists(random: Random, size: int) -> str:
    """Items, lead-ins, headings and entries, each leaning on the one before."""
    pieces = ("- 7个\n", "1. 人才:\n", "# 重庆\n", "人才:630万人\n", "如下:\n", "* 12%\n", "(1)7\n", "• 21.8%\n", "\n")
    return prose.mixed(random, size, pieces)


FAMILIES = (
    one_line, one_sentence, one_clause, subjects_and_numbers, one_subject_again, one_number_again, short_lines,
    wrapped_paragraph, blank, one_mark_again, opened_and_not_closed, lists_of_lists,
)  # fmt: skip
