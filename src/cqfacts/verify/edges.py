"""Where a quote begins and ends: never inside a number, and best where a clause or a name does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from cqfacts.audit import Finding, Located, Place
from cqfacts.base.consistency import periods
from cqfacts.base.consistency.finding import error, note
from cqfacts.model import Fact, FactBase, Span
from cqfacts.verify.page import Page

_CLAUSE = frozenset("，,。．.；;：:！!？?、…—–\n\t \u3000")
_PAIRS = dict(zip("“‘「『《〈(（[【", "”’」』》〉)）]】", strict=True))
_OPENING = frozenset(_PAIRS)
_CLOSING = frozenset(_PAIRS.values())
_MARKUP = frozenset("*_#")
_BEFORE = ("并", "但", "而", "且", "特别是", "尤其是", "进一步", "以及", "其中", "同时", "因此")
"""Words after which a clause begins though no mark stands there."""
_BEHIND = ("并", "但", "而", "且", "以及", "说", "表示", "介绍", "对记者")
"""Words with which the next clause begins, or which say who speaks."""
_CONTEXT = 6
_BEFORE_NUMBER = re.compile(r"(?:[0-9０-９][.,．，]?|[<>≤≥≠=±＜＞~≈] ?|[+\-−＋－])$")
_BEHIND_NUMBER = re.compile(r"[.,．，]?[0-9０-９]| ?[%‰％]")


def called(quote: Located) -> str:
    """What a message calls a quote: `quote`, `also 1`, `also 2`, …"""
    return "quote" if quote.key == "quote" else f"also {quote.nth + 1}"


class Edges:
    """The places of one page where a quote may not, or should not, begin or end."""

    def __init__(self, base: FactBase, page: Page) -> None:
        self._page = page
        scopes = base.scopes.values()
        self._names = _names(name for scope in scopes for name in (*scope.names, *scope.label))
        # The name of the default scope stands in the middle of many a phrase.
        self._narrow = _names(name for scope in scopes if not scope.default for name in (*scope.names, *scope.label))
        self._numbers: list[Span] | None = None

    def findings(self, base: FactBase, quote: Located) -> Iterator[Finding]:
        fact, page = base.facts[quote.fact], self._page
        number = next((cut for place in quote.places if (cut := self._number_cut(base, fact, place))), None)
        if number is not None:
            message = f'{called(quote)} cuts "{number.of(page.text)}", line {page.line(number.start)}, in two'
            yield error(base, fact, "quote-cut", message, "Take in the whole number with its unit and qualifier.")
            return
        place = quote.places[0]
        for at, side, is_edge in (
            (place.start, "begins", self._may_begin(place.start, place.end)),
            (place.end, "ends", self._may_end(place.start, place.end, fact)),
        ):
            if not is_edge:
                shown = f"{page.text[max(0, at - _CONTEXT) : at]}|{page.text[at : at + _CONTEXT]}"
                message = f'{called(quote)} {side} in the middle of a clause, line {page.line(at)}: "{shown}"'
                yield note(base, fact, "quote-edge", message, "Quote the clause whole: what is cut off may matter.")

    def _number_cut(self, base: FactBase, fact: Fact, place: Place) -> Span | None:
        """The number that an edge of a quote lies in; also one whose sign, comparator or per cent sign is left off."""
        numbers = self._all_numbers(periods.year_for(base, fact.source))
        for edge in (place.start, place.end):
            at = bisect_left(numbers, (edge, 0)) - 1
            if at >= 0 and numbers[at].start < edge < numbers[at].end:
                return numbers[at]
        text = self._page.text
        before, after = _BEFORE_NUMBER.search(text[max(0, place.start - _CONTEXT) : place.start]), place.end
        if before and text[place.start].isdigit():
            return Span(place.start - len(before[0]), place.start + 1)
        behind = _BEHIND_NUMBER.match(text, after) if text[after - 1].isdigit() else None
        return Span(after - 1, behind.end()) if behind else None

    def _all_numbers(self, year: int | None) -> list[Span]:
        if self._numbers is None:
            reading = self._page.reading(year)
            spans = [Span(one.start, one.end) for one in reading.quantities]
            spans += [Span(one.start, one.end) for one in reading.periods]
            spans += [Span(one.start, one.end) for one in reading.passed_over]
            self._numbers = sorted(spans)
        return self._numbers

    def _may_begin(self, at: int, end: int) -> bool:
        """Whether a clause or a name begins at an offset: nothing, a mark or a joining word stands before it."""
        text = self._page.text
        first = text[at : at + 1]
        if first in _CLAUSE or first in _CLOSING or _splits_marks(text, at):
            return False
        before = at
        while before and text[before - 1] in _MARKUP:
            before -= 1
        if not before or text[before - 1] in _CLAUSE or first in _OPENING:
            return True
        if text[before - 1] in _OPENING:
            return _PAIRS[text[before - 1]] not in text[at:end] and not self._is_inside_name(at)
        if text[before - 1] in _CLOSING:
            return _behind_closing(text, before)
        if text.endswith(_BEFORE, 0, at):
            return True
        return (text.endswith(self._names, 0, at) or text.startswith(self._narrow, at)) and not self._is_inside_name(at)

    def _may_end(self, start: int, at: int, fact: Fact) -> bool:
        """Whether a clause or a name ends at an offset."""
        text = self._page.text
        last = text[at - 1 : at]
        if last.isspace() or last in "、," or last in _OPENING or _splits_marks(text, at):
            return False
        after = at
        while after < len(text) and text[after] in _MARKUP:
            after += 1
        following = text[after : after + 1]
        if following in _CLOSING:
            words = text[start:at]
            return not any(
                close == following and words.count(opening) > words.count(close) for opening, close in _PAIRS.items()
            )
        if not following or following in _CLAUSE or last in _CLAUSE or text.startswith(_BEHIND, at):
            return True
        own = () if not isinstance(fact.value, tuple | str) else (fact.printed, *_tuple(fact.value))
        inside = at
        while inside and text[inside - 1] in _CLOSING:
            inside -= 1
        return text.endswith((*self._narrow, *own), 0, inside) and not self._is_inside_name(at)

    def _is_inside_name(self, at: int) -> bool:
        """Whether a name of the base begins before an offset and ends behind it."""
        text = self._page.text
        return any(text.find(name, max(0, at - len(name) + 1), at + len(name) - 1) >= 0 for name in self._names)


def _names(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _tuple(value: tuple[str, ...] | str) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def _splits_marks(text: str, at: int) -> bool:
    return at > 0 and text[at : at + 1] in _MARKUP and text[at - 1] == text[at : at + 1]


def _behind_closing(text: str, at: int) -> bool:
    """Whether closing marks end a sentence or a clause (。”), rather than a name (“416”)."""
    while at and text[at - 1] in _CLOSING:
        at -= 1
    return at > 0 and text[at - 1] in _CLAUSE
