"""The built-in question file keeps to the guide, to the clinical facts and to the wording rules."""

import hashlib
import re
from collections.abc import Iterator

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Passage, Question, Questionnaire

NINE = {
    "readiness": ["evidence", "long-standing", "guided-setting", "lifestyle"],
    "caution": ["blood-pressure", "pregnancy", "heart-liver", "substance-use", "psychiatric"],
}
NINE_IDS = [id for ids in NINE.values() for id in ids]
ANSWERS = list(messages.YES_NO)

# Passages stronger than the evidence: never an explanation (clinical-facts.md).
NEVER_ALONE = (
    "not addictive",
    "Even though ketamine is safe",
    "complete",
    "work wonders",
    "The majority of individuals",
    "scientifically proven",
    "ensures",
    "You Will Lose Control",
    "Most people remain aware",
    "very safe way",
    "get an appointment",
)
UNCERTAIN = "you can start by simply having a conversation with a provider."


def explanations(questionnaire: Questionnaire) -> Iterator[tuple[Question, str, Passage]]:
    for question in questionnaire.questions:
        for answer, passages in question.explain.items():
            for passage in passages:
                yield question, answer, passage


def test_the_guide_is_word_for_word_the_one_that_was_published(
    questionnaire: Questionnaire,
) -> None:
    assert questionnaire.guide is not None
    words = [
        line
        for part in questionnaire.guide.sections
        for line in ([] if part.id == "opening" else [part.title]) + part.text.splitlines()
    ]
    digest = hashlib.sha256("\n".join(words).encode()).hexdigest()
    assert len(words) == 71
    assert digest == "42980b7e8ef2b29eaff15346797d484435989fe68caf0de7f0b5c0578afaf805"


def test_the_guides_advertising_is_not_in_it_and_the_publishers_interest_is(
    questionnaire: Questionnaire,
) -> None:
    guide = questionnaire.guide
    assert guide is not None
    assert not any(
        "appointment" in part.text or "Also Read" in part.text for part in guide.sections
    )
    assert guide.publisher in guide.disclosure
    assert "offers ketamine treatment" in guide.disclosure


@pytest.mark.parametrize("role", NINE)
def test_the_nine_questions_of_the_guide_have_their_fixed_ids(
    questionnaire: Questionnaire, role: str
) -> None:
    asked = [q.id for s in questionnaire.sections if s.role == role for q in s.questions]
    assert [id for id in asked if id in NINE_IDS] == NINE[role]
    assert [q.id for q in questionnaire.required] == NINE_IDS


@pytest.mark.parametrize("id", NINE_IDS)
def test_each_of_the_nine_says_why_it_is_asked_and_quotes_the_guides_own_line(
    questionnaire: Questionnaire, id: str
) -> None:
    question = questionnaire.question(id)
    assert question.why
    assert question.from_ is not None
    assert question.from_.section == ("ready" if id in NINE["readiness"] else "avoid")
    assert question.ask
    assert question.notes


@pytest.mark.parametrize("id", NINE_IDS)
def test_each_answer_of_the_nine_has_one_or_two_passages_of_its_own(
    questionnaire: Questionnaire, id: str
) -> None:
    explain = questionnaire.question(id).explain
    assert list(explain) == ANSWERS
    assert all(1 <= len(passages) <= 2 for passages in explain.values())
    said = [tuple(passage.quote for passage in passages) for passages in explain.values()]
    assert len(set(said)) == len(said)


def test_a_caution_answered_yes_is_left_to_the_provider(questionnaire: Questionnaire) -> None:
    for id in NINE["caution"]:
        assert "Your provider will help you understand" in (
            questionnaire.question(id).explain["yes"][0].quote
        )


@pytest.mark.parametrize("answer", ["no", "not-sure"])
def test_a_readiness_answer_of_no_or_not_sure_leads_to_a_conversation(
    questionnaire: Questionnaire, answer: str
) -> None:
    for id in NINE["readiness"]:
        quotes = [passage.quote for passage in questionnaire.question(id).explain[answer]]
        assert any(UNCERTAIN in quote for quote in quotes)


def test_no_explanation_is_stronger_than_the_evidence(questionnaire: Questionnaire) -> None:
    found = [
        (question.id, answer, claim)
        for question, answer, passage in explanations(questionnaire)
        for claim in NEVER_ALONE
        if claim in passage.quote
    ]
    assert found == []


def test_an_explanation_is_short_enough_to_be_read_on_a_screen(
    questionnaire: Questionnaire,
) -> None:
    assert all(len(p.quote.split()) <= 60 for _, _, p in explanations(questionnaire))


@pytest.mark.parametrize("id", ["pregnancy", "heart-liver"])
def test_a_question_that_joins_two_things_says_that_yes_means_either(
    questionnaire: Questionnaire, id: str
) -> None:
    assert "Yes means either one" in str(questionnaire.question(id).why)


def test_nobody_is_asked_about_suicidal_thoughts(questionnaire: Questionnaire) -> None:
    assert not any(re.search("suicid", q.text + (q.why or "")) for q in questionnaire.questions)


def test_everything_but_the_nine_is_optional_and_a_caution_of_yes_or_not_sure_has_a_follow_up(
    questionnaire: Questionnaire,
) -> None:
    for id in NINE["caution"]:
        [follow_up] = [q for q in questionnaire.questions if id in q.when]
        assert follow_up.optional
        assert follow_up.type == "text"
        assert follow_up.when == {id: ("yes", "not-sure")}


def test_every_note_has_a_source_and_one_about_the_nasal_spray_says_so(
    questionnaire: Questionnaire,
) -> None:
    for note in questionnaire.notes:
        assert note.source.url.startswith("https://")
        if "Spravato label" in note.source.title:
            assert "esketamine nasal spray" in note.text


def test_the_help_now_lines_carry_the_day_they_were_checked(questionnaire: Questionnaire) -> None:
    lines = " ".join(f"{line.where} {line.text}" for line in questionnaire.help_now.lines)
    assert questionnaire.help_now.checked == "2026-11-22"
    for needed in ("988", "911", "116 123", "NHS 111", "999", "13 11 14", "findahelpline.com"):
        assert needed in lines


def test_the_three_samples_show_the_three_kinds_of_sheet(questionnaire: Questionnaire) -> None:
    cautions = {
        sample.id: {sample.answers[id] for id in NINE["caution"]}
        for sample in questionnaire.samples
    }
    assert "yes" in cautions["cautions"]
    assert "yes" not in cautions["unsure"]
    assert "not-sure" in cautions["unsure"]
    assert cautions["unmarked"] == {"no"}
