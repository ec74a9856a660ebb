"""Rules for facts: what they name is there, and what they say is of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cqfacts.base import periods
from cqfacts.base.context import Context
from cqfacts.base.schema import FINEST, LARGEST, NUMERIC
from cqfacts.base.shape import describe, shortened
from cqfacts.base.table_rules import PERIOD_ADVICE, missing
from cqfacts.model import QUALIFIERS, Problem


def references(context: Context) -> Iterator[Problem]:
    """Every topic, unit, scope, source, article and term that a fact names is there."""
    terms = context.terms
    for ident, row in context.rows.items():
        topic, _, _ = ident.partition(".")
        if topic not in context.topics:
            yield context.problem("reference", context.place(ident), *missing(context, "topics", topic))
        if row["unit"] not in context.units:
            yield context.problem("reference", (*context.place(ident), "unit"), *missing(context, "units", row["unit"]))
        scope = row.get("scope", context.default_scope)
        if not scope:
            message = "names no scope, and no scope is the default"
            yield context.problem("reference", context.place(ident), message, "Name one of [scopes].")
        elif scope not in context.scopes:
            yield context.problem("reference", (*context.place(ident), "scope"), *missing(context, "scopes", scope))
        subject = row["subject"]
        for entry in subject["must"]:
            if entry not in terms:
                yield from _terms(context, ident, "must", entry.split("|"))
        for key in ("may", "not", "wrong"):
            for entry in subject.get(key, ()):
                is_scope = key == "may" and entry in context.scopes
                if entry not in terms and not is_scope:
                    yield from _terms(context, ident, key, [entry])
    for ident, row in context.stated.items():
        source = context.sources.get(row["source"])
        if source is None:
            path = (*context.place(ident), "source")
            yield context.problem("reference", path, *missing(context, "sources", row["source"]))
        elif (article := row.get("article")) is not None and article not in source.articles:
            message = f'source "{source.id}" has no sound article "{shortened(article)}"'
            path = (*context.place(ident), "article")
            yield context.problem("reference", path, message, context.nearest(article, source.articles) or "Add it.")


def _terms(context: Context, ident: str, key: str, names: list[str]) -> Iterator[Problem]:
    for name in names:
        if name not in context.terms:
            path = (*context.place(ident), "subject", key)
            yield context.problem("reference", path, *missing(context, "terms", name))


def unsound_references(context: Context) -> Iterator[Problem]:
    """No fact rests on a unit, scope or source that is itself wrong."""
    if not context.unsound_parts:
        return
    for ident, row in context.rows.items():
        for section, key in (("topics", ""), ("units", "unit"), ("scopes", "scope"), ("sources", "source")):
            name = row.get(key, context.default_scope) if key else ident.partition(".")[0]
            if (section, name) in context.unsound_parts and name in getattr(context, section):
                path = (*context.place(ident), key) if key else context.place(ident)
                yield context.problem("reference", path, f"{section}.{shortened(name)} is wrong", "Mend that first.")


def values(context: Context) -> Iterator[Problem]:
    """A value is of its unit's dimension and of a size that can be computed with."""
    for ident, row in context.stated.items():
        unit = context.units.get(row["unit"])
        if unit is None or ("units", unit.id) in context.unsound_parts:
            continue
        wanted = _value_fault(row["value"], unit.dimension)
        if wanted:
            message = f"value is {describe(row['value'])}, which does not fit unit {unit.id} ({unit.dimension})"
            yield context.problem("value", (*context.place(ident), "value"), message, f"Write {wanted}.")
        if unit.dimension in NUMERIC:
            if "text" in row:
                message = "text is for dates, lists and words; a number is written by its unit"
                yield context.problem("misplaced-key", (*context.place(ident), "text"), message, "Remove text.")
        elif "text" not in row:
            message = f"a {unit.dimension} needs its value as a person reads it"
            yield context.problem("missing-key", context.place(ident), message, "Add text.en and text.zh.")


def _value_fault(value: object, dimension: str) -> str:
    """What should stand where `value` does; empty where it is right."""
    if dimension in NUMERIC:
        if type(value) is int:
            good = -LARGEST < value < LARGEST and (value > 0 or dimension != "rank")
        elif type(value) is Decimal:
            exponent = value.as_tuple().exponent
            good = dimension != "rank" and isinstance(exponent, int) and exponent >= FINEST and abs(value) < LARGEST
            good = good and (dimension != "people" or value == value.to_integral_value())
        else:
            good = False
        if good:
            return ""
        whole = {"rank": "a whole number above zero", "people": "a whole number below 10^24, in base units"}
        return whole.get(dimension, "a number below 10^24 with at most 12 decimals, in base units")
    if dimension == "list":
        return "" if type(value) is list else "an array of names"
    if dimension == "date":
        good = type(value) is str and not periods.fault(value)
        return "" if good else 'an ISO 8601 date or interval in quotation marks, such as "2023-12-15/2023-12-17"'
    return "" if type(value) is str else "text in quotation marks"


def qualifiers(context: Context) -> Iterator[Problem]:
    """Every qualifier is a known one."""
    for ident, row in context.stated.items():
        qualifier = row.get("qualifier", "exact")
        if qualifier not in QUALIFIERS:
            message = f'unknown qualifier "{shortened(qualifier)}"'
            path = (*context.place(ident), "qualifier")
            yield context.problem("qualifier", path, message, context.nearest(qualifier, QUALIFIERS))


def fact_periods(context: Context) -> Iterator[Problem]:
    """Every period is a date or an interval that the calendar has."""
    faults: dict[str, str] = {}
    for ident, row in context.rows.items():
        period = row["period"]
        if period not in faults:
            faults[period] = periods.fault(period)
        if faults[period]:
            path = (*context.place(ident), "period")
            yield context.problem("period", path, shortened(faults[period]), PERIOD_ADVICE)


def printed_in_quote(context: Context) -> Iterator[Problem]:
    """The printed number stands in the quote."""
    for ident, row in context.stated.items():
        if row["printed"] not in row["quote"]:
            message = f'printed "{shortened(row["printed"])}" does not stand in the quote'
            advice = "Copy both from the page, character by character."
            yield context.problem("printed", (*context.place(ident), "printed"), message, advice)


def duplicate_statements(context: Context) -> Iterator[Problem]:
    """No two facts state the same of the same words under the same label."""
    seen: dict[tuple[object, ...], str] = {}
    for ident, row in context.stated.items():
        value, label = row["value"], row["label"]
        state = (row["quote"], row["printed"], str(value) if type(value) is list else value, label["en"], label["zh"])
        first = seen.setdefault(state, ident)
        if first != ident:
            message = f"states the same as {first}, under the same label"
            yield context.problem("duplicate-statement", context.place(ident), message, "Remove one of them.")
