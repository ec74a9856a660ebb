"""The audit: every rule there is, run over a base and the pages at hand, the worst findings first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cqfacts.audit import Audit, Coverage, Finding, Number
from cqfacts.base.consistency import inconsistencies, periods
from cqfacts.base.consistency.finding import quoted
from cqfacts.base.reading import examine
from cqfacts.model import FactBase, Problem
from cqfacts.verify import sources
from cqfacts.verify.context import context_findings
from cqfacts.verify.coverage import gaps
from cqfacts.verify.locate import located
from cqfacts.verify.page import Page
from cqfacts.verify.quotes import quote_findings, unchecked_findings

_WORST = (
    "edition", "page", "reading", "reading-qualifier", "quote", "quote-cut", "name", "date-reading", "unit-word",
    "value", "period", "left-out",
)  # fmt: skip
"""Rules whose findings come first, in this order; of the others, errors come next and notes last."""

_SHOWN_WORDS = 12


def audit(base: FactBase, pages: Sequence[Page] = ()) -> Audit:
    """`base`, loaded, with what is wrong with it; with pages, with what they bear out. Changes nothing."""
    matched, strangers = sources.assign(base, pages)
    quotes = located(base, matched)
    found_editions = sources.editions(base, matched)
    findings = [Finding("error", problem) for problem in (*base.problems, *examine(base))]
    findings += inconsistencies(base)
    findings += sources.edition_findings(base, found_editions)
    findings += sources.stranger_findings(strangers)
    findings += sources.heading_findings(base, matched)
    findings += sources.furniture_findings(base, matched)
    findings += quote_findings(base, quotes, matched)
    findings += unchecked_findings(base, quotes, found_editions, asked=bool(pages))
    findings += context_findings(base, quotes, matched)
    coverage = []
    for ident, page in matched.items():
        on_page = [quote for quote in quotes if quote.source == ident]
        found = gaps(page, base.sources[ident], on_page, periods.year_for(base, ident))
        coverage.append(found.coverage)
        findings += _left_out(found.coverage)
        findings += _words(page, found.words)
    return Audit(base._replace(problems=()), found_editions, quotes, tuple(coverage), _sorted(findings, base.file))


def _left_out(coverage: Coverage) -> Iterator[Finding]:
    for number in coverage.left_out:
        message = f"{quoted(number.text)} at column {number.column} stands in no quote"
        advice = "Add a fact that states it, or name it as furniture of the source with the reason."
        yield Finding("error", Problem(number.path, number.line, None, message, advice, "left-out"))


def _words(page: Page, words: Sequence[Number]) -> Iterator[Finding]:
    if words:
        shown = ", ".join(f"{quoted(word.text)} (line {word.line})" for word in words[:_SHOWN_WORDS])
        more = f" and {len(words) - _SHOWN_WORDS} more" if len(words) > _SHOWN_WORDS else ""
        message = f"numerals in words that count nothing, in no quote: {shown}{more}"
        advice = "If any of them counts something, add a fact; else they may be named as furniture."
        yield Finding("note", Problem(page.path, words[0].line, None, message, advice, "numeral-words"))


def _sorted(findings: list[Finding], file: str) -> tuple[Finding, ...]:
    ranks = {rule: rank for rank, rule in enumerate(_WORST)}

    def key(finding: Finding) -> tuple[bool, int, bool, int]:
        problem = finding.problem
        rank = ranks.get(problem.rule, len(ranks))
        return finding.level != "error", rank, problem.file != file, problem.line or 0

    # The same thing may be found when loading and again when examining.
    return tuple(dict.fromkeys(sorted(findings, key=key)))
