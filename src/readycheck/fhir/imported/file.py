"""A file with a FHIR Questionnaire → the form that is asked, or what is wrong with it."""

from itertools import islice

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError, in_order
from readycheck.diagnostics.words import Hint, Kind
from readycheck.fhir.imported.form import ImportedForm
from readycheck.fhir.imported.reader import FormReader
from readycheck.parsing import files, json_reader
from readycheck.parsing.located import MAX_PROBLEMS, LocatedData
from readycheck.questionnaire import builtin
from readycheck.validation.hints import type_words
from readycheck.validation.rules import extent

_KIND = "Questionnaire"


def is_form(data: bytes) -> bool:
    """Return whether the bytes of a file look like a FHIR resource in JSON."""
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return begins in (b"{", b"[") and b'"resourceType"' in data


def _is_questionnaire(read: LocatedData) -> bool:
    """Return whether a resource is a Questionnaire, and note what it is if not."""
    if not isinstance(read.data, dict):
        found = type_words.kind_of(read.data)
        read.add(Code.WRONG_TYPE.at((), Kind.MAP, found, hint=Hint.FORM_ALONE))
        return False
    at, kind = ("resourceType",), read.data.get("resourceType")
    if kind is None:
        read.add(Code.MISSING_KEY.at(at, "resourceType", hint=Hint.FORM_ALONE))
    elif kind != _KIND and str(kind).casefold() == _KIND.casefold():
        read.add(Code.UNKNOWN_VALUE.at(at, kind, hint=Hint.DID_YOU_MEAN.format(_KIND)))
    elif kind != _KIND:
        hint = Hint.FORM_ALONE if kind == "Bundle" else ""
        read.add(Code.NOT_A_FORM.at(at, kind, hint=hint))
    return not read.found


def parse(file: str, data: bytes) -> tuple[ImportedForm, list[Diagnostic]]:
    """Return the form in the bytes of `file`, with warnings of what is not asked as it should be.

    Raises InvalidFileError with all that is wrong.
    """
    read = json_reader.read(file, files.decode(file, data))
    if not _is_questionnaire(read):
        raise InvalidFileError(read.found)
    reader = FormReader(read)
    form = None if read.found else reader.form(builtin.built_in().help_now)
    if form is None:
        raise InvalidFileError([*read.found, *map(read.warning, reader.warnings[:MAX_PROBLEMS])])
    for finding in extent.findings(form):
        read.add(finding.code.at((), *finding.values))
    if read.found:
        raise InvalidFileError(read.found)
    warnings = map(read.warning, islice(reader.warnings, MAX_PROBLEMS))
    return form, in_order(warnings)
