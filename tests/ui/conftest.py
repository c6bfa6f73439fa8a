"""What tests of the window share: no widget and no running timer outlives its test."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from clipstudio.ui.window import desk_parts


@pytest.fixture(scope="session", autouse=True)
def parts_loaded() -> None:
    """Have all parts of the window at hand, as they are a moment after its start."""
    desk_parts.load()


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """Fail the test that leaves a window open or a timer running."""
    # What stands before the test need not be searched after it: the libraries' objects are a million.
    gc.freeze()
    yield
    _settle()
    gc.unfreeze()
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not windows, f"windows left open: {windows}"
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not timers, f"timers left running: {timers}"
