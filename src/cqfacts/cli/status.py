"""Exit statuses, as grep and diff give them, and the exception that ends a command with one."""

from __future__ import annotations

FOUND = 0
NOT_FOUND = 1
"""Nothing found, something refuted, or a problem in the base: an answer, not a failure."""
TROUBLE = 2
"""Wrong usage, input that cannot be read, a base that cannot be used, anything unexpected."""


class Stop(Exception):
    """Ends the command: `message` goes to stderr, safe to show, and the process exits with `status`."""

    def __init__(self, message: str, status: int = TROUBLE) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
