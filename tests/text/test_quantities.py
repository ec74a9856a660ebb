"""The reader against hand-made tables: every quantity of a sentence with its span, value, unit, qualifier and kind."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from cqfacts.model import Quantity
from cqfacts.text import read, read_quantities

SPEC = Path(__file__).parents[1] / "spec"


def cases(language: str) -> list[Any]:
    table = tomli.loads((SPEC / f"quantities.{language}.toml").read_text(encoding="utf-8"))
    return [
        pytest.param(
            case,
            id=case["text"].replace("\n", " ")[:60],
            marks=[pytest.mark.xfail(strict=True, reason=case["gap"])] if "gap" in case else [],
        )
        for case in table["case"]
    ]


def plain(quantity: Quantity) -> dict[str, Any]:
    return {
        "text": quantity.text,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "kind": quantity.kind,
        "negated": quantity.negated,
    }


def wanted(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": entry["text"],
        "low": Decimal(entry["value"] if "value" in entry else entry["low"]),
        "high": Decimal(entry["value"] if "value" in entry else entry["high"]),
        "unit": entry["unit"] or None,
        "qualifier": entry["qualifier"],
        "kind": entry["kind"],
        "negated": entry.get("negated", False),
    }


@pytest.mark.parametrize("case", cases("zh") + cases("en"))
def test_every_quantity_of_a_sentence(case: dict[str, Any]) -> None:
    reading = read(case["text"], 2023)
    assert [plain(quantity) for quantity in reading.quantities] == [wanted(entry) for entry in case["quantities"]]
    if "periods" in case:
        assert [mention.text for mention in reading.periods] == [entry["text"] for entry in case["periods"]]
        for mention, entry in zip(reading.periods, case["periods"], strict=True):
            assert "period" not in entry or mention.period == entry["period"]
    if "passed" in case:
        assert [{"text": item.text, "why": item.why} for item in reading.passed_over] == case["passed"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_tables_are_large_and_hold_negatives(language: str) -> None:
    table = tomli.loads((SPEC / f"quantities.{language}.toml").read_text(encoding="utf-8"))["case"]
    assert len(table) >= 200
    assert sum(not case["quantities"] for case in table) >= 50


def test_quantities_alone() -> None:
    text = "新增13646家，同比增长125.5%"
    assert read_quantities(text) == list(read(text).quantities)


def test_a_number_reads_the_same_twice() -> None:
    text = "今年1—11月新增13646家, more than 6.3 million"
    assert read(text, 2023) == read(text, 2023)
