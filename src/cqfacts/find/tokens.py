"""The words of a query: runs of Chinese characters, Latin words and numbers.

Without patterns, which take longer to compile than a query takes to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cqfacts.find.folding import plain

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ"
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789&+.'’" + TONED)
_BRACKETS = str.maketrans("", "", '“”‘"《》〈〉「」『』()')
_OF_DATE = "年月日"

_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩廿")
_SCALES = frozenset("十百千万亿萬億")
_COUNTED = _NUMERALS | frozenset("成半倍个個家人名位项項大元美年月天届場场條条件种種座台所款岁分点點余多")
_WITHOUT_NUMERAL = ("半数", "过半", "近半", "半个", "半年", "翻番", "翻倍", "翻了")
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty"
    " ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens"
    " half third quarter fifth percent per double doubled twice triple tripled quadrupled couple"
)
_NUMBER_WORDS = frozenset(_NUMBERS.split())


class Token(NamedTuple):
    """A word of a query, folded."""

    text: str
    is_chinese: bool


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; a date is a run of Chinese with its digits (`12月15日`)."""
    found: list[Token] = []
    at = 0
    text = plain(text).translate(_BRACKETS)
    while at < len(text):
        start = at
        is_chinese = _is_chinese(text[at])
        while at < len(text) and (_is_chinese(text[at]) if is_chinese else text[at] in _LATIN):
            at += 1
        if at == start:
            at += 1
            continue
        word = text[start:at] if is_chinese else text[start:at].strip(".'’")
        touches = start > 0 and bool(found) and not text[start - 1].isspace()
        if word:
            _add(found, Token(word, is_chinese), touches)
    return list(_without_idle(found))


def _add(found: list[Token], token: Token, touches: bool) -> None:
    last = found[-1] if found else None
    if touches and last is not None and token.is_chinese and token.text[0] in _OF_DATE and last.text.isdigit():
        found.pop()
        before = found.pop().text if found and found[-1].text[-1] in _OF_DATE else ""
        token = Token(before + last.text + token.text, True)
    found.append(token)


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character == "〇"


def _without_idle(found: list[Token]) -> Iterator[Token]:
    """The words without `take place`, of which each means something else by itself."""
    at = 0
    while at < len(found):
        after = found[at + 1].text if at + 1 < len(found) else ""
        if after == "place" and found[at].text in ("take", "takes", "took", "taken"):
            at += 2
        else:
            yield found[at]
            at += 1


def may_hold_number(text: str) -> bool:
    """Whether `text` can hold a number that is counted. Reading one takes as long as all the rest of a search.

    What it lets pass (`first`, `a year`, 第一) is looked for as words.
    """
    if any(character.isdigit() for character in text):
        return True
    if not _NUMBER_WORDS.isdisjoint(text.lower().replace("-", " ").split()) or "teen" in text.lower():
        return True
    if text.strip() in _NUMERALS or any(word in text for word in _WITHOUT_NUMERAL):
        return True
    return any(
        (one in _NUMERALS and other in _COUNTED) or (one in "数數几幾上" and other in _SCALES)
        for one, other in pairwise(text)
    )
