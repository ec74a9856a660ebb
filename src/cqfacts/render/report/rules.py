"""The rules of the SARIF report: one for each reason that refutes, and one for numbers that the base does not know."""

from __future__ import annotations

from typing import NamedTuple

from cqfacts.model import Bilingual

NOT_IN_BASE = "not-in-the-base"


class Rule(NamedTuple):
    """`name` is PascalCase, as viewers show it; `summary` says what is wrong and `help` what to do about it."""

    id: str
    name: str
    level: str
    summary: Bilingual
    help: Bilingual


def rule_for(id: str) -> Rule:
    """The rule of an id; one that is not listed below is refuted for a reason that only its message tells."""
    if id == NOT_IN_BASE:
        return Rule(id, "NotInTheBase", "note", _UNKNOWN, _UNKNOWN_HELP)
    name = "".join(part.capitalize() for part in id.split("-"))
    return Rule(id, name, "error", REFUTING.get(id, _OTHER), _HELP)


_HELP = Bilingual(
    "Hold the sentence against the quote in the message. If they speak of the same thing, write the page's number with "
    "its qualifier (over, nearly, about), unit, place and period; if they do not, say in the sentence what differs.",
    "请将句子与消息中的原文对照：若所指相同，按原文改写数字，连同限定词（超、近、约）、单位、范围和时间；"
    "若所指不同，请在句中写明区别。",
)
_UNKNOWN = Bilingual("The fact base neither states nor rules out this number.", "事实库既未载明、也未否定这个数字。")
_UNKNOWN_HELP = Bilingual(
    "The number is not known to be wrong. Check it against another source, or make the sentence name the same "
    "subject, place and period as the page does.",
    "这个数字未必有误。请另找来源核对，或在句中写明与原文相同的对象、范围和时间。",
)
_OTHER = Bilingual("The page contradicts this number.", "与原文不符。")

REFUTING: dict[str, Bilingual] = {
    "differs": Bilingual("The page gives another number.", "原文是另一个数字。"),
    "outside-bound": Bilingual("The number lies outside the bound that the page gives.", "数字超出原文给出的界限。"),
    "contradicts-bound": Bilingual("The page rules out this bound.", "与原文给出的界限相反。"),
    "qualifier-flipped": Bilingual("'Over' and 'nearly' are confused.", "“超”与“近”弄反。"),
    "claims-exact": Bilingual("Given as exact, where the page gives a bound.", "原文只给出界限，并非确数。"),
    "order-of-magnitude": Bilingual("The order of magnitude is wrong.", "数量级有误。"),
    "magnitude": Bilingual("The page's digits at another power of ten.", "数字相同而数量级有误。"),
    "percent-for-points": Bilingual("Per cent and percentage points are confused.", "百分比与百分点混淆。"),
    "growth-for-multiple": Bilingual("An increase and a multiple are confused.", "增幅与倍数混淆。"),
    "wrong-direction": Bilingual("A rise is told as a fall, or a fall as a rise.", "升降方向有误。"),
    "digits-transposed": Bilingual("Digits are transposed.", "数字顺序颠倒。"),
    "one-digit-wrong": Bilingual("One digit is wrong.", "有一位数字有误。"),
    "digit-dropped": Bilingual("A digit is missing.", "漏了一位数字。"),
    "digit-added": Bilingual("There is a digit too many.", "多了一位数字。"),
    "rounded-off": Bilingual("Rounded, but given as exact.", "取整后当作确数。"),
    "unit": Bilingual("The unit is wrong.", "单位有误。"),
    "new-for-total": Bilingual("New and total are confused.", "新增与总量混淆。"),
    "another-fact": Bilingual("The page gives this number for something else.", "这是原文中另一项的数字。"),
    "negated": Bilingual("The sentence denies what the page states.", "句子否定了原文所述。"),
}
"""Why a number is refuted, by `reason`."""
