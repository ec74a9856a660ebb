"""The formats that annotate: SARIF, GitHub's commands and reviewdog's diagnostics."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cqfacts.model import Document, Report
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.report.rules import NOT_IN_BASE, REFUTING
from cqfacts.render.report.sarif import FINGERPRINT, plain, uri
from tests.render_report.sample import MIXED, hostile_report, mixed_document, options, report
from tests.schemas import schema

REPORTS = {"mixed": report, "hostile": hostile_report, "none": Report}


def sarif(of: Report, *, quiet: bool = False) -> Any:
    return json.loads(FORMATS["sarif"](of, options(quiet=quiet)))["runs"][0]


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("explain", [False, True])
def test_sarif_is_valid(name: str, explain: bool) -> None:
    import jsonschema

    text = FORMATS["sarif"](REPORTS[name](), options(explain=explain))
    validator = jsonschema.Draft7Validator(schema("sarif-schema-2.1.0.json"))
    assert [error.message for error in validator.iter_errors(json.loads(text))] == []


@pytest.mark.parametrize("name", REPORTS)
def test_rdjsonl_is_valid(name: str) -> None:
    import jsonschema

    validator = jsonschema.Draft4Validator(schema("rdf-Diagnostic.json"))
    for line in FORMATS["rdjsonl"](REPORTS[name](), options()).splitlines():
        assert [error.message for error in validator.iter_errors(json.loads(line))] == []


def test_sarif_structure() -> None:
    run = sarif(report())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*REFUTING, NOT_IN_BASE]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert "helpUri" not in json.dumps(run)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["error", "note", "note"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        "digits-transposed", NOT_IN_BASE, NOT_IN_BASE,
    ]  # fmt: skip
    assert [artifact.get("encoding") for artifact in run["artifacts"]] == ["UTF-8", "GB18030", "UTF-8", None]
    assert run["properties"]["summary"]["supported"] == 3


def test_sarif_regions_point_at_the_number() -> None:
    for result in sarif(report())["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert place["artifactLocation"] == {"uri": "drafts/%E5%91%A8%E6%8A%A5%201.md", "index": 0}
        line = MIXED.split("\n")[region["startLine"] - 1]
        number = region["snippet"]["text"]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == number
        assert MIXED[region["charOffset"] :][: region["charLength"]] == number


def test_sarif_says_what_was_not_checked() -> None:
    invocation = sarif(report())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [note["level"] for note in invocation["toolExecutionNotifications"]] == ["warning", "error"]
    assert sarif(Report((mixed_document(),)))["invocations"] == [{"executionSuccessful": True}]
    assert sarif(Report())["invocations"][0]["toolExecutionNotifications"][0]["level"] == "warning"


def test_fingerprints_stay_when_lines_move_and_tell_numbers_apart() -> None:
    def prints(document: Document, *, quiet: bool = False) -> list[str]:
        results = sarif(Report((document,)), quiet=quiet)["results"]
        return [result["partialFingerprints"][FINGERPRINT] for result in results]

    document = mixed_document()
    added = "A new line.\n\n"
    moved = tuple(
        claim._replace(
            quantity=claim.quantity._replace(
                start=claim.quantity.start + len(added), end=claim.quantity.end + len(added)
            ),
            sentence=type(claim.sentence)(claim.sentence.start + len(added), claim.sentence.end + len(added)),
            line=claim.line + 2,
        )
        for claim in document.claims
    )
    before = prints(document)
    assert len(set(before)) == 3
    assert prints(document._replace(text=added + document.text, claims=moved, passed_over=())) == before
    assert prints(document, quiet=True) == before[:1]
    assert prints(document._replace(path="./" + document.path)) == before
    assert not set(prints(document._replace(path="other.md"))) & set(before)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("a/b.md", "a/b.md"),
        ("./a b.md", "a%20b.md"),
        ("/tmp/a.md", "file:///tmp/a.md"),
        ("a:b", "a%3Ab"),
        ("周.md", "%E5%91%A8.md"),
        ("a\nb#?%.md", "a%0Ab%23%3F%25.md"),
        ("\udcff", "%FF"),
        ("\ud800", "%ED%A0%80"),
        ("<text>", "%3Ctext%3E"),
    ],
)
def test_uris(path: str, wanted: str) -> None:
    assert uri(path) == wanted


def test_sarif_messages_hold_no_placeholder_and_no_link() -> None:
    assert plain("{0} [x](http://y) a[0]") == "{{0}} [x] (http://y) a[0]"


def test_github_commands() -> None:
    lines = FORMATS["github"](report(), options()).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::error", "::notice", "::notice", "::warning", "::error", "cqfacts:",
    ]  # fmt: skip
    assert ",line=3,endLine=3,col=24,endColumn=29,title=603万人%3A refuted::603万人: refuted." in lines[0]
    assert lines[-1].endswith("6 claims: 3 supported, 1 refuted, 2 not in the base; 1 number passed over")


def test_github_quiet_leaves_out_notices() -> None:
    lines = FORMATS["github"](report(), options(quiet=True)).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::error", "cqfacts:"]


def test_rdjsonl_columns_are_bytes() -> None:
    rows = [json.loads(line) for line in FORMATS["rdjsonl"](report(), options()).splitlines()]
    ends = rows[0]["location"]["range"]
    line = MIXED.split("\n")[ends["start"]["line"] - 1].encode()
    assert line[ends["start"]["column"] - 1 : ends["end"]["column"] - 1].decode() == "603万人"
    assert [row["severity"] for row in rows] == ["ERROR", "INFO", "INFO", "WARNING", "ERROR"]
    assert [row["code"]["value"] for row in rows] == [
        "digits-transposed", "no-fact", "no-fact", "no-claim", "unreadable",
    ]  # fmt: skip
    assert not any("suggestions" in row for row in rows)
