"""What a write changed in a project, so that views redraw that and nothing else."""

from __future__ import annotations

from enum import Flag, auto


class Changes(Flag):
    """The parts of a project that a write touched."""

    NONE = 0
    IMAGES = auto()
    COLLECTIONS = auto()
    ATTRIBUTES = auto()
    LABEL_SETS = auto()
    MODELS = auto()
    EMBEDDINGS = auto()
    AUDITS = auto()
    REVIEWS = auto()
    FILTERS = auto()
    REPORTS = auto()
