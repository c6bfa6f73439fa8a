"""Runs before the program in a bundle: stands in for Qt's OpenGL classes for Python, which are left out (9 MB).

pyqtgraph takes these modules when it is imported, but uses them only where a plot is asked to draw by OpenGL,
which the program never does.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class Widgets(ModuleType):
    """Has the one class that another is derived from."""

    def __getattr__(self, name: str) -> Any:
        if name != "QOpenGLWidget":
            raise AttributeError(name)
        from PySide6.QtWidgets import QWidget

        return QWidget


sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
sys.modules["PySide6.QtOpenGLWidgets"] = Widgets("PySide6.QtOpenGLWidgets")
