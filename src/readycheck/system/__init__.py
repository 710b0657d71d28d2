"""Streams, signals, the pager and the printer of the computer."""
