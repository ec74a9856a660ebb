"""Formulas, and how what the qualifiers leave open comes through them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqfacts.base.derive import interval_of, settle
from cqfacts.base.formula import LONGEST, FormulaError, holds, operands, parse, parse_relation, run
from cqfacts.base.load import of_text
from cqfacts.interval import Interval
from cqfacts.model import QUALIFIERS, Qualifier
from tests.base.test_load import SOUND


def computed(formula: str, **values: tuple[str, Qualifier]) -> Interval:
    known = {f"a.{name}": interval_of(Decimal(value), qualifier) for name, (value, qualifier) in values.items()}
    return run(parse(formula), known)


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("10 - 3 - 2", "5"),
        ("24 / 4 / 2", "3"),
        ("2 * (3 + (4 - 1)) / 6", "2"),
        ("21 / 7", "3"),
        ("1 / 3 * 3", "1"),
        ("0.1 + 0.2", "0.3"),
        ("1.50", "1.5"),
    ],
)
def test_arithmetic(formula: str, result: str) -> None:
    assert run(parse(formula), {}) == Interval.point(Decimal(result))


@pytest.mark.parametrize(
    "formula",
    [
        "",
        " ",
        "1 +",
        "+ 1",
        "1 2",
        "(1",
        "1)",
        "()",
        "1 + * 2",
        "a",
        "a.x a.y",
        "a.x-a.y b.z",
        "1 ** 2",
        "- 1",
        "1,5",
        "١",
        "a. + 1",
        "1 " + "+ 1 " * LONGEST,
    ],
)
def test_what_is_no_formula(formula: str) -> None:
    with pytest.raises(FormulaError):
        parse(formula)


def test_deep_nesting_is_only_a_matter_of_length() -> None:
    depth = LONGEST // 2 - 1
    assert run(parse("(" * depth + "1" + ")" * depth), {}) == Interval.point(Decimal(1))


def test_ids_hold_hyphens() -> None:
    assert operands(parse("a-b.c-d - a-b.c-d * 2 + x.y")) == ("a-b.c-d", "x.y")


def test_dividing_by_what_may_be_zero() -> None:
    for formula in ("1 / 0", "1 / (a.x - a.x)", "1 / a.y"):
        with pytest.raises(FormulaError, match="zero"):
            computed(formula, x=("5", "about"), y=("5", "under"))


@pytest.mark.parametrize(
    ("formula", "values", "places", "value", "qualifier"),
    [
        ("a.x / a.y", {"x": ("21", "exact"), "y": ("7", "exact")}, 0, "3", "exact"),
        ("a.x / a.y", {"x": ("10", "exact"), "y": ("3", "exact")}, 1, "3.3", "about"),
        ("a.x / 2", {"x": ("5", "exact")}, 0, "3", "about"),
        ("a.x / 1.218", {"x": ("200000", "over")}, -3, "164000", "over"),
        ("a.x - a.y", {"x": ("56000", "over"), "y": ("13646", "exact")}, 0, "42354", "over"),
        ("a.y - a.x", {"x": ("100", "over"), "y": ("500", "exact")}, 0, "400", "under"),
        ("a.x * 2", {"x": ("100", "at-least")}, 0, "200", "at-least"),
        ("a.x * 1.5", {"x": ("1", "at-least")}, 0, "1", "over"),
        ("a.x / 3", {"x": ("100", "at-most")}, 0, "34", "under"),
        ("a.x / 4", {"x": ("100", "at-most")}, 0, "25", "at-most"),
        ("a.x * 0.1", {"x": ("3000000000", "nearly")}, 0, "300000000", "nearly"),
        ("a.x + a.y", {"x": ("30", "nearly"), "y": ("10", "exact")}, 0, "40", "nearly"),
        ("a.y - a.x", {"x": ("30", "nearly"), "y": ("100", "exact")}, 0, "72", "about"),
        ("a.x + a.y", {"x": ("30", "nearly"), "y": ("10", "about")}, 0, "39", "about"),
        ("a.x * 2", {"x": ("50", "about")}, 0, "100", "about"),
        ("a.x", {"x": ("12345", "exact")}, -3, "12000", "about"),
    ],
)
def test_qualifiers(formula: str, values, places: int, value: str, qualifier: str) -> None:
    interval = computed(formula, **values)
    assert settle(interval, places, [said for _, said in values.values()]) == (Decimal(value), qualifier)


def test_what_bounds_nothing_is_no_fact() -> None:
    with pytest.raises(FormulaError, match="bound nothing"):
        settle(computed("a.x - a.y", x=("1", "over"), y=("1", "over")), 0, ["over", "over"])


@given(
    st.sampled_from(QUALIFIERS),
    st.integers(1, 10**6),
    st.integers(-3, 3),
    st.fractions(0, 2),
)
def test_a_bound_stays_true_when_it_is_rounded(qualifier, size: int, places: int, share) -> None:
    """Whatever lies in the interval also lies in what the told value and qualifier allow, where these are bounds."""
    interval = interval_of(Decimal(size) / 7, qualifier)
    value, told = settle(interval, places, [qualifier])
    sample = Decimal(size) / 7 * Decimal(share.numerator) / Decimal(share.denominator)
    if sample in interval and told in ("over", "at-least", "under", "at-most", "exact"):
        assert sample in interval_of(value, told)


@pytest.mark.parametrize(
    ("relation", "tolerance", "true"),
    [
        ("1 + 2 = 3", "0", True),
        ("1 + 2 = 4", "0", False),
        ("1 + 2 = 4", "1", True),
        ("1 < 2", "0", True),
        ("2 < 2", "0", False),
        ("2 <= 2", "0", True),
        ("3 <= 2", "0", False),
        ("3 > 2", "0", True),
        ("2 > 3", "0", False),
        ("2 >= 2", "0", True),
        ("2 > 2.5", "1", True),
    ],
)
def test_relations(relation: str, tolerance: str, true: bool) -> None:
    left, sign, right = parse_relation(relation)
    assert holds(run(left, {}), sign, run(right, {}), Decimal(tolerance)) is true


@pytest.mark.parametrize("relation", ["", "1", "1 =", "1 = 1 = 1", "1 == 1", "1=1"])
def test_what_is_no_relation(relation: str) -> None:
    with pytest.raises(FormulaError):
        parse_relation(relation)


DERIVED = """
[derived.port.{name}]
label.en = "{name}"
label.zh = "{name}"
unit = "people"
period = "2022"
formula = "{formula}"
round = 0
subject.must = ["visitor"]
"""


def with_derived(**formulas: str) -> str:
    return SOUND + "".join(DERIVED.format(name=name, formula=formula) for name, formula in formulas.items())


def test_derived_facts_may_rest_on_later_ones() -> None:
    base = of_text(with_derived(twice="port.once * 2", once="port.visitors + port.per-month"), "base.toml")
    assert base.problems == ()
    assert base.facts["port.twice"].value == 26000
    derived = base.facts["port.twice"].derived
    assert derived is not None
    assert [operand.id for operand in derived.operands] == ["port.visitors"]


def test_a_circle_takes_out_what_is_in_it_and_what_rests_on_it() -> None:
    base = of_text(with_derived(a="port.b + 1", b="port.a + 1", c="port.a * 2"), "base.toml")
    assert [problem.id for problem in base.problems] == ["port.a", "port.b", "port.c"]
    assert list(base.facts) == ["port.visitors", "port.opened", "port.per-month"]


def test_a_long_chain_is_no_deep_recursion() -> None:
    links = {f"n{index}": f"port.n{index + 1} + 1" for index in range(3000)}
    base = of_text(with_derived(**links, n3000="port.visitors + 0"), "base.toml")
    assert base.problems == ()
    assert base.facts["port.n0"].value == 15000
