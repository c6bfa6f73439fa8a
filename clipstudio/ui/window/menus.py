"""The menu bar: arranges actions, each of which belongs to whoever carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from clipstudio.domain.language import tr
from clipstudio.ui.menu import Menu

if TYPE_CHECKING:
    from clipstudio.ui.window.project_view import ProjectView

Group = Sequence[QAction]
"""Actions that stand together, between two lines of a menu."""


class Menus(QObject):
    """Fills a window's menu bar and keeps it true to what is open.

    Args:
        bar: Where the menus stand.
        opening: What the File menu begins with: ways to a project.
        running: What can be done with the job that runs, in the File menu.
        leaving: What the File menu ends with.
        editing: What the Edit menu ends with.
        view: The groups of the View menu below what the place that is shown offers.
        help: The groups of the Help menu.
    """

    def __init__(
        self,
        bar: QMenuBar,
        *,
        opening: Group,
        running: Group,
        leaving: Group,
        editing: Group,
        view: Sequence[Group],
        help: Sequence[Group],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._project_view: ProjectView | None = None
        self._opening, self._running, self._leaving = opening, running, leaving
        self._editing = editing
        self._file = self._add(tr("&File"))
        self._edit = self._add(tr("&Edit"))
        self._edit.aboutToShow.connect(self._fill_edit)
        self._nothing = (QAction(tr("Undo"), self), QAction(tr("Redo"), self))
        for action in self._nothing:
            action.setEnabled(False)
        self._go = self._add(tr("&Go"))
        self._view, self._view_groups = self._add(tr("&View")), view
        self._view.aboutToShow.connect(self._fill_view)
        self._fill_view()
        _fill(self._add(tr("&Help")), help)

    def _add(self, title: str) -> QMenu:
        menu = Menu(title, self._bar)
        self._bar.addMenu(menu)
        return menu

    def show_project(self, project_view: ProjectView | None) -> None:
        """Offer what can be done with the open project, or with none."""
        self._project_view = project_view
        of_project = project_view.file_actions() if project_view is not None else ()
        places = project_view.place_actions if project_view is not None else ()
        _fill(self._file, [self._opening, of_project, self._running, self._leaving])
        turning = (project_view.back_action, project_view.forward_action) if project_view is not None else ()
        _fill(self._go, [turning, places])
        self._go.setEnabled(bool(places))
        self._fill_edit()
        self._fill_view()

    def _fill_view(self) -> None:
        view = self._project_view
        _fill(self._view, [view.place.view_actions() if view is not None else (), *self._view_groups])

    def _fill_edit(self) -> None:
        """Offer undo and redo, and what the place that is shown offers."""
        view = self._project_view
        undo = self._nothing if view is None else (view.undoing.undo, view.undoing.redo, view.edits_action)
        of_place = view.place.edit_actions() if view is not None else ()
        find = (view.filter_action,) if view is not None else ()
        _fill(self._edit, [undo, find, of_place, self._editing])


def _fill(menu: QMenu, groups: Sequence[Group]) -> None:
    """Put groups of actions into a menu, in place of what stands there, with lines between them."""
    menu.clear()
    for group in groups:
        if not menu.isEmpty() and group:
            menu.addSeparator()
        menu.addActions(list(group))
