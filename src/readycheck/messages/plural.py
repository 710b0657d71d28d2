"""Sentences that change with a number."""

from typing import NamedTuple


class Plural(NamedTuple):
    """A sentence for one, and for any other number."""

    one: str
    more: str

    def form(self, number: int) -> str:
        """Return the form for so many."""
        return self.one if number == 1 else self.more


def plural(number: int, forms: Plural, *values: object) -> str:
    """Return a sentence with its number, and with other values after that."""
    return forms.form(number).format(number, *values)
