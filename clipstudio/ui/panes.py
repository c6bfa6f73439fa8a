"""Panes beside or above each other, whose dividers move only by hand, and whose side panes can be folded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.own_keys import own_keys
from clipstudio.ui.pane_handle import FOLDING, PLAIN, PaneHandle
from clipstudio.ui.pane_sizes import SidePane, side_size, width_class
from clipstudio.ui.settings import Settings

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not name


class _Frame(QWidget):
    """Holds a pane's content at the size that the divider gives it, whatever the content would like."""

    def __init__(self, content: QWidget, orientation: Qt.Orientation) -> None:
        super().__init__()
        self.content, self._orientation = content, orientation
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)

    def set_limits(self, least: int, most: int) -> None:
        """Go no smaller or larger by hand; an explicit limit hides what the content would like."""
        if self._orientation is HORIZONTAL:
            self.setMinimumWidth(max(1, least))
            self.setMaximumWidth(most)
        else:
            self.setMinimumHeight(max(1, least))
            self.setMaximumHeight(most)


class Panes(QSplitter):
    """One main pane, which takes what room there is, and at most one side pane, which has a size of its own.

    What stands in a pane never moves the divider: what is wider than its pane has to fold, to elide or to scroll.
    A side pane that can be folded is, too, while there is no room for it. Its size, and whether it is folded, are
    kept for each class of window widths: what was right on a small screen is not forced upon a large one.

    Args:
        main: The main pane.
        least: Letters that it needs.
        side: The side pane.
        sizes: What is known of it.
        settings: Where its size is kept; None to keep it nowhere.
        side_first: Whether it stands before the main pane.
        asks_for_room: Whether it is never smaller than both need, as in a page that scrolls.

    Attributes:
        fold_action: Folds and unfolds the side pane; None where it cannot be folded.
    """

    def __init__(
        self,
        main: QWidget,
        least: int,
        side: QWidget,
        sizes: SidePane,
        settings: Settings | None = None,
        *,
        side_first: bool = True,
        orientation: Qt.Orientation = HORIZONTAL,
        asks_for_room: bool = False,
    ) -> None:
        super().__init__(orientation)
        self._asks_for_room = asks_for_room
        self._settings, self._sizes, self._least = settings, sizes, least
        self._main, self._side = _Frame(main, orientation), _Frame(side, orientation)
        self._side_first = side_first
        self._kept: dict[str, int] = {}
        self._is_present, self._is_asked_for = True, False
        self.fold_action = self._make_fold_action() if sizes.words else None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(FOLDING if self.fold_action else PLAIN)
        for frame in (self._side, self._main) if side_first else (self._main, self._side):
            self.addWidget(frame)
        handle = self.handle(1)
        if self.fold_action is not None and isinstance(handle, PaneHandle):
            handle.fold_by(self.fold_action, at_left=side_first).moved.connect(self.move_divider)
        self.splitterMoved.connect(self._keep_size)

    def _make_fold_action(self) -> QAction:
        action = QAction(tr("Show {what}", what=self._sizes.words), self)
        action.setData(self._sizes.words)
        action.setCheckable(True)
        action.setChecked(True)
        name = tr("Hide or show the list at the left") if self._side_first else tr("Hide or show the images")
        own_keys.add(action, (self._sizes.keys,), name)
        action.triggered.connect(self._fold)
        self.addAction(action)
        return action

    @property
    def side_size(self) -> int:
        """Pixels of the side pane; 0 while it is folded."""
        return self.sizes()[0 if self._side_first else 1] if self._side.content.isVisibleTo(self) else 0

    def set_side_present(self, is_present: bool) -> None:
        """Show the side pane, or take it away while there is nothing to show in it."""
        self._is_present = is_present
        self._side.setVisible(is_present)
        if self.fold_action is not None:
            self.fold_action.setEnabled(is_present)
        self._arrange()

    def unfold(self) -> None:
        """Show the side pane to whoever asks for something in it."""
        if self.fold_action is not None and self.fold_action.isEnabled() and not self.fold_action.isChecked():
            self.fold_action.trigger()

    def move_divider(self, letters: int) -> None:
        """Move the divider as the mouse would."""
        at = self.handle(1).pos()
        self.moveSplitter((at.x() if self.orientation() is HORIZONTAL else at.y()) + letters * self._letter, 1)

    @property
    def _letter(self) -> int:
        return self.fontMetrics().averageCharWidth()

    def _key(self, what: str) -> str:
        return f"panes/{self._sizes.name}/{width_class(self.window().width())}/{what}"

    def _read(self, what: str, default: int) -> int:
        key = self._key(what)
        if key in self._kept or self._settings is None:
            return self._kept.get(key, default)
        return self._settings.number(key, default)

    def _write(self, what: str, value: int) -> None:
        key = self._key(what)
        self._kept[key] = value
        if self._settings is not None:
            self._settings.keep_number(key, value)

    def _fold(self, is_open: bool) -> None:
        focused = self.window().focusWidget()
        if not is_open and focused is not None and self._side.isAncestorOf(focused):
            self._main.content.setFocus()
        self._write("folded", int(not is_open))
        self._is_asked_for = is_open
        self._arrange()

    def _keep_size(self) -> None:
        if size := self.side_size:
            self._write("size", size)

    def _arrange(self) -> None:
        """Give the panes their sizes in the room that there is."""
        room = self.width() if self.orientation() is HORIZONTAL else self.height()
        room -= self.handleWidth() if self._is_present else 0
        if not self.isVisible() or room <= 0:
            return
        least = self._sizes.least * self._letter
        main = self._least * self._letter
        is_there = self._is_asked_for or self.fold_action is None  # however little room there is
        if is_there and main + least > room:
            main, least = min(main, room // 2), min(least, room // 2)
        wanted = self._read("size", self._sizes.proposed(room, self._letter))
        is_folded = not self._is_present or (self.fold_action is not None and bool(self._read("folded", 0)))
        size = 0 if is_folded else side_size(room, main, least, wanted)
        if self._is_present:
            self._show_side(size, least)
        self._main.set_limits(min(main, room - size), _NO_LIMIT)
        self.setSizes([size, room - size] if self._side_first else [room - size, size])

    def _show_side(self, size: int, least: int) -> None:
        # A folded pane's frame stays, nothing wide, so that its divider stays with the button that brings it back.
        self._side.content.setVisible(size > 0)
        self._side.set_limits(least if size else 0, _NO_LIMIT if size else 1)
        if self.fold_action is not None:
            self.fold_action.setChecked(size > 0)

    def createHandle(self) -> PaneHandle:
        """A divider that shows where it can be taken hold of."""
        return PaneHandle(self.orientation(), self)

    def minimumSizeHint(self) -> QSize:
        """Along the panes hardly anything, so that a side pane folds before the window has to be larger."""
        hint = super().minimumSizeHint()
        along = (self._least + self._sizes.least) * self._letter + self.handleWidth() if self._asks_for_room else 1
        return QSize(along, hint.height()) if self.orientation() is HORIZONTAL else QSize(hint.width(), along)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panes their sizes, and not the same proportion as before."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panes their sizes once it is known how large the window is."""
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters ask for wider panes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
