"""The translation of a question file: RC6."""

from readycheck.diagnostics.finding import DiagnosticKind


class Translations:
    """About a translation of a question file; what is not sound is shown in the original."""

    NOT_CATALOG = DiagnosticKind(
        "RC601",
        "not a catalog of translations",
        "correct it here, or move it away and make one with: {0}",
    )
    TRANSLATION_STALE = DiagnosticKind(
        "RC602",
        "the original has changed, or nobody has checked this: “{0}”",
        "check the translation, then remove the word fuzzy above it",
    )
    TRANSLATION_UNKNOWN = DiagnosticKind(
        "RC603",
        "the question file has no such text: “{0}”",
        "bring the catalog up to date with: {1}",
    )
    TRANSLATION_LOST = DiagnosticKind(
        "RC604",
        "the translation leaves out: {0}",
        "keep every number, phone number and address",
    )
    TRANSLATION_MISSING = DiagnosticKind(
        "RC605",
        "not translated: {0} of {1} texts",
        "bring the catalog up to date, and fill it: {2}",
    )
    TRANSLATION_SCANT = DiagnosticKind(
        "RC606",
        "nobody is asked in this language yet: {0} of {1} texts are done",
        "translate at least nine of every ten",
    )
    LANGUAGE_NOT_SPOKEN = DiagnosticKind(
        "RC607",
        "nobody is asked in this language: readycheck does not speak '{0}'",
        "translate into one of these, or translate readycheck too: {1}",
    )
    TRANSLATION_TWICE = DiagnosticKind(
        "RC608",
        "the same text is there twice (first on line {1}): “{0}”",
        "remove one of them",
    )
    NOT_CATALOG_LINE = DiagnosticKind(
        "RC609",
        "not a line of a catalog",
        'remove it, or write the text between two ", with \\" for each " inside it',
    )
    CATALOG_NAME = DiagnosticKind(
        "RC610",
        "this catalog is not read: its name must end in a language tag and .po",
        "name it {0}",
    )
