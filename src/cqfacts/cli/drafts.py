"""Drafts: finding the files, reading them up to a limit, and telling their encoding.

A byte order mark decides, then strict UTF-8, then what the bytes say in each encoding of Chinese. A file that cannot be
told is refused: decoding Big5 as GB 18030 succeeds, and is always wrong.
"""

from __future__ import annotations

import fnmatch
import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

STDIN = "-"
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
TEXT_SUFFIXES = (".txt", ".text", *SUFFIXES)
"""Files that are read in a folder when no `--glob` says otherwise."""

# The UTF-32 marks begin with those of UTF-16, so they stand first; UTF-32 drafts are refused.
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY = "it holds NUL bytes, so it is no text"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Unreadable(Exception):
    """A draft that cannot be judged, with what to tell its writer."""


class Draft(NamedTuple):
    path: str
    text: str
    encoding: str
    kind: str


def find(paths: Sequence[str], glob: str | None) -> Iterator[str]:
    """The files that the arguments name: files as they are, folders with every draft below them, sorted.

    A folder without a draft, or one that cannot be listed, stands for itself: to read it says what is wrong.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            found = list(_below(path, glob))
            yield from found or [path]
        else:
            yield path


def _below(folder: str, glob: str | None) -> Iterator[str]:
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            wanted = _matches(path, folder, glob) if glob else name.lower().endswith(TEXT_SUFFIXES)
            if wanted and not name.startswith("."):
                yield path
    yield from (str(error.filename) for error in closed)


def _matches(path: str, folder: str, glob: str) -> bool:
    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    # `**/` also stands for no folder at all, which fnmatch does not know.
    patterns = (glob, glob.replace("**/", ""))
    return any(fnmatch.fnmatch(relative, p) or fnmatch.fnmatch(os.path.basename(path), p) for p in patterns)


def read(path: str, *, limit: int, encoding: str | None, kind: str | None) -> Draft:
    """One draft. Raises Unreadable with the reason: missing, a folder, too large, binary, an unknown encoding."""
    data = _bytes(path, limit)
    text, used = decode(data, encoding)
    suffix = os.path.splitext(path)[1].lower()
    return Draft(path, text, used, kind or SUFFIXES.get(suffix, "text"))


def _bytes(path: str, limit: int) -> bytes:
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise Unreadable("standard input is closed")
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(limit + 1)
    except IsADirectoryError as error:
        raise Unreadable("it is a directory in which no draft was found; --glob says which files to read") from error
    except OSError as error:
        raise Unreadable(f"{error.strerror or error}") from error
    except ValueError as error:
        raise Unreadable(f"its name cannot be used: {error}") from error
    if len(data) > limit:
        raise Unreadable(f"it is larger than {limit // (1024 * 1024)} MB; --max-size sets another limit")
    return data


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Text and the encoding that it was read in. Raises Unreadable where it cannot be told, or where it is no text."""
    # A mark at the front is no text, whatever the name that was given.
    text, used = _told(data) if encoding is None else (_strict(data, encoding).removeprefix("\ufeff"), encoding)
    if "\x00" in text:
        raise Unreadable(_BINARY)
    return text, used


def _told(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise Unreadable("it is UTF-32; save it as UTF-8")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name), name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data)
    # Some Chinese in UTF-16 is valid UTF-8 too: of odd letters, with controls among them.
    return _detected(data, text) if _CONTROL.search(text) else (text, "utf-8")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise Unreadable(f"there is no encoding {encoding!r}") from error
    except ValueError as error:
        at = getattr(error, "start", 0)
        raise Unreadable(f"it is not {encoding}: byte {at} does not fit; --encoding names another") from error


def _detected(data: bytes, text: str | None = None) -> tuple[str, str]:
    """The text as its bytes tell it; `text` is what they say in UTF-8, if anything."""
    from cqfacts.cli.charsets import detect

    found = detect(data, wide=text is not None)
    if found is not None:
        return found.text, found.encoding
    if b"\x00" in data:
        raise Unreadable(_BINARY)
    if text is None:
        raise Unreadable("its encoding cannot be told; --encoding names it (utf-8, gb18030, big5, …)")
    return text, "utf-8"
