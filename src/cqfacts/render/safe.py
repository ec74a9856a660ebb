"""Text that came from a file or an argument, made safe to show.

Control characters can move a cursor or repaint a screen, and bidirectional overrides can reorder what a reader sees
(Boucher and Anderson 2021, 'Trojan Source'). Everything shown to people goes through `visible`.
"""

from __future__ import annotations

_ZERO_WIDTH = (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x180E)
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SEPARATORS = (0x2028, 0x2029)
_TAGS = range(0xE0000, 0xE0080)
_CONTROLS = (*range(0x00, 0x20), 0x7F, *range(0x80, 0xA0))
_SURROGATES = range(0xD800, 0xE000)

HAZARDS: tuple[int, ...] = (*_CONTROLS, *_ZERO_WIDTH, *_BIDI, *_SEPARATORS, *_TAGS)
"""Code points that never reach a terminal as themselves (newline and tab excepted by `visible`)."""


def escape(code: int) -> str:
    """The visible escape of one code point, as Python writes it: `\\x1b`, `\\u202e`, `\\U000e0001`."""
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_VISIBLE = {code: escape(code) for code in HAZARDS if chr(code) not in "\n\t"}
_ONE_LINE = _VISIBLE | {ord("\n"): " ", ord("\t"): " "}


def visible(text: str) -> str:
    """`text` with every hazardous character as a visible escape; newlines and tabs stay."""
    return _no_surrogates(text.translate(_VISIBLE))


def one_line(text: str) -> str:
    """`visible`, on one line: runs of white space that hold a line break become one space."""
    if "\n" in text or "\r" in text:
        text = " ".join(part for part in (line.strip() for line in text.splitlines()) if part)
    return _no_surrogates(text.translate(_ONE_LINE))


def _no_surrogates(text: str) -> str:
    # File names that are no UTF-8 arrive with lone surrogates, which no encoder takes.
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(escape(ord(c)) if ord(c) in _SURROGATES else c for c in text)
    return text
