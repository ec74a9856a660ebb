"""What an answer imports: start-up is most of its time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import environment

HEAVY = (
    "rich", "pydantic", "importlib.metadata", "importlib.resources", "typer", "dataclasses", "inspect", "difflib",
    "opencc", "chardet", "cqfacts.check", "cqfacts.text.reader", "unicodedata",
)  # fmt: skip


def imported(*arguments: str) -> set[str]:
    """The modules that the command has imported when it ends."""
    code = (
        "import sys; sys.argv = ['cqfacts', *sys.argv[1:]]\n"
        "from cqfacts.cli.entry import main\n"
        "status = main()\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)\n"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment(), check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [("talent", "--json"), ("get", "talent.total"), ("list", "--format", "jsonl"), ("topics", "--json")]
)
def test_a_machine_format_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not imported(*arguments) & set(HEAVY)


def test_a_pipe_needs_no_rich() -> None:
    assert "rich" not in imported("talent")


def test_a_table_is_drawn_with_rich_and_without_typer() -> None:
    modules = imported("talent", "--format", "table")
    assert "rich.table" in modules
    assert "typer" not in modules


def test_the_version_is_answered_before_anything_is_read() -> None:
    assert not imported("--version") & {"typer", "tomli", "cqfacts.model", "rich"}
