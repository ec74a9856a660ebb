"""The command with a pseudo-terminal for its stdout, as a person runs it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import Run, environment


def terminal(
    *arguments: str, columns: int = 100, env: Mapping[str, str | None] | None = None, cwd: Path | None = None
) -> Run:
    """Run `cqfacts` on a terminal of so many columns; what both streams got, line ends as a pipe has them."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "cqfacts", *arguments]
    wanted = {"COLUMNS": str(columns), "TERM": "xterm-256color", **(env or {})}
    process = subprocess.Popen(command, stdout=slave, stderr=subprocess.PIPE, env=environment(wanted), cwd=cwd)
    os.close(slave)
    out = _read_all(master)
    _, err = process.communicate()
    os.close(master)
    return Run(process.returncode, out.decode("utf-8").replace("\r\n", "\n"), err.decode("utf-8"))


def _read_all(descriptor: int) -> bytes:
    out = b""
    while True:
        try:
            data = os.read(descriptor, 65536)
        except OSError:  # Linux says so when the other end closes
            return out
        if not data:
            return out
        out += data
