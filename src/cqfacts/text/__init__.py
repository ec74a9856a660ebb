"""Reading quantities and periods out of Chinese and English text; knows no fact.

The patterns are compiled on the first call of `read`, not on import: a command that only looks a fact up pays
nothing, and `numerals` can be imported alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cqfacts.model import Quantity, Reading

__all__ = ["read", "read_quantities"]


def read(text: str, year: int | None = None, folded: str | None = None) -> Reading:
    """Everything numeric in `text`. `year` is what 今年 and 'this year' mean; None leaves such periods unresolved.

    `folded` is the text as `fold` gives it, from a caller who has it already.
    """
    from cqfacts.text.reader import read as read_text

    return read_text(text, year, folded)


def read_quantities(text: str) -> list[Quantity]:
    """The quantities of `text`, in order."""
    return list(read(text).quantities)
