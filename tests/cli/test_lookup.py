"""Look-ups from the command line: what is printed, where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from tests.conftest import SECOND, Cqfacts

KEYS = [
    "id", "topic", "label", "value", "value_text", "qualifier", "unit", "printed", "period", "period_inferred",
    "scope", "quote", "also", "source", "article", "byline", "note", "derived",
]  # fmt: skip


def test_the_overview_names_every_topic_and_what_to_type_next(cqfacts: Cqfacts) -> None:
    run = cqfacts()
    assert (run.status, run.err) == (0, "")
    for topic in ("talent", "labs"):
        assert re.search(rf"^{topic} ", run.out, re.M)
    assert "cqfacts talent" in run.out


def test_a_topic_shows_number_period_and_quote(cqfacts: Cqfacts) -> None:
    run = cqfacts("talent")
    assert (run.status, run.err) == (0, "")
    row = next(line for line in run.out.splitlines() if "over 6.3 million people" in line)
    assert "2023" in row
    assert "全市人才资源总量超过630万人" in run.out
    assert "杨锐紫" in run.out


@pytest.mark.parametrize("word", ["实验室", "實驗室", "LABS", "laboratories", "Ｌａｂｓ"])
def test_a_topic_answers_to_its_aliases(cqfacts: Cqfacts, word: str) -> None:
    assert cqfacts(word).out == cqfacts("labs").out


@pytest.mark.parametrize(
    ("language", "shown", "hidden"),
    [
        ("en", "over 6.3 million people", "超过630万人 "),
        ("zh", "超过630万人", "million"),
    ],
)
def test_the_language_of_labels_and_numbers(cqfacts: Cqfacts, language: str, shown: str, hidden: str) -> None:
    run = cqfacts("talent", "--lang", language)
    table = run.out.split("\n\n")[1]
    assert shown in table
    assert hidden not in table


def test_both_languages_at_once(cqfacts: Cqfacts) -> None:
    out = cqfacts("talent", "--lang", "both").out
    assert "over 6.3 million people / 超过630万人" in out


@pytest.mark.parametrize("lang", ["zh_CN.UTF-8", "zh_TW.UTF-8"])
def test_a_chinese_locale_answers_in_chinese(cqfacts: Cqfacts, lang: str) -> None:
    assert cqfacts("talent", env={"LANG": lang}).out == cqfacts("talent", "--lang", "zh").out


def test_one_fact_whole(cqfacts: Cqfacts) -> None:
    run = cqfacts("talent.total")
    assert run.status == 0
    for words in ("over 6.3 million people", "超过630万人", "talent.total", "Chongqing", "杨锐紫"):
        assert words in run.out
    assert cqfacts("talent", "total").out == run.out
    assert cqfacts("人才.total").out == run.out


def test_get_prints_the_bare_value(cqfacts: Cqfacts) -> None:
    run = cqfacts("get", "talent.total")
    assert (run.status, run.out, run.err) == (0, "6300000\n", "")
    assert cqfacts("get", "talent", "total").out == "6300000\n"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unit", "people"),
        ("qualifier", "over"),
        ("printed", "超过630万人"),
        ("value_text.en", "over 6.3 million people"),
        ("value_text.zh", "超过630万人"),
        ("quote", "全市人才资源总量超过630万人"),
        ("derived", ""),
    ],
)
def test_get_another_field(cqfacts: Cqfacts, field: str, value: str) -> None:
    assert cqfacts("get", "talent.total", "--field", field).out == value + "\n"


def test_get_keeps_the_digits_of_a_decimal(cqfacts: Cqfacts) -> None:
    facts = json.loads(cqfacts("list", "--json").out, parse_float=str)
    growth = next(fact for fact in facts if fact["printed"] == "13.0%")
    assert growth["value"] == "13.0"
    assert cqfacts("get", growth["id"]).out == "13.0\n"


def test_list_json_has_every_key_in_order(cqfacts: Cqfacts) -> None:
    facts = json.loads(cqfacts("list", "--format", "json").out)
    assert len(facts) > 100
    assert all(list(fact) == KEYS for fact in facts)
    assert all(fact["label"]["en"] and fact["label"]["zh"] for fact in facts)
    for fact in facts:
        assert bool(fact["derived"]) != bool(fact["quote"])


def test_jsonl_has_one_fact_a_line(cqfacts: Cqfacts) -> None:
    lines = cqfacts("list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(cqfacts("list", "--json").out)


@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_delimited_formats_read_back(cqfacts: Cqfacts, format: str, delimiter: str) -> None:
    rows = list(csv.reader(io.StringIO(cqfacts("list", "--format", format).out), delimiter=delimiter))
    assert rows[0][:4] == ["id", "topic", "label_en", "label_zh"]
    assert len({len(row) for row in rows}) == 1
    total = next(row for row in rows if row[0] == "talent.total")
    assert total[rows[0].index("value")] == "6300000"


def test_the_same_facts_in_every_format(cqfacts: Cqfacts) -> None:
    ids = [fact["id"] for fact in json.loads(cqfacts("labs", "--json").out)]
    for format in ("table", "plain", "markdown", "jsonl", "csv", "tsv"):
        out = cqfacts("labs", "--format", format).out
        assert all(ident in out for ident in ids), format


def test_options_may_stand_before_the_topic(cqfacts: Cqfacts) -> None:
    assert cqfacts("--lang", "zh", "talent").out == cqfacts("talent", "--lang", "zh").out
    assert cqfacts("--json", "list").out == cqfacts("list", "--json").out


def test_a_derived_fact_shows_formula_and_operands(cqfacts: Cqfacts) -> None:
    facts = json.loads(cqfacts("list", "--json").out)
    derived = [fact for fact in facts if fact["derived"]]
    assert len(derived) >= 15
    by_id = {fact["id"]: fact for fact in facts}
    for fact in derived:
        for operand in fact["derived"]["operands"]:
            assert operand["quote"] == by_id[operand["id"]]["quote"]
    out = cqfacts(derived[0]["id"]).out
    assert derived[0]["derived"]["formula"] in out
    assert derived[0]["derived"]["operands"][0]["quote"] in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("tallent",), 1, "did you mean talent"),
        (("talent.totl",), 1, "did you mean talent.total"),
        (("zzzzqq",), 1, "run cqfacts to see the topics"),
        (("get", "talent.totl"), 1, "did you mean talent.total"),
        (("get", "talent"), 2, "name one fact of it"),
        (("get", "talent.total", "--field", "qoute"), 2, "did you mean quote"),
        (("get", "talent.total", "--field", "label.fr"), 2, "no field"),
        (("get",), 2, "Missing argument"),
        (("talent", "--format", "xml"), 2, "is not one of table"),
        (("talent", "--lang", "fr"), 2, "is not one of en, zh, both"),
        (("talent", "--json", "--format", "csv"), 2, "do not go together"),
        (("talent", "total", "now"), 2, "one topic or one fact at a time"),
        (("talent", "--bogus"), 2, "No such option"),
        (("--facts", "no-such-file.toml"), 2, "no-such-file.toml"),
        (("talent", "--facts", "."), 2, "folder"),
    ],
)
def test_wrong_input_is_told_clearly(cqfacts: Cqfacts, arguments: tuple[str, ...], status: int, said: str) -> None:
    run = cqfacts(*arguments)
    assert run.status == status, run
    assert said in run.err
    assert run.out == ""
    assert "Traceback" not in run.err


def test_help_names_commands_topics_and_examples(cqfacts: Cqfacts) -> None:
    run = cqfacts("--help")
    assert run.status == 0
    for words in ("Examples", "cqfacts get", "verify", "Topics", "labs"):
        assert words in run.out
    for command in ("list", "topics", "get", "verify", "check"):
        shown = cqfacts(command, "--help")
        assert shown.status == 0
        assert "Examples" in shown.out, command


def test_version(cqfacts: Cqfacts) -> None:
    assert re.fullmatch(r"cqfacts \d+\.\d+\.\d+\n", cqfacts("--version").out)


@pytest.mark.parametrize("how", ["flag", "environment"])
def test_a_second_base_brings_its_own_topics(cqfacts: Cqfacts, how: str) -> None:
    option = ("--facts", str(SECOND)) if how == "flag" else ()
    env = {"CQFACTS_FACTS": str(SECOND)} if how == "environment" else {}
    facts = json.loads(cqfacts("list", "--json", *option, env=env).out)
    topic = facts[0]["topic"]
    shown = cqfacts(topic, *option, env=env)
    assert shown.status == 0
    assert facts[0]["value_text"]["en"] in shown.out
    assert facts[0]["quote"] in shown.out
    assert cqfacts("talent", *option, env=env).status == 1


def test_verify_says_what_it_looked_at(cqfacts: Cqfacts) -> None:
    run = cqfacts("verify")
    assert (run.status, run.err) == (0, "")
    assert "no problem" in run.out
