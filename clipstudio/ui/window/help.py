"""What Help offers: the shortcuts, the log file, the versions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clipstudio.services.folders import log_file
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.window.about import AboutSheet
from clipstudio.ui.window.shortcut_sheet import ShortcutSheet

CONTENT = (
    "It says what went wrong in the program, when and where in its code, and on which versions. It holds no "
    "images, but names of files, projects and labels may stand in it: look through it before you send it."
)


class Help(QObject):
    """The actions of the Help menu.

    Attributes:
        actions: In the order in which they are offered.
        log_action: Shows the log, and says what is in it.

    Signals:
        said: A sentence for the user (str).
    """

    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        about = make_action(self, "About clipstudio", self._show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        self.log_action = make_action(self, "Show the log", self._show_log)
        self.log_action.setToolTip(CONTENT)
        self.actions: tuple[QAction, ...] = (
            make_action(self, "Shortcuts", self._show_shortcuts, "?"),
            self.log_action,
            about,
        )

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._window).show()

    def _show_about(self) -> None:
        AboutSheet(self._window).show()

    def _show_log(self) -> None:
        path = log_file()
        if path.exists():
            trouble = show_in_folder(path)
            self.said.emit(trouble or f"The log is {path}. {CONTENT}")
        else:
            self.said.emit("There is no log: no fault of the program was met so far.")
