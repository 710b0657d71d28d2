"""Interviews at a terminal in made-up languages: no English is left, and nothing is reversed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from readycheck import messages, translation
from readycheck.questionnaire import builtin
from readycheck.response.response import Response
from tests import pseudo
from tests.conftest import Run
from tests.interviews import ANSWERS, Interview, Start, line
from tests.test_untranslated import english, made_up

__all__ = ["made_up"]  # the fixture


@pytest.fixture
def interview(open_terminal: Start) -> Callable[..., Interview]:
    def start(*arguments: str) -> Interview:
        environ = {"READYCHECK_LANGUAGE": pseudo.NAME}
        questionnaire = builtin.built_in(pseudo.NAME)
        return open_terminal(questionnaire, *arguments, environ=environ, python=pseudo.program())

    return start


@pytest.mark.slow
def test_screen(interview: Callable[..., Interview]) -> None:
    """Every prompt, menu and view of an interview on the screen."""
    person = interview()
    person.asks(messages.START_CHOICE)
    seen = [look(person, *keys) for keys in (["?"], ["g"], ["c"], ["esc"], ["/"], [*"zz", "enter"])]
    person.press("q", "q")
    person.settle()
    person.walk(ANSWERS, by=messages.START)
    person.press("ctrl-c")
    person.asks(messages.LEAVE_CHOICE)
    person.choose(messages.STAY)
    person.asks(messages.CHECK_CHOICE)
    for id in ("evidence", "symptoms", "bring"):
        person.choose(person.questionnaire.question(id).topic)
        person.asks(person.text_of(id))
        seen.append(look(person, "f1"))
        look(person, "q")
        person.press("enter")
        person.asks(messages.CHECK_CHOICE)
    person.make_sheet(then=messages.KEEP_CHOICE)
    for then in (messages.KEEP_CHOICE, messages.EXISTS_CHOICE):
        person.choose_format("text")
        person.press("ctrl-u", *"a.txt", "enter")
        person.asks(then)
    person.choose(messages.OVERWRITE)
    person.asks(messages.KEEP_CHOICE)
    person.choose(messages.PRINT)
    person.asks(messages.KEEP_CHOICE)
    person.end()
    typed = [answer for answer in ANSWERS.values() if isinstance(answer, str)]
    said = "\n".join([*seen, person.sheet(), person.text()])
    assert english(said, *typed, str(person.cwd)) == []


@pytest.mark.slow
def test_draft(interview: Callable[..., Interview]) -> None:
    """Leaving with a draft, coming back to it, and deleting it."""
    person = interview()
    person.walk(ANSWERS, to="pregnancy", by=messages.START_KEEPING)
    person.press("ctrl-c")
    person.asks(messages.LEAVE_CHOICE_DRAFT)
    person.choose(messages.LEAVE_DRAFT)
    assert person.exit_status() == 130
    again = interview()
    again.asks(messages.START_CHOICE)
    again.press("enter")
    again.asks(person.text_of("pregnancy"))
    again.press("ctrl-c")
    again.asks(messages.LEAVE_CHOICE_DRAFT)
    again.choose(messages.LEAVE_DELETING)
    assert again.exit_status() == 130
    assert english(person.text() + again.text(), str(person.folder), "150/95") == []


@pytest.mark.slow
def test_shared(interview: Callable[..., Interview]) -> None:
    """The welcome at a computer that is shared."""
    person = interview("--shared")
    person.asks()
    assert english(person.text()) == []


def look(person: Interview, *keys: str) -> str:
    """Press keys, and return what can be seen then."""
    person.press(*keys)
    person.settle()
    return person.view()


def test_line_by_line(run: Run, tmp_path: Path) -> None:
    """The same line by line, with what is said of what cannot be taken."""
    response = Response.begin(builtin.built_in(pseudo.NAME))
    lines = ["?", key(messages.LINE_WHOLE_GUIDE), "99", "", messages.START]
    while question := response.question:
        answer = ANSWERS.get(question.id)
        lines += ["?", "1 1 99", line(question, response.options(question), answer)]
        response = response.skip() if answer is None else response.answer(answer)
    keys = (messages.LINE_EXPLAINED, messages.LINE_BACK)
    lines += [*map(key, keys), "99", key(messages.LINE_LEAVE), messages.STAY, messages.MAKE_SHEET]
    lines += [messages.SAVE_SHEET["text"], "a.txt", messages.SAVE_SHEET["pdf"], "a.txt", "a.pdf"]
    lines += [messages.SAVE_SHEET["text"], "a.txt", messages.OVERWRITE, messages.PRINT]
    done = run("--plain", lines=[*lines, messages.READ_AGAIN, messages.END_OLDER, messages.END])
    assert done.returncode == 0
    typed = [answer for answer in ANSWERS.values() if isinstance(answer, str)]
    assert english(done.stdout + done.stderr, *typed, str(tmp_path)) == []


def key(words: str) -> str:
    """The letter for a key, of the words that it has."""
    return words.partition(",")[0]


@pytest.mark.slow
@pytest.mark.parametrize("plain", [(), ("--plain",)], ids=str)
def test_right_to_left(
    monkeypatch: pytest.MonkeyPatch, open_terminal: Start, plain: tuple[str, ...]
) -> None:
    """Words that go from right to left are written in the order they are said in, with their
    punctuation: it is the terminal that turns them round."""
    pseudo.offer(monkeypatch.setattr, pseudo.arabic)
    environ = {"READYCHECK_LANGUAGE": pseudo.NAME}
    questionnaire = builtin.built_in(pseudo.NAME)
    python = pseudo.program(pseudo.arabic)
    person = open_terminal(questionnaire, *plain, environ=environ, python=python)
    with translation.spoken("en"), translation.spoken(pseudo.NAME):
        if plain:
            person.walk_in_lines(ANSWERS)
        else:
            person.walk(ANSWERS, by=messages.START)
    assert person.says(pseudo.arabic("Do you want evidence-based care?"))
    assert "\u202e" not in person.text()
