"""Chinese numerals in text: which of them count something, and how much (六百三十万, 十余, 三四家)."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from cqfacts.model import Qualifier
from cqfacts.text import scales, units, zh_forms
from cqfacts.text.numerals import HAN_BIG, HAN_DIGITS, HAN_RARELY, HAN_TENS, HAN_WITHIN, parse
from cqfacts.text.spans import Core, Page, Skip
from cqfacts.text.zh_words import ENDINGS, IDIOMS, NAMING

_HAN = frozenset(HAN_WITHIN)
_DIGIT = "一二两三四五六七八九"
_MORE: dict[str, Qualifier] = {"多": "over", "余": "over", "来": "about", "几": "over"}
_MEASURES = frozenset("家个项名位人场间款所届件座台辆套万亿成倍元天年次米吨公%")


def _run_end(low: str, start: int) -> int:
    """Where the run of numeral characters ends that begins at `start`, a 点 with its digits included."""
    end = start
    while (char := low[end : end + 1]) in _HAN or (char == "兆" and end > start and _is_trillion(low, end)):
        end += 1
    if char != "点" or not low[end + 1 : end + 2] or low[end + 1] not in HAN_DIGITS or low[end + 1] == "两":
        return end
    end += 1
    while low[end : end + 1] in HAN_DIGITS and low[end] != "两":
        end += 1
    while low[end : end + 1] in HAN_TENS or low[end : end + 1] in ("万", "亿"):
        end += 1
    return end


def _is_trillion(low: str, at: int) -> bool:
    return low[at + 1 : at + 2] in HAN_DIGITS or low.startswith(scales.IN_TRILLIONS, at + 1)


def _goes_on(low: str, at: int) -> bool:
    """三至五家, 三到四成: the next numeral of a range, with something to count behind it."""
    if low[at : at + 1] not in ("-", "—", "~", "至", "到"):
        return False
    end = at + 1
    while end - at < 10 and low[end : end + 1] in _HAN:
        end += 1
    return end > at + 1 and low[end + (low[end : end + 1] in ("多", "余")) :][:1] in _MEASURES


def numeral(page: Page, start: int) -> Core | Skip:
    """The Chinese numeral that starts at `start`."""
    low = page.low
    if low[start] == "半":
        return zh_forms.half(low, start)
    if low[start] in HAN_RARELY and low[start + 1 : start + 2] not in tuple("佰仟拾百千万亿"):
        return Skip(start, start + 1, None)
    end = max(_run_end(low, start), start + 1)
    word = low[start:end]
    if word == "零" and low[end : end + 1] == "下":
        return Skip(start, end, None)
    if len(word) > 40:
        return Skip(start, end, "too long")
    share = _share(low, start, word, end)
    if share is not None:
        return share
    if word == "百" and low.startswith("分百", end):
        return Core(start, end + 2, Decimal(100), Decimal(100), Decimal(1), unit="percent", kind="percent", open=False)
    if start and low[start - 1] == "第":
        return zh_forms.ordinal(low, start, end, word)
    if _is_idiom(low, start, end):
        return Skip(start, end, "idiom")
    if low[start - 1 : start] == "前" and low[end : end + 1] not in ("个", "年", "天", "项", "家", "次"):
        return Skip(start, end, "ordinal")
    if word[0] == "一" and len(word) == 1:
        return zh_forms.one(low, start)
    if low.startswith(("岁", "周岁"), end):
        return Skip(start, end, "age")
    core = _counted(low, start, end, word)
    if core is not None and _named(low, start):
        return Skip(start, end, "name")
    return core if core is not None else Skip(start, end, "idiom")


def _share(low: str, start: int, word: str, end: int) -> Core | Skip | None:
    """百分之二十, 每三人就有一人, 三又二分之一."""
    is_each = start > 0 and low[start - 1] == "每"
    if not is_each and low[end : end + 1] not in ("分", "又"):
        return None
    if low[end] == "分" and len(word) == 1 and low[end + 1 : end + 2] in HAN_DIGITS and low[end + 1]:
        from cqfacts.text import shares

        return shares.bare(low, start, word, end)
    from cqfacts.text import shares

    each = shares.each(low, start) if is_each else None
    if each is not None or not low.startswith(("分之", "又"), end):
        return each
    if low[end] == "分":
        return shares.zh(low, start, word, end)
    whole = parse(word)
    return shares.mixed(low, start, end, whole.value) if whole is not None else None


_SET_UP = tuple("有设共建增立")
"""Before 四处: the places are counted (设有四处据点), where it else means everywhere."""


def _is_idiom(low: str, start: int, end: int) -> bool:
    if low[end : end + 1] in ("钟", "之") or low.startswith("分钟", end):
        return False
    at = low[start : start + 4]
    if at.startswith("四处") and low[start - 1 : start] in _SET_UP:
        return False
    if at in IDIOMS or at[:3] in IDIOMS or at[:2] in IDIOMS:
        return True
    left = low[max(0, start - 2) : start + 1]
    if start and end - start < 3 and (left in ENDINGS or left[-2:] in ENDINGS):
        return True
    wide = low[max(0, start - 1) : start + 3]
    return start > 0 and (wide in IDIOMS or wide[:3] in IDIOMS)


def _counted(low: str, start: int, end: int, word: str) -> Core | None:
    """A numeral that counts: with a unit, or large enough to need none."""
    whole = word.partition("点")[0]
    if (len(word) == 2 and word[0] in _DIGIT and word[1] in _DIGIT) or (len(word) > 2 and _adjacent(whole)):
        return zh_forms.price_cut(low, start, end, word) or _neighbours(low, start, end, word)
    numeral = parse(word)
    if numeral is None:
        return None
    single = len(word) == 1
    more, stop = _more_at(low, end)
    if more is None and low[end : end + 1] in ("多", "余", "来") and stop == end:
        return None
    scale = Decimal(1)
    if more is not None:
        big = stop
        while low[big : big + 1] in HAN_BIG and big - stop < 2:
            scale *= HAN_BIG[low[big]]
            big += 1
        stop = big
    value = numeral.value * scale
    core = Core(start, stop, value, value, numeral.quantum * scale, scale=scale, more=more, narrow=single)
    if low.startswith("个", stop) and (amount := scales.hundred_millions(low, core)) is not None:
        return amount
    return core if _counts(low, core, word) else None


def _counts(low: str, core: Core, word: str) -> bool:
    """Whether something that is counted follows, or the numeral needs none."""
    stop, more = core.end, core.more
    single = core.narrow
    unit = units.after(low, stop, narrow=single)
    if unit is None and _goes_on(low, stop):
        return True
    if unit is None and units.partial_month(low, stop) is None and not _stands_alone(low, core, word):
        return False
    if single and word in "百千万亿" and more is None and not _qualified(low, core.start):
        return False
    if unit is None:
        return True
    if unit[0] == "点" and core.low <= 24 and zh_forms.is_clock(low, core.start, unit[1]):
        return False
    return not ((single and word == "二") or (word[0] in "十百千万亿" and low.startswith("级", unit[1])))


def _more_at(low: str, end: int) -> tuple[Qualifier | None, int]:
    """多, 余 or 来 inside a number, if a scale or a unit follows."""
    char = low[end : end + 1]
    if char not in _MORE or not char:
        return None, end
    following = low[end + 1 : end + 2]
    if char in "来几" and not (units.after(low, end + 1) or following in HAN_BIG):
        return None, end
    return _MORE[char], end + 1


def _stands_alone(low: str, core: Core, word: str) -> bool:
    """A numeral without a unit counts if it is long, or qualified: 六百三十万, 近百, 千余."""
    following = low[core.end : core.end + 1]
    if following == "成" or (following == "折" and zh_forms.is_discount(low, core.start, core.end)):
        return True
    if "点" in word:
        return not (following and following in "分刻钟整半，" and len(word) < 6)
    if core.more is not None and word[-1] in HAN_TENS:
        return True
    scaled = any(char in HAN_TENS or char in HAN_BIG for char in word) and any(char in HAN_DIGITS for char in word)
    if scaled and (len(word) > 2 or word[-1] in HAN_BIG or word[-1] in "百千"):
        return True
    return _qualified(low, core.start) and (scaled or word[0] in "百千万亿十")


def _qualified(low: str, start: int) -> bool:
    left = low[max(0, start - 2) : start]
    if low.endswith("已经过", 0, start):
        return True
    return left.endswith(
        ("近", "逾", "超", "超过", "约", "过", "达", "不到", "不足", "突破", "上", "破", "至少", "不下")
    ) and not left.endswith(("通过", "经过", "签约", "附近", "最近", "打破", "节约", "公约", "难过", "超超"))


def _adjacent(word: str) -> bool:
    """三四十万, 七八百: two digits side by side inside a numeral."""
    return any(a in HAN_DIGITS and b in HAN_DIGITS and a not in "零〇" and b not in "零〇" for a, b in pairwise(word))


def _neighbours(low: str, start: int, end: int, word: str) -> Core | None:
    """三四家, 两三百人, 十七八个: a range of neighbours."""
    for at in range(len(word) - 1):
        first, second = word[at], word[at + 1]
        if (
            first in HAN_DIGITS
            and second in HAN_DIGITS
            and 0 < HAN_DIGITS[first] < HAN_DIGITS[second] <= HAN_DIGITS[first] + 2
        ):
            below, above = parse(word[: at + 1] + word[at + 2 :]), parse(word[:at] + word[at + 1 :])
            if below is None or above is None or not (units.after(low, end, narrow=True) or low[end : end + 1] == "成"):
                return None
            return Core(start, end, below.value, above.value, below.quantum, kind="range")
    return None


def _named(low: str, start: int) -> bool:
    """“百万人才…”行动: a numeral that opens a quotation which is a name."""
    if not start or low[start - 1] not in "“「《":
        return False
    closing = next((at for at in range(start, min(len(low), start + 16)) if low[at] in "”」》"), None)
    return closing is not None and low.startswith(tuple(NAMING), closing + 1)
