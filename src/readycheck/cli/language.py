"""Which language to speak: asked for on the command line or in the environment, or the system's.

It is chosen before what has words is imported. English imports nothing for it.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence

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
    """Speak this language, or else the environment's; raises UnknownLanguageError, in the words of
    the environment's.

    A system's language that the program does not know is not a mistake: there it speaks English.
    """
    where, asked = (VARIABLE, environ.get(VARIABLE)) if named is None else (OPTION, named)
    wanted = filter(None, (environ.get(VARIABLE), *_of_system(environ)))
    usual = (found for tag in wanted if (found := _nearest(tag)))
    language = _nearest(asked) if asked else next(usual, _ENGLISH)
    if (spoken := language or next(usual, _ENGLISH)) != _ENGLISH:
        from readycheck import translation

        translation.speak(spoken)
    if named == "":
        raise UnknownLanguageError(messages.NO_LANGUAGE_NAMED.format(where, _listed()))
    if language is None:
        raise UnknownLanguageError(messages.NO_LANGUAGE.format(where, asked, _listed()))


def _nearest(tag: str) -> str | None:
    """Return the program's language that is nearest to a tag or a locale's name, if any is."""
    tag = tag.strip().partition(".")[0].partition("@")[0].replace("_", "-").lower()
    if tag.partition("-")[0] == _ENGLISH:
        return _ENGLISH
    from readycheck import languages

    known = {language.lower(): language for language in languages.offered()}
    return known.get(tag) or known.get(tag.partition("-")[0])


def _of_system(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield the languages that a person wants, the most wanted first; LANGUAGE is a list of them,
    which goes before a locale, but not before C.

    https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html
    """
    named = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), "") or _of_windows()
    if locale.partition(".")[0] not in ("", "C", "POSIX"):
        yield from filter(None, environ.get("LANGUAGE", "").split(":"))
        yield locale


def _of_windows() -> str:
    """Return the locale of the language in which Windows shows itself."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def _listed() -> str:
    from readycheck import languages

    return ", ".join(f"{tag} ({name})" for tag, name in languages.offered().items())
