"""The reader: one scan over a text for whatever may be a number, each judged in turn, left to right."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from cqfacts.model import PassedOver, Quantity, QuantityKind, Reading, Span
from cqfacts.text import en, figures, nonclaims, periods, qualifiers, units, zh, zh_forms
from cqfacts.text.fold import fold, lower
from cqfacts.text.numerals import HAN_START
from cqfacts.text.spans import Core, Page, Skip, blank, tidy


@cache
def _token() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, en.WORDS), key=len, reverse=True))
    return re.compile(
        rf"(?P<figure>[0-9])|(?P<han>[{HAN_START}半]|[伍陆拾](?=[佰仟拾百千万亿]))|(?P<vague>[数几上](?=[十百千万亿]))"
        rf"|(?P<double>翻(?=.{{0,3}}[番倍]))|(?P<rank>首位|榜首|头名|魁首)|(?<![a-z])(?P<word>{words})(?![a-z])"
    )


def read(text: str, year: int | None = None) -> Reading:
    """Everything numeric in `text`, with offsets in code points. `year` is what 今年 means; None leaves it open."""
    folded = fold(text)
    low = lower(folded)
    masks = nonclaims.masks(low)
    low = blank(low, ((mask.start, mask.end) for mask in masks))
    found = periods.find(text, folded, low, year)
    mentions = [item.mention for item in found]
    low = blank(low, ((mention.start, mention.end) for mention in mentions))
    passed = [PassedOver(start, end, text[start:end], str(why)) for start, end, why in masks]
    for item in found:
        if _is_numeric(item.mention.text):
            start, end = item.mention.start, item.mention.end
            passed.append(PassedOver(start, end, text[start:end], item.why))
    quantities = _scan(text, Page(folded, low), passed)
    passed.sort(key=lambda item: item.start)
    return Reading(tuple(quantities), tuple(mentions), tuple(passed))


def _is_numeric(words: str) -> bool:
    return any(char.isdigit() or char in HAN_START for char in words)


def _scan(text: str, page: Page, passed: list[PassedOver]) -> list[Quantity]:
    search, at = _token().search, 0
    quantities: list[Quantity] = []
    low = page.low
    while (token := search(low, at)) is not None:
        start = token.start()
        kind = token.lastgroup
        if kind == "figure":
            item = figures.read(page, start)
        elif kind == "han":
            item = zh.numeral(page, start)
        elif kind == "word":
            item = en.word(page, start, token[0])
        elif kind == "vague":
            item = zh_forms.vague(page, start)
        elif kind == "double":
            item = zh_forms.double(page, start)
        else:
            item = zh_forms.rank_word(page, start)
        if isinstance(item, Skip):
            if item.why is not None and item.start >= at:
                passed.append(PassedOver(item.start, item.end, text[item.start : item.end], item.why))
            elif item.why is not None:
                passed.append(PassedOver(start, item.end, text[start : item.end], item.why))
            at = max(item.end, start + 1)
            continue
        previous = quantities[-1] if quantities else None
        quantity = _finish(text, page, item, at, previous)
        quantities.append(quantity)
        at = max(quantity.end, start + 1)
    return quantities


def _finish(text: str, page: Page, core: Core, floor: int, previous: Quantity | None) -> Quantity:
    """A numeral with its unit, its qualifiers and its span."""
    low = page.low
    core, number_end, unit, end = figures.complete(page, core)
    factor = units.FACTOR.get(unit or "")
    if factor is not None:
        core = core._replace(
            low=core.low * factor, high=None if core.high is None else core.high * factor, quantum=core.quantum * factor
        )
        unit = "percent"
    kind = core.kind or units.kind_of(unit)
    start = max(core.start, floor)
    number = Span(start, number_end)
    if unit in ("percent", "point", "degree") and core.low == core.high and _is_negative(low, start, floor):
        core, start = core._replace(low=-core.low, high=-core.low, readings=()), start - 1
    minus = _minus(low, start, unit) if core.low == core.high and kind != "rank" else 0
    if minus:
        core, start = core._replace(low=-core.low, high=-core.low, readings=()), start - minus
    qualifier, at = core.more or "exact", None
    tail = qualifiers.after(low, end) if kind != "rank" else None
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
    low_value, high_value = tidy(core.low), None if core.high is None else tidy(core.high)
    readings = core.readings or ((low_value,) if core.low == core.high else ())
    return Quantity(
        start, end, text[start:end], number, low_value, high_value, core.quantum, cast(QuantityKind, kind), unit,
        qualifier, at, before.negated, tuple(map(tidy, readings)),
    )  # fmt: skip


def _is_shared(low: str, previous: Quantity, start: int, end: int) -> bool:
    """Whether the qualifier of the number before also holds for this one."""
    at = previous.qualifier_at
    return at is not None and qualifiers.distributed(low, at, previous.end, start, end)


_MINUS = ("零下", "负", "minus ", "negative ")


def _minus(low: str, start: int, unit: str | None) -> int:
    """The length of the word that makes the number at `start` negative (零下, 负, minus); 0 if none does."""
    if unit not in (None, "percent", "point", "degree", "度", *units.CURRENCIES):
        return 0
    word = next((word for word in _MINUS if low.endswith(word, 0, start)), "")
    left = low[max(0, start - len(word) - 1) : start - len(word)]
    if not word or (word == "负" and left and left in "胜抱担欺肩自不辜正") or (word == "零下" and not unit):
        return 0
    return 0 if word[0].isascii() and left.isalnum() else len(word)


def _is_negative(low: str, start: int, floor: int) -> bool:
    """Whether a minus sign stands before a percentage: one that joins it to no word or figure (同比-13.0%)."""
    if start <= floor or low[start - 1] != "-":
        return False
    left = low[start - 2 : start - 1]
    return not left or (not (left.isascii() and left.isalnum()) and left not in "-%")
