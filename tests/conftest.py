"""What tests share: running the command as a user does, and the source page where it is at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SECOND = ROOT / "tests" / "data" / "second.toml"


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


Cqfacts = Callable[..., Run]


def environment(extra: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """A scrubbed environment: nothing of the machine's locale, colours, width or fact base."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    keep |= {"LANG": "C.UTF-8", "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "default"}
    for name, value in (extra or {}).items():
        if value is None:
            keep.pop(name, None)
        else:
            keep[name] = value
    return keep


@pytest.fixture(scope="session")
def cqfacts() -> Cqfacts:
    """Runs the command in a process of its own: `cqfacts("talent", "--json")`."""

    def run(
        *arguments: str,
        env: Mapping[str, str | None] | None = None,
        stdin: bytes | None = None,
        cwd: Path | None = None,
    ) -> Run:
        command: Sequence[str] = [sys.executable, "-m", "cqfacts", *arguments]
        done = subprocess.run(
            command,
            input=stdin if stdin is not None else b"",
            capture_output=True,
            env=environment(env),
            cwd=cwd,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    return run


def sources_folder() -> Path:
    given = os.environ.get("CQFACTS_SOURCES")
    return Path(given) if given else ROOT.parent / "shared" / "sources"


@pytest.fixture(scope="session")
def page() -> str:
    """The text of the source page; the test is skipped, saying so, where it is not at hand."""
    folder = sources_folder()
    pages = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not pages:
        pytest.skip("the source page is not at hand: set CQFACTS_SOURCES to its folder")
    return pages[0].read_text(encoding="utf-8")
