"""The menu bar: every action with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from clipstudio.services.folders import log_file
from clipstudio.ui.place import Place
from clipstudio.ui.style import theme
from clipstudio.ui.user_words import button_text

if TYPE_CHECKING:
    from clipstudio.ui.window.main_window import MainWindow
    from clipstudio.ui.window.project_view import ProjectView

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10


class Menus(QObject):
    """Builds the menus of a window and keeps them true to what is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._project_view: ProjectView | None = None
        self._project_actions: list[QAction] = []
        app = QApplication.instance()
        self._base_size = app.font().pointSizeF() if isinstance(app, QApplication) else 10.0
        self._file()
        self._edit = self._menu("&Edit")
        self._edit.aboutToShow.connect(self._fill_edit)
        self._undo: list[QAction] = []
        self._places = self._menu("&Go")
        self._view()
        self._help()
        self._scale_text(window.settings.text_scale)
        self._use_scheme(window.settings.scheme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    def show_project(self, project_view: ProjectView | None) -> None:
        """Offer what can be done with the open project, or with none."""
        self._project_view = project_view
        for action in self._project_actions:
            action.setEnabled(project_view is not None)
        self._places.clear()
        self._places.setEnabled(project_view is not None)
        if project_view is not None:
            for index, place in enumerate(project_view.places):
                self._add(self._places, place.name, partial(project_view.go_to, index), f"Ctrl+{index + 1}")
            project_view.place_changed.connect(self._offer_undo)
        self._fill_recent()

    # File

    def _file(self) -> None:
        window = self._window
        menu = self._menu("&File")
        self._add(menu, "New project…", window.new_project, QKeySequence.StandardKey.New)
        self._add(menu, "Open…", window.choose_project, QKeySequence.StandardKey.Open)
        self._recent = menu.addMenu("Open recent")
        self._add(menu, "Try the sample…", window.make_sample)
        menu.addSeparator()
        self._for_project(menu, "Import images…", self._import_images)
        self._for_project(menu, "Import attributes…", self._import_attributes)
        self._for_project(menu, "Look for missing files", self._check_files)
        menu.addSeparator()
        self._for_project(menu, "Close project", window.close_project, "Ctrl+W")
        self._add(menu, "Quit", window.close, QKeySequence.StandardKey.Quit)

    def _for_project(self, menu: QMenu, text: str, do: Callable[[], object], shortcut: str = "") -> None:
        self._project_actions.append(self._add(menu, text, do, shortcut))

    def _fill_recent(self) -> None:
        self._recent.clear()
        recent = self._window.settings.recent
        self._recent.setEnabled(bool(recent))
        for path in recent:
            self._add(self._recent, button_text(str(path)), partial(self._window.open_project, path))

    def _import_images(self) -> None:
        if self._project_view is not None:
            self._project_view.go_to(self._project_view.places.index(self._project_view.images))
            self._project_view.images.open_import()

    def _import_attributes(self) -> None:
        if self._project_view is not None:
            self._project_view.go_to(self._project_view.places.index(self._project_view.attributes))
            self._project_view.attributes.open_import()

    def _check_files(self) -> None:
        if self._project_view is not None:
            self._project_view.check_files()

    # Edit

    def _fill_edit(self) -> None:
        self._edit.clear()
        for action in self._undo:
            self._edit.addAction(action)
        if not self._undo:
            self._edit.addAction("Nothing to undo in this place").setEnabled(False)
        self._edit.addSeparator()
        self._add(self._edit, "Filter", self._focus_filter)

    def _offer_undo(self, place: Place) -> None:
        self._undo = list(place.undo_actions() or ())

    def _focus_filter(self) -> None:
        if self._project_view is not None:
            self._project_view.place.focus_filter()

    # View

    def _view(self) -> None:
        menu = self._menu("&View")
        group = QActionGroup(self)
        for text, scheme in (("Like the system", "system"), ("Light", "light"), ("Dark", "dark")):
            action = self._add(menu, text, partial(self._use_scheme, scheme))
            action.setCheckable(True)
            action.setChecked(self._window.settings.scheme == scheme)
            group.addAction(action)
        menu.addSeparator()
        self._add(menu, "Larger text", partial(self._change_text, TEXT_STEP), "Ctrl+Shift++")
        self._add(menu, "Smaller text", partial(self._change_text, -TEXT_STEP), "Ctrl+Shift+-")
        menu.addSeparator()
        self._add(menu, "Cancel the running job", self._window.job_bar.cancel, "Ctrl+.")
        find = QAction("Filter", self._window)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self._focus_filter)
        self._window.addAction(find)

    def _use_scheme(self, scheme: str) -> None:
        self._window.settings.scheme = scheme
        if scheme == "system":
            theme.follow_system()
        else:
            theme.use(scheme == "dark")

    def _system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._window.settings.scheme == "system" and (scheme == Qt.ColorScheme.Dark) != theme.dark:
            theme.follow_system()

    def _change_text(self, step: int) -> None:
        self._scale_text(self._window.settings.text_scale + step)

    def _scale_text(self, percent: int) -> None:
        percent = max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
        self._window.settings.text_scale = percent
        theme.scale_text(self._base_size * percent / 100)

    # Help

    def _help(self) -> None:
        menu = self._menu("&Help")
        self._add(menu, "Shortcuts", self._window.show_shortcuts, "?")
        self._add(menu, "Show the log file", self._show_log)
        self._add(menu, "About clipstudio", self._window.show_about).setMenuRole(QAction.MenuRole.AboutRole)

    def _show_log(self) -> None:
        path = log_file()
        if path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
            self._window.say(f"Faults of the program are written to {path}; you may send that file.")
        else:
            self._window.say("There is no log: no fault of the program was met so far.")

    # Pieces

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(
        self,
        menu: QMenu,
        text: str,
        do: Callable[[], object],
        shortcut: str | QKeySequence.StandardKey = "",
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: do())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action
