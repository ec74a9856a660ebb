"""Words of the language itself, not of any subject: what moves a number to another time, metric or meaning.

A fact base on another subject needs the same words, so they stand here and not in a base. All patterns run on folded,
simplified, lower-case text.
"""

from __future__ import annotations

from cqfacts.check import tenses
from cqfacts.check.words import NEVER, Words

AVERAGE = Words(
    r"平均(?!水平|线)|平摊|摊到|摊给|均摊|人均|户均|项均|月均|日均|年均|均(?=为|约|达|获|[0-9])"
    r"|各(?=得|获|拿|分到|领|奖)|每(?!年|逢|当|次)一?(?:天|日|个?月|项|个|家|名|人|场|位|支|队|国|所|万|百|十|\d)",
    r"\b(?:average[sd]?|per (?!cent|centage)\w+|each|every|apiece|daily|a (?:day|month|week|piece)|mean)\b",
    rare=True,
)

_RISE = (
    "增长|增幅|增速|增加|上升|提高|提升|上涨|涨|攀升|增(?=[0-9约近超逾])|多(?=了)|年增|壮大|扩大",
    r"up\b|gr[eo]w(?:th|n|s|ing)?\b|ris(?:e|es|en|ing)\b|rose\b|increas\w*|jump\w*|surg\w*|climb\w*|gain\w*"
    r"|higher\b|expand\w*|soar\w*|advanc\w*|leap\w*|swell\w*",
)
RISE = Words("[↑▲⬆]|" + _RISE[0], rf"\b(?:{_RISE[1]})")
GROWTH = Words(_RISE[0] + "|同比|按年|较[^，。]{0,8}(?:增|升|多|高)", rf"\b(?:{_RISE[1]}|year[- ]on[- ]year\b)")

FALL = Words(
    "[↓▼⬇]|下降|下滑|减少|降低|回落|缩减|缩水|萎缩|下跌|少了|跌(?=[0-9约近超逾了去幅至到])|锐减|骤减|负增长|滑落|下挫|衰退|走低"
    "|降(?=[0-9约近超逾了幅至到])|减(?=[0-9了至到])|年减",
    r"\b(?:down\b|f[ae]ll(?:s|en|ing)?\b|declin\w*|decreas\w*|drop\w*|shr[aiu]nk\w*|lower\b|slump\w*|plung\w*"
    r"|reduc\w*|slid(?:e[sd]?|ing)?\b|contract(?:ed|ion)\b|slip(?:s|ped|ping)?\b|dip(?:s|ped|ping)?\b|s[aiu]nk\b"
    r"|tumbl\w*|eas(?:ed|ing)\b|retreat\w*|dwindl\w*|diminish\w*|weaken\w*|soften(?:ed|ing)\b|shed\b|lost\b"
    r"|div(?:ed|ing)\b|dove\b|crash\w*|erod\w*|off\s+(?=[0-9]))",
)

LOWERED_TO = Words(
    r"(?:下降|减少|回落|缩减|下跌|减|降|跌|缩)[至到](?:了)?\s*$",
    r"\b(?:fell|fallen|dropped|declined|shrunk|shrank|down|cut|reduced) to\s*$",
)
RAISED_TO = Words("(?:增加|增长|上升|提高|扩大|增|升)[至到]", r"\b(?:risen|rose|grew|grown|increased|up) to\b")

RATE = Words("增速|增幅|增长率|涨幅", r"\b(?:growth|growth rate|rate of growth|increase|rise) (?:in|of|for)\b")
"""What names a rate of growth, so that a percentage is what was added and no level."""

MORE_BY = Words(
    r"(?:增长|增加|增幅|增速|涨幅|增|提高|上升|升|多|高出?|涨|扩大)(?:了|高?达到?|为|是)?(?:近|约|超过?|逾)?\s*$",
    r"\b(?:by|(?<!picked )(?<!set )(?<!signed )(?<!opened )up|grew|grown|rose|risen|increased"
    r"|jumped|climbed|surged|soared|leapt|expanded|swelled"
    r"|(?:increase|rise|growth|jump) of)\s*$",
)

INCREASE_BEHIND = Words(r"\A\s*(?:的|之)?(?:增幅|增长|涨幅|增速)", r"\A\s+(?:increase|rise|growth|jump)\b")

ADDED = Words(
    r"(?:新增|新添|新设立?|新建|新批|新获批|增添|净增|暴增|激增|猛增|狂增|大增|多增|增加|增长|增)(?:了)?\s*$",
    r"(?<=[a-z0-9,)] )(?:add(?:s|ed|ing)?"
    r"|(?:rose|risen|grew|grown|increased|jumped|surged|climbed|swelled|expanded|up) by"
    r"|(?:increase|rise|growth|jump) of)\s*$",
)
"""What says of the number behind it that it was added, and so is no total."""

NEWLY = Words("新(?:建|设立?|增|添|批)(?:的|了)?", r"\bnewly (?:built|established|set up|added)\s+", rare=True)
"""The same, before what is counted."""

ADDITION = Words("新增|增加|净增|增量", r"\b(?:new|added|additions?|increase)\b")
"""What the head of a column says of numbers that are no totals."""

NEW = Words(
    "新(?=增|认定|设|建|招|引|立|成立|发布|获|添)|增(?!值)|今年新",
    r"\b(?:new|newly|added|additional|increase|recruited|introduced|brought)\b",
)
"""What a label says of a number that is no total."""

MAXIMUM = Words(
    "最高|最多|上限|封顶|至多",
    r"\b(?:(?<!add )(?<!adds )(?<!added )(?<!adding )up to|maximum|at most|cap(?:ped)?|ceiling|top|as much as)\b",
)

SUBSET = Words(
    "其中|之中|当中|里头(?=[0-9一二三四五六七八九十两半近约超不有]|$)|里头?面?(?=[,，])",
    r"\b(?:of which|of whom|of them|of these|among (?:them|these))\b",
    rare=True,
)

RESPECTIVELY = Words(
    "分别(?!来自)|各(?:为|达|出|拿出|承担|出资|有(?![千所特优长其春不侧]))|依次",
    r"\b(?:respectively|in (?:that|this) order)\b",
    rare=True,
)

SUBSET_BEFORE = Words(r"(?:当中|之中|里面?(?<![段期间]里)|中(?<!其中))[,，]", NEVER)
"""The same, said in a clause before."""

SUBSET_BEHIND = Words(NEVER, r"\A\s+(?:of (?:them|these|those|which|whom)|among them)\b")
"""The same, said behind the number."""

SEATS = ("占", "占了", "占到", "占据", "占去", "占得")
"""Right before a count: that of a part (新能源方向占了9席)."""

AMONG = ("中有", "中的", "里有", "另有", "还缺", "尚缺", "还差")
"""The same: 330个平台中有50个, 另有200名."""

SUBSET_FIRST = Words(
    NEVER,
    r"\A\W*(?:out )?of (?:(?:the|its|their|those|these) [^,;]{0,12}[0-9](?:[0-9.]|,[0-9])*[^,;0-9][^,;]{1,80}"
    r"|(?:those|these|them)\b[^,;0-9]{0,80}|(?:the|its|their|all) [a-z&' -]{3,60}),",
)
"""A whole that opens a sentence; each number behind it is of a part (of the 38 projects, 14 …)."""

FORMER = Words("前者|前一[类项个种家者]", r"\bthe former\b")
LATTER = Words("后者|后一[类项个种家者]", r"\bthe latter\b")

DISTRICT = Words(
    "|".join([*[f"{word}(?:区|县|镇|省|校|乡)(?!域)" for word in "全本该"], "两地", "三地", "两省市"]), NEVER, rare=True
)

THE_PLACE = frozenset({"全市", "本地", "the city", "the municipality", "the province", "citywide", "city-wide"})
"""Names that any city, or province, may have."""

BODY = Words(
    "我(?:公司|集团|企业|[校院所省国区县镇司])|本(?:公司|集团|企业|[校院所省国区县镇司])"
    "|该(?:公司|集团|企业|[校院所省国区县镇司]|园区)|某(?:公司|集团|企业|[校院所省国区县镇司市地])|对方|友城",
    r"\b(?:the|this|our|that|its) (?:company|firm|group|district|county|province|university|school|institute|hospital"
    r"|lab|rival|corporation)\b(?! (?:front|side|scene|sector|figures?|numbers?|news))"
    r"|\b(?:another|a neighbou?ring) (?:city|province|district|municipality)\b"
    r"|\b(?:the (?:nation|country|world)|(?<!in )(?<!of )china)"
    r"(?= (?:has|had|recruited|added|is home|newly|won|employs?)\b)",
    rare=True,
)
"""One body or another place, left without its name: no number of the base's own place is its."""

REST = Words(
    "其余|余下|剩下|剩余|另外|相差|只差|仅差|差距|差额|之差",
    r"\b(?:remaining|remainder|rest|others?|leaving|leaves|difference|gap)\b",
    rare=True,
)

MOVING = Words.any_of(tenses.FUTURE, tenses.PAST_EDITION, tenses.WHOLE_YEAR, tenses.OTHER_TIME, AVERAGE, SUBSET, REST)
"""Most sentences hold none of these: one look spares six for each of their numbers."""

PERSONS = Words(
    NEVER,
    r"\A +(?:(?!(?:under|of|by|with|for|from|in|to|and|led)\b)[a-z&-]+ +){0,2}?"
    r"(?:scientists|researchers|engineers|academics|scholars|post-?docs|employees|technicians"
    r"|graduates|experts|workers|people|students|pupils|visitors|applicants|candidates|job-?seekers|delegates|guests"
    r"|attendees|participants|residents|members of staff|staff|teachers|professors|academicians|farmers|patients"
    r"|volunteers|readers|viewers|women|men|recruits|hires)\b",
)
"""Behind a number without a unit: it counts people."""

PACE = Words(
    r"(?:增速|增幅|增长率|涨幅)[^。；;0-9]{0,14}(?:加快|提高|提升|扩大|上升|加速|回落|放缓|收窄|下降)(?:了)?(?:近|约|超过?|逾)?\s*$",
    r"\b(?:growth|growth rate|pace)\b[^,.;0-9]{0,30}\b(?:accelerat\w+|quicken\w*|sped up|picked up|slow\w*|eased|rose"
    r"|increased)\s+(?:by\s+)?$",
)
"""What says of the points behind it that they are a change of a rate of growth, which is no growth of the thing."""

NONE = Words(NEVER, r"\b(?:no|none|not a single|not one|neither|nobody)\b[^,.;:]*$")
"""What turns 'more than' behind it into an upper bound: no project can get more than so much."""

CONTRAST = Words(
    "[，,；;](?:而|至于|相比之下)|[，,；;][^，。,；;]{1,24}则",
    r"\b(?:while|whereas|meanwhile)\b(?! [a-z]+ing\b)|[;:.] (?:by|in) contrast\b",
)
"""What turns from one subject to the next: a place named before it says nothing of what comes after."""

_NOT = ("而不是", "而非", "并不是", "并非(?![虚空夸偶易坏不没])", "绝非(?![虚空夸偶易坏不没])", "不是(?<!是不是)")
DENIED = Words(
    "|".join(f"{word}[^，。；,;]{{0,20}}$" for word in _NOT),
    r"\b(?:rather than|instead of|as opposed to)\b[^,.;]{0,40}$",
    rare=True,
)

_YET = ("尚未", "还未", "仍未", "未能", "没能", "并未", "还没有?", "仍没有?", "并没有?", "从未", "未曾")
_HARDLY = (
    "很难说",
    "怎么可能",
    "不可能",
    "谈不上",
    "算不上",
    "称不上",
    "够不上",
    "并没有",
    "还不是",
    "尚不是",
    "仍不是",
    "不再是",
    "丢掉",
    "痛失",
    "失去",
)
NOT_YET = Words(
    "|".join(
        [
            *[f"{word}[^，。；,;0-9的]{{0,6}}$" for word in _YET],
            *[f"{word}[^，。；,;0-9的]{{0,14}}$" for word in _HARDLY],
        ]
    ),
    r"\b(?:yet|fail(?:s|ed)?(?: to [a-z]+)?|short of|nowhere near|far from)\s*$"
    r"|\b(?:did|does|do|is|are|was|were|has|have|had)(?:n't| not|n’t) (?:[a-z]+ ){0,3}$",
    rare=True,
)

CORRECTED = Words(
    "夸大(?:成|为)了?$|虚报(?:成|为)了?$|吹嘘?(?:成|为)了?$|误(?:写|作|报|称|记|传)?(?:为|成|作)了?$|错(?:写|报|记)(?:为|成|作)?了?$",
    r"\b(?:misstated|misreported|mis-?printed|(?:wrongly|erroneously) (?:given|reported|stated|put))(?: as| at)?\s*$",
    rare=True,
)
REJECTED = Words.any_of(DENIED, NOT_YET, CORRECTED)
"""All that denies the number behind it: one look spares three."""

CORRECTED_BEHIND = Words(
    r"\A[^，。；,;0-9]{0,12}(?:有误|系?笔误|为误|错误|不实|不准|不对|写错|说错|搞错|是错的)",
    r"\A[^,.;0-9]{0,30}\b(?:is|was|were) (?:wrong|incorrect|a mistake|mistaken|in error|false|a typo|erroneous)\b",
)
"""What says that a number is a mistake."""

UNDONE = Words(
    "(?:还没有?|没有|[尚仍并暂]无|[看见]不到|[不没未]见|尚未|仍未|未能|未曾|从未|没能|并未|未(?=取得|获|实现|完成|得))",
    r"\b(?:yet to|(?:have|has|had|did|do|does|are|were|is|was)(?:n't|n’t| not) (?:yet )?|without any|made no"
    r"|fail(?:ed|s)? to|shown? no)",
)
"""What turns a share of those that did into that of those that did not."""

PREDICATE = Words(
    r"\A(?:是(?!去年|上年|全|近年|历|同期|目前|今|迄今|因|由|多少|真|假|不|否|对|错|[^，。；,;]{0,6}的[0-9])"
    r"|为(?!历史|去年|上年|全|近年|同期|其|目前|今|历年|迄今|有史|[0-9]))[^，。；,;0-9]{2,8}",
    NEVER,
)
"""Behind a number: what kind of things those are that it counts, so that it is of some only."""

AND_MORE = Words(r"\A(?:还|仍|再|又|要)?[多少高低](?:出|了)?[近约超逾]?[0-9]", NEVER)
"""Behind a number that another is compared with: how much more or less that one is."""

EXCEPT = Words("除[^，。,;；]{1,12}外[，,]?(?:另|其余|其他)", r"\b(?:apart from|other than|excluding)\b")
"""What leaves some out of a count."""

SHARE = Words(
    "占(?!比重?上升)[^，。；,;0-9]{0,12}$|(?:占比|比重|比例)[^，。；,;0-9]{0,6}$",
    r"\b(?:mak(?:e|es|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing))"
    r"\s+(?:[a-z]+\s+){0,2}$",
)
SHARE_BEHIND = Words(NEVER, r"\A\s+of (?:the|its|their|all|them|these|those|new|such)\b(?! growth| rate)")
"""What says of a percentage that it is a share of a whole, and so no growth."""

ONLY = Words("(?:仅有?|只有|不过|才)$", r"\b(?:only|just|merely|a mere)\s*$")
