"""Measures readycheck beside a bare questionary script, and writes benchmarks/README.md.

`python benchmarks/run.py` makes an environment of its own, installs this checkout in it, and
measures. It takes about ten minutes, on a machine that should have nothing else to do.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Install and measure; return the exit status."""
    with tempfile.TemporaryDirectory(prefix="readycheck-benchmarks-") as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        install = [python, "-m", "pip", "install", "--quiet", HERE.parent, "pexpect"]
        subprocess.run(install, check=True)
        measure = [python, "-m", "benchmarks.measure", *sys.argv[1:]]
        return subprocess.run(measure, cwd=HERE.parent).returncode


if __name__ == "__main__":
    sys.exit(main())
