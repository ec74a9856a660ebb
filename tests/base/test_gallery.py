"""The gallery: every broken base in tests/data/broken with every message that it earns, readable as a page.

`CQFACTS_UPDATE_GALLERY=1 python -m pytest tests/base/test_gallery.py` writes gallery.txt anew; read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cqfacts.base import load as loading
from cqfacts.base.load import UnusableBase
from cqfacts.base.load import load as load_file
from cqfacts.base.rules import FORMULA_RULES, RULES, Rule
from cqfacts.model import Problem

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
GALLERY = HERE / "gallery.txt"
# tomli gives up on these without saying where.
NO_LINE = {"file-long-number", "file-nested"}
BROKEN = sorted((DATA / "broken").glob("*.toml"))


def told(problem: Problem) -> str:
    where = f"{Path(problem.file).name}:{problem.line or ''}:"
    return f"{where} [{problem.id or ''}] {problem.message} ({problem.rule})\n    {problem.advice}".rstrip()


def exhibit(path: Path) -> str:
    try:
        base = load_file(str(path))
    except UnusableBase as error:
        return f"{told(error.problem)}\n    -> no base"
    left = ", ".join(base.facts) or "none"
    return "\n".join([*map(told, base.problems), f"    -> facts left: {left}"])


def gallery() -> dict[str, str]:
    text = GALLERY.read_text(encoding="utf-8") if GALLERY.exists() else ""
    rooms = (room.partition("\n") for room in text.split("\n== ")[1:])
    return {name: body.strip("\n") for name, _, body in rooms}


def test_update() -> None:
    if os.environ.get("CQFACTS_UPDATE_GALLERY"):
        head = "Every broken base in tests/data/broken, and what is said of it.\n"
        rooms = "".join(f"\n== {path.name}\n{exhibit(path)}\n" for path in BROKEN)
        GALLERY.write_text(head + rooms, encoding="utf-8")
    assert sorted(gallery()) == [path.name for path in BROKEN]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_exhibit(path: Path) -> None:
    assert exhibit(path) == gallery()[path.name]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_broken_base_earns_a_message(path: Path) -> None:
    try:
        problems = load_file(str(path)).problems
    except UnusableBase as error:
        problems = (error.problem,)
    assert problems
    assert all(problem.advice for problem in problems)
    assert all(problem.line for problem in problems) or path.stem in NO_LINE


@pytest.mark.parametrize("name", ["sound.toml", "second.toml"])
def test_a_sound_base_earns_none(name: str) -> None:
    assert load_file(str(DATA / name)).problems == ()


@pytest.mark.parametrize("rule", [*RULES, *FORMULA_RULES], ids=lambda rule: rule.__name__)
def test_without_any_one_rule_an_exhibit_changes(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule whose absence nothing notices guards nothing."""
    for name, rules in (("RULES", RULES), ("FORMULA_RULES", FORMULA_RULES)):
        monkeypatch.setattr(loading, name, tuple(other for other in rules if other is not rule))
    shown = gallery()
    assert any(changed(path, shown[path.name]) for path in BROKEN)


def changed(path: Path, shown: str) -> bool:
    try:
        return exhibit(path) != shown
    except (KeyError, AttributeError, ArithmeticError):
        # What the rule kept out has gone on to where it does harm.
        return True


def test_every_rule_has_an_exhibit() -> None:
    """A rule that no broken base breaks may be one that cannot fail."""
    shown = gallery()
    source = "".join(path.read_text(encoding="utf-8") for path in Path(loading.__file__).parent.glob("*.py"))
    raised = {part.split('"')[1] for part in source.split("context.problem(")[1:] if part.startswith('"')}
    assert len(raised) > 20
    unshown = {rule for rule in raised if not any(f"({rule})" in room for room in shown.values())}
    assert unshown == {"unreadable"}  # needs words that no reader knows: see test_reading
