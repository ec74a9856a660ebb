"""An audit as plain text: the counts, then a line for each finding, `FILE:LINE: [topic.name] what is wrong`."""

from __future__ import annotations

from cqfacts.audit import Audit, Finding
from cqfacts.render.audit.summary import lines
from cqfacts.render.problems import problem_text
from cqfacts.render.report.text import inert


def render(audit: Audit) -> str:
    return inert("\n".join([*lines(audit), *map(finding_text, audit.findings)]) + "\n")


def finding_text(finding: Finding) -> str:
    """One finding on one line, safe to show; what is only a note says so."""
    text = problem_text(finding.problem)
    return text if finding.level == "error" else f"note: {text}"
