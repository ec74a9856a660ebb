"""What a search finds: the facts, and for each why it was found."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cqfacts.model import Span

Match = Literal["exact", "bound", "rounded", "words", "near-miss"]
"""How a fact answers a query, best first.

`exact`: its value is the number asked for. `bound`: it only bounds that number (over 6.3 million, asked for 6.3
million). `rounded`: the two agree at the precision of the coarser. `words`: it holds the words. `near-miss`: its
number may be the one meant, had a digit not slipped.
"""

How = Literal["written", "form", "beginning", "pinyin", "sound", "slip", "value"]
"""How a word was found: as typed (in whatever case, width and script), in another form, as the beginning of a longer
word, by its pinyin, by characters of the same sound, past a slip of the keyboard; `value` for a number."""

Field = Literal[
    "label.en", "label.zh", "value.en", "value.zh", "quote", "also", "id", "subject", "scope", "topic", "unit",
    "article", "byline",
]  # fmt: skip
"""Where a word was found: in a field of the fact, or in a name that facts share."""


class Trace(NamedTuple):
    """One place that a match was found in. `marks` are the spans of `text` that match, in order.

    `typed` is what the query says, and `how` says how that matches.
    """

    field: Field
    text: str
    marks: tuple[Span, ...]
    typed: str
    how: How


class Hit(NamedTuple):
    """A fact that was found. `detail` says more of a number's match: the fact's qualifier, or the name of the slip."""

    fact: str
    match: Match
    detail: str
    traces: tuple[Trace, ...]


class Findings(NamedTuple):
    """The answer to a query: the hits that were asked for, best first, and how many there are in all.

    `missing` are words of the query that stand nowhere in the base; `number` is the number that was read, as typed.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    number: str = ""
    missing: tuple[str, ...] = ()
