"""The problems of a fact base, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable

from cqfacts.model import FactBase, Problem
from cqfacts.render.jsonout import Json, dumps
from cqfacts.render.safe import one_line
from cqfacts.render.screen import Screen

KEYS = ("file", "line", "id", "rule", "message", "advice")
"""The keys of a problem in the machine formats, in order."""


def problem_text(problem: Problem) -> str:
    """`FILE:LINE: [topic.name] what is wrong` and what to do, on one line."""
    line = f":{problem.line}" if problem.line is not None else ""
    where = f" [{problem.id}]" if problem.id else ""
    advice = f". {problem.advice}" if problem.advice else ""
    return one_line(f"{problem.file}{line}:{where} {problem.message.rstrip('.')}{advice}")


def counts(base: FactBase) -> dict[str, int]:
    derived = sum(fact.derived is not None for fact in base.facts.values())
    return {
        "facts": len(base.facts) - derived,
        "derived": derived,
        "topics": len(base.topics),
        "relations": len(base.relations),
        "problems": len(base.problems),
    }


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _record(problem: Problem) -> dict[str, Json]:
    return {key: getattr(problem, key) for key in KEYS}


def _plain(base: FactBase, screen: Screen) -> str:
    found = counts(base)
    names = {"facts": "fact", "derived": "derived fact", "topics": "topic", "relations": "relation"}
    parts = ", ".join(_counted(found[key], name) for key, name in names.items())
    head = f"{one_line(base.file)}: {parts}"
    verdict = _counted(len(base.problems), "problem") if base.problems else "no problem"
    return "\n".join([f"{head}: {verdict}", *map(problem_text, base.problems)]) + "\n"


def _json(base: FactBase, screen: Screen) -> str:
    answer: dict[str, Json] = {"file": base.file}
    answer |= counts(base)
    answer["list"] = [_record(problem) for problem in base.problems]
    return dumps(answer, ascii_only=screen.ascii_only) + "\n"


def _jsonl(base: FactBase, screen: Screen) -> str:
    return "".join(dumps(_record(p), indent=None, ascii_only=screen.ascii_only) + "\n" for p in base.problems)


def _csv(base: FactBase, screen: Screen) -> str:
    from cqfacts.render.delimited import csv
    from cqfacts.render.record import field_text

    return csv(KEYS, ([field_text(value) for value in _record(problem).values()] for problem in base.problems))


FORMATS: dict[str, Callable[[FactBase, Screen], str]] = {"plain": _plain, "json": _json, "jsonl": _jsonl, "csv": _csv}
