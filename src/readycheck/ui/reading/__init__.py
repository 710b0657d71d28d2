"""What there is to read: pages over the prompt, and what was shown and is not read yet."""
