"""An audit as Markdown, to paste into an issue or a pull request. Nothing of a base or a page acts as markup in it."""

from __future__ import annotations

from cqfacts.audit import Audit, Finding
from cqfacts.render.audit.summary import lines
from cqfacts.render.problems import place_text
from cqfacts.render.report.pasted import inert_markup as _text
from cqfacts.render.safe import one_line


def render(audit: Audit) -> str:
    parts = ["## Fact base verified" if audit.sound else "## Fact base with problems"]
    parts.append("\n".join(f"- {_text(line)}" for line in lines(audit)))
    if audit.findings:
        head = ["| | Where | What is wrong | What to do |", "| --- | --- | --- | --- |"]
        parts.append("\n".join([*head, *map(_row, audit.findings)]))
    return "\n\n".join(parts) + "\n"


def _row(finding: Finding) -> str:
    problem = finding.problem
    cells = (finding.level, place_text(problem), one_line(problem.message), one_line(problem.advice))
    return "| " + " | ".join(map(_text, cells)) + " |"
