"""PyYAML's loader in Python, reading what libyaml reads."""

import re
from typing import Any

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

# Text holds no other line breaks: yaml_reader refuses them first.
_SPACE = "\0 \t\r\n"
_BLOCK_WORD = re.compile(rf"(?:[^{_SPACE}:]|:(?![{_SPACE}]))+")
_FLOW_WORD = re.compile(rf"(?:[^{_SPACE}:,\[\]{{}}]|:(?![{_SPACE},?\[\]{{}}]))+")


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

    def scan_to_next_token(self) -> None:
        """Skip spaces and comments, and tabs where they do not indent."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()
