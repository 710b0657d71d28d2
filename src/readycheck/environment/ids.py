"""Samples and the guide's sections by the ids that people type."""

from collections.abc import Iterable, Iterator

from readycheck import messages
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import GuideSection, Sample


def listed(parts: Iterable[GuideSection | Sample]) -> Iterator[str]:
    """Yield the id and the title of each of the guide's sections, or of the samples, in a line."""
    rows = [(part.id, part.title) for part in parts]
    widest = max((len(part_id) for part_id, _ in rows), default=0)
    for part_id, title in rows:
        yield f"  {part_id:{widest}}  {title}"


class UnknownSampleError(ReadycheckError):
    """No sample has this id; the message says which there are."""

    exit_status = Exit.USAGE


def find_sample(questionnaire: Questionnaire, sample_id: str) -> Sample:
    """Return the sample of this id; raises ReadycheckError."""
    by_id = {sample.id: sample for sample in questionnaire.samples}
    if not by_id:
        raise ReadycheckError(messages.NO_SAMPLES)
    if sample_id not in by_id:
        raise UnknownSampleError(messages.NO_SAMPLE.format(sample_id, suggest(sample_id, by_id)))
    return by_id[sample_id]


def suggest(name: str, known: Iterable[str]) -> str:
    """Return what to do about an unknown name: the known one that was meant, or all of them."""
    from readycheck.validation.hints import suggestions

    return suggestions.suggestion(name, known)
