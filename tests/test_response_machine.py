"""Whatever a person does, in whatever order: the answers are theirs, and none is shown unasked.

A model keeps what was given, as plainly as can be; the machine compares it after every step.
"""

from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from readycheck.documents.visit_sheet import build
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.response.response import Response
from readycheck.storage import draft_file
from readycheck.text import sanitize
from readycheck.validation import loader
from tests.conftest import DAY, NOW, SMALL, built_in

# Nobody's words, so that they are found on a sheet only where somebody typed them.
WORDS = st.sampled_from(["quokka", "[b]okapi[/b]", "narwhal\tnarwhal", "axolotl 🦎"])

CONDITIONS = """\
      - id: how
        type: one-of
        text: How?
        topic: How
        when: {tea: [yes, not-sure]}
        options:
          - {id: hot, text: Hot}
          - {id: cold, text: Cold, when: {tea: [yes]}}
      - id: cold-why
        type: text
        text: Why cold?
        topic: Why cold
        when: {how: [cold]}
"""


def small_with_conditions() -> Questionnaire:
    """A questionnaire whose conditions hang on one another, and an option on a condition."""
    text = SMALL.replace(
        "  - id: visit\n    title: The visit", f"{CONDITIONS}  - id: visit\n    title: The visit"
    )
    return loader.parse("conditions.yaml", text.encode())


class Person(RuleBasedStateMachine):
    """Answers, leaves out, goes back, jumps, and comes back from a draft."""

    response: Response
    kept: dict[str, Answer]

    @initialize(which=st.sampled_from(["built-in", "conditions"]))
    def start(self, which: str) -> None:
        questionnaire = built_in() if which == "built-in" else small_with_conditions()
        # Whoever comes back to a draft has a language.
        self.response = replace(Response.begin(questionnaire), language=questionnaire.language)
        self.kept = {}

    def question(self) -> Question:
        assert self.response.question is not None
        return self.response.question

    def answering(self) -> bool:
        return self.response.question is not None

    @precondition(answering)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        question = self.question()
        answer = data.draw(self.an_answer(question))
        self.response = self.response.answer(answer)
        self.kept[question.id] = sanitize(answer) if isinstance(answer, str) else answer

    def an_answer(self, question: Question) -> st.SearchStrategy[Any]:
        ids = [option.id for option in self.response.options(question)]
        if question.type == "text":
            return WORDS
        if question.type == "list":
            return st.just(("wombat", "numbat"))
        if question.type == "some-of":
            size = question.at_most or len(ids)
            return st.lists(st.sampled_from(ids), min_size=1, max_size=size, unique=True).map(tuple)
        return st.sampled_from(ids)

    @precondition(lambda self: self.answering() and self.question().optional)
    @rule()
    def leave_out(self) -> None:
        self.kept.pop(self.question().id, None)
        self.response = self.response.skip()

    @rule()
    def go_back(self) -> None:
        before = self.response
        self.response = before.back()
        if before.detour is not None:
            assert self.response.here is None

    @precondition(lambda self: not self.answering())
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        path = [question.id for question in self.response.path()]
        self.response = self.response.jump(data.draw(st.sampled_from(path)))

    @rule()
    def leave_and_come_back(self) -> None:
        saved = draft_file.encode(self.response, NOW)
        record = draft_file.parse(saved)
        offer = draft_file.offer(self.response.questionnaire, Path("draft"), record, timedelta(0))
        assert offer is not None
        assert offer.response == self.response
        assert not offer.changed
        self.response = offer.response

    @invariant()
    def the_answers_are_those_that_were_given(self) -> None:
        assert dict(self.response.answers) == self.kept

    @invariant()
    def what_is_visible_is_the_same_from_the_start(self) -> None:
        response = self.response
        questionnaire = response.questionnaire
        afresh = Response(questionnaire, response.answers)
        assert list(afresh.path()) == list(response.path())
        for question in questionnaire.questions:
            assert afresh.shown(question) == response.shown(question)
        optional = [question for question in response.path() if question.optional]
        for number, question in enumerate(optional, 1):
            counted = response.optional_count(question)
            assert counted[0] == number
            assert counted[1] in (None, len(optional))

    @invariant()
    def what_is_typed_is_counted_the_same_from_the_start(self) -> None:
        afresh = Response(self.response.questionnaire, self.response.answers)
        assert afresh._typed == self.response._typed

    @invariant()
    def the_path_is_what_the_visible_answers_lead_to(self) -> None:
        response = self.response
        seen: dict[str, set[str]] = {}
        path = []
        for question in response.questionnaire.questions:
            if all(seen.get(id, set()) & set(wanted) for id, wanted in question.when.items()):
                path.append(question.id)
                answer = response.answers.get(question.id, ())
                kept = {answer} if isinstance(answer, str) else set(answer)
                if question.type in ("one-of", "some-of"):
                    kept &= {
                        option.id
                        for option in response.options(question)
                        if all(seen.get(id, set()) & set(w) for id, w in option.when.items())
                    }
                seen[question.id] = kept
        assert [question.id for question in response.path()] == path
        assert response.here is None or response.here in path

    @invariant()
    def the_sheet_shows_what_was_typed_to_visible_questions_alone(self) -> None:
        on_sheet = repr(list(build(self.response, DAY).blocks()))
        visible = {question.id for question in self.response.path()}
        typed = {
            id: answer
            for id, answer in self.kept.items()
            if self.response.questionnaire.question(id).type == "text"
        }
        shown = {answer for id, answer in typed.items() if id in visible}
        for answer in set(typed.values()) | {sanitize("quokka")}:
            assert (str(answer) in on_sheet) == (answer in shown)


Person.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAPerson = Person.TestCase
