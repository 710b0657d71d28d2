"""Language tags (BCP 47) as the formats need them: a language, a region, and a direction."""

import re
from itertools import takewhile
from typing import Literal, NamedTuple

_RIGHT_TO_LEFT_SCRIPTS = {"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
# Languages usually written from right to left: Unicode CLDR 46, likelySubtags.
_RIGHT_TO_LEFT = {
    *("aii", "ar", "arc", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk"),
    *("haz", "he", "iw", "ji", "khw", "ks", "lki", "lrc", "luz", "mzn", "nqo", "pnb", "prs"),
    *("ps", "rhg", "sd", "sdh", "skr", "syc", "syr", "ug", "ur", "yi"),
}
# The same of languages that are so written in some regions only, or in all but some.
_RIGHT_TO_LEFT_REGIONS = {
    "az": {"IQ", "IR"},
    "ha": {"CM", "SD"},
    "kk": {"AF", "CN", "IR", "MN"},
    "ky": {"CN"},
    "pa": {"PK"},
    "uz": {"AF"},
}
_LEFT_TO_RIGHT_REGIONS = {"sd": {"IN"}}


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
    script = next((s.title() for s in ahead if len(s) == 4 and s.isalpha()), "")
    region = next((s.upper() for s in ahead if len(s) == 2 and s.isalpha()), "")
    right_to_left = _is_right_to_left(language, script, region)
    return Language(tag, language, region, "rtl" if right_to_left else "ltr")


def _is_right_to_left(language: str, script: str, region: str) -> bool:
    if script:
        return script in _RIGHT_TO_LEFT_SCRIPTS
    if region in _LEFT_TO_RIGHT_REGIONS.get(language, ()):
        return False
    return language in _RIGHT_TO_LEFT or region in _RIGHT_TO_LEFT_REGIONS.get(language, ())
