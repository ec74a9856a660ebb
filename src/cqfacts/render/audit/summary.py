"""What an audit counts, as lines for people: of the base, of its quotes, of its pages, of their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.audit import OUTCOMES, Audit, Coverage, Edition
from cqfacts.model import FactBase
from cqfacts.render.safe import one_line

_OUTCOME_WORDS = {
    "exact": "exact",
    "folded": "found after folding",
    "ambiguous": "in several places",
    "not-found": "not found",
    "unchecked": "unchecked",
}


def base_counts(base: FactBase) -> dict[str, int]:
    """What the base holds; derived facts and relations were computed anew when it was loaded."""
    derived = sum(fact.derived is not None for fact in base.facts.values())
    return {
        "facts": len(base.facts) - derived,
        "derived": derived,
        "topics": len(base.topics),
        "relations": len(base.relations),
    }


def lines(audit: Audit) -> Iterator[str]:
    """The counts, one thing a line, safe to show."""
    base = audit.base
    names = {"facts": "fact", "derived": "derived fact", "topics": "topic", "relations": "relation"}
    parts = ", ".join(counted(count, names[key]) for key, count in base_counts(base).items())
    yield f"{one_line(base.file)}: {parts}: {verdict(audit)}"
    yield f"quotes: {len(audit.quotes)}: {_quotes(audit)}" if audit.quotes else "quotes: none"
    for edition in audit.editions:
        if edition.path is not None:
            yield _edition(edition)
    for coverage in audit.coverage:
        yield _coverage(coverage)


def verdict(audit: Audit) -> str:
    errors, notes = audit.count("error"), audit.count("note")
    said = counted(errors, "problem") if errors else "no problem"
    return f"{said}, {counted(notes, 'note')}" if notes else said


def _quotes(audit: Audit) -> str:
    counts = ((audit.tally(outcome), _OUTCOME_WORDS[outcome]) for outcome in OUTCOMES)
    said = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"{said} (no page at hand: name it with --source)" if audit.tally("unchecked") else said


def _edition(edition: Edition) -> str:
    same = "the edition of the base" if edition.same else "ANOTHER EDITION than that of the base"
    return f"page {one_line(edition.source)}: {one_line(str(edition.path))}: {same}"


def _coverage(coverage: Coverage) -> str:
    left = len(coverage.left_out)
    out = f"{left} LEFT OUT" if left else "none left out"
    return (
        f"numbers of {one_line(coverage.source)}: {coverage.numbers}: {coverage.quoted} in quotes, "
        f"{coverage.furniture} in furniture, {out}"
    )


def counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
