"""Ten thousand hostile drafts, in one process: each must end in a report or a clear message, none slower than linear.

    python benchmarks/hostile.py [--drafts N] [--longest CHARACTERS] [--seeds N]

The drafts are made by `tests/hostile/drafts`, the same ones every time. Each is decoded, judged as plain text, Markdown
or HTML, and printed in every format; what comes out is held to what `tests/hostile/judging.py` demands. Then drafts of
every family are doubled, several of each, and the time that this takes is measured. It fails (exit status 1) on any
exception, on anything that acts in a report, and on anything that grows faster than the draft.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.hostile import doubling
from tests.hostile.drafts import FAMILIES, KINDS, Hostile, drafts
from tests.hostile.judging import faults, faults_of_output, judged, rendered

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker

FLOOR = 0.02
"""Seconds of processor time that a draft must take before it is doubled."""


class Slowest(NamedTuple):
    """Of one family: what a character costs at most, in microseconds, and how the time grows at most."""

    cost: float = 0.0
    growth: float = 0.0


def outcome(checker: Checker, hostile: Hostile) -> tuple[str, float, list[str]]:
    """What came of a draft, the seconds that judging it took, and what is wrong with it."""
    begin = time.process_time()
    try:
        document = judged(checker, hostile)
        taken = time.process_time() - begin
        wrong = list(faults(document, hostile))
        for format, text in rendered(document, hostile.seed):
            wrong += [f"{format}: {fault}" for fault in faults_of_output(format, text)]
    except Exception:
        return "exceptions", time.process_time() - begin, [traceback.format_exc()]
    if document.error is not None:
        return "refused, with a message", taken, wrong
    return "reports with claims" if document.claims else "reports of no claim", taken, wrong


def judge_all(checker: Checker, count: int, longest: int, slowest: dict[str, Slowest]) -> int:
    """How many drafts went wrong; prints the first of each family, and the counts."""
    counts: Counter[str] = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    for hostile in drafts(count, longest):
        kind, seconds, found = outcome(checker, hostile)
        counts[kind] += 1
        if found:
            wrong[hostile.family].append(f"{hostile.family}, seed {hostile.seed}, {hostile.kind}: {found[0]}")
        size = len(hostile.content)
        if size >= longest // 10:
            cost = max(slowest[hostile.family].cost, seconds / size * 1e6)
            slowest[hostile.family] = slowest[hostile.family]._replace(cost=cost)
    for kind, number in sorted(counts.items()):
        print(f"{number:6} {kind}")
    for several in wrong.values():
        print(f"{len(several)} like this: {several[0]}", file=sys.stderr)
    return sum(map(len, wrong.values()))


def double_all(checker: Checker, seeds: int, slowest: dict[str, Slowest]) -> int:
    """How many drafts take more than their share of time when they are doubled."""
    slow = 0
    for family in FAMILIES:
        for seed in range(seeds):
            kind = KINDS[seed % len(KINDS)]
            growth = doubling.growth(checker, family, seed, kind, floor=FLOOR)
            slowest[family] = slowest[family]._replace(growth=max(slowest[family].growth, growth))
            if growth > doubling.LIMIT:
                slow += 1
                print(f"{family}, seed {seed}, {kind}: doubled, it takes {growth:.1f} times as long", file=sys.stderr)
    return slow


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--drafts", type=int, default=10_000, metavar="N", help="how many are judged")
    parser.add_argument("--longest", type=int, default=1_000, metavar="CHARACTERS", help="how long they are at most")
    parser.add_argument("--seeds", type=int, default=9, metavar="N", help="how many of each family are doubled")
    asked = parser.parse_args()
    checker = Checker(load(shipped()))
    slowest: dict[str, Slowest] = defaultdict(Slowest)
    begin = time.monotonic()
    wrong = judge_all(checker, asked.drafts, asked.longest, slowest)
    print(f"{wrong:6} wrong ({time.monotonic() - begin:.0f} s)")
    slow = double_all(checker, asked.seeds, slowest)
    print(f"{'family':30} {'µs a character':>14} {'growth when doubled':>20}")
    for family, (cost, growth) in sorted(slowest.items(), key=lambda item: -item[1].cost):
        print(f"{family:30} {cost:14.1f} {growth:20.2f}")
    doubled = asked.seeds * len(FAMILIES)
    print(f"{slow} of {doubled} grow more than {doubling.LIMIT:g} times ({time.monotonic() - begin:.0f} s in all)")
    return 1 if wrong or slow else 0


if __name__ == "__main__":
    sys.exit(main())
