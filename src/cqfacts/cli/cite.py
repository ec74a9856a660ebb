"""`cqfacts cite`: a citation of facts, with the words that prove them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from cqfacts.cli import options, output
from cqfacts.cli.answers import chosen
from cqfacts.cli.completion import fact_ids
from cqfacts.cli.opening import open_base
from cqfacts.cli.status import FOUND, Stop
from cqfacts.model import Fact, FactBase
from cqfacts.render.citation.entries import entries
from cqfacts.render.citation.formats import STYLES, CiteOptions
from cqfacts.render.claimreview import Reviewer, advice


def cite(
    words: Annotated[
        list[str],
        typer.Argument(metavar="TOPIC.FACT...", autocompletion=fact_ids, help="The facts, each as TOPIC.FACT."),
    ],
    style: Annotated[str, options.choice("--style", values=STYLES, help="How to write the citation.")] = "text",
    reviewer: options.Reviewer = "",
    reviewer_url: options.ReviewerUrl = "",
    lang: options.Lang = None,
    facts: options.Facts = None,
) -> int:
    """Cite facts with their quote, article, byline, source and period.

    What the base does not know (a day of publication, an address) is left out. Exit status 0 when found, 1 when not.

    \b
    Examples:
      cqfacts cite talent.total
      cqfacts cite labs.researchers labs.jinfeng-teams --style bibtex
      cqfacts cite talent.total --style csl-json
    """
    base = open_base(facts)
    found = list(entries(base, _facts(base, words)))
    who = Reviewer(reviewer, reviewer_url)
    wanted = CiteOptions(lang or output.default_language(), output.screen(colour=False), who)
    output.write(STYLES[style](found, wanted))
    if style == "claimreview":
        output.warn(advice(who))
    return FOUND


def _facts(base: FactBase, words: Sequence[str]) -> list[Fact]:
    """The facts that the words name, each one word, or two words for one. Raises Stop where one names none."""
    asked = [words] if len(words) == 2 and not any("." in word for word in words) else [[word] for word in words]
    found = []
    for each in asked:
        fact, topic = chosen(base, each)
        if fact is None:
            ids = [fact.id for fact in base.of_topic(topic.id)] if topic else []
            raise Stop(f"{' '.join(each)} is a topic; name facts of it, such as {', '.join(ids[:3])}")
        found.append(fact)
    return found
