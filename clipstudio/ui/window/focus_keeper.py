"""The keyboard stays where one works: a button that is disabled hands it to what stands beside it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from clipstudio.ui.place import Place
from clipstudio.ui.window.tab_order import controls


class FocusKeeper(QObject):
    """Brings the focus back to a place that Qt has taken it from.

    A control that is disabled while it has the keyboard loses it to whatever widget was made next: mostly to the
    rail, where the next Space would leave for another place.

    Args:
        window: Whose focus is kept.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    @Slot(QWidget, QWidget)
    def _watch(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or not shiboken6.isValid(old) or not shiboken6.isValid(self._window):
            return
        if old.window() is not self._window or old.isEnabled() or not old.isVisible():
            return
        place = _place_of(old)
        if place is None or (now is not None and (now.window() is not self._window or place.isAncestorOf(now))):
            return
        if (beside := _beside(old, place)) is not None:
            beside.setFocus(Qt.FocusReason.OtherFocusReason)


def _place_of(widget: QWidget) -> Place | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Place):
        above = above.parentWidget()
    return above


def _beside(old: QWidget, place: Place) -> QWidget | None:
    """The nearest control in the least part of the place that has another one."""
    around = old.parentWidget()
    while around is not None:
        others = [each for each in controls(around) if each is not old and each.isEnabled()]
        if others:
            at = _middle(old)
            return min(others, key=lambda each: (_middle(each) - at).manhattanLength())
        if around is place:
            return None
        around = around.parentWidget()
    return None


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
