"""Look for inputs that break a promise: `python tests/fuzz/run.py [SECONDS] [TARGET]`.

Each target of `tests/promises.py` is tried for so many seconds (120), one after the other, by
atheris in an environment of its own in `.fuzz/`, which is set up first. What is found stays there
under `found/`; correct the program, and keep the input in `tests/found/`. A line of the table in
`tests/fuzz/README.md` is printed for each target. The exit status is 1 if anything was found.
"""

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
FUZZ = ROOT / ".fuzz"
PYTHON = FUZZ / "venv" / "bin" / "python"
TARGETS = ("questions", "answers", "draft", "lines", "formats", "pdf")


def set_up() -> None:
    """Install the program, its tests' needs and atheris, once."""
    if not PYTHON.exists():
        venv.create(PYTHON.parents[1], with_pip=True)
    needs = ["-e", f"{ROOT}[test]", "atheris>=3"]
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *needs], check=True)
    subprocess.run([PYTHON, "-m", "tests.fuzz.seeds", FUZZ], cwd=ROOT, check=True)


def tried(target: str, seconds: int) -> bool:
    """Try one target and print its line of the table; whether nothing was found."""
    found = FUZZ / "found" / target
    corpus = FUZZ / "corpus" / target
    for folder in (found, corpus):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    command: list[str | Path] = [
        *(PYTHON, ROOT / "tests" / "fuzz" / "target.py", target, corpus, FUZZ / "seeds" / target),
        *(f"-max_total_time={seconds}", f"-artifact_prefix={found}/", "-print_final_stats=1"),
        *("-timeout=20", "-max_len=45000", f"-dict={FUZZ / 'words.dict'}"),
    ]
    log = FUZZ / f"{target}.log"
    with log.open("wb") as opened:
        status = subprocess.run(command, stdout=opened, stderr=opened, check=False).returncode
    inputs = re.findall(rb"number_of_executed_units: (\d+)", log.read_bytes()) or [0]
    new = [file.name for file in sorted(set(found.iterdir()) - before)]
    result = ", ".join(new) or (f"stopped with status {status}, see {log}" if status else "nothing")
    print(f"| {target} | {seconds} s | {int(inputs[-1]):,} | {result} |", flush=True)
    return status == 0


if __name__ == "__main__":
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    if os.name == "posix":
        os.nice(10)
    set_up()
    kept = [tried(target, seconds) for target in sys.argv[2:] or TARGETS]
    sys.exit(not all(kept))
