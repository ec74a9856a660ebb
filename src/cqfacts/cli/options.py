"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
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


def default_language() -> str:
    """`zh` in a Chinese locale, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def resolve_format(format: str | None, json: bool, automatic: Callable[[], str]) -> str:
    """The format asked for; `--json` is short for `--format json`. Raises BadParameter where they clash."""
    if json and format not in (None, "json"):
        raise typer.BadParameter(f"--json and --format {format} do not go together.")
    return "json" if json else format or automatic()


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
