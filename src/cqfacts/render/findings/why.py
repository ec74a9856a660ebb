"""Why a fact was found, in words and with the matches marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cqfacts.finding import Hit, Trace
from cqfacts.model import Bilingual
from cqfacts.render.safe import one_line
from cqfacts.render.words import QUALIFIERS, LanguageChoice, languages

MATCHES: dict[str, Bilingual] = {
    "exact": Bilingual("exact", "相同"),
    "bound": Bilingual("bound", "界限"),
    "rounded": Bilingual("rounded", "取整后相同"),
    "words": Bilingual("words", "文字"),
    "near-miss": Bilingual("near miss", "近似"),
}

SLIPS: dict[str, Bilingual] = {
    "digits-transposed": Bilingual("digits transposed", "数字顺序颠倒"),
    "one-digit-wrong": Bilingual("one digit differs", "一位数字不同"),
    "digit-dropped": Bilingual("a digit is missing", "少一位数字"),
    "digit-added": Bilingual("a digit too many", "多一位数字"),
    "rounded-off": Bilingual("a round number near it", "接近的整数"),
    "magnitude": Bilingual("same digits, other magnitude", "数字相同，数量级不同"),
    "unit": Bilingual("same number, other unit", "数字相同，单位不同"),
}

HOW: dict[str, Bilingual] = {
    "form": Bilingual("another form", "词形不同"),
    "beginning": Bilingual("beginning of a word", "词首"),
    "pinyin": Bilingual("pinyin", "拼音"),
    "sound": Bilingual("same sound", "同音"),
    "slip": Bilingual("typing error", "误写"),
}
"""How a word was found that does not stand there as typed."""

FIELDS: dict[str, Bilingual] = {
    "label": Bilingual("label", "名称"),
    "value": Bilingual("value", "数值"),
    "quote": Bilingual("quote", "原文"),
    "also": Bilingual("quote", "原文"),
    "id": Bilingual("id", "编号"),
    "subject": Bilingual("subject", "所指"),
    "scope": Bilingual("scope", "范围"),
    "topic": Bilingual("topic", "主题"),
    "unit": Bilingual("unit", "单位"),
    "article": Bilingual("article", "文章"),
    "byline": Bilingual("byline", "署名"),
}

SPACE = re.compile(r"\s+")


class Piece(NamedTuple):
    """Part of a text; `marked` is what matches."""

    text: str
    marked: bool = False


class Why(NamedTuple):
    """One place that matches: where, its text in pieces, and what is to be said of how it matches."""

    field: str
    pieces: tuple[Piece, ...]
    remark: str


def match_heading(choice: LanguageChoice) -> str:
    return _say(Bilingual("Match", "匹配"), choice)


def match_text(hit: Hit, choice: LanguageChoice) -> str:
    """How a fact's number answers the query: `bound: over`, `near miss: digits transposed`."""
    words = [_say(MATCHES[hit.match], choice)]
    more = SLIPS.get(hit.detail) or QUALIFIERS.get(hit.detail)
    if more is not None:
        words.append(_say(more, choice))
    return ": ".join(words)


def whys(hit: Hit, choice: LanguageChoice) -> Iterator[Why]:
    """The places that a fact was found in."""
    for trace in hit.traces:
        remark = f"{one_line(trace.typed)}: {_say(HOW[trace.how], choice)}" if trace.how in HOW else ""
        yield Why(_say(FIELDS[trace.field.partition(".")[0]], choice), tuple(pieces(trace)), remark)


def pieces(trace: Trace) -> Iterator[Piece]:
    """A text on one line, safe to show, in pieces that match and pieces that do not."""
    at = 0
    for mark in trace.marks:
        yield from _piece(trace.text[at : mark.start], False)
        yield from _piece(mark.of(trace.text), True)
        at = mark.end
    yield from _piece(trace.text[at:], False)


def bracketed(parts: tuple[Piece, ...], left: str, right: str) -> str:
    """The text with each match between two marks."""
    return "".join(f"{left}{piece.text}{right}" if piece.marked else piece.text for piece in parts)


def _piece(text: str, marked: bool) -> Iterator[Piece]:
    if text:
        yield Piece(one_line(SPACE.sub(" ", text)), marked)


def _say(text: Bilingual, choice: LanguageChoice) -> str:
    return " ".join(dict.fromkeys(text.in_(language) for language in languages(choice)))
