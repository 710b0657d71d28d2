"""The rules that the types of the model cannot express, each finding at its path."""
