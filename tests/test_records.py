"""An answers file keeps the answers, and is read as strictly as a question file."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.parsing import located
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.questionnaire.translated import translate
from readycheck.response.answers import options_for
from readycheck.response.response import Response, Unfinished
from readycheck.storage import answers_file
from readycheck.validation.loader import parse
from tests.conftest import NOW, SMALL, built_in

HEAD = '{"readycheck": 1, "questionnaire": {"id": "ketamine-visit"}, "answers": '


def problems(questionnaire: Questionnaire, text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(InvalidFileError) as raised:
        answers_file.decode(questionnaire, "a.json", data)
    return [str(problem) for problem in raised.value.found]


@pytest.mark.parametrize("sample", [0, 1, 2])
def test_round_trip(questionnaire: Questionnaire, sample: int) -> None:
    """What is saved is read again the same."""
    answers = dict(questionnaire.samples[sample].answers)
    response = Response(questionnaire, answers, language="en")
    record = answers_file.decode(questionnaire, "a.json", answers_file.encode(response, NOW))
    assert record.response == response
    assert record.created == NOW
    assert not record.changed


def test_format(questionnaire: Questionnaire) -> None:
    """The file has the keys of its format, in their order."""
    response = Response(questionnaire, {"pregnancy": "no", "bring": ("ask-sessions",)})
    data = json.loads(answers_file.encode(response, NOW))
    assert data == {
        "readycheck": 1,
        "questionnaire": {
            "id": "ketamine-visit",
            "version": "1.1",
            "fingerprint": questionnaire.fingerprint,
        },
        "created": "2026-11-22T10:09:00+00:00",
        "answers": {"pregnancy": "no", "bring": ["ask-sessions"]},
    }


def test_hidden_not_written(questionnaire: Questionnaire) -> None:
    """What a condition hides is not written."""
    answers = {"blood-pressure": "no", "blood-pressure-reading": "150/95"}
    written = answers_file.encode(Response(questionnaire, answers), NOW)
    assert b"150/95" not in written


def test_hand_written(
    questionnaire: Questionnaire,
) -> None:
    """A hand-written file may leave out what only a program knows."""
    record = answers_file.decode(questionnaire, "a.json", (HEAD + '{"evidence": "yes"}}').encode())
    assert record.response.answers == {"evidence": "yes"}
    assert record.created is None
    assert not record.changed


def test_other_fingerprint(questionnaire: Questionnaire) -> None:
    """Another fingerprint says that the questions have changed."""
    text = HEAD.replace('visit"}', 'visit", "fingerprint": "0"}') + "{}}"
    assert answers_file.decode(questionnaire, "a.json", text.encode()).changed


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Do you drink tea?", "Do you like tea?", False),
        ("The red one", "The green one", False),
        ("id: mug", "id: cup", False),
        ("when: {tea: [yes]}", "when: {tea: [no]}", False),
        ("Is my tea too strong?", "Is my tea too weak?", False),
        ('checked: "2026-11-22"', 'checked: "2026-11-23"', True),
        ("topic: Tea", "topic: Hot tea", True),
        ("why: It is warm.", "why: It is warm and wet.", True),
        ("quote: Drink it slowly.", "quote: Mind the cup", True),
        ("notes: [cups]", "notes: []", True),
        ("optional: true", "optional: false", False),
        ("title: On Tea", "title: On Hot Tea", True),
        ('version: "1"', 'version: "2"', True),
    ],
)
def test_fingerprint(small: Questionnaire, old: str, new: str, same: bool) -> None:
    """A fingerprint is of what was asked, not of what is said beside it."""
    assert old in SMALL
    other = parse("small.yaml", SMALL.replace(old, new, 1).encode())
    assert (other.fingerprint == small.fingerprint) == same


def test_exact_record(small: Questionnaire) -> None:
    """Where answers must be to exactly these questions, those to others are refused."""
    of_others = replace(small, language="de")
    written = answers_file.encode(Response(of_others, {"tea": "no"}), NOW)
    assert answers_file.decode(small, "a.json", written).changed
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(small, "a.json", written, exact=True)
    [found] = refused.value.found
    assert (found.code, found.path) == ("RC520", "questionnaire, fingerprint")
    assert written.decode().splitlines()[found.line - 1].strip().startswith('"fingerprint"')


def test_record_id(small: Questionnaire) -> None:
    """A file keeps its own id, which is a UUID."""
    record_id = UUID("6f2c1a52-6f0e-4c3f-9d5e-0c8f7a1b2c3d")
    written = answers_file.encode(Response(small, {"tea": "no"}), NOW, record_id)
    assert answers_file.decode(small, "a.json", written).id == str(record_id)
    other = written.replace(b"6f2c1a52-", b"")
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(small, "a.json", other)
    assert [found.code for found in refused.value.found] == ["RC521"]


def test_language_of_typed_words(small: Questionnaire) -> None:
    """It is written where it is another than that of the questions, whatever they are read in."""
    spanish = translate(small, "es", lambda *_: None)
    for asked, written in ((small, None), (spanish, "es")):
        data = answers_file.encode(Response.begin(asked).answer("yes").answer("3"), NOW)
        assert json.loads(data).get("language") == written
        for read in (small, spanish):
            response = answers_file.decode(read, "a.json", data).response
            assert response.language == (written or "en")


READING = "What was your latest blood pressure reading, and when was it taken?"
HIDDEN = {
    "a question": (
        '{"blood-pressure": "no",\n"blood-pressure-reading": "200/120"}}',
        f"a.json:2:27: “{READING}” is left out. It is asked only if the answer to “Do you have "
        "uncontrolled high blood pressure?” is “Yes” or “I’m not sure”.",
    ),
    "a question whose condition has no answer": (
        '{"blood-pressure-reading": "200/120"}}',
        f"a.json:1:100: “{READING}” is left out. It is asked only if the answer to “Do you have "
        "uncontrolled high blood pressure?” is “Yes” or “I’m not sure”.",
    ),
    "a question to bring": (
        '{"evidence": "no",\n"bring": ["ask-sessions",\n"ask-off-label"]}}',
        "a.json:3:1: “Is this use approved or off-label, and what does that mean for me?” is left "
        "out. It is asked only if the answer to “Do you want evidence-based care?” is “Yes” or "
        "“I’m not sure”.",
    ),
}


@pytest.mark.parametrize(("answers", "said"), HIDDEN.values(), ids=HIDDEN)
def test_hidden_answer(questionnaire: Questionnaire, answers: str, said: str) -> None:
    """A hidden answer is named with the answer it goes with."""
    record = answers_file.decode(questionnaire, "a.json", (HEAD + answers).encode())
    assert record.left_out == (said,)


def test_answer_hidden_by_several() -> None:
    """An answer that several others hide is named with all of them."""
    text = SMALL.replace("{id: blue,", "{id: blue, when: {tea: [no], bring: [milk, sugar]},")
    questionnaire = parse("small.yaml", text.encode())
    answers = '{"tea": "yes", "mug": "blue"}}'
    record = answers_file.decode(
        questionnaire, "a.json", (HEAD.replace("ketamine-visit", "small") + answers).encode()
    )
    [said] = record.left_out
    assert said.endswith(
        "“The blue one” is left out. It is asked only if the answer to “Do you drink tea?” is "
        "“No”. It is asked only if the answer to “What will you ask?” is “And milk?” or "
        "“And sugar?”."
    )


def test_many_hidden_answers() -> None:
    """Of many hidden answers the first are named, briefly, and of the others how many there are."""
    question = (
        "      - {{id: q{}, type: text, text: Cup {} %s?, topic: Cup, when: {{tea: [no]}}}}\n"
    ) % ("long " * 300)
    begin = SMALL.index("      - id: cups")
    more = "".join(question.format(number, number) for number in range(30))
    questionnaire = parse("small.yaml", f"{SMALL[:begin]}{more}{SMALL[begin:]}".encode())
    answers = {"tea": "yes", **{f"q{number}": "blue" for number in range(30)}}
    record = answers_file.decode(
        questionnaire,
        "a.json",
        (HEAD.replace("ketamine-visit", "small") + json.dumps(answers) + "}").encode(),
    )
    *named, last = record.left_out
    assert ("Cup 0" in named[0], "Cup 19" in named[-1]) == (True, True)
    assert all(len(line) < 1100 for line in named)
    assert last == "10 more answers are left out."


def answers_to(question: Question) -> st.SearchStrategy[Answer]:
    """Any answer that a question can take."""
    if question.type == "text":
        return st.just("words")
    if question.type == "list":
        return st.just(("one", "two"))
    ids = st.sampled_from([option.id for option in options_for(built_in(), question)])
    if question.type == "yes-no":
        return ids
    return st.lists(ids, min_size=1, max_size=3, unique=True).map(tuple)


@given(st.fixed_dictionaries({}, optional={q.id: answers_to(q) for q in built_in().questions}))
def test_left_out(answers: dict[str, Answer]) -> None:
    """What is left out is named, and nothing else."""
    data = json.dumps({**json.loads(HEAD + "{}}"), "answers": answers}).encode()
    record = answers_file.decode(built_in(), "a.json", data)
    kept = answers_file.decode(built_in(), "a.json", answers_file.encode(record.response, NOW))
    assert kept.left_out == ()
    assert bool(record.left_out) == (kept.response != record.response)


MISTAKES: dict[str, tuple[Callable[[str], str], str]] = {
    "an unknown question": (
        lambda head: head + '{"evidense": "yes"}}',
        "answers, evidense: unknown question 'evidense'; did you mean 'evidence'?",
    ),
    "an unknown answer": (
        lambda head: head + '{"evidence": "maybe"}}',
        "answers, evidence: 'maybe' is not one of the answers; "
        "write one of: yes, no, not-sure, prefer-not-to-say",
    ),
    "true for yes": (
        lambda head: head + '{"evidence": true}}',
        "answers, evidence: this is not one of the answers; "
        "write one of: yes, no, not-sure, prefer-not-to-say",
    ),
    "a number for a text": (
        lambda head: head + '{"symptoms": 7}}',
        "answers, symptoms: expected text; write it in quotes [RC501]",
    ),
    "nothing for a text": (
        lambda head: head + '{"symptoms": null}}',
        "answers, symptoms: expected text; remove it [RC501]",
    ),
    "a list for a text": (
        lambda head: head + '{"allergies": ["Peni\\"cillin"]}}',
        'answers, allergies: expected text; write "Peni\\"cillin" [RC501]',
    ),
    "an empty text": (
        lambda head: head + '{"symptoms": ""}}',
        "answers, symptoms: expected text; remove it [RC501]",
    ),
    "a list of texts for a text": (
        lambda head: head + '{"allergies": ["Latex", "Nuts"]}}',
        'answers, allergies: expected text; write "Latex, Nuts" [RC501]',
    ),
    "answers without brackets": (
        lambda head: head + '{"bring": "ask-use, ask-combine"}}',
        'answers, bring: expected a list of answers; write a list: ["ask-use", "ask-combine"]',
    ),
    "answers with true beside each": (
        lambda head: head + '{"bring": {"ask-use": true, "ask-combine": false}}}',
        'answers, bring: expected a list of answers; write a list: ["ask-use"] [RC502]',
    ),
    "no answers, in brackets": (
        lambda head: head[: head.index('"answers"')] + '"answers": []}',
        "answers: expected keys with values; write {} [RC510]",
    ),
    "a list around it": (
        lambda head: f"[{head}{{}}}}]",
        "expected keys with values; write it with { and }, without [ and ] around it [RC510]",
    ),
    "the name of the questionnaire alone": (
        lambda head: '{"readycheck": 1, "questionnaire": "ketamine-visit", "answers": {}}',
        'questionnaire: expected keys with values; write {"id": "ketamine-visit"} [RC510]',
    ),
    "too many": (
        lambda head: (
            head + '{"bring": ["ask-sessions", "ask-medicines", "ask-use", "ask-combine"]}}'
        ),
        "answers, bring: too many answers: 4, where the limit is 3; remove some [RC505]",
    ),
    "another questionnaire": (
        lambda head: head.replace("ketamine-visit", "knees") + "{}}",
        "questionnaire, id: these answers are for the questionnaire 'knees', not 'ketamine-visit'; "
        "name its question file with --questions",
    ),
    "another format": (
        lambda head: head.replace(": 1", ": 2") + "{}}",
        "readycheck: unknown format of answers file; write 1 [RC508]",
    ),
    "an unknown key": (
        lambda head: head + '{}, "answer": 1}',
        "answer: unknown key 'answer'; did you mean 'answers'? [RC201]",
    ),
    "a key used twice": (
        lambda head: head + '{"evidence": "yes", "evidence": "no"}}',
        "duplicate key 'evidence' (first on line 1); remove one of them [RC140]",
    ),
    "a date that is none": (
        lambda head: head + '{}, "created": "today"}',
        "created: expected a date and time; write one such as 2026-11-22T10:09:00+00:00 [RC512]",
    ),
    "a language that is none": (
        lambda head: head + '{}, "language": "Spanish"}',
        "language: 'Spanish' is not a language tag; write 'es' [RC213]",
    ),
    "a number for a language": (
        lambda head: head + '{}, "language": 34}',
        "language: 'language' is not text; remove it [RC511]",
    ),
    "no answers": (lambda head: head[:-13] + "}", "answers: missing key 'answers'; add it [RC202]"),
    "a missing comma": (lambda head: head + '{"a": 1 "b": 2}}', "cannot be read as JSON; "),
    "a comma too many": (lambda head: head + '{"evidence": "yes",}}', "cannot be read as JSON; "),
    "a number that is none": (
        lambda head: head + '{"evidence": NaN}}',
        "answers, evidence: 'NaN' is not one of the answers; ",
    ),
    "the same answer twice": (
        lambda head: head + '{"bring": ["ask-sessions", "ask-sessions"]}}',
        "answers, bring: 'ask-sessions' is in the list twice; remove one of them [RC504]",
    ),
    "an answer that is too long": (
        lambda head: head + f'{{"symptoms": "{"a" * 4001}"}}}}',
        "answers, symptoms: answer of 4001 characters, but at most 4000 are allowed; "
        "shorten it [RC506]",
    ),
}


@pytest.mark.parametrize(("change", "said"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake(questionnaire: Questionnaire, change: Callable[[str], str], said: str) -> None:
    """One mistake gets one message."""
    [problem] = problems(questionnaire, change(HEAD))
    assert problem.startswith("a.json:1:")
    assert said in problem


# What a person's hand or another program does to JSON: the mark ¶ is where it is reported.
DAMAGED = {
    '{"evidence": "yes"¶,}': "remove this comma",
    '{"bring": ["ask-sessions"¶, ]}': "remove this comma",
    '{"bring": ["ask-sessions",¶,]}': "remove this comma",
    '{"a": "yes" ¶"b": "no"}': "write a comma or } before this",
    '{"bring": ["a" ¶"b"]}': "write a comma or ] before this",
    '{¶“evidence”: "yes"}': 'write " in place of “',
    "{¶'evidence': 'yes'}": "write \" in place of '",
    '{"evidence": ¶yes}': 'write "yes"',
    '{"evidence": ¶True}': "write true",
    '{¶evidence: "yes"}': 'write "evidence"',
    '{"symptoms": "She said ¶"no" to it"}': 'write \\" for each quotation mark inside a text',
    '{¶// mine\n"evidence": "yes"}': "delete the comment: JSON has none",
    '{"evidence": ¶"ye': "the file ends too early: take a whole copy, or write what is missing",
    '{"evidence": "yes",¶': "the file ends too early: take a whole copy, or write what is missing",
    '{"evidence": "yes"}}¶{}': "delete this, and all that follows",
    '{"symptoms": "low¶\tmood"}': "write \\t in its place",
    '{"symptoms": "low¶\nmood"}': (
        'close the text with " on this line, or write \\n for a line break'
    ),
    '{"evidence": "yes"}}¶\0\0\0': "delete it",
    '{"evidence" ¶"yes"}': "write a colon before this",
    '{"evidence" ¶= "yes"}': "write : in place of =",
    '{"evidence":¶: "yes"}': "delete it",
    '{"evidence": ¶, "a": "b"}': "write a value before this, or remove the key",
    '{"evidence": "yes"¶; "a": "b"}': "write , in place of ;",
    '{"symptoms": "a ¶\\d"}': "write \\\\ in its place",
    '{"a": ¶04}': "write 4",
    '{"a": ¶+4}': "write 4",
    '{"a": ¶.5}': "write 0.5",
    '{"evidence": ¶undefined}': "write null",
    '{"evidence":¶\xa0"yes"}': "type an ordinary space",
    '{"evidence": "yes",\n¶>>>>>>> mine\n"a": "b"}': "delete it",
    '{"symptoms": "lo¶\n': ("the file ends too early: take a whole copy, or write what is missing"),
}


@pytest.mark.parametrize(("written", "hint"), DAMAGED.items())
def test_damaged_json(questionnaire: Questionnaire, written: str, hint: str) -> None:
    """What is no JSON is reported where it is, with what to do there."""
    text = HEAD + written
    line, column = located.at(text, text.index("¶"))
    end = "" if "ends too early" in hint else "}"
    [problem] = problems(questionnaire, text.replace("¶", "") + end)
    assert problem.startswith(f"a.json:{line}:{column}: ")
    assert f"; {hint} [" in problem


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\0" * 4096, "zero"),
        (b"{\0}\0", "UTF-16"),
    ],
)
def test_no_text(questionnaire: Questionnaire, data: bytes, words: str) -> None:
    """A file with no text of a person's is called what it is."""
    [problem] = problems(questionnaire, data)
    assert words in problem
    assert problem.endswith("[RC103]")


def test_sheet_for_answers(questionnaire: Questionnaire) -> None:
    """Where a sheet is named, it is said which file the answers are in."""
    [problem] = problems(questionnaire, b"%PDF-1.7")
    assert problem.endswith(f"{Code.NOT_ANSWERS.hint} [RC103]")


def test_answers_to_other_questions(questionnaire: Questionnaire) -> None:
    """Where the answers are for another questionnaire, that is all that is said: the questions
    that this one lacks are not misspelt."""
    other = (
        HEAD.replace(questionnaire.id, "sleep-first-visit") + '{"trouble": "early", "since": 3}}'
    )
    [problem] = problems(questionnaire, other)
    assert problem.endswith("[RC509]")


@pytest.mark.parametrize("format", ["1.0", "true", "2", '"1"', "null"])
def test_format_number(questionnaire: Questionnaire, format: str) -> None:
    """Only the whole number 1 names the format."""
    [problem] = problems(questionnaire, HEAD.replace("1", format, 1) + "{}}")
    assert problem.endswith("readycheck: unknown format of answers file; write 1 [RC508]")


def test_line_and_column(questionnaire: Questionnaire) -> None:
    """A mistake is reported with its line and column."""
    text = HEAD + '{\n  "evidence": "yes",\n  "pregnancy": "maybe",\n  "lifestile": "no"\n}}'
    lines = problems(questionnaire, text)
    assert [line.split(" ")[0] for line in lines] == ["a.json:3:16:", "a.json:4:3:"]


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b'"x"', b"{}", b"null", b"[" * 100_000, b"\xff\xfe{", b"1" * 5000, b"{\x00}"],
)
def test_not_an_answers_file(questionnaire: Questionnaire, data: bytes) -> None:
    """What is not an answers file is refused without a traceback."""
    assert problems(questionnaire, data)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["readycheck", "questionnaire", "answers", "id", "bring", "evidence"]),
        inner, max_size=4),
    max_leaves=12,
))  # fmt: skip
def test_any_json(data: Any) -> None:
    """Any JSON is read, or refused with a place."""
    found: list[Diagnostic] = []
    try:
        answers_file.decode(built_in(), "a.json", json.dumps(data).encode())
    except InvalidFileError as problems:
        found = problems.found
    assert all(str(problem).startswith("a.json:1:") for problem in found)


# ── What was half typed ──


def test_unfinished(questionnaire: Questionnaire) -> None:
    """What was half typed on leaving is in the file, and read again; no answer holds it."""
    begun = Response(questionnaire, {}, "symptoms").typing("Low mood, and")
    record = answers_file.decode(questionnaire, "a.json", answers_file.encode(begun, NOW))
    assert record.response.unfinished == Unfinished("symptoms", "Low mood, and")
    assert record.response.answers == {}


def test_unfinished_no_more(questionnaire: Questionnaire) -> None:
    """Once the question has its answer nothing is half typed, nor is it at a choice."""
    begun = Response(questionnaire, {}, "symptoms").typing("Low mood, and")
    assert begun.answer("Low mood").unfinished is None
    assert begun.skip().unfinished is None
    assert begun.typing("").unfinished is None
    assert Response(questionnaire, {}, "evidence").typing("yes").unfinished is None
    kept = Response(questionnaire, {"symptoms": "Low mood"}, "symptoms")
    assert kept.typing("Low mood").unfinished is None


def test_unfinished_behind(questionnaire: Questionnaire) -> None:
    """Who goes back from a half-typed line and answers something else has it still, and saved,
    unless that answer hides its question."""
    answers = {"blood-pressure": "yes"}
    typing = Response(questionnaire, answers, "blood-pressure-reading").typing("150/")
    begun = Unfinished("blood-pressure-reading", "150/")
    back = typing.back()
    assert back.here == "blood-pressure"
    for answer, saved in (("not-sure", begun), ("no", None)):
        answered = back.answer(answer)
        assert answered.unfinished == begun
        record = answers_file.decode(questionnaire, "a.json", answers_file.encode(answered, NOW))
        assert record.response.unfinished == saved


@pytest.mark.parametrize(
    ("unfinished", "said"),
    [
        ('"low"', "4:16"),
        ('{"question": "symptoms"}', "4:16"),
        ('{"question": "symptom", "text": "low"}', "4:29"),
        ('{"question": "symptoms", "text": 1}', "4:49"),
        ('{"question": "symptoms", "text": "' + "x" * 5000 + '"}', "4:49"),
        ('{"question": "evidence", "text": "low"}', "4:49"),
        ('{"question": "symptoms", "text": "low", "more": 1}', "4:56"),
    ],
)
def test_odd_unfinished(questionnaire: Questionnaire, unfinished: str, said: str) -> None:
    """What is wrong with it is reported with its place."""
    file = f"""{{"readycheck": 1,
 "questionnaire": {{"id": "ketamine-visit"}},
 "answers": {{}},
 "unfinished": {unfinished}}}"""
    [problem] = problems(questionnaire, file)
    assert f":{said}" in problem


OTHERS: dict[str, tuple[str, str]] = {
    "a question file": (SMALL, "RC109"),
    "a question file with a sample": (f"{SMALL}samples: [{{answers: {{tea: yes}}}}]", "RC109"),
    "a form": ('{"resourceType": "Questionnaire", "item": []}', "RC109"),
    "a question file in JSON": ('{"readycheck": 1, "sections": []}', "RC109"),
    "a record": ('{"resourceType": "QuestionnaireResponse", "questionnaire": "x"}', "RC108"),
    "other JSON": ('{"name": "x"}', "RC108"),
    "a web page": ("<!doctype html><title>My answers: yes</title>", "RC108"),
    "notes": ("# Visit preparation sheet\n\n- Answers: none", "RC108"),
    "a table": ("answers_file,answers_id\nx,y\n", "RC108"),
    "nothing": (" \n", "RC105"),
}


@pytest.mark.parametrize(("text", "code"), OTHERS.values(), ids=OTHERS)
def test_another_kind_of_file(questionnaire: Questionnaire, text: str, code: str) -> None:
    """A file that is not for answers is named as what it is, and nothing else is said of it."""
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(questionnaire, "a.json", text.encode())
    assert [found.code for found in refused.value.found] == [code]
    assert "--questions" in refused.value.found[0].hint or ".json" in refused.value.found[0].hint


@pytest.mark.parametrize("text", ["// mine\n{answers}", "readycheck: 1\nanswers: {a: b}", "{"])
def test_meant_as_answers(questionnaire: Questionnaire, text: str) -> None:
    """What was meant as answers and cannot be read is said to be no JSON, with its place."""
    text = text.replace("{answers}", HEAD + "{}}")
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(questionnaire, "a.json", text.encode())
    assert [found.code for found in refused.value.found] == ["RC142"]
