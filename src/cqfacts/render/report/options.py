"""What a renderer of check results is told beside the report itself."""

from __future__ import annotations

from typing import NamedTuple

from cqfacts.render.screen import Screen
from cqfacts.render.words import LanguageChoice


class ReportOptions(NamedTuple):
    """`language` is `en`, `zh` or `both`; `version` is that of cqfacts, `base` the name of the fact base.

    `quiet` leaves out, in the formats made for people and for annotations, what is not wrong; JSON, JSON Lines and CSV
    always hold every claim. `explain` adds the facts that were considered. The reviewer, whom ClaimReview names, and
    the reviewer's web address are empty where they were not given.
    """

    language: LanguageChoice = "en"
    screen: Screen = Screen()
    quiet: bool = False
    explain: bool = False
    version: str = ""
    base: str = ""
    reviewer: str = ""
    reviewer_url: str = ""
