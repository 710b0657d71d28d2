"""Make the catalog of a question file for translators, or bring it up to date."""

from readycheck import messages
from readycheck.environment import question_source
from readycheck.exit_status import Exit
from readycheck.questionnaire.language import canonical
from readycheck.system.streams import say
from readycheck.text import escape


def translate(file: str, language: str) -> int:
    """Write the catalog beside the question file, and say how much is translated."""
    from readycheck.storage.atomic import save
    from readycheck.validation.catalogs import paths, translations, updater

    questionnaire, language = question_source.load(file), canonical(language)
    if questionnaire.is_imported:
        say(messages.TRANSLATE_FORM)
        return Exit.FAILED
    if language == canonical(questionnaire.language):
        say(messages.TRANSLATE_INTO_ITSELF.format(escape(file), language))
        return Exit.USAGE
    path = paths.path_of(file, language)
    save(str(path), updater.updated(questionnaire, file, language), overwrite=True)
    done, every = translations.progress(questionnaire, file, language)
    say(messages.CATALOG_WRITTEN.format(path, done, every))
    for warning in translations.not_spoken(path, language):
        say(escape(str(warning)))
    return Exit.DONE
