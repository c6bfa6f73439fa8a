"""Opening the window from the command line."""

from __future__ import annotations


def open_window() -> int:
    """Open the window and stay until it is closed, or bring the one that is open forward; the exit code."""
    import sys

    # The one place where a face opens the other; imported late, so that no verb pays for Qt.
    from clipstudio.ui.one_instance import hand_over, handed_files

    if hand_over(handed_files(sys.argv[1:])):
        return 0  # before the window is loaded, which takes longer
    from clipstudio.ui.app import main as stay_open

    return stay_open()
