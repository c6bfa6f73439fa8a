"""What a right click offers on lists and tables of places."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.session import Session


def offered(widget: QWidget) -> list[QAction]:
    """What the menu of a right click holds."""
    assert widget.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    return [action for action in widget.actions() if action.isVisible()]


def named(widget: QWidget, text: str) -> QAction:
    return next(action for action in offered(widget) if action.text().replace("&", "") == text)


def test_label_sets_and_models_offer_what_can_be_done_with_them(qtbot: QtBot, session: Session) -> None:
    labels, models = LabelsPlace(session), ModelsPlace(session)
    for place in (labels, models):
        qtbot.addWidget(place)
        place.show()
    qtbot.waitUntil(lambda: labels.list.list.count() > 2)
    words = [action.text().replace("&", "") for action in offered(labels.list.list)]
    assert words == ["Duplicate", "Archive", "Audit with this label set…", "Export…"]
    before = labels.list.list.count()
    named(labels.list.list, "Duplicate").trigger()
    assert labels.list.list.count() == before + 1

    qtbot.waitUntil(lambda: models.model.rowCount() == 1)
    models.table.selectRow(0)
    words = [action.text() for action in offered(models.table)]
    assert words == ["Copy rows", "Check the files", "Open the folder", "Remove model"]

    def is_copied() -> bool:
        models.table.selectRow(0)  # the list may just have been read again, which chooses anew
        named(models.table, "Copy rows").trigger()
        return QGuiApplication.clipboard().text().startswith("clipstudio-sample\t")

    qtbot.waitUntil(is_copied)
    session.background.shut_down()
