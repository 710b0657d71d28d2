"""What a shell offers after a Tab where it cannot know by itself: ids of the question file."""

from collections.abc import Callable, Iterable, Iterator

import typer

from readycheck.commands.common import questionnaire_at
from readycheck.parsing.diagnostics import InvalidFileError
from readycheck.questionnaire.model import GuideSection, Questionnaire, Sample

Offered = Iterator[tuple[str, str]]


def sections(context: typer.Context, incomplete: str) -> Offered:
    """The ids of the guide's sections, each with its title."""
    return _ids(context, incomplete, lambda of: of.guide.sections if of.guide else ())


def samples(context: typer.Context, incomplete: str) -> Offered:
    """The ids of the made-up people, each with who they are."""
    return _ids(context, incomplete, lambda of: of.samples)


def one_of(*names: str) -> Callable[[str], list[str]]:
    """What offers those of the names that begin with what is typed."""

    def offered(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return offered


def _ids(
    context: typer.Context,
    incomplete: str,
    parts: Callable[[Questionnaire], Iterable[GuideSection | Sample]],
) -> Offered:
    try:
        questionnaire = questionnaire_at(context.params.get("questions"))
    except InvalidFileError:  # said when the command runs; a Tab has no place for it
        return
    for part in parts(questionnaire):
        if part.id.startswith(incomplete):
            yield part.id, part.title
