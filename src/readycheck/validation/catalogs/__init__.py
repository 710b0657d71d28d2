"""The catalogs of a question file: where they are, what is sound in them, their update."""
