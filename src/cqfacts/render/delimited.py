"""CSV (RFC 4180) and TSV, with no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cqfacts.render.safe import one_line, visible

# OWASP's list of characters that start a formula, with their full-width twins, which some spreadsheets fold.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [",".join(_csv_cell(text) for text in row) for row in (header, *rows)]
    return "\r\n".join(lines) + "\r\n"


def tsv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Tabs between cells, one line a row; white space inside a cell becomes single spaces."""
    lines = ["\t".join(one_line(_neutral(text)) for text in row) for row in (header, *rows)]
    return "\n".join(lines) + "\n"


def _csv_cell(text: str) -> str:
    text = visible(_neutral(text))
    if any(c in text for c in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _neutral(text: str) -> str:
    stripped = text.lstrip(" \n")
    if stripped.startswith(_FORMULA) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    digits = text[1:] if text[:1] in ("-", "+") else text
    whole, _, fraction = digits.partition(".")
    return whole.isascii() and whole.isdigit() and (not fraction or (fraction.isascii() and fraction.isdigit()))
