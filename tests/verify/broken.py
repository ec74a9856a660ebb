"""Every way in which the small base of this room is broken once: the edits, and the id and rule to be reported."""

from __future__ import annotations

Edit = tuple[str, str]

BROKEN: dict[str, tuple[tuple[Edit, ...], tuple[str, str]]] = {
    "label of another": (
        (('label.en = "Firms in Newport, March 2024"', 'label.en = "Growth of Newport\'s exports in 2024"'),),
        ("town.firms", "label-unique"),
    ),
    "label with another year": (
        (('"Firms in Newport, March 2024"', '"Firms in Newport, March 2023"'),),
        ("town.firms", "label-period"),
    ),
    "labels that differ": (
        (('"2024年新港出口增长率"', '"2023年新港出口增长率"'),),
        ("town.growth", "label-languages"),
    ),
    "a year that is none": (
        (('"Firms in Newport, March 2024"', '"Firms in Newport, March 2924"'),),
        ("town.firms", "stray-number"),
    ),
    "a label of something else": (
        (('"2024年3月新港企业数"', '"某地树木"'), ('"Firms in Newport, March 2024"', '"Trees somewhere"')),
        ("town.firms", "label-subject"),
    ),
    "a quote of something else": (
        (('quote = "企业突破7500家"', 'quote = "突破7500家"'), ('"2024年3月新港企业数"', '"2024年3月新港店铺数"')),
        ("town.firms", "quote-subject"),
    ),
    "a list with fewer names than its label says": (
        (('value = ["东港", "西港", "南港"]', 'value = ["东港", "西港"]'),),
        ("town.ports", "label-count"),
    ),
    "a name that is not in the quote": ((('"南港"]', '"北港"]'),), ("town.ports", "name")),
    "a name that is not printed": (
        (('value = "王波"', 'value = "王坡"'), ('text.zh = "王波"', 'text.zh = "王坡"')),
        ("town.mayor", "name"),
    ),
    "a name that was left out": (
        (('value = ["东港", "西港", "南港"]', 'value = ["东港", "南港"]'),),
        ("town.ports", "list-whole"),
    ),
    "a name twice": (
        (('value = ["东港", "西港", "南港"]', 'value = ["东港", "西港", "南港", "南港"]'),),
        ("town.ports", "list-whole"),
    ),
    "a closed list that is open": (
        (('qualifier = "at-least"\nunit = "list"', 'unit = "list"'),),
        ("town.goods", "list-open"),
    ),
    "an open list that is closed": (
        (('value = ["东港", "西港", "南港"]', 'value = ["东港", "西港", "南港"]\nqualifier = "at-least"'),),
        ("town.ports", "list-open"),
    ),
    "a list that is about": (
        (('value = ["东港", "西港", "南港"]', 'value = ["东港", "西港", "南港"]\nqualifier = "about"'),),
        ("town.ports", "list-open"),
    ),
    "a text without a name": ((('text.zh = "东港、西港、南港"', 'text.zh = "东港、西港"'),), ("town.ports", "text")),
    "a date outside its period": (
        (('period = "2024-03-05"', 'period = "2024-03-06"'),),
        ("town.opened", "date-period"),
    ),
    "an interval without length": (
        (('period = "2024-03"\nprinted = "突破', 'period = "2024-03/2024-03"\nprinted = "突破'),),
        ("town.firms", "interval"),
    ),
    "a date that is printed otherwise": (
        (
            ('value = "2024-03-05"', 'value = "2024-03-06"'),
            ('period = "2024-03-05"', 'period = "2024-03-06"'),
            ('"5 March 2024"', '"6 March 2024"'),
            ('"2024年3月5日"', '"2024年3月6日"'),
        ),
        ("town.opened", "date-reading"),
    ),
    "a date that is told otherwise": ((('"5 March 2024"', '"6 March 2024"'),), ("town.opened", "text")),
    "a date that cannot be read": ((('"2024年3月5日"', '"2924年3月5日"'),), ("town.opened", "text")),
    "a derived fact of another time": (
        (('period = "2024-03"\nformula', 'period = "2023-03"\nformula'), ("March 2024 (average)", "on average")),
        ("town.per-port", "derived-period"),
    ),
    "another measure word": ((('zh = "家"', 'zh = "项"'),), ("town.firms", "unit-word")),
    "money that is not printed as money": (
        (('unit = "firms"\nperiod', 'unit = "yuan"\nmeasure = "家"\nperiod'),),
        ("town.firms", "unit-kind"),
    ),
    "people that are not printed as people": (
        (('unit = "firms"\nperiod', 'unit = "people"\nmeasure = "家"\nperiod'),),
        ("town.firms", "unit-kind"),
    ),
    "a rank that is counted": (
        (('unit = "rank"', 'unit = "firms"\nmeasure = ""'),),
        ("town.rank", "unit-kind"),
    ),
    "a rank that is over": ((('value = 1\n', 'value = 1\nqualifier = "over"\n'),), ("town.rank", "qualifier-kind")),
    "a name that is nearly": (
        (('value = "王波"', 'value = "王波"\nqualifier = "nearly"'),),
        ("town.mayor", "qualifier-kind"),
    ),
    "a qualifier that is not said": (
        (('value = 12.5', 'value = 12.5\nqualifier = "about"'),),
        ("town.growth", "qualifier-unsaid"),
    ),
    "a passage that states something else": (
        (('also = ["出口增长\\n**12.5%**"', 'also = ["企业突破7500家"'),),
        ("town.growth", "also"),
    ),
    "a value that is not printed": ((("value = 7500", "value = 7600"),), ("town.firms", "reading")),
    "a quote that is not there": (
        (('quote = "企业突破7500家"', 'quote = "企业突破7500多家"'), ('"突破7500家"', '"突破7500多家"')),
        ("town.firms", "quote"),
    ),
    "a passage that is not there": (
        (('also = ["出口增长\\n**12.5%**"', 'also = ["出口增长\\n **12.5%**"'),),
        ("town.growth", "quote-folded"),
    ),
    "a quote that cuts a number": (
        (('printed = "1200人"', 'printed = "200人"'), ('"港口共有1200人"', '"200人"'), ("value = 1200", "value = 200")),
        ("town.staff", "quote-cut"),
    ),
    "a quote that cuts a clause": (
        (('quote = "企业突破7500家"', 'quote = "业突破7500家"'),),
        ("town.firms", "quote-edge"),
    ),
    "a quote that stands twice": (
        (('quote = "2024年,港口出口增长12.5%"', 'quote = "出口增长12.5%"'),),
        ("town.growth", "quote-ambiguous"),
    ),
    "a period that is not named": (
        (
            ('period = "2024-03"\nprinted = "1200人"', 'period = "2022"\nprinted = "1200人"'),
            ("ports of Newport, March 2024", "ports of Newport"),
            ("2024年3月新港港口人数", "新港港口人数"),
        ),
        ("town.staff", "period-unnamed"),
    ),
    "a period beside the one that is named": (
        (('period = "2024-03"\nprinted = "王波"', 'period = "2024-01"\nprinted = "王波"'),
         ('quote = "市长王波3月说"', 'quote = "市长王波3月说"')),
        ("town.mayor", "period-differs"),
    ),
    "a scope that is not named": (
        (('unit = "people"\nperiod', 'unit = "people"\nscope = "island"\nperiod'),),
        ("town.staff", "scope-unnamed"),
    ),
    "another article": (
        (('article = "one"\nsubject.must = ["firm"]', 'article = "two"\nsubject.must = ["firm"]'),),
        ("town.firms", "article"),
    ),
    "a title that is not there": ((('title = "新港年报"', 'title = "新港二报"'),), ("sources.page.title", "heading")),
    "furniture that is not there": ((("第7版", "第8版"),), ("sources.page.furniture", "furniture")),
}  # fmt: skip
