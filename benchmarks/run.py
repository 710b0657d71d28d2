"""Measures readycheck and what it is compared with, and writes benchmarks/README.md.

`python benchmarks/run.py` makes two environments of its own, installs this checkout in one and the
programs it is compared with in the other, where they add nothing to what it imports, and measures.
It takes about five minutes.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
OURS = (str(HERE.parent), "pexpect")
OTHERS = ("copier", "hippocrates", "pydantic", "questionary", "rich", "typer")


def main() -> int:
    """Install and measure; returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="readycheck-benchmarks-") as folder:
        ours = installed(Path(folder, "ours"), *OURS)
        same = Path(folder, "same.txt")  # what both have is of one version
        freeze = [ours / "python", "-m", "pip", "freeze", "--exclude", "readycheck"]
        same.write_bytes(subprocess.run(freeze, capture_output=True, check=True).stdout)
        others = installed(Path(folder, "others"), "--constraint", str(same), *OTHERS)
        command = [ours / "python", HERE / "measure.py", "--others", others, *sys.argv[1:]]
        return subprocess.run(command).returncode


def installed(folder: Path, *packages: str) -> Path:
    """Where the programs of a new environment are in which pip installed these packages."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", *packages], check=True)
    return programs


if __name__ == "__main__":
    sys.exit(main())
