"""A hundred queries of a reporter, each with the fact that is meant: it stands first, or nearly."""

from __future__ import annotations

import tomllib

import pytest

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.find import Finder
from tests.conftest import ROOT

QUERIES = tomllib.loads((ROOT / "tests" / "data" / "queries.toml").read_text(encoding="utf-8"))
FIRST, AMONG_THREE = 95, 99


@pytest.fixture(scope="module")
def ranks() -> dict[tuple[str, str], int]:
    """For each kind and query the place of the wanted fact, from 1; 0 where it is not among the first three."""
    finder = Finder(load(shipped()))
    places = {}
    for kind, queries in QUERIES.items():
        for query, wanted in queries.items():
            found = [hit.fact for hit in finder.find(query, 3).hits]
            places[kind, query] = found.index(wanted) + 1 if wanted in found else 0
    return places


def test_there_are_twenty_of_each_kind() -> None:
    assert {kind: len(queries) for kind, queries in QUERIES.items()} == dict.fromkeys(
        ("chinese-word", "english-phrase", "pinyin", "number", "slip"), 20
    )


def test_every_wanted_fact_is_in_the_base() -> None:
    base = load(shipped())
    assert {wanted for queries in QUERIES.values() for wanted in queries.values()} <= set(base.facts)


def test_the_wanted_fact_stands_first(ranks: dict[tuple[str, str], int]) -> None:
    late = {query: place for query, place in ranks.items() if place != 1}
    assert len(ranks) - len(late) >= FIRST, late


def test_the_wanted_fact_is_among_the_first_three(ranks: dict[tuple[str, str], int]) -> None:
    missed = [query for query, place in ranks.items() if not place]
    assert len(ranks) - len(missed) >= AMONG_THREE, missed
