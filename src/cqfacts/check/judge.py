"""From the chosen match to the verdict: reason, evidence, what the page says, and why the others lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cqfacts.base.words import value_text
from cqfacts.check.arithmetic import Computed
from cqfacts.check.candidates import Match
from cqfacts.check.options import Judged
from cqfacts.check.reasons import computed_message, message
from cqfacts.check.told import Finding
from cqfacts.model import Bilingual, Candidate, Evidence, Fact, FactBase, Quantity, Span, Verdict
from cqfacts.slips import name_slip

CONSIDERED = 8
"""How many facts an explanation lists at most."""


class Judge:
    """Turns choices into verdicts; the evidence of each fact is put together once."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._evidence: dict[str, tuple[Evidence, ...]] = {}
        self._messages: dict[tuple[str, str], Bilingual] = {}

    def verdict(self, chosen: Judged | None, found: Iterable[Match]) -> Verdict:
        """The verdict on one number, given the match that was chosen for it and all that are considered, by cost."""
        if chosen is None:
            return self._unknown(found)
        fact, outcome = chosen.match.fact, _not_a_neighbours(chosen, self.base)
        reason = _reason(chosen, outcome, self.base)
        expected = fact.value_text if outcome.label != "supported" else None
        return Verdict(outcome.label, reason, message(reason), fact.id, expected, self.evidence(fact))

    def computed(self, found: Computed) -> Verdict:
        """The verdict on a number that is computed of two facts, with the quotes of both."""
        quotes = tuple(evidence for fact in found.operands for evidence in self.evidence(fact))
        first, second = found.operands
        reason = "computed" if found.label == "supported" else "differs"
        expected = None
        if found.label == "refuted":
            expected = value_text(found.stated.value, found.stated.qualifier, self.base.units[first.unit], "", None)
        said = computed_message(reason, first, found.sign, second)
        return Verdict(found.label, reason, said, None, expected, quotes)

    def _unknown(self, found: Iterable[Match]) -> Verdict:
        """Not in the base: for another scope, period or metric where only that stood in the way, else for no fact."""
        lost = next((match for match in found if match.lost in OTHERS), None)
        if lost is None:
            return Verdict("not-enough-info", "no-fact", message("no-fact"))
        fact, reason = lost.fact, OTHERS[lost.lost]
        return Verdict("not-enough-info", reason, self._elsewhere(reason, fact), None, None, self.evidence(fact))

    def _elsewhere(self, reason: str, fact: Fact) -> Bilingual:
        """The reason with what the page gives the number for, put together once for each fact."""
        key = reason, fact.id
        if key not in self._messages:
            self._messages[key] = message(reason, fact)
        return self._messages[key]

    def evidence(self, fact: Fact) -> tuple[Evidence, ...]:
        """The quotes that state the fact; for a derived one, those of its operands."""
        if fact.id not in self._evidence:
            self._evidence[fact.id] = tuple(_evidence(fact, self.base))
        return self._evidence[fact.id]


VAGUE = ("too-vague", "within-bound")
TELLING = (
    "new-for-total",
    "percent-for-points",
    "growth-for-multiple",
    "wrong-direction",
    "qualifier-flipped",
    "contradicted",
    "another-fact",
)
"""Reasons of a comparison that say more than any slip of the pen."""

OTHERS = {"scope": "other-scope", "period": "other-period", "metric": "other-metric", "kind": "other-metric"}
"""What a match was lost for, and the reason that a number is not in the base for it."""


def _not_a_neighbours(chosen: Judged, base: FactBase) -> Finding:
    """The finding; a number that would be possible, but is plainly a neighbouring fact's own, is refuted."""
    outcome, fact, quantity = chosen.outcome, chosen.match.fact, chosen.match.quantity
    if outcome.reason not in VAGUE or quantity.value is None:
        return outcome
    for other in base.facts.values():
        if other.id == fact.id or other.topic != fact.topic or other.unit != fact.unit or other.derived:
            continue
        if other.value == quantity.value and other.qualifier == quantity.qualifier:
            return Finding("refuted", "another-fact")
    return outcome


def _reason(chosen: Judged, outcome: Finding, base: FactBase) -> str:
    """The slip where one can be told, else another fact's number, else the reason of the comparison."""
    if outcome.label != "refuted" or outcome.reason in TELLING:
        return outcome.reason
    quantity, fact = chosen.match.quantity, chosen.match.fact
    slip = name_slip(quantity, chosen.match.subject.stated)
    if slip is not None and slip != "one-digit-wrong":
        return slip
    return _whose(quantity, fact, base) or slip or outcome.reason


def _whose(quantity: Quantity, fact: Fact, base: FactBase) -> str | None:
    """Whether the number is that of a neighbouring fact of the same unit: its total for the new, another's number."""
    for other in base.facts.values():
        if other.id != fact.id and other.unit == fact.unit and other.value == quantity.value and not other.derived:
            shared = {term for group in fact.subject.must for term in group}
            theirs = {term for group in other.subject.must for term in group}
            return "new-for-total" if shared & theirs and other.topic == fact.topic else "another-fact"
    return None


def explained(chosen: Judged | None, found: Sequence[Match]) -> Iterator[Candidate]:
    """The facts that were considered for a number, the likeliest first, and why each won or lost."""
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
    if match.lost == "kind":
        return f"other metric: {match.detail}"
    if match.lost:
        return f"other {match.lost}: {match.detail}"
    return "another fact stands nearer, or another number speaks of it"


def _evidence(fact: Fact, base: FactBase) -> Iterator[Evidence]:
    if fact.derived is None:
        yield from _quotes(fact, (fact.quote, *fact.also), base)
        return
    for operand in fact.derived.operands:
        if operand.id in base.facts:
            yield from _quotes(base.facts[operand.id], (operand.quote,), base)


def _quotes(fact: Fact, quotes: tuple[str, ...], base: FactBase) -> Iterator[Evidence]:
    source = base.sources.get(fact.source)
    article = source.articles.get(fact.article) if source else None
    for quote in quotes:
        at = quote.find(fact.printed) if fact.printed else -1
        mark = Span(at, at + len(fact.printed)) if at >= 0 else None
        yield Evidence(fact.id, quote, mark, fact.source, article.title if article else "", fact.byline)
