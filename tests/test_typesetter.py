"""A typst that is missing, breaks or is interrupted costs the PDF, and nothing else."""

import os
import re
import signal
import sys
import threading
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.cli import main
from readycheck.formats import pdf, registry
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.system import package_data
from tests.conftest import NOW, built_in
from tests.sheets import (
    of_sample,
)


@pytest.fixture
def no_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)


@pytest.mark.usefixtures("no_typst")
def test_no_typst() -> None:
    """Where typst is not installed, the error says to use HTML, which can be written."""
    with pytest.raises(registry.FormatUnavailableError, match="HTML"):
        registry.by_name("pdf").write(of_sample("cautions"))
    assert registry.by_name("html").write(of_sample("cautions"))


@pytest.mark.usefixtures("no_typst")
def test_no_typst_at_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says so, ends with status 1 and writes nothing."""
    answers = tmp_path / "answers.json"
    answers.write_bytes(answers_file.encode(Response(built_in(), {}), NOW))
    file = tmp_path / "sheet.pdf"
    assert main.main(["sheet", str(answers), "-o", str(file)]) == 1
    assert capsys.readouterr() == ("", f"{messages.NO_PDF}\n")
    assert not file.exists()


BROKEN = {
    "panic": "class PanicException(BaseException): pass\nraise PanicException('panicked at')",
    "no memory": "raise MemoryError",
    "cannot be loaded": "raise ImportError('cannot allocate memory in static TLS block')",
    "abort": "import os; os.abort()",
}


@pytest.mark.parametrize("how", BROKEN)
def test_typst_fails(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A typst that panics or cannot be loaded is an error to read, and not a traceback."""
    (tmp_path / "typst.py").write_text(BROKEN[how])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(registry.FormatUnavailableError, match=re.escape(messages.PDF_FAILED)):
        pdf.write(of_sample("cautions"))
    assert capfd.readouterr() == ("", "")


def test_own_files_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is removed or renewed meanwhile, the interview is not lost with the PDF."""

    def gone(name: str) -> bytes:
        raise FileNotFoundError(name)

    monkeypatch.setattr(package_data, "read", gone)
    with pytest.raises(registry.FormatUnavailableError, match=re.escape(messages.PDF_FAILED)):
        pdf.write(of_sample("cautions"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent to a thread")
def test_interrupt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Ctrl-C while typst works ends the waiting at once, and typst with it."""
    alive = tmp_path / "alive"
    code = f"import os, time\nopen({str(alive)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)"
    (tmp_path / "typst.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    main = threading.main_thread().ident
    assert main is not None

    def interrupt() -> None:
        while not (alive.exists() and alive.read_text()):
            pass
        signal.pthread_kill(main, signal.SIGINT)

    monkeypatch.setattr(pdf, "_SECONDS", 10)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    presser = threading.Thread(target=interrupt, daemon=True)
    presser.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            pdf.write(of_sample("cautions"))
    finally:
        signal.signal(signal.SIGINT, before)
    with pytest.raises(ProcessLookupError):
        os.kill(int(alive.read_text()), 0)


def test_lazy_typst() -> None:
    """Typst is never imported here: it runs in a process of its own."""
    pdf.write(of_sample("cautions"))
    assert "typst" not in sys.modules
