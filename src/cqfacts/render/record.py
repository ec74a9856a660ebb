"""A fact as a record: the keys of every machine format, in the order that is their contract."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from cqfacts.model import Bilingual, Derivation, Fact, FactBase, Topic
from cqfacts.render.jsonout import Json, number
from cqfacts.render.safe import one_line

FIELDS: tuple[str, ...] = (
    "id", "topic", "label", "value", "value_text", "qualifier", "unit", "printed", "period", "period_inferred",
    "scope", "quote", "also", "source", "article", "byline", "note", "derived",
)  # fmt: skip
"""The keys of a fact, in order. `label`, `value_text` and `note` hold `en` and `zh`."""

BILINGUAL = ("label", "value_text", "title", "summary", "note")


def fact_record(base: FactBase, fact: Fact) -> dict[str, Json]:
    """The fact as nested JSON values; what does not apply is null (a derived fact has no `printed` and no `quote`)."""
    values: tuple[Json, ...] = (
        fact.id,
        fact.topic,
        both(fact.label),
        fact.value,
        both(fact.value_text),
        fact.qualifier,
        fact.unit,
        fact.printed or None,
        fact.period,
        fact.period_inferred,
        fact.scope,
        fact.quote or None,
        fact.also,
        fact.source or None,
        article_title(base, fact) or None,
        fact.byline or None,
        both(fact.note),
        _derivation(fact.derived),
    )
    return dict(zip(FIELDS, values, strict=True))


def article_title(base: FactBase, fact: Fact) -> str:
    """The title of the article that the fact stands in; empty where it stands in none."""
    source = base.sources.get(fact.source)
    article = source.articles.get(fact.article) if source else None
    return article.title if article else ""


def both(text: Bilingual | None) -> Json:
    return None if text is None else {"en": text.en, "zh": text.zh}


def _derivation(derivation: Derivation | None) -> Json:
    if derivation is None:
        return None
    operands = [{"id": operand.id, "quote": operand.quote} for operand in derivation.operands]
    return {"formula": derivation.formula, "operands": operands}


def topic_record(base: FactBase, topic: Topic) -> dict[str, Json]:
    """A topic with what `cqfacts topics` counts of it."""
    facts = base.of_topic(topic.id)
    return {
        "id": topic.id,
        "title": both(topic.title),
        "aliases": topic.aliases,
        "summary": both(topic.summary),
        "facts": len(facts),
        "derived": sum(fact.derived is not None for fact in facts),
        "sources": sorted({fact.source for fact in facts if fact.source}),
    }


def flat(record: dict[str, Json]) -> dict[str, str]:
    """A record for one row of a table: bilingual keys become `label_en`, `label_zh`; lists are joined by ` | `."""
    row: dict[str, str] = {}
    for key, value in record.items():
        if key in BILINGUAL:
            texts = value if isinstance(value, dict) else {}
            row.update({f"{key}_{language}": field_text(texts.get(language)) for language in ("en", "zh")})
        else:
            row[key] = field_text(value)
    return row


def value_at(record: dict[str, Json], field: str) -> Json:
    """The value of a field; `label.en` reaches inside. Raises KeyError where there is none."""
    name, _, inner = field.partition(".")
    value = record[name]
    if not inner:
        return value
    if value is None and name in BILINGUAL and inner in ("en", "zh"):
        return None
    if not isinstance(value, Mapping):
        raise KeyError(field)
    found: Json = value[inner]
    return found


def field_text(value: Json) -> str:
    """One value as the text of one cell or of `cqfacts get`: on one line, what is not there as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Mapping):
        return field_text(value["formula"]) if "formula" in value else " / ".join(map(field_text, value.values()))
    return " | ".join(map(field_text, value))
