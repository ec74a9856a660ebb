"""The styles of `cqfacts cite`: this table is also what its `--style` option offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cqfacts.render.citation.entries import Entry
from cqfacts.render.claimreview import Reviewer
from cqfacts.render.screen import Screen
from cqfacts.render.words import LanguageChoice


class CiteOptions(NamedTuple):
    """How citations are wanted; `reviewer` is for ClaimReview."""

    language: LanguageChoice = "en"
    screen: Screen = Screen()
    reviewer: Reviewer = Reviewer()


Renderer = Callable[[Sequence[Entry], CiteOptions], str]


def _text(entries: Sequence[Entry], options: CiteOptions) -> str:
    from cqfacts.render.citation import text

    return text.render(entries, options.language)


def _markdown(entries: Sequence[Entry], options: CiteOptions) -> str:
    from cqfacts.render.citation import text

    return text.render_markdown(entries, options.language)


def _bibtex(entries: Sequence[Entry], options: CiteOptions) -> str:
    from cqfacts.render.citation import bibtex

    return bibtex.render(entries, options.language)


def _csl(entries: Sequence[Entry], options: CiteOptions) -> str:
    from cqfacts.render.citation import csl

    return csl.render(entries, options.language, options.screen.ascii_only)


def _claimreview(entries: Sequence[Entry], options: CiteOptions) -> str:
    from cqfacts.render.citation import reviews

    return reviews.render(entries, options.language, options.reviewer, options.screen.ascii_only)


STYLES: dict[str, Renderer] = {
    "text": _text,
    "markdown": _markdown,
    "bibtex": _bibtex,
    "csl-json": _csl,
    "claimreview": _claimreview,
}
