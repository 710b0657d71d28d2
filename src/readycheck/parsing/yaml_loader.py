"""PyYAML's loader in Python, reading what libyaml reads."""

import re
from typing import Any

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

# Text holds no other line breaks: yaml_reader refuses them first.
_SPACE = "\0 \t\r\n"
_BLOCK_WORD = re.compile(rf"(?:[^{_SPACE}:]+|:(?![{_SPACE}]))+")
_FLOW_WORD = re.compile(rf"(?:[^{_SPACE}:,\[\]{{}}]+|:(?![{_SPACE},?\[\]{{}}]))+")
_BLANKS = re.compile(r"[ \t]+")
_MARKER = re.compile(rf"(?:---|\.\.\.)(?=[{_SPACE}])")
_TAB_AFTER = re.compile(r"([-+]?[1-9]?|[1-9][-+])(?: *\t[ \t]*|(?=#))")


class PythonLoader(yaml.SafeLoader):
    """PyYAML's own loader, with libyaml's reading of `?` and tabs.

    Without this, `{text: Is it so?}` is refused wherever PyYAML has no libyaml:
    https://github.com/yaml/pyyaml/issues/128 and https://github.com/yaml/pyyaml/issues/753
    """

    def scan_plain(self) -> Any:
        """Scan a plain scalar as PyYAML does, but for `?`, which it takes inside brackets too."""
        start = end = self.get_mark()
        word = _FLOW_WORD if self.flow_level else _BLOCK_WORD
        indent = self.indent + 1
        chunks: list[str] = []
        spaces: list[str] | None = []
        while self.peek() != "#" and (found := word.match(self.buffer, self.pointer)):
            self.allow_simple_key = False
            chunks += [*(spaces or ()), found[0]]
            self.forward(len(found[0]))
            end = self.get_mark()
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", start, "unexpected ':'", end)
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def scan_plain_spaces(self, indent: int, start: Any) -> list[str]:
        """Return what is between two words of a plain scalar, tabs included: spaces, or for line
        breaks what they are folded to."""
        blanks = self._blanks()
        if self.peek() not in "\r\n":
            return [blanks] if blanks else []
        breaks: list[str] = []
        while self.peek() in " \t\r\n":
            if self.peek() == "\t" and self.column < indent:
                mark = self.get_mark()
                raise ScannerError("while scanning a plain scalar", start, "found a tab", mark)
            if self.peek() in " \t":
                self.forward()
                continue
            self.forward(2 if self.prefix(2) == "\r\n" else 1)
            breaks.append("\n")
            self.allow_simple_key = True
            if _MARKER.match(self.buffer, self.pointer):
                return []
        return breaks[1:] or [" "]

    def scan_block_scalar_indicators(self, start: Any) -> Any:
        """Scan what follows the sign of a block scalar, up to tabs or a comment."""
        indicators = super().scan_block_scalar_indicators
        if not (header := _TAB_AFTER.match(self.buffer, self.pointer)):
            return indicators(start)
        marks = header[1]
        self.forward(len(header[0]))
        digits = marks.strip("+-")
        chomping = {"+": True, "-": False}.get(marks.strip(digits or " "))
        return chomping, int(digits) if digits else None

    def _blanks(self) -> str:
        """Skip spaces and tabs, and return them."""
        found = _BLANKS.match(self.buffer, self.pointer)
        blanks = found[0] if found else ""
        self.forward(len(blanks))
        return blanks

    def scan_to_next_token(self) -> None:
        """Skip spaces and comments, and tabs where they do not indent."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()
