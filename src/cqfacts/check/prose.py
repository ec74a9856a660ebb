"""Markup made blank, at the same length: what is left is prose, at the offsets of the draft."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)[^\n]*\n(?:.*?)(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`\n]+`")
_LINK_TARGET = re.compile(r"(?<=\])\([^()\n]*\)|^ {0,3}\[[^\]\n]+\]:[^\n]*", re.MULTILINE)
_BARE_URL = re.compile(r"<?https?://[^\s>，。)）]+>?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EMPHASIS = re.compile(r"\*{1,3}|(?<![A-Za-z0-9])_{1,2}|_{1,2}(?![A-Za-z0-9])|~~|==")
_HIDDEN = re.compile(r"<(script|style|code|pre|template)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"</?(?:p|div|h[1-6]|li|ul|ol|tr|table|br|section|article|blockquote|figcaption)\b[^>]*>", re.I)
_TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def masked(text: str, kind: str) -> str:
    """`text` with what is no prose replaced by spaces. `kind` is `text`, `markdown` or `html`."""
    if kind == "markdown":
        return _markdown(text)
    if kind == "html":
        return _html(text)
    return text


def _markdown(text: str) -> str:
    for pattern in (_FRONT_MATTER, _FENCE, _COMMENT, _CODE, _LINK_TARGET, _BARE_URL):
        text = pattern.sub(_blank, text)
    return _EMPHASIS.sub(_blank, text)


def _html(text: str) -> str:
    for pattern in (_COMMENT, _HIDDEN):
        text = pattern.sub(_blank, text)
    text = _CELL_END.sub(lambda match: "|" + " " * (len(match.group()) - 1), text)
    text = _BLOCK_TAG.sub(lambda match: "\n" + " " * (len(match.group()) - 1), text)
    text = _TAG.sub(_blank, text)
    return _ENTITY.sub(_entity, text)


def _blank(match: re.Match[str]) -> str:
    """As many characters, line ends kept: nothing moves."""
    return "".join("\n" if character == "\n" else " " for character in match.group())


def _entity(match: re.Match[str]) -> str:
    import html

    character = html.unescape(match.group())
    return (character if len(character) == 1 else " ") + " " * (len(match.group()) - 1)
