"""Reads the tables: one test case per row, named by its section and row."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

LABELS = {"S": "supported", "R": "refuted", "N": "not-enough-info"}


def rows(name: str) -> list[object]:
    """Every row of `name` as a pytest parameter; a row may end with `increase`."""
    sections = tomli.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [
        pytest.param(row, id=f"{section}: {' | '.join(row)}")
        for section, table in sections.items()
        for row in table["rows"]
    ]
