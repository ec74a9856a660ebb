"""English qualifiers before a number: more than, nearly, up to, did not exceed; what stands left of the number."""

from __future__ import annotations

import re
from functools import cache

from cqfacts.model import Qualifier, Span
from cqfacts.text.qualifiers import NONE, Before

_WORDS: dict[Qualifier, str] = {
    "over": "more than|over|exceeded|exceeds|exceed|exceeding|surpassed|surpasses|surpass|surpassing|topped|topping|"
    "upwards of|upward of|north of|beyond|above|in excess of|greater than|higher than|larger than|passed|crossed|"
    "to top|tops|well past|not just|past the|comfortably over|broken through|broke through|>|bigger than|eclipsed|"
    "longer than|now top|already top|comfortably top|is past|are past|was past|now past|gone past|went past|moved past|"
    "climbed past|risen past|rose past|grown past|grew past|pushed past|swept past|sailed past|edged past|already past|"
    "comes to over|get past|got past|gets past|gone beyond",
    "nearly": "nearly|almost|close to|approaching|nearing|just under|just below|just short of|just shy of|shy of|"
    "about to top|about to pass|about to exceed|about to reach|about to hit|"
    "a whisker under|a touch under|a hair under|a little under|a fraction under|a little short of|as good as|"
    "not far short of|a shade under|nearer|virtually|approaches|closing in on|close on",
    "about": "about|around|roughly|some|approximately|approx.|approx|circa|ca.|an estimated|estimated|~|≈|±|"
    "in the region of|in the order of|of the order of|or so|somewhere around|something like",
    "under": "under|below|less than|fewer than|lower than|short of|smaller than|not quite|not even|<|"
    "yet to pass|yet to reach|yet to exceed|yet to top|yet to hit|yet to cross|"
    "well under|well below|shorter than",
    "at-least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|>=|"
    "⩾|minimum",
    "at-most": "at most|up to|as much as|as many as|no more than|not more than|a maximum of|maximum of|"
    "capped at|tops out at|topping out at|caps out at|peaks at|not over|within|no longer than|"
    "no greater than|not exceeding|a ceiling of|ceiling of|≤|<=|⩽|up to a maximum of|limited to|at the most|maximum",
    "exact": "exactly|precisely|just exactly",
}
_BEFORE_THE_WORDS = (
    "exceeded|exceeds|exceed|exceeding|surpassed|surpasses|surpass|surpassing|topped|topping|beyond|"
    "above|passed|crossed|broken through|broke through|nearly|almost|below|close to|in excess of|"
    "short of|just under|just over|up to|less than|more than|"
)
_BEFORE_THE = frozenset(_BEFORE_THE_WORDS.rstrip("|").split("|"))
_ARTICLES = (" the", " an", " a", " its", " their", " a total of")
_FALLS_SHORT = (" reached", " reach", " hit", " attained")
_REACHED = (" to", " reached", " reach", " hit", " amount to", " nearly", " attained")
_SPREAD = ("spread", "spreads", "divided", "distributed", "split", "shared")
"""Before these, over says where and not how much."""
_ADD = ("add", "adds", "added", "adding", "move", "moves", "moved", "moving", "climb", "climbs", "climbed")
"""Behind these, up to leads to a sum or a place."""
_NOT = (" not", " never", "n't", "n’t")


@cache
def _table() -> dict[str, tuple[tuple[str, Qualifier], ...]]:
    """The last word of a qualifier -> the qualifiers that end in it, longest first."""
    table: dict[str, list[tuple[str, Qualifier]]] = {}
    for name, words in _WORDS.items():
        for word in words.split("|"):
            table.setdefault(_last(word), []).append((word, name))
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in table.items()}


def _last(text: str) -> str:
    """The last word of `text`: its letters and full stops, or one sign."""
    at = len(text)
    while at and len(text) - at < 12 and ("a" <= text[at - 1] <= "z" or text[at - 1] == "."):
        at -= 1
    return text[at:] if at < len(text) else text[-1:]


@cache
def _few() -> re.Pattern[str]:
    """A small count of things: 'under' says where they are put (under four headings), not how many there are."""
    return re.compile(
        "(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]) "
        "(?!per|years?|months?|weeks?|days?|hours?|minutes?|seconds?|hundred|thousand|million|billion|dozen|in|out|yuan)[a-z\"“‘']"
    )


@cache
def _lifts() -> re.Pattern[str]:
    """What moves a figure: 'up to' behind it says where it has got (nudged the efficiency up to 24.6 percent)."""
    verbs = "nudg|lift|rais|push|brought|bring|boost|driv|drove|hik|pull|ratchet|edg|inch"
    return re.compile(rf"\b(?:{verbs})[a-z]*\b[^.,;:]{{0,60}}$")


@cache
def _negation() -> re.Pattern[str]:
    """What negates the words behind it: not, never, without; up to two auxiliaries may stand between."""
    word = "not|never|n't|n’t|neither|without|fails? to|failed to|far from|cannot|no longer"
    return re.compile(
        rf"(?:^|[^a-z]|(?<=[a-z])(?=n['’]t))(?:{word})(?: (?:yet|even|been|have|be|still|only)){{0,2}} ?$"
    )


def before(left: str, start: int, number: str) -> Before:
    """What qualifies the number that starts at `start`.

    `left` is the text before it, `number` begins with it and goes on behind it.
    """
    body = left[-3:].rstrip(" \n*_")
    body = left[: len(left) - 3 + len(body)] if len(left) > 3 else body
    for article in (*_ARTICLES, ""):
        if body.endswith(article) if article else True:
            found = _qualifier(body.removesuffix(article), left, start, article)
            if found is not None:
                is_heading = (
                    left[found.at.start - start :].startswith("under ") and _few().match(number) if found.at else None
                )
                return NONE if is_heading else found
    return _negated(body, start - len(left) + len(body))


def _qualifier(body: str, left: str, start: int, article: str) -> Before | None:
    for word, qualifier in _table().get(_last(body), ()):
        edge = len(body) - len(word)
        if not body.endswith(word) or (edge and "a" <= body[edge - 1] <= "z"):
            continue
        if article == " the" and word not in _BEFORE_THE:
            return None
        verb = body[:edge].rstrip()
        if "  " in left[len(body) :] or (word == "over" and verb.endswith(_SPREAD)):
            return None
        if word == "up to" and (verb.endswith(_ADD) or _lifts().search(verb)):
            return None
        begin = start - len(left) + edge
        end = begin + (4 if word == "past the" else len(word))
        gap = left[len(body) :]
        touches = "\n" not in gap and "*" not in gap
        return Before(qualifier, Span(begin, end), touches, _is_negated(body[:edge]))
    return None


def _is_negated(left: str) -> bool:
    return bool(left) and _may_negate(left) and _negation().search(left) is not None


def _may_negate(left: str) -> bool:
    tail = left[-30:]
    return any(
        word in tail for word in ("not", "n't", "n’t", "never", "neither", "without", "fail", "far from", "no lo")
    )


def _negated(body: str, end: int) -> Before:
    """Whether the number itself is negated: not 5,000; what was never reached lies under it (has not hit 400).

    `end` is where `body` ends.
    """
    if not _may_negate(body):
        return NONE
    reached = next((word for word in _REACHED if body.endswith(word)), "")
    rest = body.removesuffix(reached)
    for _ in range(2):
        rest = next(
            (rest.removesuffix(word) for word in (" yet", " even", " been", " have", " be") if rest.endswith(word)),
            rest,
        )
    if not (" " + rest).endswith(_NOT):
        return NONE
    if reached in _FALLS_SHORT:
        return Before("under", Span(end - len(reached) + 1, end), False, False)
    return Before("exact", None, False, True)
