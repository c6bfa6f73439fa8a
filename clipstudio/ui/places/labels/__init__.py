"""The Labels place: the label sets of a project and their editor."""
