"""The list of runs, of audits and of probes: filtered, arranged, and one or two of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.run_list import ListedRun, RunKey
from clipstudio.results.run_list import Entry, arrange
from clipstudio.ui.menu import Menu
from clipstudio.ui.place import muted, primary_button, side_pane
from clipstudio.ui.places.audits.locked_plans import LockedPlans
from clipstudio.ui.places.audits.run_arrangement import RunArrangement
from clipstudio.ui.places.audits.run_tree import RunTree
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip


class AuditList(QWidget):
    """Every run with name, model, label set, date and images.

    Args:
        settings: Remembers how it is arranged.
        project: Which project's folds are remembered, by its UUID.
        removed: The entry at the end of the list that leads to deleted runs.

    Attributes:
        tree: The runs.
        locked: The locked plans that were not run yet.
        search: What they are filtered by.
        menu_actions: What the menu of a run offers, a line between groups; set by the place.

    Signals:
        opened: Show this run (`RunKey`).
        compared: Show two runs side by side (`RunKey`, `RunKey`).
        plan_asked: Plan a new audit.
        probes_asked: Offer the probes.
        removal_asked: Delete these runs, which can be undone (tuple of `RunKey`).
        rename_asked: Call this run by another title (`RunKey`, title).
    """

    opened = Signal(object)
    compared = Signal(object, object)
    plan_asked = Signal()
    probes_asked = Signal()
    removal_asked = Signal(object)
    rename_asked = Signal(object, str)

    def __init__(self, settings: Settings, project: str, removed: QWidget) -> None:
        super().__init__()
        self.plan = primary_button(tr("Plan an audit"), self.plan_asked.emit)
        self.probes = QPushButton(tr("The paper's probes"))
        self.probes.clicked.connect(self.probes_asked)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter runs"))
        self.search.setAccessibleName(tr("Filter runs by name, model, label set, probe or date"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.tree, self.arrangement = RunTree(), RunArrangement(settings, project, self)
        self.locked = LockedPlans()
        self.nothing = muted()
        self.menu_actions: Sequence[Sequence[QAction]] = ()
        self._entries: tuple[Entry, ...] = ()
        self._first: RunKey | None = None
        self._filtering = QWidget()
        self._beginning, self.choosing, self.choosing_words = QWidget(), QFrame(), muted()
        self.may_write = True
        self._lay_out(removed)
        self.search.textChanged.connect(self._arrange)
        self.arrangement.changed.connect(self._arrange)
        self.arrangement.fold_all_asked.connect(lambda is_open: self.tree.fold_all(is_open=is_open))
        self.tree.fold_changed.connect(self.arrangement.fold)
        self.tree.chosen_changed.connect(self._tell_chosen)
        self.tree.rename_asked.connect(self.rename_asked)
        self.tree.removal_asked.connect(self._ask_removal)
        self.tree.menu_asked.connect(self._open_menu)

    def _lay_out(self, removed: QWidget) -> None:
        pane, layout = side_pane()
        filtering = QHBoxLayout(self._filtering)
        filtering.setContentsMargins(0, 0, 0, 0)
        filtering.setSpacing(SPACE_INSIDE)
        filtering.addWidget(self.search, 1)
        filtering.addWidget(self.arrangement.button(self))
        choosing = QVBoxLayout(self.choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self.choosing_words)
        self.keep_one = QPushButton(tr("Cancel"))
        self.keep_one.clicked.connect(self.end_choosing)
        choosing.addWidget(self.keep_one, alignment=Qt.AlignmentFlag.AlignLeft)
        self.choosing.hide()
        beginning = QVBoxLayout(self._beginning)
        beginning.setContentsMargins(0, 0, 0, 0)
        beginning.setSpacing(layout.spacing())
        beginning.addWidget(self.plan)
        beginning.addWidget(self.probes)
        layout.addWidget(self._beginning)
        layout.addWidget(self.locked)
        layout.addWidget(self.choosing)
        layout.addWidget(self._filtering)
        layout.addWidget(self.nothing)
        layout.addWidget(self.tree, 1)
        layout.addWidget(removed)
        layout.addStretch(0)  # holds all at the top while there is no list
        self.nothing.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def set_may_write(self, may: bool) -> None:
        """Offer to plan, to rename and to delete, or only to look."""
        self.may_write = self.tree.runs.may_rename = may
        self.locked.set_may_write(may)
        for widget in (self.plan, self.probes):
            widget.setVisible(may)

    def show_runs(self, entries: Sequence[Entry]) -> None:
        """List runs; what was chosen stays chosen where it is there. Emits no signal."""
        self._entries = tuple(entries)
        if self._first is not None and self.run(self._first) is None:
            self.end_choosing()
        self._arrange()
        # An empty list is not shown, and the keyboard is where a first run begins until there is one.
        gone, shown = (self.plan, self.tree) if entries else (self.tree, self.plan)
        takes_keyboard = self.tree.isHidden() == bool(entries) and self.window().focusWidget() is gone
        for widget in (self._filtering, self.tree):
            widget.setVisible(bool(entries))
        if takes_keyboard:
            shown.setFocus()

    def highlight(self, keys: Sequence[RunKey]) -> None:
        """Mark what is shown as chosen, or nothing; emits no signal."""
        self.tree.choose(keys)

    @property
    def chosen(self) -> tuple[RunKey, ...]:
        """The runs that are chosen, the first one first."""
        return self.tree.chosen

    @property
    def latest(self) -> RunKey | None:
        """The run that was finished last; None without any."""
        latest = max(self._entries, key=lambda entry: entry.run.created_at, default=None)
        return None if latest is None else latest.run.key

    def run(self, key: RunKey) -> ListedRun | None:
        """What the list says of a run; None where it is not there."""
        everything = (each for entry in self._entries for each in (entry, *entry.parts))
        return next((each.run for each in everything if each.run.key == key), None)

    def choose_other(self, first: RunKey) -> None:
        """Let the user choose the run that another is to be compared with."""
        run = self.run(first)
        if run is None:
            return
        self._first = first
        self.choosing_words.setText(tr("Choose the run to compare with."))
        set_tooltip(self.choosing_words, tr("Choose the run to compare “{title}” with.", title=run.title))
        # It takes the place of what begins an audit: the runs, one of which is clicked next, stay where they are.
        self.choosing.setFixedHeight(self._beginning.height())
        self._beginning.hide()
        self.choosing.show()
        self.tree.setFocus()

    def end_choosing(self) -> None:
        """Choose no other run after all."""
        self._first = None
        if self.keep_one.hasFocus():
            self.tree.setFocus()
        self.choosing.hide()
        self._beginning.show()

    def _arrange(self) -> None:
        search, by = self.search.text(), self.arrangement
        sections = arrange(self._entries, by.group_by, by.sort_by, search)
        self.tree.show_sections(sections, by.group_by, by.turned, is_searched=bool(search.strip()))
        self.nothing.setText(tr("No run matches “{strip}”.", strip=search.strip()))
        self.nothing.setVisible(bool(self._entries) and not sections)

    def _tell_chosen(self, keys: tuple[RunKey, ...]) -> None:
        first = self._first
        if first is not None and keys != (first,):
            self.end_choosing()
            keys = (first, next(key for key in keys if key != first))
            self.tree.choose(keys)
        if len(keys) == 2:
            self.compared.emit(*keys)
        else:
            self.opened.emit(keys[0])

    def _ask_removal(self) -> None:
        if self.may_write:
            self.removal_asked.emit(self.chosen)

    def _open_menu(self, at: QPoint) -> None:
        menu = Menu(self)
        menu.setToolTipsVisible(True)
        for group in self.menu_actions:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(list(group))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, arrow down leads into the list, and Escape takes the filter away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tree.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.tree.setFocus()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the choosing of a second run, from wherever in the list."""
        if event.key() == Qt.Key.Key_Escape and self._first is not None:
            self.end_choosing()
        else:
            super().keyPressEvent(event)
