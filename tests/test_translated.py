"""A question file in another language: the same ids, answers and quotes, and other words."""

import codecs
import html
import io
import itertools
import json
import os
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest
from babel.messages.pofile import read_po

from readycheck import languages, messages, translation
from readycheck.documents import explanation, guide, help, paper_form
from readycheck.documents.blocks import Paragraph, Quotation, brief
from readycheck.environment import question_source
from readycheck.interview.prompter import Choice, Prompt
from readycheck.parsing.files import MAX_BYTES
from readycheck.questionnaire import builtin, model, parts
from readycheck.questionnaire import question as question_module
from readycheck.questionnaire.bounds import MAX_TEXT
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Beside, Clinic, Passage
from readycheck.questionnaire.question import Coding
from readycheck.questionnaire.translated import WORDS, Translated, texts, translate
from readycheck.response.response import Response
from readycheck.storage.answers_file import encode
from readycheck.ui.line_answers import is_key
from readycheck.validation import loader
from readycheck.validation.catalogs import catalog_file, paths, translations, updater
from tests import pseudo
from tests.conftest import NOW, SMALL, Run, slow
from tests.forms import DAYS
from tests.test_large import large
from tests.test_pdf import text_of

FILE = "small.yaml"


@pytest.fixture
def speaks_spanish(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program that has a made-up Spanish, whose every letter has an accent."""
    of_language = {"es": pseudo.Pseudo(), "en": None}
    monkeypatch.setattr(languages, "offered", lambda: {"en": "English", "es": "Español"})
    monkeypatch.setattr(translation, "_catalog", of_language.__getitem__)
    yield
    translation.speak("en")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A question file in a folder of its own."""
    (tmp_path / FILE).write_text(SMALL, "utf-8")
    return tmp_path / FILE


def fill(file: Path, small: Questionnaire, **changed: str) -> Path:
    """Write a Spanish catalog in which every text is disguised, but for those that are changed,
    each by its English with _ for what is no letter."""
    data = updater.updated(small, str(file), "es")
    path = paths.path_of(str(file), "es")
    path.write_bytes(data)
    with path.open("rb") as opened:
        catalog = read_po(opened)
    for message in catalog:
        if message.id:
            name = "".join(c if c.isalpha() else "_" for c in str(message.id)).strip("_")
            message.string = changed.get(name, pseudo.accented(str(message.id)))
    path.write_bytes(catalog_file.written(catalog))
    return path


def said(small: Questionnaire) -> Translated:
    return translate(small, "es", lambda where, text: pseudo.accented(text))


def test_same_answers(small: Questionnaire) -> None:
    """Ids and the fingerprint are the original's, so that answers fit both."""
    spanish = said(small)
    assert spanish.fingerprint == small.fingerprint
    assert [q.id for q in spanish.questions] == [q.id for q in small.questions]
    assert spanish.language == "es"
    assert spanish.questions[0].text == pseudo.accented("Do you drink tea?")


def test_quotes_stay(small: Questionnaire) -> None:
    """The guide's words are unchanged, with a translation beside them."""
    spanish = said(small)
    assert spanish.questions[0].from_ is not None
    assert spanish.questions[0].from_.quote == "Tea is warm."
    assert spanish.questions[0].from_.translation == pseudo.accented("Tea is warm.")
    assert spanish.guide is not None
    assert small.guide is not None
    assert spanish.guide.sections[0].text == small.guide.sections[0].text
    assert (spanish.guide.sections[0].translation or "").count("\n") == 1
    assert spanish.original_language == "en"


def test_all_words(questionnaire: Questionnaire) -> None:
    """No words of the built-in question file are left out but names and quotes."""
    spanish = msgspec.to_builtins(translate(questionnaire, "es", lambda *_: "¿"))
    left = set(_words(spanish))
    assert all(key in {"quote", "publisher", "guide title"} for key, _ in left)


def _words(part: object, key: str = "", under: str = "") -> list[tuple[str, str]]:
    if isinstance(part, dict):
        return [
            found
            for name, each in part.items()
            if not (under == "guide" and name == "text") and name != "url"
            for found in _words(each, name, key or under)
        ]
    if isinstance(part, list | tuple):
        return [found for each in part for found in _words(each, key, under)]
    words = isinstance(part, str) and " " in part
    if words and key == "text" and under == "sections":
        return []  # the guide's own
    return [(f"{under} title" if key == "title" else key, part)] if words else []  # type: ignore[list-item]


def test_every_text_of_the_model() -> None:
    """Whatever is text in a question file is translated, but for names and the guide's words."""
    kept = {
        (Beside, "translation"),
        (Passage, "translation"),
        (Coding, "display"),
        (Clinic, "lines"),
    }
    for module in (parts, question_module, model):
        for kind in vars(module).values():
            if not (isinstance(kind, type) and issubclass(kind, parts.Part)):
                continue
            hints = get_type_hints(kind, include_extras=True)
            named = {name for name in kind.__annotations__ if repr(parts.Text) in repr(hints[name])}
            named -= {name for of, name in kept if of is kind}
            assert named <= {*WORDS.get(kind, ())}, kind


def test_each_text_once(small: Questionnaire) -> None:
    """A quote that explains several answers is translated once."""
    every = list(texts(small))
    assert len(every) == len(set(every))


def test_falls_back(small: Questionnaire) -> None:
    """What has no translation stays in the original; a guide section does as a whole."""
    first = translate(small, "es", lambda where, text: "Sí" if "warm" not in text else None)
    assert first.guide is not None
    assert first.guide.sections[0].translation is None
    assert first.questions[0].why == "It is warm."
    assert first.questions[0].text == "Sí"


def test_command(run: Run, file: Path) -> None:
    """`translate` writes a catalog beside the file, and says how much is translated."""
    done = run("translate", FILE, "es")
    assert done.returncode == 0
    assert 'msgid "Do you drink tea?"' in (file.parent / "small.es.po").read_text("utf-8")
    assert "(0 of " in done.stderr


def test_command_again(run: Run, file: Path, small: Questionnaire) -> None:
    """After a change, translations stay, and what has changed is marked fuzzy."""
    path = fill(file, small)
    file.write_text(SMALL.replace("Do you drink tea?", "Do you drink much tea?"), "utf-8")
    run("translate", FILE, "es")
    text = path.read_text("utf-8")
    assert text.count("#, fuzzy") == 1
    assert "#~" not in text
    assert pseudo.accented("How many cups?") in text
    assert "RC602" in run("validate", FILE).stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX pipes")
@pytest.mark.parametrize("command", ["validate", "translate"])
def test_catalog_is_a_pipe(run: Run, file: Path, command: str) -> None:
    """A pipe in a catalog's place is not waited for."""
    os.mkfifo(paths.path_of(str(file), "es"))
    done = run(command, FILE, *(["es"] if command == "translate" else []))
    assert done.returncode == 3
    assert messages.REASON_NOT_REGULAR in done.stdout + done.stderr


def test_command_renamed(run: Run, file: Path, small: Questionnaire) -> None:
    """A text that is in another place now keeps its translation, marked fuzzy."""
    path = fill(file, small)
    file.write_text(SMALL.replace("id: visit", "id: meeting"), "utf-8")
    run("translate", FILE, "es")
    title = f'msgid "The visit"\nmsgstr "{pseudo.accented("The visit")}"'
    assert f'#, fuzzy\nmsgctxt "sections meeting title"\n{title}' in path.read_text("utf-8")


def test_command_all_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each text that has changed is compared with what was in its place, and not with all."""
    file, count = tmp_path / "q.yaml", 100
    fill(file, loader.parse(str(file), large(count).encode()))
    after = loader.parse(str(file), large(count).replace("Is it so", "Is it now so").encode())
    compared: list[object] = []
    ratio = SequenceMatcher.real_quick_ratio

    def counted(pair: "SequenceMatcher[str]") -> float:
        compared.append(pair)
        return ratio(pair)

    monkeypatch.setattr(SequenceMatcher, "real_quick_ratio", counted)
    data = updater.updated(after, str(file), "es")
    assert data.count(b"#, fuzzy") == count
    assert len(compared) <= count


@pytest.mark.parametrize("tag", ["", "E", "es_MX"])
def test_command_tag(run: Run, file: Path, tag: str) -> None:
    """What is not a language tag is refused."""
    assert run("translate", FILE, tag).returncode == 2


@pytest.mark.parametrize("tag", ["zh-yue", "sl-rozaj-biske", "de-1996", "es-x-ours", "zh-Hant-TW"])
def test_command_odd_tag(run: Run, file: Path, tag: str) -> None:
    """Any language tag makes a catalog, which is read again."""
    assert run("translate", FILE, tag).returncode == 0
    assert run("validate", FILE).returncode == 0


def test_sound(run: Run, file: Path, small: Questionnaire) -> None:
    """A whole translation is sound, and what it holds is said."""
    fill(file, small)
    done = run("validate", FILE)
    assert done.returncode == 0
    assert f"small.es.po: ok: {len(list(texts(small)))} texts translated" in done.stdout


EXAMPLES = sorted(Path(__file__).parents[1].glob("examples/*.yaml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_examples(tmp_path: Path, example: Path) -> None:
    """Each example is sound in other words, and only words are asked of its translator."""
    file = tmp_path / example.name
    file.write_bytes(example.read_bytes())
    questionnaire = question_source.load(str(file))
    data = updater.updated(questionnaire, str(file), "es")
    catalog = read_po(io.BytesIO(data))
    for message in filter(lambda message: message.id, catalog):
        message.string = f"Sí: {message.id}"
    paths.path_of(str(file), "es").write_bytes(catalog_file.written(catalog))
    done, found = translations.checked(questionnaire, str(file), "es")
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
def test_misnamed(run: Run, file: Path, name: str, hint: str) -> None:
    """A catalog with a name that is not read is named, and what to call it."""
    run("translate", FILE, "fr")
    file.with_name(name).write_text("")
    done = run("validate", FILE)
    assert done.returncode == 0
    [said] = [line for line in done.stdout.splitlines() if "RC610" in line]
    assert said.startswith(f"{name}:1:1: warning: ")
    assert f"; {hint} [" in said


def test_command_capitals(run: Run, file: Path) -> None:
    """A tag in other capitals makes the catalog that is read."""
    for tag in ("ES", "zh-hant-tw", "SL-Rozaj-X-OURS"):
        assert run("translate", FILE, tag).returncode == 0
    names = sorted(path.name for path in file.parent.glob("*.po"))
    assert names == ["small.es.po", "small.sl-rozaj-x-ours.po", "small.zh-Hant-TW.po"]


def test_command_own_language(run: Run, file: Path) -> None:
    """No catalog translates a file into its own language."""
    done = run("translate", FILE, "EN")
    assert (done.returncode, done.stderr) == (
        2,
        messages.TRANSLATE_INTO_ITSELF.format(FILE, "en") + "\n",
    )
    assert not list(file.parent.glob("*.po"))


def test_command_form(run: Run, tmp_path: Path) -> None:
    """An imported FHIR form has no catalog, and the command says so."""
    (tmp_path / "form.json").write_text(json.dumps(DAYS), "utf-8")
    done = run("translate", "form.json", "es")
    assert (done.returncode, done.stderr) == (1, messages.TRANSLATE_FORM + "\n")


def test_command_in_the_language(
    run: Run, file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """A catalog is brought up to date also by who speaks its language."""
    fill(file, small)
    done = run("--language", "es", "translate", FILE, "es")
    assert (done.returncode, FILE in done.stderr) == (0, False)
    assert "small.es.po" in done.stderr


def test_form_with_a_catalog(tmp_path: Path, run: Run, small: Questionnaire) -> None:
    """A FHIR form is asked in its own words, whatever catalog is beside it."""
    (tmp_path / "form.json").write_text(json.dumps(DAYS), "utf-8")
    fill(tmp_path / "form.json", small)
    done = run("--plain", "--questions", "form.json", lines=["1"])
    assert (done.returncode, "Little interest" in done.stderr) == (4, True)


def test_place_of_a_broken_rule(file: Path, small: Questionnaire) -> None:
    """What a translation breaks is said at its line of the catalog, with its context there."""
    path = fill(file, small, The_red_one="Una", The_blue_one="una")
    _, [found] = translations.checked(small, str(file), "es")
    lines = path.read_text("utf-8").splitlines()
    assert lines[found.line - 1].startswith("msg")
    assert 'msgstr "una"' in lines[found.line - 1 : found.line + 2]
    assert f'msgctxt "{found.path}"' in lines


def test_broken_rule(run: Run, file: Path, small: Questionnaire) -> None:
    """A rule that a translation breaks is said alone: no text is called missing for it."""
    fill(file, small, The_red_one="Una", The_blue_one="una")
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
    run: Run, file: Path, small: Questionnaire, changed: dict[str, str], code: str, status: int
) -> None:
    """What no file may hold is refused, and a missing text said; the original is shown."""
    fill(file, small, **changed)
    done = run("validate", FILE)
    assert (done.returncode, code in done.stdout) == (status, True)
    assert translations.load(small, str(file), "es").help_now.lines[0].text == "call 1"


def test_odd_name(file: Path) -> None:
    """A question file may have a name that would be a pattern."""
    odd = file.with_name("small[1].yaml")
    paths.path_of(str(odd), "es").write_text("")
    assert paths.languages(str(odd)) == ["es"]


def test_line_break(file: Path, small: Questionnaire) -> None:
    """A line break in a translation is a space."""
    fill(file, small, call="llamar\n# al 1")
    assert translations.load(small, str(file), "es").help_now.lines[0].text == "llamar # al 1"


def test_unknown_text(run: Run, file: Path, small: Questionnaire) -> None:
    """A text that the file has no more is named with its line."""
    path = fill(file, small)
    file.write_text(SMALL.replace("How many cups?", "How many a day?"), "utf-8")
    line = path.read_text("utf-8").splitlines().index('msgid "How many cups?"')
    said = run("validate", FILE).stdout
    assert f"small.es.po:{line}:1: warning:" in said or f"small.es.po:{line + 1}:1:" in said
    assert "RC603" in said


def test_byte_order_mark(run: Run, file: Path, small: Questionnaire) -> None:
    """A catalog may begin with a byte order mark, as some editors save it."""
    path = fill(file, small)
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    done = run("validate", FILE)
    assert done.returncode == 0, done.stdout


def test_large_catalog(run: Run, file: Path, small: Questionnaire) -> None:
    """A catalog may be larger than the question file may be, but not without an end."""
    path = fill(file, small)
    comment = b"#" * MAX_BYTES + b"\n"
    path.write_bytes(comment + path.read_bytes())
    assert run("validate", FILE).returncode == 0
    path.write_bytes(comment * 4)
    done = run("validate", FILE)
    assert (done.returncode, "4 MiB" in done.stdout) == (3, True)


def test_broken_catalog(run: Run, file: Path) -> None:
    """What is not a catalog is said with its place, and no traceback."""
    (file.parent / "small.es.po").write_text('msgid "a"\n"hello"\n', "utf-8")
    done = run("validate", FILE)
    assert (done.returncode, "RC601" in done.stdout) == (3, True)


def test_encodings(run: Run, file: Path, small: Questionnaire) -> None:
    """A catalog may be in the encoding that it names, with a mark, and with any line breaks."""
    path = fill(file, small, call="llamá al 1")
    text = path.read_text("utf-8")
    latin = text.translate({ord(c): "x" for c in text if ord(c) > 255}).replace("utf-8", "latin-1")
    for data in (
        text.encode("utf-8-sig"),
        text.replace("\n", "\r").encode(),
        latin.replace("\n", "\r\n").encode("latin-1"),
        re.sub('"Plural-Forms: [^"]*', '"Plural-Forms: nplurals=INTEGER;\\\\n', text).encode(),
        text.replace("utf-8", "CHARSET").encode(),
    ):
        path.write_bytes(data)
        run("translate", FILE, "es")
        assert translations.load(small, str(file), "es").help_now.lines[0].text == "llamá al 1"
        assert "charset=utf-8" in path.read_text("utf-8")


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
    run: Run, file: Path, small: Questionnaire, end: str, code: str, line: int
) -> None:
    """What would be lost or shown in part is an error with its line, and nothing is written."""
    path = fill(file, small)
    whole = path.read_text("utf-8")
    path.write_text(f"{whole}{end}\n", "utf-8")
    place = f"small.es.po:{whole.count(chr(10)) + 1 + line}:1: "
    for done in (run("validate", FILE), run("translate", FILE, "es")):
        assert done.returncode == 3
        [said] = [each for each in (done.stdout + done.stderr).splitlines() if code in each]
        assert said.startswith(place)
    assert path.read_text("utf-8") == f"{whole}{end}\n"


def test_plural_in_place(file: Path, small: Questionnaire) -> None:
    """A text that a translator gave a plural is not taken for the one that was asked for."""
    path = fill(file, small)
    text = path.read_text("utf-8")
    own = 'msgid "Cups"\nmsgstr "'
    assert own in text
    path.write_text(text.replace(own, 'msgid "Cups"\nmsgid_plural "Cupses"\nmsgstr[0] "'), "utf-8")
    assert translations.load(small, str(file), "es").question("cups").topic == "Cups"
    _, found = translations.checked(small, str(file), "es")
    assert [diagnostic.code for diagnostic in found] == ["RC605", "RC603"]


def test_one_cause(file: Path, small: Questionnaire) -> None:
    """What is wrong in one way is not called missing too."""
    fill(file, small, call="llamar")
    _, found = translations.checked(small, str(file), "es")
    assert [diagnostic.code for diagnostic in found] == ["RC604"]


def test_too_little(run: Run, file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """A language that is less than nine tenths translated is not offered, nor shown in part."""
    fill(file, small)
    every = len(list(texts(small)))
    path = paths.path_of(str(file), "es")
    rest = path.read_text("utf-8").split("\n\n")
    path.write_text("\n\n".join(rest[: every // 2]), "utf-8")
    assert translations.load(small, str(file), "es") is small
    assert "Español" not in run("--questions", FILE, lines=["q"]).stderr
    form = run("sheet", "--blank", "--questions", FILE, "--language", "es", "--format", "html")
    assert '<html lang="en"' in form.stdout
    assert pseudo.accented("Habits") not in form.stdout
    said = run("validate", FILE)
    assert (said.returncode, "RC606" in said.stdout) == (0, True)


def test_unreadable_not_offered(run: Run, file: Path, speaks_spanish: None) -> None:
    """A catalog that cannot be read keeps nobody from the original, and is not offered."""
    paths.path_of(str(file), "es").write_text("hello", "utf-8")
    assert "Español" not in run("--questions", FILE, "--language", "en", lines=["q"]).stderr


def test_language_not_spoken(run: Run, file: Path) -> None:
    """A translation that nobody would see is said, when it is begun and when it is checked."""
    assert "RC607" in run("translate", FILE, "es-MX").stderr
    assert "RC607" in run("validate", FILE).stdout


def test_removed_and_back(run: Run, file: Path, small: Questionnaire) -> None:
    """A translation is kept while its text is away, and is there again with the text."""
    path = fill(file, small)
    whole = path.read_text("utf-8")
    own = "        why: It is warm.\n"
    file.write_text(SMALL.replace(own, ""), "utf-8")
    run("translate", FILE, "es")
    assert f'#~ msgstr "{pseudo.accented("It is warm.")}"' in path.read_text("utf-8")
    file.write_text(SMALL, "utf-8")
    run("translate", FILE, "es")
    assert path.read_text("utf-8") == whole


def test_explanation(small: Questionnaire) -> None:
    """An answer is explained in our translation, and after that in the guide's own words."""
    spanish = said(small)
    blocks = explanation.after(spanish, spanish.questions[0], "yes")
    quotes = [block for block in blocks if isinstance(block, Quotation)]
    assert [quote.language for quote in quotes] == ["", "en"]
    assert quotes[0].text == f"“{pseudo.accented('Drink it slowly.')}”"
    assert (quotes[1].lead, quotes[1].text) == (messages.ORIGINAL_WORDS, "“Drink it slowly.”")


def test_brief(small: Questionnaire) -> None:
    """On the screen the originals are left out, and it is said how to read them."""
    spanish = said(small)
    blocks = explanation.after(spanish, spanish.questions[0], "yes")
    shown = brief(blocks, "how")
    assert Paragraph("how") in shown
    assert not any(isinstance(block, Quotation) and block.language for block in shown)
    assert brief(blocks[:1], "how") == blocks[:1]
    assert brief([*blocks, *blocks], "how").count(Paragraph("how")) == 1


def test_numbers_unbroken(questionnaire: Questionnaire) -> None:
    """Spaces inside telephone numbers that do not break are there for translators too."""
    assert any("116\u00a0123" in text for _, text in texts(questionnaire))


def test_guide(small: Questionnaire) -> None:
    """The guide is read in translation, each part followed by its own words."""
    blocks = [b for b in guide.whole(said(small)) if isinstance(b, Quotation)]
    originals = [block.text for block in blocks if block.language == "en"]
    assert originals == ["Tea is warm. Drink it slowly.", "- Mind the cup"]
    assert blocks[0].text == pseudo.accented("Tea is warm. Drink it slowly.")


def test_form(small: Questionnaire) -> None:
    """The paper form has both: the translation, and the guide's own words."""
    blocks = list(paper_form.build(said(small)).blocks())
    assert any(isinstance(block, Quotation) and block.language == "en" for block in blocks)


ANSWERS = (
    '{"readycheck": 1, "questionnaire": {"id": "small", "version": "1"},'
    ' "answers": {"tea": "no", "mug": "red"}}'
)


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_sheet_language(
    run: Run, file: Path, small: Questionnaire, speaks_spanish: None, kind: str
) -> None:
    """One answers file gives a sheet in either language, with no word of the other."""
    fill(file, small)
    (file.parent / "visit.json").write_text(ANSWERS, "utf-8")
    made = {
        language: run(
            "sheet", "visit.json", "--questions", FILE, "--format", kind, "--language", language
        )
        for language in ("en", "es")
    }
    assert [done.stderr for done in made.values()] == ["", ""]
    assert "Tea" in made["en"].stdout
    text = re.sub(r"(?s)<(style|meta|!).*?>(?:.*?</style>)?|<[^>]*>", " ", made["es"].stdout)
    assert pseudo.accented("Tea") in text
    assert (
        pseudo.untranslated(text.replace("A publisher", "").replace("The little guide", "")) == []
    )
    if kind == "html":
        assert '<html lang="es" dir="ltr">' in made["es"].stdout


def test_form_html(run: Run, file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """What is in another language than the document says so."""
    fill(file, small)
    form = ("sheet", "--blank", "--questions", FILE, "--language", "es", "--format", "html")
    assert '<p lang="en" dir="auto">Tea is warm.' in run(*form).stdout


def test_interview(run: Run, file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """The interview is in Spanish, with the guide's own words one key away."""
    fill(file, small)
    lines = ["1", "1", "e", "", "", "1", "1"]
    spoken = run("--questions", FILE, "--language", "es", lines=lines).stderr
    own = "“Drink it slowly.”"
    assert spoken.count(own) == 1
    assert pseudo.accented("Do you drink tea?") in spoken
    kept = f"{own}|The little guide|A book of cups|English"
    assert pseudo.untranslated(re.sub(kept, "", spoken)) == []


def test_accented_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word for a key may have accents, whether they are typed or not."""
    monkeypatch.setattr(messages, "LINE_BACK", "v, atrás")
    prompt = Prompt(text="?", choices=(Choice("a", "Una"),))
    for typed in ("v", "atrás", "atras", "ATRÁS"):
        assert is_key(prompt, typed, messages.LINE_BACK)


def test_choosing_at_the_welcome(
    run: Run, file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """The welcome offers the other languages in their own names, and goes on in what is chosen."""
    fill(file, small)
    said = run("--questions", FILE, lines=["Español", "English", "Español", "1"]).stderr
    assert said.startswith("A small questionnaire\nEspañol\n")
    assert re.findall(r"\d\. (Español|English)\n", said) == [
        "Español",
        "English",
        "Español",
        "English",
    ]
    assert pseudo.accented("Do you drink tea?") in said
    assert "Do you drink tea?" not in said


def test_nothing_to_choose(run: Run, file: Path, speaks_spanish: None) -> None:
    """A question file that is not translated has no choice of languages."""
    assert "Español" not in run("--questions", FILE, lines=["q"]).stderr


def test_sheet_for_the_provider(
    run: Run, file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """The last menu makes the sheet in the other language too, each in a file of its own."""
    fill(file, small)
    lines = ["1", "2", "", "1", "4", "5", "mine.txt", "English", "5", "", "Español", "5", ""]
    run("--questions", FILE, "--language", "es", lines=lines)
    assert pseudo.accented("Tea") in (file.parent / "mine.txt").read_text("utf-8")
    [theirs] = file.parent.glob("*-en.txt")
    assert "I answered no to" in theirs.read_text("utf-8")
    assert pseudo.accented("Tea") not in theirs.read_text("utf-8")
    assert len(list(file.parent.glob("*.txt"))) == 3


def test_typed_in_spanish(run: Run, file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """What is typed in a Spanish interview is marked in the English sheet, at once and from the
    answers file."""
    fill(file, small)
    lines = ["1", "1", "tres", "", "1", "4", "6", "visit.json", "English", "3", "visit.html"]
    run("--questions", FILE, "--language", "es", lines=lines)
    [answers] = file.parent.glob("*.json")
    assert json.loads(answers.read_bytes())["language"] == "es"
    made = run("sheet", answers.name, "--questions", FILE, "--format", "html").stdout
    assert 'Cups: <span lang="es">tres</span>' in made
    assert '<span lang="es">tres</span>' in (file.parent / "visit.html").read_text("utf-8")


@pytest.mark.parametrize("bundle", [(), ("--bundle",)])
def test_fhir(
    run: Run, file: Path, small: Questionnaire, speaks_spanish: None, bundle: tuple[str, ...]
) -> None:
    """A record in Spanish is of the same questionnaire, with the original of each text."""
    fill(file, small)
    (file.parent / "visit.json").write_text(ANSWERS, "utf-8")
    made = ("sheet", "visit.json", "--questions", FILE, "--format", "fhir", *bundle)
    english, spanish = (json.loads(run(*made, "--language", each).stdout) for each in ("en", "es"))
    answers = [r["entry"][1]["resource"] if bundle else r for r in (english, spanish)]
    assert answers[0]["questionnaire"] == answers[1]["questionnaire"]
    assert [each["language"] for each in answers] == ["en", "es"]
    item = answers[1]["item"][0]["item"][0]
    assert item["text"] == pseudo.accented("Do you drink tea?")
    assert item["_text"]["extension"][0]["extension"] == [
        {"url": "lang", "valueCode": "en"},
        {"url": "content", "valueString": "Do you drink tea?"},
    ]
    coded = [each["item"][0]["item"][0]["answer"][0]["valueCoding"] for each in answers]
    assert coded[0]["code"] == coded[1]["code"]


def test_fhir_questions(run: Run, file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """A questionnaire in Spanish differs from the original in its texts alone."""
    fill(file, small)
    made = ("questions", "--questions", FILE, "--format", "fhir", "--language")
    english, spanish = (json.loads(run(*made, each).stdout) for each in ("en", "es"))
    assert _codes(english) == _codes(spanish)
    assert "_title" in spanish
    assert "_title" not in english
    assert "_valueString" not in json.dumps(spanish)  # which only extensions would have


def _codes(part: object) -> object:
    """Return what is no text."""
    if isinstance(part, dict):
        texts = {
            "text",
            "title",
            "description",
            "copyright",
            "display",
            "div",
            "language",
            "valueString",
        }
        kept = {key: each for key, each in part.items() if key.lstrip("_") not in texts}
        return {key: _codes(each) for key, each in kept.items()}
    return [_codes(each) for each in part] if isinstance(part, list) else part


def test_help_leads(small: Questionnaire) -> None:
    """What is a translation is never called the guide's own words."""
    question = said(small).questions[0]
    quotes = [b for b in help.about(said(small), question) if isinstance(b, Quotation)]
    assert messages.HELP_FROM.format("On Tea") not in [quote.lead for quote in quotes]
    assert quotes[1].language == "en"


SHEETS = [
    *itertools.product(["text", "html", "markdown", "fhir"], [("sheet", "visit.json")]),
    *itertools.product(["text", "html", "markdown"], [("sheet", "--blank")]),
    slow("pdf", ("sheet", "visit.json")),
    slow("pdf", ("sheet", "--blank")),
]


@pytest.mark.parametrize(("kind", "made"), SHEETS, ids=str)
def test_one_answers_file(
    run: Run, tmp_path: Path, questionnaire: Questionnaire, kind: str, made: tuple[str, ...]
) -> None:
    """The built-in questions: one answers file, and the blank form, in English and in Spanish."""
    named = "text" if kind == "fhir" or "--blank" in made else "topic"
    sample = next(each for each in questionnaire.samples if each.id == "unsure")
    (tmp_path / "visit.json").write_bytes(encode(Response(questionnaire, sample.answers), NOW))
    for language, other in (("en", "es"), ("es", "en")):
        with translation.spoken(messages.language):
            done = run(
                *made, "--format", kind, "--language", language, "-o", f"a.{kind}", "--force"
            )
        assert done.returncode == 0
        data = (tmp_path / f"a.{kind}").read_bytes()
        shown = squeezed(text_of(data) if kind == "pdf" else html.unescape(data.decode()))
        own, others = (set(labels(builtin.built_in(each), named)) for each in (language, other))
        assert {label for label in own if squeezed(label) not in shown} == set()
        if kind != "fhir":  # has the original beside the translation
            assert {label for label in others - own if squeezed(label) in shown} == set()


def labels(questionnaire: Questionnaire, named: str) -> Iterator[str]:
    """Yield what a sheet, a form and a record say in a language, whatever was answered."""
    for question in questionnaire.required:
        yield question.text if named == "text" else question.topic


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
