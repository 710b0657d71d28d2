"""The conversation, from the start menu to the sheet; it knows no terminal."""
