"""The built-in question file keeps to the guide, to the clinical facts and to the wording rules."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Passage
from readycheck.questionnaire.question import Question

NINE = {
    "readiness": ["evidence", "long-standing", "guided-setting", "lifestyle"],
    "caution": ["blood-pressure", "pregnancy", "heart-liver", "substance-use", "psychiatric"],
}
NINE_IDS = [id for ids in NINE.values() for id in ids]
ANSWERS = list(messages.YES_NO)

# Passages stronger than the evidence: never an explanation.
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
UNCERTAIN = "Asking questions is the first step toward clarity."


def explanations(questionnaire: Questionnaire) -> Iterator[tuple[Question, str, Passage]]:
    for question in questionnaire.questions:
        for answer, passages in question.explain.items():
            for passage in passages:
                yield question, answer, passage


def test_guide_is_verbatim(questionnaire: Questionnaire) -> None:
    """The guide is word for word the published one."""
    assert questionnaire.guide is not None
    words = [
        line
        for part in questionnaire.guide.sections
        for line in ([] if part.id == "opening" else [part.title]) + part.text.splitlines()
    ]
    digest = hashlib.sha256("\n".join(words).encode()).hexdigest()
    assert len(words) == 71
    assert digest == "42980b7e8ef2b29eaff15346797d484435989fe68caf0de7f0b5c0578afaf805"


def test_interest_is_disclosed(questionnaire: Questionnaire) -> None:
    """The guide's advertising is left out, and what its publisher sells is said."""
    guide = questionnaire.guide
    assert guide is not None
    assert not any(
        "appointment" in part.text or "Also Read" in part.text for part in guide.sections
    )
    assert guide.publisher in guide.disclosure
    assert "sells ketamine treatment" in guide.disclosure


@pytest.mark.parametrize("role", NINE)
def test_nine_ids_are_fixed(questionnaire: Questionnaire, role: str) -> None:
    """The nine questions of the guide have their fixed ids, and only they are required."""
    asked = [q.id for s in questionnaire.sections if s.role == role for q in s.questions]
    assert [id for id in asked if id in NINE_IDS] == NINE[role]
    assert [q.id for q in questionnaire.required] == NINE_IDS


def test_emergency_names_a_number(questionnaire: Questionnaire) -> None:
    """The crisis lines show below a question, and are not for chest pain."""
    said = [q.why for q in questionnaire.questions if q.why and "emergency" in q.why]
    assert said
    assert all({"911", "999"} <= set(re.findall(r"\d+", why)) for why in said)


@pytest.mark.parametrize("id", NINE_IDS)
def test_each_says_why(questionnaire: Questionnaire, id: str) -> None:
    """Each of the nine says why it is asked, and quotes the guide's own line."""
    question = questionnaire.question(id)
    assert question.why
    assert question.from_ is not None
    assert question.from_.section == ("ready" if id in NINE["readiness"] else "avoid")
    assert question.ask
    assert question.notes


@pytest.mark.parametrize("id", NINE_IDS)
def test_each_answer_is_explained(questionnaire: Questionnaire, id: str) -> None:
    """Each answer of the nine has one to three passages, and no two answers the same ones."""
    explain = questionnaire.question(id).explain
    assert list(explain) == ANSWERS
    assert all(1 <= len(passages) <= 3 for passages in explain.values())
    said = [tuple(passage.quote for passage in passages) for passages in explain.values()]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("id", NINE["caution"])
def test_caution_yes_quotes_the_bullet(questionnaire: Questionnaire, id: str) -> None:
    """A yes to a caution hears the guide's sentence with its bullet, then "Your provider will"."""
    question = questionnaire.question(id)
    assert question.from_ is not None
    sentence, bullet, provider = (passage.quote for passage in question.explain["yes"])
    assert sentence == "It may not be recommended if you:"
    assert bullet == question.from_.quote
    assert provider.startswith("Your provider will help you understand whether ketamine is suitab")


@pytest.mark.parametrize("steering", ["proceed", "proven", "maximized", "never be used"])
@pytest.mark.parametrize("id", NINE["caution"])
def test_no_caution_steers(questionnaire: Questionnaire, id: str, steering: str) -> None:
    """No answer to a caution is explained by words that send the person on or hold them back."""
    passages = questionnaire.question(id).explain.values()
    assert not any(steering in passage.quote for explained in passages for passage in explained)


@pytest.mark.parametrize("id", NINE["caution"])
def test_caution_no_is_not_a_green_light(questionnaire: Questionnaire, id: str) -> None:
    """A no to a caution hears that health and history decide, and to talk to a doctor."""
    [passage] = questionnaire.question(id).explain["no"]
    assert passage.quote.startswith("Your health and history decide")
    assert "Talk to your doctor" in passage.quote


def test_certain_conditions(questionnaire: Questionnaire) -> None:
    """Who cannot tell what the guide means by certain, specific or struggle reads what to say."""
    whys = {id: str(questionnaire.question(id).why) for id in NINE["caution"]}
    assert "any heart or liver condition" in whys["heart-liver"]
    assert "If this cannot apply to you, choose No" in whys["pregnancy"]
    for id in ("blood-pressure", "substance-use", "psychiatric"):
        assert "“I’m not sure”" in whys[id]


def test_notes_fit_the_answer(questionnaire: Questionnaire) -> None:
    """Who prefers not to say, or has no such condition, hears no figures and no warnings."""
    for id in NINE_IDS:
        assert questionnaire.question(id).notes_after("prefer-not-to-say") == ()
    for id in set(NINE["caution"]) - {"substance-use"}:
        assert questionnaire.question(id).notes_after("no") == ()
        assert questionnaire.question(id).notes_after("yes")


def test_trials_stand_together(questionnaire: Questionnaire) -> None:
    """Wherever one of the two trials against ECT is read, the other one is too."""
    assert questionnaire.guide is not None
    lists = [beside.notes for part in questionnaire.guide.sections for beside in part.beside]
    lists += [q.notes_after(a) for q in questionnaire.questions for a in ANSWERS]
    assert any("response" in notes for notes in lists)
    assert all(("response" in notes) == ("trial-2023" in notes) for notes in lists)


def test_no_percent_without_its_hundred(questionnaire: Questionnaire) -> None:
    """A figure is said as so many of every hundred people."""
    assert not any("%" in note.text for note in questionnaire.notes)


@pytest.mark.parametrize("answer", ["no", "not-sure"])
def test_doubt_leads_to_questions(questionnaire: Questionnaire, answer: str) -> None:
    """A readiness answer of no or not sure hears that asking is the first step."""
    for id in NINE["readiness"]:
        quotes = [passage.quote for passage in questionnaire.question(id).explain[answer]]
        assert any(UNCERTAIN in quote for quote in quotes)


def test_no_claim_explains(questionnaire: Questionnaire) -> None:
    """No explanation is stronger than the evidence."""
    found = [
        (question.id, answer, claim)
        for question, answer, passage in explanations(questionnaire)
        for claim in NEVER_ALONE
        if claim in passage.quote
    ]
    assert found == []


def test_passages_are_short(questionnaire: Questionnaire) -> None:
    """A passage is short enough to be read on a screen."""
    assert all(len(p.quote.split()) <= 60 for _, _, p in explanations(questionnaire))


@pytest.mark.parametrize("id", ["pregnancy", "heart-liver"])
def test_yes_means_either(questionnaire: Questionnaire, id: str) -> None:
    """A question that joins two things says that yes means either."""
    assert re.match("Say yes for (either one|any)", str(questionnaire.question(id).why))


def test_suicide_is_not_asked_about(questionnaire: Questionnaire) -> None:
    """Nobody is asked about suicidal thoughts."""
    assert not any(re.search("suicid", q.text + (q.why or "")) for q in questionnaire.questions)


def test_cautions_have_a_follow_up(questionnaire: Questionnaire) -> None:
    """A caution answered yes or not sure has an optional follow-up to say more."""
    for id in NINE["caution"]:
        [follow_up] = [q for q in questionnaire.questions if id in q.when]
        assert follow_up.optional
        assert follow_up.type == "text"
        assert follow_up.when == {id: ("yes", "not-sure")}


def test_notes_name_their_source(questionnaire: Questionnaire) -> None:
    """Every note has a source, and one about the nasal spray says what that is."""
    for note in questionnaire.notes:
        assert note.source.url.startswith("https://")
        if "Spravato" in note.source.title:
            assert "Spravato" in note.text
            assert "a nasal spray related to ketamine" in note.text


def test_help_lines_are_complete(questionnaire: Questionnaire) -> None:
    """The crisis lines name each place's numbers, and the day they were checked."""
    lines = " ".join(f"{line.where} {line.text}" for line in questionnaire.help_now.lines)
    assert questionnaire.help_now.checked == "2026-11-22"
    numbers = ("988", "911", "116\u00a0123", "NHS: call 111", "999", "13\u00a011\u00a014", "1737")
    for needed in (*numbers, "Ireland", "New Zealand", "findahelpline.com"):
        assert needed in lines


def test_samples_show_three_sheets(questionnaire: Questionnaire) -> None:
    """The three samples show the three kinds of sheet."""
    cautions = {
        sample.id: {sample.answers[id] for id in NINE["caution"]}
        for sample in questionnaire.samples
    }
    assert "yes" in cautions["cautions"]
    assert "yes" not in cautions["unsure"]
    assert "not-sure" in cautions["unsure"]
    assert cautions["unmarked"] == {"no"}


def test_sources_say_the_notes(questionnaire: Questionnaire) -> None:
    """docs/sources.md has each note as it is, in the same order, with its source."""
    page = (Path(__file__).parents[1] / "docs/sources.md").read_text("utf-8")
    row = r"^\| `([a-z0-9-]+)` \| (.*?) \| \[(.*?)\]\((.*?)\) \| .+ \|$"
    rows = re.findall(row, page, re.MULTILINE)
    assert rows == [
        (note.id, note.text.strip(), note.source.title, note.source.url)
        for note in questionnaire.notes
    ]
