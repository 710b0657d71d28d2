"""The floor for any program at all: a question and a line to read."""

print("Shall we start? 1 Start, 2 Start, and keep a private draft, 3 Read the guide, 4 Leave")
input()
