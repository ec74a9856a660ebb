"""Lists and names: they are copied from the page, whole, and an open list is marked as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cqfacts.audit import Finding
from cqfacts.base.consistency.finding import error, quoted
from cqfacts.model import Fact, FactBase

_JOINT = re.compile(r"、|, |[+＋和与及]| and ")
_CLOSING = "”’」』》)）\"' "
_OPEN_AFTER = re.compile(r"等(?!级|于|待|同|候)|在内|,? ?(?:and|among) (?:others|more)|,? ?etc|,? ?以及其他")
_OPEN_BEFORE = ("包括", "例如", "比如", "including", "such as", "for example", "among", "one of")


def _named(base: FactBase) -> Iterator[tuple[Fact, tuple[str, ...]]]:
    """The stated facts whose value is a list or a name, with the names."""
    for fact in base.facts.values():
        if fact.derived is None and base.units[fact.unit].dimension in ("list", "text"):
            yield fact, fact.value if isinstance(fact.value, tuple) else (str(fact.value),)


def names_in_quote(base: FactBase) -> Iterator[Finding]:
    """Every name stands in the quote; the only one, in what is printed."""
    for fact, names in _named(base):
        where, text = ("quote", fact.quote) if isinstance(fact.value, tuple) else ("printed", fact.printed)
        for name in names:
            if name not in text:
                message = f"value {quoted(name)} does not stand in {where}"
                yield error(base, fact, "name", message, "Copy the name from the page, character by character.")


def whole(base: FactBase) -> Iterator[Finding]:
    """Every item of the printed list is a name of the value, and none is there twice."""
    for fact, names in _named(base):
        if len(set(names)) < len(names):
            yield error(base, fact, "list-whole", "value has a name twice", "Remove one of them.")
        if not isinstance(fact.value, tuple) or not any(name in fact.printed for name in names):
            continue
        rest = fact.printed
        for name in sorted(names, key=len, reverse=True):
            rest = rest.replace(name, "\0")
        # What follows the last name is no item, unless it is joined to it as one.
        head, _, tail = rest.rpartition("\0")
        items = _JOINT.split(f"{head}\0")
        items += _JOINT.split(tail)[1:] if _JOINT.match(tail) else []
        for item in items:
            if "\0" not in item and item.strip(_CLOSING + "“‘「『《(（"):
                message = f"printed lists {quoted(item)}, and value does not"
                yield error(base, fact, "list-whole", message, "Add it to value, or leave it out of printed.")


def open_ended(base: FactBase) -> Iterator[Finding]:
    """A list that the page leaves open ('and others', 等) is at-least, and any other is exact."""
    for fact, names in _named(base):
        if not isinstance(fact.value, tuple):
            continue
        places = [(fact.quote.find(name), len(name)) for name in names if name in fact.quote]
        rest = fact.quote[max((start + length for start, length in places), default=0) :].lstrip(_CLOSING)
        marked = _OPEN_AFTER.match(rest) is not None or "之一" in rest
        may_be = marked or _opened(fact.quote[: min(places, default=(0, 0))[0]])
        if fact.qualifier not in ("exact", "at-least"):
            message = f'a list cannot be "{fact.qualifier}"'
        elif marked and fact.qualifier == "exact":
            message = f"the quote leaves the list open ({quoted(rest[:12])} behind the last name)"
        elif not may_be and fact.qualifier == "at-least":
            message = "qualifier is at-least, and nothing in the quote leaves the list open"
        else:
            continue
        yield error(base, fact, "list-open", message, "An open list is at-least, a closed one exact.")


def _opened(before: str) -> bool:
    """Whether the words before the first name say that it is one of others (包括, such as), and do not end there."""
    return any(sign in before and "在内" not in before[before.rfind(sign) :] for sign in _OPEN_BEFORE)


def told(base: FactBase) -> Iterator[Finding]:
    """The value as a person reads it, in the language of the source, has every name."""
    for fact, names in _named(base):
        source = base.sources.get(fact.source)
        if source is None:
            continue
        language = "zh" if source.language == "zh" else "en"
        text = fact.value_text.zh if language == "zh" else fact.value_text.en
        for name in names:
            if name not in text:
                message = f"text.{language} does not have {quoted(name)}"
                yield error(base, fact, "text", message, "Write every name as the value has it.")
