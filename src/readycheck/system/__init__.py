"""Streams, signals, the terminal and the printer of the computer."""
