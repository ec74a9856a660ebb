"""A short notation for the tables: `over 630e4 person`, `not exactly 3401`, `about 10..20 percent growth`.

A literal's exponent is its quantum: `4.33e8` shows millions, `630e4` ten thousands, `13646` ones.
"""

from __future__ import annotations

from decimal import Decimal

from cqfacts.compare import Stated
from cqfacts.interval import Interval
from cqfacts.model import QUALIFIERS, Qualifier, Quantity, QuantityKind, Span

KINDS: dict[str | None, QuantityKind] = {"percent": "percent", "point": "points", "times": "multiple", "rank": "rank"}


def quantum_of(literal: str) -> Decimal:
    exponent = Decimal(literal).as_tuple().exponent
    if not isinstance(exponent, int):
        return Decimal(1)
    return Decimal(1).scaleb(exponent)


def _qualifier(words: list[str]) -> Qualifier:
    for word in QUALIFIERS:
        if words[0] == word:
            words.pop(0)
            return word
    return "exact"


def _flags(words: list[str], *known: str) -> set[str]:
    flags = set(words) & set(known)
    words[:] = [word for word in words if word not in flags]
    return flags


def claim(notation: str) -> Quantity:
    """`[not] [exactly] [QUALIFIER] LOW[..[HIGH]] [UNIT] [KIND] [or=VALUE]`; `10..` has no upper end."""
    words = notation.split()
    flags = _flags(words, "not", "exactly")
    kinds = _flags(words, "vague", "fraction")
    others = tuple(Decimal(word[3:]) for word in words if word.startswith("or="))
    words = [word for word in words if not word.startswith("or=")]
    qualifier = _qualifier(words)
    low, dots, high = words.pop(0).partition("..")
    unit = words.pop(0) if words else None
    assert not words, f"left over in {notation!r}: {words}"
    default: QuantityKind = "range" if dots else KINDS.get(unit, "number")
    top = Decimal(high) if high else None
    return Quantity(
        start=0,
        end=1,
        text="x",
        number=Span(0, 1),
        low=Decimal(low),
        high=top if dots else Decimal(low),
        quantum=quantum_of(low),
        kind=next(iter(kinds)) if kinds else default,  # type: ignore[arg-type]
        unit=unit,
        qualifier=qualifier,
        qualifier_at=Span(0, 1) if "exactly" in flags else None,
        negated="not" in flags,
        readings=(Decimal(low), *others) if others else (),
    )


def page(notation: str) -> Stated:
    """`[QUALIFIER] VALUE [UNIT] [growth] [=INTERVAL]`; the interval as `(552.75,inf)` or `[1,2]`, without spaces."""
    words = notation.split()
    flags = _flags(words, "growth")
    interval = next((_interval(word[1:]) for word in words if word.startswith("=")), None)
    words = [word for word in words if not word.startswith("=")]
    qualifier = _qualifier(words)
    value = words.pop(0)
    unit = words.pop(0) if words else None
    assert not words, f"left over in {notation!r}: {words}"
    return Stated(Decimal(value), qualifier, unit, quantum_of(value), "growth" in flags, interval)


def _interval(text: str) -> Interval:
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high), text[0] == "(", text[-1] == ")")
