"""Arabic figures in text (13,646; 1.3万; 5万6千; RMB 433m), and what follows any numeral: scale, range, unit."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.model import Qualifier
from cqfacts.text import en, en_forms, nonclaims, units, zh, zh_forms
from cqfacts.text.numerals import HAN_BIG, HAN_START, HAN_TENS, LONGEST, SCALES, parse, parse_arabic
from cqfacts.text.spans import Core, Page, Skip

_ONE = Decimal(1)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(
        r"((?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?)"
        r"(?:((?:[ *_]{0,4}[万亿]{1,2}|[十百千万亿]{1,3})(?!分之))"
        r"((?:(?<=[万亿千百])零?[0-9]{1,4}[十百千万]{1,2}){1,3})?"
        r"|([- ]?(?:hundred(?! (?:thousand|million|billion))"
        r"|(?:hundred )?(?:thousand|million|billion|trillion|mln|mn|bln|bn|tln|tn|lakh|crore|k|m|b|w))(?![a-z0-9]))"
        r"| dozens?(?![a-z]))?"
    )


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        r" ?(?:-|—(?!—)|~|至|到) ?(?:rmb ?|[$¥€£])?(?=[0-9一二三四五六七八九十百两])"
        r"| (?:to|and|or) (?:rmb ?|us\$|[$¥€£])?(?=[0-9a-z])"
    )


def read(page: Page, start: int) -> Core | Skip:
    """The Arabic figure that starts at `start`."""
    low = page.low
    found = _figure().match(low, start)
    assert found is not None
    digits = found[1]
    end = start + len(digits)
    if len(digits) > LONGEST:
        return Skip(start, end, "too long")
    skip = nonclaims.figure(page.folded, low, start, end)
    if skip is not None:
        rank = en_forms.rank_before(low, start) if skip.why == "ordinal" else None
        return skip if rank is None else _ranked(rank, start, skip.end, Decimal(digits.rstrip(".")))
    if start and low[start - 1] == "第":
        return zh_forms.ordinal(low, start, end, digits)
    if start and low[start - 1] == "前" and found[2] is None and low[end : end + 1] in tuple("名位强，。、\n"):
        return Skip(start, end, "ordinal")
    rank = en_forms.rank_before(low, start)
    if rank is not None and found[2] is None and found[4] is None and digits.isdigit() and len(digits) < 4:
        return _ranked(rank, start, end, Decimal(digits))
    each = zh_forms.each(low, start) if start and low[start - 1] == "每" else None
    if each is not None:
        return each
    if low.startswith(("分之",), end):
        share = zh_forms.share(low, start, digits, end)
        if share is not None:
            return share
    share = _slash(low, start, end, digits)
    if share is not None:
        return share
    ratio = en_forms.share_at(low, start) if low.startswith((" in ", " out of ", " of every "), end) else None
    return ratio or _spaced(low, start, end) or _scaled(page, found)


def _spaced(low: str, start: int, end: int) -> Core | None:
    """13 646家: groups of three behind single spaces, if a unit follows (table cells stand side by side as well)."""
    if end - start > 3 or low[start] == "0":
        return None
    stop = end
    while low[stop : stop + 1] == " " and low[stop + 1 : stop + 4].isdigit() and low[stop + 1 : stop + 4].isascii():
        if len(low) < stop + 4 or low[stop + 4 : stop + 5].isdigit():
            return None
        stop += 4
    if stop == end or low[stop : stop + 1] in (".", ",") or units.after(low, stop) is None:
        return None
    value = Decimal(low[start:stop].replace(" ", ""))
    return Core(start, stop, value, value, _ONE, readings=(value,))


def _ranked(begin: int, start: int, end: int, value: Decimal) -> Core:
    return Core(begin, end, value, value, _ONE, kind="rank", open=False)


def _slash(low: str, start: int, end: int, digits: str) -> Core | Skip | None:
    """1/3 is a share, 12/20 a date."""
    if low[end : end + 1] != "/" or not low[end + 1 : end + 2].isdigit() or not digits.isdigit():
        return None
    stop = end + 1
    while stop < len(low) and low[stop].isascii() and low[stop].isdigit() and stop - end < 6:
        stop += 1
    top, bottom = int(digits), int(low[end + 1 : stop])
    if 0 < top < bottom <= 10 and len(digits) == 1:
        value = round(Decimal(top) * 100 / bottom, 4)
        return Core(start, stop, value, value, _ONE, unit="percent", kind="fraction", open=False)
    if 1 <= top <= 12 and 1 <= bottom <= 31 and low[stop : stop + 1] != "/":
        return Skip(start, stop, "date")
    return None


def _scaled(page: Page, found: re.Match[str]) -> Core | Skip:
    """The figure with the scale that follows it (万, 亿, million, k)."""
    figure = parse_arabic(found[1])
    low, start, end = page.low, found.start(), found.end()
    if figure is None:
        return Skip(start, found.end(1), "name")
    value, quantum = figure
    scale = _ONE
    if found[2] is not None:
        word = found[2].strip(" *_")
        metric = word == "千" and low.startswith(("克", "米", "瓦", "伏"), end)
        mixed = None if metric else parse(found[1] + word + (found[3] or ""))
        if mixed is None:
            end = found.end(1)
        else:
            scale = _zh_scale(word)
            value, quantum = mixed
    elif found[4] is not None:
        word = found[4].strip(" -")
        if word == "m" and found[4] != "m":
            end = found.end(1)
        else:
            scale = Decimal(SCALES[word.removeprefix("hundred ")]) * (100 if " " in word else 1)
            value, quantum = value * scale, quantum * scale
    elif found[0].endswith(("dozen", "dozens")):
        scale = Decimal(12)
        value, quantum = value * scale, quantum * scale
    if start and low[start - 1] == "." and found[1].isdigit() and not low[max(0, start - 2) : start - 1].strip("( ~"):
        shift = Decimal((0, (1,), -len(found[1])))
        start, value, quantum = start - 1, value * shift, quantum * shift
    return _with_more(low, Core(start, end, value, value, quantum, scale, readings=(value,)))


def _zh_scale(word: str) -> Decimal:
    scale = _ONE
    for char in word:
        scale *= HAN_TENS.get(char) or HAN_BIG[char]
    return scale


def _with_more(low: str, core: Core) -> Core:
    """700多, 10余万, 20来家: the qualifier inside, and a scale behind it."""
    char = low[core.end : core.end + 1]
    if char not in ("多", "余", "来"):
        return core
    end = core.end + 1
    if char == "来" and units.after(low, end) is None and low[end : end + 1] not in ("万", "亿"):
        return core
    if char == "多" and low.startswith(("多少", "多数", "多样", "多元化", "多媒"), core.end):
        return core
    scale = _ONE
    count = 0
    while count < 2 and low[end : end + 1] in ("万", "亿"):
        scale *= HAN_BIG[low[end]]
        end, count = end + 1, count + 1
    value = core.low * scale
    more: Qualifier = "about" if char == "来" else "over"
    return core._replace(end=end, low=value, high=value, quantum=core.quantum * scale, scale=core.scale * scale,
                         more=more, readings=(value,))  # fmt: skip


def complete(page: Page, core: Core) -> tuple[Core, int, str | None, int]:
    """The numeral with range and unit: the core, where its number ends, its unit, where everything ends."""
    if not core.open:
        return core, core.end, core.unit, core.end
    low = page.low
    first_unit, unit_end, core = _unit(low, core)
    if core.kind is None or core.kind == "number":
        ranged = _range(page, core, first_unit, unit_end)
        if ranged is not None:
            return ranged
    return core, core.end, first_unit, unit_end


def _unit(low: str, core: Core) -> tuple[str | None, int, Core]:
    end = core.end
    plus = _plus(low, end)
    if plus > end and core.more is None:
        core, end = core._replace(more="over"), plus
    partial = units.partial_month(low, end)
    if partial is not None:
        if "半" in low[end : partial[1]]:
            core = core._replace(low=core.low + Decimal("0.5"), high=core.low + Decimal("0.5"), readings=())
        else:
            core = core._replace(more="over")
        return partial[0], partial[1], core
    if low[end : end + 1] == "成" and (tenths := _tenths(low, core)) is not None:
        return tenths
    found = units.after(low, end, narrow=core.narrow)
    if found is None:
        return None, end, core
    unit, end = found
    if (unit == "times" and core.low >= 1000) or (unit == "大" and core.low > 100):
        return None, core.end, core
    if unit in units.DURATIONS or unit in ("times", "km", "point"):
        if (
            low[end : end + 1] in ("多", "余")
            and core.more is None
            and not low.startswith(("多种", "多元", "多样"), end)
        ):
            return unit, end + 1, core._replace(more="over")
        if low[end : end + 1] == "半" and unit in ("year", "hour", "day", "times"):
            half = core.low + Decimal("0.5")
            return unit, end + 1, core._replace(low=half, high=half, quantum=Decimal("0.5"), readings=())
    return unit, end, core


def _plus(low: str, end: int) -> int:
    """Where a plus sign or `-plus` or `-odd` that touches a number ends; `end` if there is none."""
    if low.startswith(("-plus ", "-odd "), end):
        return low.index(" ", end)
    following = low[end + 1 : end + 2]
    if low.startswith("+", end) and not (following.isascii() and following.isalnum()):
        return end + 1
    return end


def _tenths(low: str, core: Core) -> tuple[str, int, Core] | None:
    """八成 is 80%, 两成二 22%, 三成多 over 30%."""
    at = core.end + 1
    if core.low > 10 or (low[at : at + 1] in units.NOT_AFTER["成"] and low[at : at + 1]):
        return None
    ten = Decimal(10)
    value, quantum = core.low * ten, core.quantum * ten
    high = None if core.high is None else core.high * ten
    following = low[at : at + 1]
    if following and following in "一二三四五六七八九" and core.high == core.low and units.after(low, at + 1) is None:
        numeral = parse(following)
        if numeral is not None:
            value, quantum, at = value + numeral.value, _ONE, at + 1
            high = value
    elif following == "半" and core.high == core.low:
        value, quantum, at = value + 5, Decimal(5), at + 1
        high = value
    core = core._replace(low=value, high=high, quantum=quantum, readings=())
    if low[at : at + 1] in ("多", "余"):
        core, at = core._replace(more="over"), at + 1
    return "percent", at, core


def _range(page: Page, core: Core, unit: str | None, end: int) -> tuple[Core, int, str | None, int] | None:
    """5-6万, 3至5家, 50%—60%, 5 to 6 million, between 5 and 6 million: shares scale and unit from the right."""
    low = page.low
    found = _joint().match(low, end)
    if found is None or core.more is not None:
        return None
    joint = (found[0].split() or [""])[0].rstrip("$¥€£")
    left = low[max(0, core.start - 14) : core.start].rstrip(" $¥€£").removesuffix("rmb").rstrip()
    if joint == "or" or (joint == "and" and not left.endswith("between")):
        return None
    if (joint in ("to", "至", "到") and left.endswith(("from", "从", "由", "自"))) or (
        joint == "到" and unit is not None and unit != "percent"
    ):
        return None
    second = _number_at(page, found.end())
    if second is None or second.high != second.low:
        return None
    core_low, core_high = core.low, second.low
    if core.scale == 1 and second.scale > 1 and core.low * second.scale <= second.low:
        core_low = core.low * second.scale
    second_unit, stop, second = _unit(low, second)
    if second_unit == "percent" and unit is None and second.low != core_high:
        core_low, core_high = core_low * (second.low / core_high), second.low
    else:
        core_high = second.low
    if core_low >= core_high or (unit is not None and second_unit != unit and (joint == "to" or second_unit)):
        return None
    quantum = max(core.quantum, second.quantum) if core_low == core.low else second.quantum
    merged = core._replace(
        end=second.end, low=core_low, high=core_high, quantum=quantum, more=second.more, kind="range", readings=()
    )
    return merged, second.end, second_unit or unit, stop


def _number_at(page: Page, at: int) -> Core | None:
    """The numeral at `at` in whatever script, as the right side of a range."""
    char = page.low[at : at + 1]
    if not char:
        return None
    if char.isascii() and char.isdigit():
        item = read(page, at)
    elif char in HAN_START:
        item = zh.numeral(page, at)
    elif char.isascii() and char.isalpha():
        stop = at
        while stop < len(page.low) and page.low[stop].isascii() and page.low[stop].isalpha() and stop - at < 12:
            stop += 1
        word = page.low[at:stop]
        if word not in en.WORDS:
            return None
        item = en.word(page, at, word)
    else:
        return None
    return item if isinstance(item, Core) and item.kind in (None, "number") and item.start == at else None
