"""`cqfacts verify`: judge the fact base itself."""

from __future__ import annotations

from typing import Annotated

from cqfacts.base.reading import examine
from cqfacts.cli import options, output
from cqfacts.cli.opening import read_base
from cqfacts.cli.status import FOUND, NOT_FOUND
from cqfacts.render.problems import FORMATS

Format = Annotated[str | None, options.choice("--format", values=FORMATS, help="How to print the problems.")]


def verify(format: Format = None, json: options.Json = False, facts: options.Facts = None) -> int:
    """Judge the fact base itself.

    Exit status 0 with no problem, 1 with any, 2 where it cannot be read.

    \b
    Examples:
      cqfacts verify
      cqfacts verify --facts my-facts.toml --json
    """
    base = read_base(facts)
    base = base._replace(problems=(*base.problems, *examine(base)))
    output.write(FORMATS[output.resolve_format(format, json, "plain")](base, output.screen(colour=False)))
    return NOT_FOUND if base.problems else FOUND
