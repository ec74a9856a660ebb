"""The periods that a text names."""

from __future__ import annotations

from collections.abc import Iterable

from cqfacts.model import FactBase, PeriodMention, Source

_COMPARING_ZH = ("较", "比")
_COMPARING_EN = ("than", "over", "against", "versus")


def year_of(source: Source | None) -> int | None:
    """What 今年 and 'this year' mean on the page of a source: the year that its period ends in."""
    last = source.period.rpartition("/")[2][:4] if source else ""
    return int(last) if len(last) == 4 and last.isascii() and last.isdigit() else None


def year_for(base: FactBase, source: str) -> int | None:
    return year_of(base.sources.get(source))


def mentions(text: str, year: int | None) -> list[PeriodMention]:
    """The periods that can be resolved, without those that something is only compared with (较上年度, over 2022)."""
    from cqfacts.text import read

    return [found for found in read(text, year).periods if found.period and not _is_compared(text, found)]


def named(text: str, year: int | None) -> frozenset[str]:
    return frozenset(str(found.period) for found in mentions(text, year))


def dated(text: str) -> frozenset[str]:
    """The periods that a text names with digits: those that need no page to be understood."""
    found = mentions(text, None)
    return frozenset(str(one.period) for one in found if any(character.isdigit() for character in one.text))


def with_ends(periods: Iterable[str]) -> frozenset[str]:
    """The periods and the ends of the intervals among them."""
    whole = frozenset(periods)
    return whole.union(*(period.split("/") for period in whole))


def supports(periods: frozenset[str], period: str) -> bool:
    """Whether `period`, or each of its ends, is among `periods` or the ends of those."""
    known = with_ends(periods)
    return period in known or set(period.split("/")) <= known


def contains(outer: str, inner: str) -> bool:
    """Whether a period lies in another, as far as the digits tell: 2023 holds 2023-12 and 2023-01/2023-11."""
    first, last = _ends(outer)
    start, end = _ends(inner)
    return first <= start[: len(first)] and end[: len(last)] <= last and len(start) >= len(first)


def _ends(period: str) -> tuple[str, str]:
    first, _, last = period.partition("/")
    return first, last or first


def _is_compared(text: str, mention: PeriodMention) -> bool:
    before = text[max(0, mention.start - 12) : mention.start].lower().rstrip()
    has_article = before.endswith("the")
    word = before.removesuffix("the").rstrip().rpartition(" ")[2]
    # "On the year before" compares, and "on 3 May" dates.
    return before.endswith(_COMPARING_ZH) or word in _COMPARING_EN or (word == "on" and has_article)
