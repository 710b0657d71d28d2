"""The program in another language: nothing stays English that has a translation."""

import ast
import ctypes
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from readycheck import languages, messages, translation
from readycheck.cli import language
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.words import Hint
from readycheck.errors import reason
from readycheck.messages import Plural
from tests import pseudo
from tests.conftest import Run

SOURCE = Path(translation.__file__).parent


@pytest.fixture
def accented() -> Iterator[None]:
    yield from pseudo.speaking()


@pytest.fixture
def english() -> Iterator[None]:
    """Speak English again at the end, whatever a command chose."""
    yield
    translation.speak("en")


def test_put(accented: None) -> None:
    """Texts, plurals, hints and the messages of diagnostics are replaced, places and keys kept."""
    assert (
        pseudo.accented("A copy of it could not be deleted: {}. Delete it yourself.")
        == messages.COPY_STAYS
    )
    assert [*messages.YES_NO] == ["yes", "no", "not-sure", "prefer-not-to-say"]
    assert Code.EMPTY_LIST.message != "empty list"
    assert "did you" not in Hint.DID_YOU_MEAN
    assert (
        messages.plural(2, messages.SAVED_HOURS_AGO) == pseudo.accented("Saved 2 hours ago.") + "²"
    )


def test_english_again(accented: None) -> None:
    """English comes back whole."""
    translation.put(None)
    assert (messages.START, Code.EMPTY_LIST.message) == ("Start the questions", "empty list")
    assert messages.plural(1, messages.SAVED_HOURS_AGO) == "Saved 1 hour ago."


def test_reasons(accented: None) -> None:
    """The system's reasons are translated too, but not what the program gives as one."""
    assert reason(OSError(2, "No such file or directory")) != "No such file or directory"
    assert reason(OSError(13, messages.REASON_OTHERS_READ)) == messages.REASON_OTHERS_READ


def test_read_when_said() -> None:
    """No module keeps a text that it read when it was imported."""
    # Imported after the language is chosen.
    later = {"app.py", "options.py", "typer_words.py", "translation.py"}
    kept = [
        f"{path.name}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        if path.name not in later
        for node in _at_import(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in ("messages", "Kind", "Part", "Flaw", "Hint")
        and node.attr.isupper()
    ]
    assert kept == []


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs when a module is imported: all but the bodies of functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                if default:
                    yield from ast.walk(default)
        else:
            yield node
            yield from _at_import(node)


@pytest.mark.parametrize(
    ("line", "named", "others"),
    [
        ("", None, []),
        ("--language es", "es", []),
        ("sheet --language=es visit.json", "es", ["sheet", "visit.json"]),
        ("sheet --language", "", ["sheet"]),
        ("guide -- --language", None, ["guide", "--", "--language"]),
    ],
)
def test_split(line: str, named: str | None, others: list[str]) -> None:
    """The option may be anywhere in the line."""
    assert language.split(line.split()) == (named, others)


@pytest.mark.parametrize(
    ("named", "environ", "spoken"),
    [
        (None, {}, "en"),
        (None, {"LANG": "xx_MX.UTF-8"}, "xx"),
        (None, {"LANG": "xx_MX.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "xx_MX.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        (None, {"LANG": "yy"}, "en"),
        (None, {"LANG": "en_US.UTF-8", "LANGUAGE": "yy:xx_MX:en"}, "xx"),
        (None, {"LANG": "xx_MX.UTF-8", "LANGUAGE": "en_US:xx"}, "en"),
        (None, {"LANG": "xx_MX.UTF-8", "LANGUAGE": "yy"}, "xx"),
        (None, {"LC_ALL": "C.UTF-8", "LANGUAGE": "xx"}, "en"),
        (None, {"LANGUAGE": "xx"}, "en"),
        (None, {"READYCHECK_LANGUAGE": "xx "}, "xx"),
        (None, {"LANG": "xx", "READYCHECK_LANGUAGE": "en"}, "en"),
        (None, {"READYCHECK_LANGUAGE": "xx-MX"}, "xx"),
        ("en", {"READYCHECK_LANGUAGE": "xx"}, "en"),
        ("XX", {}, "xx"),
    ],
)
def test_choosing(
    monkeypatch: pytest.MonkeyPatch, named: str | None, environ: dict[str, str], spoken: str
) -> None:
    """What is asked for comes before the environment, and that before the locale."""
    chosen = ["en"]
    monkeypatch.setattr(languages, "offered", lambda: {"en": "English", "xx": "Xx"})
    monkeypatch.setattr(translation, "speak", chosen.append)
    language.speak(named, environ)
    assert chosen[-1] == spoken


def test_choosing_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing names a locale, it is the language in which Windows shows itself."""
    chosen: list[str] = []
    monkeypatch.setattr(languages, "offered", lambda: {"en": "English", "es": "Español"})
    monkeypatch.setattr(translation, "speak", chosen.append)
    monkeypatch.setattr(sys, "platform", "win32")
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: 0x080A)  # Spanish (Mexico)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    language.speak(None, {})
    assert chosen == ["es"]


@pytest.mark.parametrize("asked", [("--language", "zz"), ("--language",), ()])
def test_unknown_language(run: Run, asked: tuple[str, ...]) -> None:
    """A language that there is not is a mistake in the command line, which says what there is."""
    done = run(*asked, READYCHECK_LANGUAGE="zz")
    assert done.returncode == 2
    assert "en (English)" in done.stderr
    assert ("READYCHECK_LANGUAGE" if not asked else "--language") in done.stderr


@pytest.mark.parametrize("asked", [("--language", "zz"), ("--language",), ()])
def test_unknown_language_in_theirs(run: Run, english: None, asked: tuple[str, ...]) -> None:
    """It is said in the language that there would be without the mistake."""
    done = run(*asked, READYCHECK_LANGUAGE="" if asked else "zz", LANG="es_MX.UTF-8", LC_ALL="")
    assert done.returncode == 2
    assert "Hay estos: en (English)" in done.stderr


def test_catalog_names() -> None:
    """Each text has a name of its own in a catalog."""
    seen: list[str] = []

    class Names(pseudo.Pseudo):
        def pgettext(self, context: str, message: str) -> str:
            seen.append(context)
            return message

    translation.walk(Names())
    assert len(seen) == len(set(seen)) > 500


def test_offered() -> None:
    """Every language that is offered has its compiled catalog, and no other has."""
    locales = SOURCE / "locales"
    compiled = {path.parts[-3] for path in locales.rglob("*.mo")}
    assert compiled == set(json.loads((locales / "languages.json").read_text("utf-8")))


def test_plural_pairs() -> None:
    """What is for one and for more is a Plural, so that languages with three forms have them."""
    texts = {name: getattr(messages, name) for name in messages.names()}
    pairs = [n for n, v in texts.items() if type(v) is tuple and len(v) == 2]
    assert pairs == []
    assert isinstance(messages.HOLDS["notes"], Plural)
