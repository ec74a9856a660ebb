"""`cqfacts`, `cqfacts TOPIC`, `cqfacts TOPIC.FACT`, `cqfacts list`, `cqfacts topics`, `cqfacts get`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from cqfacts.cli import options, output
from cqfacts.cli.completion import fact_ids, topics_and_facts
from cqfacts.cli.opening import find_fact, find_topic, nearest, not_found, open_base
from cqfacts.cli.status import FOUND, TROUBLE, Stop
from cqfacts.model import Fact, FactBase, Topic
from cqfacts.render import listing
from cqfacts.render.record import FIELDS, fact_record, field_text, value_at

FACT_FORMATS = listing.FORMATS
Format = Annotated[
    str | None,
    options.choice("--format", values=FACT_FORMATS, help="Table on a terminal, plain in a pipe, unless given."),
]


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
    base = open_base(facts)
    draw = _Drawing(base, format, json, lang, color)
    if not words:
        return draw.topics()
    chosen = _chosen(base, words)
    return draw.topic(chosen) if isinstance(chosen, Topic) else draw.fact(chosen)


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
    return _Drawing(open_base(facts), format, json, lang, color).topics()


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
    base = open_base(facts)
    return _Drawing(base, format, json, lang, color).all_facts()


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
            autocompletion=lambda incomplete: [name for name in FIELDS if name.startswith(incomplete)],
            help="Another field of the fact; label.en and the like reach inside.",
        ),
    ] = "value",
    json: Annotated[bool, typer.Option("--json", help="Print the field as JSON.")] = False,
    facts: options.Facts = None,
) -> int:
    """Print one value on one line, for scripts. Exit status 0 when found, 1 when not.

    \b
    Examples:
      cqfacts get talent.total
      cqfacts get talent.total --field quote
      cqfacts get talent.total --field label.zh
    """
    base = open_base(facts)
    chosen = _chosen(base, words)
    if isinstance(chosen, Topic):
        ids = [fact.id for fact in base.of_topic(chosen.id)]
        raise Stop(f"{chosen.id} is a topic; name one fact of it, such as {', '.join(ids[:3])}")
    record = fact_record(base, chosen)
    try:
        value = value_at(record, field)
    except KeyError:
        near = nearest(field, [*FIELDS, *(f"{name}.{end}" for name in ("label", "value_text") for end in ("en", "zh"))])
        hint = f"; did you mean {near[0]}?" if near else ""
        raise Stop(f"no field {field!r}{hint} Fields: {', '.join(FIELDS)}", TROUBLE) from None
    text = listing.json_text(value, output.is_ascii_stream()) if json else field_text(value) + "\n"
    output.write(text)
    return FOUND


def _chosen(base: FactBase, words: Sequence[str]) -> Topic | Fact:
    """The topic or fact that one or two words name. Raises Stop where they name none."""
    if len(words) > 2:
        raise Stop(f"one topic or one fact at a time, not {len(words)} words; quote a name that holds spaces")
    word = ".".join(words)
    fact = find_fact(base, word)
    if fact is not None:
        return fact
    topic = find_topic(base, " ".join(words))
    if topic is not None:
        return topic
    raise not_found(base, word)


class _Drawing:
    """One answer in the format, language and colour that were asked for."""

    def __init__(self, base: FactBase, format: str | None, json: bool, lang: str | None, color: str) -> None:
        self.base = base
        self.lang = lang or options.default_language()
        self.colour = output.wants_colour(color)
        self.format = options.resolve_format(format, json, self._automatic)

    def _automatic(self) -> str:
        return "table" if output.is_terminal() or self.colour else "plain"

    def topics(self) -> int:
        return self._write(listing.topics, self.base)

    def topic(self, topic: Topic) -> int:
        return self._write(listing.topic, self.base, topic)

    def fact(self, fact: Fact) -> int:
        return self._write(listing.fact, self.base, fact)

    def all_facts(self) -> int:
        return self._write(listing.all_facts, self.base)

    def _write(self, render: Callable[..., str], *what: Any) -> int:
        output.write(render(*what, self.format, self.lang, output.screen(self.colour)))
        return FOUND
