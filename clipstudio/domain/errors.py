"""Faults of the world, as sentences for people.

Everything derived from `ClipstudioError` is told to the user in its own words: what is wrong, with which file or
field, and what to do. Any other exception is a fault of the program: it is logged, never shown as a traceback.
"""

from __future__ import annotations

from clipstudio.domain.language import Later, later, said_later


class ClipstudioError(Exception):
    """A fault of the world; ``str(error)`` is a clear sentence for the user, in the language of whoever asks.

    Args:
        text: The sentence in English, with the names of values in braces; or one that is said later.
        values: What stands for the names. Without any the text is taken as it is, braces and all.
    """

    def __init__(self, text: str = "", /, **values: object) -> None:
        self.words = text if isinstance(text, Later) and not values else later(text, **values)
        super().__init__(self.words)

    def __str__(self) -> str:
        return str(self.words)


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


DELETED = said_later("This run was deleted.")
"""What is said of a run that is asked about after it was deleted."""

SYSTEM_REASONS = (
    said_later("Permission denied"),
    said_later("Operation not permitted"),
    said_later("No such file or directory"),
    said_later("File exists"),
    said_later("Not a directory"),
    said_later("Is a directory"),
    said_later("Directory not empty"),
    said_later("No space left on device"),
    said_later("Disk quota exceeded"),
    said_later("Read-only file system"),
    said_later("File name too long"),
    said_later("File too large"),
    said_later("Too many open files"),
    said_later("Input/output error"),
    said_later("Device or resource busy"),
    said_later("Too many levels of symbolic links"),
    said_later("Connection refused"),
    said_later("Invalid argument"),
)
"""What systems say of a file that they refuse, always in English; the usual ones are translated."""


def system_reason(error: OSError) -> Later:
    """Why the system refused a file, to stand in a sentence."""
    return later(error.strerror or str(error))
