"""Words that differ from a typed one by a slip or two: a letter wrong, left out, doubled, or two swapped.

A library for this would have to be loaded first, which takes longer (16 ms) than comparing with every word of a base.
"""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 40
"""Letters of a word that are compared; comparing takes time in proportion to their square."""


def allowed(word: str) -> int:
    """How many slips a word of this length may hold: with more, too many others are as near."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def nearest(word: str, known: Iterable[str], most: int | None = None) -> tuple[int, list[str]]:
    """The fewest slips between `word` and known words, and those that are so near; (0, []) where none is near enough.

    `most` is how many slips are allowed; by default as many as the word's length suggests.
    """
    limit = allowed(word) if most is None else most
    if not limit or len(word) > LONGEST:
        return 0, []
    letters = set(word)
    least, best = limit + 1, list[str]()
    for other in known:
        # Each slip changes the length by one at most, and adds at most one letter that was not there.
        if abs(len(other) - len(word)) > limit or len(letters.difference(other)) > limit or not other:
            continue
        slips = distance(word, other, min(limit, least))
        if slips < least:
            least, best = slips, []
        if slips == least <= limit:
            best.append(other)
    # The first letter is the one that is seldom wrong.
    sure = [other for other in best if other[0] == word[0]]
    return (least, sure or best) if best else (0, [])


def distance(one: str, other: str, limit: int) -> int:
    """Slips that turn one word into another (optimal string alignment); `limit` + 1 where there are more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for place, meant in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != meant))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == meant:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1] if row[-1] <= limit else limit + 1
