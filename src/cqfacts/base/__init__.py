"""The fact base: where it is, how it is read, and the rules that it is held to."""
