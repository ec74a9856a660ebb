"""Traditional characters to simplified ones, one for one, so that every offset stays.

OpenCC knows the characters; it is imported only for a text that holds one outside GB 2312, the set of simplified
Chinese (GB/T 2312-1980), because loading it costs as much as reading a page.
"""

from __future__ import annotations

from cqfacts.text.fold import characters


def simplified(text: str) -> str:
    """`text` with each traditional character as its simplified one; the same length, all else untouched."""
    if text.isascii():
        return text
    foreign = {
        character for character in characters(text) if "\u3400" <= character <= "\u9fff" and not _in_gb2312(character)
    }
    if not foreign:
        return text
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    for character in foreign:
        simple = convert(character)
        if len(simple) == 1 and simple != character:
            text = text.replace(character, simple)
    return text


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
