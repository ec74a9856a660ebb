"""Values to characters: every renderer takes values of `model` and returns a `str`; nothing here reads or writes."""
