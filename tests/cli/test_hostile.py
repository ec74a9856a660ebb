"""Streams, locales and texts that are against us: what is printed stays text, and failures stay one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Cqfacts, environment
from tests.terminal import terminal

HOSTILE = "a[sic] [/] :100: \x1b[31mred\x07 \u202edrow\u2066 z\u200bero \U000e0041 [bold]b[/bold]"

BASE = """
[sources.p]
title = "T"
series = "S"
language = "en"
period = "2023"
sha256 = "{sha}"
[units.n]
dimension = "count"
zh = "个"
en = "things"
[topics.evil]
title.en = {text}
title.zh = {text}
aliases = []
summary.en = {text}
summary.zh = {text}
[scopes.here]
label.en = "Here"
label.zh = "此地"
names = ["Here"]
default = true
[terms.thing]
words = ["thing"]
[facts.evil.one]
label.en = {text}
label.zh = {text}
value = 12
unit = "n"
period = "2023"
printed = "12"
quote = {quote}
source = "p"
note.en = {text}
note.zh = {text}
subject.must = ["thing"]
"""


def toml_string(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c in " []/:" else f"\\U{ord(c):08x}" for c in text) + '"'


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evil") / "evil.toml"
    text, quote = toml_string(HOSTILE), toml_string(f"{HOSTILE} 12 things")
    path.write_text(BASE.format(sha="0" * 64, text=text, quote=quote), encoding="utf-8")
    return path


FORMATS = ("table", "plain", "markdown", "json", "jsonl", "csv", "tsv")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("what", [(), ("evil",), ("evil.one",), ("list",)])
def test_no_text_of_a_base_acts_on_the_terminal(
    cqfacts: Cqfacts, evil: Path, format: str, what: tuple[str, ...]
) -> None:
    run = cqfacts(*what, "--facts", str(evil), "--format", format)
    assert run.status == 0, run.err
    for hazard in "\x1b\x07\u202e\u2066\u200b\U000e0041":
        assert hazard not in run.out
    assert run.err == ""


def test_markup_of_rich_is_shown_as_it_is(cqfacts: Cqfacts, evil: Path) -> None:
    out = " ".join(cqfacts("evil", "--facts", str(evil), "--format", "table").out.split())
    assert "a[sic] [/] :100: \\x1b[31mred\\x07 \\u202edrow\\u2066 z\\u200bero" in out
    assert "[bold]b[/bold]" in out


def test_json_gives_the_text_back(cqfacts: Cqfacts, evil: Path) -> None:
    assert json.loads(cqfacts("evil", "--facts", str(evil), "--json").out)[0]["label"]["en"] == HOSTILE


def test_an_argument_cannot_act_on_the_terminal(cqfacts: Cqfacts) -> None:
    run = cqfacts("tal\x1b[2Jent\u202e")
    assert run.status == 1
    assert "\x1b" not in run.err
    assert "\u202e" not in run.err


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"HOME": None},
        {"TERM": None},
        {"TERM": "dumb"},
        {"COLUMNS": "0"},
        {"COLUMNS": "banana"},
    ],
    ids=lambda env: next(iter(env)) + "=" + str(next(iter(env.values()))),
)
@pytest.mark.parametrize("format", ["table", "plain", "json", "markdown"])
def test_odd_environments(cqfacts: Cqfacts, env: dict[str, str | None], format: str) -> None:
    run = cqfacts("talent", "--format", format, env=env)
    assert (run.status, run.err) == (0, "")
    if format == "json":
        quotes = [fact["quote"] for fact in json.loads(run.out)]
        assert "全市人才资源总量超过630万人" in quotes


def test_a_closed_pipe_ends_quietly() -> None:
    command = f"{sys.executable} -m cqfacts list | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=environment(), check=False)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("talent",), ("list", "--json"), ("get", "talent.total"), ("--version",)])
def test_a_full_disk_is_told(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "cqfacts", *arguments]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "env", "coloured"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
    ],
)
def test_colour_on_a_terminal(arguments: tuple[str, ...], env: dict[str, str | None], coloured: bool) -> None:
    run = terminal("talent", *arguments, env=env)
    assert run.status == 0
    assert ("\x1b[" in run.out) == coloured


def test_colour_in_a_pipe(cqfacts: Cqfacts) -> None:
    assert "\x1b" not in cqfacts("talent").out
    assert "\x1b[" in cqfacts("talent", env={"FORCE_COLOR": "1"}).out
    assert "\x1b[" in cqfacts("talent", "--color", "always").out


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("lang", ["en", "zh", "both"])
@pytest.mark.parametrize("topic", ["talent", "labs"])
def test_no_line_is_wider_than_the_terminal(columns: int, lang: str, topic: str) -> None:
    from cqfacts.render.plain import width

    run = terminal(topic, "--lang", lang, "--color", "never", columns=columns)
    assert run.status == 0
    assert max(width(line) for line in run.out.splitlines()) <= columns
    assert "…" not in run.out.split("\n\n")[0]
