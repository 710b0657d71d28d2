"""How a session is to be: its languages, its paper, and where its sheet goes."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from readycheck import messages
from readycheck.formats.paper import Paper
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire


class Editions(Struct, frozen=True):
    """The languages that a questionnaire can be had in.

    `names` has what each calls itself, by their tags; `read` reads the questionnaire in one of
    them.
    """

    names: Mapping[str, str] = {}
    read: Callable[[str], Questionnaire] = builtin.built_in

    def others(self, language: str) -> dict[str, str]:
        """Return the names of the languages but this one."""
        return {tag: name for tag, name in self.names.items() if tag != language}

    def speak(self, language: str) -> Questionnaire:
        """Say everything in a language from now on; return the questionnaire in it."""
        questionnaire = self.read(language)
        if language != messages.language:
            from readycheck import translation

            translation.speak(language)
        return questionnaire


class Settings(Struct, frozen=True, kw_only=True):
    """How a session is to be, as the command line and what is around it say.

    `questions` is the file with the questions, unless they are the built-in ones. The sheet or the
    answers are saved in `files`, each as its extension says, and over what is there to `overwrite`
    it. `delivers` says that the sheet goes to an output that is not a terminal, `shared` that
    somebody else is next at this computer, and `sample` that the answers are not for keeping.
    """

    paper: Paper = "a4"
    questions: str | None = None
    editions: Editions = Editions()
    files: Sequence[str] = ()
    overwrite: bool = False
    delivers: bool = False
    shared: bool = False
    sample: bool = False


USUAL = Settings()
