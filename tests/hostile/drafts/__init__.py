"""Hostile drafts, made anew from a seed: the same seed gives the same drafts, on every machine.

A family is a function of a random generator and a size, and returns a draft of about that many characters, or bytes
where it is the bytes that are wrong. What is chosen once for a draft does not depend on its size. `FAMILIES` names them
all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from tests.hostile.drafts import characters, encodings, lines, markup, mutations, numbers

Content = str | bytes
Family = Callable[[Random, int], Content]

FAMILIES: dict[str, Family] = {
    family.__name__: family
    for module in (encodings, characters, numbers, lines, markup, mutations)
    for family in module.FAMILIES
}
KINDS = ("text", "markdown", "html")
GROWING = frozenset(("nested_quotes", "runs_of_backticks", "wide_table"))
"""Families whose larger drafts are deeper or wider, not only longer."""


class Hostile(NamedTuple):
    """One draft, and the kind that it is judged as. A `str` is given as an argument would be, `bytes` as a file."""

    family: str
    seed: int
    kind: str
    content: Content


def make(family: str, seed: int, size: int) -> Content:
    """The draft of a family for a seed, of about `size` characters or bytes."""
    return FAMILIES[family](Random(f"{family} {seed}"), size)


def twice(family: str, seed: int, size: int) -> tuple[Content, Content]:
    """A draft, and one of twice its size: the same again, or of a family that grows, one that is twice as deep."""
    one = make(family, seed, size)
    if family in GROWING:
        return one, make(family, seed, 2 * size)
    return (one, one + one) if isinstance(one, str) else (one, bytes(one) + bytes(one))


def drafts(count: int, longest: int) -> Iterator[Hostile]:
    """`count` drafts, the families and the kinds in turn; short ones are as frequent as long ones, up to `longest`."""
    names = list(FAMILIES)
    for seed in range(count):
        family = names[seed % len(names)]
        kind = KINDS[seed // len(names) % len(KINDS)]
        size = int(longest ** Random(f"size {seed}").random())
        yield Hostile(family, seed, kind, make(family, seed, size))
