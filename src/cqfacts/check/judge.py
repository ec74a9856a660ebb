"""From the chosen match to the verdict: reason, evidence, what the page says, and why the others lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cqfacts.check.candidates import Match
from cqfacts.check.choose import Judged
from cqfacts.check.reasons import message
from cqfacts.compare import Outcome, compare
from cqfacts.model import Bilingual, Candidate, Evidence, Fact, FactBase, Quantity, Span, Verdict
from cqfacts.slips import name_slip

CONSIDERED = 8
"""How many facts an explanation lists at most."""


def verdict(quantity: Quantity, chosen: Judged | None, found: Sequence[Match], base: FactBase) -> Verdict:
    """The verdict on one number, given the match that was chosen for it and all that were considered."""
    candidates = tuple(_explained(chosen, found))
    if chosen is None:
        return _unknown(quantity, found, candidates, base)
    fact, outcome = chosen.match.fact, _not_a_neighbours(chosen, found)
    slip = name_slip(quantity, chosen.match.subject.stated) if outcome.label == "refuted" else None
    reason = _reason(quantity, outcome, slip, fact, base)
    expected = fact.value_text if outcome.label != "supported" else None
    return Verdict(
        outcome.label,
        reason,
        message(reason),
        fact.id,
        expected,
        tuple(evidence(fact, base)),
        candidates,
    )


VAGUE = ("too-vague", "within-bound")


def _not_a_neighbours(chosen: Judged, found: Sequence[Match]) -> Outcome:
    """The outcome; a number that would be possible, but is plainly a neighbouring fact's own, is refuted."""
    outcome, fact = chosen.outcome, chosen.match.fact
    if outcome.reason not in VAGUE:
        return outcome
    for match in found:
        other = match.fact
        if other.id == fact.id or other.topic != fact.topic or other.unit != fact.unit or other.derived:
            continue
        if compare(chosen.match.quantity, match.subject.stated).reason == "exact":
            return Outcome("refuted", "another-fact")
    return outcome


def _reason(quantity: Quantity, outcome: Outcome, slip: str | None, fact: Fact, base: FactBase) -> str:
    """The slip where one can be told, else another fact's number, else the reason of the comparison."""
    if outcome.label != "refuted":
        return outcome.reason
    if outcome.reason in ("percent-for-points", "growth-for-multiple", "wrong-direction", "qualifier-flipped",
                          "contradicted"):
        return outcome.reason
    if slip is not None and slip != "one-digit-wrong":
        return slip
    other = _whose(quantity, fact, base)
    if other is not None:
        return other
    return slip or outcome.reason


def _whose(quantity: Quantity, fact: Fact, base: FactBase) -> str | None:
    """Whether the number is that of a neighbouring fact of the same unit: its total for the new, another's number."""
    for other in base.facts.values():
        if other.id != fact.id and other.unit == fact.unit and other.value == quantity.value and not other.derived:
            shared = {term for group in fact.subject.must for term in group}
            theirs = {term for group in other.subject.must for term in group}
            return "new-for-total" if shared & theirs and other.topic == fact.topic else "another-fact"
    return None


def _unknown(quantity: Quantity, found: Sequence[Match], candidates: tuple[Candidate, ...], base: FactBase) -> Verdict:
    """Not in the base: for another scope or period where only that stood in the way, else for want of a fact."""
    lost = sorted((match for match in found if match.lost in ("scope", "period", "metric")), key=lambda m: m.cost)
    nearest = lost[0] if lost else None
    reason = {"scope": "other-scope", "period": "other-period", "metric": "other-metric"}.get(
        nearest.lost if nearest else "", "no-fact"
    )
    fact = nearest.fact if nearest else None
    shown = tuple(evidence(fact, base)) if fact else ()
    return Verdict("not-enough-info", reason, message(reason, fact), None, None, shown, candidates)


def _explained(chosen: Judged | None, found: Sequence[Match]) -> Iterable[Candidate]:
    order = sorted(found, key=lambda match: (match.lost != "", match.cost))
    for match in order[:CONSIDERED]:
        won = chosen is not None and match is chosen.match
        yield Candidate(match.fact.id, won, _why(match, won))


def _why(match: Match, won: bool) -> str:
    if won:
        return "nearest subject that fits"
    if match.lost == "unit":
        return "its unit is another"
    if match.lost == "subject":
        return f"the text does not name: {match.detail}"
    if match.lost:
        return f"other {match.lost}: {match.detail}"
    return "another fact stands nearer, or another number speaks of it"


def evidence(fact: Fact, base: FactBase) -> Iterable[Evidence]:
    """The quotes that state the fact; for a derived one, those of its operands."""
    if fact.derived is not None:
        for operand in fact.derived.operands:
            if operand.id in base.facts:
                yield from _quotes(base.facts[operand.id], base, only_first=True)
    else:
        yield from _quotes(fact, base)


def _quotes(fact: Fact, base: FactBase, *, only_first: bool = False) -> Iterable[Evidence]:
    for quote in (fact.quote,) if only_first else (fact.quote, *fact.also):
        at = quote.find(fact.printed) if fact.printed else -1
        mark = Span(at, at + len(fact.printed)) if at >= 0 else None
        yield Evidence(fact.id, quote, mark, fact.source, _title(fact, base), fact.byline)


def _title(fact: Fact, base: FactBase) -> str:
    source = base.sources.get(fact.source)
    article = source.articles.get(fact.article) if source else None
    return article.title if article else ""


def value_of(fact: Fact) -> Bilingual:
    return fact.value_text
