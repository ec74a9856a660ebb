"""One problem of a fact base, for people."""

from __future__ import annotations

from cqfacts.model import Problem
from cqfacts.render.safe import one_line


def problem_text(problem: Problem) -> str:
    """`FILE:LINE: [topic.name] what is wrong` and what to do, on one line."""
    advice = f". {problem.advice}" if problem.advice else ""
    return one_line(f"{place_text(problem)} {problem.message.rstrip('.')}{advice}")


def place_text(problem: Problem) -> str:
    """`FILE:LINE: [topic.name]`, as far as they are known, safe to show."""
    line = f":{problem.line}" if problem.line is not None else ""
    where = f" [{problem.id}]" if problem.id else ""
    return one_line(f"{problem.file}{line}:{where}")
