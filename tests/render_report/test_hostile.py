"""Whatever a draft, a fact file or a file name holds, no format lets it act; and nothing checked is never quiet."""

from __future__ import annotations

import csv
import io
import json
import time
from html.parser import HTMLParser

import pytest

from cqfacts.model import Document, Report, Span
from cqfacts.render.report.formats import FORMATS
from cqfacts.render.safe import HAZARDS
from tests.render_report.sample import MIXED, WRONG, claim, hostile_report, mixed_document, options, quantity, report

BAD = {chr(code) for code in HAZARDS} - {"\n", "\t", "\r"}
LANGUAGES = ("en", "zh", "both")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("explain", [False, True])
def test_no_hazard_and_nothing_that_cannot_be_written(format: str, language: str, explain: bool) -> None:
    for quiet in (False, True):
        text = FORMATS[format](hostile_report(), options(language, explain=explain, quiet=quiet))
        text.encode("utf-8")
        assert not BAD & set(text)
        assert format == "csv" or "\r" not in text


def test_colour_writes_only_its_own_escapes() -> None:
    text = FORMATS["text"](hostile_report(), options(colour=True))
    codes = {"\x1b[" + part.partition("m")[0] + "m" for part in text.split("\x1b[")[1:]}
    assert codes <= {f"\x1b[{code}m" for code in ("0", "1", "2", "32", "33", "1;31", "1;4", "1;36", "1;7;33")}
    assert not (BAD - {"\x1b"}) & set(text)


def test_signs_stay_without_colour_and_with_it() -> None:
    for colour in (False, True):
        text = FORMATS["text"](report(), options(colour=colour))
        assert all(sign in text for sign in "✓✗?")
        assert ("\x1b" in text) is colour
    plain = FORMATS["text"](report(), options(ascii_only=True))
    assert "[x603" in plain
    assert not set("✓✗“”·") & set(plain)


@pytest.mark.parametrize("format", ["github", "text"])
@pytest.mark.parametrize("width", [40, 80, 240])
def test_no_line_is_a_command_that_a_draft_brought(format: str, width: int) -> None:
    for line in FORMATS[format](hostile_report(), options(width=width, explain=True)).splitlines():
        assert "##[" not in line
        if format == "text":
            assert not line.lstrip().startswith("::")
        else:
            assert line.startswith(("::error file=", "::notice file=", "::warning file=", "cqfacts: "))


def test_github_properties_are_escaped() -> None:
    first = FORMATS["github"](hostile_report(), options()).splitlines()[0]
    head = first[2:].partition("::")[0]
    assert head.startswith("error file==1%0A%3A%3Aerror%3A%3Aowned\\x0d## [error]\\udc80")
    assert [part.partition("=")[0] for part in head.partition(" ")[2].split(",")] == [
        "file", "line", "endLine", "col", "endColumn", "title",
    ]  # fmt: skip


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_holds_only_our_markup(language: str) -> None:
    page = FORMATS["html"](hostile_report(), options(language, explain=True))
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []
    assert {tag for tag, _ in tags.seen} <= {
        "html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer", "h1", "h2", "h3", "p",
        "ul", "ol", "li", "div", "span", "mark", "a", "b", "blockquote", "cite", "details", "summary",
    }  # fmt: skip
    names = {name for _, attributes in tags.seen for name in attributes}
    assert names <= {
        "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "title", "role", "aria-label",
        "aria-hidden", "aria-describedby",
    }  # fmt: skip
    assert all(str(attributes["href"]).startswith("#d") for _, attributes in tags.seen if "href" in attributes)
    assert "url(" not in page
    assert "@import" not in page


def test_html_links_lead_somewhere_and_the_draft_is_whole() -> None:
    tags = Tags()
    tags.feed(FORMATS["html"](Report((mixed_document(),)), options()))
    ids = [attributes["id"] for _, attributes in tags.seen if "id" in attributes]
    targets = [str(attributes["href"])[1:] for _, attributes in tags.seen if "href" in attributes]
    targets += [str(attributes["aria-describedby"]) for _, attributes in tags.seen if "aria-describedby" in attributes]
    assert len(set(ids)) == len(ids)
    assert set(targets) <= set(ids)
    for part in ("2023年12月15日", ",重庆人才资源总量已增至", "603万人", "\tChengdu has "):
        assert any(part in text for text in tags.text)


def test_markdown_is_inert() -> None:
    text = FORMATS["markdown"](hostile_report(), options(explain=True))
    rest = text.replace("<br>", "").replace("<!-- -->", "")
    assert all(rest[at - 1] == "\\" for at, c in enumerate(rest) if c in "<[`")
    assert "@octocat" not in text
    assert "https://" not in text
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in table} == {6}


def test_csv_cells_do_not_run() -> None:
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](hostile_report(), options()))))
    cells = [cell for row in rows for cell in row if cell]
    assert any(cell.startswith("'=1+1") for cell in cells)
    assert not any(cell[0] in "=+-@\t\r＝＋－＠" for cell in cells)
    assert len({len(row) for row in rows}) == 1


def test_json_gives_the_hostile_text_back() -> None:
    given = hostile_report().documents[0]
    found = json.loads(FORMATS["json"](hostile_report(), options()))["documents"][0]
    assert found["path"] == given.path
    assert found["claims"][0]["message"]["en"] == given.claims[0].verdict.message.en


@pytest.mark.parametrize("format", ["text", "markdown", "html", "github"])
@pytest.mark.parametrize("quiet", [False, True])
def test_nothing_checked_is_said(format: str, quiet: bool) -> None:
    for nothing in (Report(), Report((Document("a.txt", "utf-8", "no number"),))):
        text = FORMATS[format](nothing, options(quiet=quiet))
        assert "nothing was checked" in text.lower()
        assert "什么也没有核对" in FORMATS[format](nothing, options("zh", quiet=quiet))


@pytest.mark.parametrize("format", ["text", "markdown", "html", "github", "sarif", "rdjsonl", "json", "jsonl", "csv"])
@pytest.mark.parametrize("quiet", [False, True])
def test_an_unreadable_draft_is_said(format: str, quiet: bool) -> None:
    text = FORMATS[format](report(), options(quiet=quiet))
    assert "gone.txt" in text
    assert "No such file or directory" in text


def test_quiet_text_shows_what_is_wrong_and_the_summary() -> None:
    text = FORMATS["text"](report(), options(quiet=True))
    assert "603万人" in text
    assert "supported:" not in text
    assert "not in the base:" not in text
    assert "total: 4 drafts, 1 not read, 1 with no claim: 6 claims" in text
    right = Report((mixed_document()._replace(claims=mixed_document().claims[1:]),))
    assert FORMATS["text"](right, options(quiet=True)).strip().startswith("4 claims: 2 supported, 0 refuted")


@pytest.mark.parametrize("format", FORMATS)
def test_many_numbers_in_one_sentence_take_linear_time(format: str) -> None:
    def seconds(count: int) -> float:
        text = "1234, " * count
        whole = Span(0, len(text))
        one = quantity(MIXED, "603万人", "1234")
        claims = tuple(
            claim(text[:6], one, WRONG, whole)._replace(
                quantity=one._replace(start=at * 6, end=at * 6 + 4, text="1234"), line=1, column=at * 6 + 1
            )
            for at in range(count)
        )
        large = Report((Document("a.txt", "utf-8", text, claims),))
        begin = time.process_time()
        FORMATS[format](large, options())
        return time.process_time() - begin

    seconds(20)
    # Quadratic work would take sixteen times as long; the slack is for a busy machine.
    assert seconds(4000) < 10 * max(seconds(1000), 0.01)
