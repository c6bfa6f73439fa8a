"""Plans as forms: every field of a plan brings its own row."""
