"""Rules for what facts rest on: ids, sources, units, topics, scopes, terms."""

from __future__ import annotations

from collections.abc import Iterator

from cqfacts.base import periods
from cqfacts.base.context import Context
from cqfacts.base.schema import COMMANDS, LANGUAGES, LARGEST, NAME_CHARACTERS, REFERENCE_CHARACTERS
from cqfacts.base.shape import describe, shortened
from cqfacts.model import DIMENSIONS, Problem

PERIOD_ADVICE = 'Write it as "2023", "2023-12", "2023-12-15", or two of these with "/" between.'


def ids(context: Context) -> Iterator[Problem]:
    """Ids of topics and facts are lower-case letters, digits and hyphens; others may hold capitals and underscores."""
    advice = "Use lower-case letters, digits and hyphens, a letter or digit first."
    for topic in context.topics:
        if not _is_name(topic):
            yield context.problem("id", ("topics", topic), f'"{shortened(topic)}" is no id', advice)
    for ident in context.rows:
        path = context.place(ident)
        if not (_is_name(path[1]) and _is_name(path[2])):
            yield context.problem("id", path, f'"{shortened(ident)}" is no id', advice)
    others = "Use letters, digits, hyphens and underscores."
    for section in ("sources", "units", "scopes", "terms"):
        for ident in getattr(context, section):
            if not ident or ident.strip(REFERENCE_CHARACTERS):
                yield context.problem("id", (section, ident), f'"{shortened(ident)}" is no id', others)


def duplicate_ids(context: Context) -> Iterator[Problem]:
    """No derived fact has the id of a stated one."""
    for ident in context.stated.keys() & context.derived.keys():
        path = ("derived", *ident.split(".", 1))
        yield context.problem("duplicate-id", path, f"{ident} is a stated fact too", "Give one of them another id.")


def sources(context: Context) -> Iterator[Problem]:
    """A source has a known language, a period and a SHA-256."""
    for ident, source in context.sources.items():
        path = ("sources", ident)
        if source.language not in LANGUAGES:
            message = f'unknown language "{shortened(source.language)}"'
            yield context.problem("language", (*path, "language"), message, context.nearest(source.language, LANGUAGES))
        if fault := periods.fault(source.period):
            yield context.problem("period", (*path, "period"), shortened(fault), PERIOD_ADVICE)
        if len(source.sha256) != 64 or source.sha256.strip("0123456789abcdef"):
            message = f'sha256 "{shortened(source.sha256)}" is not 64 hexadecimal digits in lower case'
            yield context.problem("sha256", (*path, "sha256"), message, "Compute it of the page's UTF-8 text.")


def units(context: Context) -> Iterator[Problem]:
    """A unit measures a known dimension, by a factor above zero."""
    for ident, unit in context.units.items():
        if unit.dimension not in DIMENSIONS:
            message = f'unknown dimension "{shortened(unit.dimension)}"'
            path = ("units", ident, "dimension")
            yield context.problem("dimension", path, message, context.nearest(unit.dimension, DIMENSIONS))
        if not 0 < unit.factor < LARGEST:
            message = f"factor is {describe(unit.factor)}"
            yield context.problem(
                "factor", ("units", ident, "factor"), message, "It must be above zero, and below 10^24."
            )


def topic_names(context: Context) -> Iterator[Problem]:
    """What a person may type for a topic is no command and names no other topic."""
    taken = dict.fromkeys(COMMANDS, "a command")
    taken.update({topic.casefold(): f'topic "{topic}"' for topic in context.topics if topic.casefold() not in taken})
    for ident, topic in context.topics.items():
        if ident.casefold() in COMMANDS:
            yield context.problem(
                "topic-name", ("topics", ident), f'topic "{ident}" is a command', "Call it otherwise."
            )
        for alias in topic.aliases:
            name = alias.casefold()
            if name in taken:
                message = f'alias "{shortened(alias)}" is {taken[name]} already'
                yield context.problem("topic-name", ("topics", ident, "aliases"), message, "Remove or change it.")
            taken.setdefault(name, f'an alias of topic "{ident}"')


def default_scope(context: Context) -> Iterator[Problem]:
    """Exactly one scope is the default."""
    defaults = [ident for ident, scope in context.scopes.items() if scope.default]
    if not defaults:
        advice = "Add default = true to the scope of a sentence that names none."
        yield context.problem("default-scope", ("scopes",), "no scope is the default", advice)
    for ident in defaults[1:]:
        message = f'scope "{defaults[0]}" is the default already'
        yield context.problem(
            "default-scope", ("scopes", ident, "default"), message, "Remove default from one of them."
        )


def scope_parents(context: Context) -> Iterator[Problem]:
    """A scope lies in one that there is, and not in itself."""
    scopes = context.scopes
    settled: set[str] = set()
    for ident, scope in scopes.items():
        if scope.parent is not None and scope.parent not in scopes:
            yield context.problem("reference", ("scopes", ident, "parent"), *missing(context, "scopes", scope.parent))
        way: dict[str, None] = {}
        at: str | None = ident
        while at is not None and at in scopes and at not in settled and at not in way:
            way[at] = None
            at = scopes[at].parent
        if at in way:
            circle = list(way)[list(way).index(at) :]
            for part in circle:
                path = ("scopes", part, "parent")
                message = "the scope lies within itself"
                yield context.problem("scope-cycle", path, message, "Remove one parent of the circle.")
        settled.update(way)


def term_words(context: Context) -> Iterator[Problem]:
    """A term has words; what can be written in lower case is."""
    for ident, term in context.terms.items():
        if not term.words:
            yield context.problem("term-words", ("terms", ident, "words"), "no words", "Name every word for it.")
        for key, words in (("words", term.words), ("not", term.not_)):
            for word in words:
                if word != word.lower():
                    message = f'"{shortened(word)}" holds capitals'
                    advice = f'Write "{shortened(word.lower())}": texts are compared in lower case.'
                    yield context.problem("term-case", ("terms", ident, key), message, advice)


def unused_topics(context: Context) -> Iterator[Problem]:
    """Every topic has a fact."""
    used = {ident.partition(".")[0] for ident in context.rows}
    for topic in context.topics:
        if topic not in used:
            message = f'topic "{topic}" has no facts'
            yield context.problem("unused-topic", ("topics", topic), message, "Add one, or remove the topic.")


def missing(context: Context, section: str, name: str) -> tuple[str, str]:
    """The message and advice for a name that `section` does not hold."""
    declared = context.tables.get(section)
    if type(declared) is dict and name in declared:
        return f"{section}.{shortened(name)} is left out of the base", "Mend that first."
    what = section[:-1]
    advice = context.nearest(name, getattr(context, section)) or f"Add it to [{section}]."
    return f'there is no {what} "{shortened(name)}"', advice


def _is_name(name: str) -> bool:
    return bool(name) and name[0] != "-" and not name.strip(NAME_CHARACTERS)
