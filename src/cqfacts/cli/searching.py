"""The search from the command line, with plain arguments: nothing here needs Typer."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from cqfacts.cli import output
from cqfacts.cli.answers import Asked
from cqfacts.cli.opening import open_base
from cqfacts.cli.status import FOUND, NOT_FOUND, Stop
from cqfacts.find import SHOWN, Finder
from cqfacts.finding import Findings
from cqfacts.render.findings.formats import findings


def search(words: Sequence[str], asked: Asked, limit: int = SHOWN) -> int:
    """Print what answers the words, at most `limit` facts (0 for all). Raises Stop: 1 where nothing does."""
    query = " ".join(words).strip()
    if not query:
        raise Stop("say what to look for: words, or a number")
    # The process ends with the answer: looking for garbage among the facts of a base takes a tenth of the time.
    gc.disable()
    base = open_base(asked.facts)
    found = Finder(base).find(query, limit or None)
    if found.hits or asked.format == "json":
        output.write(findings(base, found, asked.format, asked.lang, asked.screen))
    if not found.hits:
        raise Stop(f"nothing found for {query!r}{_why_not(found)}", NOT_FOUND)
    if found.missing:
        output.warn(f"no fact holds {_listed(found.missing)}")
    if len(found.hits) < found.total:
        output.warn(f"{len(found.hits)} of {found.total} facts shown; --limit 0 shows all")
    return FOUND


def _why_not(found: Findings) -> str:
    if found.missing:
        return f"; no fact holds {_listed(found.missing)}"
    return f"; try {found.number} alone" if found.number and found.number != found.query else ""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(repr(word) for word in words)
