"""What a shell offers after a Tab where it cannot know by itself: ids of the question file.

Shells evaluate what they are offered, zsh its explanations too: nothing is handed on but ids of
letters that mean nothing to any of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import typer

from readycheck import languages, messages
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.environment.questionnaires import questionnaire_at
from readycheck.errors import ReadycheckError, reason
from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import GuideSection, Sample

_HARMLESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def sections(context: typer.Context, incomplete: str) -> Iterator[str]:
    """Yield the ids of the guide's sections."""
    return _ids(context, incomplete, lambda of: of.guide.sections if of.guide else ())


def samples(context: typer.Context, incomplete: str) -> Iterator[str]:
    """Yield the ids of the made-up people."""
    return _ids(context, incomplete, lambda of: of.samples)


def language_tags(incomplete: str) -> Iterator[str]:
    """Yield the tags of the languages."""
    return (tag for tag in languages.offered() if tag.startswith(incomplete))


def _ids(
    context: typer.Context,
    incomplete: str,
    parts: Callable[[Questionnaire], Iterable[GuideSection | Sample]],
) -> Iterator[str]:
    try:
        questionnaire = questionnaire_at(context.params.get("questions"))
    except InvalidFileError:  # said when the command runs; a Tab has no place for it
        return
    for part in parts(questionnaire):
        if part.id.startswith(incomplete) and _HARMLESS.fullmatch(part.id):
            yield part.id


class ShellNamedError(ReadycheckError):
    """A shell is named, which typer would take no notice of; the message says where to run it."""

    exit_status = Exit.USAGE


def check(arguments: Sequence[str]) -> None:
    """Raise ReadycheckError where completion would be installed in somebody else's home, and
    ShellNamedError where a word follows an option for it."""
    for option, following in pairwise(arguments):
        if option in ("--install-completion", "--show-completion") and following[:1] != "-":
            raise ShellNamedError(messages.COMPLETION_SHELL.format(option, following))
    if "--install-completion" in arguments:
        from readycheck.storage import private_folder

        try:
            private_folder.check_home()
        except OSError as error:
            why = messages.NO_COMPLETION.format(Path.home(), reason(error))
            raise ReadycheckError(why) from None


def not_installed(error: OSError | UnicodeDecodeError) -> ReadycheckError:
    """Return what is said when typer cannot write to a shell's start-up file."""
    if isinstance(error, OSError):
        why = reason(error, str(error))
        where = error.filename or Path.home()  # a disk that is full names no file
        return ReadycheckError(messages.NO_COMPLETION.format(where, why))
    files = (Path.home() / name for name in (".bashrc", ".zshrc"))
    if file := next(filter(_is_not_text, files), None):
        return ReadycheckError(messages.NO_COMPLETION_NOT_UTF8.format(file))
    return ReadycheckError(messages.NO_COMPLETION_UNKNOWN)


def _is_not_text(file: Path) -> bool:
    try:
        file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return True
    except OSError:
        return False
    return False
