"""Same-length normalisation: whatever is matched on the folded text has the same offsets in the original.

Every character maps to exactly one character. Full width becomes half width, dashes become `-` (the em dash stays:
doubled it is punctuation), exotic spaces become a space, and the traditional characters that numerals, units,
qualifiers and their neighbours need become simplified. Case is kept.
"""

from __future__ import annotations

import sys
from functools import cache
from itertools import pairwise

_PAIRS = (
    "萬万億亿兩两個个項项間间場场幾几數数過过約约餘余達达將将幣币圓元塊块錢钱點点衝冲沖冲貳贰陸陆歲岁號号樓楼棟栋層层類类種种"
    "條条筆笔單单張张輛辆臺台隻只屆届門门戶户畝亩噸吨裡里裏里週周時时鐘钟鍾钟頁页區区縣县鎮镇鄉乡國国佔占僅仅從从進进階阶級级"
    "後后來来開开頭头團团隊队員员處处組组對对雙双冊册課课節节學学會会為为爲为並并沒没無无這这邊边側侧總总計计獎奖勵励補补貼贴"
    "資资獲获給给與与於于當当長长鐵铁線线網网業业動动標标準准確确體体統统聯联續续樣样導导產产術术專专歷历曆历創创強强實实營营"
    "倫伦別别報报減减增增齡龄還还連连運运輪轮雖虽爭争發发現现環环種种書书醫医廠厂萬万歐欧鎊镑韓韩貫贯電电話话熱热圖图"
    "變变壓压離离氣气夠够檻槛拋抛腦脑劃划範范圍围協协議议獨独簽签節节續续際际關关點点盡尽滿满預预違违邀邀應应莊庄龍龙東东寧宁廣广機机構构經经"
    "濟济質质評评認认證证讀读調调趨趋勢势轉转啟启顯显術术藝艺務务傳传類类飛飞駐驻點点萊莱華华顆颗棵棵枚枚雙双邨村賽赛劑剂針针內内較较滿满檔档險险畫画鄰邻證证漲涨負负"
)
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FULL_WIDTH_COMMA = "\uff0c"
_CODES = f"utf-32-{sys.byteorder[0]}e"
_PIECE = 1 << 16
_THIN = "\u00a0\u2009\u202f"


@cache
def _table() -> dict[int, int]:
    table = {0xFEE0 + code: code for code in range(0x21, 0x7F)}
    del table[ord(_FULL_WIDTH_COMMA)]
    table |= dict.fromkeys(map(ord, _SPACES), ord(" "))
    table |= dict.fromkeys(map(ord, _DASHES), ord("-"))
    table[0x2236] = ord(":")
    table[0xFFE5] = ord("¥")
    table[0xFFE1] = ord("£")
    table[0x301C] = ord("~")
    table[0x25CB] = ord("〇")
    table |= {ord(old): ord(new) for old, new in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
    return table


@cache
def _foldable() -> dict[str, str]:
    return {chr(old): chr(new) for old, new in _table().items()}


def fold(text: str) -> str:
    """`text` folded, same length. A full-width comma inside full-width digits is a thousands mark, else punctuation."""
    for space in _THIN:
        if space in text:
            text = _grouped(text, space)
    wide = [] if _FULL_WIDTH_COMMA not in text else [
        at + 1 for at in _positions(text, _FULL_WIDTH_COMMA)
        if at and _is_wide_digit(text[at - 1]) and _is_wide_digit(text[at + 1 : at + 2])
    ]  # fmt: skip
    folded = _replace(text, _foldable())
    if not wide:
        return folded
    pieces = [folded[start : end - 1] for start, end in zip([0, *wide], [*wide, len(text) + 1], strict=True)]
    return ",".join(pieces)


def _grouped(text: str, space: str) -> str:
    """`text` with a comma for each thin `space` that parts digits into groups of three."""
    pieces = text.split(space)
    joints = [
        "," if _ends_group(left) and right[:3].isdecimal() and len(right) > 2 and not right[3:4].isdecimal() else space
        for left, right in pairwise(pieces)
    ]
    return "".join(piece + joint for piece, joint in zip(pieces, [*joints, ""], strict=True))


def _ends_group(left: str) -> bool:
    """Whether `left` ends in one to three digits."""
    return left[-1:].isdecimal() and not left[-4:-3].isdecimal() if len(left) > 3 else left[-1:].isdecimal()


def lower(text: str) -> str:
    """`text` with A to Z in lower case and nothing else changed, so the same length whatever the script."""
    for letter in _CAPITALS:
        if letter in text:
            text = text.replace(letter, letter.lower())
    return text


def characters(text: str) -> frozenset[str]:
    """The characters that occur: found by their codes, so that no string is made for each place in a long text."""
    codes: set[int] = set()
    for start in range(0, len(text), _PIECE):
        codes.update(memoryview(text[start : start + _PIECE].encode(_CODES, "surrogatepass")).cast("I"))
    return frozenset(map(chr, codes))


def _replace(text: str, table: dict[str, str]) -> str:
    """`text` with every key of `table` replaced: one pass for each key that occurs, much faster than `translate`."""
    for char in table.keys() & characters(text):
        text = text.replace(char, table[char])
    return text


def _positions(text: str, char: str) -> list[int]:
    found: list[int] = []
    at = text.find(char)
    while at >= 0:
        found.append(at)
        at = text.find(char, at + 1)
    return found


def _is_wide_digit(character: str) -> bool:
    return "\uff10" <= character <= "\uff19"
