"""Recall and precision of the reader on the public test data of Recognizers-Text, which is not part of this project.

    python benchmarks/recognizers.py PATH [--misses]

PATH is a checkout of https://github.com/microsoft/Recognizers-Text, or its git directory. A result of theirs is found
if a quantity of ours overlaps it and has its value; a quantity of ours is right if a result of theirs overlaps it and
has its value. Cases that are marked as not supported by their Python library are left out.

The two differ by convention, so the figures are not to be read as shares of errors:

- theirs reads every numeral, ours what is counted: a bare article (一个, one), ordinals, dates, clock times, telephone
  numbers, versions, addresses, enumerators (I, II) and numerals in idioms are no quantities here;
- numerals of one digit without anything counted (三, five) and numerals read digit by digit are left alone here;
- a third is 33.3333 per cent here, 1/3 there; 数十 and dozens are intervals here, 10 and 12 there; a range is one
  quantity here and two there (either end counts as equal in the figures below);
- 个百分点 is a unit of its own here and a percentage there (counted as one below);
- numerals written with spaces inside (三百 五 十), powers, and fractions of more than one digit below the line
  (twenty-three fifths) are read there, not here;
- in the files of currencies ours must also find a currency; only the value is compared, not which dollar is meant.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from cqfacts.model import Quantity
from cqfacts.text import read
from cqfacts.text.units import CURRENCIES

FILES = {
    "zh number": "Number/Chinese/NumberModel",
    "zh percentage": "Number/Chinese/PercentModel",
    "zh currency": "NumberWithUnit/Chinese/CurrencyModel",
    "en number": "Number/English/NumberModel",
    "en percentage": "Number/English/PercentModel",
    "en currency": "NumberWithUnit/English/CurrencyModel",
}
MONEY = frozenset({*CURRENCIES, "cent", "penny"})
SHARES = ("percent", "point")


class Score(NamedTuple):
    wanted: int
    found: int
    ours: int
    right: int

    def __str__(self) -> str:
        recall, precision = self.found / max(1, self.wanted), self.right / max(1, self.ours)
        return (
            f"recall {recall:.3f} ({self.found}/{self.wanted})   precision {precision:.3f} ({self.right}/{self.ours})"
        )


def load(path: Path, name: str) -> list[dict[str, Any]]:
    """The cases of one file, from a work tree or out of a git directory."""
    file = path / "Specs" / f"{name}.json"
    if file.is_file():
        data = file.read_bytes()
    else:
        command = ["git", f"--git-dir={path}", "show", f"HEAD:Specs/{name}.json"]
        data = subprocess.run(command, check=True, capture_output=True).stdout
    cases: list[dict[str, Any]] = json.loads(data.decode("utf-8-sig"))
    return [case for case in cases if "python" not in case.get("NotSupported", "").lower()]


def value_of(result: dict[str, Any]) -> Decimal | None:
    text = str((result.get("Resolution") or {}).get("value") or "").rstrip("%").replace(",", "")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def close(first: Decimal, second: Decimal) -> bool:
    return abs(first - second) <= abs(second) * Decimal("0.00001")


def equal(quantity: Quantity, value: Decimal) -> bool:
    """Equal, or an end of a range; a share may be told as a number."""
    values = {quantity.low, *quantity.readings} | ({quantity.high} if quantity.high is not None else set())
    if quantity.kind == "fraction":
        values |= {each / 100 for each in values}
    return any(close(each, value) for each in values)


def quantities(text: str, kind: str) -> Iterator[Quantity]:
    for quantity in read(text).quantities:
        if kind == "percentage" and quantity.unit not in SHARES:
            continue
        if kind == "currency" and quantity.kind != "money" and quantity.unit not in MONEY:
            continue
        yield quantity


def score(cases: list[dict[str, Any]], kind: str, misses: bool) -> Score:
    wanted = found = total = right = 0
    for case in cases:
        text = case["Input"]
        results = [(result, value) for result in case["Results"] if (value := value_of(result)) is not None]
        ours = list(quantities(text, kind))
        pairs = {
            (at, place)
            for at, quantity in enumerate(ours)
            for place, (result, value) in enumerate(results)
            if quantity.start <= result["End"] and result["Start"] < quantity.end and equal(quantity, value)
        }
        hits, places = {at for at, _ in pairs}, {place for _, place in pairs}
        wanted, found = wanted + len(results), found + len(places)
        total, right = total + len(ours), right + len(hits)
        if misses and (len(places) < len(results) or len(hits) < len(ours)):
            missed = [result["Text"] for place, (result, _) in enumerate(results) if place not in places]
            extra = [f"{quantity.text}={quantity.low}" for at, quantity in enumerate(ours) if at not in hits]
            print(f"    missed {missed} extra {extra} in {text}")
    return Score(wanted, found, total, right)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="a checkout of Recognizers-Text, or its git directory")
    parser.add_argument("--misses", action="store_true", help="print every case that differs")
    options = parser.parse_args()
    for label, name in FILES.items():
        cases = load(options.path, name)
        print(f"{label:14} {len(cases):4} cases   {score(cases, label.split()[1], options.misses)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
