"""Halves of a unit of time in Chinese: 半个多小时, 半个世纪, 历时半年, 半年多; 上半年 and 半年报 are others."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.model import Qualifier
from cqfacts.text.spans import Core, Skip
from cqfacts.text.zh_words import ONLY

_HALF = Decimal("0.5")
_UNITS = {
    "小时": "hour", "钟头": "hour", "月": "month", "世纪": "century", "学期": "semester", "星期": "week", "年": "year",
}  # fmt: skip
_WHEN = ("前", "后", "内", "以来", "来", "以前", "以后", "之前", "之后", "之内", "以内")
_NAMES = ("报", "度", "线", "会", "刊", "期", "检", "评", "末", "底", "考", "间", "一")
_LONG = ("时间", "之久", "左右", "以上", "有余", "的时间", "的期限")
_SPENT = (
    *ONLY, "了", "为期", "长达", "用时", "满", "徒刑", "刑期", "停赛", "停职", "禁赛", "缓刑", "监禁", "拘留", "延长",
    "缩短", "推迟", "提前", "延期", "延迟", "持续", "试用", "需", "需要", "已", "有", "期", "暂停", "休息", "经过",
)  # fmt: skip


def half(low: str, start: int) -> Core | Skip | None:
    """The spell that begins with the 半 at `start`; None if no unit of time follows."""
    at = start + 1 + low.startswith("个", start + 1)
    more: Qualifier | None = None
    if at > start + 1 and low.startswith("多", at):
        at, more = at + 1, "over"
    word = next((word for word in _UNITS if low.startswith(word, at)), None)
    if word is None or (word in ("世纪", "学期", "星期", "钟头", "月") and at == start + 1):
        return None
    begin, end = start, at + len(word)
    left = low[max(0, start - 4) : start]
    if left.endswith(("上", "下", "前", "后")) or low.startswith(_WHEN, end):
        return Skip(start, end, "period")
    if low.startswith(("多", "余"), end):
        more, end = "over", end + 1
        if low.startswith(_WHEN, end):
            return Skip(start, end, "period")
    elif word == "年":
        if left.endswith(("每", "近", "这", "该", "本", "期", "头")) and not low.startswith(_LONG, end):
            return Skip(start, end, "period")
        if left.endswith(("大", "小")) and not left.endswith(("最大", "最小")):
            begin, more = start - 1, "over" if left[-1] == "大" else "under"
        elif low.startswith(_NAMES, end) or not (left.endswith(_SPENT) or low.startswith(_LONG, end)):
            return Skip(start, end, "idiom")
    return Core(begin, end, _HALF, _HALF, _HALF, more=more, unit=_UNITS[word], kind="duration", open=False)
