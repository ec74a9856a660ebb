"""A report as one HTML page: no script, nothing fetched, readable on a phone and on paper.

The draft stands in full with its numbers marked; each leads to its note beneath, which is also shown on hover and on
focus. Every text goes through `_text`, which makes it safe to show and escapes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from cqfacts.model import Bilingual, Claim, Document, Evidence, Label, PassedOver, Report
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
from cqfacts.render.report.webstyle import STYLE
from cqfacts.render.safe import one_line, visible
from cqfacts.render.words import languages

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_WHOLE = 20
"""Characters of a number that is kept on one line."""
_LABELS: tuple[Label, ...] = ("refuted", "not-enough-info", "supported")


def render(report: Report, options: ReportOptions) -> str:
    body = [*_header(report, options), "<main>"]
    for number, document in enumerate(report.documents, 1):
        body += _document(document, number, options, alone=len(report.documents) == 1)
    made = phrase("made", options.language, options.version, options.base)
    body += ["</main>", f'<footer><p class="soft">{_text(made)}</p></footer>']
    return _page(_title(report, options), body, options)


def _page(title: str, body: list[str], options: ReportOptions) -> str:
    head = [
        "<!doctype html>",
        f'<html lang="{languages(options.language)[0]}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
    ]
    return "\n".join([*head, *body, "</body>", "</html>"]) + "\n"


def _title(report: Report, options: ReportOptions) -> str:
    return _text(f"{phrase('title', options.language)}{colon(options.language)}{counts_text(report, options.language)}")


def _header(report: Report, options: ReportOptions) -> Iterator[str]:
    yield f"<header><h1>{_text(phrase('title', options.language))}</h1>"
    if not report.documents:
        yield f'<p class="loud">{_text(phrase("no-draft", options.language))}</p>'
    elif not any(document.claims for document in report.documents):
        yield f'<p class="loud">{_text(phrase("nothing", options.language))}</p>'
    yield f"<p>{_text(drafts_text(report, options.language))}</p>{_counts(report, options)}</header>"


def _counts(of: Report | Document, options: ReportOptions) -> str:
    items = [
        f'<li class="{label}"><span class="sign" aria-hidden="true">{pieces.SYMBOLS[label]}</span> '
        f"<b>{of.tally(label)}</b> {_said(PHRASES[label], options)}</li>"
        for label in _LABELS
    ]
    passed = f"<li><b>{passed_over(of)}</b> {_said(PHRASES['passed'], options)}</li>"
    return f'<ul class="counts">{"".join(items)}{passed}</ul>'


def _document(document: Document, number: int, options: ReportOptions, *, alone: bool) -> Iterator[str]:
    language = options.language
    yield f'<section id="d{number}"><h2>{_text(one_line(document.path))}</h2>'
    if document.error is not None:
        said = phrase("unreadable", language, document.path, document.error)
        yield f'<p class="loud"><span aria-hidden="true">⚠ </span>{_text(said)}</p></section>'
        return
    if document.encoding:
        yield f'<p class="soft">{_text(phrase("encoding", language, document.encoding))}</p>'
    if document.claims and not alone:
        yield _counts(document, options)
    if not document.claims:
        said = phrase("no-claim", language, document.path)
        yield f'<p class="loud"><span aria-hidden="true">⚠ </span>{_text(said)}</p>'
    noted = {id(claim): f"d{number}n{at}" for at, claim in enumerate(pieces.wanted(document, options.quiet), 1)}
    yield f'<div class="draft"{_lang(document.text)}>{"".join(_draft(document, noted, options))}</div>'
    if noted:
        yield f'<h3>{_text(phrase("notes", language))}</h3><ol class="notes">'
        yield from (_note(claim, noted[id(claim)], options) for claim in pieces.wanted(document, options.quiet))
        yield "</ol>"
    yield "</section>"


def _draft(document: Document, noted: dict[int, str], options: ReportOptions) -> Iterator[str]:
    passed = sorted(document.passed_over, key=lambda each: each.start)
    at, offset = 0, 0
    for text, claim in pieces.cut(document.text, 0, len(document.text), pieces.in_order(document)):
        end = offset + len(text)
        if claim is not None:
            yield _number(text, claim, noted.get(id(claim)), options)
        else:
            last = at
            while last < len(passed) and passed[last].start < end:
                last += 1
            yield from _between(text, offset, passed[at:last], options)
            at = last
        offset = end


def _between(text: str, offset: int, passed: list[PassedOver], options: ReportOptions) -> Iterator[str]:
    """Text between two numbers, in which what was passed over is told apart."""
    at = 0
    for each in passed:
        start, end = each.start - offset, min(each.end - offset, len(text))
        if at <= start < end:
            why = _text(f"{phrase('passed', options.language)}{colon(options.language)}{one_line(each.why)}")
            yield _lines(text[at:start])
            yield f'<span class="passed" title="{why}">{_lines(text[start:end])}</span>'
            at = end
    yield _lines(text[at:])


def _number(text: str, claim: Claim, note: str | None, options: ReportOptions) -> str:
    label = claim.verdict.label
    said = _text(speak(PHRASES[label], options.language))
    sign = f'<span class="sign" role="img" aria-label="{said}">{pieces.SYMBOLS[label]}</span>'
    # A sign must not end one line and its number begin the next.
    whole = " whole" if len(text) <= _WHOLE else ""
    if note is None:
        return f'<mark class="number {label}{whole}">{sign}{_lines(text)}</mark>'
    return (
        f'<mark class="number {label}{whole}" id="{note}m">'
        f'<a href="#{note}" aria-describedby="{note}t">{sign}{_lines(text)}</a>'
        f'<span class="tip" role="tooltip" id="{note}t">{_tip(claim, options)}</span></mark>'
    )


def _tip(claim: Claim, options: ReportOptions) -> str:
    parts = [f"<span>{_finding(claim, options)}</span>"]
    if claim.verdict.expected is not None and claim.verdict.label != "supported":
        parts.append(f"<span>{_page_says(claim.verdict.expected, options)}</span>")
    parts += [f"<span{_lang(each.quote)}>{_quote(each)}</span>" for each in pieces.quotes(claim)[:1]]
    return "".join(parts)


def _note(claim: Claim, note: str, options: ReportOptions) -> str:
    verdict = claim.verdict
    number = _text(pieces.short(claim.quantity.text, pieces.LONGEST_NUMBER))
    place = _text(line_text(claim.line, options.language))
    parts = [
        f'<li class="{verdict.label}" id="{note}">',
        f'<p class="verdict"><span class="sign" aria-hidden="true">{pieces.SYMBOLS[verdict.label]}</span> '
        f'<a href="#{note}m">{number}</a> {_said(PHRASES[verdict.label], options)} '
        f'<span class="place">{place}</span></p>',
        f"<p>{_finding(claim, options)}</p>",
    ]
    if verdict.expected is not None and verdict.label != "supported":
        parts.append(f'<p class="page">{_page_says(verdict.expected, options)}</p>')
    parts += [_block(each) for each in pieces.quotes(claim)]
    if options.explain and verdict.candidates:
        parts.append(_candidates(claim, options))
    return "".join(parts) + "</li>"


def _finding(claim: Claim, options: ReportOptions) -> str:
    return _said(claim.verdict.message, options)


def _page_says(expected: Bilingual, options: ReportOptions) -> str:
    return f"{_text(phrase('page', options.language))}{colon(options.language)}<b>{_said(expected, options)}</b>"


def _quote(evidence: Evidence) -> str:
    head, number, tail = pieces.quoted(evidence)
    return f"“{_text(head)}{f'<mark>{_text(number)}</mark>' if number else ''}{_text(tail)}”"


def _block(evidence: Evidence) -> str:
    origin = pieces.origin(evidence)
    cite = f"<cite>{_text(origin)}</cite>" if origin else ""
    return f"<blockquote{_lang(evidence.quote)}>{_quote(evidence)}{cite}</blockquote>"


def _candidates(claim: Claim, options: ReportOptions) -> str:
    items = "".join(
        f"<li><b>{_text(one_line(each.fact))}</b>{' ✓' if each.chosen else ''} {_text(one_line(each.why))}</li>"
        for each in claim.verdict.candidates
    )
    return f"<details><summary>{_text(phrase('considered', options.language))}</summary><ul>{items}</ul></details>"


def _said(text: Bilingual, options: ReportOptions) -> str:
    """A text in the language asked for; in both, each says which it is."""
    wanted = languages(options.language)
    if len(wanted) == 1 or text.en == text.zh:
        return _text(speak(text, wanted[0]))
    return " / ".join(f'<span lang="{each}">{_text(one_line(text.in_(each)))}</span>' for each in wanted)


def _lang(text: str) -> str:
    """The language of a draft or a quote, as far as its characters tell."""
    return ' lang="zh"' if any("\u4e00" <= character <= "\u9fff" for character in text) else ' lang="en"'


def _text(text: str) -> str:
    return escape(visible(text), quote=True)


def _lines(text: str) -> str:
    return _text(text.replace("\r\n", "\n"))
