"""The example, on another subject and without a guide: nothing is tied to the built-in file."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.environment import question_source
from readycheck.formats.registry import FORMATS, by_name
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.validation import loader
from tests.conftest import DAY, NOW
from tests.test_prompters import hold_both_to

FILE = Path(__file__).parents[1] / "examples" / "sleep-clinic.yaml"
OF_THE_BUILT_IN_FILE = re.compile("ketamine|infusion|the guide|nine|Hummingbird", re.IGNORECASE)

# What a person does at each prompt, in the words of conversations.txt.
WAKING = """\
choose start
choose waking
choose years
pick thoughts noise
pick habits tablets
type Valerian
type 10 to 6
choose not-sure
type On the train
choose no
choose yes
choose changing
choose energy
choose yes
pick ask-shifts ask-tablets
choose MAKE
choose end
""".splitlines()
SNORING = """\
choose start
help
choose snoring
choose unknown
pick side mask
type
choose no
choose no
choose no
choose partner
choose prefer-not-to-say
pick ask-cause
choose trouble
choose early
pick pain
choose MAKE
choose end
""".splitlines()


@pytest.fixture(scope="module")
def example() -> Questionnaire:
    return question_source.load(str(FILE))


def words(written: bytes, name: str) -> str:
    if name == "pdf":
        pages = PdfReader(io.BytesIO(written)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    return " ".join(re.sub(r"(?s)<style>.*</style>|<[^>]+>|\\", " ", written.decode()).split())


def squeezed(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


def test_coverage(
    example: Questionnaire,
) -> None:
    """The example has each question type, conditions and a letterhead, and no guide."""
    assert {q.type for q in example.questions} == {"yes-no", "one-of", "some-of", "text"}
    assert any(question.when for question in example.required)
    assert any(option.when for question in example.questions for option in question.options)
    assert example.sheet.clinic
    assert example.guide is None
    assert loader.checked(str(FILE), FILE.read_bytes(), DAY)[1] == []


def test_conditions(
    example: Questionnaire,
) -> None:
    """Both prompters ask the example with what its conditions bring up."""
    end = hold_both_to(example, WAKING)
    assert isinstance(end, Response)
    assert end.answers == {
        "trouble": "waking",
        "since": "years",
        "woken-by": ("thoughts", "noise"),
        "tried": ("habits", "tablets"),
        "tablets-taken": "Valerian",
        "usual-night": "10 to 6",
        "at-the-wheel": "not-sure",
        "at-the-wheel-details": "On the train",
        "pauses": "no",
        "shifts": "yes",
        "shift-pattern": "changing",
        "aim": "energy",
        "overnight": "yes",
        "bring": ("ask-shifts", "ask-tablets"),
    }


def test_change_in_review(
    example: Questionnaire,
) -> None:
    """Both prompters ask what a change in the review brings up, and hide what it takes away."""
    end = hold_both_to(example, SNORING)
    assert isinstance(end, Response)
    assert end.shown(example.question("woken-by")) == ("pain",)
    assert end.shown(example.question("tried")) is None  # both were only for who snores
    assert end.missing() == ()


@pytest.mark.parametrize("name", [format.name for format in FORMATS])
def test_sheet_formats(example: Questionnaire, name: str) -> None:
    """A sheet of the example shows every answer in every format."""
    for sample in example.samples:
        response = Response(example, dict(sample.answers))
        shown = words(by_name(name).write(build(response, DAY)), name)
        assert not OF_THE_BUILT_IN_FILE.search(shown)
        for line in ("Lakeside Sleep Clinic", "12 Lake Road, Sampletown", "Telephone 555-0142"):
            assert line in shown
        for id, answer in sample.answers.items():
            for said in in_words(example, id, answer):
                assert squeezed(said) in squeezed(shown), said


def in_words(example: Questionnaire, id: str, answer: Answer) -> list[str]:
    question = example.question(id)
    if question.type == "text":
        return [str(answer)]
    if question.type == "yes-no":
        return [question.topic]
    texts = {option.id: option.text for option in question.options}
    texts |= {ask.id: ask.text for _, ask in example.asks}
    return [texts[option_id] for option_id in ([answer] if isinstance(answer, str) else answer)]


def test_none_marked(example: Questionnaire) -> None:
    """What it means that none is marked is in the example's own words."""
    snoring = next(sample for sample in example.samples if sample.id == "snoring")
    sheet = build(Response(example, dict(snoring.answers)), DAY)
    shown = words(by_name("text").write(sheet), "text")
    assert "I answered no to all of these: " in shown
    assert "This does not mean that nothing needs care." in shown


@pytest.mark.parametrize("name", [format.name for format in FORMATS])
def test_paper_form(example: Questionnaire, name: str) -> None:
    """The paper form of the example asks everything in its order."""
    shown = words(by_name(name).write(paper_form.build(example)), name)
    assert not OF_THE_BUILT_IN_FILE.search(shown)
    places = [
        squeezed(shown).find(squeezed(question.text))
        for question in example.questions
        if not question.bring
    ]
    assert -1 not in places
    assert places == sorted(places)
    assert shown.count("Medicines I take") == 1
    assert "Mark all that apply." in shown
    assert (
        "If you answered “I wake up in the night” or “I wake up too early” to question 1: What"
    ) in shown
    assert "If you answered “Yes” to question 5: What are your shifts like?" in shown
    assert "Write up to 4 questions to bring" in shown


@pytest.mark.parametrize("blank", [False, True])
def test_pages(example: Questionnaire, blank: bool) -> None:
    """The sheet of the example takes one page, and its form two."""
    sheet: Sheet = paper_form.build(example)
    if not blank:
        sheet = build(Response(example, dict(example.samples[0].answers)), DAY)
    pages = PdfReader(io.BytesIO(by_name("pdf").write(sheet))).pages
    assert len(pages) == (2 if blank else 1)


def test_answers_file(example: Questionnaire) -> None:
    """Answers to the example are kept and read again."""
    for sample in example.samples:
        response = Response(example, dict(sample.answers))
        again = answers_file.decode(example, "a.json", answers_file.encode(response, NOW))
        assert again.response.answers == response.answers
