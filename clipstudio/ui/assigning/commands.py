"""What enters values for the images that are chosen in a grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.domain.not_told import NOT_TOLD
from clipstudio.results.words import images
from clipstudio.services.attribute_editing import assign_value
from clipstudio.storage.attributes import Vocabulary
from clipstudio.ui.actions import make_action
from clipstudio.ui.assigning.bar import AssignBar
from clipstudio.ui.assigning.dialog import AssignDialog
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.menu import Menu
from clipstudio.ui.session import Session
from clipstudio.ui.text_dialog import text_dialog
from clipstudio.ui.user_words import button_text

MOST_VALUES = 30
"""An attribute with more values than this has names rather than groups; it is in the bar, and not in the menu."""
NOTHING_CHOSEN = tr("Choose images first: what you press is given to them.")


class AssignCommands(QObject):
    """A submenu of the grid's menu, and the bar below the grid.

    Attributes:
        bar: Gives values by key.
        bar_action: Opens the bar.

    Signals:
        entered: Values were entered; the step was made.
        bar_shown: The bar is there now, or is not (bool).
    """

    entered = Signal()
    bar_shown = Signal(bool)

    def __init__(self, session: Session, grid: GridPanel) -> None:
        super().__init__(grid)
        self._session, self._grid = session, grid
        self._reading = Latest(session.background, self, session.warn)
        self._given: NDArray[np.int64] = np.empty(0, np.int64)
        self._next_place = 0
        # Queued: what is selected is carried over into the new list first.
        grid.model.modelReset.connect(self._select_next, Qt.ConnectionType.QueuedConnection)
        self.dialog: AssignDialog | QInputDialog | None = None
        self.bar = AssignBar(grid)
        grid.add_bar(self.bar)
        self.bar.value_chosen.connect(self._give_and_move_on)
        self.bar.value_wanted.connect(self._ask_from_bar)
        self.bar.taking_back.connect(lambda attribute: self.assign(attribute, None, self._grid.chosen_ids()))
        self.bar.closed.connect(self.close_bar)
        self.bar_action: QAction = make_action(grid, tr("Assign by keys…"), self.open_bar, "Ctrl+G")
        self.bar_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.bar_action.setEnabled(not session.project.read_only)
        grid.addAction(self.bar_action)
        session.changed.connect(self._take_changes)
        # What was undone is not said any more; a step that is made here is told of after the history took it.
        session.history.changed.connect(partial(self.bar.tell, ""))

    def add_menu(self, menu: Menu, known: Sequence[Vocabulary]) -> None:
        """Add the submenu by which the chosen images get a value."""
        into = Menu(tr("Assign a value"), menu)
        menu.addMenu(into)
        for each in known:
            if len(each.values) <= MOST_VALUES:
                into.addMenu(self._values_menu(each, known, into))
        into.addSeparator()
        into.addAction(tr("New attribute…"), partial(self.ask, "", known))
        into.addAction(self.bar_action)

    def _values_menu(self, of: Vocabulary, known: Sequence[Vocabulary], parent: Menu) -> Menu:
        menu = Menu(button_text(of.name), parent)
        ids = self._grid.chosen_ids()
        for value in (value for value in of.values if value not in NOT_TOLD):
            menu.addAction(button_text(value), partial(self.assign, of.name, value, ids))
        menu.addSeparator()
        for value in NOT_TOLD:
            menu.addAction(value, partial(self.assign, of.name, value, ids))
        menu.addSeparator()
        menu.addAction(tr("Other value…"), partial(self.ask, of.name, known))
        menu.addAction(tr("Take back what you entered"), partial(self.assign, of.name, None, ids))
        return menu

    def open_bar(self) -> None:
        """Show the bar, once it is read what it can offer."""
        self.bar.tell("")
        self._read(self._show_bar)

    def close_bar(self) -> None:
        """Take the bar away; the keyboard goes back to the images."""
        self.bar.hide()
        self.bar_shown.emit(False)
        self._grid.take_keyboard()

    def assign(self, attribute: str, value: str | None, ids: NDArray[np.int64]) -> None:
        """Give images a value, or take back what was entered; asks once who enters it."""
        if not len(ids):
            self.bar.tell(NOTHING_CHOSEN)
            return
        auditor = self._session.preferences.auditor
        if not auditor:
            self._ask_name(partial(self.assign, attribute, value, ids))
            return

        def done() -> None:
            given = (
                f"{attribute}: {value}"
                if value is not None
                else tr("{attribute}: taken back", attribute=attribute)
            )
            self.bar.tell(tr("{given}, for {ids}. Ctrl+Z takes it back.", given=given, ids=images(len(ids))))
            if not self.bar.isVisible():
                self._session.say(self.bar.told.text())
            self.entered.emit()

        change = partial(assign_value, attribute=attribute, value=value, images=ids, auditor=auditor)
        self._session.history.do(change, self, done)

    def ask(self, attribute: str, known: Sequence[Vocabulary]) -> None:
        """Ask for a value that is new, of this attribute or of a new one."""
        ids = self._grid.chosen_ids()
        if not len(ids):
            self.bar.tell(NOTHING_CHOSEN)
            return
        dialog = AssignDialog(known, attribute, len(ids), self._session.preferences.auditor, self._grid)

        def entered(attribute: str, value: str, auditor: str) -> None:
            self._session.preferences.set_auditor(auditor)
            self.assign(attribute, value, ids)
            if self.bar.isVisible():
                self._read(lambda known: self.bar.offer(known, attribute))

        dialog.entered.connect(entered)
        self.dialog = dialog
        dialog.open()

    def _give_and_move_on(self, attribute: str, value: str) -> None:
        ids = self._grid.chosen_ids()
        if len(ids) and not self._session.preferences.auditor:
            self._ask_name(partial(self._give_and_move_on, attribute, value))
            return
        self.assign(attribute, value, ids)
        if len(ids):
            self._given, self._next_place = ids, int(np.flatnonzero(np.isin(self._grid.model.ids, ids))[0])
            self._grid.move_on()

    @Slot()
    def _select_next(self) -> None:
        """Where the images left a filter with nothing behind them to go to, select what stands in their place."""
        rows = self._grid.model.rowCount()
        if not self.bar.isVisible() or not rows or np.isin(self._given, self._grid.model.ids).any():
            return
        if len(self._given) and not len(self._grid.selected_ids()):
            self._grid.view.set_current(min(self._next_place, rows - 1))
        self._given = self._given[:0]

    def _ask_from_bar(self, attribute: str) -> None:
        self._read(partial(self.ask, attribute))

    def _ask_name(self, then: Callable[[], object]) -> None:
        """Ask who enters values; kept for every project, and shown in the settings."""

        def named(name: str) -> None:
            if name.strip():
                self._session.preferences.set_auditor(name)
                then()

        label = tr("Your name: what you enter is kept under it, beside what tables say.")
        self.dialog = text_dialog(self._grid, tr("Who enters this?"), label, named)

    def _show_bar(self, known: Sequence[Vocabulary]) -> None:
        self.bar.offer(known)
        self.bar.show()
        self.bar_shown.emit(True)
        if known:
            self._grid.take_keyboard()
        else:
            self.bar.new.setFocus()

    def _take_changes(self, changes: Changes) -> None:
        if changes & Changes.ATTRIBUTES and self.bar.isVisible():
            self._read(self.bar.offer)

    def _read(self, then: Callable[[tuple[Vocabulary, ...]], None]) -> None:
        read = self._session.project.attributes.vocabularies
        self._reading.ask("values", read, lambda _key, known: then(known))
