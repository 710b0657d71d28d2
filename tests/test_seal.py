"""A form that health records know by its address changes its version when it changes."""

import pytest

from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.validation import loader
from tests.conftest import DAY, SMALL

OWN = SMALL.replace("language: en", "url: https://clinic.example/tea\nlanguage: en")


def warned(text: str) -> list[Diagnostic]:
    found = loader.checked("q.yaml", text.encode(), DAY)[1]
    return [each for each in found if each.code in ("RC411", "RC412")]


def sealed() -> str:
    """Return the file with the seal that validate names."""
    [found] = warned(OWN)
    assert (found.code, found.line) == ("RC411", 3)
    return OWN.replace('version: "1"', f'version: "1"\n{found.hint.removeprefix("add ")}')


def test_no_address() -> None:
    """Without an address of its own, each form has another, and no seal is needed."""
    assert warned(SMALL) == []


def test_sealed() -> None:
    """With the seal that was named there is nothing to say."""
    assert warned(sealed()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Do you drink tea?", "Do you like tea?"),
        ("The red one", "The green one"),
        ("when: {tea: [yes]}", "when: {tea: [no]}"),
        ("intro: Three questions.", "intro: Some questions."),
        ('checked: "2026-11-22"', 'checked: "2026-11-21"'),
        ("        optional: true\n        when", "        when"),
    ],
)
def test_changed(old: str, new: str) -> None:
    """What the form shows cannot change unnoticed; the hint names a seal that works."""
    changed = sealed().replace(old, new, 1)
    [found] = warned(changed)
    assert (found.code, found.line) == ("RC412", 3)
    seal = found.hint.rpartition(": ")[2]
    before = changed[changed.index("seal: ") :].partition("\n")[0]
    assert warned(changed.replace(before, f"seal: {seal}").replace('"1"', '"2"')) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: visit", "role: readiness"),
        ("help_now:", "samples: [{id: ann, title: Ann, answers: {tea: no, mug: red}}]\nhelp_now:"),
        ("help_now:", "sheet: {title: Our sheet}\nhelp_now:"),
        ('version: "1"', 'version: "2"'),
        ("title: A small", "# a comment\ntitle: A small"),
    ],
)
def test_unseen(old: str, new: str) -> None:
    """What is on the sheet alone, and a version, is none of the form."""
    assert warned(sealed().replace(old, new, 1)) == []


@pytest.mark.parametrize("seal", ["S!", "two words", '""'])
def test_no_seal(seal: str) -> None:
    """What cannot be a seal is refused where it is."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", OWN.replace("language: en", f"seal: {seal}\nlanguage: en").encode())
    assert [each.line for each in problems.value.found] == [5]
