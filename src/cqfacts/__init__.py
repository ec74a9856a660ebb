"""cqfacts: numbers with the words that prove them."""

__version__ = "0.1.0"
