"""Make the catalog of a question file for translators, or bring it up to date."""

from readycheck import messages
from readycheck.commands.common import questionnaire_at
from readycheck.exit_status import Exit
from readycheck.system.streams import say


def translate(file: str, language: str) -> int:
    """Write the catalog beside the question file, and say how much is translated."""
    from readycheck.storage.atomic import save
    from readycheck.validation import catalogs

    catalog, every, done = catalogs.updated(questionnaire_at(file), file, language)
    path = catalogs.path_of(file, language)
    save(str(path), catalog, overwrite=True)
    say(messages.CATALOG_WRITTEN.format(path, done, every))
    return Exit.DONE
