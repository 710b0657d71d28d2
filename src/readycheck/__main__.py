"""The entry point: a bare `readycheck` goes straight to the interview, without typer."""

import sys

from readycheck import __version__


def main() -> int:
    """Run the command line and return the exit status."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        print(f"readycheck {__version__}")
        return 0
    if not arguments:
        from readycheck import commands, process

        return process.run(commands.start)
    from readycheck import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
