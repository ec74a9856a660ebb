"""An audit as GitHub's workflow commands: annotations on the lines of the fact file, and of the page."""

from __future__ import annotations

from cqfacts.audit import Audit, Finding
from cqfacts.render.audit.summary import lines
from cqfacts.render.report.github import command
from cqfacts.render.report.text import inert
from cqfacts.render.safe import one_line

_COMMANDS = {"error": "error", "note": "notice"}


def render(audit: Audit) -> str:
    summary = inert("\n".join(f"cqfacts: {line}" for line in lines(audit)))
    return "\n".join([*map(_annotation, audit.findings), summary]) + "\n"


def _annotation(finding: Finding) -> str:
    problem = finding.problem
    properties = {"file": problem.file}
    if problem.line is not None:
        properties["line"] = str(problem.line)
    properties["title"] = one_line(problem.id or problem.rule)
    return command(_COMMANDS[finding.level], properties, [part for part in (problem.message, problem.advice) if part])
