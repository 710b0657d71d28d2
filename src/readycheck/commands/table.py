"""Put answers files into one table: CSV with a row a file, and a dictionary of its columns."""

import csv
import io
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from readycheck import messages
from readycheck.documents import answer_table
from readycheck.environment.delivery import attempt
from readycheck.environment.files import answers_replaced, named_input, save_to
from readycheck.environment.output import write_out
from readycheck.environment.questionnaires import load_questionnaire
from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.storage import answers_file
from readycheck.storage.atomic import NameTakenError, SaveError
from readycheck.system.streams import say

# A spreadsheet takes these for the beginning of a formula: after a semicolon too, where that parts
# the cells (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = re.compile(r"(^|[;\t])(\s*)(?=[=+\-@\t\r＝＋－＠])")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Row = Sequence[str]


def table(answers: Sequence[str], questions: str | None, output: str | None, *, force: bool) -> int:
    """Write a row for each answers file to standard output, or save the table and its dictionary.

    A file with a mistake is named and left out. Return the highest exit status.
    """
    questionnaire = load_questionnaire(questions)
    dictionary = _beside(output) if output else None
    for file in filter(None, (output, dictionary)):
        if over := answers_replaced(Path(file), answers):
            raise SaveError(messages.OVER_ANSWERS.format(file, over))
        if os.path.lexists(file) and not force:
            raise NameTakenError(f"{messages.EXISTS.format(file)} {messages.EXISTS_FORCE}")
    rows: list[Row] = []
    statuses = [attempt(partial(_read, questionnaire, file, rows)) for file in answers]
    _note_twice(rows)
    if not rows:
        return max(statuses)
    written = _csv([(*answer_table.ABOUT, *answer_table.columns(questionnaire)), *rows])
    if output is None or dictionary is None:
        write_out(written)
    else:
        meanings = _csv([answer_table.DICTIONARY, *answer_table.dictionary(questionnaire)])
        save_to(output, BOM_UTF8 + written, overwrite=force)
        save_to(dictionary, BOM_UTF8 + meanings, overwrite=force)
    return max(statuses)


def _beside(output: str) -> str:
    """Return the name of the dictionary of a table."""
    path = Path(output)
    return str(path.with_stem(f"{path.stem}-columns"))


def _read(questionnaire: Questionnaire, file: str, rows: list[Row]) -> int:
    """Add the row of an answers file; raises InvalidFileError."""
    name, stream = named_input(file)
    record = answers_file.load(questionnaire, name, stream, fits=True)
    if record.changed:
        say(messages.TABLE_OTHERS.format(name))
    for line in record.left_out:
        say(line)
    if record.unfit:
        say(messages.TABLE_UNFIT.format(name, ", ".join(record.unfit)))
    created = record.created.isoformat() if record.created else ""
    about = (file, record.id or "", created, "yes" if record.changed else "no")
    rows.append((*about, *answer_table.row(record.response)))
    return Exit.DONE


def _note_twice(rows: Iterable[Row]) -> None:
    """Say which files have the same answers as another, by their ids."""
    first: dict[str, str] = {}
    for file, record_id, *_ in rows:
        if record_id and (before := first.setdefault(record_id, file)) != file:
            say(messages.TABLE_TWICE.format(file, before))


def _csv(rows: Iterable[Row]) -> bytes:
    """Return the rows as CSV (RFC 4180), with every cell in quotation marks."""
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([map(_safe, row) for row in rows])
    return written.getvalue().encode("utf-8", "backslashreplace")


def _safe(cell: str) -> str:
    """Return the cell with an apostrophe before whatever a spreadsheet would calculate."""
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\1\2'", cell)
