"""The catalogs of translations: up to date, and checked for what a translation must keep."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Message

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.questionnaire import builtin
from readycheck.validation.catalogs import paths, translations
from readycheck.validation.loader import parse

FOLDER = Path(__file__).parents[1] / "packaging"
MADE = runpy.run_path(str(FOLDER / "catalogs.py"))
CATALOGS: list[Path] = sorted(MADE["LOCALES"].rglob("*.po"))


@pytest.mark.slow  # the English may be ahead until the next run of packaging/catalogs.py
def test_up_to_date() -> None:
    """The template and every catalog have the program's texts, and what is compiled is theirs."""
    texts = MADE["template"]()
    assert MADE["TEMPLATE"].read_bytes() == MADE["written"](texts), "run packaging/catalogs.py"
    for path in CATALOGS:
        catalog = MADE["updated"](path, texts)
        assert path.read_bytes() == MADE["written"](catalog), path
        if path.with_suffix(".mo").exists():
            assert path.with_suffix(".mo").read_bytes() == MADE["compiled"](catalog), path


def test_template() -> None:
    """The template has plurals in both forms, and with each text only its own comment."""
    texts = MADE["template"]()
    assert texts.get("Saved {} hour ago.", "SAVED_HOURS_AGO").id[1] == "Saved {} hours ago."
    assert "queue" in texts.get("Visit sheet", "PRINT_JOB").auto_comments[0]
    assert texts.get("Print it", "PRINT").auto_comments == []


@pytest.mark.parametrize("path", CATALOGS, ids=str)
def test_sound(path: Path) -> None:
    """Translations keep what they must keep."""
    catalog = MADE["read"](path)
    translated = MADE["translated"](catalog)
    assert [each for text in translated for each in MADE["mistakes"](text)] == []
    assert list(MADE["clashes"](catalog)) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (('Sin respuesta"', "Sin respuesta"), 5),
        (("nplurals=2", "nplurals=INTEGER"), 2),
        (
            (
                "Sin respuesta",
                "Sin «respuesta»".encode("latin-1").decode("utf-8", "surrogateescape"),
            ),
            5,
        ),
    ],
    ids=["unclosed", "no number of forms", "not UTF-8"],
)
def test_malformed(tmp_path: Path, change: tuple[str, str], line: int) -> None:
    """What is not read as it is written is an error with its line: no letter is lost unsaid."""
    path = tmp_path / "es" / "LC_MESSAGES" / "readycheck.po"
    path.parent.mkdir(parents=True)
    whole = (
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        'msgctxt "NOT_ANSWERED"\nmsgid "Not answered"\nmsgstr "Sin respuesta"\n'
    )
    path.write_bytes(whole.encode("utf-8-sig"))
    assert MADE["read"](path).get("Not answered", "NOT_ANSWERED").string == "Sin respuesta"
    path.write_bytes(whole.replace(*change).encode("utf-8", "surrogateescape"))
    with pytest.raises(InvalidFileError) as raised:
        MADE["read"](path)
    assert [found.line for found in raised.value.found] == [line]


def test_built_in() -> None:
    """The built-in questionnaire is compiled from its file and from its catalogs, which leave out
    no number, telephone number or address."""
    made = runpy.run_path(str(FOLDER / "compile_questions.py"))
    questionnaire = parse(builtin.BUILT_IN, builtin.built_in_bytes())
    there = {path.name: path.read_text("utf-8") for path in made["FOLDER"].glob("[!_]*.py")}
    assert dict(made["modules"](questionnaire)) == there, (
        "run python packaging/compile_questions.py"
    )
    for language in paths.languages(made["SOURCE"]):
        _, found = translations.checked(questionnaire, made["SOURCE"], language)
        assert [str(each) for each in found if each.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "translation", "names"),
    [
        ("Saved: {}.", "Guardado: {}.", ""),
        ("From {} to {}", "Hasta {1} desde {0}", ""),
        ("From {} to {}", "De {} a", "{1}"),
        ("Saved: {}.", "Guardado.", "{0}"),
        ("Call 988.", "Llame al 998.", "988"),
        ("Use --plain.", "Use --llano.", "--plain"),
        ("write {{ and }}", "escriba {{ y }}", ""),
        ("write { and }", "escriba { y }", ""),
        ("Yes", "Sí ", "space"),
        (("{} note", "{} notes"), ("una nota", "{} notas"), ""),
        (("{} note", "{} notes"), ("{} nota", "notas"), "{0}"),
    ],
)
def test_mistakes(text: Any, translation: Any, names: str) -> None:
    """A lost or a changed value, number or option is named; only a form for one may lose its {}."""
    said = list(MADE["mistakes"](Message(text, translation, context="TEXT")))
    assert bool(said) == bool(names)
    assert names in "".join(said)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({}, ""),
        ({"LINE_LEAVE": "s, salir", "LINE_KEYS": "V S", "LINE_KEYS_FIRST": "S"}, "“s” begins"),
        ({"LINE_BACK": "x, atrás", "LINE_KEYS": "X"}, "typed for LINE_BACK too"),
        ({"LINE_WHOLE_GUIDE": "l, guía"}, "LINE_GUIDE"),
        ({"LINE_LEAVE": "x, prefiero"}, "“prefiero” begins"),
    ],
)
def test_clashes(changed: dict[str, str], named: str) -> None:
    """A letter or a word for a key is not an answer, begins none, and is named in its place."""
    catalog = MADE["read"](CATALOGS[0])
    for message in catalog:
        message.string = changed.get(str(message.context), message.string)
    said = list(MADE["clashes"](catalog))
    assert bool(said) == bool(named)
    assert named in "".join(said)


def test_keys_of_the_screen() -> None:
    """A key of one letter on the screen is the same in every language."""
    lost = Message("g whole guide", "l guía completa", context="KEY_GUIDE")
    assert "the key g" in "".join(MADE["mistakes"](lost))
    kept = Message("q or Esc close", "q o Esc cerrar", context="KEY_CLOSE")
    assert list(MADE["mistakes"](kept)) == []
