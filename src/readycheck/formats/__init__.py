"""Blocks to bytes or to a terminal, one file a format."""
