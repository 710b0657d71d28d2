"""The languages that a questionnaire can be had in."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire


class Editions(Struct, frozen=True):
    """`names` has what each language calls itself, by their tags; `read` reads the questionnaire in
    one of them."""

    names: Mapping[str, str]
    read: Callable[[str], Questionnaire]

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
