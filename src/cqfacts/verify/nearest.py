"""The passage of a page that is most like a quote which does not stand on it, with the difference marked.

Runs of three characters vote for where the quote would begin; the time is that of looking for those runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from cqfacts.audit import FOLDS, Nearest, Piece
from cqfacts.verify.page import Page
from cqfacts.verify.typography import fold

RUN = 3
MOST_RUNS = 200
MOST_HITS = 50
"""How many places of one run vote: a run that stands everywhere says nothing."""
SLACK = 24
"""How far the passage may have moved, at most, by what was put in or left out."""
LONGEST = 80
"""Longer differences are told as one: comparing is quadratic."""
LEAST = 0.4
"""The share of the quote's runs that must stand in the passage, for it to be worth showing."""
SHOWN = 400

Hit = tuple[int, int]
"""Where a run of the quote stands: its place in the quote, its place on the page."""


def nearest(page: Page, quote: str) -> Nearest | None:
    """The most similar passage; None where nothing on the page is much like the quote. Both are folded throughout."""
    folded = page.folded(FOLDS)
    wanted = fold(quote, FOLDS).text[:SHOWN]
    hits = list(_hits(folded.text, wanted))
    if not hits:
        return None
    begin = _begin(hits)
    near = _near(hits, begin, min(SLACK, 4 + len(wanted) // 4))
    tried = len(range(0, max(1, len(wanted) - RUN + 1), _step(wanted)))
    if len(near) < LEAST * tried:
        return None
    first, last = near[0], near[-1]
    start = max(0, first[1] - first[0])
    end = min(len(folded.text), last[1] + len(wanted) - last[0])
    if end <= start:
        return None
    pieces = list(difference(wanted, folded.text[start:end]))
    # Where the passage ends is a guess: what only the page has there is what comes before or behind it.
    while pieces and pieces[-1].of == "page":
        pieces.pop()
    while pieces and pieces[0].of == "page":
        start += len(pieces.pop(0).text)
    return Nearest(page.line(folded.origin(start)), tuple(pieces))


def _step(wanted: str) -> int:
    return 1 + len(wanted) // MOST_RUNS


def _hits(text: str, wanted: str) -> Iterator[Hit]:
    for at in range(0, len(wanted) - RUN + 1, _step(wanted)):
        run = wanted[at : at + RUN]
        place, seen = text.find(run), 0
        while place >= 0 and seen < MOST_HITS:
            yield at, place
            seen += 1
            place = text.find(run, place + 1)


def _begin(hits: list[Hit]) -> int:
    """Where on the page the quote would begin, by most votes; neighbouring votes count together."""
    votes = Counter((place - at) // SLACK for at, place in hits)
    best = max(votes, key=lambda bucket: (votes[bucket] + votes.get(bucket + 1, 0), -bucket))
    exact = Counter(place - at for at, place in hits if (place - at) // SLACK in (best, best + 1))
    return exact.most_common(1)[0][0]


def _near(hits: list[Hit], begin: int, slack: int) -> list[Hit]:
    """Of each run of the quote, the place nearest to where it would be if the quote began at `begin`, in order."""
    best: dict[int, int] = {}
    for at, place in hits:
        moved = abs(place - at - begin)
        if moved <= slack and (at not in best or moved < abs(best[at] - at - begin)):
            best[at] = place
    return sorted(best.items())


def difference(quote: str, passage: str) -> Iterator[Piece]:
    """The pieces that lead from `quote` to `passage`: what both have, what only one has."""
    head = _shared(quote, passage)
    tail = _shared(quote[head:][::-1], passage[head:][::-1])
    ends = len(quote) - tail, len(passage) - tail
    if head:
        yield Piece("both", quote[:head])
    yield from _middle(quote[head : ends[0]], passage[head : ends[1]])
    if tail:
        yield Piece("both", quote[ends[0] :])


def _middle(quote: str, passage: str) -> Iterator[Piece]:
    if max(len(quote), len(passage)) > LONGEST:
        blocks = [(0, 0, 0), (len(quote), len(passage), 0)]
    else:
        matcher = SequenceMatcher(None, quote, passage, autojunk=False)
        blocks = [(at, place, size) for at, place, size in matcher.get_matching_blocks()]
    left = right = 0
    for at, place, size in blocks:
        if at > left:
            yield Piece("quote", quote[left:at])
        if place > right:
            yield Piece("page", passage[right:place])
        if size:
            yield Piece("both", quote[at : at + size])
        left, right = at + size, place + size


def _shared(first: str, second: str) -> int:
    """The length of the common beginning of two texts."""
    size = min(len(first), len(second))
    return next((at for at in range(size) if first[at] != second[at]), size)
