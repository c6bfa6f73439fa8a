"""The embedding map of the Images place."""
