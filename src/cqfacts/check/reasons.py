"""What each reason means, said to people in both languages. The keys are the contract of `reason`."""

from __future__ import annotations

from cqfacts.model import Bilingual, Fact

REASONS: dict[str, Bilingual] = {
    # supported
    "exact": Bilingual("The page gives this number.", "与原文一致。"),
    "same-value-other-unit": Bilingual(
        "The page gives the same value in another unit.", "与原文数值相同，单位写法不同。"
    ),
    "rounded": Bilingual("Rounds the page's number correctly.", "对原文数字四舍五入，无误。"),
    "weaker": Bilingual("Follows from the page's number.", "可由原文数字得出。"),
    "nearly": Bilingual("Just under this, as the page's number is.", "与原文“近”数相符。"),
    "about": Bilingual("About the page's number.", "与原文数字大致相同。"),
    "inside-range": Bilingual("The page's number lies in this range.", "原文数字在此范围内。"),
    "computed": Bilingual("Follows from two of the page's numbers.", "可由原文两个数字算出。"),
    # refuted
    "differs": Bilingual("The page gives another number.", "与原文数字不同。"),
    "outside-bound": Bilingual("The page's bound rules this out.", "超出原文给出的界限。"),
    "contradicts-bound": Bilingual("The page says the opposite of this bound.", "与原文的界限相反。"),
    "qualifier-flipped": Bilingual("Over and nearly are confused.", "“超”与“近”弄反了。"),
    "claims-exact": Bilingual("The page gives a bound, not an exact number.", "原文只给出界限，并非确数。"),
    "order-of-magnitude": Bilingual("The order of magnitude is wrong.", "数量级有误。"),
    "magnitude": Bilingual("The order of magnitude is wrong.", "数量级有误。"),
    "percent-for-points": Bilingual("Per cent and percentage points are confused.", "百分比与百分点混淆。"),
    "growth-for-multiple": Bilingual("An increase is taken for a multiple, or the reverse.", "增幅与倍数混淆。"),
    "wrong-direction": Bilingual("A rise is told as a fall, or the reverse.", "升降方向有误。"),
    "digits-transposed": Bilingual("Digits are transposed.", "数字顺序颠倒。"),
    "one-digit-wrong": Bilingual("One digit is wrong.", "有一位数字有误。"),
    "digit-dropped": Bilingual("A digit is missing.", "漏了一位数字。"),
    "digit-added": Bilingual("There is a digit too many.", "多了一位数字。"),
    "rounded-off": Bilingual("Rounded, but given as exact.", "取整后当作确数。"),
    "unit": Bilingual("The unit is wrong.", "单位有误。"),
    "new-for-total": Bilingual(
        "New and total, or two figures of one subject, are confused.", "新增与总量(或同一主题的两个数)混淆。"
    ),
    "another-fact": Bilingual("This is the page's number for something else.", "这是原文中另一项的数字。"),
    "contradicted": Bilingual("The words around the number contradict the page.", "数字的说法与原文相反。"),
    "negated": Bilingual("Judged with its negation.", "按否定句判断。"),
    # not enough info
    "qualifier-dropped": Bilingual("The page qualifies this number.", "原文带有限定词，此处略去。"),
    "within-bound": Bilingual("Possible, but the page gives only a bound.", "原文只给出界限，无法确认此数。"),
    "too-vague": Bilingual("True or nearly so, but too loose to count as stated.", "过于宽泛，无法据原文确认。"),
    "open": Bilingual("The page leaves this open.", "据原文无法推定。"),
    "ambiguous": Bilingual("The number can be read in two ways.", "数字有两种读法。"),
    "other-currency": Bilingual("The page gives no amount in this currency.", "原文没有这种货币的金额。"),
    "other-unit": Bilingual("The page gives no number in this unit.", "原文没有这种单位的数字。"),
    "other-scope": Bilingual("The page gives this for another place or body.", "原文说的是另一地区或机构。"),
    "other-period": Bilingual("The page gives this for another time.", "原文说的是另一时间。"),
    "other-metric": Bilingual("The page gives another figure of this subject.", "原文说的是另一项指标。"),
    "no-fact": Bilingual("The base has no fact on this.", "事实库中没有这一项。"),
}


def message(reason: str, fact: Fact | None = None) -> Bilingual:
    """The reason said to people; with a fact, also what the page gives it for."""
    said = REASONS.get(reason) or Bilingual(reason, reason)
    if fact is None:
        return said
    label, value = fact.label, fact.value_text
    return Bilingual(f"{said.en} {label.en}: {value.en}.", f"{said.zh}{label.zh}:{value.zh}。")


def computed_message(reason: str, first: Fact, sign: str, second: Fact) -> Bilingual:
    """The reason of a number that was computed of two facts, with the computation."""
    said = REASONS[reason]
    shown = {"%": ("as a share of", "占"), "/": ("÷", "÷"), "-": ("−", "−"), "+": ("+", "+")}[sign]
    return Bilingual(
        f"{said.en} {first.value_text.en} {shown[0]} {second.value_text.en}.",
        f"{said.zh}{first.value_text.zh}{shown[1]}{second.value_text.zh}。",
    )
