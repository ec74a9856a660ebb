"""In which encoding is a Chinese draft that is no UTF-8? Told from what its bytes would say in each.

Most bytes can be read in several encodings, but only in the right one are nearly all of the characters in daily use;
read as another, every second one is rare. A dozen characters are enough. Korean and Japanese bytes also make daily
characters of Chinese: whether it is one of those, `chardet` knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

SAMPLE = 64 * 1024
"""Characters, and bytes, that are looked at."""
DAILY = 0.75
"""At least so large a share of the characters must be in daily use."""
MARGIN = 0.1
"""And so much larger must it be than in an encoding of another family."""
FOREIGN = 0.15
"""The confidence from which on `chardet` is believed that the draft is not Chinese."""

_WIDE = (("utf-16-le",), ("utf-16-be",))
_FAMILIES = (("gb18030",), ("cp950", "big5hkscs", "big5"), *_WIDE)
"""Those of one family differ in a few signs. The likelier stands first, the most general name last."""
_CHINESE = ("gb", "hz", "big5", "cp950", "utf-16")
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·•％～－＋／｜￥°×①②③④⑤⑥⑦⑧⑨⑩\u3000\ufeff")


class Decoded(NamedTuple):
    """A text, the encoding in which it was read, and the share of its characters that are in daily use."""

    text: str
    encoding: str
    daily: float


def detect(data: bytes, *, wide: bool = False) -> Decoded | None:
    """The text of the bytes; None where the encoding cannot be told. With `wide`, only UTF-16 is thought of."""
    # No text holds a NUL, but every second byte of English in UTF-16 is one.
    wide = wide or b"\x00" in data
    readings = [one for family in (_WIDE if wide else _FAMILIES) if (one := _best(data, family)) is not None]
    readings.sort(key=lambda one: -one.daily)
    if not readings or readings[0].daily < DAILY:
        return None
    if len(readings) > 1 and readings[0].daily - readings[1].daily < MARGIN:
        return None
    best = readings[0]
    return best if best.encoding.startswith("utf-16") or not _is_foreign(data) else None


def _best(data: bytes, family: tuple[str, ...]) -> Decoded | None:
    readings = list(_readings(data, family))
    if not readings:
        return None
    best, last = max(readings, key=lambda one: one.daily), readings[-1]
    return last if last.encoding == family[-1] and last.text == best.text else best


def _readings(data: bytes, family: tuple[str, ...]) -> Iterator[Decoded]:
    for encoding in family:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield Decoded(text, encoding, _daily(text[:SAMPLE], count_ascii=(encoding,) in _WIDE))


def _daily(text: str, *, count_ascii: bool) -> float:
    """The share of the characters that are in daily use; ASCII, the same in most encodings, only where asked for."""
    daily = total = 0
    for character, count in Counter(text).items():
        if count_ascii or character >= "\x80":
            total += count
            daily += count * _is_daily(character)
    return daily / total if total else 0.0


def _is_daily(character: str) -> bool:
    """Whether it is of the first level of GB 2312 or Big5 (6,500 characters), punctuation, a digit or a letter."""
    if character < "\x80":
        return character.isprintable() or character in "\n\r\t"
    if "\u4e00" <= character <= "\u9fff":
        return 0xB0 <= _lead(character, "gb2312") <= 0xD7 or 0xA4 <= _lead(character, "big5") <= 0xC6
    return character in _PUNCTUATION or "０" <= character <= "ｚ"


def _lead(character: str, encoding: str) -> int:
    try:
        return character.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0


def _is_foreign(data: bytes) -> bool:
    import chardet

    guess = chardet.detect(data[:SAMPLE])
    name = str(guess.get("encoding") or "").lower()
    return bool(name) and not name.startswith(_CHINESE) and float(guess.get("confidence") or 0) >= FOREIGN
