"""A draft cut at its numbers, and evidence cut at its own: what every format for people is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cqfacts.model import Claim, Document, Evidence, Label, Span
from cqfacts.render.safe import visible

SYMBOLS: dict[Label, str] = {"supported": "✓", "refuted": "✗", "not-enough-info": "?"}

LONGEST_NUMBER = 80
"""Characters of a number that are shown to people."""
NEAR = 120
"""Characters kept on each side of a number in a sentence that is very long."""

Piece = tuple[str, Claim | None]


def in_order(document: Document) -> list[Claim]:
    return sorted(document.claims, key=lambda claim: claim.quantity.start)


def wanted(document: Document, quiet: bool) -> list[Claim]:
    """The claims to show, in the order of the draft: with `quiet`, the refuted ones."""
    return [claim for claim in in_order(document) if not quiet or claim.verdict.label == "refuted"]


def by_sentence(claims: Sequence[Claim]) -> Iterator[tuple[Span, list[Claim]]]:
    for sentence, group in groupby(claims, key=lambda claim: claim.sentence):
        yield sentence, list(group)


def cut(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[Piece]:
    """`text[start:end]` in pieces, each either between numbers or a claim's number; claims sorted by their start."""
    at = start
    for claim in claims:
        first, last = claim.quantity.start, min(claim.quantity.end, end)
        if first < at or first >= last:
            continue
        if first > at:
            yield text[at:first], None
        yield text[first:last], claim
        at = last
    if at < end:
        yield text[at:end], None


def sentence(document: Document, span: Span, claims: Sequence[Claim]) -> Iterator[Piece]:
    """A sentence on one line, safe to show, cut at its numbers; long stretches without a number are left out."""
    pieces = list(cut(document.text, span.start, span.end, claims))
    for at, (text, claim) in enumerate(pieces):
        if claim is not None:
            yield short(text, LONGEST_NUMBER), claim
            continue
        text = flat(_excerpt(text))
        text = text.lstrip() if at == 0 else text
        text = text.rstrip() if at == len(pieces) - 1 else text
        if text:
            yield text, None


def near(claim: Claim) -> Span:
    """The part of a claim's sentence around its number: all of it, unless it is very long."""
    start, end = claim.quantity.start - NEAR, claim.quantity.end + NEAR
    return Span(max(claim.sentence.start, start), min(claim.sentence.end, end))


def _excerpt(text: str) -> str:
    return text if len(text) <= 3 * NEAR else f"{text[:NEAR]} … {text[-NEAR:]}"


def flat(text: str) -> str:
    """Safe to show and on one line; white space at either end is one space, so that pieces still join."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return visible(f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}")


def short(text: str, longest: int) -> str:
    """On one line, safe to show, and with the middle left out where it is longer."""
    if len(text) > longest:
        text = f"{text[: longest // 2]}…{text[-longest // 2 :]}"
    return flat(text).strip()


def quoted(evidence: Evidence) -> tuple[str, str, str]:
    """The quote before its number, the number, and what follows; without a mark, all of it is before."""
    if evidence.mark is None:
        return flat(evidence.quote).strip(), "", ""
    head, tail = evidence.quote[: evidence.mark.start], evidence.quote[evidence.mark.end :]
    return flat(head).lstrip(), flat(evidence.mark.of(evidence.quote)), flat(tail).rstrip()


def quotes(claim: Claim) -> list[Evidence]:
    """The evidence without repetitions: sentences of a source that state several facts come once."""
    return list({(each.quote, each.mark): each for each in claim.verdict.evidence}.values())


def origin(evidence: Evidence, joint: str = "·") -> str:
    """Where a quote stands: the article with its byline, else the source."""
    return flat(
        f" {joint} ".join(part for part in (evidence.article, evidence.byline) if part) or evidence.source
    ).strip()
