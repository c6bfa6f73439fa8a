"""How the list of runs is arranged: grouped, sorted and folded, as it was left the last time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.run_list import GroupBy, SortBy
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.settings import Settings

E = TypeVar("E", bound=StrEnum)

MOST_FOLDS = 500
"""So many folds of a project are remembered."""


class RunArrangement(QObject):
    """Remembers how runs are grouped, sorted and folded; the folds belong to a project.

    Args:
        settings: Where it is kept.
        project: Which project, by its UUID.

    Signals:
        changed: The runs are to be arranged anew.
        fold_all_asked: Open (True) or fold (False) everything.
    """

    changed = Signal()
    fold_all_asked = Signal(bool)

    def __init__(self, settings: Settings, project: str, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._folds_name = settings, f"run-folds/{project}"
        self.group_by = _known(GroupBy, settings.word("runs-grouped-by"))
        self.sort_by = _known(SortBy, settings.word("runs-sorted-by"))
        self.turned = settings.words(self._folds_name)

    def fold(self, key: str, turned: bool) -> None:
        """Remember whether something is not as it is at first."""
        kept = self.turned - {key}
        self.turned = kept | {key} if turned and len(kept) < MOST_FOLDS else kept
        self._settings.keep_words(self._folds_name, self.turned)

    def set_group_by(self, group_by: GroupBy) -> None:
        """Group by something else."""
        self.group_by = group_by
        self._settings.keep_word("runs-grouped-by", group_by)
        self.changed.emit()

    def set_sort_by(self, sort_by: SortBy) -> None:
        """Sort in another order."""
        self.sort_by = sort_by
        self._settings.keep_word("runs-sorted-by", sort_by)
        self.changed.emit()

    def button(self, parent: QWidget) -> QPushButton:
        """A button with a menu to choose it all from."""
        button = QPushButton(tr("Arrange"), parent)
        button.setToolTip(tr("Group, sort and collapse the list"))
        button.setMenu(self._menu(button))
        return button

    def _menu(self, parent: QWidget) -> Menu:
        menu = Menu(parent)
        _add_choice(menu, tr("Group by"), tuple(GroupBy), self.group_by, self.set_group_by)
        _add_choice(menu, tr("Sort"), tuple(SortBy), self.sort_by, self.set_sort_by)
        menu.addSeparator()
        menu.addAction(tr("Expand all"), lambda: self.fold_all_asked.emit(True))
        menu.addAction(tr("Collapse all"), lambda: self.fold_all_asked.emit(False))
        return menu


def _add_choice(menu: Menu, words: str, offered: Sequence[E], chosen: E, choose: Callable[[E], None]) -> None:
    if not menu.isEmpty():
        menu.addSeparator()
    # Not a section, of which most styles draw a bare line.
    menu.addAction(words).setEnabled(False)
    group = QActionGroup(menu)
    for each in offered:
        action = make_action(menu, each.capitalize(), partial(choose, each))
        action.setCheckable(True)
        action.setChecked(each is chosen)
        group.addAction(action)
        menu.addAction(action)


def _known(kind: type[E], word: str) -> E:
    """What a word that was kept stands for; the first where it is of another version."""
    try:
        return kind(word)
    except ValueError:
        return next(iter(kind))
