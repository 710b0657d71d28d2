"""The words that typer brings along, in the program's own: typer has them only in English."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Any

import typer
import typer.main
from typer._click import HelpFormatter
from typer.core import TyperGroup

from readycheck import messages
from readycheck.cli.arguments import mistyped
from readycheck.system.streams import say

# What typer says of a mistake, and what is said in its place. What matches none is said as it is:
# most of it is the program's own.
_NO_COMMAND = r"No such command '(.+)'\."
_MISTAKES = {
    r"No such option: (.+) \(Possible options: (.+)\)": messages.NO_OPTION_BUT,
    r"No such option: (.+)": messages.NO_OPTION,
    r"No such command ''\.": messages.EMPTY_FILE_NAME,
    _NO_COMMAND: messages.NO_COMMAND,
    r"No such command '(.+)'\. Did you mean (.+)\?": messages.NO_COMMAND_BUT,
    r"Missing (?:argument|option) '(.+)'\.": messages.MISSING,
    r"Invalid value for '(.+)': '(.*)' is not one of (.+)\.": messages.NOT_ONE_OF,
    r"Invalid value for '(.+)': '(.*)' is not a valid int(?:eger)?\.": messages.NOT_A_NUMBER,
    r"Option '(.+)' requires an argument\.": messages.NO_VALUE,
    r"Option '(.+)' does not take a value\.": messages.NO_VALUE_TAKEN,
    r"Got unexpected extra arguments? \((.+)\)": messages.TOO_MANY,
    r"Got unexpected extra argument\(s\) \((.+)\)": messages.TOO_MANY,
}
# What it says of an installation of completion.
_INSTALLED = {
    r"(.+) completion installed in (.+)\nCompletion will .+\n": messages.COMPLETION_INSTALLED,
    r"Shell (.+) is not supported\.\n": messages.NO_COMPLETION_FOR,
}
HELP = ["-h", "--help"]
_TEXTS = {
    "install_completion": messages.HELP_COMPLETION_INSTALL,
    "show_completion": messages.HELP_COMPLETION_SHOW,
    "help": messages.HELP_HELP,
}


# What typer says after the help of an option or argument.
_AFTER = re.compile(r"\[(?:(required)|default: (.+))\]$")

_NARROW = 48  # cells: below, the words of an option go under its name
_LEAST = 20


class _Formatter(HelpFormatter):
    """Writes the help in the program's own words, no wider than the window: broken by that, it
    would break inside words."""

    def __init__(self, **sizes: Any) -> None:
        super().__init__(**sizes)
        self.width = max(min(self.width, get_terminal_size().columns - 2), _LEAST)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{messages.USAGE} ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(messages.HELP_HEADINGS.get(name, name)):
            yield

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: int) -> None:
        said = [(name, _AFTER.sub(_after, words)) for name, words in rows]
        super().write_dl(said, *(args if self.width >= _NARROW else (self.width // 4,)))


def _after(said: re.Match[str]) -> str:
    words = messages.REQUIRED if said[1] else messages.DEFAULT.format(said[2])
    return f"[{words}]"


class _Context(typer.Context):
    formatter_class = _Formatter


def command_of(app: typer.Typer) -> TyperGroup:
    """Return the command line that typer makes of an app, in the program's words."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    for command in (group, *group.commands.values()):
        command.options_metavar = f"[{messages.TAKES['OPTIONS']}]"
        command.context_class = _Context
        # The first sentence; typer cuts it where the window is narrow.
        command.short_help = re.sub(r"(?<=\.) .*", "", command.help or "", flags=re.DOTALL)
        for parameter in command.get_params(_Context(command, help_option_names=HELP)):
            if parameter.name in _TEXTS:
                parameter.help = _TEXTS[parameter.name]  # type: ignore[attr-defined]
    return group


def check(group: TyperGroup, arguments: Sequence[str]) -> None:
    """Raise typer's error where an option has other dashes or capitals than its own."""
    context = _Context(group, info_name="readycheck", help_option_names=HELP)
    commands = (group, *group.commands.values())
    options = {
        name
        for command in commands
        for parameter in command.get_params(context)
        for name in parameter.opts
        if name.startswith("-")
    }
    if found := mistyped(arguments, options):
        context.fail(messages.NO_OPTION_BUT.format(*found))


def explain(error: typer.TyperException) -> None:
    """Write what is wrong with the command line, after how the command is used."""
    context = getattr(error, "ctx", None)
    if context is not None:
        for line in context.get_usage().splitlines():
            say(line)
        say(messages.TRY_HELP.format(context.command_path, context.help_option_names[0]))
        say("")
    say(messages.USAGE_ERROR.format(_mistake(error.format_message())))


def _mistake(said: str) -> str:
    if (found := re.fullmatch(_NO_COMMAND, said, re.DOTALL)) and (meant := _named_file(found[1])):
        return meant
    for pattern, message in _MISTAKES.items():
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return message.format(*found.groups())
    return said


def in_own_words(said: str) -> str:
    """Return what typer has written; what it says of an installation in the program's words."""
    for pattern, message in _INSTALLED.items():
        if found := re.fullmatch(pattern, said):
            return f"{message.format(*found.groups())}\n"
    return said


def _named_file(name: str) -> str | None:
    """Return how a file is used that was named in the place of a command, or None for others."""
    from readycheck.interview.menus.file_names import as_argument

    kind = name.casefold()
    if kind.endswith(".json"):
        return messages.NO_COMMAND_ANSWERS.format(name, as_argument(name))
    if kind.endswith((".yaml", ".yml")):
        return messages.NO_COMMAND_QUESTIONS.format(name, as_argument(name))
    return None
