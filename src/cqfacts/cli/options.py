"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer

LANGUAGES = ("en", "zh", "both")
COLOURS = ("auto", "always", "never")


def choice(*names: str, values: Iterable[str], help: str) -> Any:
    """An option that takes one of `values`, which are the keys of the table that serves them."""
    allowed = tuple(values)

    def check(value: str | None) -> str | None:
        if value is not None and value not in allowed:
            raise typer.BadParameter(f"{value!r} is not one of {', '.join(allowed)}.")
        return value

    def complete(incomplete: str) -> list[str]:
        return [value for value in allowed if value.startswith(incomplete)]

    return typer.Option(*names, metavar="|".join(allowed), callback=check, autocompletion=complete, help=help)


def table_or_plain(values: Iterable[str]) -> Any:
    """`--format` of a command that draws a table on a terminal."""
    return choice("--format", values=values, help="Table on a terminal, plain in a pipe, unless given.")


def encoding(whose: str) -> Any:
    """`--encoding` of the texts that a command reads: 'drafts', 'pages'."""
    told = f"The {whose}' encoding; told from their bytes unless given."
    return typer.Option("--encoding", metavar="NAME", help=told)


def max_size(what: str) -> Any:
    """`--max-size` in MB of one text that a command reads: 'draft', 'page'."""
    return typer.Option("--max-size", metavar="MB", min=1, max=4096, help=f"The largest {what} read.")


def _address(value: str) -> str:
    if value and not value.startswith(("https://", "http://")):
        raise typer.BadParameter(f"{value!r} is no web address; it begins with https:// or http://.")
    return value


Lang = Annotated[
    str | None,
    choice("--lang", values=LANGUAGES, help="Language of labels and numbers; follows the locale unless given."),
]
Facts = Annotated[
    str | None,
    typer.Option("--facts", metavar="FILE", envvar="CQFACTS_FACTS", help="Another fact base, a TOML file."),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Color = Annotated[str, choice("--color", values=COLOURS, help="When to colour.")]
Reviewer = Annotated[
    str, typer.Option("--reviewer", metavar="NAME", help="Who publishes the reviews, for claimreview.")
]
ReviewerUrl = Annotated[
    str,
    typer.Option("--reviewer-url", metavar="URL", callback=_address, help="The reviewer's web address."),
]
