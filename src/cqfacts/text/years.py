"""Years that stand alone, spans of years and decades, in any language: in 2023, 2022-2025, the 1990s, in 1842."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text.spans import digits_end

Hit = tuple[int, int, str | None, str]

_WITHIN = (
    "in", "by", "of", "since", "during", "until", "till", "from", "through", "to", "late", "early", "mid", "end",
    "year", "after", "before", "fiscal", "fy", "for", "than", "spring", "summer", "autumn", "fall", "winter", "between",
    "throughout", "and", "around", "about",
)  # fmt: skip
_OLD = ("in ", "since ", "until ", "circa ", "early ", "late ")
_ABOUT = ("about ", "around ", "to ", "than ", "and ", "for ")
_PREFIXES = ("fy ", "fy", "mid-", "end-", "early ", "late ")
_QUALIFIED = (
    "some", "over", "nearly", "almost", "roughly", "approximately", "exactly", "than", "least", "most", "reached",
    "reaching", "totalled", "totaled", "rmb", "up to", "hit", "only", "just", "within", "under", "top", "topped",
    "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "below", "above", *"$¥€£~≈><+",
)  # fmt: skip
_QUALIFIED_ZH_WORDS = (
    "共 达 为 是 有 近 超 超过 逾 约 到 破 突破 过 余 至 增 仅 共计 总计 计 高达 多达 拨 获 得 招 第 编号 号 ｜ | "
)
_QUALIFIED_ZH = tuple(_QUALIFIED_ZH_WORDS.split())
_DECORATED = ("rmb ", "rmb", "cny ", "cny", "no. ", "no ")
_MEASURES_WORDS = (
    "万 亿 千 家 个 项 人 名 位 元 场 件 余 多 倍 间 所 台 款 次 吨 公里 亩 美元 以上 左右 以下 "
    "小时 分钟 秒 平方 立方 瓦 千瓦 兆瓦 字 公斤 斤 辆 艘 篇 枚 颗 "
    "张 套 块 部 本 册 支 只 头 座 户 道 门 条 份 片 株 架 台 "
)
_MEASURES = tuple(_MEASURES_WORDS.split())
_COUNTED_WORDS = "people persons staff million billion thousand yuan rmb dollars percent percentage times "
_COUNTED = frozenset(_COUNTED_WORDS.split())
_NO_NOUNS_WORDS = (
    "was is has this as its his plans sees news becomes brings marks remains says seems series chongqing's "
    "games olympics paralympics finals elections awards championships "
)
_NO_NOUNS = frozenset(_NO_NOUNS_WORDS.split())


@cache
def _years() -> re.Pattern[str]:
    """The first character is tried alone, which is what makes this fast."""
    return re.compile(
        r"(?P<ya>[12](?:(?<![0-9a-z][12])|(?<=fy[12]))[015-9][0-9]{2})(?:-(?P<yb>(?:19|20)?[0-9]{2})|(?P<dec>s))?"
        r"(?![0-9a-z%‰]|,[0-9]|\.[0-9]|-[a-z0-9]|[/:×*][0-9])"
    )


def find(low: str) -> list[Hit]:
    """The years of a text as (start, end, ISO 8601 or None, why they are no quantity)."""
    return [hit for match in _years().finditer(low) if (hit := _hit(match, low)) is not None]


def _hit(match: re.Match[str], low: str) -> Hit | None:
    start, end = match.span()
    first = match["ya"]
    prefix = ""
    if low.endswith(_PREFIXES, 0, start):
        prefix = next(word for word in _PREFIXES if low.endswith(word, 0, start))
    if prefix and low[start - len(prefix) - 1 : start - len(prefix)].isalpha():
        prefix = ""
    if not _is_possible(first, low, start, end):
        return None
    start -= len(prefix)
    left = low[max(0, start - 14) : start]
    bare = left[:-1] if left[-1:] in (" ", "-") else left
    if left[-1:] in ("$", "¥", "€", "£", "#", ".") or left.endswith(_DECORATED):
        return None
    if not prefix and (left.removesuffix(" ").endswith(_QUALIFIED) or left.endswith(_QUALIFIED_ZH)):
        return None
    strong = bool(prefix) or bare.endswith(_WITHIN)
    if _is_counted(low, end) and not (strong and low[end : end + 1] == " " and not left.endswith(_ABOUT)):
        return None
    if match["dec"]:
        return start, end, None, "period"
    second = match["yb"] or ""
    if second and int(second[-2:]) > 0:
        later = second if len(second) == 4 else first[:2] + second
        return (start, end, f"{first}/{later}", "year") if int(later) > int(first) else None
    return start, end, first, "year"


def _is_possible(year: str, low: str, start: int, end: int) -> bool:
    """Whether four digits may be a year: 1900 to 2099, other centuries behind a word that asks for one.

    In 2000至3000元 they are the lower end of a range.
    """
    if year.startswith(("19", "20")):
        return not (low[end : end + 1] in ("-", "—", "~", "至", "到") and _is_range(low, end + 1))
    if year.startswith("21"):
        return year in ("2100", "2150") and low.endswith((" by ", " until ", " before ", " year "), 0, start)
    return low.endswith(_OLD, 0, start) and not _is_counted(low, end)


def _is_range(low: str, at: int) -> bool:
    """Whether a figure that is no year begins at `at`."""
    end = digits_end(low, at, 9)
    if end - at < 3 or low[end : end + 1] == "年":
        return False
    return end - at != 4 or not low.startswith(("19", "20"), at) or _is_counted(low, end)


def _is_counted(low: str, end: int) -> bool:
    """Whether what follows is counted: 2000家, 2000 new firms."""
    following = low[end : end + 1]
    if following and following in "%‰":
        return True
    at = end + (following == " ")
    if low.startswith(_MEASURES, at):
        return True
    if following != " " or not "a" <= low[at : at + 1] <= "z":
        return False
    words = low[at : at + 44].split(" ")
    first = words[0].rpartition("-")[2] if words[0].rpartition("-")[2] in _COUNTED else words[0]
    if first in _COUNTED or low.startswith("per cent", at):
        return True
    if words[0].rstrip(".,;:") in _NO_NOUNS:
        return False
    return _is_plural(words[0]) or (len(words) > 1 and words[0].isascii() and words[0].replace("-", "").isalpha()
                                    and 1 < len(words[0]) < 21 and _is_plural(words[1]))  # fmt: skip


def _is_plural(word: str) -> bool:
    word = word.rstrip(".,;:!?)")
    return 3 <= len(word) < 22 and word.isalpha() and word[-1] == "s" and word[-2] != "s"
