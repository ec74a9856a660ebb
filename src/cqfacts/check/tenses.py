"""Words of the language that tell the time of a statement: now, to come, all of a year, last month.

They stand here and not in a base for the reason that `language` gives, and run on the same text.
"""

from __future__ import annotations

from cqfacts.check.words import Words

NOW = Words(
    "目前|如今|现在|现已|迄今|至今|截至|截止|已有|眼下|当前",
    r"\b(?:now|currently|so far|to date|today)\b",
)

LATER = Words("明年|后年|来年|未来|下一年", r"\bnext\b")
"""Those of the words for what is to come that name a time."""

YEAR_BEFORE = Words(
    r"\A\W*(?:去年|上年|前一年|上一年)(?:同期)?[数值]?\W*(?:[（(][^（()）]*[）)]\W*)?\Z",
    r"\A\W*(?:a |the |one )?(?:year earlier|year before|last year|previous year|year ago|prior year)\W*\Z",
)
"""What heads a column of the year before."""

UNTIL = Words(
    r"(?:截至|截止|截止到|到|至)\s*$",
    r"\b(?:through|until|till|up to|as of|by|to)\s+(?:the end of\s+)?$",
)

FUTURE = Words(
    "明年|后年|来年|未来|下一年|预计|预期|预测"
    "|计划(?=[^（(]{0,12}(?:到|达|新|引|增|建|再|获批|招收))|力争|目标|有望|拟(?=[引建新增])|规划到"
    "|将(?=(?:会|于|在|再|要|力争|进一步|继续|新)?(?:[0-9]{4}年)?(?:达|增|扩|突破|引|新|迈|建|升|超|落户|入驻))",
    r"\b(?:will (?:[a-z]+ ){0,2}(?:reach|exceed|rise|grow|hit|top|surpass|total|number|stand|climb|increase|expand"
    r"|double|recruit|introduce|attract|add|bring in|be added|be built|be set up|open)"
    r"|next (?:year|month|quarter|spring|summer|autumn)|plans? to|planned|hopes? to|aims? (?:to|for)"
    r"|target(?:s|ed|ing)?|forecasts?|(?<!can )expect(?:s|ed)?|projected|goal|is set to|are set to)\b",
    rare=True,
)

WHOLE_YEAR = Words(
    "全年|整年|全年度|年化",
    r"\b(?:full[- ]year|whole year|whole of (?:19|20)\d\d|throughout (?:19|20)\d\d|all of (?:19|20)\d\d|entire year"
    r"|annuali[sz]\w+)\b",
    rare=True,
)

PAST_EDITION = Words(
    "上一?届|往届|去年那?届|首届|上次|上一次|历届|历次|两届|三届",
    r"\b(?:last edition|previous edition|the previous one|the last one|since it was first held"
    r"|over the years|last year's (?:conference|edition|event|contest))\b",
    rare=True,
)

_SOME = "[一二三四五六七八九十两几多0-9]+"

OTHER_TIME = Words(
    "上个?月|本月|当月|单月|上周(?!末?[^，。；,;0-9]{0,18}(?:亮相|发布|举办|举行|公布|揭晓|落幕|闭幕|开幕|召开|签约|启动|推出))|本周|当天|当日|每月|每年|历年|多年来|下一步|年前(?<=[二三四五六七八九十两几0-9]年前)"
    "|改革开放以来|上世纪[末初]?|上半年|下半年|上季度|去年|前年|一年前|上年(?<![较比同]上年)(?!度)|春节前|疫情(?:前|期间|后)?"
    f"|近{_SOME}年|过去{_SOME}年|最近{_SOME}年|未来{_SOME}年|今后{_SOME}年|这{_SOME}年|年[来间](?<=[一二三四五六七八九十两几多0-9]年.)"
    "|十[二三四]五”?(?:期间|以来|时期|末)|党的?十[八九]大以来|直辖(?:以来|之初|后)|建市(?:以来|之初|后)|入世(?:以来|后)"
    "|加入世贸后|新中国成立(?:以来|后)"
    "|入[春夏秋冬](?:以来|后)|春节以来|国庆以来|五一以来|一天之内|一日之内|单场|单日|每季度?|原[有先](?=[^，。；,;]{0,16}[0-9])|起初|刚开年(?:之初|那会儿|时)?|开年(?:之初|那会儿|时)?|期初|年[初头](?![一二三四五六七八九十两0-9])(?:的时候|时|那会儿)?(?!以来|至今|至|到|起|就|便|[^，。；,;0-9]{0,4}(?:启动|推出|发布|公布|提出|制定|确定|开始|印发))",
    r"\b(?:last (?:month|week|quarter|year)|a year ago|monthly|(?<!earlier )(?<!later )this month|first half"
    r"|in the half|since the (?:spring|summer|autumn|fall|winter)"
    r"|(?:past|last|previous) (?!eleven|11)(?:[a-z]+|[0-9]+) months|when the year began"
    r"|(?:at|since) the (?:start|beginning) of the year"
    r"|(?:by|at) mid-year|last (?:spring|winter)"
    r"|(?:past|last|recent|previous) (?:few |several |[a-z]+ |[0-9]+ )?(?:years|decades?)|a decade ago"
    r"|annually|every year|each year|years ago|pandemic|five-year plan|(?:coming|next) (?:[a-z]+ |[0-9]+ )?years)\b",
    rare=True,
)

BRIEF = Words(
    "一[天日]之内|单[场日]|每季|开年|年[初头](?![一二三四五六七八九十两0-9])|[一二三四五六七八九十两几多0-9]年来",
    r"\b(?:year began|start of the year|beginning of the year|mid-year)\b",
)
"""Those of the times above that no fact of a year or of the present is told of, whatever else its words say."""

OTHER_BASE = Words(
    "环比|月比|季比|较上个?月|较上个?季|[三四五六七八九十两]年(?:间|来|内|共)?(?:增长|增)",
    r"\b(?:month[- ]on[- ]month|m/m|quarter[- ]on[- ]quarter|q/q|"
    r"over (?:the (?:past|last) )?(?:two|three|four|five|ten|[2-9]) years)\b",
)
"""What compares with another time than the year before, so that the growth is another."""
