"""Chinese number words that are no plain numerals: 数十, 上百, 翻番, 一半, 第一, 首位, 八折, and 一 itself."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text import scales, units
from cqfacts.text.numerals import HAN_DIGITS, parse
from cqfacts.text.spans import Core, Page, Skip
from cqfacts.text.zh_words import ONLY

_COUNT_NOUNS = frozenset("人次参指函总分个户件复奇偶小整负变常基读报招计少无代算度岁级天期实倍对步")
_RANK_VERBS = "居列位排占获得夺为是到成名球国部市省区界洲内前中均倍达稳升跃据川渝业"


@cache
def _vague() -> re.Pattern[str]:
    return re.compile("([数几上])(百万|千万|十万|十亿|百亿|千亿|万亿|[十百千万亿]|个亿(?![元级吨]))(多|余)?(?!分)")


@cache
def _double() -> re.Pattern[str]:
    return re.compile(
        "翻了?(?:近|约|整)?(?P<n>[一两二三四五]|[1-5])?番|翻(?:了)?(?:一)?倍|翻(?:了)?(?P<m>[一两三四五2-9])倍"
    )


@cache
def _until() -> re.Pattern[str]:
    """What goes on behind 第1 in 第1至8周 and 第三、四章."""
    number = "[0-9一二三四五六七八九十]{1,4}"
    return re.compile(
        f"(?:[-~—至到、和及]第?{number}){{1,5}}(?=[章节条款页版期季产部阶批届轮次周回集卷课讲单天日年个])"
    )


def vague(page: Page, start: int) -> Core | Skip:
    """数十 [10, 100), 几百 [100, 1000), 上百 at least 100."""
    low = page.low
    found = _vague().match(low, start)
    left = low[start - 1 : start]
    if found is None:
        return Skip(start, start + 1, None)
    kind, scale, more = found.groups()
    if kind == "上" and more is None and low[found.end() : found.end() + 1] in HAN_DIGITS:
        # 加上十八个, 再上三十: the numeral goes on, and 上 belongs to the verb.
        return Skip(start, start + 1, None)
    if (kind == "数" and left and left in _COUNT_NOUNS) or (
        kind == "上" and left and left in "以会网线路海地身史世楼车班早晚"
    ):
        return Skip(start, start + 1, None)
    value = _numeral(scale.removeprefix("个"))
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


def behind(low: str, start: int, end: int, digits: str) -> Core | Skip | None:
    """The figure `digits` behind 第, 每 or 前; None if it is a plain number all the same."""
    before = low[start - 1]
    if before == "第":
        return ordinal(low, start, end, digits)
    if before == "每":
        from cqfacts.text import shares

        return shares.each(low, start)
    return Skip(start, end, "ordinal") if low[end : end + 1] in tuple("名位强，。、\n") else None


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
    last = _until().match(low, end) if following[:1] in ("-", "~", "—", "至", "到", "、", "和", "及") else None
    if last is not None:
        return Skip(begin, last.end(), "ordinal")
    ends_here = not following or not ("一" <= following[0] <= "鿿") or following[0] in "的了吗呢啊吧么，并且和与及"
    if numeral is None or numeral.value < 1 or numeral.value > 10000:
        return Skip(begin, end, "ordinal")
    if following[:1] in ("位", "大") and held:
        return _rank(begin, end + 1, numeral.value)
    if following[:1] in ("位", "名") and (left in ("比", "较") or _ends_rank(low, end + 1)):
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
    """半数, 半壁江山, 过半, 近半; 半导体 is a word. Half of a unit of time is told in `zh_spells`."""
    fifty, one = Decimal(50), Decimal(1)
    if low.startswith("半壁江山", start):
        return Core(start, start + 4, fifty, fifty, one, more="about", unit="percent", kind="fraction", open=False)
    if low.startswith(("半个", "半小时", "半年"), start):
        from cqfacts.text import zh_spells

        spell = zh_spells.half(low, start)
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
            return Core(start - 1, end, fifty, fifty, one, more="over", unit="percent", kind="fraction", open=False)
    return Core(start, end, fifty, fifty, one, unit="percent", kind="fraction", open=False)


def is_discount(low: str, start: int, end: int) -> bool:
    """Whether the 折 at `end` is a price cut (打八折, 75折); 一波三折, 三折叠 and 两折戏 are words."""
    following = low[end + 1 : end + 2]
    if low[end : end + 1] != "折" or (following and following in "叠合子戏射页旧损磨断腰服线返回算桥屏枝现价中兑"):
        return False
    return low[start - 1 : start] not in ("波", "曲", "骨", "心") and low[start:end] not in ("百", "千", "万")


def price_cut(low: str, start: int, end: int, word: str) -> Core | None:
    """八五折, 75折: 85 and 75 per cent of the price, told by two digits."""
    if len(word) != 2 or not is_discount(low, start, end):
        return None
    value = _numeral(word)
    return Core(start, end + 1, value, value, Decimal(1), unit="percent", kind="percent", open=False)


def is_clock(low: str, start: int, end: int) -> bool:
    """Whether 十二点, which ends at `end`, is a time of day: 涨十二点 and 十二点建议 are none."""
    if low[start - 1 : start] in ("涨", "跌", "挫", "升", "降", "报"):
        return False
    if low.endswith(("上午", "中午", "下午", "晚上", "凌晨", "早上", "夜里", "深夜", "午夜", "当晚"), 0, start):
        return True
    following = low[end : end + 1]
    return not "一" <= following <= "鿿" or following in "左右前后起开到以之的半整许钟"


def one(low: str, start: int) -> Core | Skip:
    """一: an article (一个), unless qualified or contrasted (只有一家) or part of a number (一成, 一半, 一年多)."""
    end = start + 1
    following = low[end : end + 3]
    half = _half_of(low, start, following)
    if half is not None:
        return half
    one = Decimal(1)
    core = Core(start, end, one, one, one, narrow=True)
    amount = scales.hundred_millions(low, core) if following[:1] == "个" else None
    if amount is not None:
        return amount
    left = low[max(0, start - 3) : start]
    if following[:1] in ("成", "倍", "百") or (following[:1] == "折" and left.endswith(("打", "低至", "享"))):
        return core
    if units.partial_month(low, end) or following.startswith(_GOES_ON):
        return core
    found = units.after(low, end, narrow=True)
    if found is None:
        if following[:1] in "是则、，" and (not start or low[start - 1] in "\n 。；，:,;:其(") and following[:1]:
            return Skip(start, end, "enumerator")
        return Skip(start, end, "idiom")
    if left.endswith(ONLY) and not left.endswith(_NOT_ONLY) and "每" not in left:
        return core
    return Skip(start, found[1], "article")


_GOES_ON = ("年多", "年有余", "个月多", "年半", "天多", "周多", "米多", "公里多", "小时多")
_NOT_ONLY = ("成就", "造就", "最近", "其中只", "节约", "集约", "公约", "没有一", "签约")


def _half_of(low: str, start: int, following: str) -> Core | Skip | None:
    """一半, 一大半, 一多半, 一小半; 年一半 and 一半天 are none."""
    end, fifty, one = start + 1, Decimal(50), Decimal(1)
    share = Core(start, end + 1, fifty, fifty, one, unit="percent", kind="fraction", open=False)
    if following[:1] == "半" and following[1:2] not in ("天", "夜"):
        if following[1:2] == "多":
            return share._replace(end=end + 2, more="over")
        return share if low[start - 1 : start] != "年" else Skip(start, end + 1, None)
    if following.startswith(("大半", "多半")):
        return share._replace(end=end + 2, more="over")
    if following.startswith("小半"):
        return share._replace(end=end + 2, more="under")
    return None


def _numeral(word: str) -> Decimal:
    numeral = parse(word)
    return numeral.value if numeral is not None else Decimal(0)
