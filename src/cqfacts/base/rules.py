"""The rules that a fact base is held to, in the order in which they run.

Each is a small function of one signature that yields the problems it finds. `RULES` are cheap and run on the tables of
every file that is loaded. `READING_RULES` read text and are slow: at a load they see only the facts whose printed
number a cheap proof could not settle, and `reading.examine` runs them on every fact. `FORMULA_RULES` come last, when
all stated facts are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cqfacts.base import derive, fact_rules, reading, table_rules
from cqfacts.base.context import Context
from cqfacts.model import Problem

Rule = Callable[[Context], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    table_rules.ids,
    table_rules.duplicate_ids,
    table_rules.sources,
    table_rules.units,
    table_rules.topic_names,
    table_rules.default_scope,
    table_rules.scope_parents,
    table_rules.term_words,
    fact_rules.references,
    fact_rules.unsound_references,
    fact_rules.values,
    fact_rules.qualifiers,
    fact_rules.fact_periods,
    fact_rules.printed_in_quote,
    fact_rules.duplicate_statements,
    table_rules.unused_topics,
)

READING_RULES: tuple[Rule, ...] = reading.READING_RULES

FORMULA_RULES: tuple[Rule, ...] = (derive.derived_facts, derive.relations)
