"""What to do next: how to begin, leave, keep and end, asked as menus and dialogs."""
