"""Citations of facts, with the quotes that prove them. Nothing is said that the base does not know: no date of
publication beyond the source's period, no place, no address.
"""
