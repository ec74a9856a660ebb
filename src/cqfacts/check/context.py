"""One sentence with everything that was found in it and around it, whichever of its numbers is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from cqfacts.check import comparing, language, twists
from cqfacts.check.distances import HAN, LATIN, TOPIC, Costs, Distances, Names
from cqfacts.check.layout import Sentence
from cqfacts.check.leads import HEAD_CELL, Lead
from cqfacts.check.vocabulary import Mention
from cqfacts.lazy import lazy
from cqfacts.model import PeriodMention, Quantity, Span

LEAD = 48
"""How much of the text before a time is looked at for what leads up to it."""

BARE = 6
"""Characters that a sentence may hold besides its numbers and still be an answer to what was said before."""

TOPIC_CLAUSE = 8
"""Characters up to which a clause that opens a Chinese sentence only says of what it is told."""

NAME = 4
"""Characters of Chinese text from which on the label of a row is the name of a thing."""

BRACKETS = 8
"""Characters that brackets within a clause hold at most."""

SHORT = 36
SHORT_LATIN = 64

BARS = "|｜"
"""What parts the entries of a line from each other."""

ANSWER = 40
"""Characters of the next sentence in which it may say that this one is false."""

QUESTION = ("?", "？")

COLONS = (":", "：")
"""Behind the first words of a sentence they give that thing its value (报名团队：63家)."""


class Mentions(Protocol):
    """What is mentioned in any stretch of the text."""

    def of(self, span: Span) -> tuple[Mention, ...]: ...
    def names(self, span: Span) -> Names: ...


class Context:
    """`text` is the whole document, folded, simplified and in lower case.

    `elsewhere` tells what is mentioned outside the sentence, `leads` what of that may say what its numbers are of;
    `carried` is the period that opens the part before a semicolon, and so also governs this one.
    """

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        mentions: tuple[Mention, ...],
        quantities: tuple[Quantity, ...],
        periods: tuple[PeriodMention, ...],
        elsewhere: Mentions,
        leads: Callable[[], Sequence[Lead]],
        carried: PeriodMention | None = None,
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.quantities = quantities
        self.periods = periods
        self.elsewhere = elsewhere
        self._leads = leads
        self.carried = carried
        self.words = text[sentence.start : sentence.end]

    @lazy
    def around(self) -> Sequence[Lead]:
        """What stands around it, found when it is asked for: many a sentence says all of its numbers itself."""
        return self._leads()

    @lazy
    def distances(self) -> Distances:
        """How far what is mentioned stands from each of its numbers."""
        return Distances(self.text, self.sentence, self.mentions, self.quantities)

    @lazy
    def _leaning(self) -> tuple[Costs, Costs]:
        """The costs of what stands around the sentence, the same for each of its numbers."""
        terms: Costs = {}
        scopes: Costs = {}
        # The dearest first, so that of two places the cheaper is kept.
        for around in sorted(self.around, key=lambda around: -around.cost):
            named = self.elsewhere.names(around.span)
            terms.update(dict.fromkeys(named[0], around.cost))
            scopes.update(dict.fromkeys(named[1], around.cost * TOPIC))
        return terms, scopes

    def costs(self, quantity: Quantity, *, leaning: bool = True) -> tuple[Costs, Costs]:
        """What the nearest mention of each term and scope costs: in the sentence, and if `leaning`, around it."""
        return self.distances.costs(quantity, self._leaning if leaning else None)

    @lazy
    def here(self) -> frozenset[str]:
        """The terms that the sentence itself names."""
        return frozenset([mention.id for mention in self.mentions if mention.kind == "term"])

    @lazy
    def scopes_here(self) -> frozenset[str]:
        """The scopes that the sentence itself names."""
        return frozenset([mention.id for mention in self.mentions if mention.kind == "scope"])

    @lazy
    def is_parallel(self) -> bool:
        """Whether numbers are given for several subjects at once, in their order."""
        if language.RESPECTIVELY.search(self.words):
            return True
        return bool(language.FORMER.search(self.words) and language.LATTER.search(self.words))

    @lazy
    def heard(self) -> str:
        """The sentence, and before an answer the question that it answers."""
        asked = self.within(self.around[-1].span) if self.is_bare and self.around else ""
        return asked + self.words if asked.rstrip().endswith(QUESTION) else self.words

    @lazy
    def head(self) -> str:
        """The head of the column that a number in a table stands in."""
        if not self.sentence.column_heads:
            return ""
        return "".join(self.within(around.span) for around in self.around if around.cost == HEAD_CELL)

    @lazy
    def heading(self) -> str:
        """The heading that the sentence stands under."""
        return self.within(self.sentence.heading) if self.sentence.heading else ""

    @lazy
    def row_label(self) -> frozenset[str]:
        """The terms and scopes that the first cell of a table row names; none for the sum of the rows above."""
        if not self.sentence.column_heads or not self.sentence.cells:
            return frozenset()
        end = self.sentence.cells[0].end
        if comparing.TOTAL.search(self.text[self.sentence.start : end]):
            return frozenset()
        return frozenset([mention.id for mention in self.mentions if mention.end <= end])

    @lazy
    def newly(self) -> frozenset[int]:
        """Where something stands that is called new."""
        start = self.sentence.start
        return frozenset([start + match.end() for match in language.NEWLY.finditer(self.words)])

    @lazy
    def opening(self) -> Span | None:
        """A short clause without a number that opens the sentence and says of what it all is told (以存量计，…)."""
        first = self.sentence.clauses[0]
        if self.words.isascii() or self.sentence.column_heads or first.end - first.start > TOPIC_CLAUSE:
            return None
        return first if self.quantities[0].start > first.end else None

    @lazy
    def is_unknown_row(self) -> bool:
        """Whether the first cell of a table row names a thing that the base does not know."""
        if not self.sentence.column_heads or not self.sentence.cells or self.row_label:
            return False
        label = self.within(Span(self.sentence.start, self.sentence.cells[0].end)).strip(" |*_")
        length = sum(LATIN if character < "\x80" else HAN for character in label)
        return length >= NAME and not (comparing.TOTAL.search(label) or comparing.SUB_ROW.search(label))

    @lazy
    def is_answer(self) -> bool:
        """Whether the sentence before asks, or this one says little but its numbers."""
        return self.is_bare or bool(self.around and self.within(self.around[-1].span).rstrip().endswith(QUESTION))

    @lazy
    def is_plain(self) -> bool:
        """Whether no word of the sentence moves a number to another time or metric."""
        return language.MOVING.search(self.heard) is None

    @lazy
    def is_twisted(self) -> bool:
        """Whether some word may make another statement of the page's: a condition, another verb, a narrower subject."""
        return twists.TWISTING.search(self.words) is not None

    @lazy
    def is_rumour(self) -> bool:
        """Whether the sentence, or the one behind it, says that all of it is false."""
        if twists.RUMOUR.search(self.words):
            return True
        behind = self.text[self.sentence.end : self.sentence.end + ANSWER]
        return any(word in behind for word in twists.DOUBT) and twists.RUMOUR_BEHIND.search(behind) is not None

    @lazy
    def bodies(self) -> list[tuple[int, str]]:
        """Where the sentence speaks of bodies without their names (该公司), other than by words that the base knows."""
        found = [(self.sentence.start + match.start(), match.group()) for match in language.BODY.finditer(self.words)]
        scopes = [mention for mention in self.mentions if mention.kind == "scope"] if found else []
        return [one for one in found if not any(m.start <= one[0] < m.end for m in scopes)]

    @property
    def is_short(self) -> bool:
        """Whether the sentence is so short that a place named in it is what it is about (科学城：330个)."""
        return len(self.words) <= (SHORT_LATIN if self.words.isascii() else SHORT)

    @lazy
    def is_bare(self) -> bool:
        """Whether the sentence says little but its numbers: an answer (答：1900名), the cell of a table."""
        if len(self.words) > BARE / LATIN + sum(quantity.end - quantity.start for quantity in self.quantities):
            return False
        starts = [self.sentence.start, *[quantity.end for quantity in self.quantities]]
        ends = [*[quantity.start for quantity in self.quantities], self.sentence.end]
        rest = "".join([self.text[start:end] for start, end in zip(starts, ends, strict=True)])
        return sum(LATIN if character < "\x80" else HAN for character in rest) <= BARE

    @lazy
    def compared(self) -> tuple[PeriodMention, ...]:
        """The times that its numbers are only compared with: 较上年度, 'over the previous year'."""
        return tuple(time for time in self.periods if self._is_compared(time))

    def _is_compared(self, time: PeriodMention) -> bool:
        lead = self.lead(time)
        if lead.strip() == "from" and "/" in (time.period or ""):
            return False
        if comparing.COMPARED.search(lead) or comparing.AGAINST.search(lead):
            return True
        found = comparing.AGAINST_BEHIND.search(self.text[time.end : time.end + 12])
        return found is not None and not (found.group().isascii() and self._opens_clause(time))

    def _opens_clause(self, time: PeriodMention) -> bool:
        """Whether a clause begins with the time: what follows is told of it ('the year-earlier tally was …')."""
        lead = self.text[self.sentence.clause(time.start).start : time.start]
        return lead.strip() in ("", "the", "its", "and", "and the", "but the", "so the", "that")

    def lead(self, time: PeriodMention) -> str:
        """What leads up to the time."""
        return self.text[max(self.sentence.start, time.start - LEAD) : time.start]

    @lazy
    def whole(self) -> int | None:
        """Where a whole ends that opens the sentence, so that what follows is told of its parts; None without one."""
        found = language.SUBSET_FIRST.search(self.words)
        return found and self.sentence.start + found.end()

    def within(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _past_brackets(self, clause: Span) -> Span:
        """The clause, with what follows a few words in brackets (25个国家（地区）的项目获奖)."""
        if self.text[clause.end : clause.end + 1] not in ("(", "（"):
            return clause
        close = self.text.find(")" if self.text[clause.end] == "(" else "）", clause.end, clause.end + BRACKETS)
        inside = self.text[clause.end : close]
        if close < 0 or close + 1 >= self.sentence.end or any(character.isdigit() for character in inside):
            return clause
        return Span(clause.start, self.sentence.clause(close + 1).end)

    def clause(self, quantity: Quantity) -> Span:
        """The clause that the number stands in; a row under the head of a table is one clause."""
        if self.sentence.column_heads:
            return Span(self.sentence.start, self.sentence.end)
        clause = self._past_brackets(self.sentence.clause(quantity.number.start))
        start = self.sentence.start
        if (
            start < clause.start
            and self.text[clause.start - 1] in COLONS
            and self.sentence.clauses[1].start == clause.start
        ):
            return Span(start, clause.end)
        return clause
