"""Chinese numerals in text: which of them count something, and how much (六百三十万, 数十, 上百, 一半, 两成二, 第一)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text import units
from cqfacts.text.numerals import HAN_BIG, HAN_DIGITS, HAN_TENS, parse
from cqfacts.text.spans import Core, Page, Skip

HAN_START = "零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆柒捌玖佰仟"
_HAN = HAN_START + "伍陆拾"
_DIGIT = "一二两三四五六七八九"
_HUNDRED = Decimal(100)

_IDIOMS = frozenset(
    "十分 进一步 一方面 一系列 一批 一些 一起 一体 统一 一站 万众 三峡 两江 双一流 百姓 千方百计 四川 五一 九龙 一流 唯一 一定 一直 一般 一样 "
    "万一 两岸 零售 一带 一路 之一 其一 第一时间 一经 一旦 一再 一度 一向 一律 一致 一线 一级 一切 一举 一味 一时 一同 一并 专一 单一 逐一 同一 "
    "不一 如一 万科 万达 万州 万里 万物 万家灯火 万象 千家万户 千千万万 百花 百强 百年 百货 百科 百度 百分 千里 千古 十足 十字 四处 四周 四季 四肢 四方 "
    "五金 五官 五彩 五湖 六合 七夕 八方 八卦 九州 三农 三甲 三亚 三角 三维 三明 三星 三国 三两 三思 三番 两会 两地 两手 两端 两侧 两旁 两翼 两委 "
    "两山 两化 两者 两级 两用 两面 两难 两极 一二线 二手 二维 二次 二级 二胎 二孩 二氧 二等 二十大 十九大 十八大 十七大 十六大 十四五 十三五 十二五 十五五 "
    "四个自信 四个意识 四个全面 三个代表 两个维护 两个确立 两个大局 五位一体 三位一体 四位一体 四梁八柱 六稳六保 六保 三严三实 十一假 十一黄 二十届 万能 万岁 "
    "一国两制 一心 一口 亿万 万千 千万别 千万不 千万要 百里 一二三 三三 一一 四面 七上 九牛 十全 十月 千年 万年 万古 三句 三天两头 一五一十 三五成 接二连三 "
    "不二 三心 三令 三顾 四通 五花 百般 百万人才 三年疫 百川 千山 万水 千兆 百合 三生 四大名著 一把手 一目 一刻 一代 一面 一边 三伏 三九 三产 万吨级 千亿级 百亿级 "
    "万亿级 百万级 千万级 亿元级 三峡库 四化 五通 两江新 两江协 二十国 七十二变 四分五 三分之".split()
) - {"三分之"}
_BEFORE_IDIOM = frozenset(
    "统一 唯一 万一 之一 其一 专一 单一 逐一 同一 不一 如一 进一 划一 合一 归一 唯二 不二 星期一 周一 周二 周三 周四 周五 周六 初一 初二 初三 高一 高二 高三 大一 大三 大四 "
    "老三 张三 李四 王五 陈一 王一 马三 小三 丁一 五一 双十 十一 双百 江万 重万 成千 成百 近乎十 为一 于一 融为一 三一 老百 天一".split()
)
_ONLY = (
    "只有",
    "仅有",
    "仅",
    "只",
    "唯有",
    "仅剩",
    "只剩",
    "只剩下",
    "唯",
    "就",
    "不到",
    "至少",
    "超过",
    "不止",
    "多达",
    "近",
    "不足",
    "约",
    "逾",
    "历时",
    "用时",
    "用了",
    "耗时",
    "达",
    "共",
    "仅用",
    "只用",
    "将近",
    "增加",
    "减少",
)
_MORE = {"多": "over", "余": "over", "来": "about", "几": "over"}
_COUNT_NOUNS = frozenset("人次参指函总分个户件复奇偶小整负变常基读报招计少无代算度岁级天期实倍对步")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}]+(?:点[零〇一二三四五六七八九]+[十百千万亿]*)?")


@cache
def _vague() -> re.Pattern[str]:
    return re.compile("([数几上])(百万|千万|十万|十亿|百亿|千亿|万亿|[十百千万亿])(多|余)?(?![分])")


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(rf"[分]之 ?([{_HAN}]+(?:点[零〇一二三四五六七八九]+)?|[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)")


@cache
def _double() -> re.Pattern[str]:
    return re.compile(
        "翻了?(?:近|约|整)?(?P<n>[一两二三四五]|[1-5])?番|翻(?:了)?(?:一)?倍|翻(?:了)?(?P<m>[一两三四五2-9])倍"
    )


def numeral(page: Page, start: int) -> Core | Skip:
    """The Chinese numeral that starts at `start`."""
    low = page.low
    if low[start] == "半":
        return _half(low, start)
    found = _run().match(low, start)
    assert found is not None
    end, word = found.end(), found[0]
    if len(word) > 40:
        return Skip(start, end, "too long")
    if low.startswith("分之", end):
        share = _share(low, start, word, end)
        if share is not None:
            return share
    if start and low[start - 1] == "第":
        return ordinal(low, start, end, word)
    if _is_idiom(low, start, end):
        return Skip(start, end, "idiom")
    if word[0] == "一" and len(word) == 1:
        return _one(low, start)
    core = _counted(low, start, end, word)
    if core is not None and _named(low, start):
        return Skip(start, end, "name")
    return core if core is not None else Skip(start, end, "idiom")


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
    if page.low.startswith(("多", "有余"), end) and not page.low.startswith(("多个", "多家", "多年"), end):
        end, more = end + (1 if page.low[end] == "多" else 2), "over"
    elif "近" in found[0]:
        more = "nearly"
    elif "约" in found[0]:
        more = "about"
    return Core(start, end, value, value, Decimal(1), more=more, unit="times", kind="multiple", open=False)  # type: ignore[arg-type]


_RANK_VERBS = "居列位排占获得夺为是到成名球国部市省区界洲内前中均倍达稳升跃据川渝业"
_RANK_WORDS = {"首位": "居列位占排跃升到至为是名第", "榜首": "", "头名": "", "第一位": "", "魁首": ""}


def rank_word(page: Page, start: int) -> Core | Skip:
    """首位, 榜首, 头名: rank 1, if something stands there (首位战略 is a name)."""
    low, end = page.low, start + 2
    word = low[start:end]
    if word == "首位" and not (low[max(0, start - 2) : start].strip() and low[start - 1] in _RANK_WORDS["首位"]):
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
    if following[:1] in ("位", "名", "大") and held and following[0] != "名" + "":
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


def _rank(start: int, end: int, value: Decimal) -> Core:
    return Core(start, end, value, value, Decimal(1), kind="rank", open=False)


def _half(low: str, start: int) -> Core | Skip:
    """半数, 半壁江山, 过半, 近半; 半年 and 半导体 are words."""
    fifty = Decimal(50)
    if low.startswith("半壁江山", start):
        return Core(
            start, start + 4, fifty, fifty, Decimal(1), more="about", unit="percent", kind="fraction", open=False
        )
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


def _share(low: str, start: int, word: str, end: int) -> Core | Skip | None:
    """百分之二十一点八, 三分之一."""
    found = _fraction().match(low, end)
    if found is None:
        return None
    whole, part = parse(word), parse(found[1])
    if whole is None or part is None or whole.value <= 0 or len(found[1]) > 20:
        return Skip(start, found.end(), "idiom")
    percent = word in ("百", "千", "万", "一百")
    factor = _HUNDRED / whole.value
    value = part.value * factor
    quantum = part.quantum * factor if percent else Decimal(1)
    if not percent:
        value = round(value, 4)
    readings = (value,)
    return Core(start, found.end(), value, value, quantum, scale=factor, unit="percent",
                kind="percent" if percent else "fraction", open=False, readings=readings)  # fmt: skip


def _is_idiom(low: str, start: int, end: int) -> bool:
    if low[end : end + 1] in ("钟", "之") or low.startswith("分钟", end):
        return False
    at = low[start : start + 4]
    if at in _IDIOMS or at[:3] in _IDIOMS or at[:2] in _IDIOMS:
        return True
    left = low[max(0, start - 2) : start + 1]
    if start and (left in _BEFORE_IDIOM or left[-2:] in _BEFORE_IDIOM):
        return True
    wide = low[max(0, start - 1) : start + 3]
    return start > 0 and (wide in _IDIOMS or wide[:3] in _IDIOMS)


def _one(low: str, start: int) -> Core | Skip:
    """一: an article (一个), unless it is qualified or contrasted (只有一家, 不到一年) or opens a number (一成, 一半, 一年多)."""
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
        or following.startswith(("年多", "个月多", "年半", "天多", "周多", "米多", "公里多", "小时多"))
        or following[:2] == "百"
    ):
        return open_core
    if found is None:
        if following[:1] in "是则、，" and (not start or low[start - 1] in "\n 。；，:;,其(") and following[:1]:
            return Skip(start, end, "enumerator")
        return Skip(start, end, "idiom")
    left = low[max(0, start - 3) : start]
    if left.endswith(_ONLY) and not left.endswith(
        ("成就", "造就", "最近", "其中只", "节约", "集约", "公约", "没有一", "签约")
    ):
        return open_core
    return Skip(start, found[1], "article")


def _counted(low: str, start: int, end: int, word: str) -> Core | None:
    """A numeral that counts: with a unit, or large enough to need none."""
    if (
        len(word) == 2
        and word[0] in _DIGIT
        and word[1] in _DIGIT
        or (len(word) > 2 and word[-2:-1] and _adjacent(word))
    ):
        return _neighbours(low, start, end, word)
    numeral = parse(word)
    if numeral is None:
        return None
    single = len(word) == 1
    more, stop = _more_at(low, end)
    if more is None and low[end : end + 1] in ("多", "余", "来") and stop == end:
        return None
    scale = Decimal(1)
    value, quantum = numeral.value, numeral.quantum
    if more is not None:
        big = 0
        while stop + big < len(low) and low[stop + big] in HAN_BIG and big < 2:
            scale *= HAN_BIG[low[stop + big]]
            big += 1
        stop += big
        value, quantum = value * scale, quantum * scale
    unit = units.after(low, stop, narrow=single)
    if unit is None and units.partial_month(low, stop) is None and not _stands_alone(low, start, stop, word, more):
        return None
    if single and word in "百千万亿" and more is None and not _qualified(low, start):
        return None
    if single and word == "二":
        return None
    return Core(start, stop, value, value, quantum, scale=scale, more=more, narrow=single)  # type: ignore[arg-type]


def _more_at(low: str, end: int) -> tuple[str | None, int]:
    """多, 余 or 来 inside a number, if a scale or a unit follows."""
    char = low[end : end + 1]
    if char not in _MORE or not char:
        return None, end
    following = low[end + 1 : end + 2]
    if char in "来几" and not (units.after(low, end + 1) or (following and following in HAN_BIG)):
        return None, end
    return _MORE[char], end + 1


def _stands_alone(low: str, start: int, end: int, word: str, more: str | None) -> bool:
    """A numeral without a unit counts if it is long, or qualified: 六百三十万, 近百, 千余."""
    if low[end : end + 1] == "成":
        return True
    if more is not None and word[-1] in HAN_TENS:
        return True
    scaled = any(char in HAN_TENS or char in HAN_BIG for char in word) and any(char in HAN_DIGITS for char in word)
    if scaled and (len(word) > 2 or word[-1] in HAN_BIG or word[-1] in "百千"):
        return True
    return _qualified(low, start) and (scaled or word[0] in "百千万亿十")


def _qualified(low: str, start: int) -> bool:
    left = low[max(0, start - 2) : start]
    return left.endswith(
        ("近", "逾", "超", "超过", "约", "过", "达", "不到", "不足", "突破", "上", "破", "至少", "不下")
    ) and not left.endswith(("通过", "经过", "签约", "附近", "最近", "打破", "节约", "公约", "难过", "超超"))


def _adjacent(word: str) -> bool:
    """三四十万, 七八百: two digits side by side inside a numeral."""
    return any(
        a in HAN_DIGITS and b in HAN_DIGITS and a not in "零〇" and b not in "零〇"
        for a, b in zip(word, word[1:], strict=False)
    )


def _neighbours(low: str, start: int, end: int, word: str) -> Core | None:
    """三四家, 两三百人, 十七八个: a range of neighbours."""
    for at in range(len(word) - 1):
        first, second = word[at], word[at + 1]
        if (
            first in HAN_DIGITS
            and second in HAN_DIGITS
            and 0 < HAN_DIGITS[first] < HAN_DIGITS[second] <= HAN_DIGITS[first] + 2
        ):
            below, above = parse(word[: at + 1] + word[at + 2 :]), parse(word[:at] + word[at + 1 :])
            if below is None or above is None or not (units.after(low, end, narrow=True) or low[end : end + 1] == "成"):
                return None
            return Core(start, end, below.value, above.value, below.quantum, kind="range")
    return None


def _named(low: str, start: int) -> bool:
    """“百万人才…”行动: a numeral that opens a quotation which is a name."""
    if not start or low[start - 1] not in "“「《":
        return False
    closing = next((at for at in range(start, min(len(low), start + 16)) if low[at] in "”」》"), None)
    return closing is not None and low.startswith(
        ("活动", "行动", "计划", "工程", "战略", "格局", "模式", "布局", "机制"), closing + 1
    )


def _numeral(word: str) -> Decimal:
    numeral = parse(word)
    return numeral.value if numeral is not None else Decimal(0)
