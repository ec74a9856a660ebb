"""Periods as people write them."""

from __future__ import annotations

import pytest

from cqfacts.model import QUALIFIERS as KNOWN
from cqfacts.render.words import QUALIFIERS, period_text, say


@pytest.mark.parametrize(
    ("period", "en", "zh"),
    [
        ("2023", "2023", "2023年"),
        ("2023-12", "Dec 2023", "2023年12月"),
        ("2023-10-10", "10 Oct 2023", "2023年10月10日"),
        ("2023-01/2023-11", "Jan–Nov 2023", "2023年1—11月"),
        ("2023-12-15/2023-12-17", "15–17 Dec 2023", "2023年12月15—17日"),
        ("2022-07/2023-12", "Jul 2022–Dec 2023", "2022年7月—2023年12月"),
        ("2022/2025", "2022–2025", "2022—2025年"),
        ("2023-11-30/2023-12-02", "30 Nov–2 Dec 2023", "2023年11月30日—12月2日"),
        ("2022/2023-06", "2022–Jun 2023", "2022年—2023年6月"),
        ("someday", "someday", "someday"),
        ("2023-13", "2023-13", "2023-13"),
        ("2023/2024/2025", "2023/2024/2025", "2023/2024/2025"),
    ],
)
def test_periods(period: str, en: str, zh: str) -> None:
    assert period_text(period, "en") == en
    assert period_text(period, "zh") == zh


def test_every_qualifier_has_its_word() -> None:
    assert set(QUALIFIERS) == set(KNOWN)


def test_both_languages_do_not_repeat_what_is_the_same() -> None:
    assert say("fact", "both") == "Fact 事实"
    assert say("fact", "zh") == "事实"
