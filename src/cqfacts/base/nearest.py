"""The known word nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

MOST = 2000
"""The known words that are compared: each takes microseconds, and a file may hold any number."""


def advice(word: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known word, else all of them where they are few, else nothing."""
    # Imported here because a sound base never needs it, and it costs as much as reading one.
    from difflib import get_close_matches

    candidates = sorted(islice(known, MOST))
    # Comparing is quadratic in the word's length, and a word comes from outside.
    close = get_close_matches(word[:80], candidates, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{close[0]}"?'
    if 0 < len(candidates) <= 12:
        return "Known: " + ", ".join(candidates) + "."
    return ""
