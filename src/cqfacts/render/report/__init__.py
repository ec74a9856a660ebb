"""Check results in every format: each renderer is a function of a report and its options, and returns a `str`."""
