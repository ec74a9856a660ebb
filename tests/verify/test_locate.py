"""Where quotes stand: the five outcomes, lines, the nearest passage, and the time that it takes."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from cqfacts.audit import Located, Nearest
from cqfacts.base.load import load
from cqfacts.verify import Page, audit
from cqfacts.verify.locate import locate
from cqfacts.verify.quotes import marked
from tests.conftest import ROOT, SECOND

PAGE = """# 数据

全市人才资源总量超过630万人,
人才密度居西部第一。

引导社会投入超
**30亿元**
人才密度居西部第一
"""


def located(page: str, quote: str) -> Located:
    return locate(Page("page.txt", page), Located("a.b", "quote", 0, quote, "s", "unchecked"))


def test_exact() -> None:
    found = located(PAGE, "全市人才资源总量超过630万人")
    assert (found.outcome, found.folds, found.nearest) == ("exact", (), None)
    assert [(place.line, place.last_line) for place in found.places] == [(3, 3)]
    place = found.places[0]
    assert PAGE[place.start : place.end] == found.text


def test_folded_over_lines() -> None:
    found = located(PAGE, "引导社会投入超30亿元")
    assert (found.outcome, found.folds) == ("folded", ("spacing", "emphasis"))
    place = found.places[0]
    assert (place.line, place.last_line) == (6, 7)
    assert PAGE[place.start : place.end] == "引导社会投入超\n**30亿元"


def test_ambiguous() -> None:
    found = located(PAGE, "人才密度居西部第一")
    assert found.outcome == "ambiguous"
    assert [place.line for place in found.places] == [4, 8]
    assert located(PAGE, "人才密度 居西部第一").outcome == "ambiguous"


@pytest.mark.parametrize(
    ("quote", "line", "shown"),
    [
        ("全市人才资源总量超过603万人", 3, "全市人才资源总量超过6{+3+}0[-3-]万人"),
        ("全市人才资源总量近630万人", 3, "全市人才资源总量[-近-]{+超过+}630万人"),
        ("人才密度居全国第一", 4, "人才密度居[-全国-]{+西部+}第一"),
        ("引导社会投入超 **30万元**", 6, "引导社会投入超30[-万-]{+亿+}元"),
        ("引导社会投入30亿元", 6, "引导社会投入{+超+}30亿元"),
    ],
)
def test_not_found_with_the_nearest_passage(quote: str, line: int, shown: str) -> None:
    found = located(PAGE, quote)
    assert found.outcome == "not-found"
    assert isinstance(found.nearest, Nearest)
    assert (found.nearest.line, marked(found.nearest)) == (line, shown)


@pytest.mark.parametrize("quote", ["完全没有的话语", "xyz", "ab", "。"])
def test_nothing_near(quote: str) -> None:
    assert located("一页别的东西\n" * 3, quote).nearest is None


def test_unchecked_is_never_a_pass() -> None:
    base = load(str(SECOND))
    alone = audit(base)
    assert alone.tally("unchecked") == len(alone.quotes) == 18
    assert [finding.problem.rule for finding in alone.findings] == ["unchecked"]
    assert [finding.level for finding in alone.findings] == ["note"]
    stranger = audit(base, [Page("other.txt", "Nothing of it.")])
    assert stranger.tally("unchecked") == len(stranger.quotes)
    assert {finding.problem.rule for finding in stranger.findings} == {"page", "unchecked"}
    assert not stranger.sound


def test_the_second_base_is_sound() -> None:
    page = Page("page.txt", (ROOT / "tests" / "data" / "second_source.txt").read_text(encoding="utf-8"))
    found = audit(load(str(SECOND)), [page])
    assert found.findings == ()
    assert found.tally("exact") == len(found.quotes)
    assert found.editions[0].same
    assert [(each.numbers, each.left_out) for each in found.coverage] == [(21, ())]


def seconds(make: Callable[[int], tuple[str, str]], size: int) -> float:
    page, quote = make(size)
    best = 9.0
    for _ in range(3):
        begin = time.process_time()
        located(page, quote)
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("unit", ["ab", "**a** ", "*a ", "5 ", "\n\n", "万 ", "１，", "_x_", "人才总量超过630万人。"])
def test_time_grows_with_the_page_and_no_faster(unit: str) -> None:
    def make(size: int) -> tuple[str, str]:
        return unit * size, unit * 50 + "!别的"

    seconds(make, 1000)
    # Quadratic work would take sixteen times as long; the slack is for a busy machine.
    assert seconds(make, 16_000) < 10 * max(seconds(make, 4000), 0.01)


def test_a_long_quote_costs_no_more_than_its_length() -> None:
    def make(size: int) -> tuple[str, str]:
        return "人才总量超过630万人。" * 2000, "人才总量超过603万人。" * size

    assert seconds(make, 4000) < 10 * max(seconds(make, 1000), 0.02)
