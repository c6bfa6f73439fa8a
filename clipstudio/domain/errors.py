"""Faults of the world, as sentences for people.

Everything derived from `ClipstudioError` is told to the user in its own words: what is wrong, with which file or
field, and what to do. Any other exception is a fault of the program: it is logged, never shown as a traceback.
"""

from __future__ import annotations


class ClipstudioError(Exception):
    """A fault of the world; ``str(error)`` is a clear sentence for the user."""


class ProjectError(ClipstudioError):
    """A project file cannot be created, opened, upgraded or written."""


class NothingLeftError(ProjectError):
    """A step cannot be undone or redone, and never will be: what it changed is gone, or is so already."""


class ImageError(ClipstudioError):
    """An image file cannot be read; the message is the reason, without the path."""


class ChangedImageError(ImageError):
    """An image file no longer holds the image that was imported from it."""


class TableError(ClipstudioError):
    """A table of attributes cannot be read or matched."""


class LabelSetError(ClipstudioError):
    """A label set is not usable as written."""


class ModelError(ClipstudioError):
    """A model cannot be registered, found or loaded."""


class AuditError(ClipstudioError):
    """An audit's plan cannot be carried out on this project."""


class ReviewError(ClipstudioError):
    """A review cannot be made, judged or read as asked."""


class Cancelled(Exception):  # noqa: N818 - it is an outcome, not a fault
    """The user asked for the work to stop; what was committed before stays."""


DELETED = "This run was deleted."
"""What is said of a run that is asked about after it was deleted."""
