"""A question file is read strictly, and all that is wrong with it is said at once, with places."""

from pathlib import Path

import pytest

from readycheck import definition
from readycheck.definition import BUILT_IN
from readycheck.problem import Problems
from tests.conftest import SMALL


def problems(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(Problems) as raised:
        definition.parse("q.yaml", data)
    return [str(problem) for problem in raised.value.found]


def changed(*changes: tuple[str, str]) -> str:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_good_file_is_read_whole() -> None:
    small = definition.parse("q.yaml", SMALL.encode())
    assert [question.id for question in small.questions] == ["tea", "cups", "bring", "mug"]
    assert small.question("tea").explain["yes"][0].quote == "Drink it slowly."


def test_yes_and_no_are_words_and_not_true_and_false() -> None:
    text = changed(("when: {tea: [yes]}", "when: {tea: [no, on]}"))
    [said] = problems(text)
    assert "item 2: 'tea' has no answer 'on'; write one of: yes, no, not-sure, prefer" in said


def test_one_letter_of_a_quote_changed_is_named_with_its_line() -> None:
    [said] = problems(changed(("quote: Drink it slowly.", "quote: Drink it slowli.")))
    line = SMALL[: SMALL.index("Drink it slowly.}")].count("\n") + 1
    assert said.startswith(f"q.yaml:{line}:")
    assert "question 'tea', explain, yes, item 1, quote: the quote is not word for word" in said
    assert "after “Drink it slowl” the guide has “y." in said


@pytest.mark.parametrize("quote", ["ea is warm", "Drink it slow", "Tea is warm Drink"])
def test_a_quote_cut_inside_a_word_or_joined_is_refused(quote: str) -> None:
    [said] = problems(changed(("quote: Drink it slowly.", f"quote: {quote}")))
    assert "not word for word" in said


def test_a_quote_from_another_section_says_which() -> None:
    text = changed(
        ("    - id: tea\n", "    - {id: pot, title: Pots, text: A pot is round.}\n    - id: tea\n"),
        ("quote: Drink it slowly.", "quote: A pot is round."),
    )
    [said] = problems(text)
    assert said.endswith("it stands in section 'pot'")


def test_every_problem_is_said_at_once_in_the_files_order() -> None:
    text = changed(
        ("language: en", "langauge: en"),
        ("type: yes-no", "type: yesno"),
        ("notes: [cups]", "notes: [cup]"),
        ("quote: Drink it slowly.", "quote: Drink it fast."),
        ("when: {tea: [yes]}", "when: {te: [yes]}"),
    )
    lines = [said.split(":")[1] for said in problems(text)]
    assert lines == sorted(lines, key=int)
    assert len(lines) == 5


# One mistake each: what is changed into what, with ¶ where the message should point, and what is
# said of it.
MISTAKES = {
    "a typo in a key": (
        ("topic: Tea", "¶topc: Tea"),
        "question 'tea', topc: 'topc' is no key here; did you mean 'topic'?",
    ),
    "a missing key": (
        ("id: visit\n    title: The visit\n", "¶id: visit\n"),
        "section 'visit', title: 'title' is missing; add it",
    ),
    "a wrong type": (
        ("optional: true", "optional: ¶maybe"),
        "question 'cups', optional: a text stands here; write true or false",
    ),
    "a text where a list belongs": (
        ("notes: [cups]", "notes: ¶cups"),
        "question 'tea', notes: a text stands here; write a list, each item after a dash",
    ),
    "a number where a text belongs": (
        ('version: "1"', "version: ¶1"),
        'version: 1 is read as a whole number, not a text; write "1"',
    ),
    "an id with a space": (
        ("id: small", "id: ¶Small One"),
        "id: 'Small One' is no id: small letters, digits and single dashes make one; "
        "write 'small-one'",
    ),
    "an address without its beginning": (
        ("language: en", "language: en\nurl: ¶clinic.example/tea"),
        "url: 'clinic.example/tea' is no web address; write one that begins with https://",
    ),
    "an address that no record can hold": (
        ("language: en", "language: en\nurl: ¶https://clinic.example/#tea"),
        "url: 'https://clinic.example/#tea' is no web address; take spaces, | and # out",
    ),
    "an unknown type": (
        ("type: one-of", "type: ¶oneof"),
        "question 'mug', type: 'oneof' cannot stand here; did you mean 'one-of'?",
    ),
    "a repeated id": (
        ("- id: mug", "- id: ¶bring"),
        "question 'bring', id: the id 'bring' is taken already; give this one its own",
    ),
    "a repeated key": (
        ("intro: Three questions.", "intro: Three questions.\n¶intro: Four."),
        "'intro' stands here again; keep this one or the one in line 6",
    ),
    "an unknown note": (
        ("notes: [cups]", "notes: [¶cupps]"),
        "question 'tea', notes, item 1: there is no note 'cupps'; did you mean 'cups'?",
    ),
    "an unknown guide section": (
        ("yes: [{section: tea", "yes: [{section: ¶te"),
        "question 'tea', explain, yes, item 1, section: the guide has no section 'te'; "
        "did you mean 'tea'?",
    ),
    "an unknown answer": (
        ("yes: [{section", "yess: ¶[{section"),
        "question 'tea', explain, yess: 'tea' has no answer 'yess'; did you mean 'yes'?",
    ),
    "a condition on a later question": (
        ("when: {tea: [yes]}", "when: {mug: ¶[red]}"),
        "question 'cups', when, mug: 'mug' is not asked before this question; "
        "move that question up",
    ),
    "a condition on a text": (
        ("        topic: Mug\n", "        topic: Mug\n        when: {cups: ¶[one]}\n"),
        "question 'mug', when, cups: 'cups' is answered in words; "
        "name a question with answers to choose from",
    ),
    "options on a yes-no question": (
        ("        why: It is warm.", "        options: ¶[{id: a, text: A}]"),
        "question 'tea', options: a yes-no question has no options of its own; "
        "leave them out, or write type: one-of",
    ),
    "a single option": (
        (
            "          - {id: red, text: The red one}\n          - {id: blue",
            "          ¶- {id: blue",
        ),
        "question 'mug', options: fewer than two options can be chosen; list at least two",
    ),
    "an option that is a key of the line mode": (
        ("text: The red one", "text: ¶Q"),
        "option 'red', text: 'Q' alone is a key or a number in --plain; write it in more words",
    ),
    "two options alike": (
        ("text: The blue one", "text: ¶the  red one"),
        "option 'blue', text: two options have the same words; change one",
    ),
    "a control character": (
        ("title: A small questionnaire", 'title: ¶"\\e[31mRed"'),
        "title: the control character U+001B stands in this text; delete it",
    ),
    "an alias": (
        ("language: en", "language: ¶*en"),
        "language: an alias (*) stands here; write the text out again",
    ),
    "an anchor": (
        ("language: en", "language: ¶&en en"),
        "language: an anchor (&) stands here; leave it out, or put the text in quotes",
    ),
    "a tag": (
        ("language: en", "language: ¶!!str en"),
        "language: a tag (!) stands here; leave it out, or put the text in quotes",
    ),
    "a colon inside a text": (
        ("title: A small", "title: A¶: small"),
        "a colon and a space stand inside a text; put the whole text in double quotes",
    ),
    "a tab indent": (
        ("    role: caution", "¶\trole: caution"),
        "a tab indents this line; use spaces",
    ),
    "a date that is none": (
        ('checked: "2026-11-22"', 'checked: ¶"November"'),
        "help_now, checked: 'November' is no date; write it as 2026-11-22",
    ),
    "an address that is none": (
        ('url: "https://example.org/cups"', "url: ¶example.org"),
        "note 'cups', source, url: 'example.org' is no web address; "
        "write one that begins with https://",
    ),
    "an empty text": (
        ("text: Do you drink tea?", 'text: ¶""'),
        "question 'tea', text: the text is empty; write the words, or leave the key out",
    ),
    "nothing at all": (
        ("text: Do you drink tea?", "text:¶"),
        "question 'tea', text: nothing stands here; write a text, or leave the key out",
    ),
}


@pytest.mark.parametrize(("change", "said"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake_gets_one_message_with_place_cause_and_mend(
    change: tuple[str, str], said: str
) -> None:
    text = changed(change)
    before = text[: text.index("¶")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert problems(text.replace("¶", "")) == [f"q.yaml:{line}:{column}: {said}"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "1:1: is empty"),
        (b"# only a comment\n", "1:1: is empty"),
        (b"- a\n- b\n", "1:1: a list stands here"),
        (b"hello", "1:1: a text stands here"),
        ("title: Caf\u00e9".encode("cp1252"), "1:11: byte 0xe9 is not UTF-8"),
        ("a: b".encode("utf-16"), "1:1: is saved as UTF-16"),
        (b"[" * 30_000, "1:22: lists or maps are nested too deep here"),
        (b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "1:4: a: an anchor (&) stands here"),
        (b"a: 1\n---\nb: 2\n", "2:1: a second document begins here"),
        (b"a: b\x00c", "1:5: a control character stands here"),
        (b"? [a]\n: b", "1:3: a list or map stands where a key should"),
        (b'a: "b', "1:6: a quotation mark is never closed"),
        (b"a: b\nc\n", "3:1: a key has no colon"),
    ],
)
def test_a_file_that_is_no_question_file_is_refused_without_a_traceback(
    data: bytes, said: str
) -> None:
    assert any(line.startswith(f"q.yaml:{said}") for line in problems(data))


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    assert definition.parse("q.yaml", data).id == "small"


@pytest.mark.parametrize("name", ["none.yaml", "."])
def test_a_path_that_cannot_be_read_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problems) as raised:
        definition.load(str(tmp_path / name))
    assert "cannot be read" in str(raised.value.found[0])


def test_the_built_in_file_is_a_good_one() -> None:
    assert definition.built_in().id == "ketamine-visit"
    assert definition.parse(BUILT_IN, definition.built_in_bytes()) == definition.built_in()


def test_each_passage_of_the_built_in_file_is_held_to_the_guide_letter_by_letter() -> None:
    text = definition.built_in_bytes().decode()
    body = text[text.index("\nsections:\n") :]
    first = text.index("Choosing ketamine is a personal decision.", len(text) - len(body))
    assert problems(text[:first] + "Choosing ketamine was" + text[first + 20 :])
