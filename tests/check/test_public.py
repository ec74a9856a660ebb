"""The same from Python: what `import cqfacts` offers."""

from __future__ import annotations

import gc
from decimal import Decimal

import cqfacts
from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
from tests.conftest import SECOND


def test_read_quantities() -> None:
    (quantity,) = cqfacts.read_quantities("研发人员超过20万人")
    assert (quantity.start, quantity.end) == (4, 10)
    assert (quantity.value, quantity.unit, quantity.qualifier) == (Decimal(200_000), "person", "over")
    assert quantity.kind == "number"


def test_check_text() -> None:
    report = cqfacts.check_text("重庆人才资源总量超过630万人，研发人员30万人。")
    assert [claim.verdict.label for claim in report.documents[0].claims] == ["supported", "refuted"]
    assert report.tally("refuted") == 1


def test_check_text_against_another_base() -> None:
    report = cqfacts.check_text("The fleet has 9 vessels.", str(SECOND))
    assert [claim.verdict.fact for claim in report.documents[0].claims] == ["fleet.total"]


def test_calling_twice_gives_the_same() -> None:
    text = "重庆人才资源总量超过603万人。今年新招收博士后1090名。"
    assert cqfacts.check_text(text, explain=True) == cqfacts.check_text(text, explain=True)


def test_a_judged_draft_leaves_nothing_that_only_the_collector_frees() -> None:
    """The command runs without the collector: what refers to itself would stay until the end of a long draft."""
    checker = Checker(load(shipped()))
    table = "\n\n| 指标 | 数值 |\n|---|---|\n| 新增科技型企业 | 13646家 |\n"
    text = f"重庆人才资源总量超过630万人,今年新招收博士后1900名。{table}"
    checker.check(text, kind="markdown")
    gc.collect()
    gc.disable()
    try:
        document = checker.check(text * 3, kind="markdown")
        assert document.claims
        assert gc.collect() == 0
    finally:
        gc.enable()
