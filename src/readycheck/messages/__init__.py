"""Every sentence the program says in its own voice, on screen and on the sheet: a file an area.

The rules: no score, no verdict, never "ready", "eligible" or "contraindicated"; plain, calm and
short. The guide's own words and the questions are in the question file. `{}` takes a name, a
number or the person's words. Each is a whole sentence or a label, to be translated as it is; where
a number changes the words, there is a `Plural`. A translator reads the comment above a text.

Read each as `messages.NAME`, from here, and when it is said: `translation` puts those of another
language here. Only `cli`, which is imported after that, reads them at import.
"""

from readycheck.messages.command_line import *
from readycheck.messages.drafts import *
from readycheck.messages.errors import *
from readycheck.messages.files import *
from readycheck.messages.forms import *
from readycheck.messages.interview import *
from readycheck.messages.plural import Plural, plural
from readycheck.messages.prompts import *
from readycheck.messages.saving import *
from readycheck.messages.sheet import *

__all__ = ["Plural", "language", "names", "plural"]

language = "en"  # of the texts here, as `translation` put them


def names() -> list[str]:
    """Return the name of every text, area by area."""
    return [name for name in globals() if name.isupper()]
