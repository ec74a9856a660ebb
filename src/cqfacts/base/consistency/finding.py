"""Making the findings of a rule: where a fact stands, and what is wrong with it."""

from __future__ import annotations

from cqfacts.audit import Finding
from cqfacts.base.shape import shortened
from cqfacts.model import Fact, FactBase, Problem


def error(base: FactBase, fact: Fact, rule: str, message: str, advice: str) -> Finding:
    """What cannot be right."""
    return Finding("error", Problem(base.file, fact.line, fact.id, message, advice, rule))


def note(base: FactBase, fact: Fact, rule: str, message: str, advice: str) -> Finding:
    """What is unusual: for a person to judge."""
    return Finding("note", Problem(base.file, fact.line, fact.id, message, advice, rule))


def quoted(text: str) -> str:
    """A text of the base in a message, in quotation marks and cut to what a message can bear."""
    return f'"{shortened(text)}"'
