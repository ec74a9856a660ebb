"""`cqfacts verify` from the command line: what is printed, in every format, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cqfacts.render.audit.formats import FORMATS
from cqfacts.render.audit.records import KEYS, PAGE_KEYS, QUOTE_KEYS
from cqfacts.render.safe import HAZARDS
from tests.conftest import ROOT, SECOND, Cqfacts, sources_folder
from tests.terminal import terminal

PAGE = ROOT / "tests" / "data" / "second_source.txt"
GIVEN = ("verify", "--facts", str(SECOND), "--source", str(PAGE))


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    """The second base with one word misquoted."""
    text = SECOND.read_text(encoding="utf-8")
    path = tmp_path / "slip.toml"
    path.write_text(text.replace("them ashore in Vik.", "them ashore in Ness."), encoding="utf-8")
    return path


def test_the_shipped_base_with_its_page(cqfacts: Cqfacts, page: str) -> None:
    run = cqfacts("verify", "--source", *map(str, sorted(sources_folder().glob("*.txt"))))
    assert (run.status, run.err) == (0, "")
    first, quotes, edition, numbers = run.out.splitlines()[:4]
    assert ": no problem" in first
    assert "not found" not in quotes
    assert "unchecked" not in quotes
    assert "the edition of the base" in edition
    assert "none left out" in numbers


def test_the_base_alone(cqfacts: Cqfacts) -> None:
    run = cqfacts("verify")
    assert (run.status, run.err) == (0, "")
    assert "no problem" in run.out.splitlines()[0]
    assert "unchecked (no page at hand" in run.out


def test_a_sound_base_and_its_page(cqfacts: Cqfacts) -> None:
    run = cqfacts(*GIVEN)
    assert (run.status, run.err) == (0, "")
    assert "18: 18 exact" in run.out
    assert len(run.out.splitlines()) == 4


def test_a_slip_fails_and_is_shown(cqfacts: Cqfacts, slip: Path) -> None:
    run = cqfacts("verify", "--facts", str(slip), "--source", str(PAGE))
    assert run.status == 1
    line = next(line for line in run.out.splitlines() if "does not stand" in line)
    number = slip.read_text(encoding="utf-8").splitlines().index("[facts.company.ashore]") + 1
    assert line.startswith(f"{slip}:{number}: [company.ashore] quote ")
    stands = PAGE.read_text(encoding="utf-8").partition("At the end of December")[0].count("\n") + 1
    assert f"nearest, line {stands}: " in line
    assert "ashore in [-Ness-]{+Vik+}. Copy" in line


def test_another_edition_fails(cqfacts: Cqfacts, tmp_path: Path) -> None:
    other = tmp_path / "page.txt"
    other.write_text(PAGE.read_text(encoding="utf-8") + "\nCorrected.\n", encoding="utf-8")
    run = cqfacts("verify", "--facts", str(SECOND), "--source", str(other))
    assert run.status == 1
    assert "18: 18 exact" in run.out
    assert "another edition" in run.out
    line = next(line for line in run.out.splitlines() if line.startswith(f"{SECOND}:"))
    assert line.startswith(f"{SECOND}:8: [sources.harbour-2022.sha256]") or "facts" in line


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_the_finding(cqfacts: Cqfacts, slip: Path, format: str) -> None:
    run = cqfacts("verify", "--facts", str(slip), "--source", str(PAGE), "--format", format)
    assert (run.status, run.err) == (1, "")
    assert "company.ashore" in run.out


def test_json(cqfacts: Cqfacts, slip: Path) -> None:
    answer = json.loads(cqfacts("verify", "--facts", str(slip), "--source", str(PAGE), "--json").out)
    assert list(answer) == [
        "file", "facts", "derived", "topics", "relations", "problems", "notes", "quotes", "pages", "list", "located",
    ]  # fmt: skip
    assert answer["quotes"] == {"exact": 17, "folded": 0, "ambiguous": 0, "not_found": 1, "unchecked": 0}
    assert all(tuple(row) == KEYS for row in answer["list"])
    assert all(tuple(row) == QUOTE_KEYS for row in answer["located"])
    assert all(tuple(row) == PAGE_KEYS for row in answer["pages"])
    assert answer["problems"] == sum(row["level"] == "error" for row in answer["list"]) > 0
    text = PAGE.read_text(encoding="utf-8")
    for row in answer["located"]:
        assert (row["outcome"] == "not-found") == (row["fact"] == "company.ashore")
        for place in row["places"]:
            assert text[place["start"] : place["end"]] == row["text"]
            assert text.count("\n", 0, place["start"]) + 1 == place["line"]
    lost = next(row for row in answer["located"] if row["outcome"] == "not-found")
    assert {"of": "page", "text": "Vik"} in lost["nearest"]["pieces"]


def test_tables_for_programs(cqfacts: Cqfacts, slip: Path) -> None:
    given = ("verify", "--facts", str(slip), "--source", str(PAGE), "--format")
    rows = list(csv.DictReader(io.StringIO(cqfacts(*given, "csv").out)))
    assert tuple(rows[0]) == KEYS
    lines = [json.loads(line) for line in cqfacts(*given, "jsonl").out.splitlines()]
    assert [row["message"] for row in rows] == [line["message"] for line in lines]
    tabbed = cqfacts(*given, "tsv").out.splitlines()
    assert len(tabbed) == len(rows) + 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("verify", "--source", "/nothing/there.txt"), "No such file"),
        (("verify", "--source", str(ROOT)), "directory"),
        (("verify", str(PAGE)), "--source"),
        (("verify", "--facts", "/nothing.toml"), "there is no such file"),
        (("verify", "--source", str(PAGE), "--format", "xml"), "not one of"),
        (("verify", "--json", "--format", "csv"), "do not go together"),
        (("verify", "--source", str(PAGE), "--encoding", "klingon"), "no encoding"),
    ],
)
def test_trouble_is_two(cqfacts: Cqfacts, arguments: tuple[str, ...], said: str) -> None:
    run = cqfacts(*arguments)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert "Traceback" not in run.err


def test_a_page_may_come_from_standard_input(cqfacts: Cqfacts) -> None:
    run = cqfacts("verify", "--facts", str(SECOND), "--source", "-", stdin=PAGE.read_bytes())
    assert run.status == 0
    assert "18 exact" in run.out


def test_a_byte_order_mark_is_no_other_edition(cqfacts: Cqfacts, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xef\xbb\xbf" + PAGE.read_bytes())
    assert cqfacts("verify", "--facts", str(SECOND), "--source", str(path)).status == 0
    path.write_bytes(PAGE.read_bytes().replace(b"\n", b"\r\n"))
    assert cqfacts("verify", "--facts", str(SECOND), "--source", str(path)).status == 1


def test_it_changes_nothing(cqfacts: Cqfacts, slip: Path) -> None:
    before = slip.read_bytes(), PAGE.read_bytes()
    cqfacts("verify", "--facts", str(slip), "--source", str(PAGE))
    assert (slip.read_bytes(), PAGE.read_bytes()) == before


@pytest.fixture
def hostile(tmp_path: Path) -> tuple[Path, Path]:
    """A base and a page that hold what acts on a terminal, a sheet, a log or a page, in quotes, names and titles."""
    bad = "\x1b[31m\x07\u202e\u200b [/] :100: <b> ::error::owned ##[error]x `*_ |=1+1\n::error::owned\n=cmd"
    escaped = "".join(f"\\U{ord(char):08x}" for char in bad)
    text = SECOND.read_text(encoding="utf-8").replace("2.4 million passengers", f"2.4 million {escaped}")
    base = tmp_path / "::error::x.toml"
    base.write_text(text, encoding="utf-8")
    page = tmp_path / "##[error]\x1b[2J.txt"
    page.write_text(PAGE.read_text(encoding="utf-8").replace("2.4 million", f"{bad} 2.4 million 77"), encoding="utf-8")
    return base, page


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text_does_not_act(cqfacts: Cqfacts, hostile: tuple[Path, Path], format: str) -> None:
    base, page = hostile
    run = cqfacts("verify", "--facts", base.name, "--source", page.name, "--format", format, cwd=base.parent)
    assert run.status == 1
    assert not {chr(code) for code in HAZARDS} - {"\n", "\t", "\r"} & set(run.out)
    assert format in ("csv", "tsv") or not any(
        line.lstrip().startswith("::")
        for line in run.out.splitlines()
        if not line.startswith(("::error file=", "::notice file="))
    )
    if format in ("plain", "table", "github"):
        assert "##[" not in run.out
    if format == "markdown":
        assert "<b>" not in run.out.replace("\\<b\\>", "")
    if format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(run.out)) for cell in row if cell]
        assert not any(cell[0] in "=+-@" for cell in cells)


def test_colour_and_width_on_a_terminal(slip: Path) -> None:
    run = terminal("verify", "--facts", str(slip), "--source", str(PAGE), columns=60)
    assert run.status == 1
    assert "\x1b[" in run.out
    plain = terminal("verify", "--facts", str(slip), "--source", str(PAGE), columns=60, env={"NO_COLOR": "1"})
    assert "\x1b" not in plain.out
    assert max(map(len, plain.out.splitlines())) <= 60
