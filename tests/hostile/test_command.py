"""The command on hostile drafts and in hostile places: an exit status that means something, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cqfacts.cli import drafts as files
from tests.conftest import Cqfacts, Run, environment
from tests.hostile.drafts import FAMILIES, make
from tests.hostile.judging import COMMANDS, faults_of_output

TRUE = "重庆人才资源总量超过630万人。\n"
FALSE = "重庆人才资源总量603万人。\n"
UNKNOWN = "成都有1.2万家科技企业。\n"
NOTHING = "没有数字。\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    texts = {"true.md": TRUE, "false.txt": FALSE, "unknown.html": UNKNOWN, "nothing.md": NOTHING, "code.py": FALSE}
    texts |= {"sub/deep/true.markdown": TRUE, ".hidden.md": FALSE, "sub/.git/false.md": FALSE}
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One draft of every family, in files whose names are hostile too."""
    folder = tmp_path_factory.mktemp("hostile")
    for at, family in enumerate(FAMILIES):
        content = make(family, at, 400)
        name = f"{family}\x1b[31m\n::error::\u202e{('.md', '.html', '.txt')[at % 3]}"
        data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("format", ["text", "json", "github", "html"])
def test_a_folder_of_hostile_drafts(cqfacts: Cqfacts, hostile: Path, format: str) -> None:
    run = cqfacts("check", ".", "--format", format, cwd=hostile)
    assert run.status == 2
    assert "Traceback" not in run.err
    assert "unexpected" not in run.err
    assert not list(faults_of_output(format, run.out))
    if format == "json":
        assert len(json.loads(run.out)["documents"]) == len(FAMILIES)
    if format == "github":
        assert all(line.startswith(COMMANDS) for line in run.out.splitlines())


def test_a_million_digits_on_standard_input(cqfacts: Cqfacts) -> None:
    run = cqfacts("check", "-", "--json", stdin=b"7" * 1_000_000 + "\n重庆人才资源总量603万人".encode())
    assert run.status == 1
    (document,) = json.loads(run.out)["documents"]
    assert [each["why"] for each in document["passed_over"]] == ["too long"]


STATUSES = [
    (("true.md",), 0),
    (("false.txt",), 1),
    (("unknown.html",), 0),
    (("nothing.md",), 0),
    (("true.md", "missing.md"), 2),
    (("false.txt", "missing.md"), 2),
    (("true.md", "empty"), 2),
    (("empty",), 2),
    ((".",), 2),
    (("sub",), 0),
    ((".", "--glob", "**/true.*"), 0),
    ((".", "--glob", "*.py"), 1),
    (("sub", "--glob", "deep/*.markdown"), 0),
    ((".", "--glob", "*.rst"), 2),
    ((".", "--glob", "[("), 2),
    (("true.md", "--require-claims"), 0),
    (("nothing.md", "--require-claims"), 2),
    (("true.md", "nothing.md", "--require-claims"), 2),
    (("unknown.html", "--fail-on", "unknown"), 1),
    (("false.txt", "--fail-on", "unknown"), 1),
    (("false.txt", "--fail-on", "never"), 0),
    (("missing.md", "--fail-on", "never"), 2),
    (("false.txt", "--kind", "html"), 1),
    (("false.txt", "--quiet"), 1),
    (("false.txt", "--encoding", "utf-16"), 2),
    (("false.txt", "--max-size", "1"), 1),
    (("",), 2),
    (("true.md", "--kind", "pdf"), 2),
    (("true.md", "--fail-on", "x"), 2),
    ((), 2),
    (("true.md", "--text", "7"), 2),
    (("--text", ""), 2),
    (("--text", " \n"), 2),
    (("--text", FALSE), 1),
    (("--text", "\udcff\udcfe 630万"), 0),
]


@pytest.mark.parametrize(("arguments", "status"), STATUSES)
def test_exit_status(cqfacts: Cqfacts, here: Path, arguments: tuple[str, ...], status: int) -> None:
    if "." in arguments and "--glob" not in arguments:
        (here / "binary.md").write_bytes(b"\0\1\2")
    run = cqfacts("check", *arguments, cwd=here)
    assert run.status == status, run.err
    assert bool(run.err) == (status == 2)
    assert "Traceback" not in run.err


def test_the_others_are_still_judged(cqfacts: Cqfacts, here: Path) -> None:
    run = cqfacts("check", "missing.md", "empty", "false.txt", cwd=here)
    assert run.status == 2
    assert "603万人 refuted" in run.out
    assert run.err.splitlines() == [
        "cqfacts: missing.md: No such file or directory",
        "cqfacts: empty: it is a directory in which no draft was found; --glob says which files to read",
    ]


def test_a_folder_holds_drafts_at_any_depth_and_no_hidden_ones(cqfacts: Cqfacts, here: Path) -> None:
    found = json.loads(cqfacts("check", ".", "--json", cwd=here).out)["documents"]
    names = ["false.txt", "nothing.md", "true.md", "unknown.html", "sub/deep/true.markdown"]
    assert [each["path"] for each in found] == [os.path.join(".", name) for name in names]


def test_standard_input(cqfacts: Cqfacts) -> None:
    assert cqfacts("check", "-", stdin=TRUE.encode()).status == 0
    assert cqfacts("check", "-", stdin=FALSE.encode("gb18030")).status == 1
    empty = cqfacts("check", "-", stdin=b"")
    assert (empty.status, empty.err) == (2, "cqfacts: -: it holds no text\n")


@pytest.mark.skipif(os.name != "posix", reason="a closed standard input is a thing of POSIX shells")
def test_a_closed_standard_input() -> None:
    command = ["bash", "-c", f"{sys.executable} -m cqfacts check - <&-"]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (2, b"cqfacts: -: standard input is closed\n")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no /dev/zero")
def test_a_draft_without_end_is_read_up_to_the_limit() -> None:
    with pytest.raises(files.Unreadable, match="larger than 1 MB; --max-size"):
        files.read("/dev/zero", limit=1024 * 1024, encoding=None, kind=None)


def test_a_name_that_no_system_takes() -> None:
    with pytest.raises(files.Unreadable, match="its name cannot be used"):
        files.read("a\0b", limit=9, encoding=None, kind=None)


def test_a_folder_that_cannot_be_listed_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert list(files.find([str(here / "sub")], None)) == [str(here / "sub" / "deep")]


def test_a_link_to_nowhere_is_told(cqfacts: Cqfacts, here: Path) -> None:
    (here / "sub" / "gone.md").symlink_to("nowhere")
    run: Run = cqfacts("check", "sub", cwd=here)
    assert run.status == 2
    assert "gone.md: No such file or directory" in run.err
