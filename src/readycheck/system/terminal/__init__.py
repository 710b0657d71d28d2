"""The terminal: its window, output that may have to wait, and a pager for long text."""
