"""The command line as people type it, brought into the order that typer knows."""

from collections.abc import Iterable
from itertools import pairwise, takewhile

# Those of `start` and others that take no value.
_SWITCHES = ("--plain", "--shared", "--force")

DEFAULT_PRINTER = "\0"  # which nobody can type

# What people type for what is an option.
_WORDS = {"help": "--help", "version": "--version"}

# Where two hyphens are typed, telephones and word processors write a dash.
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def expanded(arguments: list[str]) -> list[str]:
    """Return the arguments with the files that a pattern names in its place, as shells other than
    Windows' do; a pattern that names none stays."""
    from glob import glob

    return [
        name
        for argument in arguments
        for name in (sorted(glob(argument)) if "*" in argument else ()) or (argument,)  # noqa: PTH207
    ]


def ordered(arguments: list[str], commands: set[str]) -> list[str]:
    """Return the arguments as typer takes them: after the name of a command, one of `commands`."""
    arguments = [_default_printer(*pair) for pair in pairwise([*arguments, "-"])]
    if arguments and arguments[0] in _WORDS:
        arguments = [*arguments[1:], _WORDS[arguments[0]]]
    arguments = _command_first(arguments, commands)
    if not arguments or _belongs_to_start(arguments[0]):
        arguments = ["start", *arguments]
    return arguments


def mistyped(arguments: Iterable[str], options: Iterable[str]) -> tuple[str, str] | None:
    """Return the first argument that is an option but for its dashes or capitals, and the option.

    Typer takes the letters after one hyphen for options of their own, and the rest for words.
    """
    known = {option.lstrip("-").casefold(): option for option in options}
    for argument in takewhile("--".__ne__, arguments):
        typed = argument.partition("=")[0]
        meant = known.get(typed.lstrip(_DASHES).casefold())
        if meant not in (None, typed) and typed[0] in _DASHES:
            return typed, meant
    return None


def _belongs_to_start(argument: str) -> bool:
    """Return whether `start` was left out before one of its options."""
    own = ("--questions", "--plain", "-o", "--output", "--paper", "--force", "--shared")
    return argument.startswith("-o") or argument.partition("=")[0] in own


def _command_first(arguments: list[str], commands: set[str]) -> list[str]:
    """Write a command's name before the switches that were typed before it, such as --plain."""
    before = list(takewhile(_SWITCHES.__contains__, arguments))
    name, after = arguments[len(before) : len(before) + 1], arguments[len(before) + 1 :]
    return [*name, *before, *after] if commands.issuperset(name) else arguments


def _default_printer(argument: str, following: str) -> str:
    """Write a `--print` that no printer follows as typer takes it: it knows no optional values."""
    is_alone = argument == "--print" and following.startswith("-")
    return f"--print={DEFAULT_PRINTER}" if is_alone else argument
