"""What the rules look at: the tables of one fact file, what was built of them, and the problems found so far."""

from __future__ import annotations

from collections.abc import Iterable

from cqfacts.base import nearest
from cqfacts.base.lines import Lines, Path
from cqfacts.base.schema import Row
from cqfacts.model import Fact, Problem, Scope, Source, Term, Topic, Unit

ADVISORY = frozenset(
    {
        "unknown-key", "misplaced-key", "duplicate-statement", "topic-name", "unused-topic", "term-case", "term-words",
        "relation", "default-scope", "sha256", "unreadable",
    }
)  # fmt: skip
"""The rules whose problems leave what they are about usable; any other problem takes it out of the base."""


HINTS = 50
"""How often the nearest word is looked for: comparing is slow, and a file may hold any number of misspelt words."""

FACT_TABLES = ("facts", "derived")


class Context:
    """One fact file on its way to becoming a base.

    `stated` and `derived` are the well-shaped tables by fact id, `rows` both of them; `facts` what was built of those
    that are sound; `to_read` those whose printed number the reading rules are to read. `headers` are the lines of
    table headers by their text, for sound facts; problems ask `lines`, which knows more and is made when first needed.
    """

    # A plain class: making a dataclass costs more than reading the tables of ten facts.

    def __init__(self, file: str, text: str = "", tables: Row | None = None) -> None:
        self.file = file
        self.text = text
        self.tables: Row = tables or {}
        self.headers: dict[str, int] = {}
        self.sources: dict[str, Source] = {}
        self.units: dict[str, Unit] = {}
        self.topics: dict[str, Topic] = {}
        self.scopes: dict[str, Scope] = {}
        self.terms: dict[str, Term] = {}
        self.default_scope = ""
        self.stated: dict[str, Row] = {}
        self.derived: dict[str, Row] = {}
        self.rows: dict[str, Row] = {}
        self.relations: list[Row] = []
        self.facts: dict[str, Fact] = {}
        self.to_read: tuple[str, ...] = ()
        self.problems: list[Problem] = []
        self.unsound: set[str] = set()
        self.unsound_parts: set[Path] = set()
        self.lines: Lines | None = None
        self.hints = HINTS

    def problem(self, rule: str, path: Path, message: str, advice: str = "") -> Problem:
        """A problem with the table or key at `path`; what it is about becomes unsound, unless the rule forgives."""
        name = name_of(path)
        if rule not in ADVISORY and name:
            if path[0] in FACT_TABLES:
                self.unsound.add(name)
            elif path[2:3] != ("articles",):
                self.unsound_parts.add(path[:2])
        return Problem(self.file, self.line(path), name, message, advice, rule)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Advice that names the known word nearest to `word`; none once a file has had its share."""
        self.hints -= 1
        return nearest.advice(word, known) if self.hints >= 0 else ""

    def line(self, path: Path) -> int | None:
        if not self.text:
            fact = self.facts.get(name_of(path) or "")
            return fact.line if fact else None
        if self.lines is None:
            self.lines = Lines(self.text)
        return self.lines.find(path)

    def place(self, ident: str) -> Path:
        """The path of the table of the fact called `ident`."""
        topic, _, name = ident.partition(".")
        return ("facts" if ident in self.stated else "derived", topic, name)


def name_of(path: Path) -> str | None:
    """What a problem at `path` is called: the id of a fact, else the table's own name."""
    if not path:
        return None
    if path[0] in FACT_TABLES:
        return ".".join(path[1:3]) or path[0]
    if path[0] == "relations" and len(path) > 1:
        return f"relations.{int(path[1]) + 1}"
    return ".".join(path[:4] if path[2:3] == ("articles",) else path[:2])
