"""A question file in another language: the same ids, answers and quotes, and other words."""

from typing import get_type_hints

import msgspec

from readycheck import messages
from readycheck.documents import explanation, guide, help, paper_form
from readycheck.documents.blocks import Paragraph, Quotation, brief
from readycheck.questionnaire import model, parts
from readycheck.questionnaire import question as question_module
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Beside, Clinic, Passage
from readycheck.questionnaire.question import Coding
from readycheck.questionnaire.translated import WORDS, texts, translate
from tests import pseudo
from tests.catalogs import said


def test_same_answers(small: Questionnaire) -> None:
    """Ids and the fingerprint are the original's, so that answers fit both."""
    spanish = said(small)
    assert spanish.fingerprint == small.fingerprint
    assert [q.id for q in spanish.questions] == [q.id for q in small.questions]
    assert spanish.language == "es"
    assert spanish.questions[0].text == pseudo.accented("Do you drink tea?")


def test_quotes_stay(small: Questionnaire) -> None:
    """The guide's words are unchanged, with a translation beside them."""
    spanish = said(small)
    assert spanish.questions[0].from_ is not None
    assert spanish.questions[0].from_.quote == "Tea is warm."
    assert spanish.questions[0].from_.translation == pseudo.accented("Tea is warm.")
    assert spanish.guide is not None
    assert small.guide is not None
    assert spanish.guide.sections[0].text == small.guide.sections[0].text
    assert (spanish.guide.sections[0].translation or "").count("\n") == 1
    assert spanish.original_language == "en"


def test_all_words(questionnaire: Questionnaire) -> None:
    """No words of the built-in question file are left out but names and quotes."""
    spanish = msgspec.to_builtins(translate(questionnaire, "es", lambda *_: "¿"))
    left = set(_words(spanish))
    assert all(key in {"quote", "publisher", "guide title"} for key, _ in left)


def _words(part: object, key: str = "", under: str = "") -> list[tuple[str, str]]:
    if isinstance(part, dict):
        return [
            found
            for name, each in part.items()
            if not (under == "guide" and name == "text") and name != "url"
            for found in _words(each, name, key or under)
        ]
    if isinstance(part, list | tuple):
        return [found for each in part for found in _words(each, key, under)]
    words = isinstance(part, str) and " " in part
    if words and key == "text" and under == "sections":
        return []  # the guide's own
    return [(f"{under} title" if key == "title" else key, part)] if words else []  # type: ignore[list-item]


def test_every_text_of_the_model() -> None:
    """Whatever is text in a question file is translated, but for names and the guide's words."""
    kept = {
        (Beside, "translation"),
        (Passage, "translation"),
        (Coding, "display"),
        (Clinic, "lines"),
    }
    for module in (parts, question_module, model):
        for kind in vars(module).values():
            if not (isinstance(kind, type) and issubclass(kind, parts.Part)):
                continue
            hints = get_type_hints(kind, include_extras=True)
            named = {name for name in kind.__annotations__ if repr(parts.Text) in repr(hints[name])}
            named -= {name for of, name in kept if of is kind}
            assert named <= {*WORDS.get(kind, ())}, kind


def test_each_text_once(small: Questionnaire) -> None:
    """A quote that explains several answers is translated once."""
    every = list(texts(small))
    assert len(every) == len(set(every))


def test_falls_back(small: Questionnaire) -> None:
    """What has no translation stays in the original; a guide section does as a whole."""
    first = translate(small, "es", lambda where, text: "Sí" if "warm" not in text else None)
    assert first.guide is not None
    assert first.guide.sections[0].translation is None
    assert first.questions[0].why == "It is warm."
    assert first.questions[0].text == "Sí"


def test_explanation(small: Questionnaire) -> None:
    """An answer is explained in our translation, and after that in the guide's own words."""
    spanish = said(small)
    blocks = explanation.after(spanish, spanish.questions[0], "yes")
    quotes = [block for block in blocks if isinstance(block, Quotation)]
    assert [quote.language for quote in quotes] == ["", "en"]
    assert quotes[0].text == f"“{pseudo.accented('Drink it slowly.')}”"
    assert (quotes[1].lead, quotes[1].text) == (messages.ORIGINAL_WORDS, "“Drink it slowly.”")


def test_brief(small: Questionnaire) -> None:
    """On the screen the originals are left out, and it is said how to read them."""
    spanish = said(small)
    blocks = explanation.after(spanish, spanish.questions[0], "yes")
    shown = brief(blocks, "how")
    assert Paragraph("how") in shown
    assert not any(isinstance(block, Quotation) and block.language for block in shown)
    assert brief(blocks[:1], "how") == blocks[:1]
    assert brief([*blocks, *blocks], "how").count(Paragraph("how")) == 1


def test_numbers_unbroken(questionnaire: Questionnaire) -> None:
    """Spaces inside telephone numbers that do not break are there for translators too."""
    assert any("116\u00a0123" in text for _, text in texts(questionnaire))


def test_guide(small: Questionnaire) -> None:
    """The guide is read in translation, each part followed by its own words."""
    blocks = [b for b in guide.whole(said(small)) if isinstance(b, Quotation)]
    originals = [block.text for block in blocks if block.language == "en"]
    assert originals == ["Tea is warm. Drink it slowly.", "- Mind the cup"]
    assert blocks[0].text == pseudo.accented("Tea is warm. Drink it slowly.")


def test_form(small: Questionnaire) -> None:
    """The paper form has both: the translation, and the guide's own words."""
    blocks = list(paper_form.build(said(small)).blocks())
    assert any(isinstance(block, Quotation) and block.language == "en" for block in blocks)


def test_help_leads(small: Questionnaire) -> None:
    """What is a translation is never called the guide's own words."""
    question = said(small).questions[0]
    quotes = [b for b in help.about(said(small), question) if isinstance(b, Quotation)]
    assert messages.HELP_FROM.format("On Tea") not in [quote.lead for quote in quotes]
    assert quotes[1].language == "en"
