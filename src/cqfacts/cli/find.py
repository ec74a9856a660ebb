"""`cqfacts find`: the facts behind a number or behind words."""

from __future__ import annotations

from typing import Annotated

import typer

from cqfacts.cli import options, searching
from cqfacts.cli.answers import Asked
from cqfacts.find import SHOWN
from cqfacts.render.listing import FORMATS

Format = Annotated[str | None, options.table_or_plain(FORMATS)]


def find(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS... | NUMBER", help="Words, a number, or both to narrow it down."),
    ],
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=0, metavar="N", help="Show at most N facts; 0 shows all.")
    ] = SHOWN,
    format: Format = None,
    json: options.Json = False,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Find facts by words (either language, pinyin, with slips) or by a number in any notation.

    Exit status 0 when something is found, 1 when nothing is.

    \b
    Examples:
      cqfacts find 3401
      cqfacts find 433 million yuan
      cqfacts find 六百三十万
      cqfacts find jinfeng shiyanshi
      cqfacts find 30亿 社会投入
    """
    return searching.search(words, Asked(format, json, lang, facts, color), limit)
