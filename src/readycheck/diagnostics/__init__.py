"""What can be wrong in a file: each kind with its code, and each case with its place."""
