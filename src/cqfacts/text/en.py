"""English number words: twenty-eight, a dozen, a few hundred, tens of thousands; the rest is in `en_forms`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text import en_forms, qualifiers, units
from cqfacts.text.en_forms import MULTIPLES, ORDINALS
from cqfacts.text.numerals_en import ONES, SCALES, TENS, read_words
from cqfacts.text.parts_en import mixed, with_part
from cqfacts.text.shares import PARTS
from cqfacts.text.shares import en as share_at
from cqfacts.text.spans import Core, Page, Skip

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_BASES = ("hundred", "thousand", "million", "billion", "dozen")
_VAGUE = {
    "dozens": (12, 100), "scores": (20, 100), "hundreds": (100, 1000), "thousands": (1000, 10**4),
    "millions": (10**6, 10**7), "billions": (10**9, 10**10),
}  # fmt: skip
WORDS = frozenset(
    {*ONES, *TENS, *_BASES, *ORDINALS, *PARTS, *_VAGUE, *MULTIPLES, "half", "halves", "quarter", "quarters", "couple"}
)
"""Every word that may begin a number."""


@cache
def _words() -> re.Pattern[str]:
    numbers = sorted({*ONES, *TENS, *_BASES[:-1], "trillion", "lakh", "crore"}, key=len, reverse=True)
    word = "(?:" + "|".join(numbers) + ")(?![a-z])"
    return re.compile(rf"{word}(?:(?:[- ]| and | point ){word}){{0,12}}")


@cache
def _ordinal_tail() -> re.Pattern[str]:
    """The end of twenty-first, thirty-third."""
    return re.compile("-(?:first|second|third|[a-z]{3,6}th)(?![a-z])")


@cache
def _determiner() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?P<half>(?:a )?flah)|(?P<few>(?:lareves|wef a|ynam|emos|a elpuoc fo|fo elpuoc a))|"
        r"(?P<one>an?|rehtona))(?=$|[^a-z])"
    )


def word(page: Page, start: int, text: str) -> Core | Skip:
    """The number word `text` that starts at `start`."""
    low = page.low
    if text in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"):
        share = share_at(low, start)
        if share is not None:
            return share
    if text in MULTIPLES:
        return en_forms.multiple(low, start, text)
    if text in _VAGUE:
        return _vague(low, start, text)
    if text == "couple":
        return _couple(low, start)
    if text in ORDINALS or text in PARTS:
        return en_forms.part(low, start, text)
    if text in _BASES:
        return _base(page, start, text)
    return _plain(page, start, text)


def _vague(low: str, start: int, text: str) -> Core | Skip:
    """dozens, hundreds; tens of thousands and hundreds of thousands begin at `tens` or `hundreds`."""
    bottom, top = _VAGUE[text]
    end = start + len(text)
    if text == "scores" and not low.startswith((" of ", " were ", " are ", " more ", " have "), end):
        return Skip(start, end, None)
    if text in ("thousands", "millions", "billions"):
        for factor, prefix in ((10, "tens of "), (100, "hundreds of ")):
            if low.endswith(prefix, 0, start):
                low_end, high = Decimal(bottom * factor), Decimal(top * factor)
                return Core(start - len(prefix), end, low_end, high, Decimal(bottom), kind="vague")
    if text == "hundreds" and low.startswith((" of thousands", " of millions"), end):
        stop = end + len(" of thousands" if low.startswith(" of thousands", end) else " of millions")
        scale = 10**5 if "thousands" in low[end:stop] else 10**8
        return Core(start, stop, Decimal(scale), Decimal(scale * 10), Decimal(scale), kind="vague")
    return Core(start, end, Decimal(bottom), Decimal(top), Decimal(bottom), kind="vague")


def _couple(low: str, start: int) -> Core | Skip:
    if not low.endswith(" a ", 0, start) and not low.endswith("a ", 0, start):
        return Skip(start, start + 6, None)
    end = start + 6
    if low.startswith(" of hundred", end):
        return Core(start - 2, end + 11, Decimal(200), Decimal(200), _HUNDRED, more="about", kind="vague")
    return Core(start - 2, end, Decimal(2), Decimal(2), _ONE, more="about", kind="vague")


def _base(page: Page, start: int, text: str) -> Core | Skip:
    """hundred, million, dozen after a, several, a few, half a."""
    low = page.low
    back = low[max(0, start - 16) : start][::-1]
    found = _determiner().match(back)
    if found is None:
        return Skip(start, start + len(text), None)
    begin, end = start - len(found[0]), start + len(text)
    if found["one"] is not None:
        if _is_name(page.folded, begin):
            return Skip(begin, end, "name")
        return _a_base(low, begin, start, text)
    if text == "hundred" and low.startswith((" thousand", " million", " billion"), end):
        tail = low[end + 1 : end + 12].partition(" ")[0][:8]
        text, end = f"hundred {tail}", end + 1 + len(tail.rstrip(".,;:)"))
    read = read_words(["a", *text.rstrip(".,;:)").split()])
    value = read[0].value if read is not None else _ONE
    if found["few"] is not None:
        low_end = Decimal(24) if text == "dozen" else value * 2
        if text == "dozen":
            return Core(begin, end, Decimal(20), _HUNDRED, Decimal(12), kind="vague")
        return Core(begin, end, low_end, value * 10, value, kind="vague")
    if found["half"] is not None:
        return Core(begin, end, value / 2, value / 2, value / 2)
    return Skip(start, end, None)


def _a_base(low: str, begin: int, start: int, text: str) -> Core | Skip:
    """A hundred thousand, a hundred and twenty-nine, a million and a half; the article stands at `begin`."""
    end = start + len(text)
    found = _words().match(low, start) if text != "dozen" else None
    run = text if found is None else found[0]
    words = run.replace("-", " ").split()
    read = read_words(["a", *words])
    if read is None or low.startswith("s", end):
        return Skip(start, end, None)
    numeral, count = read[0], read[1] - 1
    if set(words[:count]) <= SCALES.keys():
        numeral = numeral._replace(quantum=numeral.value)
    elif text == "dozen":
        numeral = numeral._replace(quantum=_ONE)
    numeral, end = with_part(low, _end_of(run, start, count), numeral, run)
    return Core(begin, end, numeral.value, numeral.value, numeral.quantum)


_OPENING, _CLOSING = '“"‘「『', '”"’」』'
_TITLE_LENGTH, _TITLE_WORDS = 48, 6


def _is_name(folded: str, start: int) -> bool:
    """“A Million Talents”: what stands in quotation marks and in capitals is the name of something."""
    if not start or folded[start - 1] not in _OPENING:
        return False
    close = _CLOSING[_OPENING.index(folded[start - 1])]
    title, mark, _ = folded[start : start + _TITLE_LENGTH].partition(close)
    words = title.split()
    return bool(mark) and 1 < len(words) <= _TITLE_WORDS and all(word[0].isupper() for word in words if len(word) > 3)


_ONE_ONLY = ("only ", "just ", "exactly ", "than ", "least ", "merely ", "single ")
_NAMES = ("year plan", "year-plan", "star", "day ", "way", "dimension", "sided", "step", "stop", "pronged", "in-")


def _plain(page: Page, start: int, text: str) -> Core | Skip:
    """A number in words; `one` alone is an article unless only or just stands before it."""
    low = page.low
    found = _words().match(low, start)
    run = low[start : found.end()] if found is not None else text
    if text == "one" and low.endswith("number ", 0, start) and low.startswith((" in ", " among", " nation"), start + 3):
        return Core(start - 7, start + 3, Decimal(1), Decimal(1), Decimal(1), kind="rank", open=False)
    read = read_words(run.replace("-", " ").split())
    if read is None:
        return Skip(start, start + len(text), None)
    end = _end_of(run, start, read[1])
    why = "name" if _is_name(page.folded, start) else _why_none(low, start, end, text, read[1])
    if why is not None:
        return Skip(start, end, why)
    if low.startswith(" dozen", end):
        value = read[0].value * 12
        return Core(start, end + 6, value, value, Decimal(12))
    numeral, end = with_part(low, end, read[0], run)
    return Core(start, end, numeral.value, numeral.value, numeral.quantum)


def _why_none(low: str, start: int, end: int, text: str, count: int) -> str | None:
    """Why the number words `start` to `end` count nothing; None if they do."""
    if low.endswith(" top ", 0, start) and not low.endswith(("to top ", "will top "), 0, start):
        return "ordinal"
    if low.startswith((" years old", " year old", "-year-old"), end):
        return "age"
    if low[end : end + 1] == "-":
        if _ordinal_tail().match(low, end) is not None:
            return "ordinal"
        if low.startswith(_NAMES, end + 1):
            return "name"
    if text == "zero" and count == 1 and not _is_counted_zero(low, start, end):
        return "idiom"
    return "article" if text == "one" and count == 1 and not _is_one(low, start, end) else None


def _is_one(low: str, start: int, end: int) -> bool:
    """Whether `one` is a number: only one site, over one year, one and a half."""
    if mixed(low, end) is not None:
        return True
    if low.endswith(_ONE_ONLY, 0, start):
        return not (low.startswith((" another", "-"), end) or _is_vague_one(low, end))
    unit = units.after(low, end) if low[end : end + 1] == " " else None
    return unit is not None and unit[0] != "person" and qualifiers.before(low, start, 0, share=False).at is not None


def _is_vague_one(low: str, end: int) -> bool:
    """only one of many is no number, only one of the nine is."""
    if not low.startswith(" of ", end):
        return False
    words = low[end + 4 : end + 40].split()
    words = words[1:] if words[:1] in (["the"], ["its"], ["their"], ["his"], ["her"], ["our"], ["these"]) else words
    return not words or not (words[0] in ONES or words[0] in TENS or words[0].rstrip(",.").isdecimal())


_ZERO_AFTER = (
    "found ", "recorded ", "reported ", "had ", "saw ", "with ", "detected ", "to ", "at ", "confirmed ", "made ",
)  # fmt: skip
_ZERO_ENDS = (" in ", " for ", " from ", " by ", " last ", " this ", " at ", " on ", " again")


def _is_counted_zero(low: str, start: int, end: int) -> bool:
    """found zero positives, fell to zero, zero per cent; ground zero, net zero and zero emissions are words."""
    left, following = low[max(0, start - 12) : start], low[end : end + 24]
    if following.startswith((" percent", " per cent", " yuan")):
        return True
    if not left.endswith(_ZERO_AFTER):
        return False
    if left.endswith(("to ", "at ")):
        return following[:1] in ("", ".", ",", ";") or following.startswith(_ZERO_ENDS)
    noun = following[1:].partition(" ")[0].rstrip(".,;:!?)")
    return following[:1] == " " and noun.endswith("s") and noun not in ("emissions", "is", "was", "interest")


def _end_of(run: str, start: int, count: int) -> int:
    at = 0
    for _ in range(count):
        while at < len(run) and run[at] in " -":
            at += 1
        while at < len(run) and run[at] not in " -":
            at += 1
    return start + at


def at(page: Page, start: int) -> Core | Skip | None:
    """The number word that begins at `start`; None if the word there is none."""
    stop = start
    while "a" <= page.low[stop : stop + 1] <= "z" and stop - start < 12:
        stop += 1
    text = page.low[start:stop]
    return word(page, start, text) if text in WORDS else None
