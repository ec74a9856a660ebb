"""Characters that act on a terminal, hide, turn the writing round, or are digits that nobody expects."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from random import Random

from tests.hostile.drafts import prose

CONTROLS = [chr(code) for code in (*range(1, 0x20), 0x7F, *range(0x80, 0xA0))]
SEQUENCES = (
    "\x1b[2J", "\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;http://evil.example\x1b\\", "\x9b31m", "\x1bP+q\x1b\\",
    "\x1bc", "\r", "\x08\x08\x08", "\x0b", "\x0c",
)  # fmt: skip
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN = "\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u206a\ufe0f\ufeff\U000e0020\U000e0041\U000e0100"
LINE_ENDS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
DIGITS = "०१२٣٤٥۶۷৮๙𝟘𝟙𝟚²³¹₄₅①②⑩㊿❿⒊⑷½¾⅓Ⅷⅻ〇〡〩㈠㊀㍘㏠𐄇🄂１２３"
WORKFLOW = ("::error::owned", "##[error]owned", "::add-mask::1", "%0A::warning::x", "::set-output name=a::b")


def _strewn(random: Random, size: int, what: Sequence[str], often: int = 8) -> str:
    """Prose with one of `what` behind about one of `often` characters, also within numbers."""
    text = prose.repeated(prose.ALL, size)
    return "".join(c + (random.choice(what) if random.randrange(often) == 0 else "") for c in text)[:size]


def controls(random: Random, size: int) -> str:
    return _strewn(random, size, CONTROLS)


def terminal_sequences(random: Random, size: int) -> str:
    return _strewn(random, size, SEQUENCES)


def bidirectional(random: Random, size: int) -> str:
    return _strewn(random, size, BIDI)


def hidden_characters(random: Random, size: int) -> str:
    return _strewn(random, size, HIDDEN)


def combining_marks(random: Random, size: int) -> str:
    """Letters and digits under piles of accents."""
    marks = [chr(code) for code in range(0x300, 0x370)]
    return _strewn(random, size, ["".join(random.choices(marks, k=random.randrange(1, 40))) for _ in range(50)])


def line_ends(random: Random, size: int) -> str:
    """Every character that some function takes for a line end, often several in a row."""
    return _strewn(random, size, LINE_ENDS, often=4)


def odd_digits(random: Random, size: int) -> str:
    """Digits of other scripts, in circles, raised, as fractions: `str.isdigit` says yes, `int` may say no."""
    return _strewn(random, size, DIGITS, often=3)


def workflow_commands(random: Random, size: int) -> str:
    """What a GitHub step would obey, at line starts and behind numbers."""
    return _strewn(random, size, (*WORKFLOW, *(f"\n{each}\n" for each in WORKFLOW)), often=12)


def any_characters(random: Random, size: int) -> str:
    """Code points from all of Unicode, half of them from the first planes; no surrogates, which no file can hold."""
    found = []
    for _ in range(size):
        code = random.randrange(random.choice((0x100, 0x3000, 0x10000, sys.maxunicode + 1)))
        found.append(chr(code) if not 0xD800 <= code < 0xE000 else "重")
    return "".join(found)


def full_width(random: Random, size: int) -> str:
    """Prose in full-width characters, whose folding must keep every offset."""
    text = prose.repeated(prose.ALL, size)
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and random.random() < 0.8 else c for c in text)


def lone_surrogates(random: Random, size: int) -> str:
    """Bytes of an argument that are no UTF-8, as Python hands them on, and halves of surrogate pairs."""
    return _strewn(random, size, [chr(code) for code in (0xD800, 0xDBFF, 0xDC00, *range(0xDC80, 0xDD00))])


FAMILIES = (
    controls, terminal_sequences, bidirectional, hidden_characters, combining_marks, line_ends, odd_digits,
    workflow_commands, any_characters, lone_surrogates, full_width,
)  # fmt: skip
