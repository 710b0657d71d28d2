"""A response is immutable, keeps what was answered, and shows only what the answers lead to."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks import shapes
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.questionnaire.translated import translate
from readycheck.response.response import Response
from readycheck.validation import loader
from tests.conftest import SMALL, built_in

YES_NO = ["yes", "no", "not-sure", "prefer-not-to-say"]


def answered(questionnaire: Questionnaire, *answers: Answer | None) -> Response:
    response = Response.begin(questionnaire)
    for answer in answers:
        response = response.skip() if answer is None else response.answer(answer)
    return response


def test_order(small: Questionnaire) -> None:
    """The first question comes first and the review last."""
    response = Response.begin(small)
    assert response.here == "tea"
    assert response.first
    response = answered(small, "no", None, "red")
    assert response.question is None
    assert response.answers == {"tea": "no", "mug": "red"}


def test_condition(small: Questionnaire) -> None:
    """An answer leads to the questions that depend on it."""
    assert answered(small, "yes").here == "cups"
    assert answered(small, "not-sure").here == "bring"


def test_back(small: Questionnaire) -> None:
    """Going back keeps the later answers."""
    response = answered(small, "yes", "three", ("milk",)).back().back()
    assert response.here == "cups"
    assert response.answers == {"tea": "yes", "cups": "three", "bring": ("milk",)}


def test_back_at_first(small: Questionnaire) -> None:
    """Going back from the first question stays there."""
    assert Response.begin(small).back().here == "tea"


def test_hidden_answer(small: Questionnaire) -> None:
    """An answer that a change hides is kept but not shown."""
    cups = small.question("cups")
    response = answered(small, "yes", "three", None, "red").jump("tea").answer("no")
    assert response.question is None
    assert response.shown(cups) is None
    assert response.answers["cups"] == "three"
    again = response.jump("tea").answer("yes")
    assert again.shown(cups) == "three"


def test_change(small: Questionnaire) -> None:
    """A change in the review comes straight back to it."""
    response = answered(small, "no", None, "red").jump("mug").answer("blue")
    assert response.question is None
    assert response.answers["mug"] == "blue"


def test_change_with_follow_up(
    small: Questionnaire,
) -> None:
    """A change in the review asks what it brings up, and then comes back."""
    response = answered(small, "no", None, "red").jump("tea").answer("yes")
    assert response.here == "cups"
    assert response.answer("two").question is None
    assert response.skip().question is None


def test_back_after_jump(small: Questionnaire) -> None:
    """Going back after a jump returns to the review, with nothing changed."""
    response = answered(small, "no", None, "red")
    assert response.jump("tea").back() == response


def test_suggested(
    small: Questionnaire,
) -> None:
    """A suggested question is offered only where an answer suggests it."""
    bring = small.question("bring")
    ids = [option.id for option in answered(small, "yes", None).options(bring)]
    assert ids == ["ask-tea", "milk", "sugar"]
    chosen = answered(small, "yes", None, ("ask-tea", "milk"), "red")
    assert chosen.jump("tea").answer("no").shown(bring) == ("milk",)


def test_suggested_before() -> None:
    """Only questions asked before can suggest what to bring."""
    text = SMALL.replace(
        "        options:\n          - {id: red",
        "        ask: [{id: ask-mug, text: Is it clean?, when: [red]}]\n"
        "        when: {bring: [milk]}\n        options:\n          - {id: red",
    )
    asked = loader.parse("small.yaml", text.encode())
    response = Response(asked, {"tea": "yes", "bring": ("milk",), "mug": "red"})
    ids = [option.id for option in response.options(asked.question("bring"))]
    assert ids == ["ask-tea", "milk", "sugar"]
    assert response.missing() == ()


def test_optional(small: Questionnaire) -> None:
    """An optional question can be left out, and another cannot."""
    response = answered(small, "yes", "three").back().skip()
    assert "cups" not in response.answers
    with pytest.raises(ValueError, match="needs an answer"):
        Response.begin(small).skip()


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ([], "maybe"),
        ([], ("yes",)),
        (["yes"], ""),
        (["yes"], "\x1b"),
        (["no"], ("coffee",)),
        (["no"], ("milk", "milk")),
        (["yes", None], ("milk", "sugar", "ask-tea")),
        (["no"], ()),
        (["no", None], ("red",)),
    ],
)
def test_misfit(small: Questionnaire, before: list[Answer | None], answer: Answer) -> None:
    """A value that cannot be the answer is refused."""
    with pytest.raises(ValueError, match=r"answer|text|twice"):
        answered(small, *before).answer(answer)


def test_typed(small: Questionnaire) -> None:
    """A typed answer is kept as one line of plain text."""
    response = answered(small, "yes", "\x1b[31m 3\ncups\u202e \x07")
    assert response.answers["cups"] == "3 cups"


def test_language(small: Questionnaire) -> None:
    """The language is that in which words were typed last; to choose or to keep them is not to
    type."""
    spanish = translate(small, "es", lambda *_: None)
    chosen = Response.begin(spanish).answer("yes")
    assert chosen.language == ""
    read = replace(chosen.answer("tres"), questionnaire=small)
    assert read.other_language == "es"
    assert read.back().answer("tres").other_language == "es"
    assert read.back().answer("three").other_language == ""
    assert read.back().skip().language == "es"


def test_language_of_list() -> None:
    """The entries of a list are typed too."""
    questionnaire = loader.parse("s.yaml", SMALL.replace("type: text", "type: list").encode())
    assert Response.begin(questionnaire).answer("yes").listing(("three",)).language == "en"


def test_number(small: Questionnaire) -> None:
    """Only a question that must be answered has a number."""
    assert small.number == {"tea": "1", "mug": "2"}


def test_three_silences(
    small: Questionnaire,
) -> None:
    """Not sure, prefer not to say and not answered are three things."""
    tea = small.question("tea")
    for answer in ("not-sure", "prefer-not-to-say"):
        response = answered(small, answer)
        assert response.shown(tea) == answer
        assert tea not in response.missing()
    assert Response.begin(small).shown(tea) is None
    assert tea in Response.begin(small).missing()


def an_answer(question: Question, response: Response) -> st.SearchStrategy[Answer | None]:
    ids = [option.id for option in response.options(question)]
    if question.type == "text":
        return st.one_of(st.none(), st.text("ab <#", min_size=1).filter(str.strip))
    if question.type == "list":
        entries = st.lists(st.text("ab<#", min_size=1), min_size=1, max_size=3)
        return st.one_of(st.none(), entries.map(tuple))
    if question.type == "some-of":
        some = st.lists(st.sampled_from(ids), min_size=1, max_size=question.at_most, unique=True)
        return st.one_of(st.none(), some.map(tuple))
    return st.sampled_from(ids)


@given(st.data())
def test_any_walk(data: st.DataObject) -> None:
    """Any walk through the questions keeps every answer."""
    response = Response.begin(built_in())
    given: dict[str, Answer] = {}
    for _ in range(data.draw(st.integers(0, 40))):
        question = response.question
        if question is None:
            visible = [question.id for question in response.path()]
            response = response.jump(data.draw(st.sampled_from(visible)))
        elif data.draw(st.integers(0, 3)) == 0:
            response = response.back()
        else:
            answer = data.draw(an_answer(question, response))
            if answer is None and not question.optional:
                continue
            response = response.skip() if answer is None else response.answer(answer)
            given.pop(question.id, None)
            if answer is not None:
                given[question.id] = " ".join(answer.split()) if isinstance(answer, str) else answer
    assert response.answers == given
    assert response.question is None or response.visible(response.question)
    visible_ids = {question.id for question in response.path()}
    shown = {q.id for q in response.questionnaire.questions if response.shown(q) is not None}
    assert shown <= visible_ids & set(given)


def test_few_conditions_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer looks at what it decides, and not at every question of a long file."""
    looked = 0
    leads_to = Questionnaire.leads_to

    def counted(of: Questionnaire, question: Question, shown: Mapping[str, Answer]) -> bool:
        nonlocal looked
        looked += 1
        return leads_to(of, question, shown)

    response = Response.begin(loader.parse("q.yaml", shapes.questions(30).encode()))
    list(response.path())
    monkeypatch.setattr(Questionnaire, "leads_to", counted)
    while response.question:
        list(response.options(response.question))
        response = response.answer("yes")
    assert len(response.answers) == 300
    assert looked < 3 * 300
