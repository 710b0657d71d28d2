"""Bytes to plain data with positions."""
