"""The quick way and the command tree answer alike, and the tree gets everything that is not plain."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from cqfacts.cli import app, quick
from cqfacts.render.listing import FORMATS
from tests.conftest import Run, environment

PLAIN = [
    (),
    ("talent",),
    ("labs", "--json"),
    ("talent", "total", "--lang", "zh"),
    ("talent.total", "--format=markdown"),
    ("--lang", "both", "firms"),
    ("list", "--format", "tsv"),
    ("topics", "--json"),
    ("get", "talent.total"),
    ("get", "talent", "total", "--field", "label.zh"),
    ("get", "talent.total", "--json"),
    ("tallent",),
    ("get", "talent.nothing"),
    ("labs", "--facts", "no-such-file.toml"),
]


def through_the_tree(*arguments: str) -> Run:
    code = (
        "import sys\n"
        "from cqfacts.cli import quick\n"
        "quick.answer = lambda arguments: None\n"
        "from cqfacts.cli.entry import main\n"
        "sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, env=environment(), check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_both_ways_answer_alike(cqfacts, arguments: tuple[str, ...]) -> None:
    assert cqfacts(*arguments) == through_the_tree(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("talent", "--help"),
        ("talent", "--bogus"),
        ("talent", "--format", "xml"),
        ("talent", "--format"),
        ("talent", "--format", "csv", "--format", "tsv"),
        ("get",),
        ("get", "talent.total", "--lang", "zh"),
        ("topics", "talent"),
        ("list", "talent"),
        ("talent", "--field", "quote"),
        ("check", "--max-size", "5", "draft.md"),
        ("verify",),
        ("--install-completion",),
        ("--", "talent"),
    ],
    ids=" ".join,
)
def test_what_is_not_plain_is_left_to_the_tree(arguments: tuple[str, ...]) -> None:
    assert quick.answer(arguments) is None


def test_the_quick_way_knows_the_same_commands_and_formats() -> None:
    assert set(quick.LOOKUPS) | {"verify", "check"} <= set(app.COMMANDS)
    assert set(app.COMMANDS) - set(quick.LOOKUPS) <= set(quick.OTHERS)
    assert quick.FORMATS == FORMATS


@pytest.mark.parametrize(
    ("words", "expected", "unexpected"),
    [
        ("cqfacts ", "talent", "talent.total"),
        ("cqfacts tal", "talent", "labs"),
        ("cqfacts talent.t", "talent.total", "labs"),
        ("cqfacts get talent.t", "talent.total", "labs"),
        ("cqfacts ver", "verify", "talent"),
        ("cqfacts talent --format ", "markdown", "talent"),
    ],
)
def test_completion_offers_topics_and_facts(words: str, expected: str, unexpected: str) -> None:
    env = environment(
        {"_CQFACTS_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    )
    done = subprocess.run([sys.executable, "-m", "cqfacts"], capture_output=True, text=True, env=env, check=False)
    offered = done.stdout.split()
    assert expected in offered, done
    assert unexpected not in offered


def test_completion_offers_nothing_that_a_shell_would_run(tmp_path) -> None:
    base = tmp_path / "evil.toml"
    base.write_text('[topics."a$(touch pwned)"]\ntitle.en = "A"\ntitle.zh = "A"\naliases = []\n', encoding="utf-8")
    env = environment(
        {"_CQFACTS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "cqfacts ", "CQFACTS_FACTS": str(base)}
    )
    done = subprocess.run(
        [sys.executable, "-m", "cqfacts"], capture_output=True, text=True, env=env, cwd=tmp_path, check=False
    )
    assert "touch" not in done.stdout
    assert os.listdir(tmp_path) == ["evil.toml"]
