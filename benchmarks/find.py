"""What a search costs: the start-up of `cqfacts find` over that of `cqfacts get`, and the search itself on large bases.

    python benchmarks/find.py [--runs N]

Start-up is whole processes, run in turn, medians. The bases of 1,000, 10,000 and 50,000 facts are made of the shipped
one, whose facts return under other labels, with other numbers and other quotes; they are as they would be loaded, and
hold as many facts with each word as the shipped one does, in proportion. `first` is the first search of its kind, which
makes ready what the kind needs (a base is loaded once for many searches, or a small one for one); `search` is the best
of those that follow, since others only slow a machine down. For comparison it says what the libraries cost that the
search does without.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.find import Finder
from cqfacts.model import Bilingual, Fact, FactBase

BARS = {"start": 1.4, "search": 50.0, "growth": 1.25}
"""At most: start-up over that of `get`; milliseconds of a search in 50,000 facts; cost of a fact there over 10,000."""

SIZES = (1_000, 10_000, 50_000)

WORDS = {
    "Chinese word": "人才",
    "traditional": "人才總量",
    "English": "software workers",
    "pinyin": "jinfeng shiyanshi",
}
"""The queries by words that the bar on start-up is for."""

QUERIES = WORDS | {
    "long phrase": "how many researchers work at jinfeng laboratory",
    "same sound": "人材总量",
    "slip": "reserchers",
    "slip of pinyin": "boshihuo",
    "nothing": "xyzzy",
    "number": "3401",
    "near miss": "3041",
    "both": "30亿 社会投入",
}

LIBRARIES = ("rapidfuzz", "opencc", "pypinyin")


def start_up(runs: int) -> dict[str, float]:
    """Median seconds of a process for each query, and for `cqfacts get`; one round that is not counted comes first."""
    cqfacts = str(Path(sys.executable).parent / "cqfacts")
    commands = {"get": [cqfacts, "get", "talent.total"]}
    commands |= {name: [cqfacts, "find", query] for name, query in QUERIES.items()}
    # With bytecode, as pip installs a wheel: a checkout may have none.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(runs + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False, env=environment)
            if round_:
                times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(values) for name, values in times.items()}


def generated(base: FactBase, size: int) -> FactBase:
    """A base of `size` facts: those of `base` again and again, no two with the same label, number or quote."""
    facts = list(base.facts.values())
    made = (_other(facts[at % len(facts)], at) for at in range(size))
    return base._replace(facts={fact.id: fact for fact in made})


def _other(fact: Fact, at: int) -> Fact:
    label = Bilingual(f"{fact.label.en}, survey {at}", f"{fact.label.zh}(第{at}次调查)")
    ident, quote = f"{fact.id}-{at}", f"{fact.quote},第{at}次调查"
    if not isinstance(fact.value, Decimal):
        return fact._replace(id=ident, label=label, quote=quote)
    # A multiplier that repeats late, so that numbers spread over orders of magnitude as they do in the world.
    value = (fact.value * (1 + at * 7919 % 99_991) / 1000).quantize(Decimal("0.1") if fact.value < 100 else Decimal(1))
    return fact._replace(id=ident, label=label, quote=quote, value=value if at >= 1000 else fact.value)


def searches(base: FactBase, query: str, finder: Finder, runs: int) -> tuple[float, float, int]:
    """Milliseconds of the first search and of the best one after it, and how many facts it finds."""
    begin = time.perf_counter()
    total = finder.find(query).total
    first = time.perf_counter() - begin
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        finder.find(query)
        times.append(time.perf_counter() - begin)
    return first * 1000, min(times) * 1000, total


def libraries() -> dict[str, float]:
    """Milliseconds that importing a library takes, where it is installed."""
    code = "import time; begin = time.perf_counter(); import {0}; print(time.perf_counter() - begin)"
    costs = {}
    for name in LIBRARIES:
        if importlib.util.find_spec(name):
            command = [sys.executable, "-c", code.format(name)]
            runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(5)]
            costs[name] = min(float(run.stdout) for run in runs) * 1000
    return costs


def report_start_up(runs: int) -> bool:
    medians = start_up(runs)
    get = medians.pop("get")
    print(f"start-up: cqfacts get {get * 1000:.0f} ms")
    for name, seconds in medians.items():
        bar = f" (bar {BARS['start']})" if name in WORDS else ""
        print(f"  {name:15} {seconds * 1000:6.0f} ms   {seconds / get:.2f} x{bar}")
    return all(medians[name] / get <= BARS["start"] for name in WORDS)


def report_searches(runs: int) -> bool:
    base = load(shipped())
    results: dict[str, dict[int, float]] = {name: {} for name in QUERIES}
    print(f"\nsearch, ms (bar {BARS['search']:.0f} at {SIZES[-1]:,} facts, and {BARS['growth']} x the cost of a fact)")
    for size in SIZES:
        made = generated(base, size)
        finder = Finder(made)
        print(f"  {size:,} facts" + " " * 12 + "first   search    found")
        for name, query in QUERIES.items():
            first, search, total = searches(made, query, finder, runs)
            results[name][size] = search
            print(f"    {name:15} {first:10.1f} {search:8.2f} {total:8}")
    growth = {name: times[50_000] / times[10_000] / 5 for name, times in results.items()}
    worst = max(results, key=lambda name: results[name][SIZES[-1]])
    print(f"  slowest at {SIZES[-1]:,}: {worst}, {results[worst][SIZES[-1]]:.1f} ms")
    steep = max(growth, key=lambda name: growth[name])
    print(f"  steepest: {steep}, a fact costs {growth[steep]:.2f} x what it costs at 10,000")
    # Below a millisecond the clock decides.
    flat = all(value <= BARS["growth"] for name, value in growth.items() if results[name][SIZES[-1]] > 1)
    return results[worst][SIZES[-1]] <= BARS["search"] and flat


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="counted rounds (15)")
    runs = parser.parse_args().runs
    started = report_start_up(runs)
    searched = report_searches(runs)
    print("\nlibraries that it does without, ms to import: ", end="")
    print(", ".join(f"{name} {cost:.0f}" for name, cost in libraries().items()) or "none is installed")
    return 0 if started and searched else 1


if __name__ == "__main__":
    sys.exit(main())
