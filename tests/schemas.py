"""The official schemas of the formats that are written, which are not part of this repository."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import sources_folder


def schema(name: str) -> Any:
    """The schema in the folder `CQFACTS_SCHEMAS`, else in `schemas` beside the folder of the source page."""
    given = os.environ.get("CQFACTS_SCHEMAS")
    folder = Path(given) if given else sources_folder().parent / "schemas"
    path = folder / name
    if not path.is_file():
        pytest.skip(f"{name} is not at hand: set CQFACTS_SCHEMAS to its folder")
    return json.loads(path.read_text(encoding="utf-8"))
