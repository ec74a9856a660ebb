"""Rules that hold one part of a fact against another: its label, period, names and unit against its words and value.

They read text, so only an audit runs them, on the sound facts of a loaded base. `RULES` has all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cqfacts.audit import Finding
from cqfacts.base.consistency import amounts, dates, labels, lists
from cqfacts.model import FactBase

Rule = Callable[[FactBase], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    labels.unique,
    labels.period,
    labels.languages,
    labels.stray_numbers,
    labels.subject,
    labels.count,
    lists.names_in_quote,
    lists.whole,
    lists.open_ended,
    lists.told,
    dates.within_period,
    dates.interval,
    dates.reading,
    dates.told,
    dates.derived_period,
    amounts.unit_word,
    amounts.unit_kind,
    amounts.qualifier_said,
    amounts.qualifier_kind,
    amounts.also_states,
)


def inconsistencies(base: FactBase) -> list[Finding]:
    """What the rules find in the facts of a base."""
    return [finding for rule in RULES for finding in rule(base)]
