"""Chinese dates and periods: 今年1—11月, 前三季度, 上半年, 12月15日—17日, 2022年6月, 截至11月底, 近三年."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.text.numerals import parse

Hit = tuple[int, int, str | None, str]

_OFFSETS = {
    "今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上年度": -1, "上1年": -1, "上1年度": -1, "去年度": -1,
    "前年": -2, "明年": 1, "下1年": 1, "下年": 1, "下年度": 1, "明年度": 1, "下1年度": 1,
    "后年": 2, "今年度": 0, "来年": 1,
}  # fmt: skip
_HALVES = {"上半年": (1, 6), "下半年": (7, 12), "全年": None, "前半年": (1, 6), "后半年": (7, 12)}

# A class of scattered Chinese characters costs a sixth of a millisecond to compile, and the numerals and dashes would
# stand in thirty of them. So the patterns are matched on a copy of the text in which 一 to 九 and 零 are digits, and
# signs and words that mean the same are one; the copy has the same length, and 十 stays.
_PLAIN = dict(zip("〇零一二两三四五六七八九—至到首头初末", "001223456789~~~前前底底", strict=True))
_N2 = "[0-9十]{1,3}"
_TO = "(?: ?[-~] ?)"
_YEAR = (
    rf"(?P<y>(?:1[5-9]|2[01])[0-9]{{2}})(?:(?P<t>{_TO}[0-9]{{2,4}}))? ?年度?"
    rf"(?P<t2>{_TO}(?:19|20)[0-9]{{2}} ?年)?"
    "|(?P<rel>(?:今年|去年|前年|明年|后年|来年|当年|同年|历年|往年|翌年|次年|本年|[上下]1?年)度?)"
)
_PART = (
    rf"(?P<half>[上下]半年|前半年|后半年|全年(?!龄))"
    rf"|第?(?P<q>[1-4])(?P<qq>{_TO}第?[1-4])? ?季(?:度|(?<=第.季)(?![节后]))"
    rf"|前(?:(?P<fq>[1-4])个?季度?|(?P<fm>{_N2}) ?(?:个(?P<more>多)?)?月)"
    rf"|(?P<m1>{_N2})(?: ?月份?)?(?:(?P<mm>{_TO}{_N2}) ?月(?:[份底]|(?![0-9十]))|(?<=[月份])"
    rf"(?:(?P<d>{_N2})[日号]?(?:(?P<dd>{_TO}{_N2})[日号]|(?<=[日号])(?P<to>{_TO}{_N2}月{_N2}[日号])?)"
    "|[底中]旬?|[上下]旬?)?)"
)
_TAIL = "(?:以来|同期|底|全年|年底|中期)"
_OTHER_WORDS = "轻级龄糕货画华"  # make another word of 今年 and its like
_NO_DATE = "元均圆本子程常夜内"  # behind 日 they make a currency or a span of it
_REACH = 20  # characters from the start of a period to its first marker, and more
_STARTS = "0-9十今本去上前明下后来当同历往翌次全过未最近接此第"
_MARKERS = "年月季日世周天"
_DAYS_LONG = (
    "拘留", "住院", "连服", "连续", "历时", "为期", "长达", "超过", "不足",
    "不到", "停业", "停产", "放假", "休假",
)  # fmt: skip


@cache
def _marker() -> re.Pattern[str]:
    """What every Chinese period holds: looking for it first leaves most of a text unread."""
    return re.compile(f"[{_MARKERS}]")


@cache
def _pattern() -> re.Pattern[str]:
    """A year and a part of it, each optional; without either, the vaguer periods."""
    return re.compile(
        rf"(?=[{_STARTS}])(?:(?<![0-9.])(?P<year>{_YEAR}) ?的? ?)?(?:(?(year)|(?:(?![0-9])|(?<![0-9.])(?<![0-9],)))"
        rf"(?:{_PART})|(?(year)(?:{_TAIL})?|(?<![0-9.-])(?<![0-9],)(?:(?:(?P<b1>{_N2})日?{_TO})?(?P<b2>{_N2})日|[0-9]{{2}}年底"
        rf"|{_N2} ?世纪(?:{_N2} ?年代)?|{_N2} ?年代"
        rf"|(?:过去的?|未来的?|最近|近|今后|此前|接下来|前|后){_N2} ?(?:年|个月|个季度|周|天)(?:[中来]|[间里]|内)?"
        rf"(?![多余])|{_N2} ?(?:年|个月|周|天)(?:以?来|[以之]?前|[以之]?后|期间)(?![3半])"
        rf"|1 ?(?:年|个月|周|天)[以之]?内|[上下]个?月|[本当]月|[上下]个?季度|本季度|[上下]周底?|本周|[本上]世纪)))"
    )


def _plain(low: str, chars: frozenset[str]) -> str:
    for char in _PLAIN.keys() & chars:
        low = low.replace(char, _PLAIN[char])
    return low


def find(low: str, chars: frozenset[str], year: int | None) -> list[Hit]:
    """Chinese periods as (start, end, ISO 8601 or None, why the numerals in it are no quantity).

    `chars` are the characters of `low`.
    """
    hits: list[Hit] = []
    low = _plain(low, chars)
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
    following = match.string[end : end + 1]
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    if not groups.pop("year", None) and match.string[start - 1 : start] in ("十", "百", "第"):
        return None
    if not _is_possible(groups):
        return None
    if "b2" in groups and (match.string.endswith(_DAYS_LONG, 0, start) or (following and following in _NO_DATE)):
        return None
    if groups.keys() <= {"y", "rel", "t", "t2"} and groups and following and following in _OTHER_WORDS:
        return None
    if not groups or "b2" in groups:
        if word.startswith(("近", "前", "后")) and match.string[start - 1 : start] in tuple("附最接邻临目先以之当提眼"):
            return None
        why = "date" if "日" in word else "period"
        return start, end, None, why
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
    for name, most in (("m1", 12), ("mm", 12), ("fm", 12), ("d", 31), ("dd", 31), ("b1", 31), ("b2", 31)):
        if name in groups and not 1 <= _number(groups[name].strip(" -~")) <= most:
            return False
    return True


def _base_year(groups: dict[str, str], year: int | None) -> tuple[int | None, str | None]:
    """The year a period lies in, or the ISO interval of a span of years."""
    if "y" in groups:
        base = _number(groups["y"])
        later = groups.get("t") or groups.get("t2")
        if later:
            last = _number(later.strip(" -~年"))
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
        last = _number(groups["qq"].strip(" -~第")) if "qq" in groups else first
        return f"-{first * 3 - 2:02}", f"-{last * 3:02}"
    if "fq" in groups or "fm" in groups:
        last = _number(groups["fq"]) * 3 if "fq" in groups else _number(groups["fm"])
        return "-01", f"-{last:02}"
    if "m1" not in groups:
        return None
    month = f"-{_number(groups['m1']):02}"
    if "mm" in groups:
        return month, f"-{_number(groups['mm'].strip(' -~')):02}"
    if "d" not in groups:
        return month, None
    day = f"{month}-{_number(groups['d']):02}"
    if "dd" in groups:
        return day, f"{month}-{_number(groups['dd'].strip(' -~')):02}"
    if "to" in groups:
        later, _, final = groups["to"].strip(" -~日号").partition("月")
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
