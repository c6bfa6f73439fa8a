"""What is read as a screen reader reads it may change, go and be collected at any moment."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QKeySequenceEdit, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.accessible import Parts
from clipstudio.ui.accessible_controls import ComboAccessible
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.places.images.score_histogram import ScoreHistogram
from tests.ui.figures.line_samples import SWEEP
from tests.ui.figures.samples import RATES

ROUNDS = 8
DEEPEST = 12
INTERFACES = ("actionInterface", "selectionInterface", "valueInterface", "textInterface")


@pytest.fixture(autouse=True)
def active() -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def read(part: QAccessibleInterface | None, depth: int = 0) -> int:
    """How many parts are read, each with all that can be asked of it."""
    if part is None or depth > DEEPEST or not part.isValid():
        return 0
    for kind in QAccessible.Text:
        part.text(kind)
    part.role(), part.state(), part.rect(), part.object(), part.parent(), part.focusChild()
    ways = [getattr(part, name)() for name in INTERFACES]
    if ways[0] is not None:
        ways[0].actionNames()
    if ways[1] is not None:
        [each.text(QAccessible.Text.Name) for each in ways[1].selectedItems()]
    if ways[2] is not None:
        ways[2].currentValue(), ways[2].maximumValue(), ways[2].minimumStepSize()
    parts = (part.child(place) for place in range(min(part.childCount(), 30)))
    return 1 + sum(read(each, depth + 1) for each in parts)


def heard(widget: QWidget) -> int:
    return read(QAccessible.queryAccessibleInterface(widget))


def window() -> QWidget:
    """A window with a control of every kind that answers by an interface of the program."""
    made = QWidget()
    chosen, written, folds, menu = QComboBox(), QComboBox(), QToolButton(), QToolButton()
    chosen.addItems(["one", "two"])
    written.setEditable(True)
    folds.setProperty("role", "fold")
    menu.setMenu(QMenu(menu))
    figure = FigureView()
    figure.set_figure(RATES)
    picture = PictureView()
    picture.show_picture(QPixmap(4, 4), "a picture")
    layout = QVBoxLayout(made)
    for each in (chosen, written, folds, menu, QKeySequenceEdit(), figure, picture, ScoreHistogram()):
        layout.addWidget(each)
    return made


def delete(*widgets: QWidget) -> None:
    for each in widgets:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_controls_are_read_while_they_change_go_and_are_collected(qtbot: QtBot) -> None:
    for _ in range(ROUNDS):
        root = window()
        root.show()
        assert heard(root) > 30
        root.findChild(FigureView).set_figure(SWEEP)
        root.findChild(QComboBox).clear()
        whole = heard(root)
        assert whole > 30
        delete(*root.findChildren(QComboBox), *root.findChildren(ScoreHistogram))
        gc.collect()
        assert 20 < heard(root) < whole
        left = root.findChildren(QToolButton)
        delete(root)
        del root, left
        gc.collect()
        QApplication.processEvents()


def test_what_answers_for_a_widget_holds_nothing_of_it_when_it_is_gone(qapp: QApplication) -> None:
    box = QComboBox()
    answer = ComboAccessible(box)  # is kept here as PySide keeps what its factory made
    gone = ref(box)
    delete(box)
    del box
    gc.collect()
    assert gone() is None
    assert not answer.isValid()
    assert answer.text(QAccessible.Text.Name) == ""


def test_parts_that_qt_knows_are_kept_when_their_widget_is_gone(qapp: QApplication) -> None:
    """Else the program falls over its end, when Qt goes through all that it knows."""
    box = QComboBox()
    answer = ComboAccessible(box)
    parts: Parts[int, QAccessibleInterface] = Parts()
    answer.parts = parts
    delete(box)
    assert answer.parts is parts
    assert not answer.isValid()
