"""Bytes that are no text, or text in an encoding that something went wrong with."""

from __future__ import annotations

from random import Random

from tests.hostile.drafts import prose

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "gb18030", "gbk", "hz", "big5",
    "big5hkscs", "cp950", "shift_jis", "euc_jp", "euc_kr", "iso2022_jp", "cp1252", "latin-1", "koi8-r", "cp037",
)  # fmt: skip
MARKS = (
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"+/v8", b"\x84\x31\x95\x33",
)  # fmt: skip
# Overlong forms, a surrogate, past the last code point, a lone start, lone continuations, a cut sequence.
NOT_UTF8 = (b"\xc0\x80", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf8", b"\x80\xbf", b"\xe9\x87")


def random_bytes(random: Random, size: int) -> bytes:
    return random.randbytes(size)


def random_bytes_behind_a_mark(random: Random, size: int) -> bytes:
    return random.choice(MARKS) + random.randbytes(size)


def printable_bytes(random: Random, size: int) -> bytes:
    return bytes(random.choices(b"0123456789 ,.%\n\t-aeiou<>|*`", k=size))


def high_bytes(random: Random, size: int) -> bytes:
    """Pairs that every double-byte encoding can read as something."""
    pairs = ((random.randrange(0xB0, 0xF8), random.randrange(0xA1, 0xFF)) for _ in range(size // 2))
    return bytes(byte for pair in pairs for byte in pair)


def encoded(random: Random, size: int) -> bytes:
    """Sound text in any encoding, Chinese, English or both."""
    lines = random.choice((prose.CHINESE, prose.ENGLISH, prose.TRADITIONAL, prose.ALL))
    return prose.repeated(lines, size).encode(random.choice(ENCODINGS), "replace")


def encoded_and_damaged(random: Random, size: int) -> bytes:
    """Text in any encoding with bytes changed, lost, doubled and put in, one in a hundred or so."""
    data = bytearray(encoded(random, size))
    for _ in range(max(1, len(data) // 100)):
        at = random.randrange(len(data) + 1)
        data[at : at + random.randrange(3)] = random.randbytes(random.randrange(3))
    return bytes(data)


def encoded_and_cut(random: Random, size: int) -> bytes:
    """Text that ends, and may begin, within a character."""
    data = encoded(random, size)
    return data[random.randrange(4) : len(data) - random.randrange(1, 4)]


def two_encodings(random: Random, size: int) -> bytes:
    """One half of the draft in one encoding, the other in another, as when files are joined."""
    return encoded(random, size // 2) + encoded(random, size // 2)


def read_twice(random: Random, size: int) -> bytes:
    """UTF-8 that was read as something else and saved as UTF-8 again."""
    wrong = random.choice(("latin-1", "cp1252", "gb18030", "big5"))
    text = prose.repeated(prose.CHINESE, size).encode().decode(wrong, "replace")
    return text[:size].encode("utf-8", "replace")


def broken_utf8(random: Random, size: int) -> bytes:
    piece = "重庆有630万人".encode()
    return b"".join(random.choice((piece, *NOT_UTF8)) for _ in range(size // 10 + 1))


def nul_bytes(random: Random, size: int) -> bytes:
    """Text with NULs in it: few, as in a damaged file, or many, as in UTF-16 or a disk image."""
    often = random.choice((1, 10, 1000))
    text = prose.repeated(prose.ALL, size).encode()
    return b"".join(bytes([byte]) + b"\0" * (random.randrange(often) == 0) for byte in text[:size])


FAMILIES = (
    random_bytes, random_bytes_behind_a_mark, printable_bytes, high_bytes, encoded, encoded_and_damaged,
    encoded_and_cut, two_encodings, read_twice, broken_utf8, nul_bytes,
)  # fmt: skip
