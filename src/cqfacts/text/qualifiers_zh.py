"""Chinese qualifiers before a number: 超过, 不到, 未突破; what stands left of the number, touching it or apart."""

from __future__ import annotations

from collections.abc import Iterable

from cqfacts.model import Qualifier, Span
from cqfacts.text.qualifiers import NONE, Before

_ZH: dict[Qualifier, str] = {
    "over": "超过 超出 超越 超逾 超 逾 突破 冲破 不止 不只 不光 高于 多于 大于 跨过 迈过 越过 高过 多过 不仅仅 "
    "破 过 > 逾越 高达超",
    "nearly": "近 将近 接近 逼近 临近 直逼 迫近 趋近 几近 几乎 差点 快到 快要到 快有 眼看到 "
    "眼看要到 眼看就到 眼看就要到 眼看就要凑够 "
    "眼看突破 眼看要突破 眼看就要突破 眼看就要超过 眼看就要达到 快凑够 就快到 差一点到 差一点就到 差点到",
    "about": "约 大约 大概 约莫 差不多 估计 约略 预计约 ~ ≈ ± 估算 粗算",
    "under": "不到 不足 低于 少于 小于 不满 未满 未足 不及 未及 < 未到 不够 没到 "
    "没达到 没有达到 未达到 未达 未能达到 未曾达到 尚未达到 并未达到 达不到 到不了 仅不到 跌破 跌穿 失守",
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
_APART_ENDS = frozenset(word[-1] for word in _APART)
_CEILING = frozenset("幅可能会支奖补资给获为达拿得贷享限额度到过至领取容坐载放罚赔付报销减免提存延")
_MEASURED = ("气温", "温度", "水位", "时速", "速度", "海拔", "法院", "检察", "人民", "峰", "点", "价", "处", "分", "温")
"""What 最高 measures (最高气温达40度): the highest of many, no ceiling."""
_SHARE_ONLY = frozenset({"超过", "超出", "不到", "不足", "低于", "高于", "接近", "占近", "不超过"})
_CLAUSE = "，。；：！？,;:!?\n()（）“”\"'‘’「」『』《》〈〉|｜…—、"


_MEANING: dict[str, Qualifier] = {word: name for name, words in _ZH.items() for word in words.split()}


def _by_end(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their last character, longest first."""
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=len, reverse=True):
        table[word[-1]] = (*table.get(word[-1], ()), word)
    return table


_WORD_ENDS = _by_end(_MEANING)
_FILLER_ENDS = _by_end(_FILLERS.split())
_NOT_ENDS = _by_end(_ZH_NOT.split())
_REACH_ENDS = _by_end(_ZH_REACH.split())


def _suffix(text: str, table: dict[str, tuple[str, ...]]) -> str:
    """The longest word of `table` that `text` ends in; empty if there is none."""
    for word in table.get(text[-1:], ()):
        if text.endswith(word):
            return word
    return ""


def before(left: str, bare: str, start: int, share: bool, number: str) -> Before:
    """What qualifies the number at `start` whose first character is `number`.

    `left` is the text before it, `bare` that without its last spaces.
    """
    found = _adjacent(left, bare, start, number)
    if found is not None:
        return found
    if _negation(bare if len(left) - len(bare) <= 3 else ""):
        return Before("exact", None, False, True)
    return _apart(left, start, share)


def _adjacent(left: str, bare: str, start: int, number: str) -> Before | None:
    last = bare[-1]
    if len(left) - len(bare) > 8 or not (last in _WORD_ENDS or last in _FILLER_ENDS):
        return None
    fillers = [word for word in _FILLER_ENDS.get(last, ()) if bare.endswith(word)]
    for filler in (*fillers, ""):
        rest = bare[: len(bare) - len(filler)]
        if rest[-1:] in ("_", "*", " "):
            rest = rest[-3:].rstrip(" *_") if len(rest) < 4 else rest[:-3] + rest[-3:].rstrip(" *_")
        word = _suffix(rest, _WORD_ENDS)
        if not word:
            continue
        stop = rest[: -len(word)]
        if (word == "过" and (filler or number not in "百千万亿半")) or _is_stopped(word, stop):
            return None
        at = start - len(left) + len(stop)
        touches = len(left) == len(bare) or left[len(bare) :] == " "
        return Before(_MEANING[word], Span(at, at + len(word)), touches, _negation(stop))
    return None


def _is_stopped(word: str, left: str) -> bool:
    """Whether the character before makes another word of it (经过, 打破); 已经过百 holds no 经过."""
    return bool(left) and left[-1] in _ZH_STOP.get(word, "") and not (word == "过" and left.endswith("已经"))


def _negation(left: str) -> bool:
    """Whether `left` ends in a negation (不是, 未能达到); 是不是 asks, and so do 有没有 and 会不会."""
    reach = _suffix(left, _REACH_ENDS)
    for reached in (reach, "") if reach else ("",):
        rest = left[: len(left) - len(reached)]
        word = _suffix(rest, _NOT_ENDS)
        if word:
            return rest[-len(word) - 1 : -len(word)] != (reached or word)[-1]
    return False


def _apart(left: str, start: int, share: bool) -> Before:
    """A qualifier that one to fourteen characters part from the number: 最高可获1500万元, 超过全市总量的一半."""
    if _APART_ENDS.isdisjoint(left[-15:-1]):
        return NONE
    for at in range(len(left) - 1, max(0, len(left) - 15), -1):
        char = left[at]
        if char in _CLAUSE or char.isdigit():
            return NONE
        if left[at - 1] in _APART_ENDS:
            word = next((word for size in (3, 2) if (word := left[max(0, at - size) : at]) in _APART), None)
            if word is not None:
                return _of_word(word, left[at:].lstrip(), start - len(left) + at, share)
    return NONE


def _of_word(word: str, gap: str, end: int, share: bool) -> Before:
    """The qualifier `word` that ends at `end`, if `gap` between it and the number lets it reach so far."""
    if word == "突破" or (
        word in _SHARE_ONLY and not (share and (gap.endswith("的") or gap.startswith(("全", "了全"))))
    ):
        return NONE
    if word in ("最高", "最多", "上限") and (gap.startswith(_MEASURED) or _CEILING.isdisjoint(gap)):
        return NONE
    if gap.startswith(("的", "数", "水")):
        return NONE
    return Before(_APART[word], Span(end - len(word), end), False, False)
