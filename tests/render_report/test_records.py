"""The machine formats for data: keys, their order, and digits."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pytest

from cqfacts.model import Document, Report
from cqfacts.render.report import records
from cqfacts.render.report.formats import FORMATS
from tests.render_report.sample import MIXED, RIGHT, claim, options, quantity, report


def loaded(*, explain: bool = False) -> Any:
    return json.loads(FORMATS["json"](report(), options(explain=explain)), parse_int=Decimal, parse_float=Decimal)


def test_keys_and_their_order() -> None:
    whole = loaded()
    assert list(whole) == ["documents", "summary"]
    assert tuple(whole["summary"]) == records.SUMMARY_KEYS
    for document in whole["documents"]:
        assert tuple(document) == records.DOCUMENT_KEYS
        assert tuple(document["summary"]) == records.COUNT_KEYS
        for each in document["claims"]:
            assert tuple(each) == records.CLAIM_KEYS
            assert all(tuple(found) == records.EVIDENCE_KEYS for found in each["evidence"])
        assert all(tuple(passed) == records.PASSED_KEYS for passed in document["passed_over"])


def test_the_contract_is_written_here_too() -> None:
    assert records.CLAIM_KEYS == (
        "start", "end", "line", "column", "text", "sentence", "value", "low", "high", "unit", "qualifier", "kind",
        "verdict", "reason", "message", "fact", "quote", "article", "source", "expected", "evidence",
    )  # fmt: skip
    assert records.DOCUMENT_KEYS == ("path", "encoding", "error", "claims", "passed_over", "summary")
    assert records.COUNT_KEYS == ("claims", "supported", "refuted", "not_enough_info", "passed_over")


def test_candidates_only_where_explained() -> None:
    assert "candidates" not in loaded()["documents"][0]["claims"][0]
    explained = loaded(explain=True)["documents"][0]["claims"][0]
    assert tuple(explained) == (*records.CLAIM_KEYS, "candidates")
    assert explained["candidates"][1] == {"fact": "talent.new", "chosen": False, "why": "other period: 2022"}


def test_offsets_point_at_the_text() -> None:
    for document in loaded()["documents"]:
        text = {"drafts/周报 1.md": MIXED}.get(document["path"])
        for each in document["claims"] + document["passed_over"]:
            if text is not None:
                assert text[int(each["start"]) : int(each["end"])] == each["text"]


def test_summaries_count() -> None:
    whole = loaded()
    assert list(map(int, whole["summary"].values())) == [4, 1, 1, 6, 3, 1, 2, 1]
    assert list(map(int, whole["documents"][0]["summary"].values())) == [5, 2, 1, 2, 1]


def test_quiet_hides_no_claim_from_programs() -> None:
    for format in ("json", "jsonl", "csv"):
        assert FORMATS[format](report(), options(quiet=True)) == FORMATS[format](report(), options())


def test_values_and_bounds() -> None:
    found = {each["text"]: each for each in loaded()["documents"][0]["claims"]}
    bounds = {text: (each["value"], each["low"], each["high"]) for text, each in found.items()}
    assert bounds["some 30–40"] == (None, 30, 40)
    assert bounds["dozens"] == (None, 24, None)
    assert str(bounds["4.33亿元"][0]) == "433000000.00"


@pytest.mark.parametrize("value", ["1" * 5000, "1E+999999", "1E-999999", "Infinity", "NaN"])
def test_numbers_that_json_readers_refuse_are_null(value: str) -> None:
    one = claim(MIXED, quantity(MIXED, "603万人", value, high="7"), RIGHT)
    whole = Report((Document("a", "utf-8", MIXED, (one,)),))
    each = json.loads(FORMATS["json"](whole, options()))["documents"][0]["claims"][0]
    assert (each["value"], each["low"], each["high"]) == (None, None, 7)


def test_json_lines_are_claims_and_say_what_was_not_checked() -> None:
    rows = [json.loads(line) for line in FORMATS["jsonl"](report(), options()).splitlines()]
    assert all(tuple(row) == ("path", *records.CLAIM_KEYS, "error") for row in rows)
    assert [row["error"] for row in rows] == [None] * 6 + [records.NO_CLAIM, "No such file or directory"]
    assert [row["verdict"] for row in rows[6:]] == [None, None]


def test_csv_has_the_same_rows() -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"](report(), options()))))
    lines = [json.loads(line) for line in FORMATS["jsonl"](report(), options()).splitlines()]
    assert tuple(rows[0]) == records.CSV_KEYS
    assert [row["text"] or None for row in rows] == [line["text"] for line in lines]
    assert rows[0]["expected_zh"] == "超过630万人"
    assert (rows[0]["sentence_start"], rows[0]["sentence_end"]) == tuple(map(str, lines[0]["sentence"]))
    assert rows[-1]["error"] == "No such file or directory"


def test_paths_come_back_as_they_were_given() -> None:
    path = "\udcff\n\x1b[1m=./a b"
    text = FORMATS["json"](Report((Document(path, "utf-8", ""),)), options())
    assert json.loads(text.encode("utf-8"))["documents"][0]["path"] == path
