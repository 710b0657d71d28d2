"""Measures readycheck and what it is compared with, and writes benchmarks/README.md.

`python benchmarks/run.py` makes a folder with an environment of its own, installs there this
checkout and the programs it is compared with, and measures. It takes about ten minutes.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
OTHERS = ("copier", "hippocrates", "pexpect", "pydantic")


def main() -> int:
    """Install and measure; returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="readycheck-benchmarks-") as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", str(HERE.parent), *OTHERS], check=True
        )
        return subprocess.run([python, HERE / "measure.py", *sys.argv[1:]]).returncode


if __name__ == "__main__":
    sys.exit(main())
