"""The errors of the program."""


class UserLeft(Exception):
    """The person left; `status` is the exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
