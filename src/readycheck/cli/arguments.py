"""The command line as people type it, brought into the order that typer knows."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

# Those of `start` and others that take no value, and those that take one.
_SWITCHES = ("--plain", "--shared", "--force")
_WITH_VALUE = ("--questions", "--paper", "--output", "-o")

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
    end = _end_of_options(arguments)
    before, name, after = arguments[:end], arguments[end : end + 1], arguments[end + 1 :]
    if name and name[0] in _WORDS:
        return [*(each for each in after if each not in _WORDS), _WORDS[name[0]]]
    if name and name[0] in commands:
        return [*name, *before, *after]
    return arguments if arguments and not before else ["start", *arguments]


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


def _end_of_options(arguments: Sequence[str]) -> int:
    """Return where the options end that were typed before a command's name, such as --plain."""
    end = 0
    while arguments[end:] and (taken := _taken(arguments[end])):
        end += taken
    return end


def _taken(argument: str) -> int:
    """Return how many arguments an option of `start` is, with its value; 0 if it is another."""
    if argument in _WITH_VALUE:
        return 2
    named = argument.partition("=")[0] in (*_SWITCHES, *_WITH_VALUE)
    return int(named or argument.startswith("-o"))


def _default_printer(argument: str, following: str) -> str:
    """Write a `--print` that no printer follows as typer takes it: it knows no optional values."""
    is_alone = argument == "--print" and following.startswith("-")
    return f"--print={DEFAULT_PRINTER}" if is_alone else argument
