"""One questionnaire in two languages: the interview, the sheet and the health record."""

import html
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages, translation
from readycheck.interview.prompter import Choice, Prompt
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.answers_file import encode
from readycheck.ui.line_answers import is_key
from tests import pseudo
from tests.catalogs import FILE, fill
from tests.conftest import NOW, Run, slow
from tests.pages import text_of

ANSWERS = (
    '{"readycheck": 1, "questionnaire": {"id": "small", "version": "1"},'
    ' "answers": {"tea": "no", "mug": "red"}}'
)


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_sheet_language(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None, kind: str
) -> None:
    """One answers file gives a sheet in either language, with no word of the other."""
    fill(small_file, small)
    (small_file.parent / "visit.json").write_text(ANSWERS, "utf-8")
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


def test_form_html(run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """What is in another language than the document says so."""
    fill(small_file, small)
    form = ("sheet", "--blank", "--questions", FILE, "--language", "es", "--format", "html")
    assert '<p lang="en" dir="auto">Tea is warm.' in run(*form).stdout


def test_interview(run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None) -> None:
    """The interview is in Spanish, with the guide's own words one key away."""
    fill(small_file, small)
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
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """The welcome offers the other languages in their own names, and goes on in what is chosen."""
    fill(small_file, small)
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


def test_nothing_to_choose(run: Run, small_file: Path, speaks_spanish: None) -> None:
    """A question file that is not translated has no choice of languages."""
    assert "Español" not in run("--questions", FILE, lines=["q"]).stderr


def test_sheet_for_the_provider(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """The last menu makes the sheet in the other language too, each in a file of its own."""
    fill(small_file, small)
    lines = ["1", "2", "", "1", "4", "5", "mine.txt", "English", "5", "", "Español", "5", ""]
    run("--questions", FILE, "--language", "es", lines=lines)
    assert pseudo.accented("Tea") in (small_file.parent / "mine.txt").read_text("utf-8")
    [theirs] = small_file.parent.glob("*-en.txt")
    assert "I answered no to" in theirs.read_text("utf-8")
    assert pseudo.accented("Tea") not in theirs.read_text("utf-8")
    assert len(list(small_file.parent.glob("*.txt"))) == 3


def test_typed_in_spanish(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """What is typed in a Spanish interview is marked in the English sheet, at once and from the
    answers file."""
    fill(small_file, small)
    lines = ["1", "1", "tres", "", "1", "4", "6", "visit.json", "English", "3", "visit.html"]
    run("--questions", FILE, "--language", "es", lines=lines)
    [answers] = small_file.parent.glob("*.json")
    assert json.loads(answers.read_bytes())["language"] == "es"
    made = run("sheet", answers.name, "--questions", FILE, "--format", "html").stdout
    assert 'Cups: <span lang="es">tres</span>' in made
    assert '<span lang="es">tres</span>' in (small_file.parent / "visit.html").read_text("utf-8")


@pytest.mark.parametrize("bundle", [(), ("--bundle",)])
def test_fhir(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None, bundle: tuple[str, ...]
) -> None:
    """A record in Spanish is of the same questionnaire, with the original of each text."""
    fill(small_file, small)
    (small_file.parent / "visit.json").write_text(ANSWERS, "utf-8")
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


def test_fhir_questions(
    run: Run, small_file: Path, small: Questionnaire, speaks_spanish: None
) -> None:
    """A questionnaire in Spanish differs from the original in its texts alone."""
    fill(small_file, small)
    made = ("questions", "--questions", FILE, "--format", "fhir", "--language")
    english, spanish = (json.loads(run(*made, each).stdout) for each in ("en", "es"))
    assert _codes(english) == _codes(spanish)
    assert "_title" in spanish
    assert "_title" not in english
    assert "_valueString" not in json.dumps(spanish)  # which only extensions would have


def _codes(part: object) -> object:
    """Return what is not text."""
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
