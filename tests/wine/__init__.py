"""The screen on Windows' own Python, under wine: `.ci/windows` runs it."""
