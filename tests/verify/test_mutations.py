"""The audit against every slip that people make: each mutation of the shipped base is reported, or its class is named.

Everything happens in memory. One audit sees the mutations of many facts at once, never two of one fact, and each must
be reported under the id of its own fact; a sample is audited one by one too, so that none is seen by another's light.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

import cqfacts.base.load as loading
from cqfacts import text as reading
from cqfacts.base.consistency import words
from cqfacts.base.locate import shipped
from cqfacts.model import FactBase
from cqfacts.verify import Page, audit
from tests.verify.mutations import Mutation, Row, mutations

TEXT = Path(shipped()).read_text(encoding="utf-8")
TABLES = tomli.loads(TEXT, parse_float=Decimal)
ROWS: dict[str, Row] = {
    f"{topic}.{name}": row for part in ("facts", "derived") for topic, names in TABLES[part].items()
    for name, row in names.items()
}  # fmt: skip
RARE = ("text-digit", "period-digit")
"""Classes of which one or two mutations go unseen, so that a change of the data may leave none."""

THINNED = {"label-digit": 2, "article": 3}
"""Of these classes, which are large or slow, every second or third mutation is tried."""


def thinned(some: Iterable[Mutation]) -> Iterator[Mutation]:
    seen: Counter[str] = Counter()
    for mutation in some:
        if seen[mutation.kind] % THINNED.get(mutation.kind, 1) == 0:
            yield mutation
        seen[mutation.kind] += 1


ALL = list(thinned(mutations(ROWS)))

BLIND = {
    "quote-cut": "cut where a clause or a name begins or ends: a shorter quote, as true, that still has the number",
    "quote-of-another": "the quote of the other fact holds this one's number in the same words",
    "printed-of-another": "other words of the same quote, for a fact whose printed words are no number",
    "labels-exchanged": "two facts of one subject, place and period, each with a label that fits the other's words",
    "label-digit": "a numeral inside a Chinese word (之一, 一件事, 第一款), which counts nothing to compare",
    "text-digit": "a numeral inside a Chinese word (之一), which counts nothing that could be compared",
    "period-digit": "a period that is inferred and named nowhere near: the page's own year is as good",
    "period-of-another": "the page's own time, told more or less exactly",
    "scope-of-another": "a place that the paragraph or one beside it names too",
    "article": "a fact that stands alone in its paragraph: the page does not say where an article ends",
    "list-name-dropped": "a list that the page prints as a sentence, so that nobody can count its items",
    "unit": "another noun for what the same measure word counts (platforms for projects)",
    "unit-of-another": "another noun for what the same measure word counts",
}
"""The classes that an audit does not see whole, each with the reason. Every other class is reported to the last one."""


@pytest.fixture(scope="module")
def found(page: str) -> Iterator[Callable[[Iterable[Mutation]], set[str]]]:
    """The ids of the facts that are reported with some mutations and not without."""
    sheet = Page("page.txt", page)
    with pytest.MonkeyPatch.context() as patch:
        # The same few hundred texts are read in every audit.
        for module, name in ((reading, "read"), (reading, "read_quantities"), (words, "folded")):
            patch.setattr(module, name, functools.cache(getattr(module, name)))
        clean = {(each.problem.id, each.problem.rule) for each in audit(base_of({}, patch), [sheet]).findings}

        def report(some: Iterable[Mutation]) -> set[str]:
            rows = {ident: row for mutation in some for ident, row in mutation.rows.items()}
            findings = audit(base_of(rows, patch), [sheet]).findings
            return {str(each.problem.id) for each in findings if (each.problem.id, each.problem.rule) not in clean}

        yield report


def base_of(rows: dict[str, Row], patch: pytest.MonkeyPatch) -> FactBase:
    tables: dict[str, Any] = dict(TABLES)
    for part in ("facts", "derived"):
        tables[part] = {
            topic: {name: rows.get(f"{topic}.{name}", row) for name, row in names.items()}
            for topic, names in TABLES[part].items()
        }
    patch.setattr(loading, "_parsed", lambda path, text: tables)
    return loading.of_text(TEXT, "facts.toml")


def batches(some: Iterable[Mutation], size: int) -> Iterator[list[Mutation]]:
    """Mutations of one class in groups that share no fact, neither as the one spoilt nor as the one that lent."""
    waiting: dict[str, list[Mutation]] = defaultdict(list)
    for mutation in some:
        waiting[mutation.kind].append(mutation)
    for kind, rest in waiting.items():
        # Facts of one paragraph bear witness for one another's article.
        limit = 1 if kind == "article" else size
        while rest:
            batch: list[Mutation] = []
            touched: set[str] = set()
            later = []
            for mutation in rest:
                own = {*mutation.of, *mutation.lent}
                if len(batch) < limit and touched.isdisjoint(own):
                    batch.append(mutation)
                    touched |= own
                else:
                    later.append(mutation)
            rest = later
            yield batch


def test_the_shipped_base_is_clean(found: Callable[[Iterable[Mutation]], set[str]]) -> None:
    assert found([]) == set()


def test_every_mutation_is_reported(found: Callable[[Iterable[Mutation]], set[str]]) -> None:
    missed = []
    for batch in batches(ALL, 60):
        ids = found(batch)
        missed += [mutation for mutation in batch if ids.isdisjoint(mutation.of)]
    seen = [f"{mutation.kind}: {mutation.told}" for mutation in missed if mutation.kind not in BLIND]
    assert seen == []
    counts, lost = Counter(mutation.kind for mutation in ALL), Counter(mutation.kind for mutation in missed)
    assert sum(counts.values()) - sum(lost.values()) > 2000
    assert [kind for kind in BLIND if not lost[kind] and kind not in RARE] == [], (
        "no longer blind: take it off the list"
    )
    # The named classes are seen in the main: the reasons are of the rest.
    assert lost["label-digit"] + lost["text-digit"] + lost["period-digit"] < 20
    assert lost["quote-cut"] < counts["quote-cut"] / 8
    for mutation in missed:
        still_true(mutation)


def still_true(mutation: Mutation) -> None:
    """What goes unseen is what the reasons say."""
    (ident, row), *_ = mutation.rows.items()
    if mutation.kind in ("quote-cut", "quote-of-another"):
        assert row["printed"] in row["quote"]
    if mutation.kind in ("label-digit", "text-digit"):
        key = mutation.kind.partition("-")[0]
        assert digits(row[key]) == digits(ROWS[ident][key]), mutation.told
    if mutation.kind == "period-digit":
        assert row["period_inferred"]


def digits(pair: dict[str, str]) -> list[str]:
    return [char for text in pair.values() for char in text if char in "0123456789"]


def test_one_by_one_they_are_reported_too(found: Callable[[Iterable[Mutation]], set[str]]) -> None:
    sample = [mutation for mutation in ALL if mutation.kind not in BLIND][::131]
    assert len(sample) > 30
    assert [mutation.told for mutation in sample if found([mutation]).isdisjoint(mutation.of)] == []


def test_there_are_enough_of_each_class() -> None:
    counts = Counter(mutation.kind for mutation in ALL)
    assert sum(counts.values()) > 2000
    for kind in (
        "value-digit", "printed-digit", "quote-digit", "period-digit", "scale-word", "qualifier", "quote-cut",
        "quote-word", "label-of-another", "values-exchanged",
    ):  # fmt: skip
        assert counts[kind] > 100, kind
    assert set(BLIND) <= set(counts)
