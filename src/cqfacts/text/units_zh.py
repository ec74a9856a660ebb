"""Chinese units and measure words, and the characters that make another word of one."""

from __future__ import annotations

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
    "千瓦时": "kWh", "度电": "kWh", "千瓦": "kW", "兆瓦": "MW", "兆瓦时": "MWh", "吉瓦时": "GWh", "吉瓦": "GW",
    "毛": "dime", "毛钱": "dime",
    "个学期": "semester", "学期": "semester", "个世纪": "century", "毫秒": "ms", "毫升": "ml", "毫克": "mg",
    "平方英尺": "sqft", "平方英里": "sqmi", "英亩": "acre", "英尺": "foot", "英寸": "inch", "海里": "nmi",
    "㎡": "m2", "㎢": "km2", "㎞": "km", "㎏": "kg", "印度卢比": "INR", "加拿大元": "CAD", "澳大利亚元": "AUD",
    "韩圆": "KRW", "港圆": "HKD", "兰特": "ZAR", "雷亚尔": "BRL", "里拉": "TRY", "谢克尔": "ILS", "奈拉": "NGN",
    "比索": "PHP", "印尼盾": "IDR", "兹罗提": "PLN", "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK",
    "迪拉姆": "AED", "坚戈": "KZT", "新臺币": "TWD",
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
    "日 地 家 个 项 名 位 人 人次 场 间 款 所 届 件 座 台 辆 套 篇 册 张 幅 处 栋 户 亩 公里 千米 米 吨 次 批 轮 "
    "类 种 支 只 条 颗 枚 艘 架 组 年 个月 个季度 天 周 小时 个小时 分钟 秒 倍 元 美元 港元 欧元 大 份 例 宗 "
    "笔 家次 场次 台套 班次 批次 株 棵 公斤 斤 双 平方公里 平方米 公顷 个点 个百分点 百分点 块钱 个星期 "
    "个工作日 周年 门 本 部 粒 头 岁 期 个学期 个世纪 毫升 英亩 英尺 英里 海里 平方英尺 项次 架次 床 股 段 节 "
    "校 国 村 站 "
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
    "处": "理于罚方境所",
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
    "出": "口台现版资租发席于头",
    "毛": "利巾衣发病细线笔",
    "回": "应收升落国归",
    "升": "到至级为了高",
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

_TABLE: dict[str, str] = {word: word for word in _MEASURES.split()} | _ZH
_SINGLE = frozenset(_NARROW.split())


def _sizes() -> dict[str, tuple[int, ...]]:
    """First character -> how long the units are that begin with it, longest first."""
    table: dict[str, set[int]] = {}
    for word in _TABLE:
        table.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in table.items()}


_SIZES = _sizes()


def after(low: str, at: int, narrow: bool) -> tuple[str, int] | None:
    """The unit that begins at `at` behind up to four spaces or marks, and where it ends; of words the longest."""
    if low[at] in " *_":
        stop = at + 4
        while at < stop and low[at : at + 1] in (" ", "*", "_"):
            at += 1
    for size in _SIZES.get(low[at : at + 1], ()):
        word = low[at : at + size]
        if word in _TABLE:
            break
    else:
        return None
    end = at + len(word)
    following = low[end : end + 1]
    if following and following in NOT_AFTER.get(word, ""):
        shorter = word[:-1]
        return (shorter, end - 1) if shorter in _ZH else None
    if narrow and word not in _SINGLE and word != "%":
        return None
    return _TABLE[word], end
