"""Citations for people: plain text, and Markdown that quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cqfacts.render.citation.entries import Entry, Quoted
from cqfacts.render.citation.statement import notes, statements
from cqfacts.render.report.pasted import inert_markup
from cqfacts.render.report.text import inert
from cqfacts.render.safe import one_line
from cqfacts.render.words import LanguageChoice, languages, period_text


def render(entries: Sequence[Entry], choice: LanguageChoice) -> str:
    """Each citation as its reference, the quotes, what they state, and the cautions."""
    return inert("\n\n".join("\n".join(_lines(entry, choice)) for entry in entries) + "\n")


def _lines(entry: Entry, choice: LanguageChoice) -> Iterator[str]:
    yield reference(entry, choice)
    for quote in entry.quotes:
        yield f"    “{quote.text}”{_told_by(entry, quote)}"
    first, *others = statements(entry.fact, choice)
    yield f"    {one_line(entry.fact.id)}: {first}"
    yield from (f"    {line}" for line in (*others, *notes(entry.fact, choice)))


def reference(entry: Entry, choice: LanguageChoice) -> str:
    """Byline, article, source, series and the source's own period: what of them the base knows."""
    chinese = choice == "zh"
    # A Chinese title keeps the marks of Chinese titles: it may hold quotation marks of its own.
    opening, closing = "《》" if entry.source is not None and entry.source.language == "zh" else "“”"
    title = f"{opening}{entry.title}{closing}" if entry.title else ""
    container = f"{opening}{entry.container}{closing}" if entry.container else ""
    if container and not chinese:
        container = f"in {container}"
    when = period_text(entry.period, languages(choice)[0]) if entry.period else ""
    parts = ["、".join(entry.authors) if chinese else ", ".join(entry.authors), title, container, entry.series, when]
    joint = "," if chinese else ", "
    return one_line(joint.join(filter(None, parts))) + ("。" if chinese else ".")


def _told_by(entry: Entry, quote: Quoted) -> str:
    """Of which fact a quote speaks, where it is not the one cited."""
    return "" if quote.fact == entry.fact.id else f" ({one_line(quote.fact)})"


def render_markdown(entries: Sequence[Entry], choice: LanguageChoice) -> str:
    """Each citation as a block quotation with the number in bold, then its reference and what it states."""
    return "\n\n".join("\n".join(_markdown(entry, choice)) for entry in entries) + "\n"


def _markdown(entry: Entry, choice: LanguageChoice) -> Iterator[str]:
    text: Callable[[str], str] = inert_markup
    for quote in entry.quotes:
        yield f"> “{_bold(quote)}”{text(_told_by(entry, quote))}"
        yield ">"
    yield f"> — {text(reference(entry, choice))}"
    yield ""
    first, *others = statements(entry.fact, choice)
    yield f"- `{entry.fact.id.replace('`', '')}`: {text(first)}"
    yield from (f"- {text(line)}" for line in (*others, *notes(entry.fact, choice)))


def _bold(quote: Quoted) -> str:
    if quote.mark is None:
        return inert_markup(quote.text)
    head, tail = quote.text[: quote.mark.start], quote.text[quote.mark.end :]
    return f"{inert_markup(head)}**{inert_markup(quote.mark.of(quote.text))}**{inert_markup(tail)}"
