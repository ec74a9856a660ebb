"""English number words: twenty-eight, a dozen, half, one in five, two-thirds, doubled, ranked first, hundreds."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text.numerals import ONES, TENS, read_words
from cqfacts.text.spans import Core, Page, Skip

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10,
    "tenths": 10,
}  # fmt: skip
_VAGUE = {"dozens": (20, 100), "scores": (40, 100), "hundreds": (100, 1000), "thousands": (1000, 10**4), "millions": (10**6, 10**7),
          "billions": (10**9, 10**10)}  # fmt: skip
_MULTIPLES = {
    "doubled": 2, "doubles": 2, "doubling": 2, "double": 2, "twice": 2, "tripled": 3, "triples": 3, "tripling": 3, "trebled": 3,
    "triple": 3, "thrice": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "tenfold": 10, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "halved": 0,
}  # fmt: skip
_BASES = ("hundred", "thousand", "million", "billion", "dozen")
WORDS = (
    set(ONES) - {"zero"} | set(TENS) | set(_BASES) | {"half", "halves", "quarter", "quarters"} | set(_ORDINALS) | set(_PARTS)
    | set(_VAGUE) | set(_MULTIPLES) | {"couple", "no."}
)  # fmt: skip
_HUNDRED, _ONE = Decimal(100), Decimal(1)


@cache
def _words() -> re.Pattern[str]:
    numbers = sorted({*ONES, *TENS, *_BASES[:-1], "trillion"}, key=len, reverse=True)
    word = "(?:" + "|".join(numbers) + ")(?![a-z])"
    return re.compile(rf"{word}(?:(?:[- ]| and ){word}){{0,12}}")


@cache
def _fraction() -> re.Pattern[str]:
    parts = "|".join(sorted(_PARTS, key=len, reverse=True))
    return re.compile(rf"(one|two|three|four|five|six|seven|eight|nine|[1-9])[- ]({parts})(?![a-z])")


@cache
def _ratio() -> re.Pattern[str]:
    number = "one|two|three|four|five|six|seven|eight|nine|ten|[1-9][0-9]?"
    return re.compile(
        rf"({number}) (?:in|out of(?: every)?|of every) (?:every )?({number}|twelve|twenty|hundred)(?![a-z0-9%,.]| (?:million|months?|years?|days?|quarters?))"
    )


@cache
def _determiner() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?P<half>(?:a )?flah)|(?P<few>(?:lareves|wef a|ynam|emos|a elpuoc fo|fo elpuoc a))|(?P<one>an?))(?=$|[^a-z])"
    )


@cache
def _rank_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:ranks?|ranked|ranking|came|comes|coming|placed|places|placing|stood|stands|finished|finishes|is|was|in|remains|remained)"
        r"(?: (?:joint|also|still|now|again|it|them|chongqing|the city|a clear|equal)){0,2} $"
    )


@cache
def _rank_number() -> re.Pattern[str]:
    return re.compile(r"(?:no\.? ?|number |#|rank(?:s|ed|ing)? )$")


def word(page: Page, start: int, text: str) -> Core | Skip:
    """The number word `text` that starts at `start`."""
    low = page.low
    if text in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"):
        share = share_at(low, start)
        if share is not None:
            return share
    if text in _MULTIPLES:
        return _multiple(low, start, text)
    if text in _VAGUE:
        return _vague(low, start, text)
    if text == "couple":
        return _couple(low, start)
    if text in _ORDINALS or text in _PARTS:
        return _part(low, start, text)
    if text in _BASES:
        return _base(low, start, text)
    return _plain(low, start, text)


def share_at(low: str, start: int) -> Core | None:
    """two-thirds, one in five, nine out of ten: a share, as a percentage."""
    found = _fraction().match(low, start)
    if found is not None:
        if found[2].rstrip("s") == "quarter" and low.startswith((" ago", " later"), found.end()):
            return None
        top, bottom = _small(found[1]), _PARTS[found[2]]
        if top > 1 and not found[2].endswith("s") or top >= bottom:
            return None
        return _share(start, found.end(), Decimal(top), Decimal(bottom))
    found = _ratio().match(low, start)
    if found is None:
        return None
    top, bottom = _small(found[1]), 100 if found[2] == "hundred" else _small(found[2])
    return _share(start, found.end(), Decimal(top), Decimal(bottom)) if 0 < top < bottom else None


def _share(start: int, end: int, top: Decimal, bottom: Decimal) -> Core:
    value = round(top * _HUNDRED / bottom, 4)
    return Core(start, end, value, value, _ONE, unit="percent", kind="fraction", open=False)


def _small(text: str) -> int:
    return int(text) if text.isdigit() else ONES.get(text) or TENS.get(text, 0)


def _multiple(low: str, start: int, text: str) -> Core | Skip:
    end = start + len(text)
    if text in ("double", "triple", "quadruple", "twice", "thrice"):
        following = low[end : end + 8]
        if not following.startswith((" that", " the ", " its ", " last", " as ", " what", " their", " this")) and not (
            text not in ("twice", "thrice") and low[max(0, start - 4) : start].endswith(" to ") and following[:1] != "-"
        ):
            return Skip(start, end, None)
    value = Decimal("0.5") if text == "halved" else Decimal(_MULTIPLES[text])
    return Core(start, end, value, value, _ONE, unit="times", kind="multiple", open=False)


def _vague(low: str, start: int, text: str) -> Core | Skip:
    """dozens, hundreds; tens of thousands and hundreds of thousands begin at `tens` or `hundreds`."""
    bottom, top = _VAGUE[text]
    end = start + len(text)
    if text == "scores" and not low.startswith(" of ", end):
        return Skip(start, end, None)
    if text in ("thousands", "millions", "billions"):
        for factor, prefix in ((10, "tens of "), (100, "hundreds of ")):
            if low.endswith(prefix, 0, start):
                return Core(
                    start - len(prefix),
                    end,
                    Decimal(bottom * factor),
                    Decimal(top * factor),
                    Decimal(bottom),
                    kind="vague",
                )
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


def _part(low: str, start: int, text: str) -> Core | Skip:
    """half, a third, a quarter, a fifth; or first, second as ranks."""
    end = start + len(text)
    left = low[max(0, start - 24) : start]
    if text == "half":
        return _half(low, start, left)
    if text in _ORDINALS and _holds_rank(low, end, left):
        value = Decimal(_ORDINALS[text])
        stop = end
        return Core(start, stop, value, value, _ONE, kind="rank", open=False)
    if text in _PARTS and left.endswith(" a ") or left == "a ":
        following = low[end : end + 8]
        whole = following.startswith((" of ", " more", " less", " high", " low", " larg", " small")) or following[
            :1
        ] in ("", ".", ",", ";")
        qualified = left.rstrip().endswith(
            (
                "nearly a",
                "almost a",
                "over a",
                "about a",
                "around a",
                "roughly a",
                "than a",
                "by a",
                "exactly a",
                "under a",
            )
        )
        if (whole or qualified) and _PARTS[text] > 2 and not following.startswith(" of a second"):
            return _share(start - 2, end, _ONE, Decimal(_PARTS[text]))
    return Skip(start, end, "ordinal" if text in _ORDINALS else None)


def _holds_rank(low: str, end: int, left: str) -> bool:
    if low.startswith(" place", end) and not low.startswith(" places", end):
        return True
    held = _rank_left().search(left)
    if held is None:
        return low.startswith((" in ", " nationwide", " among"), end) and left.endswith((", ", ": "))
    verb = held[0].split()[0]
    if verb == "in":
        return False
    if verb in ("came", "comes", "coming", "is", "was", "stood", "stands", "remains", "remained"):
        return low.startswith((" in ", " among", " nation", " overall", ".", ",", " for ", " by "), end) or end == len(
            low
        )
    return not low.startswith((" by one",), end)


def _half(low: str, start: int, left: str) -> Core | Skip:
    end = start + 4
    fifty = Decimal(50)
    if (
        low[end : end + 1] == "-"
        or left.endswith("-")
        or left.endswith(("first ", "second ", "this ", "last ", "next ", "other ", "better "))
    ):
        return Skip(start, end, "idiom")
    following = low[end : end + 14]
    for name, scale in (
        (" a million", 10**6),
        (" a billion", 10**9),
        (" a dozen", 12),
        (" million", 10**6),
        (" billion", 10**9),
    ):
        if following.startswith(name):
            value = Decimal(scale) / 2
            return Core(start, end + len(name), value, value, value, scale=Decimal(scale))
    if following.startswith(
        (" an hour", " a year", " a day", " a month", " a century", " year", " way", " time", " marathon")
    ):
        return Skip(start, end, "idiom")
    return Core(start, end, fifty, fifty, _ONE, unit="percent", kind="fraction", open=False)


def _base(low: str, start: int, text: str) -> Core | Skip:
    """hundred, million, dozen after a, several, a few, half a."""
    back = low[max(0, start - 16) : start][::-1]
    found = _determiner().match(back)
    if found is None:
        return Skip(start, start + len(text), None)
    begin, end = start - len(found[0]), start + len(text)
    if text == "hundred" and low.startswith((" thousand", " million", " billion"), end):
        tail = low[end + 1 :].partition(" ")[0][:8]
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
    if low.startswith("s", end):
        return Skip(start, end, None)
    return Core(begin, end, value, value, value if value > 12 else _ONE)


_ONE_ONLY = ("only ", "just ", "exactly ", "than ", "least ", "merely ", "single ")


def _plain(low: str, start: int, text: str) -> Core | Skip:
    """A number in words; `one` alone is an article unless only or just stands before it."""
    found = _words().match(low, start)
    end = found.end() if found is not None else start + len(text)
    run = low[start:end]
    read = read_words(run.replace("-", " ").split())
    if read is None:
        return Skip(start, start + len(text), None)
    value, quantum = read[0]
    end = _end_of(run, start, read[1])
    if text == "one" and read[1] == 1:
        left = low[max(0, start - 9) : start]
        if not left.endswith(_ONE_ONLY) or low.startswith((" of ", " another", "-"), end):
            return Skip(start, end, "article")
    if low.startswith(" dozen", end):
        return Core(start, end + 6, value * 12, value * 12, Decimal(12))
    if low.startswith(" and a half", end):
        value, quantum, end = value + Decimal("0.5"), Decimal("0.5"), end + 11
        for name, scale in ((" million", 10**6), (" billion", 10**9), (" thousand", 10**3)):
            if low.startswith(name, end):
                value, quantum, end = value * scale, quantum * scale, end + len(name)
                break
    if low[end : end + 1] == "-" and low[end + 1 : end + 2].isalpha():
        following = low[end + 1 : end + 12]
        if following.startswith(
            (
                "year plan",
                "year-plan",
                "year-old",
                "star",
                "day ",
                "way",
                "dimension",
                "sided",
                "step",
                "stop",
                "pronged",
            )
        ):
            return Skip(start, end, "age" if following.startswith("year-old") else "name")
    if low.startswith(" years old", end) or low.startswith(" year old", end):
        return Skip(start, end, "age")
    return Core(start, end, value, value, quantum)


def _end_of(run: str, start: int, count: int) -> int:
    at = 0
    for _ in range(count):
        while at < len(run) and run[at] in " -":
            at += 1
        while at < len(run) and run[at] not in " -":
            at += 1
    return start + at


def rank_before(low: str, start: int) -> int | None:
    """Where the rank begins if a figure at `start` is one: No. 1, number 2, #1, ranked 3rd."""
    left = low[max(0, start - 8) : start]
    found = _rank_number().search(left)
    if found is None or (found.start() and left[found.start() - 1].isalpha() and found[0][0] != "#"):
        return None
    return start - len(left) + (found.start() if not found[0].startswith("rank") else len(left))
