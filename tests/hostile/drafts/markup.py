"""Markdown and HTML that nests without end, is left open, or lies about what it is."""

from __future__ import annotations

from random import Random

from tests.hostile.drafts import prose

MARKDOWN = (
    "[", "]", "[a](", "![", "](", "*", "**", "*a", "_", "__a", "`", "`a", "``", "~~", "==", "> ", "- ", "* ", "+ ",
    "#", "\\", "|", "|a", "| 7 ", "|-", "<!--", "<a ", "<a href=", "<", "&", "&#", "&amp", "http://", "[^1]", "[a]:",
    "$$", "---\n", "```\n", "~~~\n", "```a\n", "    ", "\t", "1. ", "- [ ] ", "***", "*_", "![a][", "<https://",
    "- - ", "> > 7\n",
)  # fmt: skip
HTML = (
    "<div>", "</div>", "<p", "<p>", "<a href=", '<a href="', "<script>", "<script", "</script", "<style>", "<pre>",
    "<!--", "<!-", "-->", "<!", "<?", "<![CDATA[", "<td>", "<tr>", "<table>", "<h1>", "<li>", "<ul><li>", "<br>",
    "&#9;", "&#1114112;", "&#xFFFFFFFF;", "&#x0;", "&lt;", "&amp;amp;", "&unknown;", "&", "<b>7</b>", "<", ">",
    "<svg>", "<code>", "<template>", "</", "<a b='", "<0>", "<table><tr><td>", "<span>1</span>",
)  # fmt: skip
OPENINGS = (*MARKDOWN, *HTML)


def one_markdown_mark_again(random: Random, size: int) -> str:
    return prose.again(random, size, MARKDOWN)


def one_tag_again(random: Random, size: int) -> str:
    return prose.again(random, size, HTML)


def two_marks_again(random: Random, size: int) -> str:
    return prose.again(random, size, (random.choice(OPENINGS) + random.choice((*OPENINGS, "7", "\n", "重庆")),))


def markdown_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*MARKDOWN, "7", "重庆有630万人", "\n", " ", "a"))


def tags_at_random(random: Random, size: int) -> str:
    return prose.mixed(random, size, (*HTML, "7", "重庆有630万人", "\n", " ", "a"))


def nested_quotes(random: Random, size: int) -> str:
    """Each line deeper than the one before: quotations, items, headings, brackets, fences."""
    mark = random.choice(("> ", "- ", "  - ", "#", "[", "`", "*", "<div>", "(", "“"))
    lines, length, depth = [], 0, 1
    while length < size:
        lines.append(mark * depth + "重庆人才630万人")
        length += len(lines[-1]) + 1
        depth += 1
    return "\n".join(lines)


def runs_of_backticks(random: Random, size: int) -> str:
    """Code spans whose runs never match: each opening may be tried to the end of the draft."""
    lines, length, run = [], 0, 1
    while length < size:
        lines.append("`" * run + "a 7 ")
        length += len(lines[-1])
        run += 1
    random.shuffle(lines)
    return "".join(lines)


def wide_table(random: Random, size: int) -> str:
    """One row of very many cells, its head and a rule above it."""
    cells = size // 12 + 1
    return "|人才" * cells + "|\n" + "|--" * cells + "|\n" + "|630" * cells + "|\n"


def tall_table(random: Random, size: int) -> str:
    """Very many rows; now and then a row has more or fewer cells than the head."""
    lines, length = ["|重庆|人才|增长|", "|---|---|---|"], 0
    while length < size:
        lines.append(
            "|"
            + "|".join(random.choices(("7", "630万人", "21.8%", "", "重庆"), k=random.choice((3, 3, 3, 1, 9))))
            + "|"
        )
        length += len(lines[-1])
    return "\n".join(lines)


def drawn_table(random: Random, size: int) -> str:
    """Columns drawn with spaces and tabs."""
    lines, length = [], 0
    while length < size:
        lines.append(random.choice(("   ", "\t", " \t ")).join(random.choices(("重庆", "7", "630万人", "a"), k=6)))
        length += len(lines[-1])
    return "\n".join(lines)


def front_matter(random: Random, size: int) -> str:
    """Front matter, a fence or a comment that is never closed, with prose inside."""
    opening = random.choice(("---\n", "```\n", "~~~~\n", "<!--\n", "<pre>\n", "<script>\n", "<code>"))
    return opening + prose.repeated(prose.ALL, size)


def numbers_in_markup(random: Random, size: int) -> str:
    """Numbers that markup cuts in pieces, and numbers inside of addresses and attributes."""
    pieces = (
        "<b>63</b>0万", "6**3**0万人", "[630](http://x/630)万人", "`630`万人", '<a title="630万人">', "6&#51;0万人",
        "重庆人才", "<!--630-->", "\\6\\3", "63<br>0", "_630_", "~~603~~", ",", "。\n", "&nbsp;", "</a>",
    )  # fmt: skip
    return prose.mixed(random, size, pieces)


FAMILIES = (
    one_markdown_mark_again, one_tag_again, two_marks_again, markdown_at_random, tags_at_random, nested_quotes,
    runs_of_backticks, wide_table, tall_table, drawn_table, front_matter, numbers_in_markup,
)  # fmt: skip
