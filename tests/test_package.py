"""The wheel and the sdist hold the fact base, and what is installed from them answers from it."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from cqfacts.base.locate import shipped
from tests.conftest import ROOT, environment


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_sdist_holds_what_the_tests_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"data/facts.toml", "README.md", "LICENSE", "CHANGELOG.md", "tests/conftest.py", ".ci/run"} <= names


def test_the_wheel_holds_the_base_and_no_tests(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        names = archive.namelist()
        assert archive.read("cqfacts/data/facts.toml") == (ROOT / "data" / "facts.toml").read_bytes()
    assert "cqfacts/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks", "data/"))]


def test_an_installed_wheel_answers_from_its_own_base(built: Path, tmp_path: Path) -> None:
    wheel = next(built.glob("*.whl"))
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    env = environment({"PYTHONPATH": str(target)})

    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, env=env, check=True, cwd=tmp_path
        )
        return done.stdout

    where = run("-c", "from cqfacts.base.locate import shipped; print(shipped())").strip()
    assert Path(where) == target / "cqfacts" / "data" / "facts.toml"
    assert run("-m", "cqfacts", "get", "talent.total") == "6300000\n"
    assert "supported" in run("-m", "cqfacts", "check", "--text", "重庆人才资源总量超过630万人")


def test_a_checkout_answers_from_the_top_level_file() -> None:
    assert Path(shipped()) == ROOT / "data" / "facts.toml"
