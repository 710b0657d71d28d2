"""The program's own voice: what it never says, on the screen and in the question file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from readycheck import languages, messages, translation
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from tests import pseudo
from tests.conftest import Run

MESSAGES = Path(messages.__file__).parent
VERDICTS = (
    r"\bscore",
    r"\bpercent",
    r"\beligib",
    r"\bcontraindicat",
    r"\bred flag",
    r"\bnot ready\b",
    r"\byou(’| a)re ready\b",
    r"\binvalid\b",
    r"\bplease\b",
    r"\bsorry\b",
    r"\boops\b",
    r"\berror\b",
)


# These are about the program, and say what went wrong in the words of systems.
NOT_OF_THE_INTERVIEW = ("SYSTEM_", "USAGE_")


def sentences(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from sentences(part)


def own_sentences(questionnaire: Questionnaire) -> Iterator[str]:
    for name in messages.names():
        if not name.startswith(NOT_OF_THE_INTERVIEW):
            yield from sentences(getattr(messages, name))
    yield questionnaire.intro
    for section in questionnaire.sections:
        yield section.intro or ""
        for question in section.questions:
            yield from (question.text, question.topic, question.why or "")
            yield from (ask.text for ask in question.ask)
            yield from (option.text for option in question.options)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_no_verdict(questionnaire: Questionnaire, verdict: str) -> None:
    """The program never judges or scolds."""
    said = [s for s in own_sentences(questionnaire) if re.search(verdict, s, re.IGNORECASE)]
    assert said == []


def test_quotation_marks(
    questionnaire: Questionnaire,
) -> None:
    """What is not the guide's is never in its quotation marks."""
    for question in questionnaire.questions:
        assert "“" not in question.text


AREAS = [path for path in MESSAGES.glob("*.py") if path.stem != "__init__"]


def others() -> dict[str, Path]:
    """The modules that are none of the messages, by their names."""
    root = MESSAGES.parent
    paths = {path.relative_to(root).as_posix(): path for path in root.rglob("*.py")}
    return {name: path for name, path in paths.items() if path.parent != MESSAGES}


def test_messages_used_once() -> None:
    """Every message is used somewhere and defined once."""
    areas = "".join(path.read_text("utf-8") for path in AREAS)
    names = re.findall(r"^([A-Z][A-Z0-9_]*) =", areas, re.MULTILINE)
    code = "".join(path.read_text("utf-8") for path in others().values())
    assert [name for name in names if f"messages.{name}" not in code] == []
    assert len(names) == len(set(names))
    assert sorted(names) == sorted(messages.names())


def test_plural() -> None:
    """One has the singular; none and many have the plural."""
    forms = messages.Plural("{} note", "{} notes")
    said = [messages.plural(number, forms) for number in (0, 1, 2)]
    assert said == ["0 notes", "1 note", "2 notes"]


def test_no_sentence_elsewhere() -> None:
    """No other module makes a plural of its own, or lowers the case of what is said."""
    code = [path.read_text("utf-8") for path in others().values()]
    glued = re.compile(r"'s' \*|\"s\" if|strerror[^\n]*\.lower\(|messages\.[A-Z_]+\.lower\(")
    assert [found[0] for text in code if (found := glued.search(text))] == []


# Where words in a row are not said by the program to people: catalogues with their codes, what an
# editor shows of the schema, codes of languages, and what other programs say or read.
NOT_SAID = {
    "cli/typer_words.py",
    "diagnostics/codes/answers.py",
    "diagnostics/codes/reading.py",
    "diagnostics/codes/rules.py",
    "diagnostics/codes/structure.py",
    "diagnostics/codes/style.py",
    "diagnostics/codes/translations.py",
    "diagnostics/words.py",
    "questionnaire/compiled/en.py",  # of the question file
    "questionnaire/compiled/es.py",
    "questionnaire/model.py",
    "questionnaire/parts.py",
    "questionnaire/question.py",
    "questionnaire/schema.py",
    "questionnaire/language.py",
    "response/answers.py",  # of a ValueError
    "parsing/yaml_errors.py",
    "formats/pdf.py",
    "validation/catalogs/updater.py",
    "system/printer.py",
    "fhir/response.py",
    "fhir/imported/value_sets.py",
}
WORDS = re.compile(r"(?<![\w-])[A-Za-z’]+[,:;.]?(?: [a-z’]+[,:;.]?){2,}|^[A-Z][a-z]+ [a-z]+")


def said_in(code: str) -> Iterator[str]:
    """Yield the texts in code that read like words to a person."""
    tree = ast.parse(code)
    unsaid = {
        id(text)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert | ast.Raise)
        or (isinstance(node, ast.Expr) and is_text(node.value))
        for text in ast.walk(node)
    }
    for node in ast.walk(tree):
        if is_text(node) and id(node) not in unsaid and WORDS.search(str(node.value)):
            yield str(node.value)


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_sentences_are_messages() -> None:
    """No module but the messages has words for people, the help of the commands included."""
    modules = others()
    found = [
        f"{name}: {text}"
        for name, path in modules.items()
        if name not in NOT_SAID
        for text in said_in(path.read_text("utf-8"))
    ]
    assert found == []
    assert modules.keys() >= NOT_SAID


@pytest.mark.parametrize(
    "code",
    [
        'typer.Option(help="Do not use color.")',
        'fail(f"{file} has no known extension")',
        'say("Saved here: " + name)',
        'LABELS = {"a": "Print it"}',
    ],
)
def test_a_sentence_is_found(code: str) -> None:
    """Help, sentences with places for names, fragments and labels are found in code."""
    assert list(said_in(code))


@pytest.mark.parametrize("language", languages.offered())
def test_help_has_the_crisis_lines(language: str) -> None:
    """`-h` names the numbers that the question file has in the same language."""
    with translation.spoken(language):
        assert messages.HELP_CRISIS.endswith(str(builtin.built_in(language).help_now.short))


COMMANDS = "start sheet table questions guide demo forget validate preview translate schema"


@pytest.mark.parametrize("language", languages.offered())
def test_help_has_room(run: Run, language: str) -> None:
    """Nothing in the help is cut, nor wider than 80 columns."""
    for command in ("", *COMMANDS.split()):
        with translation.spoken(messages.language):
            said = run(*command.split(), "-h", "--language", language, COLUMNS="80").stdout
        lines = said.splitlines()
        assert len(lines) > 3
        assert [line for line in lines if len(line) > 80 or re.search(r"\w\.\.\.$", line)] == []


def test_quoted_end() -> None:
    """No sentence comes right after the words of a question, which may end without a mark; what the
    guide discloses is a sentence."""
    found: list[str] = []

    class Seen(pseudo.Pseudo):
        def pgettext(self, context: str, message: str) -> str:
            if re.search(r"\{\w*\} [A-Z]", message):
                found.append(context)
            return message

    translation.walk(Seen())
    assert found == ["GUIDE_BY", "GUIDE_TRANSLATED"]
