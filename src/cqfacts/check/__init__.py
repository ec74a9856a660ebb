"""Judges the numbers of a draft against a fact base."""

from cqfacts.check.checker import Checker

__all__ = ["Checker"]
