"""The look-ups, with plain arguments: what the command line and its quick way both call. Nothing here needs Typer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cqfacts.cli import output
from cqfacts.cli.opening import find_fact, find_topic, nearest, not_found, open_base
from cqfacts.cli.status import FOUND, TROUBLE, Stop
from cqfacts.render import listing
from cqfacts.render.record import FIELDS, fact_record, field_text, value_at

if TYPE_CHECKING:
    from cqfacts.model import Fact, FactBase, Topic


class Asked:
    """How an answer is wanted: format, language, base and colour, as the options say; None where they say nothing.

    Raises Stop (2) where `--json` and another format are both asked for.
    """

    def __init__(
        self,
        format: str | None = None,
        json: bool = False,
        lang: str | None = None,
        facts: str | None = None,
        color: str = "auto",
    ) -> None:
        colour = output.wants_colour(color)
        self.format = output.table_format(format, json, colour)
        self.lang = lang or output.default_language()
        self.facts = facts or output.default_facts()
        self.screen = output.screen(colour)


def show(words: Sequence[str], asked: Asked) -> int:
    """A topic, a fact, or without words all topics."""
    base = open_base(asked.facts)
    if not words:
        return _topics(base, asked)
    fact, topic = chosen(base, words)
    if fact is not None:
        output.write(listing.fact(base, fact, asked.format, asked.lang, asked.screen))
    elif topic is not None:
        output.write(listing.topic(base, topic, asked.format, asked.lang, asked.screen))
    return FOUND


def topics(asked: Asked) -> int:
    return _topics(open_base(asked.facts), asked)


def _topics(base: FactBase, asked: Asked) -> int:
    output.write(listing.topics(base, asked.format, asked.lang, asked.screen))
    return FOUND


def list_facts(asked: Asked) -> int:
    base = open_base(asked.facts)
    output.write(listing.all_facts(base, asked.format, asked.lang, asked.screen))
    return FOUND


def get(words: Sequence[str], field: str = "value", json: bool = False, facts: str | None = None) -> int:
    """One field of one fact. Raises Stop: 1 where there is no such fact, 2 where no such field."""
    base = open_base(facts or output.default_facts())
    fact, topic = chosen(base, words)
    if fact is None:
        ids = [fact.id for fact in base.of_topic(topic.id)] if topic else []
        raise Stop(f"{words[0]} is a topic; name one fact of it, such as {', '.join(ids[:3])}")
    try:
        value = value_at(fact_record(base, fact), field)
    except KeyError:
        raise _no_field(field) from None
    output.write(listing.json_text(value, output.is_ascii_stream()) if json else field_text(value) + "\n")
    return FOUND


def _no_field(field: str) -> Stop:
    inner = [f"{name}.{language}" for name in ("label", "value_text", "note") for language in ("en", "zh")]
    near = nearest(field, [*FIELDS, *inner])
    hint = f"; did you mean {near[0]}?" if near else "."
    return Stop(f"no field {field!r}{hint} Fields: {', '.join(FIELDS)}", TROUBLE)


def chosen(base: FactBase, words: Sequence[str]) -> tuple[Fact | None, Topic | None]:
    """The fact, else the topic, that one or two words name. Raises Stop where they name none."""
    if len(words) > 2:
        raise Stop(f"one topic or one fact at a time, not {len(words)} words; quote a name that holds spaces")
    word = ".".join(words)
    fact = find_fact(base, word)
    if fact is not None:
        return fact, None
    topic = find_topic(base, " ".join(words))
    if topic is None:
        raise not_found(base, word)
    return None, topic
