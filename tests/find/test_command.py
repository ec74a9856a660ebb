"""`cqfacts find`: what is printed, in which format, with which exit status, and what it costs to start."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pytest

from cqfacts.cli import app, quick
from cqfacts.render.findings.formats import FIELDS
from tests.conftest import SECOND, Cqfacts, environment
from tests.terminal import terminal


def ids(out: str) -> list[str]:
    return [fact["id"] for fact in json.loads(out)]


def test_words_find_facts_and_exit_0(cqfacts: Cqfacts) -> None:
    run = cqfacts("find", "人才總量", "--json")
    assert (run.status, ids(run.out)[0]) == (0, "talent.total")


def test_a_number_may_be_quoted_or_not(cqfacts: Cqfacts) -> None:
    for words in (("433 million yuan",), ("433", "million", "yuan")):
        assert ids(cqfacts("find", *words, "--json").out)[0] == "funding.nsfc-money"


def test_a_scope_finds_its_facts(cqfacts: Cqfacts) -> None:
    facts = json.loads(cqfacts("find", "jinfeng", "--json", "--limit", "10").out)
    assert {fact["scope"] for fact in facts} == {"jinfeng-lab"}


def test_a_near_miss_says_so(cqfacts: Cqfacts) -> None:
    first, *_ = json.loads(cqfacts("find", "3041", "--json").out)
    assert (first["id"], first["match"], first["detail"]) == ("conference.talent", "near-miss", "digits-transposed")
    assert "near miss: digits transposed" in cqfacts("find", "3041").out
    assert "数字顺序颠倒" in cqfacts("find", "3041", "--lang", "zh").out


def test_a_bound_says_so(cqfacts: Cqfacts) -> None:
    assert "bound: over" in cqfacts("find", "630万").out


@pytest.mark.parametrize("format", [name for name in quick.FORMATS if name != "json"])
def test_nothing_found_prints_nothing_and_exits_1(cqfacts: Cqfacts, format: str) -> None:
    run = cqfacts("find", "xyzzy", "--format", format)
    assert (run.status, run.out) == (1, "")
    assert run.err == "cqfacts: nothing found for 'xyzzy'; no fact holds 'xyzzy'\n"


def test_nothing_found_is_an_empty_list_in_json(cqfacts: Cqfacts) -> None:
    run = cqfacts("find", "8,888,888", "--json")
    assert (run.status, run.out) == (1, "[]\n")


@pytest.mark.parametrize(
    "arguments", [(), ("",), ("  ",), ("--limit", "-1", "x"), ("x", "--format", "xml"), ("x", "--bogus")]
)
def test_wrong_usage_exits_2(cqfacts: Cqfacts, arguments: tuple[str, ...]) -> None:
    run = cqfacts("find", *arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err


def test_an_unreadable_base_exits_2(cqfacts: Cqfacts) -> None:
    assert cqfacts("find", "x", "--facts", "no-such-file.toml").status == 2


def test_another_base_is_searched(cqfacts: Cqfacts) -> None:
    assert ids(cqfacts("find", "2.4 million", "--facts", str(SECOND), "--json").out)[0] == "traffic.passengers"
    assert ids(cqfacts("find", "lvke", "--json", env={"CQFACTS_FACTS": str(SECOND)}).out)[0] == "traffic.passengers"


def test_json_lines_and_tables_have_the_keys_of_the_contract(cqfacts: Cqfacts) -> None:
    fact = json.loads(cqfacts("find", "3401", "--json").out)[0]
    assert tuple(fact) == FIELDS
    assert json.loads(cqfacts("find", "3401", "--format", "jsonl").out.splitlines()[0]) == fact
    assert fact["found"] == [
        {
            "field": "quote",
            "text": "今年大会共引进人才3401人",
            "marks": [[9, 14]],
            "typed": "3401",
            "how": "value",
        }
    ]
    row = next(csv.DictReader(io.StringIO(cqfacts("find", "3401", "--format", "csv").out)))
    assert (row["id"], row["match"], row["found"]) == (
        "conference.talent",
        "exact",
        "quote: 今年大会共引进人才«3401人»",
    )
    assert cqfacts("find", "3401", "--format", "tsv").out.startswith("id\ttopic\t")


def test_the_limit_is_said_and_can_be_lifted(cqfacts: Cqfacts) -> None:
    run = cqfacts("find", "人才", "--limit", "2", "--json")
    assert len(json.loads(run.out)) == 2
    assert "facts shown; --limit 0 shows all" in run.err
    everything = cqfacts("find", "人才", "--limit", "0", "--json")
    assert len(json.loads(everything.out)) > 20
    assert everything.err == ""


def test_words_that_stand_nowhere_are_said(cqfacts: Cqfacts) -> None:
    run = cqfacts("find", "postdocs", "xyzzy", "--json")
    assert ids(run.out)[0] == "talent.postdocs"
    assert "no fact holds 'xyzzy'" in run.err


def test_matches_are_marked_with_colour_or_with_characters(cqfacts: Cqfacts) -> None:
    assert "«金凤实验室»" in cqfacts("find", "jinfeng shiyanshi").out
    assert "**金凤实验室**" in cqfacts("find", "jinfeng shiyanshi", "--format", "markdown").out
    coloured = terminal("find", "jinfeng shiyanshi", columns=100).out
    assert "\x1b[1;4;36m金凤实验室\x1b[0m" in coloured
    assert "«" not in coloured
    plain = terminal("find", "jinfeng shiyanshi", columns=100, env={"NO_COLOR": "1"}).out
    assert "«金凤实验室»" in plain
    assert "\x1b" not in plain
    assert "**" in cqfacts("find", "人才", env={"PYTHONIOENCODING": "ascii"}).out


@pytest.mark.parametrize(
    "query", ["\x1b[31mtalent", "talent\u202e", "[/] talent", ":smile: talent", "talent\n\ttalent"]
)
@pytest.mark.parametrize("format", ["table", "plain", "markdown", "csv"])
def test_a_hostile_query_stays_text(cqfacts: Cqfacts, query: str, format: str) -> None:
    run = cqfacts("find", query, "--format", format)
    assert run.status == 0, run.err
    assert not set("\x1b\u202e") & set(run.out + run.err)


def through_the_tree(*arguments: str) -> tuple[int, str, str]:
    code = (
        "import sys\nfrom cqfacts.cli import quick\nquick.answer = lambda arguments: None\n"
        "from cqfacts.cli.entry import main\nsys.exit(main())"
    )
    command = [sys.executable, "-c", code, "find", *arguments]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("人才",),
        ("3041", "--json"),
        ("jinfeng", "--limit", "3", "--lang=zh"),
        ("xyzzy",),
        ("", "--json"),
        ("a", "--facts", "no"),
    ],
    ids=" ".join,
)
def test_the_quick_way_and_the_tree_answer_alike(cqfacts: Cqfacts, arguments: tuple[str, ...]) -> None:
    run = cqfacts("find", *arguments)
    assert (run.status, run.out, run.err) == through_the_tree(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [("find",), ("find", "x", "--limit", "many"), ("find", "x", "-n", "3"), ("find", "--", "-5%"), ("find", "-h")],
)
def test_what_is_not_plain_is_left_to_the_tree(arguments: tuple[str, ...]) -> None:
    assert quick.answer(arguments) is None


def test_help_and_completion_know_the_command(cqfacts: Cqfacts) -> None:
    assert "find" in app.COMMANDS
    assert "find" in cqfacts("--help").out
    assert "433 million yuan" in cqfacts("find", "--help").out
    env = environment({"_CQFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "cqfacts fi", "COMP_CWORD": "1"})
    done = subprocess.run([sys.executable, "-m", "cqfacts"], capture_output=True, text=True, env=env, check=False)
    assert "find" in done.stdout.split()


HEAVY = {
    "typer", "rich", "opencc", "rapidfuzz", "pypinyin", "difflib", "dataclasses", "chardet",
    "cqfacts.text.reader", "cqfacts.compare", "cqfacts.check",
}  # fmt: skip


@pytest.mark.parametrize(
    "query", ["人才", "人才總量", "total talent", "jinfeng shiyanshi", "rencia", "labratories", "人材总量"]
)
def test_a_search_by_words_imports_nothing_heavy(query: str) -> None:
    code = (
        "import sys; sys.argv = ['cqfacts', 'find', sys.argv[1]]\nfrom cqfacts.cli.entry import main\nmain()\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, query], capture_output=True, text=True, env=environment(), check=True
    )
    assert not set(done.stderr.split()) & HEAVY


def test_looking_up_imports_no_search(cqfacts: Cqfacts) -> None:
    code = "import sys; sys.argv = ['cqfacts', 'get', 'talent.total']\nfrom cqfacts.cli.entry import main\nmain()\n"
    code += "assert not [name for name in sys.modules if name.startswith('cqfacts.find')], sys.modules"
    subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment(), check=True)
