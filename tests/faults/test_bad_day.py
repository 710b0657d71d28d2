"""A bad day, as somebody might live it: all that can go wrong does, and no answer is lost."""

import json

from readycheck import messages
from tests.faults.causing import limit_files, unlimit_files
from tests.faults.conftest import files_in
from tests.interviews import Start, is_private


def test_bad_day(start: Start) -> None:
    """A bad day ends with the sheet saved, and nothing else left."""
    # In the morning: a start with a private draft, and four answers.
    morning = start()
    morning.asks(messages.START_CHOICE)
    morning.choose(messages.START_KEEPING)
    for id in ("evidence", "long-standing", "guided-setting", "lifestyle"):
        morning.asks(morning.text_of(id))
        morning.press("down", "enter")
    morning.asks(morning.text_of("blood-pressure"))
    (draft,) = files_in(morning.home)
    assert is_private(draft)

    # The disk fills up: it is said, and the answers so far stay in the draft.
    limit_files(0, morning.process.pid)
    morning.press("down", "enter")
    morning.asks(morning.text_of("blood-pressure-reading"))
    morning.wait_for(messages.DRAFT_NOT_KEPT.partition(":")[0])
    assert len(json.loads(draft.read_bytes())["answers"]) == 4

    # Something is deleted elsewhere. The next answer brings the draft up to date.
    unlimit_files(morning.process.pid)
    morning.press(*"150/95", "enter")
    morning.asks(morning.text_of("pregnancy"))
    assert json.loads(draft.read_bytes())["answers"]["blood-pressure-reading"] == "150/95"

    # The lid is closed, and the window is gone.
    morning.hang_up()
    assert morning.exit_status() == 129
    assert files_in(morning.folder) == [draft]

    # In the evening: on from where it was, to the end.
    evening = start("-o", "Documents/visit.pdf")  # there is no such folder
    evening.asks(messages.START_CHOICE)
    evening.choose(messages.CONTINUE.partition("{}")[0])
    for id in ("pregnancy", "heart-liver", "substance-use", "psychiatric"):
        evening.asks(evening.text_of(id))
        evening.press("down", "down", "enter")
    for question in evening.questionnaire.section_of["symptoms"].questions:
        if not question.when:
            evening.asks(question.text)
            evening.press("enter")
    evening.asks(messages.CHECK_CHOICE, "150/95")

    # One answer was wrong.
    evening.change("guided-setting", "Yes")
    evening.choose("I’m not sure")
    evening.asks(messages.CHECK_CHOICE, "guided environment: I’m not sure")

    # The path is wrong, and stays at hand; then there is no room again, in the right folder.
    evening.choose(messages.MAKE_SHEET)
    evening.asks(messages.FILE_NAME, "> Documents/visit.pdf")
    assert "No such file or directory" in " ".join(evening.text().split())
    limit_files(10_000, evening.process.pid)
    evening.press("ctrl-u", *"visit.pdf", "enter")
    evening.asks(messages.FILE_NAME, "> visit.pdf")
    assert "File too large" in " ".join(evening.text().split())
    assert files_in(evening.cwd) == []
    evening.press("shift-tab")
    evening.read_sheet()
    evening.press("q")
    evening.asks(messages.KEEP_CHOICE)
    unlimit_files(evening.process.pid)

    # And an older sheet has the name that is left, which is not written over.
    (evening.cwd / "visit.txt").write_text("last year’s")
    evening.choose_format("text")
    evening.press("ctrl-u", *"visit.txt", "enter")
    evening.asks(messages.EXISTS_CHOICE)
    evening.choose(messages.OTHER_NAME)
    evening.asks(messages.FILE_NAME)
    (evening.home / "papers").mkdir()
    evening.press("ctrl-u", *"~/papers/visit.txt", "enter")
    evening.asks(messages.KEEP_CHOICE)

    # The sheet is there, whole and private, the draft is gone, and the rest is as it was.
    assert evening.end() == 1  # the file that was named at the start was not written
    sheet = evening.home / "papers" / "visit.txt"
    assert files_in(evening.folder) == [evening.cwd / "visit.txt", sheet]
    assert (evening.cwd / "visit.txt").read_text() == "last year’s"
    assert is_private(sheet)
    words = sheet.read_text("utf-8")
    assert "150/95" in words
    assert words.startswith(messages.SHEET)
    assert evening.says(messages.DRAFT_DELETED.partition("{")[0])
    assert evening.restored()
