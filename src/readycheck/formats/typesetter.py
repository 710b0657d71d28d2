"""Run typst in a process of its own: `python -P typesetter.py < request > reply`.

A panic of typst, which is not an Exception in Python (https://github.com/PyO3/pyo3/issues/3918), a
want of memory or a Ctrl-C then ends this process, and not the interview. It imports nothing from
readycheck. The request is a JSON object with the arguments of `typst.compile`; the reply is a PDF,
or the diagnostic of an error in the document with the exit status DOCUMENT_ERROR.
"""

import json
import sys

DOCUMENT_ERROR = 3


def main() -> int:
    """Answer the request on standard input; return the exit status."""
    import typst

    request = json.load(sys.stdin.buffer)
    request["input"] = {name: text.encode() for name, text in request["input"].items()}
    try:
        reply = typst.compile(**request)
    except typst.TypstError as error:
        reply, status = error.diagnostic.encode(), DOCUMENT_ERROR
    else:
        status = 0
    sys.stdout.buffer.write(reply)
    sys.stdout.buffer.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
