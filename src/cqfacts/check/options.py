"""The facts that one number may speak of, the likeliest first; each is weighed only when its turn comes."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import takewhile
from typing import NamedTuple

from cqfacts.check.candidates import AGREEMENT, UNLIKELY, Match, fits, price, weighed
from cqfacts.check.context import Context
from cqfacts.check.setting import Setting, kind_of, setting_of
from cqfacts.check.sites import Surroundings
from cqfacts.check.subjects import Subject, Subjects, is_missing
from cqfacts.check.told import Finding, Told
from cqfacts.model import Label, Quantity

LIKELIHOOD: dict[Label, float] = {"supported": AGREEMENT, "refuted": 0, "not-enough-info": -AGREEMENT / 2}
"""What each outcome takes off the cost: the value itself is a hint of what a number is of."""


class Judged(NamedTuple):
    """A match that stands, with what was found of its number."""

    match: Match
    outcome: Finding

    @property
    def cost(self) -> float:
        return self.match.cost - LIKELIHOOD[self.outcome.label]


class Options:
    """The facts of the number's unit whose words are there, those included that lose for scope, period or metric."""

    def __init__(self, context: Context, quantity: Quantity, subjects: Subjects, said: Surroundings) -> None:
        self.context = context
        self.quantity = quantity
        self.told = Told(context, quantity)
        self._weighed: list[Match] = []
        self._outcomes: list[Finding | None] = []
        self._priced: list[tuple[float, Subject]] = []
        self._setting: Setting | None = None
        # What the sentence itself says of a number, and says rightly, nothing around it says better.
        leans = context.is_parallel or context.is_bare or bool(context.sentence.column_heads)
        if not leans:
            self._find(subjects, said, leaning=False)
        if leans or not self._is_settled():
            self._find(subjects, said, leaning=True)

    def _find(self, subjects: Subjects, said: Surroundings, *, leaning: bool) -> None:
        context, quantity = self.context, self.quantity
        costs = context.costs(quantity, leaning=leaning)
        mine = kind_of(context, quantity)
        named = [subject for subject in subjects.named(costs[0], mine) if fits(quantity, mine, subject)]
        self._weighed, self._outcomes, self._priced = [], [], []
        if named:
            if self._setting is None:
                self._setting = setting_of(context, quantity, costs, said)
            else:
                self._setting = self._setting._replace(terms=costs[0], scopes=costs[1])
            self._priced = self._prices(named, self._setting)

    def _is_settled(self) -> bool:
        outcomes = map(self._outcome, range(len(self._priced)))
        first = next((outcome for outcome in outcomes if outcome is not None), None)
        return first is not None and first.label == "supported"

    def _prices(self, named: list[Subject], setting: Setting) -> list[tuple[float, Subject]]:
        most = float("inf") if self.context.is_parallel else UNLIKELY + AGREEMENT
        prices = [(price(self.quantity, subject, setting), subject) for subject in named]
        return sorted([(cost, one) for cost, one in prices if cost is not None and cost <= most], key=_cost)

    def matches(self) -> Iterator[Match]:
        """Each fact and the number, by what it costs to take the one for the other."""
        return map(self._match, range(len(self._priced)))

    def _match(self, at: int) -> Match:
        if at == len(self._weighed):
            assert self._setting is not None
            cost, subject = self._priced[at]
            self._weighed.append(weighed(self.context, self.quantity, subject, cost, self._setting))
        return self._weighed[at]

    def _outcome(self, at: int) -> Finding | None:
        if at == len(self._outcomes):
            match = self._match(at)
            self._outcomes.append(None if match.lost else self.told.outcome(match))
        return self._outcomes[at]

    def standing(self) -> Iterator[Judged]:
        """The facts that nothing speaks against, with what comes of each, by cost: agreement makes a fact likelier."""
        found: list[tuple[float, int, Judged]] = []
        for at, (cost, _) in enumerate(self._priced):
            while found and found[0][0] < cost - AGREEMENT:
                yield heappop(found)[2]
            outcome = self._outcome(at)
            if outcome is not None:
                one = Judged(self._match(at), outcome)
                heappush(found, (one.cost, at, one))
        while found:
            yield heappop(found)[2]

    def listed(self) -> list[Judged]:
        """For a list of several subjects and numbers: what is said of one subject does not rule another out."""
        some = (match for match in self.matches() if match.lost in ("", "metric", "scope"))
        return [Judged(match, outcome) for match in some if (outcome := self.told.outcome(match)) is not None]

    def is_anothers(self, match: Match) -> bool:
        """Whether the number is that of a fact that fits the words better, told of another time or place.

        Where the words of the match stand partly around the sentence, one that is told in it of another kind is enough.
        """
        derived = match.fact.derived
        rests_on = [operand.id for operand in derived.operands] if derived else []
        is_leaning = is_missing(match.subject.groups, self.context.here)
        better = takewhile(lambda other: other.cost <= match.cost, self.matches())
        return any(
            (other.lost in ("scope", "period") or (is_leaning and self._is_told_here(other)))
            # What is told of the place that the match holds for is no number of another place.
            and other.detail != match.fact.scope
            and other.fact.id not in rests_on
            and self.told.compared(other.subject.stated).label == "supported"
            for other in better
        )

    def _is_told_here(self, other: Match) -> bool:
        """Whether the sentence itself names all of another fact that lost to a word beside it."""
        return other.lost == "metric" and not is_missing(other.subject.groups, self.context.here)


def _cost(priced: tuple[float, Subject]) -> float:
    return priced[0]
