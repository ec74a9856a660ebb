"""What a query is taken apart into."""

from __future__ import annotations

from typing import Literal, NamedTuple

How = Literal["written", "form", "beginning", "pinyin", "sound", "slip"]
"""How a unit was found: as it is written, in another form, as a word's beginning, by its sound, or past a slip."""


class Unit(NamedTuple):
    """One thing to look for. `needles` are the ways to write it; `typed` is what it was in the query.

    `forms` are, for a Latin word, the words of the base that it finds, each with what it counts less than the word
    itself. An `optional` unit may help and need not be there.
    """

    typed: str
    needles: tuple[str, ...]
    script: Literal["zh", "en"]
    how: How = "written"
    optional: bool = False
    forms: tuple[tuple[str, int], ...] = ()


class Mention(NamedTuple):
    """A name of the base that the units from `start` up to `end` make up; `name` is its place among the names."""

    name: int
    start: int
    end: int


class Query(NamedTuple):
    """`missing` are words that stand nowhere in the base, in no form."""

    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    missing: tuple[str, ...] = ()
