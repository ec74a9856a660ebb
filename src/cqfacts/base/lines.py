"""Where in a TOML text a table or a key stands: tomli does not tell."""

from __future__ import annotations

Path = tuple[str, ...]

DEEPEST = 6
"""The parts of a path that are told apart; no table of a fact file lies deeper."""


def header_lines(text: str) -> dict[str, int]:
    """The line of each table header, by its text between the brackets.

    Quick and literal, for the lines of sound facts; `Lines` reads what this does not (quoted or spaced names).
    """
    found: dict[str, int] = {}
    text = "\n" + text
    line, counted = 0, 0
    at = text.find("\n[")
    while at != -1:
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        end = text.find("]", at)
        if end == -1:
            break
        found.setdefault(text[at + 2 : end], line)
        at = text.find("\n[", end)
    return found


class Lines:
    """The lines of every table header and key of a TOML text, by path. Entries of arrays of tables count from 0."""

    __slots__ = ("_at", "_within")

    def __init__(self, text: str) -> None:
        self._at: dict[Path, int] = {}
        self._within: dict[Path, int] = {}
        table: Path = ()
        counts: dict[Path, int] = {}
        closing = ""
        for number, line in enumerate(text.split("\n"), start=1):
            if closing:
                closing = "" if _odd(line, closing) else closing
                continue
            bare = line.strip()
            if bare.startswith("[") and (header := _header(bare)) is not None:
                table = _entry(header, counts) if bare.startswith("[[") else header
                self._note(table, number)
            elif key := _key(bare):
                self._note(table + key, number)
            closing = next((quotes for quotes in ('"""', "'''") if _odd(line, quotes)), "")

    def find(self, path: Path) -> int | None:
        """The line of the key or header at `path`, else of the nearest thing around it that has one."""
        for length in range(len(path), 0, -1):
            if line := self._at.get(path[:length]):
                return line
        # A table that is only ever named as part of a longer one begins where the first of those does.
        for length in range(len(path), 0, -1):
            if line := self._within.get(path[:length]):
                return line
        return None

    def _note(self, path: Path, line: int) -> None:
        path = path[:DEEPEST]
        self._at.setdefault(path, line)
        for length in range(1, len(path)):
            self._within.setdefault(path[:length], line)


def _odd(line: str, quotes: str) -> bool:
    return line.count(quotes) % 2 == 1


def _entry(header: Path, counts: dict[Path, int]) -> Path:
    index = counts.get(header, 0)
    counts[header] = index + 1
    return (*header, str(index))


def _header(bare: str) -> Path | None:
    inner = bare.lstrip("[")
    parts, rest = _dotted(inner)
    return parts if parts and rest.startswith("]") else None


def _key(bare: str) -> Path:
    parts, rest = _dotted(bare)
    return parts if rest.startswith("=") else ()


def _dotted(text: str) -> tuple[Path, str]:
    """A dotted key at the start of `text`, and what follows it."""
    parts: list[str] = []
    rest = text.lstrip(" \t")
    while rest:
        if rest[0] in "\"'":
            end = rest.find(rest[0], 1)
            if end == -1:
                break
            part, rest = rest[1:end], rest[end + 1 :]
        else:
            end = len(rest) - len(rest.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"))
            if end == 0:
                break
            part, rest = rest[:end], rest[end:]
        parts.append(part)
        rest = rest.lstrip(" \t")
        if not rest.startswith("."):
            break
        rest = rest[1:].lstrip(" \t")
    return tuple(parts), rest
