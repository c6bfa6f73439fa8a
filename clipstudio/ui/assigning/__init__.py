"""Entering values of attributes for the images of a grid: by menu, by key, and by a dialog for new names."""
