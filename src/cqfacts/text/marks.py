"""A number as a mark that was passed or is nearly reached: 把5万人这道线甩在身后, 离30亿元只差一步."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.model import Qualifier, Span

_FIRSTS = frozenset("这那的大关门红线坎台都早已被远也甩抛落丢打挡兜踩只仅就还相差一近仍尚有 ")
"""What the words behind a mark begin with: most numbers need no look."""

_AWAY = frozenset("离距到够跟与和")
"""Before a mark that something is still short of."""


@cache
def _behind() -> re.Pattern[str]:
    line = "(?:这|那)?一?(?:[道条个])?(?:的)?(?:大?关口?|门槛|红?线|坎儿?|台阶)?"
    passed = "(?:甩|抛|落|丢)(?:在|到)了?(?:身后|后面|脑后|后头)|打不住|挡不住|兜不住|踩在了?脚下"
    little = "一步|一点儿?|一丁点儿?|临门一脚|一口气|一丝|毫厘|一线|一截"
    short = f"(?:只|仅|就|还)?(?:相)?差(?:那么)?(?:{little})|(?:仅|只有)?(?:一步之遥|咫尺之遥|近在咫尺)"
    far = "(?:还|仍|尚)?(?:差得(?:还|很)?远|差[几好]|差一?大?截|有(?:不小|不少|较大|很大|一段|一定)?的?(?:距离|差距))"
    mark = " (?:people )?(?:mark|threshold|milestone|barrier|line|level)"
    beaten = "left behind|been (?:passed|broken|crossed|surpassed|exceeded|topped)|behind (?:it|us)"
    return re.compile(
        f"{line}(?:都|早就|早已|早|已经|已|被|远远|也){{0,3}}(?:(?P<over>{passed})|(?P<nearly>{short})|(?P<under>{far}))"
        f"|{mark}[a-z' ]{{0,24}} (?P<beaten>{beaten})"
    )


def behind(low: str, start: int, end: int) -> tuple[Qualifier, Span] | None:
    """The qualifier that the words behind the number `start` to `end` make, and where they stand; None without any."""
    if low[end : end + 1] not in _FIRSTS:
        return None
    found = _behind().match(low, end)
    if found is None:
        return None
    for short in ("nearly", "under"):
        if found[short]:
            is_away = not _AWAY.isdisjoint(low[max(0, start - 4) : start])
            return (short, Span(*found.span(short))) if is_away else None
    return "over", Span(*found.span("over" if found["over"] else "beaten"))
