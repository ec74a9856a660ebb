"""How far the work is: told on a terminal where drafts are many, and nowhere else. `--quiet` shows what is wrong."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Cqfacts, environment

COUNT = 25


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for at in range(COUNT):
        text = "重庆人才资源总量603万人。\n" if at == 7 else "重庆人才资源总量超过630万人。\n"
        (folder / f"{at:02}.md").write_text(text, encoding="utf-8")
    return folder


def with_terminal_for_errors(*arguments: str, cwd: Path) -> tuple[int, str, str]:
    """Status, standard output in a pipe, and what a terminal got on standard error."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "cqfacts", *arguments]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=slave, env=environment(), cwd=cwd
    )
    os.close(slave)
    out, _ = process.communicate()
    told = b""
    while True:
        try:
            data = os.read(master, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not data:
            break
        told += data
    os.close(master)
    return process.returncode, out.decode(), told.decode()


def test_progress_on_a_terminal_is_wiped_out_at_the_end(many: Path) -> None:
    status, out, told = with_terminal_for_errors("check", ".", "--quiet", cwd=many)
    assert status == 1
    assert [f"{at}/{COUNT}" in told for at in (1, 13, COUNT)] == [True] * 3
    assert "\n" not in told
    assert told.endswith("\r\x1b[K")
    assert "\x1b" not in out
    assert "/25" not in out


def test_no_progress_for_a_few_drafts(many: Path) -> None:
    assert with_terminal_for_errors("check", "00.md", "07.md", cwd=many)[2] == ""


def test_no_progress_in_a_pipe(cqfacts: Cqfacts, many: Path) -> None:
    run = cqfacts("check", ".", cwd=many)
    assert (run.status, run.err) == (1, "")


def test_quiet_shows_what_is_wrong_and_the_sum(cqfacts: Cqfacts, many: Path) -> None:
    out = cqfacts("check", ".", "--quiet", cwd=many).out
    assert out.count("refuted:") == 1
    assert "07.md" in out
    assert "00.md" not in out
    assert out.splitlines()[-1] == "total: 25 drafts: 25 claims: 24 supported, 1 refuted, 0 not in the base"
