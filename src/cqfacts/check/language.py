"""Words of the language itself, not of any subject: what moves a number to another time, metric or meaning.

A fact base on another subject needs the same words, so they stand here and not in a base. All patterns run on folded,
simplified, lower-case text.
"""

from __future__ import annotations

import re

Pattern = re.Pattern[str]

NOW = re.compile(
    r"目前|如今|现在|现已|迄今|至今|截至|截止|已有|眼下|当前|\bnow\b|\bcurrently\b|\bso far\b|\bto date\b|\btoday\b"
)

UNTIL = re.compile(
    r"(?:截至|截止|截止到|到|至)\s*$"
    r"|\b(?:through|until|till|up to|as of|by|to)\s+(?:the end of\s+)?$"
)

FUTURE = re.compile(
    r"明年|后年|来年|未来|下一年|预计|预期|预测"
    r"|计划(?=[^（(]{0,12}(?:到|达|新|引|增|建))|力争|目标|有望|将(?=[^，。]{0,12}(?:达|增|扩|突破|引|新|迈|建|升|超))|拟(?=[引建新增])|规划到"
    r"|\bwill\b|\bnext (?:year|month|quarter|spring|summer|autumn)\b|\bplans? to\b|\bplanned\b"
    r"|\bhopes? to\b|\baims? (?:to|for)\b|\btarget(?:s|ed|ing)?\b"
    r"|\bforecasts?\b|\bexpect(?:s|ed)?\b|\bprojected\b|\bgoal\b|\bis set to\b|\bare set to\b"
)

WHOLE_YEAR = re.compile(r"全年|整年|全年度|\bfull[- ]year\b|\bwhole year\b|\ball of (?:19|20)\d\d\b|\bentire year\b")

PAST_EDITION = re.compile(
    r"上一?届|往届|去年那?届|首届|上次|上一次|\blast edition\b|\bprevious edition\b"
    r"|\blast year's (?:conference|edition|event|contest)\b"
)

OTHER_TIME = re.compile(
    r"上个?月|本月|当月|单月|上周|本周|当天|当日|每月|上半年|下半年|上季度|去年|前年|上年(?!度)"
    r"|\blast (?:month|week|quarter|year)\b"
    r"|\bmonthly\b|\bthis month\b|\bfirst half\b|\bin the half\b"
)

AVERAGE = re.compile(
    r"平均|人均|户均|项均|均(?=为|约|达|获|[0-9])|每(?!年|逢|当|次)(?:天|日|个?月|项|个|家|名|人|场|位|万|百|十|\d)|\baverage[sd]?\b"
    r"|\bper (?!cent|centage)\w+|\beach\b|\bevery\b|\bapiece\b|\bdaily\b|\ba (?:day|month|week|piece)\b|\bmean\b"
)

_RISE = (
    r"增长|增幅|增速|增加|上升|提高|提升|上涨|涨|攀升|增(?=[0-9约近超逾])|多(?=了)|年增|壮大|扩大"
    r"|\bup\b|\bgr[eo]w(?:th|n|s|ing)?\b|\bris(?:e|es|en|ing)\b|\brose\b|\bincreas\w*|\bjump\w*"
    r"|\bsurg\w*|\bclimb\w*|\bgain\w*|\bhigher\b|\bexpand\w*|\bsoar\w*|\badvanc\w*|\bleap\w*|\bswell\w*"
)
RISE = re.compile(_RISE)
GROWTH = re.compile(_RISE + r"|同比|按年|较[^，。]{0,8}(?:增|升|多|高)|\byear[- ]on[- ]year\b")

FALL = re.compile(
    r"下降|下滑|减少|降低|回落|缩减|萎缩|下跌|锐减|负增长|降(?=[0-9约近超逾幅])|减(?=[0-9])|\bdown\b|\bf[ae]ll(?:s|en|ing)?\b"
    r"|\bdeclin\w*|\bdecreas\w*|\bdrop\w*|\bshr[aiu]nk\w*|\blower\b|\bslump\w*|\bplung\w*|\breduc\w*"
    r"|\bslid\w*|\bcontract(?:ed|ion)\b"
)

MORE_BY = re.compile(
    r"(?:增长|增加|增|提高|上升|多|高出?|涨|扩大)(?:了)?(?:近|约|超过?|逾)?\s*$|\b(?:by|up|grew|rose|increased)\s*$"
)

INCREASE_AFTER = re.compile(r"\s*(?:的|之)?(?:增幅|增长|涨幅|增速)|\s+(?:increase|rise|growth|jump)\b")

MAXIMUM = re.compile(
    r"最高|最多|上限|封顶|至多|\bup to\b|\bmaximum\b|\bat most\b|\bcap(?:ped)?\b|\bceiling\b|\btop\b|\bas much as\b"
)

SUBSET = re.compile(
    r"其中|之中|里头?面?(?=[,，])|\bof which\b|\bof whom\b|\bof them\b|\bof these\b|\bamong (?:them|these)\b"
)

RESPECTIVELY = re.compile(r"分别|各(?:为|达|有)|依次|\brespectively\b")
DISTRICT = re.compile(r"(?:全|本|该)(?:区|县|镇|省|校|乡)(?!域)")

COMPARED = re.compile(
    r"(?:与|和|同|跟|比|较|于|超|过|领先|高于|低于|距)\s*$"
    r"|\b(?:than|with|to|from|behind|ahead of|like|versus|vs)\s+(?:the\s+)?$"
)

AGAINST = re.compile(r"\b(?:over|on|against|compared (?:with|to)|versus)\s+(?:the\s+)?$")
