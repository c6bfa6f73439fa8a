"""Opening the window from the command line."""

from __future__ import annotations


def open_window() -> int:
    """Open the window and stay until it is closed, or bring the one that is open forward; the exit code."""
    # The one place where a face opens the other; imported late, so that no verb pays for Qt.
    from clipstudio.ui.app import main as stay_open

    return stay_open()
