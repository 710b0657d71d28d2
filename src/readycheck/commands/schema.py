"""Print the schema of question files."""

from readycheck.environment.output import write_json
from readycheck.exit_status import Exit


def schema() -> int:
    """Print the JSON Schema, as it is shipped."""
    from readycheck.questionnaire import schema

    write_json(schema.shipped())
    return Exit.DONE
