"""The tables of the guideline, and what must hold for any numbers."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqfacts.compare import BOUND, KNOWN, Form, Outcome, Reason, Stated, compare, is_cut, same_digits
from cqfacts.interval import last_place
from cqfacts.model import QUALIFIERS, Label, Qualifier, Quantity
from tests.compare.compare_notation import claim, page
from tests.compare.compare_tables import LABELS, bare_rows, rows

SWAPPED: dict[Label, Label] = {
    "supported": "refuted",
    "refuted": "supported",
    "not-enough-info": "not-enough-info",
}

qualifiers = st.sampled_from(QUALIFIERS)
whole = st.integers(1, 10**10).map(Decimal)
exponents = st.integers(-4, 9)
numbers = st.decimals().filter(lambda number: not number.is_snan())


@pytest.mark.parametrize("row", rows("verdicts.toml"))
def test_row(row: list[str]) -> None:
    stated, said, label, reason, *flags = row
    outcome = compare(claim(said), page(stated), multiple_of_increase="increase" in flags)
    assert (outcome.label, outcome.reason) == (LABELS[label], reason)


def test_the_callers_decimal_context_changes_nothing() -> None:
    for stated, said, label, reason, *flags in bare_rows("verdicts.toml"):
        quantity, value = claim(said), page(stated)
        with localcontext(prec=2):
            outcome = compare(quantity, value, multiple_of_increase="increase" in flags)
        assert outcome == (LABELS[label], reason)


def test_the_tables_reach_every_reason() -> None:
    reached = {row[3] for row in bare_rows("verdicts.toml")}
    assert reached == set(get_args(Reason))


def test_every_form_has_a_rule_for_both_kinds_of_page() -> None:
    assert set(KNOWN) == set(BOUND) == set(get_args(Form))


def test_every_cell_of_form_and_page_is_in_the_tables() -> None:
    cells = {(page(row[0]).qualifier, claim(row[1]).qualifier) for row in bare_rows("verdicts.toml")}
    wanted = {(there, here) for there in ("exact", "over", "nearly", "about", "at-most") for here in QUALIFIERS}
    assert wanted <= cells


def _stated(value: Decimal, qualifier: Qualifier = "exact", quantum: Decimal = Decimal(1)) -> Stated:
    return Stated(value, qualifier, "家", quantum)


def _said(value: Decimal, qualifier: Qualifier = "exact", quantum: Decimal = Decimal(1)) -> Quantity:
    return claim("1 家")._replace(low=value, high=value, qualifier=qualifier, quantum=quantum)


@given(whole, exponents, st.integers(0, 6), qualifiers)
def test_a_fact_in_any_notation_is_supported(digits: Decimal, exponent: int, finer: int, qualifier: Qualifier) -> None:
    value = digits.scaleb(exponent)
    quantum = Decimal(1).scaleb(exponent)
    stated = _stated(value, qualifier, quantum)
    said = _said(value.quantize(quantum.scaleb(-finer)), qualifier, quantum.scaleb(-finer))
    if qualifier == "exact":
        assert compare(said, stated).label == "supported"
    else:
        assert compare(said, stated) in (
            Outcome("supported", "exact"),
            Outcome("supported", "same-value-other-unit"),
        )


@given(whole, exponents, st.data())
def test_a_changed_digit_is_never_supported(digits: Decimal, exponent: int, data: st.DataObject) -> None:
    text = str(digits)
    place = data.draw(st.integers(0, len(text) - 1))
    digit = data.draw(st.sampled_from([other for other in "0123456789" if other != text[place]]))
    value = digits.scaleb(exponent)
    wrong = Decimal(text[:place] + digit + text[place + 1 :]).scaleb(exponent)
    quantum = Decimal(1).scaleb(exponent)
    outcome = compare(_said(wrong, quantum=quantum), _stated(value, quantum=quantum))
    assert outcome.label == "refuted"


@given(whole, whole, qualifiers, st.integers(0, 5))
def test_a_bound_never_supports_a_bare_number(value: Decimal, said: Decimal, qualifier: Qualifier, places: int) -> None:
    assume(qualifier != "exact")
    outcome = compare(_said(said, quantum=Decimal(10) ** places), _stated(value, qualifier))
    assert outcome.label != "supported"


@given(whole, st.integers(1, 20), qualifiers)
def test_ten_times_a_number_is_never_supported(value: Decimal, power: int, qualifier: Qualifier) -> None:
    said = _said(value.scaleb(power), qualifier)
    assert compare(said, _stated(value, qualifier)).label != "supported"


@given(whole, whole, qualifiers, qualifiers, st.booleans())
def test_negation_swaps(value: Decimal, said: Decimal, here: Qualifier, there: Qualifier, same: bool) -> None:
    quantity = _said(value if same else said, here)
    stated = _stated(value, there)
    plain = compare(quantity, stated)
    denied = compare(quantity._replace(negated=True), stated)
    assert denied.label == SWAPPED[plain.label]
    assert compare(quantity, stated) == plain


@given(whole, st.integers(50, 200), st.sampled_from(["over", "at-least", "nearly", "under", "at-most"]))
def test_a_supported_bound_is_true(value: Decimal, percent: int, qualifier: Qualifier) -> None:
    number = (value * percent / 100).to_integral_value()
    if compare(_said(number, qualifier), _stated(value)).label != "supported":
        return
    assert {
        "over": value > number,
        "at-least": value >= number,
        "nearly": value < number,
        "under": value < number,
        "at-most": value <= number,
    }[qualifier]


@given(whole, st.integers(50, 200), qualifiers, qualifiers)
def test_scale_does_not_matter(value: Decimal, percent: int, here: Qualifier, there: Qualifier) -> None:
    number = value * percent / 100
    small = compare(_said(number, here, Decimal("0.01")), _stated(value, there))
    factor = Decimal(10000)
    large = compare(_said(number * factor, here, Decimal("0.01") * factor), _stated(value * factor, there, factor))
    reasons = {"exact", "same-value-other-unit"}
    coarse = large.reason == "too-vague" and here == "exact"
    assert coarse or small.label == large.label
    assert coarse or small.reason == large.reason or {small.reason, large.reason} <= reasons


@given(numbers, numbers, qualifiers, qualifiers, st.booleans())
def test_any_number_gets_an_outcome(
    said: Decimal, quantum: Decimal, here: Qualifier, there: Qualifier, growth: bool
) -> None:
    stated = _stated(Decimal("-21.8"), there, Decimal("0.1"))._replace(growth=growth, unit="percent")
    assert compare(_said(said, here, quantum)._replace(unit="percent"), stated).label in SWAPPED


@given(whole, st.integers(0, 9))
def test_a_number_cut_at_a_digit_is_a_cut(value: Decimal, places: int) -> None:
    assume(value >= Decimal(10) ** places)
    cut = value // 10**places * 10**places
    assert is_cut(cut, value)
    assert not is_cut(cut + last_place(cut), value)


def test_the_last_significant_digit() -> None:
    assert last_place(Decimal("6300000")) == 100_000
    assert last_place(Decimal("630e4")) == 100_000
    assert last_place(Decimal("2.50")) == Decimal("0.1")
    assert last_place(Decimal(0)) == 1
    assert same_digits(Decimal("4.33e8"), Decimal("43.30"))
    assert not same_digits(Decimal(50), Decimal("50.0"))
