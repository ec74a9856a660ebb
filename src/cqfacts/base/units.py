"""The units of a base, by the names that the reader gives them."""

from __future__ import annotations

from cqfacts.model import Unit
from cqfacts.text import read_quantities

_OF_DIMENSION = {"people": "person", "share": "percent", "rank": "rank", "multiple": "times"}
"""The canonical unit of every unit of a dimension that has but one."""


def canonical(unit: Unit) -> str | None:
    """The id by which the reader knows a unit of the base; None for a unit without a name."""
    if unit.dimension in _OF_DIMENSION:
        return _OF_DIMENSION[unit.dimension]
    if unit.dimension == "count":
        return unit.zh or None
    for sample in (f"3{unit.zh}", f"3 {unit.en}"):
        read = read_quantities(sample)
        if read and read[0].unit:
            return read[0].unit
    return unit.zh or None
