"""Every format of one report made by hand, character for character.

After a change that is meant, `CQFACTS_REGENERATE=1 pytest tests/render_report/test_golden.py` writes the files anew;
read the difference before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cqfacts.render.report.formats import FORMATS
from cqfacts.render.report.options import ReportOptions
from tests.render_report.sample import options, report

GOLDEN = Path(__file__).parent / "golden"

CASES = [
    *((format, f"en.{format}", options()) for format in FORMATS),
    ("text", "narrow-zh.text", options("zh", width=60)),
    ("text", "wide-both.text", options("both", width=120)),
    ("text", "colour.text", options(colour=True)),
    ("text", "quiet.text", options(quiet=True)),
    ("text", "explain.text", options(width=240, explain=True)),
    ("text", "ascii.text", options(ascii_only=True)),
    ("markdown", "zh-explain.markdown", options("zh", explain=True)),
    ("html", "both-explain.html", options("both", explain=True)),
    ("github", "zh-quiet.github", options("zh", quiet=True)),
]


@pytest.mark.parametrize(("format", "name", "wanted"), CASES, ids=[name for _, name, _ in CASES])
def test_output_is_the_golden_one(format: str, name: str, wanted: ReportOptions) -> None:
    path = GOLDEN / name
    text = FORMATS[format](report(), wanted)
    if os.environ.get("CQFACTS_REGENERATE"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode("utf-8")


def test_every_golden_file_is_of_a_case() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {name for _, name, _ in CASES}
