"""The prose of a draft without its markup, and the way back from each of its offsets to the draft's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from cqfacts.model import PassedOver, Quantity, Span


@cache
def _html() -> re.Pattern[str]:
    # Whatever is left open at the end of the draft goes on to its end, as in a browser: so no pattern tries twice.
    return re.compile(
        r"<!--(?s:.*?)(?:-->|\Z)"
        r"|<(script|style|code|pre|template|svg)\b[^>]*(?:>(?s:.*?)(?:</\1\s*>|\Z)|\Z)"
        r"|</?(?P<tag>[a-z][a-z0-9]*)\b[^<>]*>|<[!?][^<>]*>"
        r"|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});",
        re.IGNORECASE,
    )


@cache
def _markdown() -> re.Pattern[str]:
    return re.compile(
        r"\A---[ \t]*\n(?s:.*?)\n---[ \t]*(?:\n|\Z)"
        r"|^ {0,3}(```+|~~~+)[^\n]*(?s:.*?)(?:^ {0,3}\1[`~]*[ \t]*$|\Z)"
        r"|<!--(?s:.*?)(?:-->|\Z)|`[^`\n]+`"
        r"|(?<=\])\([^()\n]*\)|^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*|\[\^[^\]\n]+\]:?|<?https?://[^\s>，。)）|]+>?"
        r"|</?(?P<tag>[a-z][a-z0-9]*)\b[^<>\n]*>|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});"
        # Emphasis opens before a letter or closes behind one; a star between spaces is a bullet, or a product.
        r"|\*{1,3}(?![ \t\n])|(?<![ \t\n])\*{1,3}"
        r"|(?<![A-Za-z0-9])_{1,2}(?![ \t\n])|(?<![ \t\n])_{1,2}(?![A-Za-z0-9])|~~|=="
        r"|\\(?=[!-/:-@\[-`{-~])",
        re.MULTILINE | re.IGNORECASE,
    )


_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "head", "header", "hr", "html", "li", "main", "nav", "ol", "p", "section", "summary",
    "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
})  # fmt: skip

Placed = TypeVar("Placed", Quantity, PassedOver)


class Prose(NamedTuple):
    """`text` is to be read; its stretch from `starts[i]` on stands in the draft from `origins[i]` to `ends[i]`.

    `verbatim` says that it is the draft itself.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)
    ends: tuple[int, ...] = (0,)
    verbatim: bool = False

    def at(self, offset: int) -> int:
        """The offset in the draft of the character at `offset` of the prose."""
        index = bisect_right(self.starts, offset) - 1
        return min(self.origins[index] + offset - self.starts[index], self.ends[index] - 1)

    def behind(self, offset: int) -> int:
        """The offset in the draft behind the character at `offset` of the prose, the whole of an entity's."""
        index = bisect_right(self.starts, offset) - 1
        limit = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.ends[index] if offset + 1 == limit else self.at(offset) + 1

    def span(self, span: Span) -> Span:
        """A span of the prose as one of the draft, markup inside it included."""
        return Span(self.at(span.start), self.behind(span.end - 1))

    def is_draft(self) -> bool:
        """Whether the prose is the draft itself, so that nothing needs to be moved."""
        return self.verbatim


def prose_of(text: str, kind: str) -> Prose:
    """What is to be read of a draft; `kind` is `text`, `markdown` or `html`."""
    if kind == "markdown":
        return _without(text, _markdown(), _of_markdown, str)
    if kind == "html":
        return _without(text, _html(), _of_html, lambda words: words.replace("\n", " "))
    return Prose(text, ends=(len(text),), verbatim=True)


def _without(
    text: str, markup: re.Pattern[str], instead: Callable[[re.Match[str]], str], words: Callable[[str], str]
) -> Prose:
    pieces: list[str] = []
    places: list[tuple[int, int, int]] = []
    length = 0
    for piece, origin, end in _pieces(text, markup, instead, words):
        if piece:
            pieces.append(piece)
            places.append((length, origin, end))
            length += len(piece)
    starts, origins, ends = zip(*places or [(0, 0, 0)], strict=True)
    read = "".join(pieces)
    return Prose(read, starts, origins, ends, read == text)


def _pieces(
    text: str, markup: re.Pattern[str], instead: Callable[[re.Match[str]], str], words: Callable[[str], str]
) -> Iterator[tuple[str, int, int]]:
    at = 0
    for match in markup.finditer(text):
        yield words(text[at : match.start()]), at, match.start()
        yield instead(match), match.start(), match.end()
        at = match.end()
    yield words(text[at:]), at, len(text)


def _of_markdown(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] == "&":
        return _character(found)
    if match["tag"]:
        return "\n" if match["tag"].lower() == "br" else ""
    # Code and addresses stand for a word; a block keeps what follows it a block of its own.
    return "\n\n" if "\n" in found else " " if found[0] in "`<h(" else ""


def _of_html(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] == "&":
        return _character(found)
    tag = (match["tag"] or "").lower()
    closing = found[1] == "/"
    if tag in ("td", "th"):
        return "" if closing else " | "
    if tag == "tr":
        return "" if closing else "\n"
    if tag == "br":
        return "\n"
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return "\n\n" if closing else "\n\n# "
    if tag == "li" and not closing:
        return "\n- "
    if match[1]:
        # As in Markdown: code stands for a word, so that it joins no digits.
        return "\n\n" if match[1].lower() == "pre" else " "
    return "\n\n" if tag in _BLOCKS else ""


def _character(entity: str) -> str:
    import html

    return html.unescape(entity).replace("\n", " ")


def moved(item: Placed, prose: Prose, draft: str) -> Placed:
    """The item of the prose, at the offsets and with the words of the draft."""
    start, end = prose.span(Span(item.start, item.end))
    out = item._replace(start=start, end=end, text=draft[start:end])
    if isinstance(out, Quantity):
        apart = out.qualifier_at
        return out._replace(number=prose.span(out.number), qualifier_at=apart and prose.span(apart))
    return out
