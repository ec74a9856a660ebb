"""Judges the numbers of a draft against a fact base."""

from cqfacts.check.checker import Checker, check_text

__all__ = ["Checker", "check_text"]
