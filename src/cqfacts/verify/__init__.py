"""Judging a fact base: its facts against one another, and every quote and number against the page itself."""

from cqfacts.verify.audit import audit
from cqfacts.verify.page import Page

__all__ = ["Page", "audit"]
