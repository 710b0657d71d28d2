"""Every kind of diagnostic, a file a group.

A code keeps its meaning for good and is never used again. RC1 is about reading the file, RC2 about
its structure, RC3 about its rules, RC4 about its style, RC5 about answers, and RC6 about
translations.
"""

from collections.abc import Iterator

from readycheck.diagnostics.codes.answers import Answers
from readycheck.diagnostics.codes.reading import Reading
from readycheck.diagnostics.codes.rules import Rules
from readycheck.diagnostics.codes.structure import Structure
from readycheck.diagnostics.codes.style import Style
from readycheck.diagnostics.codes.translations import Translations
from readycheck.diagnostics.finding import DiagnosticKind


class Code(Reading, Structure, Rules, Style, Answers, Translations):
    """Every kind of diagnostic by its name, such as `Code.EMPTY`."""


def every() -> Iterator[DiagnosticKind]:
    """Yield every kind of diagnostic, in the order of the codes."""
    for group in Code.__bases__:
        for kind in vars(group).values():
            if isinstance(kind, DiagnosticKind):
                yield kind
