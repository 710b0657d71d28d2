"""Writes readycheck.1, the manual page, from the commands: `python packaging/manpage.py`.

The page is kept in the repository so that a build needs nothing but hatchling; a test and CI hold
it to the commands. Its macros are man(7)'s, which every system's `man` knows.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from readycheck import messages
from readycheck.cli import app, typer_words
from readycheck.formats import registry

PAGE = Path(__file__).with_name("readycheck.1")

ENVIRONMENT = {
    "READYCHECK_QUESTIONS": "The question file to use where --questions names none.",
    "READYCHECK_LANGUAGE": "The language, where --language names none. Default: the locale’s.",
    "READYCHECK_SHARED": "If set, and not to 0, the computer is shared, as --shared says.",
    "ACCESSIBLE": "If set, and not to 0, ask line by line, as --plain does.",
    "NO_COLOR": "If set, do not use color.",
    "FORCE_COLOR": "If set, use color even where the output is not a terminal.",
    "COLUMNS": "The width to use, instead of that of the terminal.",
    "PAGER": "The program that shows what is longer than the screen. Default: less.",
    "XDG_STATE_HOME": "Where the folder of drafts is. Default: ~/.local/state.",
}
EXAMPLES = {
    "readycheck": "Ask the questions and make the sheet.",
    "readycheck --plain": "The same, one line at a time, for a screen reader.",
    "readycheck \\-o visit.pdf \\-o visit.json": "Save the sheet and the answers.",
    "readycheck start visit.json": "Carry on from saved answers.",
    "readycheck sheet visit.json \\-\\-print": "Print the sheet from saved answers.",
    "readycheck guide myths": "Read one section of the guide.",
    "readycheck demo cautions": "Show the interview with a made-up person’s answers.",
}


# What roff would read as its own, or not at all; man(7) wants hyphens as minus signs.
_PLAIN = str.maketrans(
    {
        "\\": "\\e",
        "-": "\\-",
        "’": "\\(cq",
        "“": "\\(lq",
        "”": "\\(rq",
        "\u00a0": "\\~",
    }
)


def page() -> str:
    """The whole manual page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    command: Any = typer_words.command_of(app.app)
    yield '.\\" Written by packaging/manpage.py from the commands: change those, and run it again.'
    yield ".TH READYCHECK 1 "
    yield ".SH NAME"
    yield "readycheck \\- prepare for a visit about ketamine therapy"
    yield ".SH SYNOPSIS"
    yield from _synopsis("readycheck", [*command.params])
    for name, subcommand in command.commands.items():
        yield ".br"
        yield from _synopsis(f"readycheck {name}", subcommand.params)
    yield ".SH DESCRIPTION"
    for paragraph in command.help.split("\n\n"):
        yield _text(paragraph)
        yield ".PP"
    yield _text(
        "It has no score. It makes no network connection, and saves nothing unless you ask."
    )
    yield ".SH COMMANDS"
    for name, subcommand in command.commands.items():
        yield f".SS {_text(name)}"
        yield _text(subcommand.help)
        yield from _options(subcommand.params)
    yield ".SH GLOBAL OPTIONS"
    yield from _options(command.params)
    yield ".SH FILES"
    endings = ", ".join((*(format.extension for format in registry.FORMATS), ".json"))
    yield _text(
        f"Only files that you ask for ({endings}) and, if you agree to one, a draft, in the folder "
        "readycheck in XDG_STATE_HOME. They are made so that only your account can open them."
    )
    yield ".SH ENVIRONMENT"
    for name, text in ENVIRONMENT.items():
        yield from _item(f"\\fB{_text(name)}\\fR", text)
    yield ".SH EXIT STATUS"
    yield _text(messages.EXIT_STATUSES)
    yield ".SH EXAMPLES"
    for line, text in EXAMPLES.items():
        yield from _item(f"\\fB{line}\\fR", text)


def _synopsis(name: str, parameters: Iterable[Any]) -> Iterator[str]:
    words = [
        f"[{_spelled(parameter)}]"
        for parameter in parameters
        if parameter.param_type_name == "option"
    ]
    words += [
        _text(parameter.metavar)
        for parameter in parameters
        if parameter.param_type_name == "argument"
    ]
    yield f"\\fB{_text(name)}\\fR"
    yield from words


def _options(parameters: Iterable[Any]) -> Iterator[str]:
    for parameter in parameters:
        if parameter.help:
            yield from _item(_spelled(parameter), parameter.help)


def _spelled(parameter: Any) -> str:
    """An option or argument as it is typed, with what it takes in italics."""
    if parameter.param_type_name == "argument":
        return f"\\fI{_text(parameter.metavar)}\\fR"
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in parameter.opts)
    if parameter.is_flag:
        return names
    takes = parameter.metavar or "|".join(getattr(parameter.type, "choices", ())) or "NAME"
    return f"{names} \\fI{_text(takes)}\\fR"


def _item(name: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield name
    yield _text(text)


def _text(text: str) -> str:
    """Text as roff takes it."""
    plain = text.replace(" · ", "; ").translate(_PLAIN)
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
