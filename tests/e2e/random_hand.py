"""A seeded random user of the window: clicks, keys, switches, menus, projects opened and closed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QWidget,
)

from clipstudio.domain.run_list import PairKey
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "Left", "Right", "Home", "End", "PageDown")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Tab", "Backtab", "Space", "Return", "Escape", "Delete")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("F2", "Backspace", "A", "B", "S", "1", "2")),
]
CHORDS = [Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_Z, Qt.Key.Key_F, Qt.Key.Key_S]
WORDS = ["a", "gorilla", "thief", "0.5", "12", "", "group", "[x]", "[/b]", "none", "A/B"]
LEAVES = {"Quit"}
"""Menu entries that end the soak."""


class RandomHand:
    """One user whose every move follows from a seed.

    Args:
        window: The window that is used.
        project: The project that is opened whenever none is.
        seed: The same seed on the same answers gives the same moves.
        folder: Where files that the user saves go.
    """

    def __init__(self, window: MainWindow, project: Path, seed: int, folder: Path) -> None:
        self.window, self.project, self.folder = window, project, folder
        self.choose = random.Random(seed)
        moves: list[tuple[Callable[[], str], int]] = [
            (self._press, 30),
            (self._click_anywhere, 12),
            (self._type, 14),
            (self._key, 22),
            (self._chord, 4),
            (self._pick, 8),
            (self._row, 10),
            (self._menu, 6),
            (self._theme, 5),
            (self._text_size, 2),
            (self._place, 8),
            (self._wheel, 4),
            (self._context_menu, 2),
            (self._resize, 1),
            (self._reopen, 1),
            (self._result, 4),
            (self._pair, 3),
            (self._turn, 5),
            (self._choice, 10),
            (self._drag_in_figure, 10),
            (self._threshold, 5),
            (self._save_figure, 3),
        ]
        self._moves = [move for move, _ in moves]
        self._weights = [weight for _, weight in moves]

    def act(self) -> str:
        """Make one move and say which."""
        if self.window.project_view is None and not self.window.background.is_busy and self.choose.random() < 0.5:
            self.window.open_project(self.project)
            return "open the project"
        return self.choose.choices(self._moves, self._weights)[0]()

    # What can be reached

    def _top(self) -> QWidget:
        """What takes a user's hand now: a popup, a dialog, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _one(self, kind: type[QWidget]) -> QWidget | None:
        found = self._top().findChildren(kind)
        here = [each for each in found if shiboken6.isValid(each) and each.isVisible() and each.isEnabled()]
        return self.choose.choice(here) if here else None

    # Moves

    def _press(self) -> str:
        button = self._one(QAbstractButton)
        if not isinstance(button, QAbstractButton):
            return "no button"
        words = f"press {_told(button)} “{button.text()}”"
        _click(button, LEFT, NONE, button.rect().center())
        return words

    def _click_anywhere(self) -> str:
        widget = self._one(QWidget)
        if widget is None:
            return "nothing to click"
        spot = QPoint(self.choose.randrange(widget.width() or 1), self.choose.randrange(widget.height() or 1))
        words = f"click {_told(widget)} at {spot.x()}, {spot.y()}"
        if self.choose.random() < 0.2 and not isinstance(widget, QAbstractButton):
            QTest.mouseDClick(widget, LEFT, self.choose.choice([NONE, CONTROL, SHIFT]), spot)
        elif self.choose.random() < 0.3:
            QTest.mouseMove(widget, spot)
        else:
            _click(widget, LEFT, self.choose.choice([NONE, NONE, CONTROL, SHIFT]), spot)
        return words

    def _type(self) -> str:
        line = self._one(QLineEdit)
        if not isinstance(line, QLineEdit):
            return "no line"
        text = self.choose.choice(WORDS)
        words = f"type “{text}” in {_told(line)}"
        line.setFocus()
        if self.choose.random() < 0.7:
            line.selectAll()
        QTest.keyClicks(line, text)
        if self.choose.random() < 0.5 and shiboken6.isValid(line):
            QTest.keyClick(line, Qt.Key.Key_Return)
        return words

    def _key(self) -> str:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        key = self.choose.choice(KEYS)
        modifier = self.choose.choice([NONE, NONE, NONE, SHIFT])
        words = f"key {key.name} to {_told(target)}"
        QTest.keyClick(target, key, modifier)
        return words

    def _chord(self) -> str:
        target = QApplication.focusWidget() or self.window
        key = self.choose.choice(CHORDS)
        words = f"Ctrl and {key.name} to {_told(target)}"
        QTest.keyClick(target, key, CONTROL)
        return words

    def _pick(self) -> str:
        box = self._one(QComboBox)
        if not isinstance(box, QComboBox) or not box.count():
            return "nothing to pick"
        place = self.choose.randrange(box.count())
        words = f"pick {place} in {_told(box)}"
        if self.choose.random() < 0.3:
            box.showPopup()
        else:
            box.setCurrentIndex(place)
            box.activated.emit(place)
        return words

    def _row(self) -> str:
        view = self._one(QAbstractItemView)
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if not isinstance(view, QAbstractItemView) or model is None or not model.rowCount():
            return "no row"
        row = self.choose.randrange(model.rowCount())
        index = model.index(row, view.currentIndex().column() if view.currentIndex().isValid() else 0)
        words = f"row {index.row()}, {index.column()} of {_told(view)}"
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        center = view.visualRect(index).center()
        press = QTest.mouseDClick if self.choose.random() < 0.2 else QTest.mouseClick
        press(view.viewport(), LEFT, self.choose.choice([NONE, NONE, CONTROL, SHIFT]), center)
        return words

    def _menu(self) -> str:
        actions = [each for each in _entries(self.window) if each.text() not in LEAVES]
        action = self.choose.choice(actions)
        words = f"menu “{action.text()}”"
        action.trigger()
        return words

    def _theme(self) -> str:
        dark = self.choose.random() < 0.5
        theme.use(dark)
        return f"theme, dark {dark}"

    def _text_size(self) -> str:
        points = self.choose.choice([8.0, 9.0, 10.0, 12.0, 16.0])
        theme.scale_text(points)
        return f"text of {points} points"

    def _place(self) -> str:
        if self.window.project_view is None:
            return "no place"
        place = self.choose.randrange(len(self.window.project_view.places))
        self.window.project_view.go_to(place)
        return f"place {place}"

    def _wheel(self) -> str:
        area = self._one(QAbstractScrollArea)
        if not isinstance(area, QAbstractScrollArea):
            return "nothing to scroll"
        spot = area.viewport().rect().center()
        event = QWheelEvent(
            QPointF(spot),
            QPointF(area.viewport().mapToGlobal(spot)),
            QPoint(),
            QPoint(0, self.choose.choice([-1, 1]) * 120 * self.choose.randrange(1, 6)),
            Qt.MouseButton.NoButton,
            self.choose.choice([NONE, NONE, CONTROL]),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        words = f"wheel over {_told(area)}"
        QApplication.sendEvent(area.viewport(), event)
        return words

    def _context_menu(self) -> str:
        widget = self._one(QWidget)
        if widget is None:
            return "no context menu"
        words = f"right click on {_told(widget)}"
        _click(widget, Qt.MouseButton.RightButton, NONE, widget.rect().center())
        return words

    def _resize(self) -> str:
        width, height = self.choose.randrange(900, 1500), self.choose.randrange(600, 1000)
        self.window.resize(width, height)
        return f"resize to {width} by {height}"

    def _reopen(self) -> str:
        if self.choose.random() < 0.5:
            self.window.close_project()
            return "close the project"
        self.window.open_project(self.project)
        return "open the project again"

    # Moves on the page of an answer

    def _page(self) -> AnswerPage | None:
        """The page of an answer where one can be used now."""
        view = self.window.project_view
        page = view.audits.answer if view is not None else None
        is_free = page is not None and page.isVisible() and self._top() is self.window
        return page if is_free and page is not None and page.answer is not None else None

    def _result(self) -> str:
        view = self.window.project_view
        if view is None or self._top() is not self.window:
            return "no result"
        view.go_to(view.places.index(view.audits))
        probes = [probe.id for probe in view.project.probe_runs.all()]
        runs = [run.id for audit in view.project.runs.audits() for run in audit.runs]
        if probes and self.choose.random() < 0.7:
            probe = self.choose.choice(probes)
            view.audits.open_probe(probe)
            return f"open probe {probe}"
        if runs:
            view.audits.open_run(run := self.choose.choice(runs))
            return f"open run {run}"
        return "no result"

    def _pair(self) -> str:
        """Two runs side by side, whatever they are of."""
        view = self.window.project_view
        if view is None or self._top() is not self.window:
            return "no runs"
        keys = [run.key for run in view.project.run_list.all()]
        if len(keys) < 2:
            return "no two runs"
        view.go_to(view.places.index(view.audits))
        pair = PairKey(*self.choose.sample(keys, 2))
        view.audits.open(pair)
        return f"compare {pair.first.code} with {pair.second.code}"

    def _turn(self) -> str:
        """Back and forward through what was shown."""
        view = self.window.project_view
        if view is None or self._top() is not self.window:
            return "no history"
        by = self.choose.choice((-1, -1, 1))
        view.turn(by)
        return "back" if by < 0 else "forward"

    def _choice(self) -> str:
        page = self._page()
        if page is None or page.answer is None or not page.answer.choices:
            return "no choice"
        choice = self.choose.choice(page.answer.choices)
        value = self.choose.choice([*(option.value for option in choice.options), "nonsense"])
        page.choose(**{choice.name: value})
        return f"choose {choice.name} {value}"

    def _drag_in_figure(self) -> str:
        """Press, move and let go: a brush, a handle, or a click on a mark."""
        page = self._page()
        if page is None or page.figure.figure is None:
            return "no figure"
        shown = page.figure.widget
        parts = [shown, *shown.findChildren(QWidget)]
        widget = self.choose.choice([part for part in parts if part.isVisible()] or [page])
        start, end = (
            QPoint(self.choose.randrange(widget.width() or 1), self.choose.randrange(widget.height() or 1))
            for _ in range(2)
        )
        words = f"drag in {type(page.figure.figure).__name__}, {_told(widget)}, from {start} to {end}"
        QTest.mousePress(widget, LEFT, NONE, start)
        if shiboken6.isValid(widget):
            QTest.mouseMove(widget, end)
        if shiboken6.isValid(widget):
            QTest.mouseRelease(widget, LEFT, NONE, end)
        return words

    def _threshold(self) -> str:
        page = self._page()
        if page is None or not page.threshold.isVisible():
            return "no threshold"
        slider = page.threshold.slider
        step = self.choose.randrange(slider.minimum(), slider.maximum() + 1)
        if self.choose.random() < 0.5:
            slider.setSliderDown(True)
            slider.setValue(step)
            slider.setSliderDown(False)
        else:
            slider.setValue(step)
        return f"threshold at step {step}"

    def _save_figure(self) -> str:
        page = self._page()
        if page is None:
            return "nothing to save"
        kind = type(page.figure.figure).__name__
        QTest.mouseClick(page.save_button, LEFT)
        return f"save a {kind}"


def _click(widget: QWidget, button: Qt.MouseButton, keys: Qt.KeyboardModifier, spot: QPoint) -> None:
    """Press and let go, as `QTest.mouseClick`, which lets go of a button that is gone as well.

    A button with a menu stays pressed as long as the menu is open, and the project may be closed meanwhile.
    """
    QTest.mousePress(widget, button, keys, spot)
    if shiboken6.isValid(widget):
        QTest.mouseRelease(widget, button, keys, spot)


def _told(widget: QWidget) -> str:
    """A widget as its class, its name and the place it belongs to."""
    owner = widget.parent()
    name = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {name} in {type(owner).__name__}".replace("  ", " ")


def _entries(window: MainWindow) -> Iterator[QAction]:
    """Every entry of the menus that can be chosen now."""
    menus = [each.menu() for each in window.menuBar().actions()]
    while menus:
        menu = menus.pop()
        if not isinstance(menu, QMenu):
            continue
        for action in menu.actions():
            if action.menu() is not None:
                menus.append(action.menu())
            elif action.isEnabled() and not action.isSeparator():
                yield action
