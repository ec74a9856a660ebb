"""BibTeX: one `misc` entry a citation, since the base does not know what kind of publication its source is.

Values are in UTF-8 with TeX's special characters as commands; braces too, because BibTeX counts escaped ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cqfacts.render.citation.entries import Entry
from cqfacts.render.citation.statement import notes, statements
from cqfacts.render.safe import one_line
from cqfacts.render.words import LanguageChoice

_SPECIAL = {
    "\\": "{\\textbackslash}", "{": "{\\textbraceleft}", "}": "{\\textbraceright}", "~": "{\\textasciitilde}",
    "^": "{\\textasciicircum}", "%": "\\%", "#": "\\#", "&": "\\&", "$": "\\$", "_": "\\_",
    "<": "{\\textless}", ">": "{\\textgreater}", "|": "{\\textbar}",
}  # fmt: skip
_TABLE = str.maketrans(_SPECIAL)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"en": "english", "zh": "chinese"}
_KEY = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-:")


def render(entries: Sequence[Entry], choice: LanguageChoice) -> str:
    return "\n".join(_entry(entry, choice) for entry in entries)


def escaped(text: str) -> str:
    """`text` on one line, as TeX prints it."""
    return one_line(text).translate(_TABLE)


def key(ident: str) -> str:
    """A citation key: ids hold nothing else, in a base without problems."""
    return "".join(character if character in _KEY else "-" for character in ident)


def _entry(entry: Entry, choice: LanguageChoice) -> str:
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(entry, choice))
    return f"@misc{{{key(entry.key)},\n{fields}\n}}\n"


def _fields(entry: Entry, choice: LanguageChoice) -> Iterator[tuple[str, str]]:
    if entry.authors:
        # In braces a name is not taken apart: which part of it is the family name, the base does not know.
        yield "author", "{" + " and ".join("{" + escaped(name) + "}" for name in entry.authors) + "}"
    if entry.title:
        yield "title", _whole(entry.title)
    published = ", ".join(filter(None, (entry.container, entry.series)))
    if published:
        yield "howpublished", _whole(published)
    yield from _date(entry.period)
    if entry.source is not None and entry.source.language in _LANGUAGES:
        yield "language", "{" + _LANGUAGES[entry.source.language] + "}"
    yield "note", "{" + escaped(_note(entry, choice)) + "}"


def _whole(text: str) -> str:
    """A value in two pairs of braces keeps its capitals."""
    return "{{" + escaped(text) + "}}"


def _date(period: str) -> Iterator[tuple[str, str]]:
    """Year, and month where the source gives one; of a longer period, its years."""
    if not period:
        return
    first, slash, last = period.partition("/")
    years = dict.fromkeys((first[:4], last[:4] if slash else first[:4]))
    yield "year", "{" + escaped("--".join(years)) + "}"
    month = first[5:7]
    if not slash and month.isdigit() and 1 <= int(month) <= 12:
        yield "month", _MONTHS[int(month) - 1]


def _note(entry: Entry, choice: LanguageChoice) -> str:
    quotes = "; ".join(f"“{quote.text}”" for quote in entry.quotes)
    return ". ".join([quotes, *statements(entry.fact, choice), *notes(entry.fact, choice)])
