"""The catalogs of question files: what `translate` writes, and what `validate` says of them."""

import codecs
import io
import json
import os
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from readycheck import messages
from readycheck.environment import question_source
from readycheck.parsing.files import MAX_BYTES
from readycheck.questionnaire.bounds import MAX_TEXT
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import texts
from readycheck.validation import loader
from readycheck.validation.catalogs import catalog_file, paths, translations, updater
from tests import pseudo
from tests.catalogs import FILE, fill
from tests.conftest import SMALL, Run
from tests.forms import DAYS
from tests.test_large import large


def test_command(run: Run, small_file: Path) -> None:
    """`translate` writes a catalog beside the file, and says how much is translated."""
    done = run("translate", FILE, "es")
    assert done.returncode == 0
    assert 'msgid "Do you drink tea?"' in (small_file.parent / "small.es.po").read_text("utf-8")
    assert "(0 of " in done.stderr


def test_command_again(run: Run, small_file: Path, small: Questionnaire) -> None:
    """After a change, translations stay, and what has changed is marked fuzzy."""
    path = fill(small_file, small)
    small_file.write_text(SMALL.replace("Do you drink tea?", "Do you drink much tea?"), "utf-8")
    run("translate", FILE, "es")
    text = path.read_text("utf-8")
    assert text.count("#, fuzzy") == 1
    assert "#~" not in text
    assert pseudo.accented("How many cups?") in text
    assert "RC602" in run("validate", FILE).stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX pipes")
@pytest.mark.parametrize("command", ["validate", "translate"])
def test_catalog_is_a_pipe(run: Run, small_file: Path, command: str) -> None:
    """A pipe in a catalog's place is not waited for."""
    os.mkfifo(paths.path_of(str(small_file), "es"))
    done = run(command, FILE, *(["es"] if command == "translate" else []))
    assert done.returncode == 3
    assert messages.REASON_NOT_REGULAR in done.stdout + done.stderr


def test_command_renamed(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A text that is in another place now keeps its translation, marked fuzzy."""
    path = fill(small_file, small)
    small_file.write_text(SMALL.replace("id: visit", "id: meeting"), "utf-8")
    run("translate", FILE, "es")
    title = f'msgid "The visit"\nmsgstr "{pseudo.accented("The visit")}"'
    assert f'#, fuzzy\nmsgctxt "sections meeting title"\n{title}' in path.read_text("utf-8")


def test_command_all_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each text that has changed is compared with what was in its place, and not with all."""
    small_file, count = tmp_path / "q.yaml", 100
    fill(small_file, loader.parse(str(small_file), large(count).encode()))
    after = loader.parse(str(small_file), large(count).replace("Is it so", "Is it now so").encode())
    compared: list[object] = []
    ratio = SequenceMatcher.real_quick_ratio

    def counted(pair: "SequenceMatcher[str]") -> float:
        compared.append(pair)
        return ratio(pair)

    monkeypatch.setattr(SequenceMatcher, "real_quick_ratio", counted)
    data = updater.updated(after, str(small_file), "es")
    assert data.count(b"#, fuzzy") == count
    assert len(compared) <= count


@pytest.mark.parametrize("tag", ["", "E", "es_MX"])
def test_command_tag(run: Run, small_file: Path, tag: str) -> None:
    """What is not a language tag is refused."""
    assert run("translate", FILE, tag).returncode == 2


@pytest.mark.parametrize("tag", ["zh-yue", "sl-rozaj-biske", "de-1996", "es-x-ours", "zh-Hant-TW"])
def test_command_odd_tag(run: Run, small_file: Path, tag: str) -> None:
    """Any language tag makes a catalog, which is read again."""
    assert run("translate", FILE, tag).returncode == 0
    assert run("validate", FILE).returncode == 0


def test_sound(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A whole translation is sound, and what it holds is said."""
    fill(small_file, small)
    done = run("validate", FILE)
    assert done.returncode == 0
    assert f"small.es.po: ok: {len(list(texts(small)))} texts translated" in done.stdout


EXAMPLES = sorted(Path(__file__).parents[1].glob("examples/*.yaml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_examples(tmp_path: Path, example: Path) -> None:
    """Each example is sound in other words, and only words are asked of its translator."""
    small_file = tmp_path / example.name
    small_file.write_bytes(example.read_bytes())
    questionnaire = question_source.load(str(small_file))
    data = updater.updated(questionnaire, str(small_file), "es")
    catalog = read_po(io.BytesIO(data))
    for message in filter(lambda message: message.id, catalog):
        message.string = f"Sí: {message.id}"
    paths.path_of(str(small_file), "es").write_bytes(catalog_file.written(catalog))
    done, found = translations.checked(questionnaire, str(small_file), "es")
    assert (done, found) == (len(list(texts(questionnaire))), [])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("small.es_MX.po", "name it small.es-MX.po"),
        ("small.Spanish.po", "name it small.es.po"),
        ("small.ZH-HANT.po", "name it small.zh-Hant.po"),
        ("small.de.PO", "name it small.de.po"),
        ("small.yaml.pt.po", "name it small.pt.po"),
        ("small.notes-of-kim.po", "name it small.es.po"),
        ("small.fr (1).po", "delete it, if small.fr.po is the one you mean"),
    ],
)
def test_misnamed(run: Run, small_file: Path, name: str, hint: str) -> None:
    """A catalog with a name that is not read is named, and what to call it."""
    run("translate", FILE, "fr")
    small_file.with_name(name).write_text("")
    done = run("validate", FILE)
    assert done.returncode == 0
    [said] = [line for line in done.stdout.splitlines() if "RC610" in line]
    assert said.startswith(f"{name}:1:1: warning: ")
    assert f"; {hint} [" in said


def test_command_capitals(run: Run, small_file: Path) -> None:
    """A tag in other capitals makes the catalog that is read."""
    for tag in ("ES", "zh-hant-tw", "SL-Rozaj-X-OURS"):
        assert run("translate", FILE, tag).returncode == 0
    names = sorted(path.name for path in small_file.parent.glob("*.po"))
    assert names == ["small.es.po", "small.sl-rozaj-x-ours.po", "small.zh-Hant-TW.po"]


def test_command_own_language(run: Run, small_file: Path) -> None:
    """No catalog translates a file into its own language."""
    done = run("translate", FILE, "EN")
    assert (done.returncode, done.stderr) == (
        2,
        messages.TRANSLATE_INTO_ITSELF.format(FILE, "en") + "\n",
    )
    assert not list(small_file.parent.glob("*.po"))


def test_command_form(run: Run, tmp_path: Path) -> None:
    """An imported FHIR form has no catalog, and the command says so."""
    (tmp_path / "form.json").write_text(json.dumps(DAYS), "utf-8")
    done = run("translate", "form.json", "es")
    assert (done.returncode, done.stderr) == (1, messages.TRANSLATE_FORM + "\n")


def test_command_in_the_language(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """A catalog is brought up to date also by who speaks its language."""
    fill(small_file, small)
    done = run("--language", "es", "translate", FILE, "es")
    assert (done.returncode, FILE in done.stderr) == (0, False)
    assert "small.es.po" in done.stderr


def test_form_with_a_catalog(tmp_path: Path, run: Run, small: Questionnaire) -> None:
    """A FHIR form is asked in its own words, whatever catalog is beside it."""
    (tmp_path / "form.json").write_text(json.dumps(DAYS), "utf-8")
    fill(tmp_path / "form.json", small)
    done = run("--plain", "--questions", "form.json", lines=["1"])
    assert (done.returncode, "Little interest" in done.stderr) == (4, True)


def test_place_of_a_broken_rule(small_file: Path, small: Questionnaire) -> None:
    """What a translation breaks is said at its line of the catalog, with its context there."""
    path = fill(small_file, small, The_red_one="Una", The_blue_one="una")
    _, [found] = translations.checked(small, str(small_file), "es")
    lines = path.read_text("utf-8").splitlines()
    assert lines[found.line - 1].startswith("msg")
    assert 'msgstr "una"' in lines[found.line - 1 : found.line + 2]
    assert f'msgctxt "{found.path}"' in lines


def test_broken_rule(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A rule that a translation breaks is said alone: no text is called missing for it."""
    fill(small_file, small, The_red_one="Una", The_blue_one="una")
    done = run("validate", FILE)
    assert "RC318" in done.stdout
    assert "RC605" not in done.stdout


@pytest.mark.parametrize(
    ("changed", "code", "status"),
    [
        ({"call": "llamar al 2"}, "RC604", 3),
        ({"call": ""}, "RC605", 0),
        ({"call": "llamar al 1 \x1b[31m"}, "RC111", 3),
        ({"call": "llamar al 1 \u202eya"}, "RC112", 3),
        ({"call": "llamar al 1 " + "x" * (MAX_TEXT + 1)}, "RC207", 3),
        ({"The_red_one": "Una", "The_blue_one": "una"}, "RC318", 3),
    ],
)
def test_unsound(
    run: Run,
    small_file: Path,
    small: Questionnaire,
    changed: dict[str, str],
    code: str,
    status: int,
) -> None:
    """What no file may hold is refused, and a missing text said; the original is shown."""
    fill(small_file, small, **changed)
    done = run("validate", FILE)
    assert (done.returncode, code in done.stdout) == (status, True)
    assert translations.load(small, str(small_file), "es").help_now.lines[0].text == "call 1"


def test_odd_name(small_file: Path) -> None:
    """A question file may have a name that would be a pattern."""
    odd = small_file.with_name("small[1].yaml")
    paths.path_of(str(odd), "es").write_text("")
    assert paths.languages(str(odd)) == ["es"]


def test_line_break(small_file: Path, small: Questionnaire) -> None:
    """A line break in a translation is a space."""
    fill(small_file, small, call="llamar\n# al 1")
    assert translations.load(small, str(small_file), "es").help_now.lines[0].text == "llamar # al 1"


def test_unknown_text(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A text that the file has no more is named with its line."""
    path = fill(small_file, small)
    small_file.write_text(SMALL.replace("How many cups?", "How many a day?"), "utf-8")
    line = path.read_text("utf-8").splitlines().index('msgid "How many cups?"')
    said = run("validate", FILE).stdout
    assert f"small.es.po:{line}:1: warning:" in said or f"small.es.po:{line + 1}:1:" in said
    assert "RC603" in said


def test_byte_order_mark(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A catalog may begin with a byte order mark, as some editors save it."""
    path = fill(small_file, small)
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    done = run("validate", FILE)
    assert done.returncode == 0, done.stdout


def test_large_catalog(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A catalog may be larger than the question file may be, but not without an end."""
    path = fill(small_file, small)
    comment = b"#" * MAX_BYTES + b"\n"
    path.write_bytes(comment + path.read_bytes())
    assert run("validate", FILE).returncode == 0
    path.write_bytes(comment * 4)
    done = run("validate", FILE)
    assert (done.returncode, "4 MiB" in done.stdout) == (3, True)


def test_broken_catalog(run: Run, small_file: Path) -> None:
    """What is not a catalog is said with its place, and no traceback."""
    (small_file.parent / "small.es.po").write_text('msgid "a"\n"hello"\n', "utf-8")
    done = run("validate", FILE)
    assert (done.returncode, "RC601" in done.stdout) == (3, True)


def test_encodings(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A catalog may be in the encoding that it names, with a mark, and with any line breaks."""
    path = fill(small_file, small, call="llamá al 1")
    text = path.read_text("utf-8")
    latin = text.translate({ord(c): "x" for c in text if ord(c) > 255}).replace("utf-8", "latin-1")
    for data in (
        text.encode("utf-8-sig"),
        text.replace("\n", "\r").encode(),
        latin.replace("\n", "\r\n").encode("latin-1"),
        re.sub('"Plural-Forms: [^"]*', '"Plural-Forms: nplurals=INTEGER;\\\\n', text).encode(),
        text.replace("utf-8", "CHARSET").encode(),
        text.replace("utf-8", "latin-1").encode(),  # of an editor that knows no headers
        text.replace('msgid "', 'msgid\t"').replace('msgstr "', 'msgstr"').encode(),
    ):
        path.write_bytes(data)
        run("translate", FILE, "es")
        assert (
            translations.load(small, str(small_file), "es").help_now.lines[0].text == "llamá al 1"
        )
        assert "charset=utf-8" in path.read_text("utf-8")


@pytest.mark.parametrize("other", ["<!DOCTYPE html>\n", '{"a": "b"}\n', "title: Tea\n"])
def test_other_file(run: Run, small_file: Path, other: str) -> None:
    """A file of another kind under a catalog's name is not told to write a line between quotes."""
    (small_file.parent / "small.es.po").write_text(other, "utf-8")
    done = run("validate", FILE)
    assert (done.returncode, "small.es.po:1:1: not a catalog" in done.stdout) == (3, True)


TWICE = '\nmsgctxt "title"\nmsgid "A small questionnaire"\nmsgstr "Otro"\n'


@pytest.mark.parametrize(
    ("end", "code", "line"),
    [
        ('"Tazas', "RC609", 0),
        ('"Tazas "de" té"', "RC609", 0),
        ('"Tazas\\"', "RC609", 0),
        ("<<<<<<< HEAD", "RC609", 0),
        ('msgid "Tazas"', "RC601", 0),
        (TWICE, "RC608", 2),
    ],
)
def test_malformed(
    run: Run, small_file: Path, small: Questionnaire, end: str, code: str, line: int
) -> None:
    """What would be lost or shown in part is an error with its line, and nothing is written."""
    path = fill(small_file, small)
    whole = path.read_text("utf-8")
    path.write_text(f"{whole}{end}\n", "utf-8")
    place = f"small.es.po:{whole.count(chr(10)) + 1 + line}:1: "
    for done in (run("validate", FILE), run("translate", FILE, "es")):
        assert done.returncode == 3
        [said] = [each for each in (done.stdout + done.stderr).splitlines() if code in each]
        assert said.startswith(place)
    assert path.read_text("utf-8") == f"{whole}{end}\n"


def test_plural_in_place(small_file: Path, small: Questionnaire) -> None:
    """A text that a translator gave a plural is not taken for the one that was asked for."""
    path = fill(small_file, small)
    text = path.read_text("utf-8")
    own = 'msgid "Cups"\nmsgstr "'
    assert own in text
    path.write_text(text.replace(own, 'msgid "Cups"\nmsgid_plural "Cupses"\nmsgstr[0] "'), "utf-8")
    assert translations.load(small, str(small_file), "es").question("cups").topic == "Cups"
    _, found = translations.checked(small, str(small_file), "es")
    assert [diagnostic.code for diagnostic in found] == ["RC605", "RC603"]


def test_one_cause(small_file: Path, small: Questionnaire) -> None:
    """What is wrong in one way is not called missing too."""
    fill(small_file, small, call="llamar")
    _, found = translations.checked(small, str(small_file), "es")
    assert [diagnostic.code for diagnostic in found] == ["RC604"]


def test_too_little(run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """A language that is less than nine tenths translated is not offered, nor shown in part."""
    fill(small_file, small)
    every = len(list(texts(small)))
    path = paths.path_of(str(small_file), "es")
    rest = path.read_text("utf-8").split("\n\n")
    path.write_text("\n\n".join(rest[: every // 2]), "utf-8")
    assert translations.load(small, str(small_file), "es") is small
    assert "Español" not in run("--questions", FILE, lines=["q"]).stderr
    form = run("sheet", "--blank", "--questions", FILE, "--language", "es", "--format", "html")
    assert '<html lang="en"' in form.stdout
    assert pseudo.accented("Habits") not in form.stdout
    said = run("validate", FILE)
    assert (said.returncode, "RC606" in said.stdout) == (0, True)


def test_unreadable_not_offered(run: Run, small_file: Path, speaks_spanish: None) -> None:
    """A catalog that cannot be read keeps nobody from the original, and is not offered."""
    paths.path_of(str(small_file), "es").write_text("hello", "utf-8")
    assert "Español" not in run("--questions", FILE, "--language", "en", lines=["q"]).stderr


def test_language_not_spoken(run: Run, small_file: Path) -> None:
    """A translation that nobody would see is said, when it is begun and when it is checked."""
    assert "RC607" in run("translate", FILE, "es-MX").stderr
    assert "RC607" in run("validate", FILE).stdout


def test_removed_and_back(run: Run, small_file: Path, small: Questionnaire) -> None:
    """A translation is kept while its text is away, and is there again with the text."""
    path = fill(small_file, small)
    whole = path.read_text("utf-8")
    own = "        why: It is warm.\n"
    small_file.write_text(SMALL.replace(own, ""), "utf-8")
    run("translate", FILE, "es")
    assert f'#~ msgstr "{pseudo.accented("It is warm.")}"' in path.read_text("utf-8")
    small_file.write_text(SMALL, "utf-8")
    run("translate", FILE, "es")
    assert path.read_text("utf-8") == whole
