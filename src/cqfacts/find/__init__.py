"""Finding facts by words or by number: `Finder(base).find("630万")`."""

from cqfacts.find.finder import SHOWN, Finder

__all__ = ["SHOWN", "Finder"]
