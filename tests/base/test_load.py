"""Loading: what makes a file unusable, what is read for nothing, and what is left of a wrong one."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from cqfacts.base.context import HINTS
from cqfacts.base.load import UnusableBase, load, of_text
from cqfacts.base.locate import shipped

DATA = Path(__file__).parent.parent / "data"
SOUND = (DATA / "sound.toml").read_text(encoding="utf-8")


def refused(path: str, **options: int) -> UnusableBase:
    with pytest.raises(UnusableBase) as caught:
        load(path, **options)
    return caught.value


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("missing.toml", "file-missing"),
        (".", "file-folder"),
        ("sound.toml/x", "file-unreadable"),
        ("a\0b", "file-unreadable"),
    ],
)
def test_no_file(tmp_path: Path, name: str, rule: str) -> None:
    (tmp_path / "sound.toml").write_text(SOUND, encoding="utf-8")
    problem = refused(str(tmp_path / name)).problem
    assert (problem.rule, problem.id, problem.line) == (rule, None, None)
    assert problem.file == str(tmp_path / name)
    assert problem.advice


def test_limit_is_the_most_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "base.toml"
    path.write_text(SOUND, encoding="utf-8")
    size = path.stat().st_size
    assert load(str(path), limit=size).facts
    assert refused(str(path), limit=size - 1).problem.rule == "file-size"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no endless file here")
def test_an_endless_file_is_refused() -> None:
    assert refused("/dev/zero", limit=1000).problem.rule == "file-size"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("12_000", "nan", 39),
        ("12_000", "-inf", 39),
        ("12_000", "1e99999999999999999999", None),
        ("12_000", "9" * 5000, None),
        ("12_000", "[" * 5000, None),
        ("12_000", "=", 39),
        ("title", "\x01", 4),
    ],
)
def test_not_toml(old: str, new: str, line: int | None) -> None:
    with pytest.raises(UnusableBase) as caught:
        of_text(SOUND.replace(old, new, 1), "base.toml")
    assert (caught.value.problem.rule, caught.value.problem.line) == ("toml", line)


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "base.toml"
    path.write_bytes(b"# one\n# two\n# caf\xe9\n")
    problem = refused(str(path)).problem
    assert (problem.rule, problem.line) == ("file-encoding", 3)


@pytest.mark.parametrize("change", [lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b"\n", b"\r\n")])
def test_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, change) -> None:
    path = tmp_path / "base.toml"
    path.write_bytes(change(SOUND.encode()))
    base = load(str(path))
    assert base.problems == ()
    assert [fact.line for fact in base.facts.values()] == [36, 48, 61]


def test_what_a_fact_becomes() -> None:
    fact = of_text(SOUND, "base.toml").facts["port.visitors"]
    assert fact.value == Decimal(12000)
    assert (fact.qualifier, fact.scope, fact.source, fact.byline) == ("exact", "port", "report", "A. Writer")
    assert (fact.value_text.en, fact.value_text.zh) == ("12,000 people", "12000人")
    assert fact.subject.must == (("visitor",),)
    assert fact.derived is None


def test_what_a_derived_fact_becomes() -> None:
    fact = of_text(SOUND, "base.toml").facts["port.per-month"]
    assert (fact.value, fact.qualifier, fact.printed, fact.quote) == (Decimal(1000), "exact", "", "")
    assert fact.source == "report"
    assert fact.derived is not None
    assert [(operand.id, operand.quote) for operand in fact.derived.operands] == [
        ("port.visitors", "The port had 12,000 visitors in 2022.")
    ]


def test_loading_twice_gives_the_same() -> None:
    broken = SOUND.replace('unit = "people"', 'unit = "poeple"')
    assert of_text(broken, "base.toml") == of_text(broken, "base.toml")


def test_an_empty_file_is_a_base_with_a_problem() -> None:
    base = of_text("", "base.toml")
    assert not base.facts
    assert [problem.rule for problem in base.problems] == ["default-scope"]


def test_a_topic_may_be_called_as_a_section_is() -> None:
    """Ids of facts and of other tables are kept apart: a wrong unit `units.people` is no wrong fact of that id."""
    text = SOUND.replace("[topics.port]", '[topics.units]\ntitle.en = "Units"\ntitle.zh = "部队"\n\n[topics.port]')
    text = text.replace("[facts.port.opened]", "[facts.units.day]").replace(
        "[units.date]", '[units.day]\ndimension = "x"\n\n[units.date]'
    )
    base = of_text(text, "base.toml")
    assert "units.day" in base.facts
    assert "day" not in base.units


@pytest.mark.parametrize("module", ["pathlib", "difflib", "json", "importlib.resources", "cqfacts.text.reader"])
def test_a_sound_base_needs_no_slow_module(module: str) -> None:
    code = f"import sys; from cqfacts.base.load import load; load(sys.argv[1]); sys.exit({module!r} in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, str(DATA / "second.toml")], check=False, env=_environment()
    )
    assert done.returncode == 0


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}


def test_shipped_base_in_a_checkout_and_in_a_wheel(tmp_path: Path) -> None:
    package = tmp_path / "src" / "cqfacts"
    module = str(package / "base" / "locate.py")
    inside, checkout = package / "data" / "facts.toml", tmp_path / "data" / "facts.toml"
    assert shipped(module) == str(inside)
    for path in (checkout, inside):
        path.parent.mkdir(parents=True)
        path.write_text("", encoding="utf-8")
        assert shipped(module) == str(path)


def test_shipped_base_is_not_looked_for_beside_an_installed_package(tmp_path: Path) -> None:
    stray = tmp_path / "data" / "facts.toml"
    stray.parent.mkdir()
    stray.write_text("", encoding="utf-8")
    package = tmp_path / "site-packages" / "cqfacts"
    assert shipped(str(package / "base" / "locate.py")) == str(package / "data" / "facts.toml")


def test_shipped_base_is_there() -> None:
    assert os.path.isfile(shipped())


def test_many_misspelt_words_cost_no_more_than_their_number() -> None:
    """Looking for the nearest word stops after a while; a circle or chain of scopes is walked once."""
    scopes = "".join(f'[scopes.s{n}]\nlabel.en = "S"\nlabel.zh = "S"\nparent = "s{n + 1}"\n' for n in range(3000))
    keys = "".join(f"[terms.t{n}]\nwordz = []\n" for n in range(3000))
    base = of_text(SOUND + scopes + keys, "base.toml")
    rules = [problem.rule for problem in base.problems]
    assert rules.count("unknown-key") == 3000
    assert sum(problem.advice.startswith("Did you mean") for problem in base.problems) <= HINTS
