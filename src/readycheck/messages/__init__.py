"""Every sentence the program says in its own voice, on screen and on the sheet: a file an area.

The rules: no score, no verdict, never "ready", "eligible" or "contraindicated"; plain, calm and
short. The guide's own words and the questions are in the question file. `{}` takes a name, a
number or the person's words. Each is a whole sentence or a label, to be translated as it is; where
a number changes the words, there is a `Plural`. A translator reads the comment above a text.

Read each as `messages.NAME`, from here, and when it is said, never at import: `translation` puts
those of another language here. An area is only imported when a text is read that is not here yet.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

# In the order in which they are searched and translated. A start needs the first three: what goes
# wrong has to be said also where no file can be opened any more.
AREAS = (
    "errors",
    "interview",
    "prompts",
    "command_line",
    "files",
    "drafts",
    "saving",
    "sheet",
    "forms",
)
language = "en"  # of the texts here, as `translation` put them


class Plural(NamedTuple):
    """A sentence for one, and for any other number."""

    one: str
    more: str

    def form(self, number: int) -> str:
        """Return the form for so many."""
        return self.one if number == 1 else self.more


def plural(number: int, forms: Plural, *values: object) -> str:
    """Return a sentence with its number, and with other values after that."""
    return forms.form(number).format(number, *values)


def names() -> Iterator[str]:
    """Yield the name of every text, area by area."""
    for area in AREAS:
        yield from filter(str.isupper, _texts(area))


def _texts(area: str) -> dict[str, Any]:
    return vars(import_module(f"{__name__}.{area}"))


if TYPE_CHECKING:
    from readycheck.messages.command_line import *
    from readycheck.messages.drafts import *
    from readycheck.messages.errors import *
    from readycheck.messages.files import *
    from readycheck.messages.forms import *
    from readycheck.messages.interview import *
    from readycheck.messages.prompts import *
    from readycheck.messages.saving import *
    from readycheck.messages.sheet import *
else:

    def __getattr__(name: str) -> object:
        """Return a text that is read for the first time, and keep it here."""
        for area in AREAS if name.isupper() else ():
            if name in _texts(area):
                return globals().setdefault(name, _texts(area)[name])
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
