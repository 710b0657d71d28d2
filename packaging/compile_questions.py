"""Compile `questions.yaml` into the JSON that the program starts with.

Run it after each change of the file: `python packaging/compile_questions.py`. A test compares.
"""

from pathlib import Path

import msgspec

from readycheck.questionnaire import builtin
from readycheck.questionnaire.builtin import BUILT_IN, COMPILED, built_in_bytes
from readycheck.validation.loader import parse

if __name__ == "__main__":
    compiled = Path(builtin.__file__).parents[1] / COMPILED
    compiled.write_bytes(msgspec.json.encode(parse(BUILT_IN, built_in_bytes())) + b"\n")
    print(compiled)
