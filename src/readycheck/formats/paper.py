"""The paper a sheet is laid out for, chosen by where the person is."""

import sys
from collections.abc import Mapping
from typing import Literal

Paper = Literal["letter", "a4"]

# The territories that print on US Letter: Unicode CLDR 46, supplemental data, measurementData.
_LETTER = {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}


def paper_for(environ: Mapping[str, str]) -> Paper:
    """Return the paper of the territory in LC_ALL, LC_PAPER or else LANG; A4 if none has one."""
    named = (environ.get(name) for name in ("LC_ALL", "LC_PAPER", "LANG"))
    locale = next((locale for locale in named if locale), "")
    _, *parts = locale.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    territory = parts[-1] if parts else ""  # a language alone can look like one: sv, ca
    return "letter" if territory.upper() in _LETTER else "a4"


def with_system_locale(environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the environment, with the user's locale as LANG on Windows if nothing names it."""
    if sys.platform != "win32":
        return environ
    import ctypes

    name = ctypes.create_unicode_buffer(85)
    ctypes.windll.kernel32.GetUserDefaultLocaleName(name, len(name))
    return {"LANG": name.value, **environ}
