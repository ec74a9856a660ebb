"""What a renderer must know of where its characters go."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """`width` in terminal columns; with `colour` off no escape byte is written; `ascii_only` where the encoding is."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False
