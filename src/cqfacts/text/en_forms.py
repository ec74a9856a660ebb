"""English number words that are no plain numerals: two-thirds, one in five, half, a third, doubled, ranks."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text.numerals import ONES, TENS
from cqfacts.text.spans import Core, Skip

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "tenth": 10,
    "tenths": 10,
}  # fmt: skip  # fmt: skip
MULTIPLES = {
    "doubled": 2, "doubles": 2, "doubling": 2, "double": 2, "twice": 2, "tripled": 3,
    "triples": 3, "tripling": 3, "trebled": 3,
    "triple": 3, "thrice": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5,
    "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "tenfold": 10, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "halved": 0,
}  # fmt: skip  # fmt: skip


@cache
def _fraction() -> re.Pattern[str]:
    parts = "|".join(sorted(PARTS, key=len, reverse=True))
    return re.compile(rf"(one|two|three|four|five|six|seven|eight|nine|[1-9])[- ]({parts})(?![a-z])")


@cache
def _ratio() -> re.Pattern[str]:
    number = "one|two|three|four|five|six|seven|eight|nine|ten|[1-9][0-9]?"
    return re.compile(
        rf"({number}) (?:in|out of(?: every)?|of every) (?:every )?({number}|twelve|twenty|hundred|"
        rf"100)(?![a-z0-9%,.]| (?:million|months?|years?|days?|quarters?))"
    )


@cache
def _rank_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:ranks?|ranked|ranking|came|comes|coming|placed|places|placing|stood|stands|finished|finishes|is|was|in|remains|remained)"
        r"(?: (?:joint|also|still|now|again|it|them|chongqing|the city|a clear|equal)){0,2} $"
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile("[- ](?:largest|biggest|highest|busiest|richest|strongest|best|fastest)(?![a-z])")


@cache
def _rank_number() -> re.Pattern[str]:
    return re.compile(r"(?:no\.? ?|number |#|rank(?:s|ed|ing)? )$")


def share_at(low: str, start: int) -> Core | None:
    """two-thirds, one in five, nine out of ten: a share, as a percentage."""
    found = _fraction().match(low, start)
    if found is not None:
        if found[2].rstrip("s") == "quarter" and low.startswith((" ago", " later"), found.end()):
            return None
        top, bottom = _small(found[1]), PARTS[found[2]]
        if (top > 1 and not found[2].endswith("s")) or top >= bottom:
            return None
        parts = Decimal(top), Decimal(bottom)
        return _of_scale(low, found.end(), start, *parts) or _share(start, found.end(), *parts)
    found = _ratio().match(low, start)
    if found is None:
        return None
    top, bottom = _small(found[1]), 100 if found[2] == "hundred" else _small(found[2])
    return _share(start, found.end(), Decimal(top), Decimal(bottom)) if 0 < top < bottom else None


def _of_scale(low: str, end: int, start: int, top: Decimal, bottom: Decimal) -> Core | None:
    """a quarter of a million, two-thirds of a billion: a number, not a share."""
    for name, scale in ((" of a million", 10**6), (" of a billion", 10**9), (" of a trillion", 10**12)):
        if low.startswith(name, end):
            value = round(top * scale / bottom)
            return Core(start, end + len(name), Decimal(value), Decimal(value), Decimal(scale) / bottom)
    return None


def _share(start: int, end: int, top: Decimal, bottom: Decimal) -> Core:
    value = round(top * _HUNDRED / bottom, 4)
    return Core(start, end, value, value, _ONE, unit="percent", kind="fraction", open=False)


def _small(text: str) -> int:
    return int(text) if text.isdigit() else ONES.get(text) or TENS.get(text, 0)


def multiple(low: str, start: int, text: str) -> Core | Skip:
    end = start + len(text)
    if text in ("double", "triple", "quadruple", "twice", "thrice"):
        following = low[end : end + 8]
        if not following.startswith((" that", " the ", " its ", " last", " as ", " what", " their", " this")) and not (
            text not in ("twice", "thrice") and low[max(0, start - 4) : start].endswith(" to ") and following[:1] != "-"
        ):
            return Skip(start, end, None)
    value = Decimal("0.5") if text == "halved" else Decimal(MULTIPLES[text])
    return Core(start, end, value, value, _ONE, unit="times", kind="multiple", open=False)


def part(low: str, start: int, text: str) -> Core | Skip:
    """half, a third, a quarter, a fifth; or first, second as ranks."""
    end = start + len(text)
    left = low[max(0, start - 24) : start]
    if text == "half":
        return _half(low, start, left)
    if text in ORDINALS and (_holds_rank(low, end, left) or _superlative().match(low, end) is not None):
        value = Decimal(ORDINALS[text])
        return Core(start, end, value, value, _ONE, kind="rank", open=False)
    if PARTS.get(text, 0) > 2 and not text.endswith("s") and (left.endswith(" a ") or left == "a "):
        point = _POINT_PARTS[text] if low.startswith(" of a percentage point", end) and text in _POINT_PARTS else None
        if point is not None:
            return Core(start - 2, end + 22, point, point, point, unit="point", kind="points", open=False)
        scaled = _of_scale(low, end, start - 2, Decimal(1), Decimal(PARTS[text]))
        if scaled is not None:
            return scaled
        if _is_share(low, end, left[:-2].rstrip()):
            return _share(start - 2, end, _ONE, Decimal(PARTS[text]))
    return Skip(start, end, "ordinal" if text in ORDINALS else None)


_POINT_PARTS = {"quarter": Decimal("0.25"), "fifth": Decimal("0.2"), "tenth": Decimal("0.1")}
_WHOLE = (" of ", " more", " less", " high", " low", " larg", " small", " off ")
_CHANGED = (
    "nearly", "almost", "over", "about", "around", "roughly", "than", "by", "exactly", "under", "up", "down", "grew",
    "grow", "rose", "rise", "risen", "gained", "added", "climbed", "jumped", "increased", "fell", "fall", "fallen",
    "dropped", "declined", "decreased", "shrank", "shrunk", "lost", "slipped", "slumped", "plunged", "cut", "least",
)  # fmt: skip
_BEHIND_SHARE = frozenset(
    [
        "on",
        "in",
        "from",
        "of",
        "among",
        "compared",
        "to",
        "since",
        "over",
        "this",
        "last",
        "after",
        "than",
        "during",
        "amid",
        "and",
        "while",
        "as",
        "when",
        "at",
        "between",
        "for",
        "across",
        "within",
        "year-on-year",
        "because",
        "with",
        "without",
        "through",
        "against",
    ]
)


def _is_share(low: str, end: int, left: str) -> bool:
    """Whether `a third` is a share: of something, or what something grew by; a third party is none."""
    following = low[end : end + 16]
    if following.startswith(" of a second"):
        return False
    if following.startswith(_WHOLE) or following[:1] in ("", ".", ",", ";"):
        return True
    word = following[1:].partition(" ")[0].rstrip(".,;:")
    return following[:1] == " " and word in _BEHIND_SHARE and left.rpartition(" ")[2] in _CHANGED


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
        or left.endswith(("first ", "second ", "this ", "last ", "next ", "other ", "better ", "and a "))
    ):
        return Skip(start, end, "idiom")
    following = low[end : end + 20]
    for name, unit in ((" a percentage point", "point"), (" a point", "point"), (" a percent", "percent"),
                       (" a per cent", "percent"), (" of one percent", "percent")):  # fmt: skip
        if following.startswith(name) and not low[end + len(name) : end + len(name) + 1].isalpha():
            value, kind = Decimal("0.5"), "points" if unit == "point" else "percent"
            return Core(start, end + len(name), value, value, value, unit=unit, kind=kind, open=False)
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


def rank_before(low: str, start: int) -> int | None:
    """Where the rank begins if a figure at `start` is one: No. 1, number 2, #1, ranked 3rd."""
    left = low[max(0, start - 8) : start]
    found = _rank_number().search(left)
    if found is None or (found.start() and left[found.start() - 1].isalpha() and found[0][0] != "#"):
        return None
    return start - len(left) + (found.start() if not found[0].startswith("rank") else len(left))
