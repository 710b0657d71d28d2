"""The right answers are topics on the sheet, whatever the question's type and its section."""

import json

import pytest

from readycheck import messages
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.documents import paper_form
from readycheck.documents.explanation import on_sheet
from readycheck.documents.visit_sheet import build
from readycheck.fhir import questionnaire as fhir
from readycheck.formats import markdown, text
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.validation import lint, loader
from tests.conftest import DAY
from tests.test_prompters import hold_both_to
from tests.test_sheet import part, written

IV = """\
readycheck: 1
id: iv-try
version: "1"
language: en
title: Before your IV sedation
intro: A few questions.
sections:
  - id: topics
    title: Safety
    role: caution
    questions:
      - id: escort
        type: yes-no
        text: Is there an adult to take you home?
        topic: Escort home
        raise: [no, not-sure]
      - id: who
        type: text
        text: Who?
        topic: Name
        when: {escort: [yes]}
        optional: true
      - id: dead
        type: one-of
        text: Thoughts that you would be better off dead?
        topic: Thoughts of being better off dead
        options:
          - {id: none, text: Not at all}
          - {id: some, text: Several days, raise: true}
      - id: benzo
        type: some-of
        text: Which of these do you take?
        topic: Medicines
        options:
          - {id: benzo, text: Benzodiazepines, raise: true}
          - {id: other, text: Something else}
          - {id: none, text: None of these, exclusive: true}
  - id: anesthesia
    title: Anesthesia
    role: caution
    questions:
      - id: before
        type: yes-no
        text: Problems with anesthesia before?
        topic: Problems before
  - id: phq
    title: Mood
    role: visit
    questions:
      - id: a
        type: yes-no
        text: Do you feel low?
        topic: Low
        raise: [yes]
      - id: b
        type: text
        text: Since when?
        topic: Since
        when: {a: [yes]}
        optional: true
      - id: c
        type: text
        text: Sleep?
        topic: Sleep
        optional: true
  - id: other
    title: Body
    role: visit
    questions:
      - id: d
        type: text
        text: Weight?
        topic: Weight
        optional: true
help_now:
  checked: "2026-11-22"
  intro: Talk to someone.
  lines: [{where: Here, text: call 1}]
sheet:
  title: IV sedation, pre-visit sheet
  prompts: [When must I stop eating and drinking?]
  limits: Do not stop a medicine because of this sheet.
"""
WELL: dict[str, Answer] = {
    "escort": "yes", "who": "Kim", "dead": "none", "benzo": ("none",), "before": "no", "a": "no",
}  # fmt: skip
ILL: dict[str, Answer] = {
    "escort": "no", "dead": "some", "benzo": ("benzo", "other"), "before": "not-sure", "a": "yes",
}  # fmt: skip


@pytest.fixture(scope="module")
def iv() -> Questionnaire:
    return loader.parse("iv.yaml", IV.encode())


def topics(iv: Questionnaire, answers: dict[str, Answer]) -> str:
    return part(written(iv, answers), messages.TOPICS)


def marks(iv: Questionnaire, answers: dict[str, Answer]) -> dict[str, str]:
    """The mark of each row among the topics, by its label."""
    [shown] = [part for part in build(Response(iv, answers), DAY).parts if part.id == "topics"]
    return {row.label: row.mark for block in shown.blocks for row in getattr(block, "rows", ())}


def test_raised(iv: Questionnaire) -> None:
    """A no, an option and an answer of another section are topics where the file says so."""
    assert marks(iv, ILL) == {
        "Low": "raised",
        "Escort home": "raised",
        "Thoughts of being better off dead": "raised",
        "Medicines": "raised",
        "Problems before": "not-sure",
    }


def test_not_raised(iv: Questionnaire) -> None:
    """Other answers are only named, with their follow-ups; a yes is not said to be a no."""
    assert marks(iv, WELL) == {"Escort home": ""}
    shown = " ".join(topics(iv, WELL).split())
    assert "- Escort home: Yes Name: Kim" in shown
    assert "I also answered: Thoughts of being better off dead: Not at all; Medicines: N" in shown
    assert messages.NONE_MARKED_MEANS not in shown
    alone = {name: answer for name, answer in WELL.items() if name != "who"}
    assert messages.NONE_MARKED_MEANS in " ".join(topics(iv, alone).split())


def test_raised_elsewhere(iv: Questionnaire) -> None:
    """A topic of a visit section is in its own place too."""
    assert "- Low: Yes" in part(written(iv, ILL), messages.MY_STORY)


def test_follow_up_raised(iv: Questionnaire) -> None:
    """A follow-up that is a topic marks the question that brought it up."""
    changed = IV.replace("raise: [yes]", "raise: []").replace(
        "        topic: Problems before",
        "        topic: Problems before\n        raise: []\n      - {id: asleep, type: yes-no, "
        "text: Awake?, topic: Awake, raise: [yes], when: {before: [yes, no]}}",
    )
    own = loader.parse("iv.yaml", changed.encode())
    answers = {**WELL, "before": "no", "asleep": "yes"}
    assert marks(own, answers)["Problems before"] == "raised"


def test_titles_and_places(iv: Questionnaire) -> None:
    """Sections that meet in one part keep their titles, and what is missing has its place."""
    story = part(written(iv, {"a": "yes", "d": "82 kg"}), messages.MY_STORY)
    lines = [line.rstrip("_ ") for line in story.splitlines()[:-1] if line]
    assert lines == ["Mood", "- Low: Yes", "Since", "Sleep", "Body", "- Weight: 82 kg"]
    under = part(written(iv, {"a": "yes", "b": "May"}), messages.MY_STORY)
    assert "- Low: Yes\n    Since: May\nSleep" in under
    assert "\nSafety\n" in topics(iv, ILL)
    assert "\n### Body\n" in markdown.write(build(Response(iv, ILL), DAY)).decode()


def test_sheet_said_by_the_file(iv: Questionnaire) -> None:
    """The file can say the sheet's title, what to ask, and what not to do."""
    sheet = written(iv, WELL)
    assert sheet.startswith("IV sedation, pre-visit sheet – 22 November 2026\n")
    assert "- When must I stop eating and drinking?" in part(sheet, messages.PROMPTS)
    assert messages.PROMPT_QUESTIONS[0] not in sheet
    form = text.write(paper_form.build(iv)).decode()
    for words in (sheet, form):
        assert "Do not stop a medicine because of this sheet." in words
        assert "alcohol" not in words
    none = IV.replace("[When must I stop eating and drinking?]", "[]")
    assert messages.PROMPTS not in written(loader.parse("iv.yaml", none.encode()), WELL)


@pytest.mark.parametrize(
    ("name", "answer", "line"),
    [
        ("escort", "no", messages.TO_SHEET["caution", "yes"]),
        ("escort", "yes", messages.TO_SHEET_OTHERS),
        ("dead", "some", messages.TO_SHEET["caution", "yes"]),
        ("dead", "none", ""),
        ("before", "no", messages.TO_SHEET["caution", "no"]),
    ],
)
def test_said_after_answer(iv: Questionnaire, name: str, answer: str, line: str) -> None:
    """What is said of the sheet after an answer is what the sheet does."""
    assert on_sheet(iv, iv.question(name), answer) == line


def test_exclusive_for_both(iv: Questionnaire) -> None:
    """Both prompters take an exclusive answer alone."""
    done = ["choose start", "choose no", "choose some"]
    done += ["pick none", "choose no", "choose no", "type", "type", "choose MAKE", "choose end"]
    end = hold_both_to(iv, done)
    assert isinstance(end, Response)
    assert end.answers["benzo"] == ("none",)


def test_exclusive_in_answers_file(iv: Questionnaire) -> None:
    """An answers file with more beside an exclusive answer is refused, with the place."""
    record = {
        "readycheck": 1,
        "questionnaire": {"id": iv.id},
        "answers": {**WELL, "benzo": ["benzo", "none"]},
    }
    with pytest.raises(InvalidFileError) as problems:
        answers_file.decode(iv, "a.json", json.dumps(record, indent=1).encode())
    [problem] = problems.value.found
    assert (problem.line, problem.code) == (10, "RC514")
    assert problem.message == "'none' cannot be combined with another answer"


def test_exclusive_in_fhir(iv: Questionnaire) -> None:
    """An exclusive answer is so in a record, too."""
    items = fhir.questionnaire(iv)["item"][2]["item"]
    [benzo] = [item for item in items if item["linkId"] == "benzo"]
    assert ["extension" in option for option in benzo["answerOption"]] == [False, False, True]
    [extension] = benzo["answerOption"][2]["extension"]
    assert extension["url"].endswith("/questionnaire-optionExclusive")
    assert extension["valueBoolean"] is True


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ((", raise: true}", "}"), ["RC406"]),
        (("raise: [no, not-sure]", "raise: []"), ["RC406"]),
        (("raise: [yes]", "optional: false"), []),
    ],
)
def test_nothing_raised(change: tuple[str, str], codes: list[str]) -> None:
    """A caution that never becomes a topic is warned of; what a visit section asks need not."""
    own = loader.parse("iv.yaml", IV.replace(*change, 1).encode())
    assert [finding.code.code for finding in lint.findings(own, DAY)] == codes
