"""A regular expression that is compiled when it is first used: most short drafts need few of those that there are."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Late:
    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        """Called for the first use only: from then on the pattern's own method stands in the instance."""
        value = self.__dict__[name] = getattr(self._pattern, name)
        return value


def late(source: str) -> re.Pattern[str]:
    """What stands for `re.compile(source)` where a module is loaded."""
    return cast("re.Pattern[str]", _Late(source))
