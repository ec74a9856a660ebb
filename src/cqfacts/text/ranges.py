"""What follows a numeral, whatever its script: a unit, 成, a plus sign, and the second number of a range."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.text import figures, units
from cqfacts.text.numerals import HAN_START, parse
from cqfacts.text.spans import DIGITS, Core, Page, Skip

_ONE = Decimal(1)
_DASHES = ("-", "—", "~", "至", "到")
_WORDS = (" to ", " and ", " or ")
_PAUSES = ("", *"，。；、,;.!?！？)）\n")
_MONEY = (*"$¥€£", "us$", "rmb ", "rmb")
_FROM = ("from", "从", "由", "自")
_SPREAD = (
    "range from", "ranges from", "ranged from", "ranging from", "vary from", "varies from", "varying from",
    "anywhere from", "anything from",
)  # fmt: skip
_CHANGED = (
    "rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen", "grew", "grow", "grown", "jumped", "climbed",
    "dropped", "declined", "increased", "decreased", "up", "down", "by", "added", "gained", "lost",
    "增加", "减少", "上调", "下调", "提高", "降低", "增长", "升", "降", "涨", "跌", "增",
)  # fmt: skip


def complete(page: Page, core: Core) -> tuple[Core, int, str | None, int]:
    """The numeral with range and unit: the core, where its number ends, its unit, where everything ends."""
    if not core.open:
        return core, core.end, core.unit, core.end
    unit, end, core = _unit(page.low, core)
    if core.kind is None or core.kind == "number":
        ranged = _range(page, core, unit, end)
        if ranged is not None:
            return ranged
    return core, core.end, unit, end


def _unit(low: str, core: Core) -> tuple[str | None, int, Core]:
    end = core.end
    following = low[end : end + 1]
    if not following:
        return None, end, core
    if following in "+-":
        plus = _plus(low, end)
        if plus > end and core.more is None:
            core, end = core._replace(more="over"), plus
    elif following in "个 " and (partial := units.partial_month(low, end)) is not None:
        return _with_partial(low, core, *partial)
    elif following == "成" and (tenths := _tenths(low, core)) is not None:
        return tenths
    elif following == "折" and (cut := _price_cut(low, core)) is not None:
        return cut
    found = units.after(low, end, narrow=core.narrow)
    if found is None:
        return None, end, core
    unit, end = found
    if (unit == "times" and core.low >= 1000) or (unit == "大" and core.low > 100):
        return None, core.end, core
    if unit in units.CURRENCIES:
        return _with_coins(low, core, unit, end)
    if unit == "分" and (low[core.start - 1 : core.start] == "时" or low[end : end + 1].isdigit()):
        unit = "minute"
    return _with_rest(low, core, unit, end)


def _with_partial(low: str, core: Core, unit: str, end: int) -> tuple[str, int, Core]:
    """五个多月, 两个半小时: what is over the whole months and hours stands inside the unit."""
    if "半" not in low[core.end : end]:
        return unit, end, core._replace(more="over")
    value = core.low + Decimal("0.5")
    return unit, end, core._replace(low=value, high=value, readings=())


def _with_rest(low: str, core: Core, unit: str, end: int) -> tuple[str, int, Core]:
    """一年多, 三倍半, a year and a half: what stands behind the unit."""
    following = low[end : end + 1]
    if unit not in units.DURATIONS and unit not in ("times", "km", "point"):
        is_over = following in ("多", "余") and core.more is None and low[end + 1 : end + 2] in _PAUSES
        return (unit, end + 1, core._replace(more="over")) if is_over else (unit, end, core)
    if following in ("多", "余") and core.more is None and not low.startswith(("多种", "多元", "多样"), end):
        return unit, end + 1, core._replace(more="over")
    stop = 0
    if following == "半" and unit in ("year", "hour", "day", "times"):
        stop = end + 1
    elif low.startswith(" and a half", end) and not low[end + 11 : end + 12].isalpha():
        stop = end + 11
    if not stop:
        return unit, end, core
    half = core.low + Decimal("0.5")
    return unit, stop, core._replace(low=half, high=half, quantum=Decimal("0.5"), readings=())


def _with_coins(low: str, core: Core, unit: str, end: int) -> tuple[str, int, Core]:
    """5元3角, 3 dollars 50 cents: the coins behind the notes."""
    if low[end : end + 1] == " " and core.scale == 1:
        from cqfacts.text import units_en

        coins = units_en.coins(low, end)
        if coins is not None:
            value = core.low + coins[0]
            return unit, coins[1], core._replace(low=value, high=value, quantum=Decimal("0.01"), readings=(value,))
    is_short = low[end - 1] == "块" and low[end : end + 1] in DIGITS and not low[end + 1 : end + 2].isalnum()
    if unit == "CNY" and (low[end + 1 : end + 2] in ("角", "毛") or is_short) and core.scale == 1:
        dimes, stop = parse(low[end]), end + 1 + (not is_short)
        if dimes is None or dimes.value > 9:
            return unit, end, core
        value, quantum = core.low + dimes.value / 10, Decimal("0.1")
        cents = parse(low[stop]) if low[stop + 1 : stop + 2] == "分" else None
        if cents is not None:
            value, quantum, stop = value + cents.value / 100, Decimal("0.01"), stop + 2
        return unit, stop, core._replace(low=value, high=value, quantum=quantum, readings=(value,))
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
    from cqfacts.text.units_zh import NOT_AFTER

    at = core.end + 1
    is_verb = low[at : at + 1] == "为" and not (2 <= core.low < 10 and low[core.end - 1] in HAN_START)
    if core.low > 10 or is_verb or (low[at : at + 1] in NOT_AFTER["成"] and low[at : at + 1] not in ("", "为")):
        return None
    ten = Decimal(10)
    value, quantum = core.low * ten, core.quantum * ten
    high = None if core.high is None else core.high * ten
    following = low[at : at + 1]
    is_digit = following and following in "一二三四五六七八九123456789" and low[at + 1 : at + 2] not in DIGITS
    if is_digit and core.high == core.low and units.after(low, at + 1) is None:
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


def _price_cut(low: str, core: Core) -> tuple[str, int, Core] | None:
    """八折 and 8.5折 are 80 and 85 per cent of the price, 75折 is 75."""
    from cqfacts.text import zh_forms

    if core.low >= 100 or core.low != core.high or not zh_forms.is_discount(low, core.start, core.end):
        return None
    factor = 1 if core.low > 10 else 10
    value = core.low * factor
    return "percent", core.end + 1, core._replace(low=value, high=value, quantum=core.quantum * factor, readings=())


def _joint(low: str, end: int) -> tuple[str, int] | None:
    """The word or mark that joins two numbers at `end`, and where the second number begins."""
    at = end + (low[end : end + 1] == " ")
    if low[at : at + 1] in _DASHES and not low.startswith("——", at):
        joint, at = low[at], at + 1
        at += low[at : at + 1] == " "
        if "a" <= low[at : at + 1] <= "z" and not low.startswith(_MONEY, at):
            return None
    else:
        joint = next((word for word in _WORDS if low.startswith(word, end)), "")
        at = end + len(joint)
    if not joint:
        return None
    money = next((sign for sign in _MONEY if low.startswith(sign, at)), "")
    return joint.strip(), at + len(money)


def _range(page: Page, core: Core, unit: str | None, end: int) -> tuple[Core, int, str | None, int] | None:
    """5-6万, 3至5家, 50%—60%, 5 to 6 million, between 5 and 6 million: shares scale and unit from the right."""
    low = page.low
    found = _joint(low, end) if low[end : end + 1] in (" ", *_DASHES) else None
    if found is None or core.more is not None:
        return None
    joint, begin = found
    left = low[max(0, core.start - 18) : core.start].rstrip(" $¥€£").removesuffix("rmb").rstrip()
    if joint == "or" or (joint == "and" and not left.endswith("between")):
        return None
    second = _number_at(page, begin)
    if second is None or second.high != second.low:
        return None
    merged = _merged(low, core, unit, joint, second)
    if merged is None or joint not in ("to", "至", "到") or low.startswith("不等", merged[3]):
        return merged
    if left.endswith(_FROM):
        return merged if left.endswith(_SPREAD) else None
    if low.startswith("之间", merged[3]):
        return merged
    if joint == "到" and unit is not None and unit != "percent":
        return None
    return None if merged[0].low * 4 < second.low and left.endswith(_CHANGED) else merged


def _merged(
    low: str, core: Core, unit: str | None, joint: str, second: Core
) -> tuple[Core, int, str | None, int] | None:
    """The range of `core` and `second`; None if they do not make one."""
    core_low, core_high = core.low, second.low
    if core.scale == 1 and second.scale > 1 and core.low * second.scale <= second.low:
        core_low = core.low * second.scale
    second_unit, stop, second = _unit(low, second)
    if second_unit == "percent" and unit is None and second.low != core_high:
        core_low = core_low * (second.low / core_high)
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
    item: Core | Skip | None
    if char.isascii() and char.isdigit():
        item = figures.read(page, at)
    elif char in HAN_START:
        from cqfacts.text import zh

        item = zh.numeral(page, at)
    elif "a" <= char <= "z":
        from cqfacts.text import en

        item = en.at(page, at)
    else:
        return None
    return item if isinstance(item, Core) and item.kind in (None, "number") and item.start == at else None
