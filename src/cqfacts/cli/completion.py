"""What the shell is offered: topics and fact ids of the base in use."""

from __future__ import annotations

import os
import re

# The zsh script that Typer installs evaluates what it is offered, so nothing else may be offered.
_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]*\Z")


def topics_and_facts(incomplete: str) -> list[str]:
    """Topics, and once a topic and its dot are typed, its facts."""
    topics, facts = _names()
    if "." in incomplete:
        return [name for name in facts if name.startswith(incomplete)]
    return [name for name in topics if name.startswith(incomplete)]


def fact_ids(incomplete: str) -> list[str]:
    _, facts = _names()
    return [name for name in facts if name.startswith(incomplete)]


def _names() -> tuple[list[str], list[str]]:
    from cqfacts.cli.opening import read_base
    from cqfacts.cli.status import Stop

    try:
        base = read_base(os.environ.get("CQFACTS_FACTS"))
    except Stop:
        return [], []
    return [name for name in base.topics if _SAFE.match(name)], [name for name in base.facts if _SAFE.match(name)]
