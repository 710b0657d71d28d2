"""The sheets that PDF and HTML are tried on: samples, extremes and whatever can be typed."""

import sys
from pathlib import Path

from msgspec.structs import replace

from readycheck.documents.visit_sheet import Sheet, build
from readycheck.formats import html
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Clinic
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from tests.conftest import DAY, built_in

SAMPLES = tuple(sample.id for sample in built_in().samples)
HOSTILE = (
    '#eval("1") #read("/etc/passwd") *x* _y_ $x$ @ref <label> {{7*7}} `r` \\u{41} // c /* d */ '
    "= h - a ~ <script>alert(1)</script> <b onclick=x> &amp; \" ' ]]> --> %s {}"
)
WORLD = {
    "Arabic": "محمد بن عبد الله",
    "Hebrew": "שלום דני",
    "Devanagari": "क्षत्रिय हिन्दी",
    "Chinese": "我叫李明",
    "Japanese": "やまだ太郎",
    "Korean": "김철수",
    "Thai": "ฉันชื่อสมชาย",
    "emoji": "😀 👍🏽 🇩🇪",
    "Greek": "Γιώργος",
    "Cyrillic": "Юлия Ёлкина",
    "Vietnamese": "Nguyễn Thị Hồng",
}


def answers_of(id: str) -> dict[str, Answer]:
    """The answers of a built-in sample."""
    return dict(next(sample.answers for sample in built_in().samples if sample.id == id))


def of_sample(id: str, *, sample: bool = False) -> Sheet:
    """The sheet of a built-in sample, marked as one or as a person's own."""
    return of(answers_of(id), sample=sample)


def of(
    answers: dict[str, Answer], questionnaire: Questionnaire | None = None, *, sample: bool = False
) -> Sheet:
    """The sheet of any answers to the built-in questions, or to others."""
    return build(Response(questionnaire or built_in(), answers), DAY, sample=sample)


def yes_no(answer: str) -> dict[str, Answer]:
    """The same answer to each yes-no question."""
    return {question.id: answer for question in built_in().questions if question.type == "yes-no"}


def typed_everywhere(text: str) -> Sheet:
    """A sheet with every question answered, and the text wherever one can be typed."""
    typed: dict[str, Answer] = {
        question.id: text for question in built_in().questions if question.type == "text"
    }
    bring = tuple(ask.id for _, ask in built_in().asks[:3])
    return of({**yes_no("yes"), **typed, "bring": bring})


def of_clinic(name: str, *lines: str) -> Sheet:
    """A sheet with a letterhead."""
    parts = replace(built_in().sheet, clinic=Clinic(name, lines))
    return of(yes_no("no"), replace(built_in(), sheet=parts))


if __name__ == "__main__":  # for .ci/run: the sheets as HTML, in the folder named
    sheets = {id: of_sample(id, sample=True) for id in SAMPLES}
    for id, sheet in {**sheets, "unsaid": of(yes_no("prefer-not-to-say"))}.items():
        Path(sys.argv[1], f"sheet-{id}.html").write_bytes(html.write(sheet))
