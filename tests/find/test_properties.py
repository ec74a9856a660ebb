"""What holds for any query."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.find import Finder
from cqfacts.finding import Findings

FINDER = Finder(load(shipped()))
WORDS = st.sampled_from(
    ["人才", "實驗室", "jinfeng", "shiyanshi", "talent", "labs", "3401", "4.33亿元", "两成二", "R&D", "603万", "的"]
)
QUERIES = st.one_of(
    st.text(max_size=60),
    st.lists(WORDS, max_size=5).map(" ".join),
    st.lists(WORDS, max_size=4).map("".join),
)


def sound(found: Findings) -> None:
    assert len(found.hits) <= found.total
    assert len({hit.fact for hit in found.hits}) == len(found.hits)
    for hit in found.hits:
        assert hit.fact in FINDER.base.facts
        assert hit.traces
        for trace in hit.traces:
            assert trace.marks
            assert list(trace.marks) == sorted(trace.marks)
            assert all(0 <= mark.start < mark.end <= len(trace.text) for mark in trace.marks)


@given(QUERIES)
@example("9" * 28 + "5")
@settings(max_examples=150, deadline=None)
def test_any_query_gives_facts_each_with_a_reason(query: str) -> None:
    found = FINDER.find(query)
    sound(found)
    assert FINDER.find(query) == found


@given(QUERIES)
@settings(max_examples=50, deadline=None)
def test_a_limit_gives_the_beginning_of_the_answer(query: str) -> None:
    assert FINDER.find(query, 3).hits == FINDER.find(query, None).hits[:3]


LONG = ["实", "a", "shi", "9", "1,", "人才", "talent ", "xian'", "1/2", "一二三四五六七八九十", "labratory "]
SHORT = ["\u202e人才", "\ud800人", "\x1b[31m", "a\nb", "()[]{}*+?\\"]


@pytest.mark.parametrize("query", [*(part * (5000 // len(part)) for part in LONG), *SHORT], ids=lambda q: ascii(q[:12]))
def test_a_hostile_query_takes_no_time(query: str) -> None:
    begin = time.perf_counter()
    sound(FINDER.find(query))
    assert time.perf_counter() - begin < 1
