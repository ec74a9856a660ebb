"""Which of two things does a sentence call the larger? 'A exceeds B by 420' is false where B is the larger one."""

from __future__ import annotations

from collections.abc import Set

from cqfacts.check import comparing, language
from cqfacts.check.context import LEAD, Context
from cqfacts.check.vocabulary import Mention
from cqfacts.model import Quantity


def is_reversed(context: Context, quantity: Quantity, larger: Set[str], smaller: Set[str]) -> bool:
    """Whether the number's clause compares the two the wrong way round.

    `larger` and `smaller` are the terms that only the one and only the other is told by. What stands first is called
    the larger ('A is 1.4 times B', A比B多420项), unless the words say less, or open with what is compared
    (与B相比，A多420项). Where the clause does not compare the two by name, nothing is said.
    """
    both = [_first(context, larger, smaller), _first(context, smaller, larger)]
    if both[0] is None or both[1] is None:
        return _is_reversed_to_it(context, quantity, *both)
    one, other = sorted((both[0], both[1]), key=lambda mention: mention.start)
    if other.start < context.sentence.clause(quantity.number.start).start:
        return False
    if not comparing.COMPARING.search(context.text[one.end : other.start]):
        return False
    if language.FORMER.search(context.words) or language.LATTER.search(context.words):
        return False
    told = context.text[min(one.end, quantity.end) : max(other.end, quantity.end)]
    is_first_larger = not comparing.LESS.search(told)
    if comparing.OPENS_COMPARED.search(context.text[max(context.sentence.start, one.start - LEAD) : one.start]):
        is_first_larger = not is_first_larger
    return is_first_larger != (one is both[0])


def _is_reversed_to_it(context: Context, quantity: Quantity, larger: Mention | None, smaller: Mention | None) -> bool:
    """The same where the other thing is only told by a pronoun (市自然科学基金比它少420项)."""
    named = larger or smaller
    if named is None or named.end > quantity.start:
        return False
    told = context.text[named.end : max(named.end, quantity.end)]
    if comparing.THAN_IT.search(told) is None:
        return False
    return (comparing.LESS.search(told) is None) != (named is larger)


def _first(context: Context, terms: Set[str], others: Set[str]) -> Mention | None:
    """The first mention of one of the terms that is not the same words as one of the others."""
    taken = {mention.start for mention in context.mentions if mention.id in others}
    named = [m for m in context.mentions if m.kind == "term" and m.id in terms and m.start not in taken]
    return next((mention for mention in named if not mention.inside), named[0] if named else None)
