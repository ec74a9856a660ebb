"""The quick way: plain look-ups answered before Typer is imported, which costs more than they do.

It takes only what it is sure of (known options with known values) and leaves everything else, every message and every
mistake included, to the command tree. Both ways end in the same functions of `answers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

FORMATS = ("table", "plain", "markdown", "json", "jsonl", "csv", "tsv")
VALUES: dict[str, tuple[str, ...] | None] = {
    "--format": FORMATS,
    "--lang": ("en", "zh", "both"),
    "--color": ("auto", "always", "never"),
    "--facts": None,
    "--field": None,
}
"""Options with a value, and the values that they take; None where any will do."""

FLAGS = ("--json",)

FIND_VALUES: dict[str, tuple[str, ...] | None] = {
    **{name: allowed for name, allowed in VALUES.items() if name != "--field"},
    "--limit": None,
}
"""The options of `find` with a value."""

CHECK_VALUES: dict[str, tuple[str, ...] | None] = {
    "--text": None,
    "--format": None,
    "--lang": VALUES["--lang"],
    "--color": VALUES["--color"],
    "--facts": None,
    "--kind": ("text", "markdown", "html"),
    "--fail-on": ("refuted", "unknown", "never"),
    "--glob": None,
    "--encoding": None,
}
CHECK_FLAGS = ("--json", "--quiet", "--explain", "--require-claims")
"""The options of `check` that are taken here; the others have values that Typer must look at."""

LOOKUPS = ("show", "topics", "list", "get")
OTHERS = ("check", "verify", "find", "cite", "help")


def answer(arguments: Sequence[str]) -> int | None:
    """The exit status of a plain look-up; None where the command tree must decide."""
    if arguments and arguments[0] == "check":
        return _check(arguments[1:])
    if arguments and arguments[0] == "find":
        return _find(arguments[1:])
    read = _read(arguments, VALUES, FLAGS)
    if read is None:
        return None
    words, flags, options = read
    command = words.pop(0) if words and words[0] in LOOKUPS else "show"
    if words and words[0] in OTHERS:
        return None
    if command == "get":
        if not words or options.keys() - {"field", "facts"}:
            return None
        from cqfacts.cli import answers

        return answers.get(words, options.get("field", "value"), "json" in flags, options.get("facts"))
    if "field" in options or (words and command != "show"):
        return None
    return _show(command, words, "json" in flags, options)


def _show(command: str, words: list[str], json: bool, options: dict[str, str]) -> int:
    from cqfacts.cli import answers

    asked = answers.Asked(json=json, **options)
    if command == "show":
        return answers.show(words, asked)
    return answers.topics(asked) if command == "topics" else answers.list_facts(asked)


def _find(arguments: Sequence[str]) -> int | None:
    read = _read(arguments, FIND_VALUES, FLAGS)
    if read is None or not read[0]:
        return None
    words, flags, options = read
    limit = options.pop("limit", None)
    if limit is not None and not (limit.isascii() and limit.isdigit() and len(limit) < 10):
        return None
    from cqfacts.cli import answers, searching

    asked = answers.Asked(json="json" in flags, **options)
    return searching.search(words, asked) if limit is None else searching.search(words, asked, int(limit))


def _check(arguments: Sequence[str]) -> int | None:
    read = _read(arguments, CHECK_VALUES, CHECK_FLAGS)
    if read is None:
        return None
    files, flags, options = read
    if bool(files) == ("text" in options):
        return None
    from cqfacts.cli import judging, output
    from cqfacts.render.report.formats import FORMATS as REPORTS

    if options.get("format", "text") not in REPORTS:
        return None
    given: dict[str, Any] = {name.replace("-", "_"): value for name, value in options.items()}
    given |= {name.replace("-", "_"): True for name in flags}
    given.setdefault("facts", output.default_facts())
    return judging.judge(judging.Asked(tuple(files), **given))


def _read(
    arguments: Sequence[str], values: Mapping[str, tuple[str, ...] | None], known_flags: Sequence[str]
) -> tuple[list[str], set[str], dict[str, str]] | None:
    """Words, flags and options; None where an argument is not plainly one of them."""
    words: list[str] = []
    flags: set[str] = set()
    options: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument in known_flags:
            flags.add(argument[2:])
        elif argument.startswith("-") and argument != "-":
            name, equals, value = argument.partition("=")
            if name not in values:
                return None
            given = value if equals else next(rest, None)
            allowed = values[name]
            if given is None or (allowed is not None and given not in allowed) or name[2:] in options:
                return None
            options[name[2:]] = given
        else:
            words.append(argument)
    return words, flags, options
