"""The reader: one scan over a text for whatever may be a number, each judged in turn, left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import cast

from cqfacts.model import PassedOver, Quantity, QuantityKind, Reading, Span
from cqfacts.text import figures, marks, nonclaims, periods, qualifiers, ranges, units
from cqfacts.text.fold import characters, fold, lower
from cqfacts.text.numerals import HAN_START, HAN_WITHIN
from cqfacts.text.spans import Core, Page, Skip, blank, tidy

_SINGLE = (
    "year|month|week|fortnight|day|hour|minute|decade|century|mile|kilomet(?:er|re)|met(?:er|re)|tonne|ton|acre|hectare"
)
_HAN_FIRST = f"{HAN_WITHIN}半数几上翻首榜头魁"
_HAN_TOKENS = (
    rf"(?<=[{HAN_WITHIN}半])(?P<han>)|(?<=[数几上])(?P<vague>)(?=[十百千万亿]|个亿)"
    "|(?<=翻)(?P<double>)(?=.{0,3}[番倍])|(?P<rank>(?<=首)位|(?<=[榜魁])首|(?<=头)名)"
)


@cache
def _token(han: bool, latin: bool) -> re.Pattern[str]:
    """Whatever may begin a number, in the scripts that a text is written in.

    The pattern begins with a set of characters, so that `re` passes over all others fast; what it looks back at then
    is that character.
    """
    first, tokens = "0-9", ["(?<=[0-9])(?P<figure>)"]
    if han:
        first += _HAN_FIRST
        tokens.append(_HAN_TOKENS)
    if latin:
        from cqfacts.text import en

        first += "".join(sorted({"a", "y", *(word[0] for word in en.WORDS)}))
        tokens.append(
            rf"(?<![a-z].)(?:(?P<word>{_by_letter(en.WORDS)})|(?<=a)(?P<single>n?)(?= (?:{_SINGLE})(?![a-z]))"
            "|(?<=y)(?P<long>ear-plus))(?![a-z])"
        )
    return re.compile(f"[{first}](?:{'|'.join(tokens)})")


def _by_letter(words: Iterable[str]) -> str:
    """The rest of each word behind its first letter, the longest first."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<={letter})(?:{'|'.join(some)})" for letter, some in rests.items())


def read(text: str, year: int | None = None, folded: str | None = None) -> Reading:
    """Everything numeric in `text`, with offsets in code points. `year` is what 今年 means; None leaves it open.

    `folded` is the text as `fold` gives it, from a caller who has it already.
    """
    folded = fold(text) if folded is None else folded
    low = lower(folded)
    masks = nonclaims.masks(low)
    low = blank(low, ((mask.start, mask.end) for mask in masks))
    chars = characters(low)
    found = periods.find(text, folded, low, chars, year)
    mentions = [mention for mention, _ in found]
    low = blank(low, ((mention.start, mention.end) for mention in mentions))
    passed = [PassedOver(start, end, text[start:end], str(why)) for start, end, why in masks]
    passed += (PassedOver(*mention[:3], why) for mention, why in found if _is_numeric(mention.text))
    quantities = _scan(text, Page(folded, low), chars, passed)
    passed.sort(key=lambda item: item.start)
    return Reading(tuple(quantities), tuple(mentions), tuple(passed))


def _is_numeric(words: str) -> bool:
    return any(char.isdigit() or char in HAN_START for char in words)


STEMS = (
    "one", "tw", "three", "four", "five", "six", "seven", "eight", "nin", "ten", "ele", "thir", "fort", "fif",
    "hundred", "thousand", "illion", "dozen", "zero", "hal", "quarter", "first", "second", "doub", "trip", "treb",
    "quadr", "quintup", "thrice", "couple", "score", "a ", "an ",
)  # fmt: skip
"""What every English number word holds."""


def _scripts(low: str, chars: frozenset[str]) -> tuple[bool, bool]:
    """Whether Chinese and English number words may stand in the text, whose characters are `chars`."""
    han = not chars.isdisjoint(HAN_START) or not chars.isdisjoint("半拾翻首榜头魁")
    if len(low) > 2000:
        return han, not chars.isdisjoint("aehinost")
    return han, any(stem in low for stem in STEMS)


def _scan(text: str, page: Page, chars: frozenset[str], passed: list[PassedOver]) -> list[Quantity]:
    low = page.low
    search, at = _token(*_scripts(low, chars)).search, 0
    quantities: list[Quantity] = []
    last: Skip | None = None
    while (token := search(low, at)) is not None:
        start = token.start()
        item = _numeral(page, token)
        if last is not None and last.why is not None and not isinstance(item, Skip) and _is_listed(low, last, item):
            item = Skip(item.start, item.end, last.why)
        if not isinstance(item, Skip):
            previous = quantities[-1] if quantities else None
            quantity = _finish(text, page, item, at, previous)
            quantities.append(quantity)
            at = max(quantity.end, start + 1)
            continue
        last = item
        if item.why is not None:
            begin = item.start if item.start >= at else start
            passed.append(PassedOver(begin, item.end, text[begin : item.end], item.why))
        at = max(item.end, start + 1)
    return quantities


def _is_listed(low: str, last: Skip, item: Core) -> bool:
    if item.start - last.end > 6 or last.why in ("idiom", "article", "ordinal"):
        return False
    from cqfacts.text import lists

    return lists.goes_on(low, last, item)


def _numeral(page: Page, token: re.Match[str]) -> Core | Skip:
    """What the token is the beginning of."""
    kind, start = token.lastgroup, token.start()
    if kind == "figure":
        return figures.read(page, start)
    if kind == "han":
        return _han_numeral()(page, start)
    if kind == "word":
        from cqfacts.text import en

        return en.word(page, start, token[0])
    if kind == "single":
        from cqfacts.text import en_forms

        return en_forms.single(page.low, start, token.end(), _ONE) or Skip(start, token.end(), None)
    if kind == "long":
        return Core(start, token.end(), _ONE, _ONE, _ONE, more="over", unit="year", open=False)
    from cqfacts.text import zh_forms

    if kind == "vague":
        return zh_forms.vague(page, start)
    return zh_forms.double(page, start) if kind == "double" else zh_forms.rank_word(page, start)


@cache
def _han_numeral() -> Callable[[Page, int], Core | Skip]:
    from cqfacts.text.zh import numeral

    return numeral


def _finish(text: str, page: Page, core: Core, floor: int, previous: Quantity | None) -> Quantity:
    """A numeral with its unit, its qualifiers and its span."""
    low = page.low
    core, number_end, unit, end = ranges.complete(page, core)
    if unit in units.FACTOR:
        factor, unit = units.FACTOR[unit]
        high = None if core.high is None else core.high * factor
        core = core._replace(low=core.low * factor, high=high, quantum=core.quantum * factor, readings=())
    kind = core.kind or units.kind_of(unit)
    start = max(core.start, floor)
    number = Span(start, number_end)
    if unit in _SIGNED and core.low == core.high and _is_negative(low, start, floor, unit):
        core, start = core._replace(low=-core.low, high=-core.low, readings=()), start - 1
    minus = _minus(low, start, unit) if core.low == core.high and kind != "rank" else 0
    if minus:
        core, start = core._replace(low=-core.low, high=-core.low, readings=()), start - minus
    qualifier, at = core.more or "exact", None
    tail = qualifiers.after(low, end, unit) if kind != "rank" else None
    if tail is not None:
        at = Span(end, tail[1])
        qualifier, end = qualifier if core.more else tail[0], tail[1]
    currency = units.before(low, start) if unit is None or unit in units.CURRENCIES else None
    if currency is not None and currency[1] >= floor:
        unit, start = unit or currency[0], currency[1]
        kind = "money" if kind == "number" else kind
    before = qualifiers.before(low, start, floor, share=kind in ("percent", "fraction", "multiple"))
    if before.at is not None:
        at = before.at
        if before.touches:
            start = at.start
        if (before.qualifier, core.more) != ("about", "over") and (before.qualifier != "exact" or qualifier == "exact"):
            qualifier = before.qualifier
    elif qualifier == "exact" and previous is not None and _is_shared(low, previous, start, end):
        qualifier, at = previous.qualifier, previous.qualifier_at
    elif qualifier == "exact" and kind in ("number", "money") and (told := marks.behind(low, start, end)):
        qualifier, at = told
    low_value = tidy(core.low)
    high_value: Decimal | None = low_value
    readings: tuple[Decimal, ...] = (low_value,)
    if core.high != core.low:
        high_value, readings = None if core.high is None else tidy(core.high), ()
    if len(core.readings) > 1 or not readings:
        readings = tuple(map(tidy, core.readings))
    return Quantity(
        start, end, text[start:end], number, low_value, high_value, core.quantum, cast(QuantityKind, kind), unit,
        qualifier, at, before.negated, readings,
    )  # fmt: skip


def _is_shared(low: str, previous: Quantity, start: int, end: int) -> bool:
    """Whether the qualifier of the number before also holds for this one."""
    at = previous.qualifier_at
    if at is None:
        return False
    if previous.qualifier == "about" and low[previous.end : start] == " and ":
        return True
    return qualifiers.distributed(low, at, previous.end, start, end)


_ONE = Decimal(1)
_SIGNED = frozenset(("percent", "point", "degree", *units.CURRENCIES))
_MINUS = ("零下", "负", "minus ", "negative ")


def _minus(low: str, start: int, unit: str | None) -> int:
    """The length of the word that makes the number at `start` negative (零下, 负, minus); 0 if none does."""
    if unit is not None and unit not in _SIGNED and unit != "度":
        return 0
    if not low.endswith(_MINUS, 0, start):
        return 0
    word = next(word for word in _MINUS if low.endswith(word, 0, start))
    left = low[max(0, start - len(word) - 1) : start - len(word)]
    if (word == "负" and left and left in "胜抱担欺肩自不辜正") or (word == "零下" and not unit):
        return 0
    if word == "minus " and low.endswith("plus or minus ", 0, start):
        return 0
    return 0 if word[0].isascii() and left.isalnum() else len(word)


def _is_negative(low: str, start: int, floor: int, unit: str | None) -> bool:
    """Whether a minus sign stands before a share or an amount: one that joins it to no word or figure (同比-13.0%).

    早餐-20元 is a price: before money a word must go that can be negative.
    """
    if start <= floor or low[start - 1] != "-":
        return False
    left = low[start - 2 : start - 1]
    if unit in units.CURRENCIES and left not in tuple("润损为是比至到达流额益"):
        return False
    return not left or (not (left.isascii() and left.isalnum()) and left not in "-%")
