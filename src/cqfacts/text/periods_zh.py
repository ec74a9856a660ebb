"""Chinese dates and periods: 今年1—11月, 前三季度, 上半年, 12月15日—17日, 2022年6月, 截至11月底, 近三年."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text.numerals import parse

Hit = tuple[int, int, str | None, str]

_OFFSETS = {
    "今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上年度": -1, "上一年": -1, "上一年度": -1, "去年度": -1,
    "前年": -2, "明年": 1, "下一年": 1, "下年": 1, "下年度": 1, "明年度": 1, "下一年度": 1,
    "后年": 2, "今年度": 0, "来年": 1,
}  # fmt: skip
_HALVES = {"上半年": (1, 6), "下半年": (7, 12), "全年": None, "前半年": (1, 6), "后半年": (7, 12)}
_N2 = "[0-9一二两三四五六七八九十]{1,3}"
_TO = "(?: ?[-—~至到] ?)"
_YEAR = (
    rf"(?P<y>(?:1[5-9]|2[01])[0-9]{{2}}|[一二][0-9〇零一二三四五六七八九]{{3}})(?:(?P<t>{_TO}[0-9]{{2,4}}))? ?年度?"
    rf"(?P<t2>{_TO}(?:19|20)[0-9]{{2}} ?年)?|(?P<rel>[今去前明后来当同历往翌次]年度?|本年度?|"
    rf"[上下]一?年度?)(?![轻级龄糕货画华])"
)
_PART = (
    rf"(?P<half>[上下前后]半年|全年(?!龄))"
    rf"|第?(?P<q>[一二三四1-4])(?P<qq>{_TO}第?[一二三四1-4])? ?季(?:度|(?<=第.季)(?![节后]))"
    rf"|[前首头](?P<fq>[一二两三四1-4])个?季度?|[前首头](?P<fm>{_N2}) ?(?:个(?P<more>多)?)?月"
    rf"|(?P<m1>{_N2})(?: ?月份?)?(?:(?P<mm>{_TO}{_N2}) ?月(?:[份底]|(?![0-9一二三四五六七八九十]))|(?<=[月份])"
    rf"(?:(?P<d>{_N2})[日号]?(?:(?P<dd>{_TO}{_N2})[日号]|(?<=[日号])(?P<to>{_TO}{_N2}月{_N2}[日号])?)|[底初末中上下]旬?)?)"
)
_TAIL = "(?:以来|同期|底|初|末|全年|年初|年末|年底|中期)"
_REACH = 20  # characters from the start of a period to its first marker, and more
_STARTS = "0-9一二两三四五六七八九十今本去上前明下后来当同历往翌次全首头过未最近接此第"


@cache
def _marker() -> re.Pattern[str]:
    """What every Chinese period holds: looking for it first leaves most of a text unread."""
    return re.compile("[年月季日世周天]")


@cache
def _pattern() -> re.Pattern[str]:
    """A year and a part of it, each optional; without either, the vaguer periods. Each class of Chinese characters
    costs a tenth of a millisecond to compile, which is why the parts stand here once."""
    return re.compile(
        rf"(?=[{_STARTS}])(?:(?<![0-9.])(?P<year>{_YEAR}) ?的? ?)?(?:(?(year)|"
        rf"(?<![0-9.,一二三四五六七八九十百第]))(?:{_PART})"
        rf"|(?(year)(?:{_TAIL})?|(?<![0-9.,-])(?:(?:{_N2}日?{_TO})?{_N2}日(?![元均圆本子程常夜内])"
        rf"|[0-9]{{2}}年[底初末]|{_N2} ?世纪(?:{_N2} ?年代)?|{_N2} ?年代"
        rf"|(?:过去|未来|最近|近|今后|此前|接下来|前|后|未来的|过去的){_N2} ?(?:年|个月|个季度|周|"
        rf"天)[来间内里中]?(?![多余])"
        rf"|{_N2} ?(?:年|个月|周|天)(?:[来前后内]|[以之][来前后内]|期间)(?![三半])"
        r"|[上下]个?月|[本当]月|[上下]个?季度|本季度|[上下]周末?|本周|[本上]世纪)))"
    )


def find(low: str, year: int | None) -> list[Hit]:
    """Chinese periods as (start, end, ISO 8601 or None, why the numerals in it are no quantity)."""
    hits: list[Hit] = []
    search, marker, at = _pattern().search, _marker().search, 0
    while (mark := marker(low, at)) is not None:
        match = search(low, max(at, mark.start() - _REACH), mark.start() + 2 * _REACH)
        if match is None or match.start() > mark.start():
            at = mark.end()
            continue
        at = max(match.end(), at + 1)
        hit = _hit(match, year)
        if hit is not None:
            hits.append(hit)
    return hits


def _hit(match: re.Match[str], year: int | None) -> Hit | None:
    start = match.start()
    word = match[0].rstrip(" 的")
    end = start + len(word)
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    groups.pop("year", None)
    if not groups:
        if word.startswith(("近", "前", "后")) and match.string[start - 1 : start] in tuple("附最接邻临目先以之当提眼"):
            return None
        why = "date" if "日" in word else "period"
        return start, end, None, why
    if not _is_possible(groups):
        return None
    base, span = _base_year(groups, year)
    if base is None and "y" not in groups and "rel" not in groups:
        base = year
    part = _part(groups)
    why = "date" if "m1" in groups and "mm" not in groups else "year" if "y" in groups and part is None else "period"
    if span is not None:
        return start, end, span, why
    if base is None or "more" in groups:
        return start, end, None, why
    return start, end, _iso(base, part), why


def _is_possible(groups: dict[str, str]) -> bool:
    """Months from 1 to 12 and days from 1 to 31."""
    for name, most in (("m1", 12), ("mm", 12), ("fm", 12), ("d", 31), ("dd", 31)):
        if name in groups and not 1 <= _number(groups[name].strip(" -—~至到")) <= most:
            return False
    return True


def _base_year(groups: dict[str, str], year: int | None) -> tuple[int | None, str | None]:
    """The year a period lies in, or the ISO interval of a span of years."""
    if "y" in groups:
        base = _number(groups["y"])
        later = groups.get("t") or groups.get("t2")
        if later:
            last = _number(later.strip(" -—~至到年"))
            if last < 100:
                last += base // 100 * 100
            return base, f"{base}/{last}"
        return base, None
    offset = _OFFSETS.get(groups.get("rel", ""))
    return (year + offset, None) if year is not None and offset is not None else (None, None)


def _part(groups: dict[str, str]) -> tuple[str, str | None] | None:
    """The part of a year as ISO suffixes: its first and, for an interval, its last month or day."""
    if "half" in groups:
        months = _HALVES[groups["half"]]
        return (f"-{months[0]:02}", f"-{months[1]:02}") if months else None
    if "q" in groups:
        first = _number(groups["q"])
        last = _number(groups["qq"].strip(" -—~至到第")) if "qq" in groups else first
        return f"-{first * 3 - 2:02}", f"-{last * 3:02}"
    if "fq" in groups or "fm" in groups:
        last = _number(groups["fq"]) * 3 if "fq" in groups else _number(groups["fm"])
        return "-01", f"-{last:02}"
    if "m1" not in groups:
        return None
    month = f"-{_number(groups['m1']):02}"
    if "mm" in groups:
        return month, f"-{_number(groups['mm'].strip(' -—~至到')):02}"
    if "d" not in groups:
        return month, None
    day = f"{month}-{_number(groups['d']):02}"
    if "dd" in groups:
        return day, f"{month}-{_number(groups['dd'].strip(' -—~至到')):02}"
    if "to" in groups:
        later, _, final = groups["to"].strip(" -—~至到日号").partition("月")
        return day, f"-{_number(later):02}-{_number(final):02}"
    return day, None


def _iso(year: int, part: tuple[str, str | None] | None) -> str:
    if part is None:
        return str(year)
    first, last = part
    return f"{year}{first}/{year}{last}" if last is not None else f"{year}{first}"


def _number(text: str) -> int:
    numeral = parse(text.strip())
    return int(numeral.value) if numeral is not None else 0
