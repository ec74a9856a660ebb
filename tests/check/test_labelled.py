"""Labelled sentences about the page, written by hands that did not write the rules, as a ratchet.

`tests/data/claims.jsonl`: id, lang, text, and for each number its span in code points and its label. The rules have
seen these sentences since, so the bars say that nothing is lost, not how well unseen sentences are judged.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from typing import Any

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
from cqfacts.model import Label
from tests.conftest import ROOT

LABELS: dict[Label, str] = {
    "supported": "SUPPORTED",
    "refuted": "REFUTED",
    "not-enough-info": "NOT ENOUGH INFO",
}
NUMERAL = re.compile(r"[0-9０-９零〇一二三四五六七八九十百千万亿萬億两兩半第首]|[A-Za-z]{3,}")

ACCURACY = 0.95
FALSE_SUPPORT = 1
"""Numbers that are called supported and are not. To be lowered, never raised."""

FALSE_ACCUSATIONS = 1
FALSE_ALARMS = 2


@cache
def outcomes() -> Counter[tuple[str, str]]:
    """How often each label met each verdict; a number that was not found has the verdict `-`."""
    checker = Checker(load(shipped()))
    found: Counter[tuple[str, str]] = Counter()
    for line in (ROOT / "tests" / "data" / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        found.update(_of_item(item, checker))
    return found


def _of_item(item: dict[str, Any], checker: Checker) -> list[tuple[str, str]]:
    text = item["text"]
    claims = checker.check(text).claims
    said = [(_numerals(text, c.quantity.start, c.quantity.end), LABELS[c.verdict.label]) for c in claims]
    out = []
    for claim in item["claims"]:
        there = _numerals(text, *claim["span"])
        out.append((claim["label"], next((label for places, label in said if places & there), "-")))
    return out


def _numerals(text: str, start: int, end: int) -> set[int]:
    return {start + m.start() + k for m in NUMERAL.finditer(text[start:end]) for k in range(len(m.group()))}


def _count(gold: str | None, said: str) -> int:
    return sum(count for (label, verdict), count in outcomes().items() if verdict == said and label != gold)


def test_the_labels_are_met() -> None:
    claims = {pair: count for pair, count in outcomes().items() if pair[0] != "NON-CLAIM"}
    right = sum(count for (gold, said), count in claims.items() if gold == said)
    assert right / sum(claims.values()) >= ACCURACY


def test_supported_is_hardly_ever_said_wrongly() -> None:
    assert _count("SUPPORTED", "SUPPORTED") <= FALSE_SUPPORT


def test_what_is_true_is_hardly_ever_refuted() -> None:
    assert outcomes()["SUPPORTED", "REFUTED"] <= FALSE_ACCUSATIONS


def test_numbers_that_are_no_claims_are_passed_over() -> None:
    alarms = sum(count for (gold, said), count in outcomes().items() if gold == "NON-CLAIM" and said != "-")
    assert alarms <= FALSE_ALARMS
