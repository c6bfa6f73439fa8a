"""The Models place: the models that are registered on this machine."""
