"""The values of an audit: what `cqfacts verify` found out about a base and its pages.

They stand beside `model` and not in it, because a look-up, which reads `model`, never needs them. Offsets count
Unicode code points of the page, lines count from 1.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from cqfacts.model import FactBase, Problem

Outcome = Literal["exact", "folded", "not-found", "ambiguous", "unchecked"]
OUTCOMES: tuple[Outcome, ...] = ("exact", "folded", "ambiguous", "not-found", "unchecked")
"""What became of a quote. `ambiguous` stands in several places; `unchecked` had no page to be looked for on."""

Fold = Literal["width", "spacing", "emphasis", "script"]
FOLDS: tuple[Fold, ...] = ("width", "spacing", "emphasis", "script")
"""What may differ between a quote and its page: full and half width, white space, the marks of bold and italic type,
traditional and simplified characters."""

Level = Literal["error", "note"]
"""An error fails the audit; a note is for a person to look at."""


class Place(NamedTuple):
    """Where a quote stands on its page; `last_line` is that of its last character."""

    start: int
    end: int
    line: int
    last_line: int


class Piece(NamedTuple):
    """A run of characters that quote and page share, or that only one of them has."""

    of: Literal["both", "quote", "page"]
    text: str


class Nearest(NamedTuple):
    """The passage of the page that is most like a quote, as the pieces that lead from the one to the other."""

    line: int
    pieces: tuple[Piece, ...]


class Located(NamedTuple):
    """What became of one quote. `key` is that of the fact table: `quote`, or `also`, the `nth` from 0."""

    fact: str
    key: Literal["quote", "also"]
    nth: int
    text: str
    source: str
    outcome: Outcome
    folds: tuple[Fold, ...] = ()
    places: tuple[Place, ...] = ()
    nearest: Nearest | None = None


class Edition(NamedTuple):
    """The page of a source: `path` and `found` are None where no page was given."""

    source: str
    path: str | None
    expected: str
    found: str | None

    @property
    def same(self) -> bool:
        return self.found == self.expected


class Number(NamedTuple):
    """A number of a page that stands in no quote; `start` and `end` are offsets, `line` and `column` count from 1."""

    path: str
    start: int
    end: int
    line: int
    column: int
    text: str


class Coverage(NamedTuple):
    """The numbers of one page: how many there are, how many stand in quotes, how many in furniture, and the others."""

    source: str
    path: str
    numbers: int
    quoted: int
    furniture: int
    left_out: tuple[Number, ...]


class Finding(NamedTuple):
    level: Level
    problem: Problem


class Audit(NamedTuple):
    """`findings` are sorted, the worst first. `base` holds none of them: its own `problems` are among them."""

    base: FactBase
    editions: tuple[Edition, ...] = ()
    quotes: tuple[Located, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    findings: tuple[Finding, ...] = ()

    def tally(self, outcome: Outcome) -> int:
        return sum(located.outcome == outcome for located in self.quotes)

    def count(self, level: Level) -> int:
        return sum(finding.level == level for finding in self.findings)

    @property
    def sound(self) -> bool:
        return not self.count("error")
