"""Citations: read back by a citation processor, a BibTeX parser and a JSON-LD processor; nothing is invented."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from cqfacts.base.load import load
from cqfacts.base.locate import shipped
from cqfacts.model import FactBase
from cqfacts.render.citation.entries import Entry, entries
from cqfacts.render.citation.formats import STYLES, CiteOptions
from cqfacts.render.claimreview import Reviewer
from cqfacts.render.safe import HAZARDS
from tests.cite.sample import HOSTILE, hostile
from tests.conftest import SECOND
from tests.schemas import schema

SHIPPED = load(shipped())
BASES: dict[str, Callable[[], FactBase]] = {
    "shipped": lambda: SHIPPED, "second": lambda: load(str(SECOND)), "hostile": hostile,
}  # fmt: skip
LANGUAGES = ("en", "zh", "both")


def cited(base: FactBase, *idents: str) -> list[Entry]:
    return list(entries(base, [base.facts[ident] for ident in idents or base.facts]))


def written(base: FactBase, style: str, language: str = "en", *idents: str, reviewer: Reviewer | None = None) -> str:
    options = CiteOptions(language, reviewer=reviewer or Reviewer())
    return STYLES[style](cited(base, *idents), options)


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_csl_is_valid(name: str, language: str) -> None:
    import jsonschema

    items = json.loads(written(BASES[name](), "csl-json", language))
    validator = jsonschema.Draft7Validator(schema("csl-data.json"))
    assert [error.message for error in validator.iter_errors(items)] == []
    assert len({item["id"] for item in items}) == len(items)


@pytest.mark.parametrize("name", BASES)
def test_a_citation_processor_takes_it(name: str) -> None:
    citeproc = pytest.importorskip("citeproc")
    source = pytest.importorskip("citeproc.source.json")
    items = json.loads(written(BASES[name](), "csl-json"))
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = citeproc.CitationStylesBibliography(style, source.CiteProcJSON(items), citeproc.formatter.plain)
    for item in items:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    lines = list(map(str, bibliography.bibliography()))
    assert len(lines) == len(items)
    if name == "shipped":
        first = next(line for line in lines if "吸引优秀人才" in line)
        assert first.startswith(
            "杨锐紫 (2023) “吸引优秀人才在渝创新创业 重庆加快建设西部人才中心”, 构建“416”科创战略布局"
        )
        assert "[" not in first


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bibtex_parser_takes_it(name: str, language: str) -> None:
    database = pytest.importorskip("pybtex.database")
    base = BASES[name]()
    read = database.parse_string(written(base, "bibtex", language), "bibtex")
    wanted = cited(base)
    assert list(read.entries) == [entry.key for entry in wanted]
    for entry in wanted:
        fields = read.entries[entry.key].fields
        people = read.entries[entry.key].persons.get("author", [])
        assert [plain(str(person)) for person in people] == [visible(name) for name in entry.authors]
        assert plain(fields["title"]) == visible(entry.title)
        for quote in entry.quotes:
            assert quote.text in plain(fields["note"])
        assert set(fields) <= {"title", "howpublished", "year", "month", "language", "note"}


def plain(text: str) -> str:
    """The characters that TeX prints for a value, as far as the values here use TeX."""
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
             "textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|"}  # fmt: skip
    pattern = r"\{\\([a-z]+)\}|\\([%#&$_])|[{}]"
    return re.sub(pattern, lambda match: names.get(match[1] or "", match[2] or ""), text)


def visible(text: str) -> str:
    from cqfacts.render.safe import one_line

    return one_line(text)


def test_bibtex_holds_balanced_braces_and_no_bare_special() -> None:
    text = written(hostile(), "bibtex")
    depth = 0
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[%#&$_]", text)
    assert text.count("\n@misc{") + text.startswith("@misc{") == len(cited(hostile()))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hazard_gets_through(style: str, language: str) -> None:
    text = written(hostile(), style, language)
    text.encode("utf-8")
    assert not {chr(code) for code in HAZARDS} - {"\n"} & set(text)
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_markdown_is_inert() -> None:
    text = written(hostile(), "markdown").replace("<!-- -->", "")
    assert "@octocat" not in written(hostile(), "markdown")
    assert "](" not in text.replace("\\]", "")
    assert all(text[at - 1] == "\\" for at, char in enumerate(text) if char == "<")


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_invented(style: str) -> None:
    """Every date of the shipped base's citations is the page's own or a fact's; there is no address and no place."""
    text = written(SHIPPED, style, "en", "talent.total", "labs.jinfeng-open", "funding.ratio")
    assert "http" not in text.replace("https://schema.org", "")
    assert not re.search(r"\b(19|20)\d\d-\d\d-\d\d\b", text.replace("2023-12", ""))
    for key in ("URL", "DOI", "publisher-place", "accessed", "address", "urldate", "datePublished"):
        assert key not in text


@pytest.mark.parametrize("style", STYLES)
def test_what_is_known_is_there(style: str) -> None:
    text = written(SHIPPED, style, "en", "talent.total")
    for words in ("杨锐紫", "吸引优秀人才在渝创新创业 重庆加快建设西部人才中心", "重庆不断提升“全国影响力”", "630万人"):
        assert words in text.replace("**", "")
    if style != "claimreview":
        assert "2023" in text
        assert "新重庆开局第一年·高质量发展加油干④" in text


def test_a_derived_fact_cites_the_articles_that_it_rests_on() -> None:
    found = cited(SHIPPED, "funding.ratio")
    assert [quote.fact for entry in found for quote in entry.quotes] == ["funding.city", "funding.nsfc"]
    second = load(str(SECOND))
    split = [entry for entry in cited(second) if ":" in entry.key]
    assert all(entry.fact.derived is not None and len(entry.quotes) >= 1 for entry in split)


def test_dates_at_every_precision() -> None:
    source = SHIPPED.sources["chongqing-2023-4"]
    wanted = {
        "2023": ([[2023]], "year = {2023}"),
        "2023-12": ([[2023, 12]], "year = {2023},\n  month = dec"),
        "2023-12-31": ([[2023, 12, 31]], "year = {2023},\n  month = dec"),
        "2022/2023-02": ([[2022], [2023, 2]], "year = {2022--2023}"),
        "2023-01/2023-11": ([[2023, 1], [2023, 11]], "year = {2023}"),
    }
    for period, (parts, fields) in wanted.items():
        base = SHIPPED._replace(sources={source.id: source._replace(period=period)})
        (item,) = json.loads(written(base, "csl-json", "en", "talent.total"))
        assert item["issued"] == {"date-parts": parts}
        assert fields in written(base, "bibtex", "en", "talent.total")


def test_names_in_a_byline() -> None:
    entry = cited(SHIPPED, "talent.total")[0]
    assert entry.article is not None
    for byline, names in {
        "张亦筑": ("张亦筑",),
        "张亦筑、杨锐紫": ("张亦筑", "杨锐紫"),
        "Smith, John; Lee, Ann": ("Smith, John", "Lee, Ann"),
        "Food and Agriculture Organization": ("Food and Agriculture Organization",),
        "": (),
    }.items():
        assert entry._replace(article=entry.article._replace(byline=byline)).authors == names


def test_a_fact_is_cited_once() -> None:
    assert len(cited(SHIPPED, "talent.total", "talent.total")) == 1
    assert HOSTILE in hostile().sources["harbour-2022"].title
