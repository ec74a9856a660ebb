"""A fact's value as a person reads it, in English and Chinese: "over 6.3 million people", "超过630万人"."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.model import Bilingual, Qualifier, Unit

_BEFORE_EN: dict[Qualifier, str] = {
    "exact": "", "over": "over ", "at-least": "at least ", "about": "about ", "nearly": "nearly ", "under": "under ",
    "at-most": "up to ",
}  # fmt: skip
_BEFORE_ZH: dict[Qualifier, str] = {
    "exact": "", "over": "超过", "at-least": "至少", "about": "约", "nearly": "近", "under": "不到", "at-most": "最高",
}  # fmt: skip

_SCALES_EN = ((Decimal(10**12), " trillion"), (Decimal(10**9), " billion"), (Decimal(10**6), " million"))
_SCALES_ZH = ((Decimal(10**12), "万亿", 4), (Decimal(10**8), "亿", 4), (Decimal(10**4), "万", 2))

_ORDINALS_EN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_DIGITS_ZH = "零一二三四五六七八九"

# What in a printed form shows that it counts in scales; a page that prints plain digits keeps them in Chinese.
_SCALED = ("万", "亿", "萬", "億", "illion")


def value_text(
    value: Decimal, qualifier: Qualifier, unit: Unit, printed: str = "", measure: str | None = None
) -> Bilingual:
    """`value` is in base units; `printed` (empty for a derived fact) decides whether Chinese scales it."""
    if unit.dimension == "rank":
        noun = f" {unit.en_one or unit.en}".rstrip()
        zh = unit.zh if measure is None else measure
        return Bilingual(rank_en(int(value), qualifier) + noun, rank_zh(int(value), qualifier) + zh)
    shown = value if unit.factor == 1 else value / unit.factor
    noun = unit.en_one if shown == 1 and unit.en_one else unit.en
    gap = "" if not noun or noun.startswith("%") else " "
    scaled = not printed or any(sign in printed for sign in _SCALED)
    return Bilingual(
        f"{_BEFORE_EN[qualifier]}{number_en(shown)}{gap}{noun}",
        f"{_BEFORE_ZH[qualifier]}{number_zh(shown, scaled=scaled)}{unit.zh if measure is None else measure}",
    )


def number_en(value: Decimal) -> str:
    """Digits in groups of three, or millions, billions, trillions where few decimals say it exactly."""
    if abs(value) >= 10**6:
        for scale, word in _SCALES_EN:
            if abs(value) >= scale:
                return _scaled(value, scale, word, 4) or f"{value:,f}"
    return f"{value:,f}"


def number_zh(value: Decimal, *, scaled: bool) -> str:
    """Plain digits; with `scaled`, 亿 or 万 where few decimals say it exactly."""
    if scaled and abs(value) >= 10**4:
        for scale, word, finest in _SCALES_ZH:
            if abs(value) >= scale and (text := _scaled(value, scale, word, finest)):
                return text
    return f"{value:f}"


def _scaled(value: Decimal, scale: Decimal, word: str, finest: int) -> str:
    """`value` in units of `scale`; empty where that takes more decimals than `finest`."""
    sign, digits, exponent = (value / scale).as_tuple()
    assert isinstance(exponent, int)
    kept = len(digits)
    while exponent < 0 and kept > 1 and digits[kept - 1] == 0:
        kept, exponent = kept - 1, exponent + 1
    if -exponent > finest:
        return ""
    grouping = "," if word.startswith(" ") else ""
    return f"{Decimal((sign, digits[:kept], exponent)):{grouping}f}{word}"


def rank_en(rank: int, qualifier: Qualifier) -> str:
    if qualifier in ("at-most", "under"):
        return f"top {rank if qualifier == 'at-most' else rank - 1}"
    if 1 <= rank <= len(_ORDINALS_EN):
        return _ORDINALS_EN[rank - 1]
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank:,}{ending}"


def rank_zh(rank: int, qualifier: Qualifier) -> str:
    if qualifier in ("at-most", "under"):
        return f"前{numeral_zh(rank if qualifier == 'at-most' else rank - 1)}"
    return f"第{numeral_zh(rank)}"


def numeral_zh(number: int) -> str:
    """A whole number below 100 in Chinese numerals (二十一); a larger one in digits."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS_ZH[ones]
    return ("" if tens == 1 else _DIGITS_ZH[tens]) + "十" + (_DIGITS_ZH[ones] if ones else "")
