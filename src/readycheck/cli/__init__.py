"""The command line: commands, options, completion, and how a run ends."""
