"""The same first prompt as it is often written: everything imported at the top."""

import questionary
import typer
from pydantic import BaseModel
from rich.console import Console
from rich.panel import Panel


class Question(BaseModel):
    """A question and its choices."""

    text: str
    choices: list[str]


FIRST = Question(
    text="Shall we start?",
    choices=["Start", "Start, and keep a private draft", "Read the guide first", "Leave"],
)
app = typer.Typer()


@app.command()
def start() -> None:
    """Ask the first question."""
    Console().print(Panel("Preparing to talk about ketamine therapy"))
    questionary.select(FIRST.text, choices=FIRST.choices).ask()


if __name__ == "__main__":
    app()
