"""An audit in characters: for people, for spreadsheets and for programs."""
