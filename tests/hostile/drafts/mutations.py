"""Ordinary drafts with something done to them, as a fuzzer does: most of the draft is still read."""

from __future__ import annotations

from random import Random

from tests.hostile.drafts import characters, lines, markup, numbers, prose

ALPHABET = sorted({character for line in prose.ALL for character in line})
SPLICES = (
    *numbers.GROUPS, *numbers.HAN, *numbers.WORDS, *numbers.QUALIFIERS, *numbers.TIMES, *lines.SUBJECTS,
    *markup.OPENINGS, *characters.SEQUENCES, *characters.LINE_ENDS, *characters.BIDI, *characters.HIDDEN,
    *characters.DIGITS,
)  # fmt: skip


def _places(random: Random, size: int) -> list[int]:
    return sorted((random.randrange(size) for _ in range(size // 40 + 1)), reverse=True)


def characters_changed(random: Random, size: int) -> str:
    """Characters lost, doubled, swapped and replaced."""
    text = list(prose.repeated(prose.ALL, size))
    for at in _places(random, size):
        how = random.randrange(4)
        text[at] = ("", text[at] * 2, random.choice(ALPHABET), text[at] + text[at - 1])[how]
    return "".join(text)


def pieces_put_in(random: Random, size: int) -> str:
    """Marks, words, controls and tags put in anywhere, numbers included."""
    text = list(prose.repeated(prose.ALL, size))
    for at in _places(random, size):
        text[at] += random.choice(SPLICES)
    return "".join(text)


def pieces_again(random: Random, size: int) -> str:
    """Stretches of a draft repeated, up to a hundred times."""
    text = prose.repeated(prose.ALL, size)
    found, length = [], 0
    while length < size:
        at = random.randrange(len(text))
        found.append(text[at : at + random.randrange(1, 30)] * random.choice((1, 1, 2, 10, 100)))
        length += len(found[-1])
    return "".join(found)[:size]


def shuffled(random: Random, size: int) -> str:
    """The characters of a draft in any order."""
    text = list(prose.repeated(random.choice((prose.CHINESE, prose.ENGLISH, prose.ALL)), size))
    random.shuffle(text)
    return "".join(text)


def marked_up(random: Random, size: int) -> str:
    """A draft with opening marks and tags strewn in, most of which are never closed."""
    text = list(prose.repeated(prose.ALL, size))
    for at in _places(random, size):
        text[at] += random.choice(markup.OPENINGS)
    return "".join(text)


FAMILIES = (characters_changed, pieces_put_in, pieces_again, shuffled, marked_up)
