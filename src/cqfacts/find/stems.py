"""English word forms: `laboratories` is found by `laboratory`, `recruitment` by `recruited`, `grown` by `grew`."""

from __future__ import annotations

from functools import cache

_DERIVATIONS = (
    "isations", "izations", "isation", "ization", "itions", "ition", "ations", "ation", "ators", "ator", "ating",
    "ments", "ment", "ions", "ion", "ives", "ive", "ers", "er", "ors", "or", "ical", "ally", "al", "ly",
)  # fmt: skip
_INFLECTIONS = (
    "ising", "izing", "ised", "ized", "ises", "izes", "ise", "ize", "ated", "ates", "ate", "ings", "ing", "ies", "ied",
    "ed", "es", "e", "s", "y",
)  # fmt: skip
_ENDINGS = frozenset((*_DERIVATIONS, *_INFLECTIONS, ""))
_SHORTEST, _SHORTEST_DERIVED = 3, 5
"""What must be left of a word: by so much less can a stem be told from another."""

_FAMILIES = (
    "grow grew grown growth", "rise rose risen rising", "win won winning", "bring brought bringing",
    "hold held holding", "begin began begun beginning", "build built building", "lead led leading", "make made making",
    "spend spent spending", "sell sold selling", "buy bought buying", "fall fell fallen falling", "find found finding",
    "give gave given giving", "take took taken taking", "pay paid paying", "write wrote written", "say said",
    "speak spoke spoken", "draw drew drawn", "meet met", "teach taught", "think thought", "keep kept", "lie lay lain",
    "person people", "man men", "woman women", "child children", "centre center centres centers",
    "programme program programmes programs", "theatre theater", "metre meter metres meters", "licence license",
    "defence defense", "labour labor", "colour color", "neighbour neighbor", "fibre fiber", "aluminium aluminum",
    "analysis analyses", "crisis crises", "medium media", "datum data", "criterion criteria", "half halves",
)  # fmt: skip

_FUNCTION = (
    "a an and are as at be been by did do does for from had has have how in into is it its many much no of on or than"
    " that the their there these this those to was were what which will with"
)
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Words that say nothing about what is looked for."""

QUESTION_WORDS = frozenset(("when", "where", "who", "whose", "why"))
"""Words that labels hold too, so that they may help and must not be asked for."""


@cache
def _family() -> dict[str, tuple[str, ...]]:
    return {word: tuple(family.split()) for family in _FAMILIES for word in family.split()}


def stem(word: str) -> str:
    """What the forms of an English word have in common at its beginning."""
    family = _family().get(word)
    if family is not None:
        return family[0]
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    for endings, shortest in ((_DERIVATIONS, _SHORTEST_DERIVED), (_INFLECTIONS, _SHORTEST)):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= shortest and not word.endswith("ss"):
                return _single(word[: -len(ending)])
    return word


def _single(part: str) -> str:
    """`plann` as `plan`."""
    doubled = len(part) > _SHORTEST and part[-1] == part[-2] and part[-1] not in "lsfaeiou"
    return part[:-1] if doubled else part


def is_form(word: str, of: str) -> bool:
    """Whether two words are forms of one."""
    root = stem(of)
    if stem(word) == root:
        return True
    ending = word.removeprefix(root)
    return (
        len(root) >= _SHORTEST
        and ending != word
        and (ending in _ENDINGS or (ending[1:] in _ENDINGS and ending[:1] == root[-1]))
    )


def heads(word: str) -> tuple[str, ...]:
    """How the forms of a word begin, and longer words that it begins."""
    family = _family().get(word)
    return family if family is not None else (min(stem(word), word, key=len),)
