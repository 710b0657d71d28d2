"""Print the notices of all that a bundle carries: `VENV/bin/python packaging/third_party.py`.

Run it in an environment that holds what the bundle holds, and nothing else.
"""

from importlib.metadata import Distribution, distributions

# What builds the bundle is not in it; readycheck's own notices are beside this file in the bundle.
_NOT_IN_IT = {"pip", "setuptools", "wheel", "readycheck"}
_NOTICES = ("license", "licence", "copying", "notice", "authors")


def notice(of: Distribution) -> str:
    """Return a distribution's name, version, licence and notices."""
    metadata = of.metadata
    named = [metadata[key] for key in ("License-Expression", "License") if key in metadata]
    licence = named[0] if named else "see below"
    texts = [
        file.read_text("utf-8")
        for file in of.files or ()
        if file.name.lower().startswith(_NOTICES) and ".dist-info" in str(file)
    ]
    head = f"{metadata['Name']} {of.version} ({licence.splitlines()[0]})"
    return "\n".join([head, "=" * len(head), "", *texts])


def main() -> None:
    """Print the notices, in the order of the names."""
    print("Python (PSF-2.0): https://docs.python.org/3/license.html\n")
    carried = {of.metadata["Name"].lower(): of for of in distributions()}
    for name in sorted(carried.keys() - _NOT_IN_IT):
        print(notice(carried[name]))


if __name__ == "__main__":
    main()
