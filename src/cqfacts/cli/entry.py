"""The entry point: streams made ready, everything unexpected turned into one line and exit status 2."""

from __future__ import annotations

import os
import sys

from cqfacts import __version__
from cqfacts.cli.status import FOUND, TROUBLE, Stop


def main() -> int:
    """Run `cqfacts` with `sys.argv`; returns the exit status and never raises."""
    # A second process reads stdout (`| head -1`): end quietly when it stops reading, as grep does.
    _default_sigpipe()
    _forgiving_streams()
    try:
        status = _run(sys.argv[1:])
        sys.stdout.flush()
    except Stop as stop:
        return _end(stop.message, stop.status)
    except KeyboardInterrupt:
        return _end("interrupted", 130)
    except OSError as error:
        return _end(_os_error(error), TROUBLE)
    except Exception as error:  # the contract: one line and status 2, since 1 would read as a finding
        return _end(f"unexpected {type(error).__name__}: {error}", TROUBLE)
    return status


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        # Answered before Typer is imported, which costs five times as much as the answer.
        sys.stdout.write(f"cqfacts {__version__}\n")
        return FOUND
    if "_CQFACTS_COMPLETE" not in os.environ:
        from cqfacts.cli.quick import answer

        status = answer(arguments)
        if status is not None:
            return status
    from cqfacts.cli.app import run

    return run(arguments)


def _default_sigpipe() -> None:
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _forgiving_streams() -> None:
    # Where the terminal's encoding lacks a character (PYTHONIOENCODING=ascii), it is shown as an escape.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _os_error(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _end(message: str, status: int) -> int:
    from cqfacts.render.safe import one_line, visible

    _discard_stdout()
    text = visible(message) if "\n" in message else one_line(message)
    try:
        sys.stderr.write(f"cqfacts: {text}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        # Nobody can be told; the status still says it.
        pass
    return status


def _discard_stdout() -> None:
    # What stdout still buffers cannot be written (a full disk): the interpreter must not try again at exit and
    # print a traceback of its own. What can be written goes out first.
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)


if __name__ == "__main__":
    sys.exit(main())
