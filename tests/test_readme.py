"""Every command that the README shows is run, and what it shows as output is what comes out.

`CQFACTS_UPDATE=1 pytest tests/test_readme.py` writes the shown outputs anew. A shown output that ends in a line `…`
is the beginning of a longer one.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment
from tests.terminal import terminal

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A `$ command` line of the README with the output beneath it."""

    command: str
    output: str


def shown(text: str) -> Iterator[Shown]:
    for block in BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Shown(command.strip(), output.rstrip("\n"))


def words(command: str) -> list[str]:
    return shlex.split(command, comments=True)


COMMANDS = list(shown(README.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def draft_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft that the README speaks of and `cqfacts` on the PATH."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "bin").mkdir()
    script = folder / "bin" / "cqfacts"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m cqfacts "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    # Each example runs by itself, so the draft that one of them writes is there for all.
    writing = next(example.command for example in COMMANDS if example.command.endswith("> draft.md"))
    subprocess.run(["bash", "-c", writing], check=True, cwd=folder)
    return folder


def run(command: str, folder: Path) -> tuple[int, str]:
    """Exit status and output; a plain look-up is run as on a terminal of 100 columns, without colour."""
    arguments = words(command)
    if arguments[0] == "cqfacts" and not set("|<>;") & set(command.split("#")[0]):
        done = terminal(*arguments[1:], columns=100, env={"NO_COLOR": "1"}, cwd=folder)
        return done.status, done.out + done.err
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    env = environment({"PATH": path, "COLUMNS": "100"})
    piped = subprocess.run(["bash", "-c", command], capture_output=True, env=env, cwd=folder, check=False)
    return piped.returncode, (piped.stdout + piped.stderr).decode("utf-8")


@pytest.mark.parametrize("example", COMMANDS, ids=[example.command[:60] for example in COMMANDS])
def test_the_readme_shows_what_happens(example: Shown, draft_folder: Path) -> None:
    status, out = run(example.command, draft_folder)
    assert status in (0, 1), out
    assert "Traceback" not in out
    if not example.output:
        return
    if os.environ.get("CQFACTS_UPDATE"):
        _update(example, out)
    elif example.output.endswith("\n…"):
        assert out.startswith(example.output[:-1])
    else:
        assert out.rstrip("\n") == example.output


def _update(example: Shown, out: str) -> None:
    fresh = out.rstrip("\n")
    if example.output.endswith("…"):
        count = max(1, example.output.count("\n"))
        fresh = "\n".join([*out.splitlines()[:count], "…"])
    text = README.read_text(encoding="utf-8")
    README.write_text(text.replace(f"$ {example.command}\n{example.output}", f"$ {example.command}\n{fresh}"), "utf-8")


def test_the_readme_has_the_two_set_up_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert [block.strip().split()[-1] for block in blocks[:2]] == ["talent", ".venv-tests/bin/pytest"]


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL))
def test_the_python_of_the_readme_runs(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment(), text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
