"""A file with a FHIR Questionnaire of others → the form that is asked, or what is wrong with it."""

from itertools import islice

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError, in_order
from readycheck.fhir.theirs.form import TheirForm
from readycheck.fhir.theirs.reader import FormReader
from readycheck.parsing import files, json_reader
from readycheck.parsing.located import MAX_PROBLEMS
from readycheck.questionnaire import builtin
from readycheck.validation.rules import extent


def is_form(data: bytes) -> bool:
    """Return whether the bytes of a file look like a FHIR resource in JSON."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and b'"resourceType"' in data


def parse(file: str, data: bytes) -> tuple[TheirForm, list[Diagnostic]]:
    """Return the form in the bytes of `file`, with warnings of what is not asked as it should be.

    Raises InvalidFileError with all that is wrong.
    """
    read = json_reader.read(file, files.decode(file, data))
    kind = read.data.get("resourceType") if isinstance(read.data, dict) else None
    if kind != "Questionnaire":
        read.add(Code.NOT_A_FORM.at(("resourceType",), kind))
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
