"""The prompts of the screen, a file a prompt, and what they share."""
