"""What a fact file may hold, as data: for each table its keys, what each must be and which must be there.

A kind is `str` (some text), `bool`, or one of the words below. The grammar at the head of the fact file says the same
for people.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
"""One table as tomli gives it. After `shape.fits` the values of known keys have their declared kinds."""

Kind = type | str

BLANK = "text, which may be empty"
NUMBER = "a number"
WHOLE = "a whole number"
WORDS = "an array of texts"
BILINGUAL = "a pair of texts, en and zh"
VALUE = "a number, a text or an array of texts"
TABLE = "a table"
FURNITURE = "an array of tables with text and reason"


class Schema:
    """The keys of one kind of table; `required` are those without which it means nothing."""

    # A plain class: making a dataclass costs more than reading the tables of ten facts.
    __slots__ = ("keys", "required")

    def __init__(self, keys: Mapping[str, Kind], required: tuple[str, ...]) -> None:
        self.keys = keys
        self.required = required


SOURCE = Schema(
    {
        "title": str, "series": str, "language": str, "period": str, "sha256": str,
        "furniture": FURNITURE, "articles": TABLE,
    },
    ("title", "language", "period", "sha256"),
)  # fmt: skip

ARTICLE = Schema({"title": str, "byline": BLANK}, ("title",))

UNIT = Schema({"dimension": str, "zh": BLANK, "en": BLANK, "en_one": BLANK, "factor": NUMBER}, ("dimension",))

TOPIC = Schema({"title": BILINGUAL, "aliases": WORDS, "summary": BILINGUAL}, ("title",))

SCOPE = Schema(
    {"label": BILINGUAL, "names": WORDS, "parent": str, "default": bool, "outside": bool, "event": bool},
    ("label",),
)

TERM = Schema({"words": WORDS, "not": WORDS}, ("words",))

SUBJECT = Schema({"must": WORDS, "may": WORDS, "not": WORDS, "wrong": WORDS, "unplaced": bool}, ("must",))

FACT = Schema(
    {
        "label": BILINGUAL, "value": VALUE, "text": BILINGUAL, "qualifier": str, "unit": str, "measure": BLANK,
        "period": str, "period_inferred": bool, "scope": str, "printed": str, "quote": str, "also": WORDS,
        "source": str, "article": str, "note": BILINGUAL, "subject": TABLE,
    },
    ("label", "value", "unit", "period", "printed", "quote", "source", "subject"),
)  # fmt: skip

DERIVED = Schema(
    {
        "label": BILINGUAL, "unit": str, "measure": BLANK, "period": str, "period_inferred": bool, "scope": str,
        "note": BILINGUAL, "subject": TABLE, "formula": str, "round": WHOLE,
    },
    ("label", "unit", "period", "formula", "round", "subject"),
)  # fmt: skip

RELATION = Schema({"holds": str, "tolerance": NUMBER}, ("holds",))

TOP = ("sources", "units", "topics", "scopes", "terms", "facts", "derived", "relations")

LANGUAGES = ("en", "zh")

COMMANDS = ("list", "topics", "get", "find", "check", "verify", "cite", "help", "version")
"""The words that the command line reads as commands; no topic may be called by one."""

NUMERIC = frozenset({"people", "money", "share", "count", "time", "multiple", "rank"})
"""The dimensions whose values are numbers."""

NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
REFERENCE_CHARACTERS = NAME_CHARACTERS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"

LARGEST = Decimal(10**24)
"""Every number is smaller than this, whatever its sign, so that computing with it stays cheap."""

FINEST = -12
"""The smallest exponent that a number may have."""
