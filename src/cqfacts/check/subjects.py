"""The facts of a base made ready for matching: each number as `compare` wants it, each fact's words as sets.

Making a fact ready reads its printed form, so it is done when a draft first names the fact, and once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from cqfacts.base.units import canonical
from cqfacts.check import comparing, language
from cqfacts.check.distances import Costs
from cqfacts.compare import Stated, family
from cqfacts.model import Fact, FactBase, Scope, Unit
from cqfacts.text import read_quantities

Groups = tuple[frozenset[str], ...]
Sides = tuple[frozenset[str], frozenset[str]]

_DIMENSIONS: dict[str, tuple[str, ...]] = {
    "rank": ("rank",),
    "percent": ("share",),
    "point": ("share",),
    "times": ("multiple", "share"),
    "money": ("money",),
    "person": ("people",),
    "none": ("people", "count", "money"),
    "count": ("count", "people"),
}
"""The dimensions that the units of a family can be of; a family that is not here may be of any."""


class Subject(NamedTuple):
    """A fact made ready: `groups` are the terms of which one each must be named, `likely` those that make it
    likelier, `names` the terms of all groups, `terms` all that it knows.

    `within` are the scopes that its own lies in, itself included. `is_raised` tells that the page says of the number
    that something rose to it. `mains` are the terms that all facts of the base are
    first of all of. `sides` are the terms that tell the larger and the smaller thing of a difference or a ratio.
    """

    fact: Fact
    scope: Scope
    within: frozenset[str]
    stated: Stated
    family: str
    groups: Groups
    names: frozenset[str]
    likely: frozenset[str]
    terms: frozenset[str]
    is_average: bool
    is_difference: bool
    is_new: bool
    is_raised: bool = False
    mains: frozenset[str] = frozenset()
    sides: Sides = (frozenset(), frozenset())


class Subjects:
    """The facts of a base that hold a number, found by the terms that a text names."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._ready: dict[str, Subject] = {}
        self._units: dict[str, str | None] = {}
        numeric = [fact for fact in base.facts.values() if isinstance(fact.value, Decimal) and fact.subject.must]
        self._groups: dict[str, Groups] = {fact.id: tuple(map(frozenset, fact.subject.must)) for fact in numeric}
        self._place = {ident: at for at, ident in enumerate(self._groups)}
        used = Counter(term for groups in self._groups.values() for group in groups for term in group)
        self._dimensions = {fact.id: base.units[fact.unit].dimension for fact in numeric}
        # Each fact stands under its rarest words, so that common ones bring few facts up.
        self._rarest = {
            ident: min(groups, key=lambda group: sum(used[term] for term in group))
            for ident, groups in self._groups.items()
        }
        self._mains = frozenset[str]().union(*(groups[0] for groups in self._groups.values()))
        self._indexes: dict[str, dict[str, list[str]]] = {}

    def named(self, terms: Costs, family: str) -> list[Subject]:
        """Those of which everything that must be there is among the terms, in the order of the base.

        Facts whose numbers a number of this family cannot be are left out, as far as their dimension tells.
        """
        groups = self._groups
        if family not in self._indexes:
            self._indexes[family] = self._index(family)
        index = self._indexes[family]
        found = {ident for term in terms.keys() & index.keys() for ident in index[term]}
        here = [ident for ident in found if not is_missing(groups[ident], terms)]
        return [self._subject(ident) for ident in sorted(here, key=self._place.__getitem__)]

    def _index(self, family: str) -> dict[str, list[str]]:
        """The facts of this family by the words that bring them up."""
        likely = _DIMENSIONS.get(family)
        index: dict[str, list[str]] = {}
        for ident, group in self._rarest.items():
            if likely is None or self._dimensions[ident] in likely:
                for term in group:
                    index.setdefault(term, []).append(ident)
        return index

    def partly_named(self, terms: Costs) -> Iterator[tuple[Subject, list[frozenset[str]]]]:
        """Those of which something is among the terms, with the groups that are not."""
        for ident, groups in self._groups.items():
            missing = [group for group in groups if group.isdisjoint(terms)]
            if len(missing) < len(groups):
                yield self._subject(ident), missing

    def _subject(self, ident: str) -> Subject:
        if ident not in self._ready:
            self._ready[ident] = self._make(self._base.facts[ident])
        return self._ready[ident]

    def _make(self, fact: Fact) -> Subject:
        assert isinstance(fact.value, Decimal)
        words = f"{fact.label.zh} {fact.label.en.lower()}"
        unit = self._base.units[fact.unit]
        growth = unit.dimension == "share" and language.GROWTH.search(words) is not None
        interval = fact.derived.interval if fact.derived else None
        stated = Stated(fact.value, fact.qualifier, self._unit(unit), _quantum(fact), growth, interval)
        groups = self._groups[fact.id]
        likely = frozenset(fact.subject.may)
        names = frozenset[str]().union(*groups)
        is_average = language.AVERAGE.search(words) is not None
        is_difference = fact.derived is not None and comparing.DIFFERENCE.search(words) is not None
        # What holds at one moment and is not told as new is a total.
        is_new = "/" in fact.period or len(fact.period) == 4 or language.NEW.search(words) is not None
        is_raised = language.RAISED_TO.search(fact.quote) is not None
        scope = self._base.scopes[fact.scope]
        within = kin(scope, self._base)
        kind, sides = family(stated.unit), (frozenset[str](), frozenset[str]())
        if is_difference or kind == "times":
            sides = self._sides(fact)
        return Subject(
            fact,
            scope,
            within,
            stated,
            kind,
            groups,
            names,
            likely,
            names | likely,
            is_average,
            is_difference,
            is_new,
            is_raised,
            self._mains,
            sides,
        )

    def _sides(self, fact: Fact) -> Sides:
        """What tells the first operand of a difference or a ratio from the second, and the reverse."""
        match fact.derived.formula.split() if fact.derived else []:
            case [larger, "-" | "/", smaller] if larger in self._groups and smaller in self._groups:
                return apart(self._groups[larger], self._groups[smaller])
            case _:
                return frozenset(), frozenset()

    def _unit(self, unit: Unit) -> str | None:
        if unit.id not in self._units:
            self._units[unit.id] = canonical(unit)
        return self._units[unit.id]


def apart(one: Groups, other: Groups) -> Sides:
    """The terms that only the one has, and those that only the other has."""
    mine, theirs = frozenset[str]().union(*one), frozenset[str]().union(*other)
    return mine - theirs, theirs - mine


def is_missing(groups: Groups, terms: Costs | frozenset[str]) -> bool:
    """Whether one of the groups is not named; a plain loop, since nothing runs more often."""
    for group in groups:  # noqa: SIM110
        if group.isdisjoint(terms):
            return True
    return False


def costs_of(subject: Subject, terms: Costs) -> list[float]:
    """What the nearest word of each group costs that must be there."""
    return [
        terms[words[0]] if len(words) == 1 else min([terms[word] for word in words if word in terms])
        for words in subject.fact.subject.must
    ]


def kin(scope: Scope, base: FactBase) -> frozenset[str]:
    """The scope and those that it lies in, by id."""
    found: set[str] = set()
    at: Scope | None = scope
    while at is not None and at.id not in found:
        found.add(at.id)
        at = base.scopes.get(at.parent) if at.parent else None
    return frozenset(found)


def _quantum(fact: Fact) -> Decimal:
    """The worth of the last digit that the page shows."""
    assert isinstance(fact.value, Decimal)
    read = read_quantities(fact.printed) if fact.printed else []
    return read[0].quantum if read else Decimal(1).scaleb(int(fact.value.as_tuple().exponent))
