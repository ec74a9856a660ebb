"""The report for a terminal or a pipe: each sentence with its numbers marked in place, the page's words beneath.

A number is marked by a sign, and its extent by brackets or, with colour, by its style: never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Claim, Document, Evidence, Report, Span
from cqfacts.render.report import pieces
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import (
    PHRASES,
    colon,
    counts_text,
    drafts_text,
    line_text,
    passed_over,
    phrase,
    speak,
)
from cqfacts.render.safe import one_line
from cqfacts.render.wrap import Line, Styled, paint, wrap

_ASCII_SIGNS = {"supported": "+", "refuted": "x", "not-enough-info": "?"}
_INDENT = 4


def render(report: Report, options: ReportOptions) -> str:
    return inert(_Writer(options).write(report))


def inert(text: str) -> str:
    """In the log of a GitHub step a line of a draft could act as a command: its first character is escaped."""
    if "::" not in text and "##[" not in text:
        return text
    lines = text.replace("##[", "##\\x5b").split("\n")
    return "\n".join(line.replace("::", "\\x3a:", 1) if line.lstrip().startswith("::") else line for line in lines)


class _Writer:
    """The lines of one report; holds nothing but the options."""

    def __init__(self, options: ReportOptions) -> None:
        self.options = options
        self.language = options.language
        self.colour = options.screen.colour
        self.signs = _ASCII_SIGNS if options.screen.ascii_only else dict(pieces.SYMBOLS)
        self.open, self.close, self.dash = ('"', '"', "-") if options.screen.ascii_only else ("“", "”", "·")

    def write(self, report: Report) -> str:
        blocks = [paint(lines, self.colour) for lines in self._blocks(report) if lines]
        return "\n".join(blocks)

    def _blocks(self, report: Report) -> Iterator[list[Line]]:
        for document in report.documents:
            yield list(self._document(document))
        if not report.documents:
            yield self._loud(phrase("no-draft", self.language))
        elif len(report.documents) > 1 or (self.options.quiet and not report.tally("refuted")):
            yield list(self._total(report))

    def _total(self, report: Report) -> Iterator[Line]:
        many = len(report.documents) > 1
        joint = colon(self.language)
        head = f"{phrase('total', self.language)}{joint}{drafts_text(report, self.language)}{joint}" if many else ""
        claims = any(document.claims for document in report.documents)
        tail = "" if claims else f"{joint}{phrase('nothing', self.language)}"
        if many or claims:
            yield from self._wrapped([Styled(f"{head}{counts_text(report, self.language)}{tail}", "title")], 0)

    def _document(self, document: Document) -> Iterator[Line]:
        if document.error is not None:
            yield from self._loud(phrase("unreadable", self.language, document.path, document.error))
            return
        if not document.claims:
            yield from self._loud(phrase("no-claim", self.language, document.path))
            yield from self._assumed(document)
            if passed_over(document):
                yield from self._wrapped([Styled(counts_text(document, self.language))], 0)
            return
        shown = pieces.wanted(document, self.options.quiet)
        if self.options.quiet and not shown:
            return
        yield [Styled(one_line(document.path), "title")]
        yield from self._assumed(document)
        for span, claims in pieces.by_sentence(shown):
            yield from self._sentence(document, span, claims)
        yield [Styled("")]
        yield from self._wrapped([Styled(counts_text(document, self.language), "title")], 0)

    def _assumed(self, document: Document) -> list[Line]:
        """The encoding, where it is none that goes without saying."""
        if document.encoding.lower() in ("", "utf-8", "utf-8-sig"):
            return []
        return self._wrapped([Styled(phrase("encoding", self.language, document.encoding), "dim")], 2)

    def _loud(self, text: str) -> list[Line]:
        sign = Styled("!! ", "loud")
        return wrap([Styled(text, "loud")], self.options.screen.width, sign, 3)

    def _sentence(self, document: Document, span: Span, claims: list[Claim]) -> Iterator[Line]:
        runs: list[Styled] = []
        for text, claim in pieces.sentence(document, span, claims):
            runs.append(Styled(text) if claim is None else self._number(text, claim))
        yield [Styled("")]
        yield [Styled("  " + line_text(claims[0].line, self.language).replace(" / ", " "), "dim")]
        yield from self._wrapped(runs, 2)
        for claim in claims:
            yield from self._claim(claim)

    def _number(self, text: str, claim: Claim) -> Styled:
        label = claim.verdict.label
        return Styled(self._marked(f"{self.signs[label]}{text}"), label, whole=True)

    def _marked(self, text: str) -> str:
        return text if self.colour else f"[{text}]"

    def _claim(self, claim: Claim) -> Iterator[Line]:
        verdict = claim.verdict
        sign = Styled(f"  {self.signs[verdict.label]} ", verdict.label)
        number = pieces.short(claim.quantity.text, pieces.LONGEST_NUMBER)
        label = PHRASES[verdict.label]
        head = [
            Styled(number, verdict.label, whole=True),
            Styled(f" {speak(label, self.language)}{colon(self.language)}{speak(verdict.message, self.language)}"),
        ]
        yield from wrap(head, self.options.screen.width, sign, _INDENT)
        if verdict.expected is not None and verdict.label != "supported":
            yield from self._wrapped(
                [
                    Styled(f"{phrase('page', self.language)}{colon(self.language)}", "dim"),
                    Styled(speak(verdict.expected, self.language), "expected"),
                ],
                _INDENT,
            )
        yield from self._evidence(claim)
        if self.options.explain:
            yield from self._candidates(claim)

    def _evidence(self, claim: Claim) -> Iterator[Line]:
        found = pieces.quotes(claim)
        # A wrong number is shown every place that says so; for the others one is enough, unless all are asked for.
        shown = found if self.options.explain or claim.verdict.label == "refuted" else found[:1]
        for each in shown:
            yield from self._wrapped(list(self._quote(each)), _INDENT)
        if len(found) > len(shown):
            more = phrase("more", self.language, str(len(found) - len(shown)))
            yield from self._wrapped([Styled(f"({more})", "dim")], _INDENT)

    def _quote(self, evidence: Evidence) -> Iterator[Styled]:
        head, number, tail = pieces.quoted(evidence)
        yield Styled(self.open + head)
        if number:
            yield Styled(self._marked(number), "mark", whole=True)
        yield Styled(tail + self.close)
        origin = pieces.origin(evidence, self.dash)
        if origin:
            yield Styled(f" {self.dash} {origin}", "dim")

    def _candidates(self, claim: Claim) -> Iterator[Line]:
        for each in claim.verdict.candidates:
            head = phrase("chosen" if each.chosen else "considered", self.language)
            yield from self._wrapped([Styled(f"{head}: {one_line(each.fact)}: {one_line(each.why)}", "dim")], _INDENT)

    def _wrapped(self, runs: list[Styled], indent: int) -> list[Line]:
        return wrap(runs, self.options.screen.width, Styled(" " * indent), indent)
