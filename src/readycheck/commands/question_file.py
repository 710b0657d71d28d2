"""Print the question file and its schema."""

from readycheck.commands import common
from readycheck.commands.common import load_questionnaire
from readycheck.commands.output import write_json, write_out
from readycheck.exit_status import Exit
from readycheck.questionnaire import builtin
from readycheck.validation import loader


def questions(file: str | None = None, *, as_fhir: bool = False) -> int:
    """Print a question file, the built-in one to start one's own from, or its FHIR Questionnaire.

    The file is printed as it is, once it is known to be a good one.
    """
    if as_fhir:
        from readycheck.fhir.questionnaire import questionnaire

        write_json(common.as_fhir(questionnaire, load_questionnaire(file), file))
    elif file:
        from readycheck.parsing import files

        data = files.read_bytes(file)
        loader.parse(file, data)
        write_out(data)
    else:
        write_out(builtin.built_in_bytes())
    return Exit.DONE


def schema() -> int:
    """Print the JSON Schema of question files."""
    from readycheck.questionnaire import schema

    write_json(schema.shipped())
    return Exit.DONE
