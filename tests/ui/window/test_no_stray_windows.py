"""No part of a form is shown as a window of its own while the form is made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.probes import ProbeName
from clipstudio.ui.window.project_view import ProjectView


class ShownWindows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def windows(view: ProjectView) -> Iterator[ShownWindows]:
    """What is shown once the window stands."""
    shown = ShownWindows()
    QApplication.instance().installEventFilter(shown)  # type: ignore[union-attr]
    yield shown
    QApplication.instance().removeEventFilter(shown)  # type: ignore[union-attr]


def test_forms_open_in_the_window_alone(qtbot: QtBot, view: ProjectView, windows: ShownWindows) -> None:
    view.review.open_form()
    view.audits.open_plan()
    for probe in ProbeName:
        view.audits.probes.set_up(probe)
    view.images.open_import()
    view.attributes.open_names()
    view.attributes.list.derivation_asked.emit()
    view.start_guide()
    assert windows.names == []
