"""A base in which every text that a citation shows holds what acts on BibTeX, TeX, JSON, Markdown or a terminal."""

from __future__ import annotations

from cqfacts.base.load import load
from cqfacts.model import Article, Bilingual, FactBase
from tests.conftest import SECOND

HOSTILE = (
    '\x1b[31m\x07\u202e\u200b\U000e0041 50% of {a} } { \\end{x} $x_1^2$ #1 & ~ "q" <b> @misc{evil, key = {v}} '
    "</script><!-- [link](http://evil.example) **b** @octocat 重庆“416”、人;才 and others\n::error::owned\n=1+1"
)


def hostile() -> FactBase:
    """The second base with hostile titles, bylines, quotes, labels and notes."""
    base = load(str(SECOND))
    said = Bilingual(HOSTILE, HOSTILE)
    sources = {
        ident: source._replace(
            title=HOSTILE,
            series=HOSTILE,
            articles={name: Article(HOSTILE, HOSTILE) for name in source.articles},
        )
        for ident, source in base.sources.items()
    }
    facts = {
        ident: fact._replace(label=said, value_text=said, note=said, quote=f"{HOSTILE} 42 {HOSTILE}", printed="42")
        for ident, fact in base.facts.items()
    }
    return base._replace(sources=sources, facts=facts)
