"""How fast drafts are judged, on one core: megabytes a second, whether that stays flat, memory, and start-up.

    python benchmarks/check.py [FOLDER OF THE SOURCE PAGE]

The prose is the source page's own text repeated to 1 MB and to 10 MB; it is the densest in numbers that there is. Each
size runs in a process of its own, whose peak memory is the operating system's figure.
"""

from __future__ import annotations

import compileall
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

BARS = {"speed": 1.0, "flat": 1.25, "memory": 150, "start": 1.6}
"""At least MB a second; at most: cost per MB at 10 MB over that at 1 MB, MB of memory, start-up ratio."""

RUN = """
import gc, resource, sys, time
from pathlib import Path
from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.check import Checker
page = Path(sys.argv[1]).read_text(encoding="utf-8")
size = int(sys.argv[2]) * 1_000_000
text = page * (size // len(page.encode()) + 1)
gc.disable()  # as the command does
checker = Checker(load(shipped()))
checker.check(page)
start = time.process_time()
document = checker.check(text)
seconds = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(len(text.encode()) / 1e6 / seconds, peak, len(document.claims))
"""


def throughput(page: Path, megabytes: int) -> tuple[float, float, int]:
    """MB a second, peak memory in MB, claims; the best of three runs, since others only slow a machine down."""
    results = []
    for _ in range(3 if megabytes == 1 else 1):
        command = [sys.executable, "-c", RUN, str(page), str(megabytes)]
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        results.append((float(out[0]), float(out[1]), int(out[2])))
    return max(results)


def start_up(runs: int = 31) -> float:
    """Median time of `cqfacts check` on one sentence over that of `cqfacts get`, run in turn."""
    spec = importlib.util.find_spec("cqfacts")
    assert spec is not None
    assert spec.submodule_search_locations
    # As pip leaves it: a module that changed since its last run would be compiled anew each time.
    compileall.compile_dir(spec.submodule_search_locations[0], quiet=2)
    cqfacts = str(Path(sys.executable).parent / "cqfacts")
    commands = {
        "check": [cqfacts, "check", "--text", "重庆人才资源总量超过630万人。"],
        "get": [cqfacts, "get", "talent.total"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(runs + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if round_:
                times[name].append(time.perf_counter() - begin)
    return statistics.median(times["check"]) / statistics.median(times["get"])


def page_file() -> Path:
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("CQFACTS_SOURCES")
    folder = Path(given) if given else Path(__file__).resolve().parents[2] / "shared" / "sources"
    pages = sorted(folder.glob("*.txt"))
    if not pages:
        sys.exit(f"no source page in {folder}: name its folder, or set CQFACTS_SOURCES")
    return pages[0]


def main() -> int:
    page = page_file()
    speed, _, claims = throughput(page, 1)
    long_speed, peak, long_claims = throughput(page, 10)
    ratio = start_up()
    print(f"1 MB:  {speed:5.2f} MB/s, {claims} claims (bar {BARS['speed']} MB/s)")
    print(f"10 MB: {long_speed:5.2f} MB/s, {long_claims} claims")
    print(f"cost per MB, 10 MB over 1 MB: {speed / long_speed:.2f} (bar {BARS['flat']})")
    print(f"peak memory at 10 MB: {peak:.0f} MB (bar {BARS['memory']})")
    print(f"start-up of check on one sentence: {ratio:.2f} x cqfacts get (bar {BARS['start']})")
    good = speed >= BARS["speed"] and speed / long_speed <= BARS["flat"]
    return 0 if good and peak <= BARS["memory"] and ratio <= BARS["start"] else 1


if __name__ == "__main__":
    sys.exit(main())
