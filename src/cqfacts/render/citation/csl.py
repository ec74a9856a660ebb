"""CSL-JSON, the input of citation processors (Citation Style Language 1.0.2): an array of items.

The type is `document`: what kind of publication the source is, the base does not know, and styles call an `article` a
preprint. `note` holds the quotes, `annote` what they state. Only variables that processors know are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from cqfacts.render.citation.entries import Entry
from cqfacts.render.citation.statement import notes, statements
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.words import LanguageChoice

KEYS = (
    "id", "type", "title", "author", "container-title", "collection-title", "issued", "language", "note", "annote",
)  # fmt: skip
"""The keys of an item, in order; what is not known is left out."""


def render(entries: Sequence[Entry], choice: LanguageChoice, ascii_only: bool) -> str:
    return dumps([item(entry, choice) for entry in entries], ascii_only=ascii_only) + "\n"


def item(entry: Entry, choice: LanguageChoice) -> dict[str, Json]:
    values: tuple[Json, ...] = (
        entry.key,
        "document",
        entry.title,
        # A literal name is printed as it is: which part of it is the family name, the base does not know.
        [{"literal": name} for name in entry.authors],
        entry.container,
        entry.series,
        _issued(entry.period),
        entry.source.language if entry.source else "",
        "; ".join(f"“{quote.text}”" for quote in entry.quotes),
        ". ".join([*statements(entry.fact, choice), *notes(entry.fact, choice)]),
    )
    return {key: value for key, value in zip(KEYS, values, strict=True) if value}


def _issued(period: str) -> Json:
    ends = [[int(part) for part in end.split("-")] for end in period.split("/")] if period else []
    return {"date-parts": ends} if ends else None
