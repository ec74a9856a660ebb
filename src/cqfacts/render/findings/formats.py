"""What a search found, in every format of the look-ups."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cqfacts.finding import Findings, Hit
from cqfacts.render.findings.why import SPACE, bracketed, match_heading, match_text, pieces, whys
from cqfacts.render.jsonout import Json
from cqfacts.render.listing import RECORDS, VIEWS
from cqfacts.render.record import FIELDS as FACT_FIELDS
from cqfacts.render.record import fact_record
from cqfacts.render.safe import one_line
from cqfacts.render.screen import Screen
from cqfacts.render.words import LanguageChoice

if TYPE_CHECKING:
    from cqfacts.model import FactBase
    from cqfacts.render.view import View

FIELDS: tuple[str, ...] = (*FACT_FIELDS, "match", "detail", "found")
"""The keys of a hit, in order: those of the fact, then how it answers. `found` lists the texts that match, each with
`field`, `text`, `marks` (pairs of code points, the end not included), `typed` and `how`."""


def findings(base: FactBase, found: Findings, format: str, choice: LanguageChoice, screen: Screen) -> str:
    """The hits in one of the formats of `listing`."""
    if format in VIEWS:
        return _DRAWN[format](base, found, choice, screen)
    if format in ("csv", "tsv"):
        rows = [hit_record(base, hit) | {"found": _marked_texts(hit)} for hit in found.hits]
        return RECORDS[format](rows, screen) if rows else ""
    return RECORDS[format]([hit_record(base, hit) for hit in found.hits], screen)


def hit_record(base: FactBase, hit: Hit) -> dict[str, Json]:
    """A hit as nested JSON values, with the keys of `FIELDS`."""
    traces = [
        {
            "field": trace.field,
            "text": trace.text,
            "marks": [[mark.start, mark.end] for mark in trace.marks],
            "typed": trace.typed,
            "how": trace.how,
        }
        for trace in hit.traces
    ]
    return fact_record(base, base.facts[hit.fact]) | {"match": hit.match, "detail": hit.detail or None, "found": traces}


def _marked_texts(hit: Hit) -> list[Json]:
    return [f"{trace.field}: {bracketed(tuple(pieces(trace)), '«', '»')}" for trace in hit.traces]


def _view(base: FactBase, found: Findings, choice: LanguageChoice) -> View:
    """The facts as a topic shows them; with how their number answers, where one was asked for."""
    from cqfacts.render.view import Column, facts_view

    count = f"{len(found.hits)}/{found.total}" if len(found.hits) < found.total else str(found.total)
    facts = [base.facts[hit.fact] for hit in found.hits]
    view = facts_view(base, facts, SPACE.sub(" ", found.query), count, choice, quoted=False)
    if all(hit.match == "words" for hit in found.hits):
        return view
    matches = [(match_text(hit, choice),) for hit in found.hits]
    rows = tuple((*row, match) for row, match in zip(view.rows, matches, strict=True))
    return view._replace(columns=(*view.columns, Column(match_heading(choice), "aside")), rows=rows)


def _plain(base: FactBase, found: Findings, choice: LanguageChoice, screen: Screen) -> str:
    lines = [VIEWS["plain"](_view(base, found, choice), screen)]
    left, right = ("**", "**") if screen.ascii_only else ("«", "»")
    for number, hit in enumerate(found.hits, 1):
        lines.append(f"[{number}] {one_line(hit.fact)}\n")
        for why in whys(hit, choice):
            remark = f"  ({why.remark})" if why.remark else ""
            lines.append(f"    {why.field}: {bracketed(why.pieces, left, right)}{remark}\n")
    return lines[0] + "\n" + "".join(lines[1:])


def _markdown(base: FactBase, found: Findings, choice: LanguageChoice, screen: Screen) -> str:
    from cqfacts.render.markdown import escaped

    lines = [VIEWS["markdown"](_view(base, found, choice), screen), ""]
    for number, hit in enumerate(found.hits, 1):
        lines.append(f"{number}. `{one_line(hit.fact)}`")
        for why in whys(hit, choice):
            safe = tuple(piece._replace(text=escaped(piece.text)) for piece in why.pieces)
            remark = f" ({escaped(why.remark)})" if why.remark else ""
            lines.append(f"   - {why.field}: {bracketed(safe, '**', '**')}{remark}")
    return "\n".join(lines) + "\n"


def _table(base: FactBase, found: Findings, choice: LanguageChoice, screen: Screen) -> str:
    from cqfacts.render.findings.terminal import draw

    return VIEWS["table"](_view(base, found, choice), screen) + "\n" + draw(found, choice, screen)


_DRAWN: dict[str, Callable[[FactBase, Findings, LanguageChoice, Screen], str]] = {
    "table": _table,
    "plain": _plain,
    "markdown": _markdown,
}
