"""Reads the tables: one test case per row, named by its section and row."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from _pytest.mark import ParameterSet

LABELS = {"S": "supported", "R": "refuted", "N": "not-enough-info"}


def rows(name: str) -> list[ParameterSet]:
    """Every row of `name` as a pytest parameter; a row may end with `increase`."""
    return [
        pytest.param(row, id=f"{section}: {' | '.join(row)}")
        for section, table in _sections(name).items()
        for row in table["rows"]
    ]


def bare_rows(name: str) -> list[list[str]]:
    """Every row of `name`."""
    return [row for table in _sections(name).values() for row in table["rows"]]


def _sections(name: str) -> dict[str, dict[str, list[list[str]]]]:
    return tomli.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
