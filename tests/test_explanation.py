"""What is said after an answer: the guide's words, and none of them twice in a run."""

import re

import pytest

from readycheck import messages
from readycheck.documents import explanation
from readycheck.documents.blocks import AnswerGiven, Aside, Block, Paragraph, Quotation
from readycheck.formats import text
from readycheck.questionnaire.model import Questionnaire

ANSWERS = list(messages.YES_NO)


def heard(questionnaire: Questionnaire, answer: str) -> list[list[Quotation]]:
    """Return the quotations after each of the nine questions, all with the same answer."""
    read = explanation.WordsRead()
    said = []
    for question in questionnaire.required:
        blocks = explanation.after(questionnaire, question, answer, read)
        said.append([block for block in blocks if isinstance(block, Quotation)])
        read.add(question.explain[answer])
    return said


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_passage_is_read_out_twice(questionnaire: Questionnaire, answer: str) -> None:
    """No sentence of the guide is heard twice in a run, but for one that leads to a bullet."""
    quotations = [quotation for said in heard(questionnaire, answer) for quotation in said]
    for question in questionnaire.required:
        for passage in question.explain[answer]:
            times = sum(passage.quote in quotation.text for quotation in quotations)
            assert times == 1 or passage.quote.endswith(":")


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_is_explained(questionnaire: Questionnaire, answer: str) -> None:
    """Where all the words were read before, that is said, with the first of them."""
    said_again = messages.THE_GUIDE_SAYS_AGAIN.partition(",")[0]
    for question, said in zip(questionnaire.required, heard(questionnaire, answer), strict=True):
        words = " ".join(quotation.text for quotation in said)
        whole = any(passage.quote in words for passage in question.explain[answer])
        assert said[-1].lead.startswith(said_again) == (not whole)
        assert not re.search(r"\b\w{1,3} …”$", words)


def test_no_half_sentence(questionnaire: Questionnaire) -> None:
    """An explanation begins where a sentence or a list item of the guide begins."""
    for question in questionnaire.required:
        for passages in question.explain.values():
            assert all(passage.quote[0].isupper() for passage in passages)


def test_thoughts_apart() -> None:
    """An empty line comes between the guide's words, the word on the sheet and each note."""
    quotation, paragraph = Quotation("The guide says:", "“Tea.”"), Paragraph("On your sheet.")
    note = Aside("Note:", "It is warm.", "A book.")
    shown: list[Block] = [AnswerGiven("Yes"), quotation, quotation, paragraph, note, note]
    lines = list(text.laid_out(shown, 80))
    assert [place for place, line in enumerate(lines) if not line] == [3, 5, 7]
    assert list(text.laid_out([AnswerGiven("Yes"), note], 80))[1] == ""
