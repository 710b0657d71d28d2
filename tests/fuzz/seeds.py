"""The first inputs of each fuzz target: `python -m tests.fuzz.seeds FOLDER` writes them.

They are the question files and broken ones there are, the answers of the samples, the inputs found
before, and the words of the formats that are read.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Part
from readycheck.response.response import Response
from readycheck.storage import answers_file, draft_file
from tests.broken import BROKEN
from tests.conftest import NOW, SMALL, built_in
from tests.promises import PROMISES, small
from tests.sheets import HOSTILE, WORLD
from tests.test_any_input import FOUND, PIECES_OF_YAML
from tests.test_prompters import CONVERSATIONS
from tests.test_schema import EXAMPLES


def seeds(target: str) -> Iterator[bytes]:
    """The first inputs of a target."""
    yield from (file.read_bytes() for file in FOUND if file.parent.name == target)
    if target == "questions":
        yield from (SMALL.encode(), builtin.built_in_bytes())
        yield from (file.read_bytes() for file in EXAMPLES)
        yield from (broken.text.encode() for broken in BROKEN)
    elif target == "answers":
        yield from (answers_file.encode(response, NOW) for response in responses())
    elif target == "draft":
        yield from (draft_file.encode(response, NOW) for response in responses())
    elif target == "lines":
        for first in (0, 1, 2, 3, 80 << 2 & 0xFF):
            yield from (
                bytes([first]) + "\n".join(lines).encode() for lines in CONVERSATIONS.values()
            )
    else:
        yield from (words.encode() for words in (HOSTILE, *WORLD.values(), "x" * 300))


def responses() -> Iterator[Response]:
    """The samples' answers, and an interview just begun and one on a detour."""
    yield Response.begin(small())
    yield Response(small(), {"tea": "yes", "cups": "three", "bring": ("milk",)}, "mug", ("cups",))
    for sample in built_in().samples:
        yield Response(built_in(), dict(sample.answers))


def words(questionnaire: Questionnaire) -> Iterator[bytes]:
    """The keys of a question file, the ids of one, and the signs that YAML, JSON and HTML keep."""
    for kind in Part.__subclasses__():
        yield from (field.encode_name.encode() for field in msgspec.structs.fields(kind))
    for question in questionnaire.questions:
        yield question.id.encode()
        yield from (option.id.encode() for option in question.options)
    yield from (
        b"yes-no",
        b"one-of",
        b"some-of",
        b"readiness",
        b"caution",
        b"visit",
        b"&lt;",
        b"<b>",
    )
    yield from (piece for piece in PIECES_OF_YAML if piece)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for target in PROMISES:
        into = folder / "seeds" / target
        into.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds(target)):
            into.joinpath(f"{number:03}").write_bytes(seed)
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in dict.fromkeys(words(small())))
    folder.joinpath("words.dict").write_text("".join(f'"{word}"\n' for word in escaped), "utf-8")
