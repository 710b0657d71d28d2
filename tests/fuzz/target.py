"""One promise, tried by atheris: `python tests/fuzz/target.py NAME [LIBFUZZER…]`."""

import importlib
import pkgutil
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["readycheck"]):
    import readycheck

    for module in pkgutil.walk_packages(readycheck.__path__, "readycheck."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

from tests.promises import PROMISES

if __name__ == "__main__":
    promise = PROMISES[sys.argv.pop(1)]
    atheris.Setup(sys.argv, promise)
    atheris.Fuzz()
