"""Qualifiers and negations before and after a number: 超过, 不到, 左右, more than, or so, did not exceed, ~.

Words before a number are matched on the reversed text, so that each number costs one anchored match whatever stands
before it. No pattern crosses punctuation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cqfacts.model import Qualifier, Span

_ZH: dict[Qualifier, str] = {
    "over": "超过 超出 超越 超逾 超 逾 突破 冲破 不止 不只 不光 高于 多于 大于 跨过 迈过 越过 高过 多过 不仅仅 "
    "破 过 > 逾越 高达超",
    "nearly": "近 将近 接近 逼近 临近 直逼 迫近 趋近 几近 几乎 差点",
    "about": "约 大约 大概 约莫 差不多 估计 约略 预计约 ~ ≈ ± 估算 粗算",
    "under": "不到 不足 低于 少于 小于 不满 未满 不及 未及 < 未到 不够 没到 仅不到",
    "at-least": "至少 起码 最少 不少于 不低于 不下 不下于 最低 不小于 ≥ ⩾ >= 不亚于 下限",
    "at-most": "不超过 不高于 不多于 至多 最多 最高 上限 不大于 顶多 ≤ ⩽ <= 不逾 不突破 至高 不超",
    "exact": "恰好 正好 刚好 恰为 整整 恰恰",
}
_ZH_STOP = {
    "近": "附最邻远亲新临靠拉",
    "约": "签节条合预履制集公违邀契毁失盟租特",
    "超": "赶反英",
    "破": "打突冲爆攻侦击残告看识",
    "过": "通经不难度越渡路透跨超迈胜高多",
    "逾": "",
    "起码": "",
    "超过": "",
    "最低": "",
    "估计": "",
    "突破": "",
    "几近": "",
    "上限": "",
    "接近": "",
}
_FILLERS = (
    "了 过 到 至 达 达到 有 为 是 占 合 共 共计 着 只有 仅有 有着 过了 了近 人民币 我市 能有 总计 全市 全国 设 高达 "
)
_ZH_NOT = (
    "并没有 没有 并未 尚未 从未 远未 还未 未能 未曾 不曾 并不是 并不 "
    "不是 并非 绝非 而非 不会 不可能 未 没 无法 未必 远没有 "
    "还没有 不再 "
)
_ZH_REACH = "达到 达 到 有 能达到 够 满 做到 拿到 "
_APART: dict[str, Qualifier] = {
    "最高": "at-most", "最多": "at-most", "至多": "at-most", "上限": "at-most", "至少": "at-least", "起码": "at-least",
    "最少": "at-least", "大约": "about", "大概": "about", "约占": "about", "约为": "about", "约合": "about",
    "约有": "about", "差不多": "about", "接近": "nearly", "将近": "nearly", "超过": "over",
    "超出": "over", "不到": "under",
    "不足": "under", "低于": "under", "高于": "over", "不超过": "at-most", "占近": "nearly", "突破": "over",
}  # fmt: skip
_CEILING = frozenset("幅可能支奖补资给获为达拿得贷享限额额度到过至")
_SHARE_ONLY = frozenset({"超过", "超出", "不到", "不足", "低于", "高于", "接近", "占近", "不超过"})
_CLAUSE = "，。；：！？,;:!?\n()（）“”\"'‘’「」『』《》〈〉|｜…—、"

_EN: dict[Qualifier, str] = {
    "over": "more than|over|exceeded|exceeds|exceed|exceeding|surpassed|surpasses|surpass|surpassing|topped|topping|"
    "upwards of|upward of|north of|beyond|above|in excess of|greater than|higher than|larger than|passed|crossed|"
    "to top|tops|well past|not just|past the|comfortably over|broken through|broke through|>|bigger than|eclipsed",
    "nearly": "nearly|almost|close to|approaching|nearing|just under|just below|just short of|just shy of|shy of|"
    "not far short of|a shade under|nearer|virtually|approaches|closing in on|close on",
    "about": "about|around|roughly|some|approximately|approx.|approx|circa|ca.|an estimated|estimated|~|≈|±|"
    "in the region of|in the order of|of the order of|or so|somewhere around|something like",
    "under": "under|below|less than|fewer than|lower than|short of|smaller than|not quite|not even|<|"
    "well under|well below",
    "at-least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|>=|"
    "⩾|minimum",
    "at-most": "at most|up to|as much as|as many as|no more than|not more than|a maximum of|maximum of|"
    "capped at|tops out at|topping out at|caps out at|peaks at|not over|"
    "no greater than|not exceeding|a ceiling of|ceiling of|≤|<=|⩽|up to a maximum of|limited to|at the most|maximum",
    "exact": "exactly|precisely|just exactly",
}
_EN_THE = (
    "exceeded|exceeds|exceed|exceeding|surpassed|surpasses|surpass|surpassing|topped|topping|beyond|above|passed|crossed|"
    "broken through|broke through|nearly|almost|below|close to|in excess of|short of|just under|just over|up to|"
    "less than|more than"
)
_AFTER: dict[str, Qualifier] = {
    "以上": "at-least", "及以上": "at-least", "之上": "at-least", "以下": "at-most",
    "及以下": "at-most", "以内": "at-most",
    "之内": "at-most", "左右": "about", "上下": "about", "有余": "over", "开外": "over",
    "不到": "under", "不止": "over",
    "朝上": "at-least", "封顶": "at-most", "往上": "at-least",
    "+": "over", " or more": "at-least", " or so": "about", " or fewer": "at-most",
    " or less": "at-most", "-odd": "over",
    "-plus": "over", " plus": "over", " at least": "at-least", " at most": "at-most", " and above": "at-least",
    " and over": "at-least", " and counting": "over", " or thereabouts": "about", " or above": "at-least",
    " at the most": "at-most", " at the very least": "at-least", " and more": "at-least", " or over": "at-least",
    " odd": "over", " maximum": "at-most", " minimum": "at-least", " or under": "at-most", " tops": "at-most",
}  # fmt: skip


class Before(NamedTuple):
    """What stands before a number: its qualifier, where, whether it touches the number, and whether it is negated."""

    qualifier: Qualifier
    at: Span | None
    touches: bool
    negated: bool


_NONE = Before("exact", None, False, False)


@cache
def _meaning(english: bool) -> dict[str, Qualifier]:
    table = _EN if english else _ZH
    return {word: name for name, words in table.items() for word in (words.split("|") if english else words.split())}


def _reversed_words(words: object) -> str:
    ordered = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(word[::-1]) for word in ordered)


@cache
def _zh_adjacent() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<space>[ \n*_]{{0,8}})(?P<gap>(?:{_reversed_words(_FILLERS.split())})?)[ *_]{{0,3}}"
        rf"(?P<word>{_reversed_words(_meaning(False))})(?P<not>(?:{_reversed_words(_ZH_REACH.split())})?(?:{_reversed_words(_ZH_NOT.split())}))?"
    )


@cache
def _zh_negation() -> re.Pattern[str]:
    return re.compile(
        rf"[ *]{{0,3}}(?:{_reversed_words(_ZH_REACH.split())})?(?P<not>{_reversed_words(_ZH_NOT.split())})"
    )


@cache
def _zh_apart() -> re.Pattern[str]:
    stop = re.escape(_CLAUSE)
    return re.compile(rf"(?P<gap>[^{stop}0-9]{{1,14}}?)(?P<word>{_reversed_words(_APART)})")


@cache
def _en_adjacent() -> re.Pattern[str]:
    not_ = "|".join(("ton", "reven", "t'n", "t’n", "rehtien", "tuohtiw", "ot s?liaf", "ot deliaf", "morf raf", "tonnac",
                     "regnol on"))  # fmt: skip
    return re.compile(
        rf"(?P<gap>[ \n*_]{{0,3}}(?:(?:eht|na|a|sti|rieht|"
        rf"fo latot a) )?)(?P<word>{_reversed_words(_meaning(True))})(?P<edge>$|[^a-z])"
        rf"(?P<not>(?:(?:tey|neve|neeb|evah|eb|llits|ylno) ){{0,2}}(?:{not_})(?:[^a-z]|$|(?<=t'n)))?"
    )


@cache
def _en_negation() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?:dehcaer|hcaer|tih|ot tnuoma|ylraen|deniatta) )?(?:(?:tey|neve|neeb|evah|eb) ){0,2}"
        r"(?P<not>ton|reven|t'n|t’n)(?P<edge>[^a-z]|$|(?<=n)[a-z]+)"
    )


@cache
def _after() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_AFTER, key=len, reverse=True)))
    return re.compile(rf"(?P<word>{words})(?![a-z])")


def after(low: str, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier that touches the right end of a number (以上, 左右, or more, +), and where it ends."""
    if end >= len(low) or low[end] not in "以及之左上有开不朝封往+ -":
        return None
    found = _after().match(low, end)
    if found is None:
        return None
    following = low[found.end() : found.end() + 1]
    if found["word"] == "+" and following.isalnum() and (following.isascii() or not low[end - 1 : end].isdigit()):
        return None
    return _AFTER[found["word"]], found.end()


def before(low: str, start: int, floor: int, *, share: bool) -> Before:
    """What qualifies the number that starts at `start`. Nothing left of `floor` counts.

    `share`: the number is a share, a fraction or a multiple, which lets a qualifier stand apart (超过全市总量的一半).
    """
    left = low[max(floor, start - 40) : start]
    if not left:
        return _NONE
    bare = left.rstrip(" \n*_")
    if not bare or "\n\n" in left[len(bare) :]:
        return _NONE
    back = left[::-1]
    last = bare[-1]
    if last.isascii() and last.isalpha():
        return _before_en(back, start)
    found = _before_zh(back, start, share, low[start])
    if (found is _NONE and last in ".~<>=") or last in "’'":
        return _before_en(back, start)
    return found


def _before_zh(back: str, start: int, share: bool, number: str) -> Before:
    found = _zh_adjacent().match(back)
    if found is not None:
        word, end = found["word"][::-1], found.end("word")
        left = back[end : end + 1]
        fits = word != "过" or (not found["gap"] and number in tuple("百千万亿半"))
        if fits and not (left and left in _ZH_STOP.get(word, "")):
            at = Span(start - end, start - found.start("word"))
            touches = not found["space"] or found["space"] == " "
            return Before(_meaning(False)[word], at, touches, found["not"] is not None and _negates(back, found))
    negation = _zh_negation().match(back)
    if negation is not None and _negates(back, negation):
        return Before("exact", None, False, True)
    return _before_apart(back, start, share)


def _negates(back: str, found: re.Match[str]) -> bool:
    """不是 negates, 是不是 asks (and so 有没有, 会不会)."""
    return back[found.end("not") : found.end("not") + 1] != found["not"][0]


def _before_apart(back: str, start: int, share: bool) -> Before:
    found = _zh_apart().match(back)
    if found is None:
        return _NONE
    word, gap = found["word"][::-1], found["gap"][::-1].lstrip()
    if word == "突破" or (
        word in _SHARE_ONLY and not (share and (gap.endswith("的") or gap.startswith(("全", "了全"))))
    ):
        return _NONE
    if word in ("最高", "最多", "上限") and (gap.startswith("的") or _CEILING.isdisjoint(gap)):
        return _NONE
    if gap.startswith(("的", "数", "水")):
        return _NONE
    at = Span(start - found.end("word"), start - found.start("word"))
    return Before(_APART[word], at, False, False)


def _before_en(back: str, start: int) -> Before:
    found = _en_adjacent().match(back)
    if found is not None:
        word, gap = found["word"][::-1], found["gap"].strip()
        if gap != "eht" or word in _EN_THE.split("|"):
            at = Span(start - found.end("word"), start - found.start("word"))
            touches = "\n" not in found["gap"] and "*" not in found["gap"]
            if word == "past the":
                at = Span(at.start, at.start + 4)
            return Before(_meaning(True)[word], at, touches, found["not"] is not None)
    negation = _en_negation().match(back)
    return Before("exact", None, False, True) if negation is not None else _NONE


def distributed(low: str, previous: Span, gap_start: int, start: int, end: int) -> bool:
    """Whether the qualifier at `previous` also holds for the next number (分别突破7500家、5.6万家; … respectively)."""
    gap = low[gap_start:start].strip(" *")
    if gap not in ("、", "和", "及", "与", ",", "and", "以及", ", and"):
        return False
    return "分别" in low[max(0, previous.start - 8) : previous.start] or "respectively" in low[end : end + 60]
