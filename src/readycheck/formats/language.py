"""Language tags (BCP 47) as the formats need them: a language, a region, and a direction."""

import re
from itertools import takewhile
from typing import Literal, NamedTuple

from readycheck.questionnaire.language import is_right_to_left


class Language(NamedTuple):
    """What a language tag says; `region` is empty where it names none."""

    tag: str
    language: str
    region: str
    direction: Literal["ltr", "rtl"]


_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def parse(tag: str) -> Language:
    """Return what a tag says, whatever its case and whether - or _ parts it.

    What is not a language tag is read as English, the language of the program's own words.
    """
    tag = tag.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return Language("en", "en", "", "ltr")
    language, *rest = tag.split("-")
    language = language.lower()
    # After a single letter or digit come extensions, which are of other kinds.
    ahead = list(takewhile(lambda subtag: len(subtag) > 1, rest))
    region = next((s.upper() for s in ahead if len(s) == 2 and s.isalpha()), "")
    return Language(tag, language, region, "rtl" if is_right_to_left(tag) else "ltr")
