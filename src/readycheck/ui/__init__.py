"""The two prompters: on the screen, and line by line."""
