"""The greater part of the program, which a project needs and the start page does not.

Loading it takes a second or more, so it happens behind the start page, on a reading thread; what of it is Qt's
comes into being on the window's thread all the same (`clipstudio.ui.qt_classes`).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from clipstudio.ui.qt_classes import make_classes_of_qt

_loaded = threading.Event()
_loading = threading.Lock()


class _GivenUp(BaseException):
    """Nobody waits for the modules any more; no library takes it for one that is missing."""


class _Refusal(MetaPathFinder):
    """Is asked first for every module that a thread imports, and finds none once that is given up."""

    def __init__(self, given_up: threading.Event) -> None:
        self._given_up, self._thread = given_up, threading.get_ident()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave the module to the others, or end the import that asks for it."""
        if self._given_up.is_set() and threading.get_ident() == self._thread:
            raise _GivenUp
        return None


def load(given_up: threading.Event | None = None) -> None:
    """Import all that opening a project takes; torch is not among it. A second thread waits for the first.

    Args:
        given_up: Once it is set, the import ends before its next module: a window that closes does not wait.
    """
    with _loading:
        refusal = _Refusal(given_up or threading.Event())
        sys.meta_path.insert(0, refusal)
        try:
            import clipstudio.services.projects
            import clipstudio.services.sample

            make_classes_of_qt()
            import clipstudio.ui.window.preferences_dialog
            import clipstudio.ui.window.project_view  # noqa: F401 - the import is the work
        except _GivenUp:
            return
        finally:
            sys.meta_path.remove(refusal)
    _loaded.set()


def are_loaded() -> bool:
    """Whether a project can be opened without a wait."""
    return _loaded.is_set()
