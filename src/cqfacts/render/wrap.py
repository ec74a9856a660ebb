"""Lines of styled text at a width in terminal columns: wide characters count two, and break where Chinese breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cqfacts.render.plain import width

UNBOUNDED = 240
"""From this width on nothing is wrapped: it is what a pipe has, where one sentence is one line."""
WIDE = 110
"""Columns past which a line no longer grows: longer ones are hard to read across."""

_NO_START = frozenset("，。、；：？！）】》」』”’…—·％‰,.;:?!)]}%")
"""Characters that do not begin a line (W3C, Requirements for Chinese Text Layout, 3.1.3)."""
_NO_END = frozenset("（【《「『“‘([{$￥¥")


class Styled(NamedTuple):
    """A run of text in one style; one that is `whole` is broken only where it is wider than a line."""

    text: str
    style: str = ""
    whole: bool = False


class _Atom(NamedTuple):
    text: str
    style: str
    columns: int
    space: bool = False


Line = list[Styled]


def wrap(runs: Sequence[Styled], columns: int, first: Styled, indent: int) -> list[Line]:
    """The runs as lines no wider than `columns`: `first` before the first of them, `indent` spaces before the rest."""
    if columns >= UNBOUNDED:
        return [[first, *runs]]
    room = max(min(columns, WIDE) - indent, 8)
    lines: list[list[_Atom]] = [[]]
    used = 0
    for group in _groups(_atoms(runs, room), room):
        need = sum(atom.columns for atom in group)
        if used and used + need > room and not group[0].space:
            lines.append([])
            used = 0
        if used or not group[0].space:
            lines[-1].extend(group)
            used += need
    heads = [first, *[Styled(" " * indent)] * (len(lines) - 1)]
    return [[head, *_runs(_no_trailing(line))] for head, line in zip(heads, lines, strict=True)]


def _atoms(runs: Iterable[Styled], room: int) -> Iterator[_Atom]:
    for run in runs:
        if run.whole and width(run.text) <= room:
            yield _Atom(run.text, run.style, width(run.text))
            continue
        for token in _tokens(run.text, room):
            yield _Atom(token, run.style, width(token), token == " ")


def _tokens(text: str, room: int) -> Iterator[str]:
    """Words of narrow characters, single wide characters and single spaces."""
    word: list[str] = []
    used = 0
    for character in text:
        columns = width(character)
        alone = character == " " or columns == 2
        if word and (alone or used + columns > room):
            yield "".join(word)
            word, used = [], 0
        if alone:
            yield character
        else:
            word.append(character)
            used += columns
    if word:
        yield "".join(word)


def _groups(atoms: Iterable[_Atom], room: int) -> Iterator[list[_Atom]]:
    """Atoms that no line end may part: what must not start a line goes with what is before it, and the reverse."""
    group: list[_Atom] = []
    used = 0
    for atom in atoms:
        used += atom.columns
        if group and (used > room or not _sticks(group[-1], atom)):
            yield group
            group, used = [], atom.columns
        group.append(atom)
    if group:
        yield group


def _sticks(before: _Atom, atom: _Atom) -> bool:
    if atom.space or before.space:
        return False
    if atom.text[0] in _NO_START or before.text in _NO_END:
        return True
    # Two narrow runs that touch are one word in two styles, or a word and its bracket.
    return width(before.text[-1]) < 2 and width(atom.text[0]) < 2


def _no_trailing(line: list[_Atom]) -> list[_Atom]:
    end = len(line)
    while end and line[end - 1].space:
        end -= 1
    return line[:end]


def _runs(atoms: Iterable[_Atom]) -> Iterator[Styled]:
    """Neighbouring atoms of one style as one run again."""
    text: list[str] = []
    style = ""
    for atom in atoms:
        if text and atom.style != style:
            yield Styled("".join(text), style)
            text = []
        text.append(atom.text)
        style = atom.style
    if text:
        yield Styled("".join(text), style)


_CODES = {
    "supported": "32",
    "refuted": "1;31",
    "not-enough-info": "33",
    "title": "1",
    "dim": "2",
    "mark": "1;4",
    "expected": "1;36",
    "loud": "1;7;33",
}
"""Colours of the terminal's own sixteen, which people set so that they can be read on their background."""


def paint(lines: Iterable[Line], colour: bool) -> str:
    return "".join("".join(_painted(run, colour) for run in line).rstrip() + "\n" for line in lines)


def _painted(run: Styled, colour: bool) -> str:
    code = _CODES.get(run.style) if colour else None
    return f"\x1b[{code}m{run.text}\x1b[0m" if code and run.text else run.text
