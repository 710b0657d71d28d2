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
    if b'"resourceType"' in data:
        from readycheck.fhir.imported import file as forms

        if forms.is_form(data):
            return forms.parse(file, data)[0]
    from readycheck.validation import loader

    return loader.parse(file, data)


def checked(file: str, data: bytes, today: date) -> tuple[Questionnaire, list[Diagnostic]]:
    """Return the questionnaire in the bytes of `file`, and warnings; raises InvalidFileError."""
    if b'"resourceType"' in data:
        from readycheck.fhir.imported import file as forms

        if forms.is_form(data):
            return forms.parse(file, data)
    from readycheck.validation import loader

    return loader.checked(file, data, today)
