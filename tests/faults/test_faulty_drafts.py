"""Disks that refuse a step while drafts are looked after: no false word, nothing lost or left."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.environment.local import now
from readycheck.storage.drafts import Drafts
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import files_in, surroundings
from tests.faults.test_faulty_disk import ERRORS, noting

pytestmark = needs_strace

# Looks after drafts in one way, between two files made; prints which there were, and what is said.
ACTING = """
import json, os, sys, time
from datetime import timedelta
from pathlib import Path
from readycheck import messages
from readycheck.environment.local import now
from readycheck.questionnaire.builtin import built_in
from readycheck.response.response import Response
from readycheck.storage import expiry
from readycheck.errors import DraftError
from readycheck.storage.drafts import Draft, Drafts

way, state = sys.argv[1], Path(sys.argv[2])
days = {"seen young": 5, "seen old": 40, "seen old twice": 40}.get(way, 0)
begun = Response(built_in(), {"evidence": "yes"}, here="symptoms")
drafts, said = Drafts(state, now), []
path = drafts.new().path
draft = Draft(path, lambda: now() - timedelta(days=days))
draft.write(begun)
os.utime(path, (time.time() - 86_400 * days,) * 2)
if way in ("forget", "seen young", "seen old twice"):
    before = now() - timedelta(days=2)
    expiry._write_mark(path, expiry._Mark(before, before))
if way == "forget":
    for name in ("draft-1.json.damaged", ".readycheck-0123abcd"):
        state.joinpath(name).write_bytes(path.read_bytes())
[offer] = drafts.offers(begun.questionnaire, said.append)
act = {
    "unfinished": lambda: draft.write(begun.typing("half a thought")),
    "take over": lambda: drafts.take_over(offer),
    "finish": lambda: said.append(draft.delete()),
    "forget": lambda: said.extend(drafts.forget()),
}.get(way, lambda: drafts.sweep(said.append))
list(messages.names())  # an area is imported late, which is not a step that this is about
before = [str(path) for path in state.iterdir()]
state.with_name("begun").touch()
try:
    act()
except DraftError as error:
    said.append(str(error))
state.with_name("done").touch()
print(json.dumps([before, said]))
"""
WRITING = ["unfinished", "take over", "seen young", "seen old"]
DELETING = ["finish", "forget", "seen old twice"]
DELETED = tuple(
    line.partition("{}")[0] for line in (messages.DRAFT_DELETED, messages.DRAFT_EXPIRED)
)
NOT_LOOKED_INTO = messages.DRAFTS_NOT_LOOKED_INTO.partition("{}")[0]


def failing(trace: Path, error: str) -> Iterator[list[str]]:
    """How to run it again so that each call between the two files, in turn, fails by this error."""
    made: Counter[str] = Counter()
    begun = False
    noted = re.findall(r"^\d+ +(\w+)\((.*)", trace.read_text("utf-8"), re.MULTILINE)
    for call, arguments in noted:
        made[call] += 1
        if '/done"' in arguments:
            return
        if begun:
            inject = f"inject={call}:error={error}:when={made[call]}"
            yield [*STRACE, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
        begun = begun or '/begun"' in arguments


def judge(way: str, files: list[Path], before: list[str], said: list[str]) -> bool:
    """Hold what was said against what is on the disk; return whether it was done."""
    drafts = {str(path) for path in files if not path.name.startswith("seen-")}
    earlier = {path for path in before if "/seen-" not in path}
    assert all('"evidence":"yes"' in Path(path).read_text("utf-8") for path in drafts)
    if way in WRITING:
        assert len(drafts) == 1
        assert drafts == earlier or way == "take over"
        if way == "unfinished" and not said:
            assert '"half a thought"' in files[0].read_text("utf-8")
        return not said
    said_gone = {line.partition(": ")[2] for line in said if line.startswith(DELETED)}
    assert said_gone == earlier - drafts
    # A sweep says nothing of what it could not look into.
    looked = way != "seen old twice" and not any(line.startswith(NOT_LOOKED_INTO) for line in said)
    assert not looked or all(path in " ".join(said) for path in drafts)
    return not drafts


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("way", [*WRITING, *DELETING])
def test_step_fails(folder: Path, way: str, error: str) -> None:
    """Whichever step fails, what is said of a draft is so, and forget leaves nothing."""
    state, trace = folder / "state", folder / "trace"

    def acted(by: list[str]) -> bool:
        done = subprocess.run(
            [*by, sys.executable, "-c", ACTING, way, str(state)],
            env=surroundings(folder),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        all_done = judge(way, files_in(state), *json.loads(done.stdout))
        Drafts(state, now).forget()
        assert files_in(state) == []
        return all_done

    assert acted(noting(trace))
    found = [acted(by) for by in failing(trace, error)]
    assert len(found) >= (2 if way == "take over" else 3)
    assert True in found
