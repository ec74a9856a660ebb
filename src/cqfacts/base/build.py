"""The well-shaped tables of a fact file, as values of the model."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from cqfacts.base import words
from cqfacts.base.context import Context
from cqfacts.base.schema import Row
from cqfacts.model import (
    Article,
    Bilingual,
    Derivation,
    Dimension,
    Fact,
    Furniture,
    Qualifier,
    Scope,
    Source,
    Subject,
    Term,
    Topic,
    Unit,
)


def source(ident: str, row: Row) -> Source:
    articles = {
        name: Article(table["title"], table.get("byline", "")) for name, table in row.get("articles", {}).items()
    }
    furniture = tuple(Furniture(entry["text"], entry["reason"]) for entry in row.get("furniture", ()))
    title, series = row["title"], row.get("series", "")
    return Source(ident, title, series, row["language"], row["period"], row["sha256"], articles, furniture)


def unit(ident: str, row: Row) -> Unit:
    en: str = row.get("en", "")
    dimension = cast(Dimension, row["dimension"])
    return Unit(ident, dimension, row.get("zh", ""), en, row.get("en_one", en), Decimal(row.get("factor", 1)))


def topic(ident: str, row: Row) -> Topic:
    title = bilingual(row["title"])
    return Topic(ident, title, tuple(row.get("aliases", ())), bilingual(row["summary"]) if "summary" in row else title)


def scope(ident: str, row: Row) -> Scope:
    label, names = bilingual(row["label"]), tuple(row.get("names", ()))
    default, outside, event = (row.get(key, False) for key in ("default", "outside", "event"))
    return Scope(ident, label, names, row.get("parent"), default, outside, event)


def term(ident: str, row: Row) -> Term:
    return Term(ident, tuple(row["words"]), tuple(row.get("not", ())))


def bilingual(row: Mapping[str, str]) -> Bilingual:
    return Bilingual(row["en"], row["zh"])


def subject(row: Row) -> Subject:
    must = tuple([tuple(entry.split("|")) if "|" in entry else (entry,) for entry in row["must"]])
    may, not_, wrong = (tuple(row.get(key, ())) for key in ("may", "not", "wrong"))
    return Subject(must, may, not_, wrong, row.get("unplaced", False))


def stated_fact(context: Context, ident: str, row: Row) -> Fact:
    """A fact of a row that no rule found wrong."""
    found: Any = row["value"]
    if type(found) is int:
        found = Decimal(found)
    elif type(found) is list:
        found = tuple(found)
    unit_ = context.units[row["unit"]]
    qualifier: Qualifier = row.get("qualifier", "exact")
    printed = row["printed"]
    if isinstance(found, Decimal):
        text = words.value_text(found, qualifier, unit_, printed, row.get("measure"))
    else:
        text = bilingual(row["text"])
    source_ = context.sources[row["source"]]
    article = row.get("article", "")
    return Fact(
        ident,
        ident.partition(".")[0],
        bilingual(row["label"]),
        found,
        text,
        qualifier,
        unit_.id,
        row["period"],
        row.get("period_inferred", False),
        row.get("scope", context.default_scope),
        printed,
        row["quote"],
        tuple(row.get("also", ())),
        source_.id,
        article,
        source_.articles[article].byline if article else "",
        bilingual(row["note"]) if "note" in row else None,
        subject(row["subject"]),
        None,
        context.headers.get(f"facts.{ident}"),
    )


def derived_fact(context: Context, ident: str, value: Decimal, qualifier: Qualifier, derivation: Derivation) -> Fact:
    """A fact of a row in `derived`; it belongs to the source and article that all its operands share, if they do."""
    row = context.derived[ident]
    leaves = [context.facts[operand.id] for operand in derivation.operands]
    places = {(leaf.source, leaf.article, leaf.byline) for leaf in leaves}
    sources = {place[0] for place in places}
    source_, article, byline = (
        places.pop() if len(places) == 1 else (sources.pop() if len(sources) == 1 else "", "", "")
    )
    return Fact(
        id=ident,
        topic=ident.partition(".")[0],
        label=bilingual(row["label"]),
        value=value,
        value_text=words.value_text(value, qualifier, context.units[row["unit"]], "", row.get("measure")),
        qualifier=qualifier,
        unit=row["unit"],
        period=row["period"],
        period_inferred=row.get("period_inferred", False),
        scope=row.get("scope", context.default_scope),
        printed="",
        quote="",
        also=(),
        source=source_,
        article=article,
        byline=byline,
        note=bilingual(row["note"]) if "note" in row else None,
        subject=subject(row["subject"]),
        derived=derivation,
        line=context.headers.get(f"derived.{ident}"),
    )
