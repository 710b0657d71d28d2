"""What the commands find around them, and where what they make goes: they share all of it."""
