"""cqfacts: numbers with the words that prove them.

From Python: `read_quantities` finds the numbers of a text, `check_text` judges them against a fact base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cqfacts.model import Quantity, Report

__version__ = "0.1.0"
__all__ = ["__version__", "check_text", "read_quantities"]


def read_quantities(text: str) -> list[Quantity]:
    """Every quantity of the text, in order: its span in code points, value or bounds, unit, qualifier and kind."""
    from cqfacts.text import read_quantities as read

    return read(text)


def check_text(text: str, facts: str | None = None, *, kind: str = "text", explain: bool = False) -> Report:
    """Judge every number of a text; the report has one document.

    `facts` is the path of a fact base, the shipped one unless given; `kind` is `text`, `markdown` or `html`. Raises
    `cqfacts.base.load.UnusableBase` where the base cannot be read.
    """
    from cqfacts.base.load import load
    from cqfacts.base.locate import shipped
    from cqfacts.check import Checker
    from cqfacts.model import Report

    checker = Checker(load(facts or shipped()))
    return Report((checker.check(text, kind=kind, explain=explain),))
