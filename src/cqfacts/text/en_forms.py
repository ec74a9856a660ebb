"""English number words that are no plain numerals: half, a third, doubled, ranks, more than a year."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text import periods_en, qualifiers, units
from cqfacts.text.shares import PARTS, of_scale, share
from cqfacts.text.spans import BLANK, Core, Skip

_ONE = Decimal(1)
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
MULTIPLES = {
    "doubled": 2, "doubles": 2, "doubling": 2, "double": 2, "twice": 2, "tripled": 3,
    "triples": 3, "tripling": 3, "trebled": 3,
    "triple": 3, "thrice": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5,
    "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "tenfold": 10, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "halved": 0,
}  # fmt: skip


_HELD = (
    "called not named rated billed came comes coming stood stands is are was were be remains remained sits sit "
    "sat sitting stays stayed"
)


@cache
def _rank_left() -> re.Pattern[str]:
    verbs = "|".join(
        (
            "ranks?|ranked|ranking|placed|places|placing|puts?|putting|leaves|makes|finish|finished|finishes|finishing|in",
            *_HELD.split(),
        )
    )
    verbs += "|(?:rise|rises|rose|risen|climb(?:s|ed)?|mov(?:e|es|ed)|jump(?:s|ed)?|fell|falls?|drop(?:s|ped)?|slid)"
    verbs += "(?: up| down| back)? to"
    return re.compile(
        rf"(?:{verbs})(?: (?:only|just|merely|joint|also|still|now|again|it|them|chongqing|the city|a clear|equal))"
        r"{0,2} $"
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile("[- ](?:largest|biggest|highest|busiest|richest|strongest|best|fastest)(?![a-z])")


_TWICE_WHAT = (
    " that",
    " the ",
    " its ",
    " last",
    " as ",
    " what",
    " their",
    " this",
    " his ",
    " her ",
    " our ",
    " your ",
)


def multiple(low: str, start: int, text: str) -> Core | Skip:
    """doubled, twice as many, to triple; a double bed and to win twice hold no multiple."""
    end = start + len(text)
    if text in ("double", "triple", "quadruple", "twice", "thrice") and not low.startswith(_TWICE_WHAT, end):
        is_verb = text not in ("twice", "thrice") and low.endswith(" to ", 0, start) and low[end : end + 1] != "-"
        if not is_verb:
            return Skip(start, end, None)
    value = Decimal("0.5") if text == "halved" else Decimal(MULTIPLES[text])
    return Core(start, end, value, value, _ONE, unit="times", kind="multiple", open=False)


def part(low: str, start: int, text: str) -> Core | Skip:
    """half, a third, a quarter, a fifth; or first, second as ranks."""
    end = start + len(text)
    left = low[max(0, start - 24) : start]
    if text == "half":
        return _half(low, start, left)
    if text in ORDINALS and (holds_rank(low, end, left) or _superlative().match(low, end) is not None):
        value = Decimal(ORDINALS[text])
        return Core(start, end, value, value, _ONE, kind="rank", open=False)
    if PARTS.get(text, 0) > 2 and not text.endswith("s") and _is_after_article(left):
        point = _POINT_PARTS[text] if low.startswith(" of a percentage point", end) and text in _POINT_PARTS else None
        if point is not None:
            return Core(start - 2, end + 22, point, point, point, unit="point", kind="points", open=False)
        scaled = of_scale(low, end, start - 2, Decimal(1), Decimal(PARTS[text]))
        if scaled is not None:
            return scaled
        if _is_share(low, end, left[:-2].rstrip()):
            return share(start - 2, end, _ONE, Decimal(PARTS[text]))
    return Skip(start, end, "ordinal" if text in ORDINALS else None)


def _is_after_article(left: str) -> bool:
    return left.endswith("a ") and not left[-3:-2].isalnum()


_POINT_PARTS = {"quarter": Decimal("0.25"), "fifth": Decimal("0.2"), "tenth": Decimal("0.1")}
_WHOLE = (" of ", " more", " less", " high", " low", " larg", " small", " off ")
_VERBS = (" will ", " are ", " were ", " have ", " had ", " never ", " can ", " do ", " did ", " went ", " came ")
_CHANGED = (
    "nearly", "almost", "over", "about", "around", "roughly", "than", "by", "exactly", "under", "up", "down", "grew",
    "grow", "rose", "rise", "risen", "gained", "added", "climbed", "jumped", "increased", "fell", "fall", "fallen",
    "dropped", "declined", "decreased", "shrank", "shrunk", "lost", "slipped", "slumped", "plunged", "cut", "least",
)  # fmt: skip
_BEHIND_SHARE_WORDS = (
    "on in from of among compared to since over this last after than during amid and while as when at "
    "between for across within year-on-year because with without through against "
)
_BEHIND_SHARE = frozenset(_BEHIND_SHARE_WORDS.split())


def _is_share(low: str, end: int, left: str) -> bool:
    """Whether `a third` is a share: of something, or what something grew by; a third party is none."""
    following = low[end : end + 16]
    if following.startswith(" of a second"):
        return False
    if following.startswith(_WHOLE) or following[:1] in ("", ".", ",", ";"):
        return True
    if left.endswith((",", "whom", "which", "and")) and following.startswith(_VERBS):
        return True
    word = following[1:].partition(" ")[0].rstrip(".,;:")
    if following.startswith(" year on year"):
        return True
    return following[:1] == " " and word in _BEHIND_SHARE and left.rpartition(" ")[2] in _CHANGED


def holds_rank(low: str, end: int, left: str) -> bool:
    """Whether an ordinal that ends at `end`, with `left` before it, is a rank: ranked third, sits third in the west."""
    if low.startswith(" place", end) and not low.startswith(" places", end):
        return True
    held = _rank_left().search(left)
    if held is None:
        if left.endswith(" and ") and low.startswith(
            (" in the country", " nation", " in the nation", " in china"), end
        ):
            return True
        return low.startswith((" in ", " nationwide", " among"), end) and left.endswith((", ", ": "))
    verb = held[0].split()[0]
    if verb == "in":
        return False
    if verb in _HELD.split() or " to" in held[0]:
        behind = (" in ", " among", " nation", " overall", ".", ",", " for ", " by ", " behind ")
        return low.startswith(behind, end) or end == len(low)
    return not low.startswith((" by one",), end)


_NO_HALF = ("first ", "second ", "this ", "last ", "next ", "other ", "better ", "and a ", "-")
_HALF_POINTS = (
    (" a percentage point", "point"), (" a point", "point"), (" a percent", "percent"), (" a per cent", "percent"),
    (" of one percent", "percent"),
)  # fmt: skip
_HALF_SCALES = (
    (" a million", 10**6), (" a billion", 10**9), (" a dozen", 12), (" million", 10**6), (" billion", 10**9),
)  # fmt: skip
_WHEN = (" ago", " earlier", " later", " before", " on,", " on from", " on.")


def _half(low: str, start: int, left: str) -> Core | Skip:
    """half of, half a million, half a percentage point, half an hour; half-time and the first half are words."""
    end = start + 4
    fifty = Decimal(50)
    if low[end : end + 1] == "-" or low.startswith(f" {BLANK}", end) or left.endswith(_NO_HALF):
        return Skip(start, end, "idiom")
    half = Decimal("0.5")
    for name, unit in _HALF_POINTS:
        if low.startswith(name, end) and not low[end + len(name) : end + len(name) + 1].isalpha():
            kind = "points" if unit == "point" else "percent"
            return Core(start, end + len(name), half, half, half, unit=unit, kind=kind, open=False)
    for name, scale in _HALF_SCALES:
        if low.startswith(name, end):
            value = half * scale
            return Core(start, end + len(name), value, value, value, scale=Decimal(scale))
    if low.startswith((" a ", " an "), end):
        return single(low, start, low.index("a", end) + 1 + low.startswith("n", end + 2), half) or Skip(
            start, end, None
        )
    if low.startswith((" year", " way", " time", " marathon"), end):
        return Skip(start, end, "idiom")
    return Core(start, end, fifty, fifty, _ONE, unit="percent", kind="fraction", open=False)


def single(low: str, start: int, end: int, value: Decimal) -> Core | Skip | None:
    """half a year, more than a mile: `value` of the unit behind the article that ends at `end`; None if none is there.

    A bare article is none, and what happened more than a year ago tells when.
    """
    found = units.after(low, end)
    if found is None or low[found[1] : found[1] + 1] == "-":
        return None
    unit, stop = found
    is_qualified = qualifiers.before(low, start, max(0, start - 30), share=False).at is not None
    if low.startswith(_WHEN, stop) and not (low.startswith(" ago", stop) and periods_en.is_lasting(low, end - 1)):
        return Skip(start, stop, "period")
    is_mixed = low.startswith(" and a half", stop) and unit in units.DURATIONS
    if value != 1 or is_mixed or is_qualified:
        return Core(start, end, value, value, value)
    return None
