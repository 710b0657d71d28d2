"""Which language to speak: asked for on the command line or in the environment, or the locale's.

It is chosen before what has words is imported. English imports nothing for it.
"""

import sys
from collections.abc import Mapping, Sequence

from readycheck import messages
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit

OPTION = "--language"
VARIABLE = "READYCHECK_LANGUAGE"
_ENGLISH = "en"


class UnknownLanguageError(ReadycheckError):
    """The language that was asked for is none of the program's."""

    exit_status = Exit.USAGE


def split(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return what the last `--language` names, and the other arguments; it may be anywhere."""
    named, others = None, list[str]()
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            others += (argument, *rest)
        elif argument == OPTION:
            named = next(rest, "")
        elif argument.startswith(f"{OPTION}="):
            named = argument.partition("=")[2]
        else:
            others.append(argument)
    return named, others


def speak(named: str | None, environ: Mapping[str, str]) -> None:
    """Speak this language, or else the environment's; raises UnknownLanguageError.

    A locale whose language the program does not know is no mistake: there it speaks English.
    """
    where, asked = (VARIABLE, environ.get(VARIABLE)) if named is None else (OPTION, named)
    tag = asked if named is not None or asked else _of_locale(environ)
    language = _nearest(tag or "")
    if language is None and (named is not None or asked):
        raise UnknownLanguageError(messages.NO_LANGUAGE.format(where, asked, _listed()))
    if language and language != _ENGLISH:
        from readycheck import translation

        translation.speak(language)


def _nearest(tag: str) -> str | None:
    """Return the program's language that is nearest to a tag or a locale's name, if any is."""
    tag = tag.partition(".")[0].partition("@")[0].replace("_", "-").lower()
    if tag.partition("-")[0] == _ENGLISH:
        return _ENGLISH
    from readycheck import languages

    known = {language.lower(): language for language in languages.offered()}
    return known.get(tag) or known.get(tag.partition("-")[0])


def _of_locale(environ: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return _ENGLISH if value.partition(".")[0] in ("C", "POSIX") else value
    if sys.platform != "win32":
        return _ENGLISH
    import locale

    return locale.getlocale()[0] or _ENGLISH


def _listed() -> str:
    from readycheck import languages

    return ", ".join(f"{tag} ({name})" for tag, name in languages.offered().items())
