"""Whether a window can be opened here."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether there is a screen; the offscreen platform counts as one."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
