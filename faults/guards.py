"""Takes each guard against a fault away, in a copy, and runs the test that must fail without it.

`python -m faults.guards [WORD]`, for those whose name holds the word, takes a few minutes. It ends
with status 1 where a test passes all the same, or where a guard is no longer in its place.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parents[1]


class Guard(NamedTuple):
    """A guard: where it stands, what stands there without it, and the test that misses it."""

    name: str
    room: str
    code: str
    without: str
    test: str


GUARDS = (
    Guard(
        "no room for a file",
        "saving.py",
        "except (OSError, ValueError) as error:",
        "except ValueError as error:",
        "full_disk.py -k finds_no_room_is_not_saved",
    ),
    Guard(
        "no room for a draft",
        "drafts.py",
        "            replace(self.path, encode(response, self._clock()))\n        except OSError",
        "            replace(self.path, encode(response, self._clock()))\n        except EOFError",
        "full_disk.py -k draft_that_finds_no_room",
    ),
    Guard(
        "no room for the output",
        "process.py",
        "{errno.ENOSPC, ",
        "{",
        "streams.py -k takes_nothing_is_said",
    ),
    Guard(
        "the draft stays until the sheet is out",
        "commands.py",
        "        _present(keeping.filing.sheet(response), plain)\n    keeping.end(",
        "        keeping.end(delivered=True)\n"
        "        _present(keeping.filing.sheet(response), plain)\n    keeping.end(",
        "full_disk.py -k keeps_its_draft",
    ),
    Guard(
        "no permission to keep a draft",
        "drafts.py",
        "            _make_private(self.folder)\n        except OSError",
        "            _make_private(self.folder)\n        except EOFError",
        "folders.py -k home_that_takes_nothing",
    ),
    Guard(
        "no permission to delete a draft",
        "drafts.py",
        "    except OSError as error:\n        return wording.DRAFT_NOT_DELETED",
        "    except EOFError as error:\n        return wording.DRAFT_NOT_DELETED",
        "folders.py -k forget_says",
    ),
    Guard(
        "a sheet is whole when killed",
        "saving.py",
        "            part.replace(path)\n        else:",
        "            path.write_bytes(data)\n        else:",
        "killed.py -k sheet",
    ),
    Guard(
        "a draft is whole when killed",
        "saving.py",
        "    _write(path, data, overwrite=True)",
        "    path.write_bytes(data)",
        "killed.py -k draft",
    ),
    Guard(
        "a name taken in the meantime",
        "saving.py",
        "        path.hardlink_to(part)\n",
        "        part.replace(path)\n",
        "at_once.py -k writes_over_nothing",
    ),
    Guard(
        "two runs that write over one file",
        "saving.py",
        "        if overwrite:\n            part.replace(path)",
        "        if overwrite:\n            path.unlink()\n            part.rename(path)",
        "killed.py -k sheet",
    ),
    Guard(
        "a clock set back",
        "drafts.py",
        "max(now - record.saved, timedelta(0))",
        "abs(now - record.saved)",
        "folders.py -k from_the_future",
    ),
    Guard(
        "no home",
        "commands.py",
        "    except RuntimeError:",
        "    except EOFError:",
        "folders.py -k no_home_at_all",
    ),
    Guard(
        "a drafts folder that is a link or a file",
        "drafts.py",
        "    if not stat.S_ISDIR(found.st_mode):",
        "    if False:",
        "folders.py -k not_ones_own",
    ),
    Guard(
        "a drafts folder of somebody else's",
        "drafts.py",
        'os.name != "nt" and found.st_uid != os.getuid()',
        "False",
        "folders.py -k not_ones_own",
    ),
    Guard(
        "a link in the place of a draft",
        "drafts.py",
        ' | getattr(os, "O_NOFOLLOW", 0)',
        "",
        "folders.py -k place_of_a_draft",
    ),
    Guard(
        "a pipe in the place of a draft",
        "drafts.py",
        "        if not stat.S_ISREG(os.fstat(handle).st_mode):",
        "        if False:",
        "folders.py -k place_of_a_draft",
    ),
    Guard(
        "a link in the place of a sheet",
        "saving.py",
        "    if path.is_symlink():",
        "    if False:",
        "folders.py -k place_of_a_sheet",
    ),
    Guard(
        "a pipe in the place of a sheet",
        "saving.py",
        "    if not path.is_file():",
        "    if False:",
        "folders.py -k place_of_a_sheet",
    ),
    Guard(
        "no empty file is left",
        "saving.py",
        "            path.unlink()  # it is empty",
        "            pass",
        "folders.py -k no_empty_file",
    ),
    Guard(
        "nobody reads",
        "process.py",
        "        status = _die_as_others_do()",
        "        status = Exit.FAILED",
        "streams.py -k nobody_reads",
    ),
    Guard(
        "a closed output",
        "streams.py",
        "sys.stdout = sys.stdout or _nowhere()",
        "pass",
        "streams.py -k closed_output",
    ),
    Guard(
        "closed messages",
        "streams.py",
        "sys.stderr = sys.stderr or _nowhere()",
        "pass",
        "streams.py -k closed_messages",
    ),
    Guard(
        "the terminal is given back",
        "asking/terminal.py",
        "            self.restore(mode, app.renderer)",
        "            pass",
        "storms.py -k after_a_storm",
    ),
    Guard(
        "a signal waits for the end of a step",
        "asking/terminal.py",
        "    return partial(_later, app, held, handler) if callable(handler) else handler",
        "    return handler",
        "storms.py -k after_a_storm",
    ),
    Guard(
        "a signal waits for the end of the restoring",
        "asking/terminal.py",
        "        with signals_held():",
        "        if True:",
        "storms.py -k middle_of_the_restoring",
    ),
    Guard(
        "a second signal",
        "process.py",
        "        if self.by:  # a",
        "        if False:  # a",
        "storms.py -k only_the_first",
    ),
    Guard(
        "a signal where nothing can be raised",
        "process.py",
        "        sys.unraisablehook = self._again",
        "        pass",
        "storms.py -k nothing_can_be_raised",
    ),
    Guard(
        "files are the person's alone",
        "saving.py",
        "                os.fchmod(handle, 0o600)",
        "                os.fchmod(handle, 0o640)",
        "privacy.py -k persons_alone",
    ),
    Guard(
        "folders are the person's alone",
        "drafts.py",
        "            each.chmod(0o700)",
        "            pass",
        "privacy.py -k persons_alone",
    ),
    Guard(
        "half written drafts are forgotten",
        "drafts.py",
        "        paths = (*self._files(_DRAFT), *self._files(PART))",
        "        paths = (*self._files(_DRAFT),)",
        "privacy.py -k after_forget",
    ),
    Guard(
        "no traceback unless asked for",
        "process.py",
        "        if debug and not ended.by:",
        "        if not ended.by:",
        "privacy.py -k error_that_holds_answers",
    ),
)


def main(words: list[str]) -> int:
    """Try the guards whose name holds a word, or all; returns the exit status."""
    tried = [one for one in GUARDS if not words or any(word in one.name for word in words)]
    wrong = [one.name for one in tried if not _is_missed(one)]
    print(f"{len(tried)} guards taken away, {len(tried) - len(wrong)} missed by their tests")
    return 1 if wrong else 0


def _is_missed(guard: Guard) -> bool:
    """Whether its test fails in a copy without it."""
    with tempfile.TemporaryDirectory(prefix="readycheck-guards-") as folder:
        copy = Path(folder, "copy")
        shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        room = copy / "src" / "readycheck" / guard.room
        code = room.read_text("utf-8")
        if code.count(guard.code) != 1:
            print(f"not in its place: {guard.name}, {guard.room}", flush=True)
            return False
        room.write_text(code.replace(guard.code, guard.without), "utf-8")
        missed = _fails(guard.test, copy)
    print(f"{'missed' if missed else 'NOT MISSED'}: {guard.name}", flush=True)
    return missed


def _fails(test: str, copy: Path) -> bool:
    file, *chosen = test.split()
    command = [sys.executable, "-m", "pytest", "-qx", "-n0", f"faults/test_{file}", *chosen]
    environ = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=copy, env=environ, capture_output=True)
    return done.returncode == 1  # 5 would mean that there is no such test


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
