"""Markdown: a report to paste into a pull request or a note. Nothing of a draft acts as markup in it."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.model import Claim, Document, Evidence, Report
from cqfacts.render.markdown import escaped as escaped_markup
from cqfacts.render.report import pieces
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.report.phrases import PHRASES, colon, counts_text, drafts_text, phrase, speak
from cqfacts.render.safe import one_line


def render(report: Report, options: ReportOptions) -> str:
    language = options.language
    parts = [f"## {phrase('title', language)}", f"**{_head(report, options)}**"]
    for document in report.documents:
        parts += _document(document, options)
    parts.append(f"_{_text(phrase('made', language, options.version, options.base))}_")
    return "\n\n".join(parts) + "\n"


def _head(report: Report, options: ReportOptions) -> str:
    if not report.documents:
        return _text(phrase("no-draft", options.language))
    joint = colon(options.language)
    tail = "" if any(each.claims for each in report.documents) else f"{joint}{phrase('nothing', options.language)}"
    return _text(f"{drafts_text(report, options.language)}{joint}{counts_text(report, options.language)}{tail}")


def _document(document: Document, options: ReportOptions) -> Iterator[str]:
    language = options.language
    if document.error is not None:
        yield f"**⚠ {_text(phrase('unreadable', language, document.path, document.error))}**"
        return
    if not document.claims:
        yield f"**⚠ {_text(phrase('no-claim', language, document.path))}**"
        return
    shown = pieces.wanted(document, options.quiet)
    if options.quiet and not shown:
        return
    yield f"### {_text(one_line(document.path))}"
    yield _text(counts_text(document, language))
    yield "\n".join(_table(document, shown, options))


def _table(document: Document, claims: list[Claim], options: ReportOptions) -> Iterator[str]:
    names = (phrase(key, options.language) for key in ("draft", "finding", "evidence"))
    yield "| | " + " | ".join(("L:C", *names)) + " |"
    yield "|" + " --- |" * 5
    for claim in claims:
        cells = (
            pieces.SYMBOLS[claim.verdict.label],
            f"{claim.line}:{claim.column}",
            _sentence(document, claim),
            "<br>".join(_finding(claim, options)),
            "<br>".join(_evidence(each) for each in pieces.quotes(claim)),
        )
        yield "| " + " | ".join(cells) + " |"


def _sentence(document: Document, claim: Claim) -> str:
    parts = pieces.sentence(document, pieces.near(claim), [claim])
    return (
        "".join(_text(text) if number is None else f" **{_text(text)}** " for text, number in parts)
        .replace("  ", " ")
        .strip()
    )


def _finding(claim: Claim, options: ReportOptions) -> Iterator[str]:
    verdict, language = claim.verdict, options.language
    yield f"**{speak(PHRASES[verdict.label], language)}** ({_text(one_line(verdict.reason))})"
    yield _text(speak(verdict.message, language))
    if verdict.expected is not None and verdict.label != "supported":
        yield f"{phrase('page', language)}{colon(language)}**{_text(speak(verdict.expected, language))}**"
    if options.explain:
        for each in verdict.candidates:
            word = phrase("chosen" if each.chosen else "considered", language)
            yield _text(f"{word}: {one_line(each.fact)}: {one_line(each.why)}")


def _evidence(evidence: Evidence) -> str:
    head, number, tail = pieces.quoted(evidence)
    # Emphasis needs a space beside it where a Chinese character touches punctuation (CommonMark, 6.2).
    mark = f" **{_text(number.strip())}** " if number.strip() else _text(number)
    origin = pieces.origin(evidence)
    return f"“{_text(head)}{mark}{_text(tail)}”" + (f" · {_text(origin)}" if origin else "")


def inert_markup(text: str) -> str:
    """`text` as Markdown that acts as nothing: no markup, no mention, no formula, no link."""
    # Escapes do not stop GitHub from notifying whom a draft names, from drawing formulas, or from making links.
    text = escaped_markup(text).replace("$", "\\$").replace("@", "@<!-- -->")
    return text.replace("://", ":<!-- -->//").replace("www.", "www<!-- -->.")


_text = inert_markup
