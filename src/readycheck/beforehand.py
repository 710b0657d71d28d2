"""The built-in questionnaire, read beforehand: the person waits for it at every start.

`python -m readycheck.beforehand` reads and checks `questions.yaml` as any question file, and keeps
what it holds in `questions.json` beside this file. It is used only for exactly those bytes.
"""

import sys
import zlib
from pathlib import Path

import msgspec
from msgspec import Struct

from readycheck.model import Questionnaire

KEPT = Path(__file__).with_name("questions.json")


class _Kept(Struct, frozen=True):
    of: str
    questionnaire: Questionnaire


def known(data: bytes) -> Questionnaire | None:
    """The questionnaire in these bytes of a question file, or None if they were not read before."""
    try:
        kept = msgspec.json.decode(KEPT.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None
    return kept.questionnaire if kept.of == _name(data) else None


def keep(data: bytes, questionnaire: Questionnaire) -> None:
    """Keep the questionnaire that was read from these bytes."""
    KEPT.write_bytes(msgspec.json.encode(_Kept(_name(data), questionnaire)) + b"\n")


def _name(data: bytes) -> str:
    return f"{len(data)}-{zlib.crc32(data):08x}"


if __name__ == "__main__":
    from readycheck import definition

    file = definition.built_in_bytes()
    keep(file, definition.parse(definition.BUILT_IN, file))
    print(KEPT, file=sys.stderr)
