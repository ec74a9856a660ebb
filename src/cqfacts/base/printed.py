"""A cheap proof that a printed number says what a fact says, for the plain cases; the reader of `text` knows the rest.

Where the proof fails nothing is shown: the printed form may still be right. It never holds for a wrong value.
"""

from __future__ import annotations

from decimal import Decimal

from cqfacts.model import Dimension, Qualifier

_BEFORE: tuple[tuple[str, Qualifier], ...] = (
    ("超过", "over"), ("超", "over"), ("逾", "over"), ("突破", "over"), ("不低于", "at-least"), ("不少于", "at-least"),
    ("至少", "at-least"), ("大约", "about"), ("约占", "about"), ("约", "about"), ("将近", "nearly"), ("近", "nearly"),
    ("不到", "under"), ("不足", "under"), ("最高", "at-most"), ("over ", "over"), ("more than ", "over"),
    ("at least ", "at-least"), ("about ", "about"), ("nearly ", "nearly"), ("fewer than ", "under"),
    ("less than ", "under"), ("under ", "under"), ("up to ", "at-most"),
)  # fmt: skip
_WORDS = tuple(word for word, _ in _BEFORE)

_AFTER: tuple[tuple[str, Qualifier], ...] = (
    ("以上", "at-least"), ("左右", "about"), ("多", "over"), ("余", "over"),
)  # fmt: skip

_DIGITS = "0123456789"
_SCALES = {
    "千": 3, "百": 2, "万": 4, "亿": 8, " thousand": 3, " million": 6, " billion": 9, " trillion": 12,
}  # fmt: skip
_SCALE_WORDS = tuple(_SCALES)

_NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}

_AT_LEAST_A = {"上百": 100, "上千": 1000, "上万": 10_000}

_HALVES = ("一半", "半数", "half")
_CURRENCIES = "€$£¥￥"
_FIRSTS = ("首", "头", "唯一", "first")
_NUMERAL_RUN = "".join(_NUMERALS) + "十"


def proves(printed: str, value: Decimal, qualifier: Qualifier, dimension: Dimension) -> bool:
    """Whether `printed` plainly says `value` (in base units); a qualifier that it holds must be `qualifier`."""
    rest = printed.strip().replace("**", "")
    # A sentence begins with a capital: "Over 310,000".
    rest = rest[:1].lower() + rest[1:]
    said: Qualifier | None = None
    if rest.startswith(_WORDS):
        word, said = next(entry for entry in _BEFORE if rest.startswith(entry[0]))
        rest = rest[len(word) :].lstrip()
    if said is not None and said != qualifier:
        return False
    if dimension == "rank":
        return rank_of(rest) == value
    if dimension == "share":
        if rest in _HALVES:
            return value == 50
        if not rest.endswith(("%", " per cent", " percent")):
            return False
    elif "%" in rest:
        return False
    if dimension == "money":
        rest = rest.lstrip(_CURRENCIES)
    if (least := _AT_LEAST_A.get(rest[:2])) is not None:
        return said is None and qualifier == "at-least" and value == least and rest[2:3] not in ("万", "亿", "千")
    number, rest = _number(rest)
    return number == value and _ends(rest, said, qualifier)


def rank_of(printed: str) -> int | None:
    """The rank that `printed` begins with or that follows 第 in it; None where there is none to be seen."""
    text = printed.strip().lower()
    _, sign, after = text.partition("第")
    if not sign:
        if text.startswith(_FIRSTS):
            return 1
        _, sign, after = text.partition("前")
        if not sign:
            after = text.removeprefix("top ")
    digits = after[: len(after) - len(after.lstrip(_DIGITS))]
    if digits:
        ends = sign or after is not text or after[len(digits) :].startswith(("st", "nd", "rd", "th"))
        return int(digits) if ends and len(digits) < 10 else None
    run = after[: len(after) - len(after.lstrip(_NUMERAL_RUN))]
    return _small(run) if sign else None


def _small(run: str) -> int | None:
    """The number below 100 that a run of Chinese numerals says."""
    tens, ten, ones = run.rpartition("十")
    if any(len(part) > 1 for part in (tens, ones)) or not run:
        return None
    return (_NUMERALS.get(tens, 1) * 10 if ten else 0) + _NUMERALS.get(ones, 0)


def _number(text: str) -> tuple[Decimal | None, str]:
    """The number that `text` begins with, scale included, and what follows it."""
    if text[:1] in _NUMERALS:
        number: Decimal | None = Decimal(_NUMERALS[text[0]])
        rest = text[1:]
        # 十二, 三百二: more numerals follow, and only the reader knows how they add up.
        if rest[:1] in _NUMERALS or rest[:1] in ("十", "百", "千", "零", "成", "半", "点", "分"):
            return None, rest
    else:
        rest = text.lstrip("0123456789.,")
        number = _decimal(text[: len(text) - len(rest)])
    if rest.startswith(_SCALE_WORDS) and number is not None:
        scale = next(word for word in _SCALE_WORDS if rest.startswith(word))
        number = number.scaleb(_SCALES[scale])
        rest = rest[len(scale) :]
        if rest.startswith(_SCALE_WORDS) or rest[:1] in _NUMERALS or rest[:1].isdigit():
            return None, rest
    return number, rest


def _decimal(digits: str) -> Decimal | None:
    """Digits with a decimal point, or with commas between groups of three."""
    whole, point, fraction = digits.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        return None
    plain = "".join(groups)
    if not plain.isdigit() or (point and not fraction.isdigit()) or len(digits) > 40:
        return None
    return Decimal(plain + point + fraction)


def _ends(rest: str, said: Qualifier | None, qualifier: Qualifier) -> bool:
    """Whether nothing that follows the number changes it: another number, a range, a qualifier at odds."""
    for word, meant in _AFTER:
        if word in rest:
            # The measure may come first: 5个多月, 13646家左右.
            stands = rest.index(word) <= 1 or rest.endswith(word)
            return stands and meant == qualifier and said in (None, meant) and not _has_number(rest)
    return not any(sign in rest for sign in "—–-~至到成半/") and not _has_number(rest)


def _has_number(text: str) -> bool:
    return any(digit in text for digit in _DIGITS)
