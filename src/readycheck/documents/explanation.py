"""What is said after an answer: the guide's passages, and the notes beside them."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby

from readycheck import messages
from readycheck.documents.blocks import AnswerGiven, Aside, Block, Paragraph, Quotation
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import GuideSection, Passage
from readycheck.questionnaire.question import Answer, Question
from readycheck.response.labels import answer_in_words
from readycheck.text import collapse_whitespace

# A passage that was read before is cut to its first words; a short one is left out.
_MAX_SHORT = 9
_FIRST_WORDS = 6
_SHORT_WORD = 3  # letters: no beginning ends in a word such as “is”, “a” or “can”


class WordsRead:
    """The words of the guide that a person has read in one run; a passage of them is in it."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}  # by the section that they are from

    def __contains__(self, passage: object) -> bool:
        return isinstance(passage, Passage) and (
            collapse_whitespace(passage.quote) in self._words.get(passage.section, "")
        )

    def add(self, passages: Iterable[Passage]) -> None:
        """Take note that the passages were read."""
        for passage in passages:
            if passage not in self:
                before = self._words.get(passage.section, "")
                words = collapse_whitespace(passage.quote)
                self._words[passage.section] = f"{before}\n{words}"


def after(
    questionnaire: Questionnaire,
    question: Question,
    answer: Answer | None,
    read: Container[Passage] = (),
) -> list[Block]:
    """Return what is said once a question has been answered, or skipped.

    `read` has the passages that the person has read in this run.
    """
    if answer is None:
        return [Paragraph(messages.SKIPPED)]
    said = messages.YOU_TYPED if question.in_own_words else messages.YOU_ANSWERED
    blocks: list[Block] = [
        AnswerGiven(said.format(answer_in_words(questionnaire, question, answer))),
        *_explained(questionnaire, question.explain.get(str(answer), ()), read),
    ]
    if line := on_sheet(questionnaire, question, answer):
        blocks.append(Paragraph(line))
    return [*blocks, *remarks(questionnaire, question.notes_after(answer), address=False)]


def on_sheet(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """Return where the sheet lists an answer, or nothing where that needs no word."""
    role = questionnaire.section_of[question.id].role
    if questionnaire.is_raised(question, answer):
        return messages.TO_SHEET["caution", "yes"]
    if question.type != "yes-no":
        return ""
    if (role, answer) == ("caution", "yes"):
        return messages.TO_SHEET_OTHERS
    return messages.TO_SHEET.get((role, str(answer)), "")


def remarks(
    questionnaire: Questionnaire,
    ids: Iterable[str],
    *,
    lead: str = "",
    address: bool,
) -> Iterator[Aside]:
    """Yield the notes with their sources, and where asked for with the sources' web addresses."""
    for note in (questionnaire.note[note_id] for note_id in ids):
        source = f"{note.source.title}, {note.source.url}" if address else note.source.title
        yield Aside(lead or messages.WORTH_KNOWING, note.text, messages.SOURCE.format(source))


def quoted(
    questionnaire: Questionnaire,
    passages: Iterable[Passage],
    lead: str = "",
    read: Container[Passage] = (),
) -> Iterator[Quotation]:
    """Yield the guide's own words, the passages in a row from one section as one quotation."""
    for section_id, group in groupby(passages, key=lambda passage: passage.section):
        assert questionnaire.guide is not None, "the rules refuse a passage without a guide"
        title = questionnaire.guide.section(section_id).title
        said = (lead or messages.THE_GUIDE_SAYS).format(title)
        together = list(group)
        yield Quotation(said, _joined(_words(passage, read) for passage in together))
        if any(passage.translation for passage in together):
            words = _joined(collapse_whitespace(passage.quote) for passage in together)
            yield Quotation(messages.ORIGINAL_WORDS, words, questionnaire.original_language)


def lead_of_source(passage: Passage) -> str:
    """Return what leads the words that a question comes from."""
    return messages.THE_GUIDE_SAYS if passage.translation else messages.HELP_FROM


def _joined(quotes: Iterable[str]) -> str:
    words = " … ".join(quotes)
    # A quote that begins inside a sentence says so.
    beginning = "… " if words[:1].islower() else ""
    return messages.QUOTED.format(f"{beginning}{words}")


def original(questionnaire: Questionnaire, section: GuideSection) -> Iterator[Quotation]:
    """Yield the guide's own words of a section that is shown in a translation."""
    if section.translation:
        lead, language = messages.ORIGINAL_WORDS, questionnaire.original_language
        for line, _ in section.lines():
            yield Quotation(lead, line, language)
            lead = ""


def _explained(
    questionnaire: Questionnaire, passages: Sequence[Passage], read: Container[Passage]
) -> Iterator[Quotation]:
    """Yield the passages that explain an answer, and read out none that was read before."""
    if all(passage in read for passage in passages):
        several = 2 if passages and _leads(passages[0]) else 1
        words = passages[:several]
        known = () if several > 1 else read  # a beginning of both would say nothing
        yield from quoted(questionnaire, words, messages.THE_GUIDE_SAYS_AGAIN, known)
        return
    kept = (p for p in passages if not (p in read and _is_short(p)))
    yield from quoted(questionnaire, kept, read=read)


def _is_short(passage: Passage) -> bool:
    """Return whether cutting a passage gains nothing; one that leads to another is never cut."""
    return len(passage.quote.split()) <= _MAX_SHORT and not _leads(passage)


def _leads(passage: Passage) -> bool:
    return passage.quote.endswith(":")


def _words(passage: Passage, read: Container[Passage]) -> str:
    """Return a passage's words, or only the first of them if it was read before."""
    text = collapse_whitespace(passage.translation or passage.quote)
    if _leads(passage) or passage not in read:
        return text
    words = text.split()
    first = words[: max(1, min(_FIRST_WORDS, len(words) - 2))]
    while len(first) > 1 and len(first[-1]) <= _SHORT_WORD:
        first.pop()
    return f"{' '.join(first).rstrip(',;:')} …"
