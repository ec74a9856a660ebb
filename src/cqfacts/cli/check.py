"""`cqfacts check`: judge the numbers of drafts."""

from __future__ import annotations

from typing import Annotated

import typer

from cqfacts.cli import options
from cqfacts.cli.judging import FAIL_ON, KINDS, Asked, judge
from cqfacts.render.report.formats import FORMATS


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE | FOLDER | -]...", help="Drafts; folders are searched; - is standard input."),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Judge this text instead of a file.")
    ] = None,
    format: Annotated[str, options.choice("--format", values=FORMATS, help="How to print the verdicts.")] = "text",
    json: options.Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show only what is wrong.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the facts considered and why each lost.")] = False,
    fail_on: Annotated[
        str, options.choice("--fail-on", values=FAIL_ON, help="What makes the exit status 1.")
    ] = "refuted",
    require_claims: Annotated[
        bool, typer.Option("--require-claims", help="A draft in which no claim was read makes the exit status 2.")
    ] = False,
    glob: Annotated[
        str | None, typer.Option("--glob", metavar="PATTERN", help="In folders, the files to read ('**/*.md').")
    ] = None,
    kind: Annotated[
        str | None, options.choice("--kind", values=KINDS, help="What the drafts are; the file name says unless given.")
    ] = None,
    encoding: Annotated[str | None, options.encoding("drafts")] = None,
    max_size: Annotated[int, options.max_size("draft")] = 32,
    lang: options.Lang = None,
    facts: options.Facts = None,
    color: options.Color = "auto",
    reviewer: options.Reviewer = "",
    reviewer_url: options.ReviewerUrl = "",
) -> int:
    """Judge the numbers of drafts: supported, refuted, or not in the base.

    Exit status 0 with nothing refuted, 1 with anything refuted, 2 where a draft could not be read.

    \b
    Examples:
      cqfacts check draft.md
      cqfacts check drafts/ --glob '**/*.md' --format github
      cqfacts check --text "重庆人才资源总量超过630万人"
      pbpaste | cqfacts check - --quiet
    """
    if not files and text is None:
        raise typer.BadParameter("name a draft, - for standard input, or --text.")
    if files and text is not None:
        raise typer.BadParameter("a draft and --text do not go together.")
    return judge(
        Asked(
            tuple(files or ()),
            text,
            format,
            json,
            quiet,
            explain,
            fail_on,
            require_claims,
            glob,
            kind,
            encoding,
            max_size,
            lang,
            facts,
            color,
            reviewer,
            reviewer_url,
        )
    )
