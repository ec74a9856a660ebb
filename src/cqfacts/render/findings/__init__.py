"""What a search found: as a table with the places that match, and as records."""
