"""Writes the manual pages, readycheck.1 and its translations: `python packaging/manpage.py`.

They are made from the commands, and from the words here, which manpage.es.po has in Spanish. They
are kept in the repository so that a build needs nothing but hatchling; a test and CI hold them to
the commands. Their macros are man(7)'s, which every system's `man` knows.
"""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from readycheck import messages, translation
from readycheck.formats import registry

FOLDER = Path(__file__).parent
PAGES = {"en": FOLDER / "readycheck.1", "es": FOLDER / "readycheck.es.1"}

ENVIRONMENT = {
    "READYCHECK_QUESTIONS": "The question file to use where --questions names none.",
    "READYCHECK_LANGUAGE": "The language, where --language names none. Default: the locale’s.",
    "READYCHECK_SHARED": "If set, and not to 0, the computer is shared, as --shared says.",
    "ACCESSIBLE": "If set, and not to 0, go line by line, as --plain does.",
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
PROMISE = "It has no score. It makes no network connection, and saves nothing unless you ask."
OTHER_EXTENSIONS = (".json", ".csv", ".yaml", ".po")
FILES = (
    "Only files that you ask for ({}) and, if you agree to one, a draft, in the folder readycheck "
    "in XDG_STATE_HOME. Only your account can open them, unless the disk they are on cannot keep "
    "files private: then readycheck says so, and saves no draft there."
)

# What roff would read as its own, or not at all; man(7) wants hyphens as minus signs.
_PLAIN = str.maketrans(
    {
        "\\": "\\e",
        "-": "\\-",
        "’": "\\(cq",
        "“": "\\(lq",
        "”": "\\(rq",
        "\u00a0": "\\ ",  # never broken, and never stretched
    }
)


def page(language: str = "en") -> str:
    """Return the whole manual page in a language."""
    translation.speak(language)
    return "".join(f"{line}\n" for line in _lines(_words(language)))


def _words(language: str) -> Callable[[str], str]:
    if language == "en":
        return lambda text: text
    with (FOLDER / f"manpage.{language}.po").open("rb") as file:
        said = {str(message.id): str(message.string) for message in read_po(file)}
    return said.__getitem__


def _lines(say: Callable[[str], str]) -> Iterator[str]:
    from readycheck.cli import app, typer_words  # they take the words of the language

    command: Any = typer_words.command_of(app.app)
    yield '.\\" Written by packaging/manpage.py from the commands: change those, and run it again.'
    yield ".TH READYCHECK 1 "
    yield ".nh"  # a name to type, or the place of a number, is not broken
    yield ".nr HY 0"  # nor from groff 1.23 on, which forgets that at each paragraph
    yield f".SH {say('NAME')}"
    yield f"readycheck \\- {_text(say('prepare for a visit about ketamine therapy'))}"
    yield f".SH {say('SYNOPSIS')}"
    yield from _synopsis("readycheck", [*command.params])
    for name, subcommand in command.commands.items():
        yield ".br"
        yield from _synopsis(f"readycheck {name}", subcommand.params)
    yield f".SH {say('DESCRIPTION')}"
    for paragraph in command.help.split("\n\n"):
        yield _text(paragraph)
        yield ".PP"
    yield _text(say(PROMISE))
    yield f".SH {say('COMMANDS')}"
    for name, subcommand in command.commands.items():
        yield f".SS {_text(name)}"
        yield _text(subcommand.help)
        yield from _options(subcommand.params)
    yield f".SH {say('GLOBAL OPTIONS')}"
    yield from _options(command.params)
    yield f".SH {say('FILES')}"
    endings = ", ".join((*(format.extension for format in registry.FORMATS), *OTHER_EXTENSIONS))
    yield _text(say(FILES).format(endings))
    yield f".SH {say('ENVIRONMENT')}"
    for name, text in ENVIRONMENT.items():
        yield from _item(f"\\fB{_text(name)}\\fR", say(text))
    yield f".SH {say('EXIT STATUS')}"
    yield _text(messages.EXIT_STATUSES)
    yield f".SH {say('EXAMPLES')}"
    for line, text in EXAMPLES.items():
        yield from _item(f"\\fB{line}\\fR", say(text))


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
    """Return an option or argument as it is typed, with what it takes in italics."""
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
    """Return text as roff takes it."""
    plain = text.replace(" · ", "; ").translate(_PLAIN)
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    for language in sys.argv[1:]:
        PAGES[language].write_text(page(language), "utf-8")
    if not sys.argv[1:]:  # each in a process of its own, as the commands keep their words
        for language in PAGES:
            subprocess.run([sys.executable, __file__, language], check=True)
