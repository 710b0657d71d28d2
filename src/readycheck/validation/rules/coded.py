"""The rules of the names and codes by which health records know questions and answers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Coding, Option
from readycheck.validation.rules.question_paths import questions

LOINC, SNOMED = "http://loinc.org", "http://snomed.info/sct"

# SNOMED's check digit is Verhoeff's: what two digits make of each other, and how a digit changes
# with its place (https://confluence.ihtsdotools.org/display/DOCRELFMT/5.8+Check-digit).
_D5 = tuple(
    tuple((a + b) % 5 if b < 5 else 5 + (a + b) % 5 for b in range(10))
    if a < 5
    else tuple(5 + (a - b) % 5 if b < 5 else (a - b) % 5 for b in range(10))
    for a in range(10)
)
_TURN = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield links that are there twice, codes with a slip in them, and answers with one code."""
    sections = {section.id for section in questionnaire.sections}
    links = Counter(question.link or question.id for question in questionnaire.questions)
    for path, question in questions(questionnaire):
        link = question.link
        if link and (
            links[link] > 1 or link in sections or _is_made(questionnaire, sections, link)
        ):
            yield Code.DUPLICATE_LINK.at((*path, "link"), link)
        codes = [((*path, "code", n), coding) for n, coding in enumerate(question.code)]
        yield from _slips(codes)
        yield from _codings((*path, "options"), question.options)
    for name, options in questionnaire.answer_sets.items():
        yield from _codings(("answer_sets", name), options)


def _is_made(questionnaire: Questionnaire, sections: set[str], link: str) -> bool:
    """Return whether a link may be that of a part that only FHIR needs: an id, a dot and a word."""
    owner, dot, _ = link.partition(".")
    return bool(dot) and (
        owner in questionnaire.place or owner in sections or owner == "readycheck"
    )


def _codings(path: Path, options: Sequence[Option]) -> Iterator[Finding]:
    """Yield what is wrong with the codes of the answers that are listed together."""
    placed = [((*path, n, "coding"), o.coding) for n, o in enumerate(options) if o.coding]
    seen: set[tuple[str, str]] = set()
    for at, coding in placed:
        if (coding.system, coding.code) in seen:
            yield Code.DUPLICATE_CODING.at((*at, "code"), coding.code)
        seen.add((coding.system, coding.code))
    yield from _slips(placed)


def _slips(placed: Iterable[tuple[Path, Coding]]) -> Iterator[Finding]:
    for at, coding in placed:
        if name := _slip(coding):
            yield Code.BAD_CHECK_DIGIT.at((*at, "code"), coding.code, name)


def _slip(coding: Coding) -> str:
    """Return the name of the code system if this can be no code of it."""
    if coding.system == LOINC:
        # Of codes with letters, such as an answer's LA6568-5, only the form is checked.
        found = re.fullmatch(r"([A-Z]{2,4})?(\d+)-(\d)", coding.code, re.ASCII)
        sound = found and (found[1] or _mod_10(found[2]) == int(found[3]))
        return "" if sound else "LOINC"
    if coding.system == SNOMED:
        sound = re.fullmatch(r"\d{6,18}", coding.code, re.ASCII) and _verhoeff(coding.code) == 0
        return "" if sound else "SNOMED CT"
    return ""


def _mod_10(digits: str) -> int:
    """Return LOINC's check digit (https://loinc.org/kb/users-guide, appendix C)."""
    doubled = str(int(digits[::-1][::2][::-1]) * 2)
    total = sum(map(int, doubled + digits[::-1][1::2]))
    return -total % 10


def _verhoeff(digits: str) -> int:
    """Return 0 for digits that end in their check digit."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        turned = int(digit)
        for _ in range(place % 8):
            turned = _TURN[turned]
        check = _D5[check][turned]
    return check
