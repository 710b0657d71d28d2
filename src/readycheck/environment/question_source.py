"""Read a question file, or a FHIR Questionnaire in its place."""

from datetime import date

from readycheck.diagnostics.diagnostic import Diagnostic
from readycheck.parsing import files
from readycheck.questionnaire.model import Questionnaire


def load(file: str) -> Questionnaire:
    """Return the questionnaire in a file; raises InvalidFileError with all that is wrong."""
    return parse(file, files.read_bytes(file))


def parse(file: str, data: bytes) -> Questionnaire:
    """Return the questionnaire in the bytes of `file`; raises InvalidFileError."""
    if form := _form(file, data):
        return form[0]
    from readycheck.validation import loader

    return loader.parse(file, data)


def checked(file: str, data: bytes, today: date) -> tuple[Questionnaire, list[Diagnostic]]:
    """Return the questionnaire in the bytes of `file`, and warnings; raises InvalidFileError."""
    if form := _form(file, data):
        return form
    from readycheck.validation import loader

    return loader.checked(file, data, today)


def _form(file: str, data: bytes) -> tuple[Questionnaire, list[Diagnostic]] | None:
    """Return the form in the bytes of `file`, and warnings; None if it is a question file."""
    if b'"resourceType"' not in data:
        return None
    from readycheck.fhir.imported import file as forms

    return forms.parse(file, data) if forms.is_form(data) else None
