"""Reports: what a project knows of some runs, as a document that can be read without it."""
