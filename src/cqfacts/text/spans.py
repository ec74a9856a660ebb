"""Small shared pieces of the readers: what a reader returns, and blanking what has been read."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from cqfacts.model import Qualifier

BLANK = "\ue000"
"""Stands for a character that was already read: no digit, letter, space or punctuation, so nothing crosses it."""


class Page(NamedTuple):
    """One text in three shapes of the same length: folded, and folded in lower case with periods and names blanked."""

    folded: str
    low: str


class Skip(NamedTuple):
    """Number words or digits that are no quantity; `why` None means that they are not worth mentioning."""

    start: int
    end: int
    why: str | None


class Core(NamedTuple):
    """A numeral that was read: what is known before units and qualifiers are looked for.

    `more` is the qualifier that stands inside (700多). `unit` and `kind` are set where the numeral itself decides them.
    `open` says that a unit may follow; `qualified` that a qualifier may precede.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    quantum: Decimal
    scale: Decimal = Decimal(1)
    more: Qualifier | None = None
    unit: str | None = None
    kind: str | None = None
    open: bool = True
    narrow: bool = False
    readings: tuple[Decimal, ...] = ()


DIGITS = frozenset("0123456789")


def digits_end(low: str, at: int, most: int) -> int:
    """Where the run of up to `most` figures ends that begins at `at` (a circled or superior figure is none)."""
    end = at
    while end - at < most and low[end : end + 1] in DIGITS:
        end += 1
    return end


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the spans (sorted, disjoint) replaced by as many `BLANK`s."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], BLANK * (end - start))
        at = end
    return "".join((*pieces, text[at:])) if pieces else text


def tidy(value: Decimal) -> Decimal:
    """`value` without a fraction of zeros (433000000.00 is 433000000), so that it prints as people write it."""
    whole = value.to_integral_value()
    return whole if whole == value else value
