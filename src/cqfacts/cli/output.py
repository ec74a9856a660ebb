"""Where characters go: the terminal's width, colour and encoding."""

from __future__ import annotations

import os
import sys

from cqfacts.cli.status import Stop
from cqfacts.render.screen import Screen

NARROWEST = 40
UNBOUNDED = 240


def is_terminal() -> bool:
    return sys.stdout.isatty()


def wants_colour(flag: str | None) -> bool:
    """Colour, decided by the flag, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal."""
    if flag in ("always", "never"):
        return flag == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Columns of the terminal; COLUMNS decides where it is set."""
    try:
        columns = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            columns = 80
    return max(NARROWEST, columns)


def is_ascii_stream() -> bool:
    """Whether stdout's encoding has no more than ASCII, so that a JSON string must escape the rest."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    try:
        "人".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def default_language() -> str:
    """`zh` in a Chinese locale, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def default_facts() -> str | None:
    """The base that the environment names; None for the shipped one."""
    return os.environ.get("CQFACTS_FACTS") or None


def resolve_format(format: str | None, json: bool, automatic: str) -> str:
    """The format asked for; `--json` is short for `--format json`. Raises Stop (2) where they clash."""
    if json and format not in (None, "json"):
        raise Stop(f"--json and --format {format} do not go together; leave one out")
    return "json" if json else format or automatic


def table_format(format: str | None, json: bool, colour: bool) -> str:
    """`resolve_format` where a table is for a terminal, and plain text for a pipe that asks for no colour."""
    return resolve_format(format, json, "table" if is_terminal() or colour else "plain")


def write(text: str) -> None:
    sys.stdout.write(text)


def warn(message: str) -> None:
    """A message for people, on stderr, made safe to show: one line, whatever a file name holds."""
    from cqfacts.render.safe import one_line

    sys.stderr.write(f"cqfacts: {one_line(message)}\n")


def screen(colour: bool) -> Screen:
    """Where the answer goes. A table in a pipe is as wide as it needs to be."""
    width = terminal_width() if is_terminal() or "COLUMNS" in os.environ else UNBOUNDED
    return Screen(width, colour, is_ascii_stream())
