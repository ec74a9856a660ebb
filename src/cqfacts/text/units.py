"""Units and measure words: what they look like after (or, for currencies, before) a number, and their canonical ids.

Base units: 21.8% is 21.8 `percent`; ‰ and 成 are scaled into it; money stays in its own currency.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

CURRENCIES = frozenset({
    "CNY", "USD", "HKD", "EUR", "GBP", "JPY", "KRW", "AUD", "SGD", "MOP", "TWD", "CHF", "INR", "RUB", "CAD", "NZD",
    "THB", "VND", "MYR",
})  # fmt: skip
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "quarter"})

_ZH: dict[str, str] = {
    "个百分点": "point", "个百分比点": "point", "百分点": "point", "个点": "point",
    "%": "percent", "‰": "permille", "％": "percent", "倍": "times",
    "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "块钱": "CNY", "块": "CNY",
    "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "英镑": "GBP",
    "日元": "JPY", "日圆": "JPY",
    "韩元": "KRW", "澳元": "AUD", "新元": "SGD", "澳门元": "MOP", "新台币": "TWD", "台币": "TWD",
    "美圆": "USD", "瑞士法郎": "CHF", "卢布": "RUB", "卢比": "INR", "加元": "CAD",
    "新西兰元": "NZD", "新加坡元": "SGD", "泰铢": "THB", "越南盾": "VND", "令吉": "MYR",
    "人次": "person-time", "人": "person", "名": "person", "位": "person",
    "年": "year", "个年头": "year", "周年": "year", "个月": "month", "个季度": "quarter",
    "周": "week", "个星期": "week",
    "星期": "week", "个礼拜": "week", "天": "day", "日": "day", "个工作日": "day", "小时": "hour", "个小时": "hour",
    "个钟头": "hour", "分钟": "minute", "秒": "second", "秒钟": "second",
    "公里": "km", "千米": "km", "英里": "mile", "公斤": "kg", "千克": "kg", "吨": "ton", "米": "m", "厘米": "cm",
    "毫米": "mm", "克": "g", "平方公里": "km2", "平方千米": "km2", "平方米": "m2", "公顷": "ha", "立方米": "m3",
    "摄氏度": "degree", "℃": "degree", "°c": "degree", "华氏度": "fahrenheit",
    "千瓦时": "kWh", "度电": "kWh", "千瓦": "kW", "兆瓦": "MW",
}  # fmt: skip
_MEASURES = (
    "地 家次 场次 台次 架次 班次 车次 航次 批次 件次 项次 台套 件套 标箱 标准箱 张床位 床位 学时 学分 课时 名次 "
    "站次 款次 万标箱 亩 "
    "家 个 项 场 间 款 所 届 件 条 座 台 辆 套 篇 部 本 册 张 幅 处 栋 层 户 "
    "升 斤 度 次 批 期 轮 步 级 类 种 门 支 只 头 匹 根 颗 粒 枚 艘 架 列 组 "
    "对 双 副 群 堆 排 队 班 节 课 堂 代 国 省 市 区 县 镇 乡 村 校 院 站 网 "
    "库 链 大 桶 盏 笔 单 宗 起 例 股 份 片 道 口 面 扇 瓶 杯 碗 盒 箱 袋 包 "
    "卷 字 句 页 行 段 章 回 集 首 曲 出 分 点 剂 针 床 尊 顶 滴 株 棵 朵 束 "
    "圈 梯 岁 号 "
)
_NARROW = (
    "地 家 个 项 名 位 人 人次 场 间 款 所 届 件 座 台 辆 套 篇 册 张 幅 处 栋 户 "
    "亩 公里 千米 米 吨 次 批 轮 类 种 支 只 条 颗 枚 艘 架 组 年 个月 个季度 天 周 小时 "
    "个小时 分钟 秒 倍 元 美元 港元 欧元 大 份 例 宗 笔 家次 场次 台套 班次 批次 株 棵 公斤 斤 双 平方公里 平方米 公顷 "
    "个点 个百分点 百分点 块钱 个星期 个工作日 周年 门 本 部 粒 头 岁 期 项次 架次 床 股 段 节 校 国 村 站 "
)
"""What may follow a single Chinese digit; the rest make words with it (三级, 两口, 四面, 三代, 十分)."""

NOT_AFTER = {
    "个": "性体人别",
    "地": "区方域点铁产位面块带下址震理级市处",
    "大": "关步约概赛会桥学楼厅道街型批量多力幅家致众小火事规棚",
    "年": "",
    "家": "庭长具乡园电校族居喻政属",
    "本": "科届土报地来质市次年月级领身色案周",
    "部": "分委署门队长属",
    "条": "件例约款",
    "位": "于居置列数",
    "名": "录义额单称声列师家片副",
    "项": "目链",
    "件": "事套",
    "场": "地所馆景外内",
    "所": "有在谓属以得",
    "面": "向积对临貌",
    "周": "边围期岁",
    "天": "气然下府津台元花空际",
    "班": "子级主长",
    "台": "阶湾州风海商办北",
    "市": "场级民值政区委",
    "区": "域块间县",
    "级": "别联配",
    "节": "能约点目日省",
    "点": "评钟燃击",
    "起": "步到点来草飞因源始诉点",
    "分": "析别类布配为之公成享工子支",
    "行": "业动政为程情人长",
    "口": "径岸碑味",
    "单": "位个项一",
    "集": "团聚成群中合",
    "首": "批个次款席先要创都",
    "期": "间待望货",
    "群": "众",
    "组": "织成建合团",
    "对": "于比接应外口象",
    "度": "过假",
    "次": "要年日",
    "种": "植子业",
    "门": "户槛诊票",
    "米": "兰",
    "国": "家际内资产网",
    "校": "园长友企区",
    "院": "士校长所",
    "双": "双向碳拥方城赢创百减",
    "村": "民庄",
    "县": "级委区域",
    "站": "点台",
    "网": "络站点",
    "库": "存",
    "出": "口台现版资租发席于",
    "回": "应收升落国归",
    "集成": "",
    "字": "节体符",
    "步": "伐骤入",
    "套": "餐路",
    "支": "持撑付出部柱",
    "只": "有是能需要",
    "份": "额",
    "片": "区",
    "道": "路",
    "课": "程题堂",
    "队": "伍员",
    "头": "部条",
    "成": "功为立果员都渝本长绩就熟交分效品型了形人",
    "元": "旦宵素宇器件首",
    "人": "才工民口均类群物力大士选事文生",
    "号": "",
}
"""Characters that make another word of a measure word (5家庭 is no 5 `家`, 百万人才 no million people)."""

_EN: dict[str, str] = {
    "percentage points?": "point", "percentage-points?": "point", "pps?": "point",
    "ppts?": "point", "p\\.p\\.": "point",
    "points? of percentage": "point", "percents?": "percent", "per cent": "percent", "pct": "percent",
    "(?:chinese )?yuan(?: renminbi)?": "CNY", "rmb": "CNY", "cny": "CNY", "renminbi": "CNY",
    "us dollars?": "USD", "u\\.s\\. dollars?": "USD", "usd": "USD", "dollars?": "USD", "hk dollars?": "HKD",
    "hong kong dollars?": "HKD", "hkd": "HKD", "euros?": "EUR", "eur": "EUR",
    "pounds sterling": "GBP", "pounds?": "GBP",
    "gbp": "GBP", "(?:japanese )?yen": "JPY", "(?:swiss )?francs?": "CHF",
    "(?:indian )?rupees?": "INR", "r(?:o)?ubles?": "RUB",
    "(?:australian|aussie) dollars?": "AUD", "canadian dollars?": "CAD", "singapore dollars?": "SGD",
    "(?:south )?korean won": "KRW", "new zealand dollars?": "NZD", "ringgit": "MYR", "baht": "THB",
    "cents?": "cent", "pence|penny": "penny", "jpy": "JPY", "times": "times", "-?fold": "times", "x": "times",
    "years?": "year", "months?": "month", "weeks?": "week", "days?": "day", "hours?": "hour", "minutes?": "minute",
    "seconds": "second", "quarters": "quarter", "degrees?(?: celsius)?": "degree",
    "km": "km", "kilomet(?:er|re)s?": "km", "miles?": "mile", "kg": "kg",
    "kilograms?": "kg", "tonnes?": "ton", "tons?": "ton", "met(?:er|re)s": "m", "hectares?": "ha", "mw": "MW",
    "kwh": "kWh", "gw": "GW", "gwh": "GWh", "kw": "kW", "mm": "mm", "cm": "cm", "gb": "GB", "tb": "TB",
}  # fmt: skip

_BEFORE: dict[str, str] = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "nt$": "TWD", "a$": "AUD", "s$": "SGD", "mop$": "MOP", "$": "USD",
    "usd": "USD", "hkd": "HKD", "rmb": "CNY", "cny": "CNY", "cn¥": "CNY", "jp¥": "JPY", "¥": "CNY", "€": "EUR",
    "£": "GBP", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "人民币": "CNY", "renminbi": "CNY", "yuan": "CNY",
}  # fmt: skip

FACTOR = {"permille": Decimal("0.1")}


def _alternation(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _narrow() -> frozenset[str]:
    return frozenset(_NARROW.split())


@cache
def _zh() -> re.Pattern[str]:
    return re.compile(f"[ *_]{{0,4}}({_alternation([*_ZH, *_MEASURES.split()])})")


@cache
def _en() -> re.Pattern[str]:
    groups: dict[str, list[str]] = {}
    for pattern, unit in _EN.items():
        groups.setdefault(unit, []).append(pattern)
    parts = (f"(?P<{unit}>{'|'.join(sorted(words, key=len, reverse=True))})" for unit, words in groups.items())
    return re.compile(f"[ -]?(?:{'|'.join(parts)})(?![a-z])")


@cache
def _reversed_currency() -> re.Pattern[str]:
    return re.compile(f" ?({_alternation([word[::-1] for word in _BEFORE])})(?P<left>.?)")


@cache
def _partial() -> re.Pattern[str]:
    return re.compile(" ?个[多半](?:月|小时|星期|季度)")


def after(low: str, at: int, *, narrow: bool = False) -> tuple[str, int] | None:
    """The unit that begins at `at` (a space may come first) and where it ends. `narrow`: after one Chinese digit."""
    if at >= len(low):
        return None
    char = low[at]
    if char in " -*_":
        char = low[at + 1 : at + 5].lstrip(" *_")[:1] if char != "-" else low[at + 1 : at + 2]
        if not char:
            return None
    if char.isascii() and char != "%":
        return _after_en(low, at) if char.isalpha() else None
    found = _zh().match(low, at)
    if found is None:
        return None
    word, end = found[1], found.end()
    if low[end : end + 1] and low[end] in NOT_AFTER.get(word, ""):
        shorter = word[:-1]
        return (shorter, end - 1) if shorter in _ZH else None
    if narrow and word not in _narrow() and word != "%":
        return None
    return _ZH.get(word, word), end


def _after_en(low: str, at: int) -> tuple[str, int] | None:
    if low.startswith(" people", at) or low.startswith(" persons", at):
        return "person", at
    found = _en().match(low, at)
    if found is None or found.lastgroup is None:
        return None
    return found.lastgroup, found.end()


def partial_month(low: str, at: int) -> tuple[str, int] | None:
    """个多月, 个多小时: the unit with 多 (or 半) inside, and where it ends."""
    if not low.startswith(("个", " 个"), at):
        return None
    found = _partial().match(low, at)
    if found is None:
        return None
    unit = {"月": "month", "时": "hour", "期": "week", "度": "quarter"}[found[0][-1]]
    return unit, found.end()


def before(low: str, start: int) -> tuple[str, int] | None:
    """The currency written before a number that starts at `start`, and where it starts."""
    if start == 0:
        return None
    left = low[max(0, start - 12) : start]
    found = _reversed_currency().match(left[::-1])
    if found is None:
        return None
    word = found[1][::-1]
    if word[0].isalpha() and word[0].isascii() and found["left"].isalpha() and found["left"].isascii():
        return None
    if word == "yuan" and not left.endswith(" "):
        return None
    return _BEFORE[word], start - len(found[0]) + len(found["left"])


def kind_of(unit: str | None) -> str:
    """The kind of quantity that a unit makes."""
    if unit is None:
        return "number"
    if unit in CURRENCIES:
        return "money"
    if unit in DURATIONS:
        return "duration"
    return {"percent": "percent", "point": "points", "times": "multiple"}.get(unit, "number")
