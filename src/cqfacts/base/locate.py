"""Where the fact base that ships with the program lies.

`os.path` only: `pathlib` and `importlib.resources` cost more at start-up than an answer does.
"""

from __future__ import annotations

import os.path

NAME = os.path.join("data", "facts.toml")


def shipped(module: str = __file__) -> str:
    """The path of the shipped fact file, for the package that `module` (a file in `cqfacts/base`) belongs to.

    A wheel holds the file inside the package. A checkout has it at the top level, beside `src`. Where neither is
    there, the answer is the place in the package, so that reading it fails with a path that says what is missing.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(module)))
    inside = os.path.join(package, NAME)
    parent = os.path.dirname(package)
    if not os.path.exists(inside) and os.path.basename(parent) == "src":
        checkout = os.path.join(os.path.dirname(parent), NAME)
        if os.path.exists(checkout):
            return checkout
    return inside
