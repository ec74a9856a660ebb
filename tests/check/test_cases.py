"""Text in, verdicts out: the rules by which a number finds its fact, one case each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import tomli

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
from cqfacts.model import Claim, Document
from tests.conftest import SECOND

LABELS = {"supported": "S", "refuted": "R", "not-enough-info": "N"}
BASES = {"shipped": shipped, "second": lambda: str(SECOND)}

GROUPS = tomli.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["group"]
CASES = [
    pytest.param(group.get("base", "shipped"), case, id=f"{group['about']}: {case['text'][:40]}")
    for group in GROUPS
    for case in group["cases"]
]


@lru_cache(maxsize=2)
def checker(name: str) -> Checker:
    return Checker(load(BASES[name]()))


def claim_at(document: Document, words: str) -> Claim | None:
    """The claim whose number overlaps the first place where these words stand."""
    start = document.text.index(words)
    end = start + len(words)
    found = [c for c in document.claims if c.quantity.number.start < end and start < c.quantity.number.end]
    return found[0] if found else None


@pytest.mark.parametrize(("base", "case"), CASES)
def test_verdicts(base: str, case: dict[str, Any]) -> None:
    document = checker(base).check(case["text"], kind=case.get("kind", "text"), explain=True)
    for words, label, *reason in case["wants"]:
        claim = claim_at(document, words)
        if label == "-":
            assert claim is None, words
            continue
        assert claim is not None, f"{words} was not read"
        verdict = claim.verdict
        assert LABELS[verdict.label] == label, (words, verdict)
        if reason:
            assert verdict.reason == reason[0], (words, verdict)


@pytest.mark.parametrize(("base", "case"), CASES)
def test_every_verdict_can_be_followed(base: str, case: dict[str, Any]) -> None:
    text = case["text"]
    document = checker(base).check(text, kind=case.get("kind", "text"), explain=True)
    for claim in document.claims:
        quantity, verdict = claim.quantity, claim.verdict
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start <= quantity.number.start < quantity.number.end <= quantity.end
        line = text.split("\n")[claim.line - 1]
        assert line[claim.column - 1 :].startswith(quantity.text.split("\n")[0])
        assert verdict.message.en
        assert verdict.message.zh
        if verdict.label != "not-enough-info":
            assert verdict.evidence, "a verdict without the words that prove it"
        for evidence in verdict.evidence:
            assert evidence.quote
            assert evidence.mark is None or evidence.quote[evidence.mark.start : evidence.mark.end]
        if verdict.label == "refuted":
            assert verdict.expected is not None


def test_the_page_agrees_with_its_own_base(page: str) -> None:
    document = checker("shipped").check(page, kind="markdown")
    assert document.tally("refuted") == 0
    assert document.tally("supported") >= 0.95 * len(document.claims)
