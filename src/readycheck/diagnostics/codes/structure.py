"""The structure of a file: RC2."""

from readycheck.diagnostics.finding import DiagnosticKind


class Structure:
    """About the structure of a file."""

    UNKNOWN_KEY = DiagnosticKind("RC201", "unknown key '{}'", "remove it")
    MISSING_KEY = DiagnosticKind("RC202", "missing key '{}'", "add it")
    WRONG_TYPE = DiagnosticKind("RC203", "expected {}, found {}")
    EMPTY_LIST = DiagnosticKind("RC204", "empty list", "add at least one item")
    TOO_MANY_ITEMS = DiagnosticKind(
        "RC205", "too many items: {}, where the limit is {}", "remove some"
    )
    EMPTY_TEXT = DiagnosticKind("RC206", "empty text", "write the words, or leave the key out")
    TEXT_TOO_LONG = DiagnosticKind(
        "RC207", "{} characters, but at most {} are allowed", "shorten it"
    )
    NUMBER_RANGE = DiagnosticKind(
        "RC208", "number {0} is out of range", "write a number from {1} to {2}"
    )
    UNKNOWN_VALUE = DiagnosticKind("RC209", "unknown value '{}'")
    BAD_ID = DiagnosticKind(
        "RC210",
        "'{0}' is not an id",
        "use small letters, digits and single dashes, a letter first, as in '{1}'",
    )
    BAD_ADDRESS = DiagnosticKind(
        "RC211", "'{}' is not a web address", "write one that begins with https://"
    )
    BAD_DATE = DiagnosticKind(
        "RC212", "'{}' is not a date", "write year, month and day, as in 2026-11-22"
    )
    BAD_LANGUAGE = DiagnosticKind(
        "RC213", "'{}' is not a language tag", "write one such as en, de or pt-BR"
    )
    BAD_CODE = DiagnosticKind(
        "RC214",
        "'{}' begins or ends with a space, or has two in a row",
        "write it as the code system has it",
    )
    NOT_A_FORM = DiagnosticKind(
        "RC215",
        "this is a FHIR {}, not a Questionnaire",
        "name the Questionnaire that it belongs to",
    )
    NOTHING_TO_ASK = DiagnosticKind(
        "RC216", "no question that can be asked", "name a form with questions"
    )
    PICTURE_NAME = DiagnosticKind(
        "RC217",
        "'{}' is not the name of a PNG or SVG file beside this one",
        "write the name alone, as in logo.png",
    )
    PICTURE_UNREADABLE = DiagnosticKind(
        "RC218",
        "the picture cannot be read: {}",
        "put it beside this file, or leave the key out",
    )
    PICTURE_TOO_LARGE = DiagnosticKind("RC219", "the picture is larger than {}", "make it smaller")
    NOT_A_PICTURE = DiagnosticKind("RC220", "the picture is not {}", "save it again in that format")
    PICTURE_DAMAGED = DiagnosticKind(
        "RC221", "the picture is damaged", "save it again, or copy it again"
    )
    PICTURE_ACTS = DiagnosticKind(
        "RC222",
        "the picture has something that does more than draw: {}",
        "save it as plain SVG, or as PNG",
    )
    WRONG_SEAL = DiagnosticKind(
        "RC223", "'{}' is not a seal", "remove the key: validate says what to write"
    )
