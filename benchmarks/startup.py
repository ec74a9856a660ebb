"""Start-up times of whole processes, side by side in one run: medians, and ratios to the smallest program of the kind.

    python benchmarks/startup.py [--runs N]

Every round runs each command once, so that a machine that slows down slows them all. Run it with the Python of the
environment that cqfacts is installed in.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINE_APP = """
import typer

app = typer.Typer()


@app.command()
def main(name: str = "6300000") -> None:
    print(name)


app()
"""

TABLE_APP = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main(name: str = "6300000") -> None:
    table = Table("what", "value")
    table.add_row("total", name)
    Console(force_terminal=True).print(table)


app()
"""

BARS = {"get": ("line", 1.2), "json": ("line", 1.2), "table": ("rich", 1.25)}
"""What is held against what, and the ratio that it may reach."""


def commands(folder: Path) -> dict[str, list[str]]:
    line, table = folder / "line.py", folder / "table.py"
    line.write_text(LINE_APP, encoding="utf-8")
    table.write_text(TABLE_APP, encoding="utf-8")
    python, cqfacts = sys.executable, str(Path(sys.executable).parent / "cqfacts")
    return {
        "python": [python, "-c", "pass"],
        "line": [python, str(line)],
        "rich": [python, str(table)],
        "version": [cqfacts, "--version"],
        "get": [cqfacts, "get", "talent.total"],
        "json": [cqfacts, "talent", "--json"],
        "table": [cqfacts, "talent", "--format", "table", "--color", "always"],
        "pipe": [cqfacts, "talent"],
    }


NAMES = {
    "python": "python -c pass",
    "line": "minimal Typer app, one line",
    "rich": "minimal Typer app, one Rich table",
    "version": "cqfacts --version",
    "get": "cqfacts get talent.total",
    "json": "cqfacts talent --json",
    "table": "cqfacts talent, drawn in colour",
    "pipe": "cqfacts talent, into a pipe",
}


def compile_as_installed() -> None:
    """Write bytecode, as pip does when it installs a wheel: a checkout may have none, and Typer has its own."""
    package = importlib.util.find_spec("cqfacts")
    assert package is not None
    for folder in package.submodule_search_locations or ():
        compileall.compile_dir(folder, quiet=1)


def measure(runs: int) -> dict[str, float]:
    """Median wall time of each command in milliseconds; one round that is not counted comes first."""
    times: dict[str, list[float]] = {name: [] for name in NAMES}
    environment = os.environ | {"COLUMNS": "100"}
    compile_as_installed()
    with tempfile.TemporaryDirectory() as folder:
        todo = commands(Path(folder))
        for round_ in range(runs + 1):
            for name, command in todo.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
                if round_:
                    times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=25, help="counted rounds (25)")
    medians = measure(parser.parse_args().runs)
    missed = 0
    for name, median in medians.items():
        line = f"{NAMES[name]:36} {median:7.1f} ms"
        if name in BARS:
            against, bar = BARS[name]
            ratio = median / medians[against]
            missed += ratio > bar
            line += f"   {ratio:.2f} x {NAMES[against]} (bar {bar})"
        print(line)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
