"""Opening the fact base for a command: which file, and what is said when something is wrong with it."""

from __future__ import annotations

import os

from cqfacts.base.load import UnusableBase, load
from cqfacts.base.locate import shipped
from cqfacts.cli.output import warn
from cqfacts.cli.status import NOT_FOUND, Stop
from cqfacts.model import Fact, FactBase, Topic

MEGABYTE = 1024 * 1024


def read_base(path: str | None) -> FactBase:
    """The base at `path`, else the shipped one. Raises Stop (2) where the file cannot be used at all."""
    try:
        return load(path or shipped(), limit=_limit())
    except UnusableBase as error:
        from cqfacts.render.problems import problem_text

        raise Stop(problem_text(error.problem)) from error


def _limit() -> int:
    given = os.environ.get("CQFACTS_MAX_FACTS_MB", "64")
    if not given.isascii() or not given.isdigit() or len(given) > 6 or int(given) == 0:
        raise Stop(f"CQFACTS_MAX_FACTS_MB must be a whole number of megabytes, not {given!r}")
    return int(given) * MEGABYTE


def open_base(path: str | None) -> FactBase:
    """`read_base`, with one line on stderr where the base has problems: look-ups answer from the sound facts."""
    base = read_base(path)
    if base.problems:
        count = len(base.problems)
        option = f" --facts {path}" if path else ""
        warn(f"{base.file}: {count} problem{'s' if count > 1 else ''} in the fact base; see cqfacts verify{option}")
    return base


def topics_for_help() -> list[tuple[str, str]]:
    """Topics and their summaries for `--help`, from the base that the environment names; none where it is broken."""
    try:
        base = read_base(os.environ.get("CQFACTS_FACTS"))
    except Stop:
        return []
    from cqfacts.render.safe import one_line

    return [(one_line(topic.id), one_line(topic.summary.en)) for topic in base.topics.values()]


def find_topic(base: FactBase, word: str) -> Topic | None:
    """The topic whose id, title or alias the word is, in any case and width, traditional characters included."""
    found = _named(base, _folded(word))
    if found is None and not word.isascii():
        from cqfacts.text.script import simplified

        found = _named(base, simplified(_folded(word)))
    return found


def _named(base: FactBase, wanted: str) -> Topic | None:
    for topic in base.topics.values():
        names = (topic.id, topic.title.en, topic.title.zh, *topic.aliases)
        if wanted in map(_folded, names):
            return topic
    return None


def find_fact(base: FactBase, word: str) -> Fact | None:
    """The fact with this id; its topic may be written as an alias (`人才.total`)."""
    fact = base.facts.get(word)
    if fact is None and "." in word:
        before, _, name = word.partition(".")
        topic = find_topic(base, before)
        fact = base.facts.get(f"{topic.id}.{name.lower()}") if topic else None
    return fact


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    import unicodedata

    return unicodedata.normalize("NFKC", word).casefold()


def nearest(word: str, names: list[str], count: int = 3) -> list[str]:
    """Up to `count` names that the word may be a slip for, the likeliest first."""
    from difflib import get_close_matches

    folded = {_folded(name): name for name in names}
    hits = get_close_matches(_folded(word), list(folded), n=count, cutoff=0.6)
    return [folded[hit] for hit in hits]


def not_found(base: FactBase, word: str) -> Stop:
    """What to raise for a word that names nothing: the nearest topics, else facts, exit status 1."""
    topics = [*base.topics, *(alias for topic in base.topics.values() for alias in topic.aliases)]
    near = nearest(word, [*base.facts]) if "." in word else nearest(word, topics) or nearest(word, [*base.facts])
    if near:
        return Stop(f"no topic or fact {word!r}; did you mean {_listed(near)}?", NOT_FOUND)
    return Stop(f"no topic or fact {word!r}; run cqfacts to see the topics", NOT_FOUND)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
