"""The second base: another subject, another language, and its quotes stand in its page."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cqfacts.base.load import load
from cqfacts.base.reading import examine

DATA = Path(__file__).parent.parent / "data"
BASE = load(str(DATA / "second.toml"))
PAGE = (DATA / "second_source.txt").read_bytes()


def test_digest() -> None:
    assert BASE.sources["harbour-2022"].sha256 == hashlib.sha256(PAGE).hexdigest()


@pytest.mark.parametrize("fact", [fact for fact in BASE.facts.values() if not fact.derived], ids=lambda fact: fact.id)
def test_quote_stands_in_the_page(fact) -> None:
    assert fact.quote in PAGE.decode()
    assert fact.printed in fact.quote


def test_the_readers_agree() -> None:
    assert examine(BASE) == ()


@pytest.mark.parametrize(
    ("ident", "en", "zh"),
    [
        ("traffic.passengers", "2.4 million passengers", "240万人次"),
        ("traffic.cars", "over 310,000 vehicles", "超过310000辆"),
        ("fleet.first-crewless", "first", "第一"),
        ("fleet.havsula", "3 May 2022", "2022年5月3日"),
        ("company.quays", "at least 6.2 million euros", "至少620万欧元"),
        ("company.ashore", "under 30 people", "不到30人"),
        ("company.punctuality", "98.0%", "98.0%"),
        ("fleet.battery-share", "about 44.4%", "约44.4%"),
        ("company.fuel-saved", "1.2 million euros", "120万欧元"),
        ("company.sales-per-staff", "about 93,000 euros", "约9.3万欧元"),
    ],
)
def test_value_text(ident: str, en: str, zh: str) -> None:
    text = BASE.facts[ident].value_text
    assert (text.en, text.zh) == (en, zh)
