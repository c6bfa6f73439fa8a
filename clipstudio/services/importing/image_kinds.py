"""Which files are taken for images, for whoever asks the user for files."""

from __future__ import annotations

from clipstudio.engine.reading import SUFFIXES

IMAGE_SUFFIXES: tuple[str, ...] = tuple(sorted(SUFFIXES))
"""Suffixes, lower case with the dot, in order."""
