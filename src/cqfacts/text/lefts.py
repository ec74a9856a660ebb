"""What stands left of a figure and says that it is a name, an address, an age, … and no quantity."""

from __future__ import annotations

from functools import cache

from cqfacts.text import units

_ENGLISH = {
    "phone": "tel phone telephone call dial fax hotline whatsapp ext extension",
    "version": "v version versions ver gpt ios ipados macos android windows llama claude gemini qwen harmonyos python "
    "chrome",
    "page": "page pages p pp figure figures fig figs table tables chapter chapters section sections article articles "
    "clause clauses issue volume volumes vol appendix annex annexes footnote footnotes endnote paragraph paragraphs "
    "slide slides note notes exhibit verse photo photos picture pictures caption captions",
    "name": "lab phase group level type team grade class tier stage zone gate exit terminal flight boeing airbus "
    "series round step item question option zip box isbn postcode module track division day week pier dock "
    "berth channel studio court desk district semester iphone ipad galaxy pixel apollo falcon playstation xbox formula "
    "ftse nikkei csi stoxx russell asx model category season episode junction opus symphony concerto sonata hot",
    "age": "aged age ages",
    "address": "room building unit suite line route highway floor platform plot block tower apartment apt "
    "warehouse workshop interstate",
}
_GLUED = frozenset({"v", "version", "ver", "gpt", "ios", "p", "pp", "fig", "vol", "ext", "tel"})
"""May touch the figure or have a full stop between."""

_CHINESE = {
    "phone": (
        "电话",
        "致电",
        "热线",
        "专线",
        "传真",
        "手机",
        "手机号",
        "拨打",
        "请拨",
        "可拨",
        "拨通",
        "分机",
        "客服",
        "咨询",
        "短信",
    ),
    "page": ("图", "表", "页", "附件", "注", "第", "篇", "幻灯片", "附录", "图表"),
    "name": ("号", "邮编", "代码", "邮码", "编码", "番号", "代号", "密码"),
    "age": ("年龄", "年仅", "现年", "享年", "时年"),
    "time": (
        "上午",
        "中午",
        "下午",
        "凌晨",
        "早上",
        "晚上",
        "晚间",
        "傍晚",
        "清晨",
        "今晚",
        "当晚",
        "午夜",
        "早",
        "晚",
    ),
}
_UPGRADED = (
    "跳到", "跳到了", "跃升到", "到了", "升级", "升级到", "升级至", "升级为", "版本",
    "版本从", "版本由", "更新到", "更新至", "迭代到", "迭代至",
)  # fmt: skip
_NO_PAGE = ("代表", "发表", "仪表", "手表", "电表", "水表", "地图", "版图", "力图", "意图", "企图", "关注", "投注",
            "倾注", "填表")  # fmt: skip
_LINKS = ("为", "是", "拨打", "至", "到")
_AMOUNTS = ("%", " percent", " per cent", " million", " billion", " thousand", " people")


@cache
def _english() -> dict[str, str]:
    return {word: why for why, words in _ENGLISH.items() for word in words.split()}


@cache
def _chinese() -> tuple[tuple[str, ...], dict[str, str]]:
    table = {word: why for why, words in _CHINESE.items() for word in words}
    return tuple(table), table


def why(folded: str, low: str, start: int, end: int) -> str | None:
    """Why the figure `start` to `end` is no quantity, as the words before it tell; None if they do not."""
    left = low[max(0, start - 20) : start]
    bare = left.rstrip(" :.-+#(*")
    if not bare:
        return None
    if bare[-1].isascii():
        return _after_english(folded, low, bare, left, start, end) if bare[-1].isalpha() or bare[-1] == "," else None
    return _after_chinese(low, left.rstrip(" :"), start, end)


def counts(low: str, end: int) -> bool:
    """Whether what follows a figure shows that it counts something: a scale, a unit, a measure word."""
    following = low[end : end + 1]
    if following and following in "%‰万亿千百多余+":
        return True
    return low.startswith(_AMOUNTS, end) or units.after(low, end) is not None


def _after_english(folded: str, low: str, bare: str, left: str, start: int, end: int) -> str | None:
    if bare[-1] == ",":
        return "age" if _is_age(folded, low, start, end) else None
    at = len(bare)
    while at and bare[at - 1].isascii() and bare[at - 1].isalpha():
        at -= 1
    word, gap = bare[at:], left[len(bare) :]
    if word == "top" and gap == " ":
        return None if end - start > 3 or bare.endswith(("to top", "will top")) or counts(low, end) else "ordinal"
    if word == "of" and bare.endswith((" age of", " ages of")):
        return "age"
    if (
        word == "am"
        and bare.endswith("i am")
        and end - start == 2
        and (low[end : end + 1] in ",.;!" or low.startswith(" and", end))
    ):
        return "age"
    reason = _english().get(word) or (_english().get(word.removesuffix("s")) if _is_listed(low, end) else None)
    # A colon gives a thing its value (the last round: 28 projects), unless the thing is a place to look or to call.
    gaps = (" ", " #", " (") if reason == "name" else (" ", ": ", " #", " (")
    if reason is None or not (gap in gaps or (word in _GLUED and gap in ("", ".", ". ", "-"))):
        return None
    if reason == "age" or word == "v":
        return reason
    if end - start > 3 and reason == "phone":
        return reason
    if reason == "page" and (end - start > 4 or "," in low[start:end]):
        return None
    return None if counts(low, end) and not _is_clock(low, end) else reason


def _is_listed(low: str, end: int) -> bool:
    """Whether the figure that ends at `end` is the first of several: Terminals 1 and 2."""
    return low.startswith((" and ", " to ", " or ", "-", ", ", " & "), end)


def _is_clock(low: str, end: int) -> bool:
    return low[end : end + 1] == ":"


_NO_NAMES_WORDS = (
    "overall meanwhile today yesterday however altogether also now still then here there monday tuesday "
    "wednesday thursday friday saturday sunday number former latter quarter order year "
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
_PREPOSITIONS = ("in", "at", "from", "of", "for", "by", "on")
_PERSONS = ("er", "or", "man", "woman", "ist", "ian", "ant", "ent", "eer", "boy", "girl", "nurse", "chef", "pilot")
_DETERMINERS_WORDS = "the a an his her their former "
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())


def _is_age(folded: str, low: str, start: int, end: int) -> bool:
    """Maria Lopez, 41, joined; Nadal, 36, won; the minister, 61, will retire: a figure between commas."""
    if end - start != 2 or low[end : end + 1] not in (",", ".") or low[end + 1 : end + 2].isdigit():
        return False
    words = folded[max(0, start - 40) : start - 2].split()[-3:]
    if not words or not words[-1].isascii() or words[-1].lower() in _NO_NAMES:
        return False
    names = [word[:1].isupper() and word[1:].replace("-", "").islower() for word in words]
    if names[-1] and len(names) > 1 and names[-2]:
        return words[-2].lower() not in _PREPOSITIONS
    if low[end] != "," or not "a" <= low[end + 2 : end + 3] <= "z":
        return False
    if names[-1]:
        return len(words) < 2 or words[-2].endswith((".", "?", "!", "”"))
    return words[-1].endswith(_PERSONS) and not _DETERMINERS.isdisjoint(word.lower() for word in words[:-1])


def _after_chinese(low: str, left: str, start: int, end: int) -> str | None:
    if not left:
        return None
    if "." in low[start:end] and (
        left.endswith(_UPGRADED) or ("版本" in left and left.endswith(("到", "至", "从", "由")))
    ):
        return None if counts(low, end) else "version"
    words, table = _chinese()
    link = next(link for link in _LINKS if left.endswith(link)) if left.endswith(_LINKS) else ""
    stem = left.removesuffix(link)
    if not left.endswith(words) and not (link and stem.endswith(_CHINESE["phone"])):
        return "phone" if left.endswith("来自") and _is_short_code(low, start, end) else None
    reason = next((table[word] for word in words if left.endswith(word)), "phone")
    if reason == "time":
        return reason if low[end : end + 1] in ("时", "点", ":") else None
    if counts(low, end) and reason != "age":
        return None
    if reason == "page":
        return reason if end - start < 4 and not left.endswith(_NO_PAGE) and not left.endswith("第") else None
    if reason == "phone":
        return reason if end - start > 2 else None
    return reason


def _is_short_code(low: str, start: int, end: int) -> bool:
    """来自10086: a service number."""
    return end - start == 5 and low.startswith(("100", "123", "955", "106"), start) and not counts(low, end)
