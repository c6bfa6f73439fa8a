"""Edits that are kept in the project file: what they are, how they are undone, and who made them when."""
