"""Language tags (BCP 47, https://www.rfc-editor.org/info/bcp47)."""

# Well formed: a language of two or three letters, then script, region, variants, extensions and
# private use. In the pattern, (?!\n) is for Python alone, whose $ matches before a last line break.
TAG_PATTERN = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$(?!\n)"
)
MAX_TAG = 35
UNDETERMINED = "und"  # ISO 639-2


def canonical(tag: str) -> str:
    """Return a tag with the capitals that it is usually written with, such as zh-Hant-TW."""
    language, *others = tag.split("-")
    private = next((at for at, part in enumerate(others) if len(part) == 1), len(others))
    shaped = [_SHAPES.get(len(part), str.lower)(part) for part in others[:private]]
    return "-".join((language.lower(), *shaped, *map(str.lower, others[private:])))


_SHAPES = {2: str.upper, 4: str.title}  # of a region and a script


def _tags(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_RIGHT_TO_LEFT_SCRIPTS = _tags(
    "adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc "
    "mero narb nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc thaa "
    "todr yezi"
)
# Languages usually written from right to left where the tag names no script, or only in a region:
# CLDR's likely subtags (https://cldr.unicode.org).
_RIGHT_TO_LEFT_LANGUAGES = _tags(
    "aeb aii acm acq acw acx ajp apc apd ar arc ars ary arz azb bal bgn bqi brh ckb dv fa fas glk "
    "hac haz he heb iw ji khw ks kvx lki lrc luz mvy myz mzn ndc nqo oru pes pnb prs ps rhg "
    "sam sd sdh skr syc syr trw ug uig ur urd yi yid zdj"
)
_RIGHT_TO_LEFT_REGIONS = _tags(
    "az-iq az-ir ha-cm ha-sd kk-af kk-cn kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk "
    "tg-pk tk-af tk-ir uz-af uz-cn"
)
_LEFT_TO_RIGHT_REGIONS = _tags("sd-in ug-kz ug-mn")


def is_right_to_left(tag: str) -> bool:
    """Return whether the language with this tag is written from right to left.

    The script decides where the tag names one. Letter case does not matter.
    """
    language, *others = tag.lower().split("-")
    for part in others:
        if len(part) == 1:
            break
        if len(part) == 4 and part.isalpha():
            return part in _RIGHT_TO_LEFT_SCRIPTS
    regional = f"{language}-{next((part for part in others if len(part) == 2), '')}"
    if regional in _LEFT_TO_RIGHT_REGIONS:
        return False
    return language in _RIGHT_TO_LEFT_LANGUAGES or regional in _RIGHT_TO_LEFT_REGIONS
