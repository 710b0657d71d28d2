"""What was most likely meant, and how to write it."""
