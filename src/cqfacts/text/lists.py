"""Lists of what is no quantity: versions 1.0 to 3.0, pages 12 and 15, aged 7, 9 and 14."""

from __future__ import annotations

from cqfacts.text import lefts
from cqfacts.text.spans import Core, Skip

_LISTED = frozenset({"version", "page", "age", "name", "address"})
_JOINTS = frozenset(
    {"to", "and", "or", "-", "&", "~", "至", "到", "和", "与", "及", "、", "或", "through", "升级到", "升级至"}
)
_FUNCTION_WORDS = (
    "in of on at to for and or by from with as is are was were which that show shows below above "
    "respectively when if the can will has have had both who than then before after while but per via "
    "under over "
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())


def goes_on(low: str, last: Skip, item: Core) -> bool:
    """Whether the small figure `item` stands in one list with `last`, which was passed over, and counts nothing."""
    if last.why not in _LISTED or (last.why == "name" and not low[last.start : last.end].isdigit()):
        return False
    if item.start - last.end > 6 or item.end - item.start > 5 or item.kind == "rank":
        return False
    if not low[item.start].isdigit() or item.scale != 1:
        return False
    gap = low[last.end : item.start].strip()
    if gap not in _JOINTS and not (gap == "," and low.startswith((",", " and ", " or "), item.end)):
        return gap == ", and" and not _is_counted(low, item.end)
    return not _is_counted(low, item.end)


def _is_counted(low: str, end: int) -> bool:
    """Whether a unit or a noun follows: page 5 and 30 workers."""
    if lefts.counts(low, end):
        return True
    if low[end : end + 1] not in (" ", "-"):
        return "a" <= low[end : end + 1] <= "z"
    word = low[end + 1 : end + 20].partition(" ")[0].rstrip(".,;:)")
    return word[:1].isalpha() and word not in _FUNCTION
