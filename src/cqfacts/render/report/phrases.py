"""What the reports say to people, in both languages."""

from __future__ import annotations

from cqfacts.model import Bilingual, Document, Label, Report
from cqfacts.render.safe import one_line
from cqfacts.render.words import LanguageChoice, languages

PHRASES: dict[str, Bilingual] = {
    "supported": Bilingual("supported", "属实"),
    "refuted": Bilingual("refuted", "有误"),
    "not-enough-info": Bilingual("not in the base", "库中没有"),
    "page": Bilingual("page", "原文"),
    "considered": Bilingual("considered", "考虑过"),
    "chosen": Bilingual("chosen", "选定"),
    "more": Bilingual("{} more with --explain", "另有 {} 处，--explain 全部列出"),
    "title": Bilingual("Numbers checked", "数字核对"),
    "nothing": Bilingual("nothing was checked", "什么也没有核对"),
    "no-claim": Bilingual(
        "No claim was read in {}: nothing was checked.", "{} 中没有读到可核对的数字：什么也没有核对。"
    ),
    "no-draft": Bilingual("No draft was given: nothing was checked.", "没有给出稿件：什么也没有核对。"),
    "unreadable": Bilingual("{} could not be read: {}", "无法读取 {}：{}"),
    "total": Bilingual("total", "合计"),
    "draft": Bilingual("In the draft", "稿件原句"),
    "finding": Bilingual("Finding", "结论"),
    "evidence": Bilingual("Evidence", "依据"),
    "notes": Bilingual("Verdicts and evidence", "结论与依据"),
    "passed": Bilingual("not judged", "不作判断"),
    "made": Bilingual("Made by cqfacts {} with the fact base {}.", "由 cqfacts {} 依据事实库 {} 生成。"),
    "encoding": Bilingual("read as {}", "按 {} 读取"),
}


def phrase(key: str, choice: LanguageChoice, *values: str) -> str:
    """One phrase, its blanks filled with values made safe to show; in both languages, one behind the other."""
    return speak(PHRASES[key], choice, *map(one_line, values))


def speak(text: Bilingual, choice: LanguageChoice, *values: str) -> str:
    """A text of the base or of ours, on one line and safe to show, in the language or languages asked for."""
    said = dict.fromkeys(one_line(text.in_(language)) for language in languages(choice))
    return " / ".join(each.format(*values) if values else each for each in said)


def colon(choice: LanguageChoice) -> str:
    """A colon between two phrases, as the language writes it."""
    return "：" if choice == "zh" else ": "


def line_text(line: int, choice: LanguageChoice) -> str:
    return f"第{line}行" if choice == "zh" else f"line {line}"


_LABELS: tuple[Label, ...] = ("supported", "refuted", "not-enough-info")


def counts_text(of: Document | Report, choice: LanguageChoice) -> str:
    """`14 claims: 10 supported, 3 refuted, 1 not in the base; 5 numbers passed over`."""
    counts = [of.tally(label) for label in _LABELS]
    return " / ".join(
        (_english if language == "en" else _chinese)(counts, passed_over(of)) for language in languages(choice)
    )


def passed_over(of: Document | Report) -> int:
    if isinstance(of, Document):
        return len(of.passed_over)
    return sum(len(document.passed_over) for document in of.documents)


def _english(counts: list[int], passed: int) -> str:
    claims = sum(counts)
    head = _counted(claims, "claim")
    parts = ", ".join(f"{count} {PHRASES[label].en}" for count, label in zip(counts, _LABELS, strict=True))
    tail = f"; {_counted(passed, 'number')} passed over" if passed else ""
    return (f"{head}: {parts}" if claims else head) + tail


def _chinese(counts: list[int], passed: int) -> str:
    claims = sum(counts)
    parts = "，".join(f"{count} 处{PHRASES[label].zh}" for count, label in zip(counts, _LABELS, strict=True))
    tail = f"；另有 {passed} 个数字不作判断" if passed else ""
    return (f"{claims} 处数字：{parts}" if claims else "0 处数字") + tail


def drafts_text(report: Report, choice: LanguageChoice) -> str:
    """`3 drafts, 1 not read, 1 with no claim`: what the total is a total of."""
    unread = sum(document.error is not None for document in report.documents)
    empty = sum(document.error is None and not document.claims for document in report.documents)
    drafts = len(report.documents)
    said = {
        "en": [_counted(drafts, "draft"), f"{unread} not read" * bool(unread), f"{empty} with no claim" * bool(empty)],
        "zh": [f"{drafts} 篇稿件", f"{unread} 篇无法读取" * bool(unread), f"{empty} 篇没有数字" * bool(empty)],
    }
    commas = {"en": ", ", "zh": "，"}
    return " / ".join(commas[each].join(filter(None, said[each])) for each in languages(choice))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
