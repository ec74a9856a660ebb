"""Ordinary drafts, which the hostile ones are made of: each has numbers that the shipped base knows, and some wrong."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

CHINESE = (
    "重庆人才资源总量超过630万人，研发人员突破20万人，同比增长21.8%。",
    "今年1—11月，全市新增科技型企业13646家，增长125.5%；高新技术企业新增3071家，同比增长13.0%。",
    "去年获批国家自然科学基金项目919项，直接经费4.33亿元，均居西部第一。",
    "金凤实验室有院士领衔的创新团队29个，科研人员近400人，2022年6月投用。",
    "三大核心区集聚研发平台超过850家，约占全市一半，其中西部（重庆）科学城330个、广阳湾111个。",
    "软件从业人员新增7万人，总量达到三十二万人，比上年多两成。",
)
ENGLISH = (
    "Chongqing has a talent pool of over 6.3 million people and more than 200,000 R&D personnel, up 21.8 per cent.",
    "From January to November the city added 13,646 technology-based enterprises, an increase of 125.5%.",
    "It won 919 NSFC grants worth RMB 433m in direct costs, ranking first in western China.",
    "Jinfeng Laboratory, opened in June 2022, has twenty-nine teams and nearly 400 researchers.",
    "The three core areas hold some 850 platforms, about half of all; Science City alone has 330 of them.",
    "Software workers rose by 70,000 to 320,000, while Chengdu has 1.2 times as many.",
)
TRADITIONAL = (
    "重慶人才資源總量超過630萬人，研發人員突破20萬人，同比增長21.8%。",
    "全市新增科技型企業13646家，直接經費4.33億元，約佔一半。",
)
ALL = (*CHINESE, *ENGLISH, *TRADITIONAL)


def repeated(lines: tuple[str, ...], size: int, joint: str = "\n") -> str:
    """The lines in turn, as often as `size` characters need."""
    text = joint.join(lines) + joint
    return (text * (size // len(text) + 1))[:size]


def again(random: Random, size: int, pieces: Sequence[str]) -> str:
    """One of the pieces, again and again."""
    piece = random.choice(pieces)
    return (piece * (size // len(piece) + 1))[:size]


def mixed(random: Random, size: int, pieces: Sequence[str]) -> str:
    """Any of the pieces, one after the other."""
    found: list[str] = []
    length = 0
    while length < size:
        found.append(random.choice(pieces))
        length += len(found[-1])
    return "".join(found)[:size]
