"""Answers, in an answers file or a sample: RC5."""

from readycheck.diagnostics.finding import DiagnosticKind


class Answers:
    """About answers, in an answers file or a sample."""

    ANSWER_NOT_TEXT = DiagnosticKind("RC501", "expected text", "write it in quotes")
    ANSWER_NOT_LIST = DiagnosticKind("RC502", "expected a list of answers")
    ANSWER_NOT_OFFERED = DiagnosticKind("RC503", "{} is not one of the answers")
    ANSWER_TWICE = DiagnosticKind("RC504", "'{}' is in the list twice", "remove one of them")
    ANSWERS_TOO_MANY = DiagnosticKind(
        "RC505", "too many answers: {}, where the limit is {}", "remove some"
    )
    ANSWER_TOO_LONG = DiagnosticKind(
        "RC506", "answer of {} characters, but at most {} are allowed", "shorten it"
    )
    ANSWERS_TOO_LONG = DiagnosticKind(
        "RC507",
        "the typed answers have {} characters together, but at most {} are allowed",
        "shorten them",
    )
    ANSWERS_FORMAT = DiagnosticKind("RC508", "unknown format of answers file", "write {}")
    OTHER_QUESTIONNAIRE = DiagnosticKind(
        "RC509",
        "these answers are for the questionnaire '{}', not '{}'",
        "name its question file with --questions",
    )
    NOT_MAP = DiagnosticKind("RC510", "expected keys with values", "write {{ and }} around it")
    NOT_TEXT_VALUE = DiagnosticKind("RC511", "'{}' is not text", "remove it")
    BAD_TIME = DiagnosticKind(
        "RC512",
        "expected a date and time",
        "write one such as 2026-11-22T10:09:00+00:00",
    )
    ANSWER_NOT_ENTRIES = DiagnosticKind(
        "RC513", "expected a list of texts", 'write it like this: ["one", "two"]'
    )
    ANSWER_EXCLUSIVE = DiagnosticKind(
        "RC514",
        "'{}' cannot be combined with another answer",
        "remove it, or remove the others",
    )
    NOT_NUMBER = DiagnosticKind("RC515", "expected a number, found '{}'", "write it like this: {1}")
    OUT_OF_RANGE = DiagnosticKind(
        "RC516", "number {} is out of range", "write a number from {1} to {2}"
    )
    TOO_PRECISE = DiagnosticKind(
        "RC517",
        "{0} has too many decimal places: the question allows {1}",
        "round it",
    )
    NOT_DATE = DiagnosticKind(
        "RC518", "expected a date, found '{}'", "write it like this: 2026-11-25"
    )
    AMBIGUOUS = DiagnosticKind("RC519", "'{}' could mean two things", "write it like this: {1}")
    ANSWERS_OF_OTHERS = DiagnosticKind(
        "RC520",
        "the questions have changed since these answers were given, so no record can be made",
        "name the question file of that time with --questions, or ask again: readycheck start",
    )
    BAD_RECORD_ID = DiagnosticKind(
        "RC521",
        "'{}' is not the id of an answers file",
        "remove it: readycheck adds one when it saves",
    )
    NOT_TIME = DiagnosticKind("RC522", "expected a time, found '{}'", "write it like this: 19:30")
    ANSWER_REFUSED = DiagnosticKind("RC523", "the form takes no such answer", "{}")
