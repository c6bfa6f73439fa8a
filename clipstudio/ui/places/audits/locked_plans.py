"""Plans that were locked and wait to be run: a short list over that of the runs, where there are any."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.results.plan_locks import WaitingPlan
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.run_delegate import RunDelegate
from clipstudio.ui.places.audits.run_tree_model import ITEM
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import tooltip

MOST_ROWS = 3
"""So many have room at once; the others are scrolled to."""
HEADING = tr("Locked plans, not yet run")


class LockedPlans(QWidget):
    """Lists the locked plans that were not run, and offers what can be done with one.

    Attributes:
        view: The list.
        open, run, withdraw, save: What the menu of one offers.

    Signals:
        open_asked: Show this plan in its form (`PlanLock`).
        run_asked: Run it (`PlanLock`).
        withdrawal_asked: Ask why its lock is withdrawn (`PlanLock`).
        save_asked: Save it as a file (`PlanLock`).
    """

    open_asked = Signal(object)
    run_asked = Signal(object)
    withdrawal_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Model((HEADING,), lambda plan: (plan.name,), self)
        self.view = _View(self._open_menu)
        self.view.setModel(self._model)
        self.view.setItemDelegate(RunDelegate(self.view))
        self.view.setAccessibleName(HEADING)
        self.view.chosen.connect(lambda: self._tell(self.open_asked))
        self.open = self._action(tr("Open in the form"), self.open_asked)
        self.run = self._action(tr("Run"), self.run_asked)
        self.withdraw = self._action(tr("Withdraw the lock…"), self.withdrawal_asked)
        self.save = self._action(tr("Save plan…"), self.save_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(muted(HEADING))
        layout.addWidget(self.view)
        self.hide()

    def show_plans(self, plans: Sequence[WaitingPlan]) -> None:
        """List other plans; without any, nothing is shown."""
        if tuple(plans) != self._model.rows:
            row = max(self.view.currentIndex().row(), 0)
            self._model.show(plans)
            self.view.setCurrentIndex(self._model.index(min(row, len(plans) - 1), 0))
        self.view.fit()
        self.setVisible(bool(plans))

    def set_may_write(self, may: bool) -> None:
        """Offer to open, run and withdraw, or only to look."""
        self.view.may_choose = may
        for action in (self.open, self.run, self.withdraw):
            action.setEnabled(may)

    @property
    def current(self) -> PlanLock | None:
        """The plan that has the keyboard; None without any."""
        item = self.view.currentIndex().data(ITEM)
        return item.lock if isinstance(item, WaitingPlan) else None

    def _action(self, words: str, asked: SignalInstance) -> QAction:
        return make_action(self, words, lambda: self._tell(asked))

    def _tell(self, asked: SignalInstance) -> None:
        """Ask to do this with the current plan."""
        if (lock := self.current) is not None:
            asked.emit(lock)

    def _open_menu(self, at: QPoint) -> None:
        menu = Menu(self)
        menu.addActions([self.open, self.run, self.withdraw, self.save])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


class _Model(RowModel[WaitingPlan]):
    """Each plan whole, for who points at it and for a screen reader."""

    def look(self, row: WaitingPlan, column: int, role: int) -> object:
        if role == ITEM:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.whole.replace("\n", ", ")
        return tooltip(row.whole) if role == Qt.ItemDataRole.ToolTipRole else None


class _View(QListView):
    """A list as high as its rows. A click or Enter chooses one; right click and the menu key offer more.

    Args:
        menu: Offers what can be done with the current one, at a global position.

    Signals:
        chosen: The current one is chosen.
    """

    chosen = Signal()

    def __init__(self, menu: Callable[[QPoint], None]) -> None:
        super().__init__()
        self._menu = menu
        self.may_choose = True
        self.setProperty("role", "painted")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda _index: self._choose())

    def fit(self) -> None:
        """Be as high as what is listed, as far as there is room for it."""
        rows = self.model().rowCount()
        height = sum(self.sizeHintForRow(row) for row in range(min(rows, MOST_ROWS)))
        self.setFixedHeight(height + 2 * self.frameWidth())

    def _choose(self) -> None:
        if self.may_choose and self.currentIndex().isValid():
            self.chosen.emit()

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make higher rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar choose."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and not event.isAutoRepeat():
            self._choose()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, at the mouse or in the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif not self.indexAt(event.pos()).isValid():
            return
        self._menu(at)
