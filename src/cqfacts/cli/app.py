"""The command tree. A command's module is imported when it is asked for: building all costs more than an answer.

Any first word that is no command is a topic or a fact: `cqfacts talent` is `cqfacts show talent`, so that a base
brings its own topics.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from cqfacts.cli.status import FOUND, TROUBLE

SHOW = "show"

COMMANDS: dict[str, str] = {
    SHOW: "lookup:show",
    "topics": "lookup:topics",
    "list": "lookup:list_facts",
    "get": "lookup:get",
    "find": "find:find",
    "check": "check:check",
    "verify": "verify:verify",
    "cite": "cite:cite",
}
"""Each command's name, and where its function is: module in `cqfacts.cli`, then name."""

# Options of the look-ups that people also write before the topic; those with a value take the next word.
_VALUED = ("--format", "--lang", "--facts", "--color")
_FLAGS = ("--json",)

HELP = """Look up numbers, with the words that prove them.

\b
Examples:
  cqfacts                     the topics, and what to type next
  cqfacts talent              one topic: a table, then the quotes
  cqfacts talent.total        one fact, whole
  cqfacts get talent.total    the bare value, for a script
  cqfacts find 3401           the facts behind a number, or behind words
  cqfacts labs --json         the same for a program
"""


class Root(TyperGroup):
    """Commands built when asked for; a first word that is none of them goes to `show`."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | None:
        return build(cmd_name) if cmd_name in COMMANDS else None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not (ctx.resilient_parsing and not args):
            args = route(args)
        return super().parse_args(ctx, args)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        from cqfacts.cli.opening import topics_for_help

        with formatter.section("Topics"):
            formatter.write_dl(topics_for_help() or [("(none)", "the fact base cannot be read")])

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        show = build(SHOW)
        words = next(parameter for parameter in show.params if parameter.name == "words")
        commands = super().shell_complete(ctx, incomplete)
        return [*commands, *words.shell_complete(typer.Context(show, parent=ctx), incomplete)]


def route(args: list[str]) -> list[str]:
    """The arguments with the command first: `--json talent` becomes `show --json talent`."""
    at = 0
    while at < len(args) and args[at].partition("=")[0] in (*_VALUED, *_FLAGS):
        at += 2 if args[at] in _VALUED else 1
    leading, rest = args[:at], args[at:]
    if not leading and rest and rest[0].startswith("-"):
        return args
    if rest and rest[0] in COMMANDS:
        return [rest[0], *leading, *rest[1:]]
    return [SHOW, *leading, *rest]


def build(name: str) -> TyperCommand:
    """The command as Typer builds it from its function."""
    module, _, function = COMMANDS[name].partition(":")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, hidden=name == SHOW, no_args_is_help=False)(
        getattr(import_module(f"cqfacts.cli.{module}"), function)
    )
    command = get_command(app)
    assert isinstance(command, TyperCommand)
    command.name = name
    return command


def root() -> TyperGroup:
    app = typer.Typer(
        cls=Root,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        subcommand_metavar="[TOPIC | TOPIC.FACT | COMMAND] [ARGS]...",
    )

    @app.callback(help=HELP)
    def options(
        version: bool = typer.Option(False, "--version", help="Show the version and exit.", is_eager=True),
    ) -> None:
        if version:
            from cqfacts import __version__

            typer.echo(f"cqfacts {__version__}")
            raise typer.Exit

    group = get_command(app)
    assert isinstance(group, Root)
    return group


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit status. Commands return theirs, and None where all is well."""
    try:
        status = root().main(args=arguments, prog_name="cqfacts", standalone_mode=False)
    except typer.Abort:
        return 130
    except Exception as error:
        show = getattr(error, "show", None)
        if show is None:
            raise
        show(file=sys.stderr)
        return TROUBLE
    return status if isinstance(status, int) else FOUND
