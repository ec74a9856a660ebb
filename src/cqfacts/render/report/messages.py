"""One verdict in a few lines of plain text, for the formats that carry a message."""

from __future__ import annotations

from cqfacts.model import Claim, Evidence
from cqfacts.render.report import pieces
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import PHRASES, colon, phrase, speak
from cqfacts.render.safe import one_line

MOST_QUOTES = 3
"""Quotes in a message; the machine formats for data hold them all."""


def describe(claim: Claim, options: ReportOptions) -> list[str]:
    """What is wrong, what the page says, and the words that prove it; each on a line, safe to show."""
    verdict, language = claim.verdict, options.language
    number = pieces.short(claim.quantity.text, pieces.LONGEST_NUMBER)
    joint, stop = colon(language), "。" if language == "zh" else ". "
    said = [f"{number}{joint}{speak(PHRASES[verdict.label], language)}{stop}{speak(verdict.message, language)}"]
    if verdict.expected is not None and verdict.label != "supported":
        said.append(f"{phrase('page', language)}{joint}{speak(verdict.expected, language)}")
    said += [evidence_text(each) for each in pieces.quotes(claim)[:MOST_QUOTES]]
    if options.explain:
        for each in verdict.candidates:
            word = phrase("chosen" if each.chosen else "considered", language)
            said.append(f"{word}: {one_line(each.fact)}: {one_line(each.why)}")
    return said


def evidence_text(evidence: Evidence) -> str:
    origin = pieces.origin(evidence)
    return f"“{''.join(pieces.quoted(evidence))}”" + (f" · {origin}" if origin else "")
