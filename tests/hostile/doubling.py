"""How the time of judging a draft grows when the draft is doubled, measured so that a busy machine does not mislead."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from cqfacts.check import Checker
from tests.hostile.drafts import Content, Hostile, twice
from tests.hostile.judging import judged, rendered

LIMIT = 3.0
"""What twice the draft may take at most, as a multiple. Quadratic work takes four times as long."""
ATTEMPTS = 5
SMALLEST, LARGEST = 2_000, 64_000
"""Characters: the draft grows until it takes `floor` seconds, so that there is something to measure."""


def growth(checker: Checker, family: str, seed: int, kind: str, *, floor: float, reports: bool = False) -> float:
    """The time that twice the draft takes over that of the draft; 0 where it takes no time worth measuring.

    With `reports`, every format is written too. Of several attempts the best counts, since other work on the machine
    only slows one down; and what is slow only when it is small, where a few long sentences weigh, is not slow.
    """

    def work(content: Content) -> Callable[[], None]:
        hostile = Hostile(family, seed, kind, content)

        def run() -> None:
            document = judged(checker, hostile)
            if reports:
                for _ in rendered(document, 1):
                    pass

        return run

    size, found = SMALLEST, 0.0
    while size <= LARGEST:
        one, two = map(work, twice(family, seed, size))
        found = _ratio(one, two, floor)
        if 0 < found <= LIMIT:
            break
        size *= 2
    return found


def _ratio(one: Callable[[], None], two: Callable[[], None], floor: float) -> float:
    once = seconds(one)
    if once < floor:
        return 0.0
    double = seconds(two)
    for _ in range(ATTEMPTS):
        if double < 0.8 * LIMIT * once:
            break
        once, double = min(once, seconds(one)), min(double, seconds(two))
    return double / once


def seconds(work: Callable[[], None]) -> float:
    """Processor time of one run, without the garbage collector, as in the command."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()
