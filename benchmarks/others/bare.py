"""The floor for any program on questionary: the first prompt of readycheck and nothing else."""

import questionary

questionary.select(
    "Shall we start?",
    choices=["Start", "Start, and keep a private draft", "Read the guide first", "Leave"],
).ask()
