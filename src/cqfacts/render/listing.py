"""Look-ups in every format: the tables below are also what the `--format` option offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.record import fact_record, flat, topic_record
from cqfacts.render.screen import Screen
from cqfacts.render.words import LanguageChoice

if TYPE_CHECKING:
    from cqfacts.model import Fact, FactBase, Topic
    from cqfacts.render.view import View

Record = dict[str, Json]


def _table(what: View, screen: Screen) -> str:
    from cqfacts.render import table

    return table.draw(what, screen)


def _plain(what: View, screen: Screen) -> str:
    from cqfacts.render import plain

    return plain.draw(what)


def _markdown(what: View, screen: Screen) -> str:
    from cqfacts.render import markdown

    return markdown.draw(what)


def _json(records: Sequence[Record], screen: Screen) -> str:
    return json_text(records, screen.ascii_only)


def _jsonl(records: Sequence[Record], screen: Screen) -> str:
    return "".join(dumps(record, indent=None, ascii_only=screen.ascii_only) + "\n" for record in records)


def _csv(records: Sequence[Record], screen: Screen) -> str:
    from cqfacts.render.delimited import csv

    return csv(*_cells(records))


def _tsv(records: Sequence[Record], screen: Screen) -> str:
    from cqfacts.render.delimited import tsv

    return tsv(*_cells(records))


def _cells(records: Sequence[Record]) -> tuple[list[str], list[list[str]]]:
    rows = [flat(record) for record in records]
    header = list(rows[0]) if rows else []
    return header, [[row[name] for name in header] for row in rows]


VIEWS: dict[str, Callable[[View, Screen], str]] = {"table": _table, "plain": _plain, "markdown": _markdown}
RECORDS: dict[str, Callable[[Sequence[Record], Screen], str]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _tsv,
}
FORMATS: tuple[str, ...] = (*VIEWS, *RECORDS)


def json_text(value: Json, ascii_only: bool) -> str:
    return dumps(value, ascii_only=ascii_only) + "\n"


def topics(base: FactBase, format: str, choice: LanguageChoice, screen: Screen) -> str:
    if format in VIEWS:
        from cqfacts.render.view import topics_view

        return VIEWS[format](topics_view(base, choice), screen)
    return RECORDS[format]([topic_record(base, topic) for topic in base.topics.values()], screen)


def topic(base: FactBase, chosen: Topic, format: str, choice: LanguageChoice, screen: Screen) -> str:
    if format in VIEWS:
        from cqfacts.render.view import topic_view

        return VIEWS[format](topic_view(base, chosen, choice), screen)
    return RECORDS[format]([fact_record(base, fact) for fact in base.of_topic(chosen.id)], screen)


def all_facts(base: FactBase, format: str, choice: LanguageChoice, screen: Screen) -> str:
    if format in VIEWS:
        from cqfacts.render.view import all_facts_view

        return VIEWS[format](all_facts_view(base, choice), screen)
    return RECORDS[format]([fact_record(base, fact) for fact in base.facts.values()], screen)


def fact(base: FactBase, chosen: Fact, format: str, choice: LanguageChoice, screen: Screen) -> str:
    if format in VIEWS:
        from cqfacts.render.view import fact_view

        return VIEWS[format](fact_view(base, chosen, choice), screen)
    if format == "json":
        return json_text(fact_record(base, chosen), screen.ascii_only)
    return RECORDS[format]([fact_record(base, chosen)], screen)
