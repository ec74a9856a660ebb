"""Words of the language by which things are compared, or added up."""

from __future__ import annotations

from cqfacts.check.words import NEVER, Words

TOGETHER = Words(
    "合计|合共|加总|总共|共计|一共|加起来|加在一起|相加|总和|总计|合起来|两者共|加上",
    r"\b(?:together|in total|in all|combined|altogether|all told|sum|total(?:s|l?ed|l?ing)?|between them"
    r"|add(?:s|ed)? up)\b",
)

UNITED = Words(
    "合计|合共|加起来|合起来|相加|一共|总共|共(?=[有计建集拥设聚汇])|[放加并合](?:到|在)一(?:起|块)|(?:三|两|几)[者地处]",
    r"\b(?:together|combined|in total|altogether|between them|jointly|all told)\b",
)

UNITED_FIRST = Words(NEVER, r"\b(?:together,?|combined,?|added up,?|taken together,?|between)\s+(?:the\s+)?$")
"""What says of places, behind and before their names, that they are counted together."""

TOTAL = Words(
    "合计|总计|全部|共计|总数|小计|总和",
    r"\b(?:total|sum|combined|overall)\b|\A\W*(?:all|together)\b(?! (?:the )?other)",
)
"""What a row of a table is called that adds up those above it."""

SUM_BEFORE = Words(
    "(?:合计|合共|加总|总共|共计|一共|加起来|加在一起|相加|总和|总计|合起来|两者共)(?:后|就|便|则)?(?:是|为|有|共|得|达到?)*[^，。；,;0-9]?$",
    r"\b(?:(?:in|a) total of|total(?:s|l?ed|l?ing)?|altogether|together(?: make| come to| number)?|combined"
    r"|(?:add|sum)(?:s|ed)? (?:up )?to)\s+$",
)
"""What says of the number right behind it that it is the sum of what was counted before."""

SUM_BEHIND = Words(r"\A(?:相加|合计|合共|加起来|加在一起|合起来|之和)", NEVER)
"""What says of the number before it that it only counts what is added up."""

COMPARING = Words(
    "比|较|超|高于|多于|大于|少于|低于|不及|不如|落后|是|为|达|相当于",
    r"\b(?:than|outnumber\w*|exceed\w*|surpass\w*|outstrip\w*|outpac\w*|beats?|top(?:s|ped)?|trail\w*|lag\w*|as"
    r"|times|over|above|below|ahead of|behind)\b",
)
"""What stands between two things that are compared."""

LESS = Words(
    "(?<![至不减最])少|低(?=[了出约近超逾]{0,2}[0-9])|低于|不及|不如|落后|逊于",
    r"(?<!no )\b(?:fewer|less|smaller|lower|trail\w*|lag\w*|behind|below|short of)\b",
)

THAN_IT = Words("[比较](?:它|其|之|前者|后者|对方)", r"\bthan (?:it|that|those|the former|the latter)\b")
"""What compares with a thing that was named before."""

OPENS_COMPARED = Words(
    "(?:[与同和跟]|比起|较之|相比于?|相较于?)[^，。；,;0-9]{0,6}$",
    r"\b(?:compared (?:with|to)|against|versus|next to|relative to)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$",
)
"""Before the first of two things: it is the one that the other is compared with."""

DIFFERENCE = Words("相差|差额|之差|多出|增加", r"\b(?:difference|more|fewer|gap|increase in)\b")

MORE_THAN_BEFORE = Words(
    r"[比较多高超](?:(?<=[比较])[^，。；,;]{1,40}(?:多|少|高|低)(?:出|了|约|近)*\s*$|(?<=[多高超])出[^，。；,;0-9]{0,16}$)",
    r"\b(?:exceed(?:s|ed)?|outnumber(?:s|ed)?|beat|beats|trail(?:s|ed)?|lag(?:s|ged)?)\b[^,.;]{0,60}\bby\s*$"
    r"|\b(?:ahead|behind|clear) by\s*$",
)

ROSE_BY = Words(
    r"(?:增加|增长|多|减少|少)了?\s*$", r"\b(?:up|rose|risen|grew|grown|increased|climbed|jumped|fell|down) by\s*$"
)
"""The same, where the sentence names the time that is compared with (up by 350 on last year)."""

MORE_THAN_BEHIND = Words(
    r"\A之差|\A的差",
    r"\A\s*(?:(?!(?:and|or)\b)[a-z-]+\s+){0,3}(?:more|fewer|less|higher|lower|greater|larger|above|below)\s+"
    r"(?:[^\s,.;]+\s+){0,5}?(?:than|the|that of)\b(?!\s*(?:rmb|cny|[¥$])?\s*[0-9])",
)

MORE = tuple(word + more for word in "多少高低" for more in ("", "出", "了", "出了", "约", "近", "出约", "出近"))
"""What says of the number behind it that it is a difference, where another thing has been named."""

COMPARED_WITH = Words("(?:相比|相较|比起来)(?:之下|而言|来看|来说)?[,，]$", NEVER)
"""A clause that only names what the next one compares with (与市级相比，国家级少420项)."""

COMPARED = Words(
    r"(?:与|和|同|跟|比|较|[高低多少大小优早晚]于|不亚于|强于|超|过|领先|落后|距)\s*$",
    r"\b(?:than|with|to|from|behind|ahead of|like|versus|vs)\s+(?:the\s+)?$",
)

AGAINST = Words(
    "(?:与|同|跟|比|较)[^，。；,;0-9]{0,8}$",
    r"\b(?:over|on|against|compared (?:with|to)|versus)\s+(?:the\s+)?$"
    r"|\b(?:than|against|versus|compared (?:with|to)|times|double|twice|triple"
    r"|as (?:in|during|over|for|it did|they did|it had|there were))\b[^,.;:0-9]{0,40}$",
)

AGAINST_BEHIND = Words(
    r"\A(?:同期|同一时[段期])?(?:相比|相较|比较)|\A(?:水平|数量|总量|总数)?的[^，。]{0,8}倍",
    r"\A(?:'s)?\s+(?:figure|level|number|total|count|tally)\b",
)

AMONG_OTHERS = Words(
    r"\A(?:、[^，。；、]{1,8}){0,4}(?:和[^，。；、]{1,6})?等", r"\A(?:, [a-z ]{1,16}){0,3} and others\b"
)
"""Behind a place: it is one of several that are only named for example."""

SUB_ROW = Words(r"\A\W*(?:其中|当中|含)|\A[-–—└·]", r"\A\W*(?:of which|including|incl|thereof|of them)\b|\A[-–—└·]")
"""What begins the label of a table row that is a part of the one above it."""

UNLIKE = Words("不是|并非|不含|不包括|不同|有别|区别", r"\b(?:not|excludes?|excluding|unlike|different)\b")
"""What a remark in a table row says of what the row is not (与新增数不是一回事)."""

CORRECTING = Words(
    "版面|页面|原文|应为|应是|应该是|实为|实际|正确|改为|改成|更正|其实|而是",
    r"\b(?:the page|the paper|should be|should read|actually|in fact|corrected|the right)\b",
)
"""What stands between a number and the one that is right instead."""

CHANGE = Words(
    r"\A\W*(?:同比|较上年|增幅|增速|变幅|变动|按年)", r"\A\W*(?:change|growth|yoy|y/y|year on year|increase|up)\b"
)
"""The head of a column of changes."""
