"""The picture of a letterhead: a small PNG or SVG, whole, that runs nothing and fetches nothing."""

import re
import stat
import zlib
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote, unquote
from xml.parsers import expat

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import DiagnosticKind
from readycheck.diagnostics.words import Flaw
from readycheck.errors import reason
from readycheck.parsing import files
from readycheck.questionnaire.bounds import MAX_PICTURE, MAX_PIXELS

_PNG = b"\x89PNG\r\n\x1a\n"
_IN_KIB = MAX_PICTURE // 1024
_MAX_DEPTH = 50
_MAX_PARTS = 20_000  # with each drawn as often as it is used: a small file could draw millions
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
# Namespaces of what acts in a page. Those of drawing programs hold notes for themselves.
_ACTING = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/2001/xml-events")
_DRAWS = re.compile(
    "svg|g|defs|title|desc|metadata|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan"
    "|linearGradient|radialGradient|stop|clipPath|mask|use|symbol|pattern"
)
_LONG_PART = 100  # letters of a path that weigh as much as a part
_PAINTS = ("linearGradient", "radialGradient")
_REFERS = re.compile(r"""url\(\s*['"]?#([^'")\s]+)""", re.IGNORECASE)
# In CSS or an attribute: what fetches, and the backslash, which can hide it.
_FETCHES = re.compile(r"url\((?!\s*['\"]?#)|@import|\\|image-set|src\(|javascript:", re.IGNORECASE)


class BadPictureError(Exception):
    """A picture cannot be used; `code` and `values` say why."""

    def __init__(self, code: DiagnosticKind, *values: object) -> None:
        super().__init__(code.message.format(*values))
        self.code, self.values = code, values


def beside(file: str) -> list[str]:
    """Return the pictures beside a question file, of which it may name one."""
    folder = Path(file).parent
    return sorted(str(path) for kind in ("png", "svg") for path in folder.glob(f"*.{kind}"))


def as_uri(folder: Path, name: str) -> str:
    """Return the picture of this name in a folder as a data URI, with its name in it; raises
    BadPictureError."""
    path = folder / name
    if stat.S_ISFIFO(files.mode_of(path)):  # it would be waited for
        raise BadPictureError(Code.PICTURE_UNREADABLE, messages.REASON_NOT_REGULAR)
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_PICTURE + 1)
    except (OSError, ValueError) as error:
        raise BadPictureError(Code.PICTURE_UNREADABLE, reason(error)) from None
    if len(data) > MAX_PICTURE:
        raise BadPictureError(Code.PICTURE_TOO_LARGE, f"{_IN_KIB} KiB")
    if name.lower().endswith(".png"):
        _check_png(data)
        kind = "png"
    else:
        _check_svg(data)
        kind = "svg+xml"
    return f"data:image/{kind};name={quote(name)};base64,{b64encode(data).decode()}"


def name_in(uri: str) -> str:
    """Return the name of the picture in a data URI that was made here."""
    return unquote(uri.split(";", 2)[1].removeprefix("name="))


# ── PNG (https://www.w3.org/TR/png-3/) ──
def _check_png(data: bytes) -> None:
    if not data.startswith(_PNG):
        raise BadPictureError(Code.NOT_A_PICTURE, "PNG")
    chunks = list(_chunks(data))
    if [kind for kind, _ in chunks[:1]] != [b"IHDR"] or chunks[-1][0] != b"IEND":
        raise BadPictureError(Code.PICTURE_DAMAGED)
    header = chunks[0][1]
    width, height = (int.from_bytes(header[at : at + 4], "big") for at in (0, 4))
    if not (0 < width <= MAX_PIXELS and 0 < height <= MAX_PIXELS):
        raise BadPictureError(Code.PICTURE_TOO_LARGE, f"{MAX_PIXELS} × {MAX_PIXELS} pixels")
    unpacked = 8 * (width + 8) * (height + 8)  # bytes at most, however its rows are interlaced
    packed = b"".join(content for kind, content in chunks if kind == b"IDAT")
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed, unpacked)
    except zlib.error:
        raise BadPictureError(Code.PICTURE_DAMAGED) from None
    if not unpacking.eof:
        raise BadPictureError(Code.PICTURE_DAMAGED)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and content of each chunk; raises BadPictureError for one that is broken."""
    at = len(_PNG)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != zlib.crc32(kind + content).to_bytes(
            4, "big"
        ):
            raise BadPictureError(Code.PICTURE_DAMAGED)
        yield kind, content
        at += 12 + length


# ── SVG ──
def _check_svg(data: bytes) -> None:
    """Raise BadPictureError unless it only draws. Entities are refused, and not expanded."""
    checker = _SvgChecker()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = checker.start
    parser.EndElementHandler = checker.end
    parser.CharacterDataHandler = checker.characters
    parser.EntityDeclHandler = lambda *_: _refuse(Flaw.ENTITY)
    parser.ProcessingInstructionHandler = lambda target, _: _refuse(f"<?{target}?>")
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise BadPictureError(Code.NOT_A_PICTURE, "SVG") from None
    checker.finish()


class _Part:
    """A part of a drawing, with the ids of those that it refers to."""

    def __init__(self, kind: str, attributes: dict[str, str]) -> None:
        self.kind = kind
        self.names = _names(attributes)
        self.own = 1 + sum(map(len, attributes.values())) // _LONG_PART
        self.parts: list[_Part] = []
        self.weight = 0  # how many parts it draws; 0 until that is known


class _SvgChecker:
    def __init__(self) -> None:
        self.path: list[_Part] = []
        self.named: dict[str, list[_Part]] = {}
        self.root = _Part("", {})
        self.style = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.path and (space, local) != (_SVG, "svg"):
            raise BadPictureError(Code.NOT_A_PICTURE, "SVG")
        if space in _ACTING or (space == _SVG and not _DRAWS.fullmatch(local)):
            _refuse(f"<{local}>")
        part = _Part(local, attributes)
        (self.path or [self.root])[-1].parts.append(part)
        self.path.append(part)
        self.named.setdefault(attributes.get("id", ""), []).append(part)
        if len(self.path) > _MAX_DEPTH:
            _refuse(Flaw.NESTED)
        for key, value in attributes.items():
            self._check(key, value)

    def _check(self, key: str, value: str) -> None:
        space, _, local = key.rpartition(" ")
        if local.lower().startswith("on") or local == "base":
            _refuse(f"{local}=")
        if local == "href" and space in ("", _XLINK) and not value.strip().startswith("#"):
            _refuse(f"{local}=")
        if not space and (found := _FETCHES.search(value)):
            _refuse(found[0])

    def end(self, name: str) -> None:
        if self.path.pop().kind == "style":
            self.style += "\n"

    def characters(self, text: str) -> None:
        if self.path and self.path[-1].kind == "style":
            self.style += text

    def finish(self) -> None:
        """Look at the styles, which may be for any part, and at how much is drawn."""
        style = re.sub(r"/\*.*?\*/", "", self.style, flags=re.DOTALL)
        if found := _FETCHES.search(style):
            _refuse(found[0])
        used = self._with_names(_REFERS.findall(style))
        if any(part.kind not in _PAINTS for part in used):
            _refuse(Flaw.NESTED)
        if self._weight(self.root) > _MAX_PARTS:
            _refuse(Flaw.NESTED)

    def _weight(self, part: _Part, depth: int = 0) -> int:
        """Return how many parts it draws, with each as often as it is used."""
        if depth > 2 * _MAX_DEPTH:  # or it uses itself
            _refuse(Flaw.NESTED)
        if not part.weight:
            drawn = (*part.parts, *self._with_names(part.names))
            part.weight = part.own + sum(self._weight(each, depth + 1) for each in drawn)
        return part.weight

    def _with_names(self, names: list[str]) -> list[_Part]:
        return [part for name in names for part in self.named.get(name, ())]


def _names(attributes: dict[str, str]) -> list[str]:
    """Return the ids that a part's attributes refer to."""
    names = [name for value in attributes.values() for name in _REFERS.findall(value)]
    links = (value for key, value in attributes.items() if key.rpartition(" ")[2] == "href")
    return names + [link.strip().removeprefix("#") for link in links]


def _refuse(part: str) -> NoReturn:
    raise BadPictureError(Code.PICTURE_ACTS, part)
