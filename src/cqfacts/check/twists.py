"""Words of the language that turn a true number into another statement: rumours, conditions, other verbs, parts."""

from __future__ import annotations

from cqfacts.check.words import NEVER, Words

RUMOUR = Words(
    "谣言|谣传|误传|传闻|假消息|假新闻|不属实|不实|失实|虚构|虚假|是假的|子虚乌有|并非如此|并非事实|没有根据|毫无根据|没有证据"
    "|不是真的|实则不然|其实不是|误读|哪有|答案是否定|不认为|【辟谣】|官方否认|部门否认|方面否认|并未实现|未能实现|——假的"
    "|其实没有|其实并未|其实还没|其实不到|实际没有|事实并非|此说有误|，不对|,不对|证伪|不能说|从来没有|未必(?=[是达有超]|重)",
    r"\b(?:(?:not|un)\s?true(?! that (?:only|just))|fake news|myth:?|rumou?r(?:s|ed)?|fabricated|denied that"
    r"|den(?:y|ies) that|no evidence|false claims?|nobody believes|hoax"
    r"|(?:it is|is|was|were) (?:false|incorrect|wrong|not the case)"
    r"|wrongly (?:reported|stated|claimed)|retracted|hardly anyone|debunked)\b",
    rare=True,
)
"""What says of a whole sentence that it is false."""

RUMOUR_BEHIND = Words(
    r"\A[^。！？]{0,6}(?:不是|错|否|假|没有|假消息|不对)[。！!]"
    r"|\A[^。！？]{0,24}(?:不实|不属实|是假的|谣言|并非如此|并非事实|纯属虚构|是错误的|予以否认|作出否认)",
    r"\A\W*(?:right\? )?(?:wrong|no|false|not so)[.!]"
    r"|\A[^.!?]{0,24}\b(?:(?:is|was|are|were) (?:not (?:correct|true|right)|incorrect|false|wrong|untrue|a myth)"
    r"|denied)\b",
)
"""The same, said in the next sentence of this one."""

DOUBT = (*"不假谣非构错否", "没有", "no", "wrong", "false", "true", "correct", "right", "myth", "denied")
"""One of these stands in all of them."""

SUPPOSED = Words(
    "如果(?!不算|按|把|以)|假如|倘若|要是|假设|只要|只有(?=[^，。]{1,24}才)|一旦|必须|除非|曾承诺|理论上|将会|据预测|方案要求|预算安排|即将|原本计划|正在努力|待(?=[^，。]{1,24}之后)|拟(?![题稿])(?=[^，。：:]{0,12}[0-9一二三四五六七八九十])|差一点|险些"
    "|距[^，。]{1,24}还有|也许|或许|可能(?!性)|据说将|考核要求|目标是|努力让|梦想|预言|设想|本应|理应|应当?(?=新?招|达|有|引|增)"
    "|若(?=[^，。把将拿论按以从]{1,16}(?:达|超|突破|有|新增|引进|招))|有待|希望|期望|但愿|争取(?![到来了])|规划提出|按照?计划",
    r"\b(?:if(?! any| you)|unless|should it|would(?! (?:put|mean|make|bring|give|leave"
    r"|have (?:been|stood|come|numbered)))|might|supposed to|were to"
    r"|wishes|could(?= (?:reach|exceed|hit|top|have|recruit|attract|total|number|employ|add|house|host))|in theory"
    r"|suppose(?! to)|imagine|perhaps|possible that|predicts?|hopes?|hoping|ideal world|draft plan|the plan says"
    r"|once(?= [a-z'’ ]{1,40}(?:exceed|reach|has|have))|under the plan|if forecasts)\b",
    rare=True,
)
"""What makes of a statement a condition, a wish or a possibility."""

UNDOING = Words(
    "退出|撤出|离开|落选|退赛|被淘汰|等待|报考|应聘|申请|受理|公示|评审|鉴定|转让|储备|洽谈|考核|考察|暂停|下放|剥离|关停|赞助"
    "|晋级|获奖|表彰|通过验收|审批|有关的|第[二三四]批|撤回|撤销|中止|迁出|走访|调研|培训|参观|关闭|取消|注销|吊销|拒绝|流失|离职"
    "|裁员|解散|终止|倒闭|亏损|结余|淘汰|驳回|被拒|申报|拟建|规划建设|欠缺|还缺|访问|推荐(?=[^，。]{0,8}项目)|待批|待建"
    "|规划(?=[^，。]{0,12}[0-9])|下线|移出|撤离|裁撤|停产|破产|收回|追回|节约|节省|征集|还需|尚需|急需|仍需|缺口|短缺|原计划",
    r"\b(?:withdrew|withdrawn|quit|closed down|shut down|cancel\w*|revok\w*|refus\w*|reject\w*|laid off|dismiss\w*"
    r"|awaiting|receiv\w+ (?:an )?awards?|passed inspection|moved to"
    r"|the first(?= [0-9,]+ (?!months?|days?|weeks?|years?|quarters?))"
    r"|scrapp\w*|abolish\w*|appl(?:ied|ying) for|loss(?:es)? of|lost|ha(?:s|ve|d) left(?! [^,.;]{0,30}\bwith\b)"
    r"|turned away|dropped out|moved out|bankrupt|closed (?:its|their) doors|recover\w*"
    r"|sav(?:ed|ing)|(?:still )?needs?(?= )|needed|pledg\w+|were sold"
    r"|under construction)\b",
    rare=True,
)
"""Verbs that make another event of the one that a number counts."""

NARROWING = Words(
    "民营|国有|央企|外资|合资|私营|女性|男性|海外|外籍|外国|退休|兼职|亏损的?|盈利的?|上市|规上|规模以上|小微|中小|大型|头部"
    "|制造业|服务业|农业|线上|线下|专职|在读|应届|本地|外地|其他|部分(?<![这那]部分)|个别",
    r"\b(?:female|male|women|foreign|foreign-owned|corporate|university|hospital|military|private"
    r"|privately owned|state-owned|retired|part-time"
    r"|overseas|listed|loss-making|profitable|rural|online|other|former|some of the)\b",
    rare=True,
)
"""What stands right before a noun and narrows it to a part."""

NARROWED = Words("里的|内的|系统的|部门的|行业的|战线的|中工作的|从业的", NEVER, rare=True)
"""What ends such words where they are a place or a trade: 高校里的, 医院系统的."""

NARROWED_BEHIND = Words(
    NEVER,
    r"(?<=[a-z]) (?:working |employed )?(?:at|in|from|by|for) (?:[a-z'’]+ ){0,2}?(?:universities|colleges|hospitals"
    r"|schools|companies|firms|enterprises|factories|banks|ministries|start-?ups|corporations)\b",
)
"""The same, said behind the noun: R&D staff at local universities."""

ATTRIBUTE = Words(
    "薪酬|工资|薪资|收入|成本|费用|流失率|离职率|满意度|支出|投诉|年龄|产值|利润|占地|面积",
    r"\b(?:salar(?:y|ies)|wages?|pay|costs?|turnover|attrition|complaints?|profits?|satisfaction)\b",
    rare=True,
)
"""What stands right behind a noun and makes of it something else that is measured."""

TWISTING = Words.any_of(SUPPOSED, UNDOING, NARROWING, NARROWED, NARROWED_BEHIND, ATTRIBUTE)
"""Most sentences hold none of these: one look spares the others."""
