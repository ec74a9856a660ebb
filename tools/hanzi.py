"""Writes the two tables of Chinese characters that `cqfacts find` reads: `script.txt` and `sounds.txt`.

    python tools/hanzi.py [FOLDER]

Loading OpenCC takes 14 ms and pypinyin 190 ms, three and forty times what a whole search takes, so their single
characters are written down once. The tables are made of OpenCC's traditional-to-simplified dictionary (Apache-2.0)
and of pypinyin's readings (MIT, from Unihan and the dictionaries that it names); phrases are left out.

script.txt  line 1: traditional characters; line 2: for each the simplified one at the same place.
sounds.txt  one syllable without tone a line (`v` for ü), then the simplified characters that mostly sound so, then
            those that may; spaces between, `-` for none.
"""

from __future__ import annotations

import sys
from pathlib import Path

from opencc import OpenCC
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

FOLDER = Path(__file__).resolve().parent.parent / "src" / "cqfacts" / "find"
CHARACTERS = [chr(code) for code in range(0x3400, 0xA000)]
"""CJK Unified Ideographs and Extension A: what a newspaper prints and what OpenCC converts."""


def script() -> dict[str, str]:
    """Each traditional character that has one simplified character for itself alone, of those that are in use."""
    convert = OpenCC("t2s").convert
    known = set(CHARACTERS)
    pairs = {character: convert(character) for character in CHARACTERS}
    pairs = {old: new for old, new in pairs.items() if new != old and new in known}
    # What is simplified in two steps is folded in one.
    return {old: pairs.get(new, new) for old, new in pairs.items()}


def sounds(traditional: dict[str, str]) -> dict[str, tuple[list[str], list[str]]]:
    """The characters of each syllable, by their first reading and by another; those that are folded away need none."""
    table: dict[str, tuple[list[str], list[str]]] = {}
    for character in CHARACTERS:
        if character in traditional or ord(character) < 0x4E00:
            continue
        readings = PINYIN_DICT.get(ord(character), "").split(",")
        syllables = [to_normal(reading) for reading in readings if reading]
        for syllable in dict.fromkeys(syllables):
            # A syllable without a vowel is an interjection.
            if set(syllable) & set("aeiouv"):
                table.setdefault(syllable, ([], []))[syllable != syllables[0]].append(character)
    return dict(sorted(table.items()))


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    pairs = script()
    (folder / "script.txt").write_text("".join(pairs) + "\n" + "".join(pairs.values()) + "\n", encoding="utf-8")
    lines = [
        f"{key} {''.join(first) or '-'} {''.join(other) or '-'}\n" for key, (first, other) in sounds(pairs).items()
    ]
    (folder / "sounds.txt").write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
