"""The words that cqfacts itself says to people, in both languages."""

from __future__ import annotations

from cqfacts.model import Bilingual, Language

LanguageChoice = str
"""`en`, `zh` or `both`."""

WORDS: dict[str, Bilingual] = {
    "topic": Bilingual("Topic", "主题"),
    "about": Bilingual("About", "内容"),
    "facts": Bilingual("Facts", "条数"),
    "fact": Bilingual("Fact", "事实"),
    "value": Bilingual("Value", "数值"),
    "period": Bilingual("Period", "时间"),
    "quotes": Bilingual("What the page says", "原文"),
    "inferred": Bilingual("* period not printed beside the number", "* 时间不在数字旁，由上下文推断"),
    "derived": Bilingual("derived", "推算"),
    "note": Bilingual("Note", "注意"),
    "also": Bilingual("also", "另见"),
    "computed": Bilingual("Computed from the page, not printed on it", "由原文数字推算，并非原文所载"),
    "no-article": Bilingual("the page's panels", "版面数据栏"),
    "id": Bilingual("id", "编号"),
    "qualifier": Bilingual("qualifier", "限定"),
    "unit": Bilingual("unit", "单位"),
    "scope": Bilingual("scope", "范围"),
    "printed": Bilingual("printed", "原文写法"),
    "source": Bilingual("source", "来源"),
    "article": Bilingual("article", "文章"),
    "byline": Bilingual("byline", "署名"),
    "formula": Bilingual("formula", "算式"),
    "all": Bilingual("All facts", "全部事实"),
    "next": Bilingual("Next", "接着可以输入"),
    "inferred-short": Bilingual("inferred", "推断"),
}

QUALIFIERS: dict[str, Bilingual] = {
    "exact": Bilingual("exact", "确数"),
    "over": Bilingual("over", "超过"),
    "at-least": Bilingual("at least", "至少"),
    "about": Bilingual("about", "约"),
    "nearly": Bilingual("nearly", "近"),
    "under": Bilingual("under", "不到"),
    "at-most": Bilingual("at most", "至多"),
}

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def languages(choice: LanguageChoice) -> tuple[Language, ...]:
    if choice == "both":
        return ("en", "zh")
    return ("zh",) if choice == "zh" else ("en",)


def say(word: str, choice: LanguageChoice) -> str:
    """One of the words above; in both languages, the English with the Chinese behind it."""
    return " ".join(dict.fromkeys(WORDS[word].in_(language) for language in languages(choice)))


def period_text(period: str, language: Language) -> str:
    """An ISO 8601 date or interval as people write it: `Jan–Nov 2023`, `2023年1—11月`; as it is where it is neither."""
    try:
        ends = [tuple(int(part) for part in end.split("-")) for end in period.split("/")]
    except ValueError:
        return period
    if len(ends) > 2 or any(not 1 <= len(end) <= 3 or (len(end) > 1 and not 1 <= end[1] <= 12) for end in ends):
        return period
    write = _english if language == "en" else _chinese
    return write(ends[0], ends[-1])


def _english(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    if first == last:
        return _english_date(first, last[0])
    same_year = first[0] == last[0]
    if same_year and len(first) == len(last) == 3 and first[1] == last[1]:
        return f"{first[2]}–{last[2]} {_MONTHS[last[1] - 1]} {last[0]}"
    return f"{_english_date(first, None if same_year and len(first) > 1 else first[0])}–{_english_date(last, last[0])}"


def _english_date(date: tuple[int, ...], year: int | None) -> str:
    parts = [str(part) for part in date[2:3]]
    parts += [_MONTHS[month - 1] for month in date[1:2]]
    parts += [str(year)] if year is not None else []
    return " ".join(parts)


def _chinese(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    if first == last:
        return "".join(f"{part}{mark}" for part, mark in zip(first, "年月日", strict=False))
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[shared] == last[shared]:
        shared += 1
    marks = "年月日"
    head = "".join(f"{part}{mark}" for part, mark in zip(first[:shared], marks, strict=False))
    if len(first) == len(last) == shared + 1:
        return f"{head}{first[-1]}—{last[-1]}{marks[shared]}"
    tails = [
        "".join(f"{part}{mark}" for part, mark in zip(end[shared:], marks[shared:], strict=False))
        for end in (first, last)
    ]
    return f"{head}{tails[0]}—{tails[1]}"
