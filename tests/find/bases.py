"""Small bases made by hand, for tests of the search."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cqfacts.model import (
    Article,
    Bilingual,
    Dimension,
    Fact,
    FactBase,
    Qualifier,
    Scope,
    Source,
    Subject,
    Term,
    Topic,
    Unit,
)

_UNITS: dict[str, tuple[Dimension, str, str, str]] = {
    "people": ("people", "人", "people", "person"),
    "yuan": ("money", "元", "yuan", "yuan"),
    "percent": ("share", "%", "%", "%"),
    "firms": ("count", "家", "firms", "firm"),
    "events": ("count", "场", "events", "event"),
    "months": ("time", "个月", "months", "month"),
    "rank": ("rank", "", "", ""),
    "name": ("text", "", "", ""),
}


def number(
    ident: str,
    value: int | str,
    unit: str,
    printed: str,
    qualifier: Qualifier = "exact",
    label: str = "",
    zh: str = "",
) -> Fact:
    return fact(ident, label, zh, value=Decimal(value), unit=unit, printed=printed, qualifier=qualifier)


def fact(ident: str, en: str = "", zh: str = "", **more: Any) -> Fact:
    """A fact with a number that nobody looks for, unless `more` says otherwise."""
    known: dict[str, Any] = {
        "value": Decimal(987_654), "value_text": Bilingual("987,654", "987654"), "qualifier": "exact", "unit": "firms",
        "period": "2023", "period_inferred": False, "scope": "here", "printed": "", "also": (), "source": "s",
        "article": "a", "byline": "王小明", "note": None, "subject": Subject(),
    }  # fmt: skip
    known |= more
    quote = known.pop("quote", f"据报道,{known['printed']}。" if known["printed"] else "")
    return Fact(id=ident, topic=ident.partition(".")[0], label=Bilingual(en, zh), quote=quote, **known)


def base_of(*facts: Fact, terms: tuple[Term, ...] = (), scopes: tuple[Scope, ...] = ()) -> FactBase:
    topics = {one.topic: Topic(one.topic, Bilingual("", ""), (), Bilingual("", "")) for one in facts}
    here = Scope("here", Bilingual("Here", "此地"), ("here", "此地"), default=True)
    source = Source("s", "", "", "zh", "2023", "", {"a": Article("山间来信", "王小明")})
    return FactBase(
        "made by hand",
        {"s": source},
        {name: Unit(name, *rest) for name, rest in _UNITS.items()},
        topics,
        {scope.id: scope for scope in (here, *scopes)},
        {term.id: term for term in terms},
        {one.id: one for one in facts},
    )
