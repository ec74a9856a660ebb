"""Arabic figures in text (13,646; 1.3万; 5万6千; RMB 433m): which of them count something, and their scale."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text import nonclaims, scales, units
from cqfacts.text.numerals import LONGEST, parse_arabic
from cqfacts.text.spans import Core, Page, Skip

_ONE = Decimal(1)


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9,])|[0-9]+)(?:\.[0-9]+)?"
    )


def read(page: Page, start: int) -> Core | Skip:
    """The Arabic figure that starts at `start`."""
    low = page.low
    found = _digits().match(low, start)
    assert found is not None
    digits, end = found[0], found.end()
    if len(digits) > LONGEST:
        return Skip(start, end, "too long")
    previous = low[start - 1] if start else ""
    rank = _rank_before(low, start) if previous and previous in " .#o" else None
    skip = nonclaims.figure(page.folded, low, start, end)
    if skip is not None:
        ordinal = skip.why == "ordinal" and (rank is not None or _holds_rank(low, start, skip.end))
        return _ranked(rank or start, start, skip.end, Decimal(digits.rstrip("."))) if ordinal else skip
    if previous and previous in "第每前":
        from cqfacts.text import zh_forms

        item = zh_forms.behind(low, start, end, digits)
        if item is not None:
            return item
    if rank is not None and low.endswith(_ISSUES, 0, rank):
        return Skip(rank, end, "page")
    scale = scales.scaled(low, start, end, digits)
    if rank is not None and scale is None and digits.isdigit() and len(digits) < 4:
        if int(digits) > _LAST_RANK and low.startswith("no", rank) and not low.endswith(_RANKED, 0, rank):
            return Skip(rank, end, "page")
        return _ranked(rank, start, end, Decimal(digits))
    return (
        _share(low, start, end, digits) or _spaced(low, start, end)
        or _dotted(low, scale or _plain(low, start, end, digits), digits)
    )  # fmt: skip


_RANKS = ("no. ", "no.", "no ", "no", "number ", "#")
_LAST_RANK = 20
"""Beyond it, No. 47 by itself is the number of an issue."""
_ISSUES = ("issue ", "vol. ", "volume ", "edition ", "episode ", "chapter ")
"""Before them No. 12 is the number of an issue."""
_RANKED = ("rank ", "ranks ", "ranked ", "ranking ")


def _holds_rank(low: str, start: int, end: int) -> bool:
    """Whether an ordinal in figures is a place in an order: sits 18th in the league."""
    from cqfacts.text import en_forms

    return en_forms.holds_rank(low, end, low[max(0, start - 24) : start])


def _rank_before(low: str, start: int) -> int | None:
    """Where the rank begins if a figure at `start` is one: No. 1, number 2, #1, ranked 3rd."""
    if low.endswith(_RANKED, 0, start):
        return start
    word = next((word for word in _RANKS if low.endswith(word, 0, start)), None)
    if word is None:
        return None
    begin = start - len(word)
    if begin and low[begin - 1].isalpha() and word != "#":
        return None
    return None if word == "number " and _is_verb(low, begin) else begin


_BEFORE_NUMBER = ("the", "at", "is", "was", "as", "a", "its", "their", "our", "of", "to", "from", "for", "in")


def _is_verb(low: str, begin: int) -> bool:
    """Whether the `number` that begins there says how many there are (platforms number 330) and is no rank."""
    left = low[max(0, begin - 16) : begin].rstrip().rpartition(" ")[2]
    return left[-1:].isalpha() and left not in _BEFORE_NUMBER and not left.startswith("rank")


def _ranked(begin: int, start: int, end: int, value: Decimal) -> Core:
    return Core(begin, end, value, value, _ONE, kind="rank", open=False)


def _share(low: str, start: int, end: int, digits: str) -> Core | Skip | None:
    """3分之1, 1/3, 4 in 10: a share, as a percentage."""
    if low[end : end + 1] not in ("/", "分", " "):
        return None
    if not low.startswith(("分之", "/", " in ", " out of ", " of every "), end):
        return None
    from cqfacts.text import shares

    return shares.of_figure(low, start, end, digits)


def _spaced(low: str, start: int, end: int) -> Core | None:
    """13 646家: groups of three behind single spaces, if a unit follows (table cells stand side by side as well)."""
    if low[end : end + 1] != " " or end - start > 3 or low[start] == "0":
        return None
    stop = end
    while low[stop : stop + 1] == " " and low[stop + 1 : stop + 4].isdigit() and low[stop + 1 : stop + 4].isascii():
        if len(low) < stop + 4 or low[stop + 4 : stop + 5].isdigit():
            return None
        stop += 4
    if stop == end or low[stop : stop + 1] in (".", ",") or units.after(low, stop) is None:
        return None
    value = Decimal(low[start:stop].replace(" ", ""))
    return Core(start, stop, value, value, _ONE, readings=(value,))


def _plain(low: str, start: int, end: int, digits: str) -> Core | Skip:
    """The figure without a scale."""
    figure = parse_arabic(digits)
    if figure is None:
        return Skip(start, end, "name")
    value, quantum = figure
    return scales.with_more(low, Core(start, end, value, value, quantum, readings=(value,)))


def _dotted(low: str, core: Core | Skip, digits: str) -> Core | Skip:
    """.25 and .5 million: the point that stands before the figure."""
    start = core.start
    if not start or low[start - 1] != "." or isinstance(core, Skip) or not digits.isdigit():
        return core
    if low[max(0, start - 2) : start - 1].strip("( ~$¥€£"):
        return core
    value, quantum = core.low.scaleb(-len(digits)), core.quantum.scaleb(-len(digits))
    return core._replace(start=start - 1, low=value, high=value, quantum=quantum, readings=(value,))
