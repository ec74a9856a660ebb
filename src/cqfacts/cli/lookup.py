"""The look-ups as commands: `cqfacts`, `cqfacts TOPIC`, `cqfacts list`, `cqfacts topics`, `cqfacts get`."""

from __future__ import annotations

from typing import Annotated

import typer

from cqfacts.cli import answers, options
from cqfacts.cli.answers import Asked
from cqfacts.cli.completion import fact_ids, topics_and_facts
from cqfacts.render.listing import FORMATS
from cqfacts.render.record import FIELDS

Format = Annotated[str | None, options.table_or_plain(FORMATS)]


def show(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TOPIC | TOPIC.FACT]", autocompletion=topics_and_facts, help="A topic or a fact."),
    ] = None,
    format: Format = None,
    json: options.Json = False,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Show a topic's facts with their quotes, or one fact; without a word, the topics.

    \b
    Examples:
      cqfacts talent
      cqfacts 实验室 --lang zh
      cqfacts talent.total
      cqfacts labs --json
    """
    return answers.show(words or [], Asked(format, json, lang, facts, color))


def topics(
    format: Format = None,
    json: options.Json = False,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Show the topics, and how many facts each has.

    \b
    Examples:
      cqfacts topics
      cqfacts topics --format json
    """
    return answers.topics(Asked(format, json, lang, facts, color))


def list_facts(
    format: Format = None,
    json: options.Json = False,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
) -> int:
    """Show every fact.

    \b
    Examples:
      cqfacts list
      cqfacts list --format csv > facts.csv
    """
    return answers.list_facts(Asked(format, json, lang, facts, color))


def _fields(incomplete: str) -> list[str]:
    return [name for name in FIELDS if name.startswith(incomplete)]


def get(
    words: Annotated[
        list[str],
        typer.Argument(metavar="TOPIC.FACT", autocompletion=fact_ids, help="The fact, as TOPIC.FACT or TOPIC FACT."),
    ],
    field: Annotated[
        str,
        typer.Option(
            "--field",
            metavar="FIELD",
            autocompletion=_fields,
            help="Another field of the fact; label.en and the like reach inside.",
        ),
    ] = "value",
    json: Annotated[bool, typer.Option("--json", help="Print the field as JSON.")] = False,
    facts: options.Facts = None,
) -> int:
    """Print one value on one line, for scripts.

    Exit status 0 when found, 1 when not.

    \b
    Examples:
      cqfacts get talent.total
      cqfacts get talent.total --field quote
      cqfacts get talent.total --field label.zh
    """
    return answers.get(words, field, json, facts)
