"""Answer sets, stems, any answer as a condition, and one box to tick; and their examples."""

import io
from contextlib import suppress
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import build
from readycheck.environment import question_source
from readycheck.fhir import questionnaire as fhir
from readycheck.formats import text
from readycheck.formats.registry import by_name
from readycheck.interview.prompter import Answered, Choice, InputEndedError, Prompt
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.validation import loader
from tests.conftest import DAY, NOW, ask_all
from tests.test_prompters import hold_both_to
from tests.test_sheet import part, written

EXAMPLES = Path(__file__).parents[1] / "examples"
NAMES = ["phq-9", "gad-7", "medicines", "iv-sedation", "pain"]


def example(name: str) -> Questionnaire:
    return question_source.load(str(EXAMPLES / f"{name}.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_examples(name: str) -> None:
    """Each example is short and sound, and what its samples answer is kept and shown."""
    file = EXAMPLES / f"{name}.yaml"
    own, warnings = loader.checked(str(file), file.read_bytes(), DAY)
    assert warnings == []
    assert len(file.read_text("utf-8").splitlines()) < 80
    form = " ".join(text.write(paper_form.build(own)).decode().split())
    for question in own.questions:
        assert question.text in form
    for sample in own.samples:
        response = Response(own, dict(sample.answers))
        sheet = text.write(build(response, DAY)).decode()
        for asked in sample.answers:
            assert own.question(asked).topic in " ".join(sheet.split())
        again = answers_file.decode(own, "a.json", answers_file.encode(response, NOW))
        assert again.response.answers == response.answers


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("format", ["pdf", "html", "markdown"])
def test_examples_in_formats(name: str, format: str) -> None:
    """Each example can be written in every format."""
    own = example(name)
    for sheet in (paper_form.build(own), build(Response(own, dict(own.samples[0].answers)), DAY)):
        assert by_name(format).write(sheet)


def test_set_shared() -> None:
    """Each question has the set's options, and in FHIR they share a code system."""
    phq = example("phq-9")
    interest, down = phq.questions[:2]
    assert [o.text for o in phq.options_of(interest)] == [o.text for o in phq.options_of(down)]
    assert Response(phq, {"interest": "2"}).shown(interest) == "2"
    plain = loader.parse("q.yaml", _with_own_set().encode())
    group = next(item for item in fhir.questionnaire(plain)["item"] if item["linkId"] == "s")
    systems = {item["answerOption"][0]["valueCoding"]["system"] for item in group["item"][1:]}
    assert len(systems) == 1


def test_stem() -> None:
    """The stem is over each question, on the form, on the sheet, and in FHIR."""
    phq = example("phq-9")
    stem = phq.sections[0].stem
    assert stem
    for shown in (text.write(paper_form.build(phq)).decode(), written(phq, {"interest": "2"})):
        assert stem in " ".join(shown.split())
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO("1\n" * 9 + "\n"), said, interactive=False)
    with suppress(InputEndedError):
        ask_all(prompter, Response.begin(phq))
    assert said.getvalue().count(stem) == 9
    group = next(item for item in fhir.questionnaire(phq)["item"] if item["linkId"] == "phq")
    assert group["item"][0] == {"linkId": "phq.intro", "text": stem, "type": "display"}


def test_raised_of_a_set() -> None:
    """The answer that matters is first on the sheet, whatever its set says of the others."""
    topics = part(written(example("phq-9"), {"better-off-dead": "1", "down": "3"}), messages.TOPICS)
    assert "better off dead" in topics
    assert "Down" not in topics


def test_any_answer() -> None:
    """A condition on any answer holds for words, lists and dates, on paper and in FHIR."""
    own = example("medicines")
    changed, what = own.question("changed"), own.question("what-changed")
    assert not Response(own, {}).visible(changed)
    assert Response(own, {"medicines": ("Ramipril",)}).visible(changed)
    answers: dict[str, Answer] = {"medicines": ("Ramipril",), "changed": "2026-11-03"}
    assert Response(own, answers).visible(what)
    form = " ".join(text.write(paper_form.build(own)).decode().split())
    assert "If you answered “When did any of this last change?”: What changed?" in form
    group = next(item for item in fhir.questionnaire(own)["item"] if item["linkId"] == "taking")
    [line] = next(i for i in group["item"] if i["linkId"] == "what-changed")["enableWhen"]
    assert line == {"question": "changed", "operator": "exists", "answerBoolean": True}


def test_both_prompters() -> None:
    """Both prompters ask what an answer of any kind brings up, and take one box to tick."""
    done = ["choose start", "type Ramipril", "type", "type", "type 3 Nov 2026", "type More", "type"]
    done += ["choose no", "pick none", "pick may-ask", "choose MAKE", "choose end"]
    end = hold_both_to(example("medicines"), done)
    assert isinstance(end, Response)
    assert end.answers["what-changed"] == "More"
    assert end.answers["pharmacy"] == ("may-ask",)


def test_one_box() -> None:
    """One box is ticked by its number, and on paper nothing says “all that apply”."""
    said = io.StringIO()
    box = Prompt(text="Read?", type="some-of", choices=(Choice("read", "I have read it"),))
    assert AccessiblePrompter(io.StringIO("1\n"), said, interactive=False).ask(box) == Answered(
        ("read",)
    )
    assert messages.LINE_TICK in said.getvalue()
    form = " ".join(text.write(paper_form.build(example("medicines"))).decode().split())
    assert form.count(messages.FORM_ALL) == 1


def _with_own_set(options: str = "[{id: 0, text: Never}, {id: 1, text: Often}]") -> str:
    return f"""\
readycheck: 1
id: sets
version: "1"
language: en
title: Sets
intro: Two questions.
answer_sets: {{often: {options}}}
sections:
  - id: s
    title: S
    role: visit
    stem: In the last week,
    questions:
      - {{id: a, type: one-of, answers: often, text: how was sleep, topic: Sleep}}
      - {{id: b, type: one-of, answers: often, text: how was food, topic: Food, optional: true}}
help_now: {{checked: "2026-11-22", intro: Talk., lines: [{{where: Here, text: call 1}}]}}
"""


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("answers: often, text: how was sleep", "answers: oftn, text: x"), "RC332"),
        (("text: how was sleep", "text: x, options: [{id: c, text: C}]"), "RC333"),
        (("text: Never}", "text: Never, when: {a: [given]}}"), "RC334"),
        (("id: 0, text: Never", "id: given, text: Never"), "RC335"),
        (("text: Often", "text: Never"), "RC318"),
        (("id: 1", "id: 0"), "RC301"),
        (("type: one-of, answers: often, text: how was sl", "type: text, answers: often, text: x"),
         "RC312"),
    ],
)  # fmt: skip
def test_wrong_set(change: tuple[str, str], code: str) -> None:
    """What is wrong with a set is said once, at its place."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", _with_own_set().replace(*change, 1).encode())
    assert [problem.code for problem in problems.value.found] == [code]
