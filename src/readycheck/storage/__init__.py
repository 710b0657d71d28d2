"""What is kept on disk, private and whole: answers files and drafts."""
