"""The greater part of the program, which a project needs and the start page does not.

Loading it takes a second or more, so it happens behind the start page, on a reading thread; what of it is Qt's
comes into being on the window's thread all the same (`clipstudio.ui.qt_classes`).
"""

from __future__ import annotations

import threading

from clipstudio.ui.qt_classes import make_classes_of_qt

_loaded = threading.Event()
_loading = threading.Lock()


def load() -> None:
    """Import all that opening a project takes; torch is not among it. A second thread waits for the first."""
    with _loading:
        import clipstudio.services.projects
        import clipstudio.services.sample

        make_classes_of_qt()
        import clipstudio.ui.window.preferences_dialog
        import clipstudio.ui.window.project_view  # noqa: F401 - the import is the work
    _loaded.set()


def are_loaded() -> bool:
    """Whether a project can be opened without a wait."""
    return _loaded.is_set()
