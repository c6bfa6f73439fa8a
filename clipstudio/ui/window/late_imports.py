"""The greater part of the program, which a project needs and the start page does not.

Loading it takes a second or more, so it happens behind the start page, on a reading thread.
"""

from __future__ import annotations

import threading

_loaded = threading.Event()


def load() -> None:
    """Import all that opening a project takes; torch is not among it."""
    import clipstudio.services.projects
    import clipstudio.services.sample
    import clipstudio.ui.window.preferences_dialog
    import clipstudio.ui.window.project_view  # noqa: F401 - the import is the work

    _loaded.set()


def are_loaded() -> bool:
    """Whether a project can be opened without a wait."""
    return _loaded.is_set()
