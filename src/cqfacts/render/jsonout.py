"""JSON, with decimals that keep their digits and no character that could act on a terminal.

`json.dumps` writes decimals only as strings or floats, and leaves C1 controls and bidirectional overrides as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import TypeAlias

from cqfacts.render.safe import HAZARDS

Json: TypeAlias = "bool | int | str | Decimal | Mapping[str, Json] | Iterable[Json] | None"


def _escape(code: int) -> str:
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


_HAZARDS = {code: _escape(code) for code in HAZARDS if code >= 0x7F}


def dumps(value: Json, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    """`value` as JSON; with `indent=None`, on one line. Decimals become numbers with the digits that they have."""
    return "".join(_pieces(value, "\n" if indent is not None else "", indent or 0, ascii_only))


def number(value: Decimal) -> str:
    """A decimal as a JSON number, never in scientific notation; raises ValueError where it is not finite."""
    if not value.is_finite():
        raise ValueError(f"JSON has no number for {value}")
    return format(value, "f")


def _string(text: str, ascii_only: bool) -> str:
    if ascii_only:
        return encode_basestring_ascii(text)
    encoded = encode_basestring(text)
    return encoded if encoded.isascii() and "\x7f" not in encoded else encoded.translate(_HAZARDS)


def _pieces(value: Json, newline: str, indent: int, ascii_only: bool) -> Iterable[str]:
    if value is None or isinstance(value, bool):
        yield {None: "null", True: "true", False: "false"}[value]
    elif isinstance(value, str):
        yield _string(value, ascii_only)
    elif isinstance(value, int):
        yield str(value)
    elif isinstance(value, Decimal):
        yield number(value)
    elif isinstance(value, Mapping):
        items = ((f"{_string(key, ascii_only)}: ", item) for key, item in value.items())
        yield from _block("{}", items, newline, indent, ascii_only)
    else:
        yield from _block("[]", (("", item) for item in value), newline, indent, ascii_only)


def _block(
    brackets: str, items: Iterable[tuple[str, Json]], newline: str, indent: int, ascii_only: bool
) -> Iterable[str]:
    inner = newline + " " * indent if newline else ""
    separator = f",{inner}" if newline else ", "
    first = True
    yield brackets[0]
    for prefix, item in items:
        yield (inner if first else separator) + prefix
        yield from _pieces(item, inner, indent, ascii_only)
        first = False
    yield brackets[1] if first else newline + brackets[1]
