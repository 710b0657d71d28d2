"""Print the question file, or save it."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from readycheck.environment import question_source, questionnaires
from readycheck.environment.files import save_to
from readycheck.environment.output import write_out
from readycheck.environment.questionnaires import load_questionnaire
from readycheck.exit_status import Exit
from readycheck.parsing import files
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import SheetParts
from readycheck.questionnaire.question import Question
from readycheck.system import package_data


def deliver(
    make: Callable[[], bytes],
    output: str | None = None,
    *,
    force: bool = False,
    write: Callable[[bytes], None] = write_out,
) -> int:
    """Save what is made to the file `output`, or else `write` it."""
    if output:
        save_to(output, make(), overwrite=force)
    else:
        write(make())
    return Exit.DONE


def short() -> bytes:
    """Return a short question file, with a comment on each of its keys."""
    return package_data.read("short.yaml")


def without_guide(file: str | None = None) -> bytes:
    """Return a question file without its guide, and without what the guide says of answers."""
    whole = questionnaires.original(load_questionnaire(file), file)
    if whole.is_imported:
        return questions(file)
    bare = replace(
        whole,
        guide=None,
        sheet=_with_name(whole.sheet),
        sections=tuple(
            replace(section, questions=tuple(map(_without_passages, section.questions)))
            for section in whole.sections
        ),
    )
    return _as_yaml(bare)


def _as_yaml(questionnaire: Questionnaire) -> bytes:
    import yaml

    data = msgspec.to_builtins(questionnaire, str_keys=True)
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
    return text.encode()


def _with_name(sheet: SheetParts) -> SheetParts:
    """Return the sheet's parts with the name of the clinic's picture in its place, as in a file."""
    if sheet.clinic is None or sheet.clinic.logo is None:
        return sheet
    from readycheck.validation import pictures

    name = pictures.name_in(sheet.clinic.logo)
    return replace(sheet, clinic=replace(sheet.clinic, logo=name))


def _without_passages(question: Question) -> Question:
    return replace(question, from_=None, explain={})


def questions(file: str | None = None) -> bytes:
    """Return a question file as it is, once it is known to be a good one; or the built-in one, to
    start one's own from."""
    if file is None:
        try:
            return builtin.built_in_bytes()
        except OSError:  # there is only what was compiled of it
            return _as_yaml(builtin.built_in())
    data = files.read_bytes(file)
    question_source.parse(file, data)
    return data


def as_fhir(file: str | None = None) -> bytes:
    """Return the FHIR Questionnaire of a question file, as JSON."""
    from readycheck.fhir.questionnaire import questionnaire

    return questionnaires.as_fhir(questionnaire, load_questionnaire(file), file)
