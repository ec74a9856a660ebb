"""English units: percent, yuan, months, square metres."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from cqfacts.text.numerals import parse
from cqfacts.text.spans import DIGITS

_UNITS = {
    "point": "percentage point(s), percentage-point(s), pp(s), ppt(s), p.p., point(s) of percentage",
    "percent": "percent(s), per cent, pct", "CNY": "yuan, yuan renminbi, chinese yuan, rmb, cny, renminbi",
    "USD": "dollar(s), us dollar(s), u.s. dollar(s), american dollar(s), usd, us$",
    "HKD": "hk dollar(s), hong kong dollar(s), hkd", "EUR": "euro(s), eur", "CHF": "swiss franc(s), franc(s), chf",
    "GBP": "pounds sterling, pound(s), gbp, quid", "JPY": "yen, japanese yen, jpy",
    "INR": "rupee(s), indian rupee(s), inr", "RUB": "ruble(s), rouble(s), rub",
    "AUD": "australian dollar(s), aussie dollar(s), aud", "CAD": "canadian dollar(s), cad",
    "SGD": "singapore dollar(s), sgd", "NZD": "new zealand dollar(s), nzd",
    "KRW": "south korean won, korean won, won, krw", "TWD": "new taiwan dollar(s), taiwan dollar(s), twd",
    "MYR": "ringgit, myr", "THB": "baht, thb", "BRL": "reais, brl", "ZAR": "rand, zar", "TRY": "lira, turkish lira",
    "ILS": "shekel(s), ils", "NGN": "naira, ngn", "UAH": "hryvnia(s)", "PHP": "philippine peso(s)",
    "MXN": "mexican peso(s), mxn", "IDR": "rupiah, idr", "PLN": "zloty(s), pln", "SEK": "swedish kronor, kronor, sek",
    "NOK": "norwegian kroner, norwegian krone, nok", "DKK": "danish kroner, danish krone, dkk",
    "CZK": "czech koruna(s), koruna(s), czk", "SAR": "saudi riyal(s), sar", "AED": "dirham(s), aed",
    "PKR": "pakistani rupee(s), pkr", "VND": "vietnamese dong, vnd", "DEM": "deutsche mark(s)",
    "FRF": "french franc(s)", "ITL": "italian lire, lire", "ESP": "peseta(s)", "NLG": "guilder(s), dutch guilder(s)",
    "FIM": "finnish markka, markka", "cent": "cent(s)", "penny": "pence, penny, p", "times": "times, fold, x",
    "year": "year(s), calendar year(s)", "month": "month(s), calendar month(s)", "week": "week(s)",
    "fortnight": "fortnight(s)", "day": "day(s), working day(s), business day(s), calendar day(s)", "hour": "hour(s)",
    "minute": "minute(s), min(s)", "second": "seconds, secs", "quarter": "quarters", "semester": "semester(s)",
    "decade": "decade(s)", "century": "century, centuries",
    "degree": "degree(s), degree(s) celsius, degree(s) centigrade, celsius",
    "fahrenheit": "degree(s) fahrenheit, fahrenheit", "km": "km, kilometer(s), kilometre(s)", "mile": "mile(s)",
    "m": "metre(s), meter(s)", "cm": "cm, centimetre(s), centimeter(s)", "mm": "mm, millimetre(s), millimeter(s)",
    "foot": "foot, feet, ft", "inch": "inch, inches", "yard": "yard(s)",
    "km/h": "km/h, kph, kmh, kilometre(s) per hour, kilometer(s) per hour, kilometre(s) an hour, kilometer(s) an hour",
    "mph": "mph, mile(s) per hour, mile(s) an hour", "kg": "kg, kilogram(s), kilo(s)", "g": "gram(s)",
    "mg": "mg, milligram(s)", "ton": "tonne(s), ton(s), metric ton(s), metric tonne(s)", "ounce": "ounce(s)",
    "ha": "hectare(s), ha", "acre": "acre(s)",
    "m2": "square metre(s), square meter(s), sq m, sq. m, sqm, m2, m², square-metre, square-meter",
    "km2": "square kilometre(s), square kilometer(s), sq km, sq. km, sqkm, km2, km², square-kilometre",
    "sqft": "square foot, square feet, sq ft, sq. ft, sqft, square-foot",
    "sqmi": "square mile(s), sq mi, square-mile", "m3": "cubic metre(s), cubic meter(s), m3, m³",
    "litre": "litre(s), liter(s)", "ml": "ml, millilitre(s), milliliter(s)", "gallon": "gallon(s)",
    "kWh": "kwh, kilowatt-hour(s), kilowatt hour(s)", "MWh": "mwh, megawatt-hour(s), megawatt hour(s)",
    "GWh": "gwh, gigawatt-hour(s), gigawatt hour(s)", "TWh": "twh, terawatt-hour(s), terawatt hour(s)",
    "kW": "kw, kilowatt(s)", "MW": "mw, megawatt(s)", "GW": "gw, gigawatt(s)", "GB": "gb, gigabyte(s)",
    "TB": "tb, terabyte(s)",
}  # fmt: skip
_METRES = (
    "long", "wide", "tall", "high", "deep", "thick", "above", "below", "away", "apart", "by", "underground", "across",
    "sprint", "race", "hurdles", "freestyle", "butterfly", "backstroke", "breaststroke", "relay", "final", "dash",
)  # fmt: skip


_RUN = ("ran ", "run ", "swam ", "swim ", "cleared ", "threw ", "jumped ", "leapt ", "sprinted ", "m by ", "m x ")


@cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    """First word -> the units that begin with it, as (words, unit), longest first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for unit, words in _UNITS.items():
        for word in words.split(", "):
            for phrase in {word.replace("(s)", ""), word.replace("(s)", "s")}:
                table.setdefault(_first(phrase, 0), []).append((phrase, unit))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def _first(low: str, at: int) -> str:
    """The letters that begin at `at`."""
    end = at
    while "a" <= low[end : end + 1] <= "z" and end - at < 12:
        end += 1
    return low[at:end]


def after(low: str, at: int) -> tuple[str, int] | None:
    """The unit that begins at `at`, a space or a hyphen before it or not, and where it ends."""
    if low.startswith((" people", " persons"), at):
        return "person", at
    begin = at + (low[at] in " -")
    if low[begin : begin + 1] == "m" and (end := metre(low, at)):
        return "m", end
    if not "a" <= low[begin : begin + 1] <= "z":
        return None
    for phrase, unit in _table().get(_first(low, begin), ()):
        end = begin + len(phrase)
        if low.startswith(phrase, begin) and not low[end : end + 1].isalnum() and _fits(low, at, phrase):
            return unit, end
    return None


_WON_WHAT = tuple(f" won {word} " for word in ("the", "a", "an", "its", "their", "this", "that", "it", "them"))
"""Here won is a verb, whatever stands before it: 3,701 won the label."""


def _fits(low: str, at: int, phrase: str) -> bool:
    """Words that are units in some places only: 5x, a 12-foot wall, 1,200 won (and not: 5 won medals)."""
    if phrase in ("x", "foot", "ml", "ft", "p"):
        return low[at] != " "
    if phrase == "won":
        if low.startswith(_WON_WHAT, at):
            return False
        return low[at - 3 : at].isdigit() or low.endswith(("million", "billion", "trillion", "bn"), 0, at)
    return True


def metre(low: str, at: int) -> int:
    """Where the `m` of 365 m or of 100m sprint ends; 0 if it is none, but a million."""
    end = at + 1 + low.startswith(" ", at)
    if low[end - 1 : end] != "m" or low[end : end + 1].isalnum():
        return 0
    word = _first(low, end + 1) if low[end : end + 1] == " " else ""
    begin = at
    while begin and low[begin - 1] in DIGITS:
        begin -= 1
    if low.endswith(_RUN, 0, begin):
        return end
    if low[at] == " ":
        return 0 if word in ("people", "users", "tonnes", "tons", "barrels") else end
    return end if word in _METRES else 0


def coins(low: str, at: int) -> tuple[Decimal, int] | None:
    """The cents of 3 dollars 50 cents as a part of a dollar, and where they end."""
    if low[at : at + 1] != " " or not (" cent" in low[at : at + 30] or " pence" in low[at : at + 30]):
        return None
    found = _coins().match(low, at)
    numeral = parse(found[1]) if found is not None else None
    if found is None or numeral is None or not 0 < numeral.value < 100:
        return None
    return numeral.value / 100, found.end()


@cache
def _coins() -> re.Pattern[str]:
    return re.compile(" (?:and )?([0-9]{1,2}|[a-z]{3,9}(?:-[a-z]{3,5})?) (?:cents?|pence)(?![a-z])")
