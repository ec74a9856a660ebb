"""Reports made by hand: one that holds every kind of thing, and one in which every text is hostile."""

from __future__ import annotations

from decimal import Decimal

from cqfacts.model import (
    Bilingual,
    Candidate,
    Claim,
    Document,
    Evidence,
    Label,
    PassedOver,
    Qualifier,
    Quantity,
    QuantityKind,
    Report,
    Span,
    Verdict,
)
from cqfacts.render.report.options import ReportOptions
from cqfacts.render.screen import Screen

TALENT = Bilingual("over 6.3 million people", "超过630万人")
QUOTE = "全市人才资源总量超过630万人"
ARTICLE, BYLINE = "人才是第一资源", "本报记者 张三"


def options(
    language: str = "en",
    *,
    width: int = 80,
    colour: bool = False,
    ascii_only: bool = False,
    quiet: bool = False,
    explain: bool = False,
) -> ReportOptions:
    return ReportOptions(language, Screen(width, colour, ascii_only), quiet, explain, "1.2.3", "facts.toml")


def evidence(quote: str, number: str, fact: str, article: str = ARTICLE, byline: str = BYLINE) -> Evidence:
    at = quote.index(number)
    return Evidence(fact, quote, Span(at, at + len(number)), "page", article, byline)


def quantity(
    text: str,
    number: str,
    value: str,
    *,
    high: str | None = "",
    unit: str | None = None,
    kind: QuantityKind = "number",
    qualifier: Qualifier = "exact",
    after: int = 0,
) -> Quantity:
    """The quantity `number` of `text`, the first that starts at `after` or later."""
    start = text.index(number, after)
    span = Span(start, start + len(number))
    low = Decimal(value)
    top = low if high == "" else None if high is None else Decimal(high)
    return Quantity(span.start, span.end, number, span, low, top, Decimal(1), kind, unit, qualifier)


def claim(text: str, of: Quantity, verdict: Verdict, sentence: Span | None = None) -> Claim:
    if sentence is None:
        start = max(text.rfind(mark, 0, of.start) for mark in "。\n") + 1
        ends = [at + 1 for at in (text.find("。", of.end), text.find("\n", of.end)) if at >= 0]
        sentence = Span(start, min(ends, default=len(text)))
    line_start = text.rfind("\n", 0, of.start) + 1
    return Claim(of, sentence, text.count("\n", 0, of.start) + 1, of.start - line_start + 1, verdict)


def verdict(
    label: Label,
    reason: str,
    en: str,
    zh: str,
    *found: Evidence,
    expected: Bilingual | None = None,
    candidates: tuple[Candidate, ...] = (),
) -> Verdict:
    fact = found[0].fact if found else None
    return Verdict(label, reason, Bilingual(en, zh), fact, expected, found, candidates)


WRONG = verdict(
    "refuted",
    "digits-transposed",
    "Digits are transposed. Talent: over 6.3 million people.",
    "数字顺序颠倒。人才资源总量:超过630万人。",
    evidence(QUOTE, "630万人", "talent.total"),
    evidence("人才总量突破630万", "630万", "talent.total", "", ""),
    expected=TALENT,
    candidates=(
        Candidate("talent.total", True, "nearest subject"),
        Candidate("talent.new", False, "other period: 2022"),
    ),
)
RIGHT = verdict(
    "supported",
    "exact",
    "The page gives this number.",
    "与原文一致。",
    evidence("重庆获批国家自然科学基金项目资助991项、直接经费4.33亿元", "991项", "grants.nsfc"),
    evidence("项目991项", "991项", "grants.nsfc"),
)
UNKNOWN = verdict("not-enough-info", "no-fact", "The base has no fact on this.", "事实库中没有这一项。")

MIXED = (
    "# 科技周报 😀\n"
    "\n"
    "2023年12月15日,重庆人才资源总量已增至603万人。去年获批国家自然科学基金项目991项,\n"
    "直接经费4.33亿元。\tChengdu has some 30–40 labs, and dozens more are planned.\n"
)


def mixed_document() -> Document:
    sentence = Span(MIXED.index("\tChengdu") + 1, len(MIXED))
    claims = (
        claim(MIXED, quantity(MIXED, "603万人", "6030000", unit="person"), WRONG),
        claim(MIXED, quantity(MIXED, "991项", "991", unit="项"), RIGHT),
        claim(MIXED, quantity(MIXED, "4.33亿元", "433000000.00", unit="CNY", kind="money"), RIGHT),
        claim(
            MIXED,
            quantity(MIXED, "some 30–40", "30", high="40", kind="range", qualifier="about"),
            UNKNOWN,
            sentence,
        ),
        claim(MIXED, quantity(MIXED, "dozens", "24", high=None, kind="vague"), UNKNOWN, sentence),
    )
    date = MIXED.index("2023年")
    passed = (PassedOver(date, date + 11, MIXED[date : date + 11], "date"),)
    return Document("drafts/周报 1.md", "utf-8", MIXED, claims, passed)


def report() -> Report:
    good = "重庆获批国家自然科学基金项目991项。\r\n"
    return Report(
        (
            mixed_document(),
            Document("good.txt", "gb18030", good, (claim(good, quantity(good, "991项", "991", unit="项"), RIGHT),)),
            Document("empty.txt", "utf-8", "没有数字。\n"),
            Document("gone.txt", "", "", error="No such file or directory"),
        )
    )


HOSTILE = (
    "\x1b[31m\x9b2J\u202e\u2066\u200b\U000e0041 [/] [red] :100: <script>alert(1)</script> \"'&amp; "
    "::error file=x::owned ##[error]owned %0A::error::x @octocat #1 https://evil.example www.evil.example $x$ "
    "[link](http://evil.example) {0} |`*_ \r\n::error::owned\r\n##[error]owned\n=cmd|'/C calc'!A0 "
)
"""What acts on something: a terminal, a page, a log, a sheet, a viewer."""


def hostile_report() -> Report:
    """Hostile text in every place that a draft, a fact file or a file name fills."""
    text = f"=1+1 {HOSTILE}\n::error::603万人 {HOSTILE}12% \U0001f600"
    said = Bilingual(HOSTILE, HOSTILE)
    bad = Evidence(HOSTILE, f"{HOSTILE}630{HOSTILE}", Span(len(HOSTILE), len(HOSTILE) + 3), HOSTILE, HOSTILE, HOSTILE)
    considered = (Candidate(HOSTILE, True, HOSTILE), Candidate(HOSTILE, False, HOSTILE))
    labels: tuple[Label, ...] = ("refuted", "not-enough-info", "supported")
    numbers = ("603万人", "12%", "=1+1")
    whole = Span(0, len(text))
    claims = tuple(
        claim(
            text,
            quantity(text, number, "12", unit=HOSTILE),
            Verdict(label, HOSTILE, said, HOSTILE, said, (bad,), considered),
            whole,
        )
        for label, number in zip(labels, numbers, strict=True)
    )
    passed = (PassedOver(20, 26, text[20:26], HOSTILE),)
    path = f"=1\n::error::owned\r##[error]\udc80{HOSTILE}.md"
    return Report(
        (
            Document(path, HOSTILE, text, claims, passed),
            Document(path, "", "", error=HOSTILE),
            Document(path, "utf-8", HOSTILE),
        )
    )
