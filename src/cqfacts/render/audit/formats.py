"""The formats of `cqfacts verify`: this table is also what its `--format` option offers."""

from __future__ import annotations

from collections.abc import Callable

from cqfacts.audit import Audit
from cqfacts.render.screen import Screen

Renderer = Callable[[Audit, Screen], str]


def _table(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import terminal

    return terminal.render(audit, screen)


def _plain(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import text

    return text.render(audit)


def _markdown(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import pasted

    return pasted.render(audit)


def _json(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import records

    return records.json(audit, screen.ascii_only)


def _jsonl(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import records

    return records.jsonl(audit, screen.ascii_only)


def _csv(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import records
    from cqfacts.render.delimited import csv

    return csv(*records.cells(audit))


def _tsv(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import records
    from cqfacts.render.delimited import tsv

    return tsv(*records.cells(audit))


def _github(audit: Audit, screen: Screen) -> str:
    from cqfacts.render.audit import annotations

    return annotations.render(audit)


FORMATS: dict[str, Renderer] = {
    "table": _table,
    "plain": _plain,
    "markdown": _markdown,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _tsv,
    "github": _github,
}
