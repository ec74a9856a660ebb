"""Chinese number words that are no plain numerals: 数十, 上百, 翻番, 一半, 三分之一, 第一, 首位, and 一 itself."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.model import Qualifier
from cqfacts.text import units
from cqfacts.text.numerals import parse
from cqfacts.text.spans import Core, Page, Skip
from cqfacts.text.zh_words import ONLY

_HAN = "零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆柒捌玖佰仟伍陆拾"
_HUNDRED = Decimal(100)
_COUNT_NOUNS = frozenset("人次参指函总分个户件复奇偶小整负变常基读报招计少无代算度岁级天期实倍对步")
_RANK_VERBS = "居列位排占获得夺为是到成名球国部市省区界洲内前中均倍达稳升跃据川渝业"


@cache
def _vague() -> re.Pattern[str]:
    return re.compile("([数几上])(百万|千万|十万|十亿|百亿|千亿|万亿|[十百千万亿])(多|余)?(?![分])")


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(
        rf"[分]之 ?([{_HAN}]+(?:点[零〇一二三四五六七八九]+)?|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}"
        rf"|[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)"
    )


@cache
def _until() -> re.Pattern[str]:
    """The right side of 百分之二十到三十."""
    return re.compile(rf"[-—~至到](?:百分之)?([{_HAN}]{{1,9}}|[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)")


@cache
def _double() -> re.Pattern[str]:
    return re.compile(
        "翻了?(?:近|约|整)?(?P<n>[一两二三四五]|[1-5])?番|翻(?:了)?(?:一)?倍|翻(?:了)?(?P<m>[一两三四五2-9])倍"
    )


@cache
def _half_unit() -> re.Pattern[str]:
    return re.compile("半个多?(?:小时|月)|半小时")


_WHEN = ("前", "后", "内", "以来", "来", "以前", "以后", "之前", "之后", "之内", "以内")


@cache
def _each() -> re.Pattern[str]:
    thing = "(?:人|[个名位家户辆件](?:人|家庭|企业)?)"
    number = f"([{_HAN}0-9]{{1,6}})"
    return re.compile(f"{number}{thing}(?:当|之)?[中里]就?(?:大约|约|至少)?有{number}{thing}")


def vague(page: Page, start: int) -> Core | Skip:
    """数十 [10, 100), 几百 [100, 1000), 上百 at least 100."""
    low = page.low
    found = _vague().match(low, start)
    left = low[start - 1 : start]
    if found is None:
        return Skip(start, start + 1, None)
    kind, scale, _ = found.groups()
    if (kind == "数" and left and left in _COUNT_NOUNS) or (
        kind == "上" and left and left in "以会网线路海地身史世楼车班早晚"
    ):
        return Skip(start, start + 1, None)
    value = _numeral(scale)
    if kind == "上":
        return Core(start, found.end(), value, value, value, more="at-least", kind="vague")
    return Core(start, found.end(), value, value * 10, value, kind="vague")


def double(page: Page, start: int) -> Core | Skip:
    """翻番 and 翻一番 are 2 times, 翻两番 4, 翻三番 8."""
    found = _double().match(page.low, start)
    if found is None:
        return Skip(start, start + 1, None)
    if found["m"]:
        value = _numeral(found["m"]) + (1 if found["m"] in "一1" else 0)
    else:
        value = Decimal(2) ** int(_numeral(found["n"])) if found["n"] else Decimal(2)
    end, more = found.end(), None
    if page.low.startswith(("多", "还多", "有余"), end) and not page.low.startswith(("多个", "多家", "多年"), end):
        end, more = end + (1 if page.low[end] == "多" else 2), "over"
    elif "近" in found[0]:
        more = "nearly"
    elif "约" in found[0]:
        more = "about"
    return Core(start, end, value, value, Decimal(1), more=more, unit="times", kind="multiple", open=False)  # type: ignore[arg-type]


def rank_word(page: Page, start: int) -> Core | Skip:
    """首位, 榜首, 头名: rank 1, if something stands there (首位战略 is a name)."""
    low, end = page.low, start + 2
    word = low[start:end]
    left = low[max(0, start - 6) : start]
    if word == "首位" and not (left and (left[-1] in _RANK_VERBS or "居" in left)):
        return Skip(start, end, "ordinal")
    if low.startswith(("战略", "度", "产业", "发展"), end):
        return Skip(start, end, "ordinal")
    return _rank(start, end, Decimal(1))


def ordinal(low: str, start: int, end: int, word: str) -> Core | Skip:
    """第N: a rank where somebody holds it (居西部第一, 排名第3位), else an ordinal (第一款, 第十一届)."""
    begin = start - 1
    numeral = parse(word)
    following = low[end : end + 2]
    if (
        following[:1] in ("章", "节", "条", "款", "版", "页", "期", "卷", "号", "篇", "讲", "课", "回")
        and following[:1]
    ):
        why = "ordinal" if following[0] in "款节期课号" else "page"
        return Skip(begin, end + 1, why)
    left = low[begin - 1 : begin]
    held = bool(left) and left in _RANK_VERBS
    ends_here = not following or not ("一" <= following[0] <= "鿿") or following[0] in "的，并且和与及"
    if numeral is None or numeral.value < 1 or numeral.value > 10000:
        return Skip(begin, end, "ordinal")
    if following[:1] in ("位", "大") and held:
        return _rank(begin, end + 1, numeral.value)
    if following[:1] in ("位", "名") and _ends_rank(low, end + 1):
        return _rank(begin, end + 1, numeral.value)
    if (
        ends_here
        and (held or (left and left not in "\n，。；：,;:、!?"))
        and not (following[:1] in "，、,:" and not left)
    ):
        return _rank(begin, end, numeral.value)
    if ends_here:
        return Skip(begin, end, "enumerator")
    return Skip(begin, end, "ordinal")


def _ends_rank(low: str, end: int) -> bool:
    """第3名 ends there, or 的成绩 follows; 第3名患者 is an ordinal."""
    following = low[end : end + 1]
    return not ("一" <= following <= "鿿") or low.startswith(("的成绩", "的佳绩", "的好成绩", "的名次", "成绩"), end)


def _rank(start: int, end: int, value: Decimal) -> Core:
    return Core(start, end, value, value, Decimal(1), kind="rank", open=False)


def half(low: str, start: int) -> Core | Skip:
    """半数, 半壁江山, 过半, 近半; 半年 and 半导体 are words."""
    fifty = Decimal(50)
    if low.startswith("半壁江山", start):
        return Core(
            start, start + 4, fifty, fifty, Decimal(1), more="about", unit="percent", kind="fraction", open=False
        )
    spell = _half_spell(low, start)
    if spell is not None:
        return spell
    end = start + 2 if low.startswith("半数", start) else start + 1
    left = low[start - 1 : start]
    if end == start + 1:
        following = low[end : end + 1]
        if left not in ("过", "近", "超", "逾", "约", "大") or (
            following and following in "年天月日个小导夜径决路空程场圆球"
        ):
            return Skip(start, end, "idiom" if left != "多" else None)
        if left == "大":
            return Core(
                start - 1, end, fifty, fifty, Decimal(1), more="over", unit="percent", kind="fraction", open=False
            )
    return Core(start, end, fifty, fifty, Decimal(1), unit="percent", kind="fraction", open=False)


def _half_spell(low: str, start: int) -> Core | Skip | None:
    """半个月, 半小时: half of a unit of time; 上半个月 and 半个月前 tell when."""
    found = _half_unit().match(low, start)
    if found is None:
        return None
    end = found.end()
    if low[start - 1 : start] in tuple("上下前后") or low.startswith(_WHEN, end):
        return Skip(start, end, "period")
    half = Decimal("0.5")
    unit = "month" if found[0].endswith("月") else "hour"
    more: Qualifier | None = "over" if "多" in found[0] else None
    return Core(start, end, half, half, half, more=more, unit=unit, kind="duration", open=False)


def each(low: str, start: int) -> Core | None:
    """每三人中就有一人: a share. `start` is behind 每."""
    found = _each().match(low, start)
    if found is None:
        return None
    whole, part = parse(found[1]), parse(found[2])
    if whole is None or part is None or not 0 < part.value < whole.value:
        return None
    value = round(part.value * _HUNDRED / whole.value, 4)
    return Core(start - 1, found.end(), value, value, Decimal(1), unit="percent", kind="fraction", open=False)


def share(low: str, start: int, word: str, end: int) -> Core | Skip | None:
    """百分之二十一点八, 三分之一."""
    found = _fraction().match(low, end)
    if found is None:
        return None
    whole, part = parse(word), parse(found[1])
    if whole is None or part is None or whole.value <= 0 or len(found[1]) > 20:
        return Skip(start, found.end(), "idiom")
    percent = word in ("百", "千", "万", "一百", "100")
    factor = _HUNDRED / whole.value
    if not percent:
        value = round(part.value * factor, 4)
        return Core(start, found.end(), value, value, Decimal(1), unit="percent", kind="fraction", open=False)
    value, quantum, end = part.value * factor, part.quantum * factor, found.end()
    following = low[end : end + 1]
    if following in ("多", "余"):
        return Core(start, end + 1, value, value, quantum, more="over", unit="percent", kind="percent", open=False)
    last = _until().match(low, end)
    upper = parse(last[1]) if last is not None else None
    if last is not None and upper is not None and upper.value > part.value:
        high = upper.value * factor
        return Core(start, last.end(), value, high, quantum, scale=factor, unit="percent", kind="range", open=False)
    return Core(start, end, value, value, quantum, scale=factor, unit="percent", kind="percent", open=False)


def one(low: str, start: int) -> Core | Skip:
    """一: an article (一个), unless qualified or contrasted (只有一家) or part of a number (一成, 一半, 一年多)."""
    end = start + 1
    one, fifty = Decimal(1), Decimal(50)
    following = low[end : end + 3]
    if following[:1] == "半" and following[1:2] not in ("天", "夜"):
        left = low[start - 1 : start]
        return (
            Core(start, end + 1, fifty, fifty, one, unit="percent", kind="fraction", open=False)
            if left != "年"
            else Skip(start, end + 1, None)
        )
    if following.startswith(("大半", "多半")):
        return Core(start, end + 2, fifty, fifty, one, more="over", unit="percent", kind="fraction", open=False)
    if following[:1] == "小" and following[1:2] == "半":
        return Core(start, end + 2, fifty, fifty, one, more="under", unit="percent", kind="fraction", open=False)
    found = units.after(low, end, narrow=True)
    open_core = Core(start, end, one, one, one, narrow=True)
    if following[:1] == "成" or (following[:1] == "倍"):
        return open_core
    if (
        units.partial_month(low, end)
        or following.startswith(("年多", "年有余", "个月多", "年半", "天多", "周多", "米多", "公里多", "小时多"))
        or following[:2] == "百"
    ):
        return open_core
    if found is None:
        if following[:1] in "是则、，" and (not start or low[start - 1] in "\n 。；，:;,其(") and following[:1]:
            return Skip(start, end, "enumerator")
        return Skip(start, end, "idiom")
    left = low[max(0, start - 3) : start]
    if left.endswith(ONLY) and not left.endswith(
        ("成就", "造就", "最近", "其中只", "节约", "集约", "公约", "没有一", "签约")
    ):
        return open_core
    return Skip(start, found[1], "article")


def _numeral(word: str) -> Decimal:
    numeral = parse(word)
    return numeral.value if numeral is not None else Decimal(0)
