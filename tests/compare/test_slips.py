"""The slips that a wrong number is put down to."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqfacts.compare import compare
from cqfacts.slips import Slip, digit_slip, name_slip
from tests.compare.compare_notation import claim, page
from tests.compare.compare_tables import bare_rows, rows


@pytest.mark.parametrize("row", rows("slips.toml"))
def test_row(row: list[str]) -> None:
    stated, said, slip, *flags = row
    assert (name_slip(claim(said), page(stated), multiple_of_increase="increase" in flags) or "") == slip


@pytest.mark.parametrize("row", rows("verdicts.toml"))
def test_what_is_supported_has_no_slip_of_unit_or_qualifier(row: list[str]) -> None:
    stated, said, _label, _reason, *flags = row
    increase = "increase" in flags
    if compare(claim(said), page(stated), multiple_of_increase=increase).label == "supported":
        slip = name_slip(claim(said), page(stated), multiple_of_increase=increase)
        assert slip not in {"unit", "qualifier-flipped", "percent-for-points", "wrong-direction"}


def test_the_table_reaches_every_slip() -> None:
    reached = {row[2] for row in bare_rows("slips.toml")}
    assert reached - {""} == set(get_args(Slip))


@given(st.integers(10, 10**9), st.integers(-3, 8), st.data())
def test_two_neighbouring_digits_changed_about(number: int, exponent: int, data: st.DataObject) -> None:
    text = str(number)
    place = data.draw(st.integers(0, len(text) - 2))
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    assume(swapped != text and not swapped.startswith("0"))
    slip = digit_slip(Decimal(swapped).scaleb(exponent), Decimal(text).scaleb(exponent))
    # 10 and 01, or 120 and 102: with zeros at the end a change of place can also be one of magnitude.
    assert slip in ("digits-transposed", "magnitude")


@given(st.integers(1, 10**9), st.integers(1, 9), st.integers(-3, 3))
def test_a_power_of_ten(number: int, power: int, exponent: int) -> None:
    meant = Decimal(number).scaleb(exponent)
    assert digit_slip(meant.scaleb(power), meant) == digit_slip(meant, meant.scaleb(power)) == "magnitude"


@given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(allow_nan=False, allow_infinity=False))
def test_any_two_numbers(said: Decimal, meant: Decimal) -> None:
    assert digit_slip(said, meant) in (None, *get_args(Slip))
