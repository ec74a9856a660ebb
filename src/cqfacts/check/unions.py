"""Places of the base that a sentence counts together: A、B、C合起来 is the place that they are parts of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cqfacts.check import comparing
from cqfacts.check.vocabulary import Mention
from cqfacts.late import late
from cqfacts.model import FactBase, Quantity

LIST = 3
"""From this many on, places that nothing but commas part are told of together, whatever else is said."""

JOINTS = ("、", "和", "与", "及", ",", "and", ", and")


Parents = Mapping[str, str]
"""The place that each is a part of, by id; none for parts of what every sentence is about anyway."""


def parents(base: FactBase) -> Parents:
    """The places of a base that are parts of another, which is not its default one."""
    scopes = base.scopes
    held = ((scope.id, scopes.get(scope.parent or "")) for scope in scopes.values())
    return {ident: parent.id for ident, parent in held if parent is not None and not parent.default}


def united(
    mentions: tuple[Mention, ...], text: str, quantities: Sequence[Quantity], held: Parents
) -> tuple[Mention, ...]:
    """The mentions, with the place that holds them in place of parts of it that are counted together."""
    parts = [mention for mention in mentions if mention.id in held and not mention.inside]
    if len(parts) < 2:
        return mentions
    for run in _runs(parts, quantities, held):
        parts_of_it = list(held.values()).count(held[run[0].id])
        if _is_united(run, parts_of_it, text, quantities):
            whole = Mention("scope", held[run[0].id], run[0].start, run[-1].end)
            rest = [mention for mention in mentions if mention not in run]
            return tuple(sorted([*rest, whole], key=lambda mention: (mention.start, -mention.end)))
    return mentions


def _runs(parts: list[Mention], quantities: Sequence[Quantity], held: Parents) -> Iterator[list[Mention]]:
    """Parts of one place that follow each other with no number between them."""
    run = parts[:1]
    for one, other in pairwise(parts):
        is_parted = any(one.end <= quantity.start < other.start for quantity in quantities)
        if is_parted or held[one.id] != held[other.id]:
            yield run
            run = []
        run.append(other)
    yield run


_JOINT = late(r"[、,，]|和|与|及|\band\b")
"""What parts the items of a list, one of which may have a name that the base does not know."""


_AND_IT = tuple(it + joint for it in ("它", "其", "这里") for joint in ("跟", "和", "与", "同", "加上"))
"""Before a list: the place that was spoken of is one more of them (把它跟A、B放到一起)."""


def _is_united(run: list[Mention], parts: int, text: str, quantities: Sequence[Quantity]) -> bool:
    """Whether as many are named as the place has `parts`, and what follows is said of all of them.

    That is one number, or a word that adds them up before the next.
    """
    items = 1 + len(_JOINT.findall(text[run[0].end : run[-1].start]))
    items += text.endswith(_AND_IT, 0, run[0].start)
    if len({mention.id for mention in run}) < 2 or items < parts:
        return False
    later = [quantity for quantity in quantities if quantity.start >= run[-1].end]
    if not later:
        return False
    if comparing.UNITED.search(text[run[-1].end : later[0].start]) or comparing.UNITED_FIRST.search(
        text[max(0, run[0].start - 24) : run[0].start]
    ):
        return True
    joints = (text[one.end : other.start].strip() for one, other in pairwise(run))
    return (
        len(run) >= LIST
        and len(later) < LIST
        and all(joint in ("、", "和", "与", "及", ",", "and", ", and") for joint in joints)
    )
