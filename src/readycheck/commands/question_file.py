"""Print the question file and its schema."""

import msgspec
from msgspec.structs import replace

from readycheck.commands import common
from readycheck.commands.common import load_questionnaire
from readycheck.commands.output import write_json, write_out
from readycheck.exit_status import Exit
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Question
from readycheck.system import package_data
from readycheck.validation import loader


def short() -> int:
    """Print a short question file, with a comment on each of its keys."""
    write_out(package_data.read("short.yaml"))
    return Exit.DONE


def without_guide(file: str | None = None) -> int:
    """Print a question file without its guide, and without what the guide says of answers."""
    import yaml

    whole = load_questionnaire(file)
    bare = replace(
        whole,
        guide=None,
        sections=tuple(
            replace(section, questions=tuple(map(_without_passages, section.questions)))
            for section in whole.sections
        ),
    )
    data = msgspec.to_builtins(bare, str_keys=True)
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
    write_out(text.encode())
    return Exit.DONE


def _without_passages(question: Question) -> Question:
    return replace(question, from_=None, explain={})


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
