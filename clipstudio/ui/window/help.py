"""What Help offers: pages to read, the shortcuts, the log file, the versions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.on_disk import exists
from clipstudio.results.guide_kinds import Guide
from clipstudio.services.folders import log_file
from clipstudio.services.help_pages import CHARTS, FIRST_STEPS, help_pages
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.guides import guide_at
from clipstudio.ui.terms import KEYS, NONE_HERE, explain_word
from clipstudio.ui.window.help_window import HelpWindow
from clipstudio.ui.window.shortcut_sheet import ShortcutSheet

CONTENT = tr(
    "It says what went wrong in the program, when and where in its code, and on which versions. It holds no "
    "images, but names of files, projects and labels may be in it: look through it before you send it."
)


class Help(QObject):
    """The actions of the Help menu.

    Args:
        window: About which it is.
        place: Tells the name of the place that is shown; empty on the start page.
        page: Tells which page of help is that of this place.

    Attributes:
        pages: Open the pages of help; the first one that of the place that is shown.
        actions: What else is offered, in its order.
        log_action: Shows the log, and says what is in it.

    Signals:
        said: A sentence for the user (str).
    """

    said = Signal(str)

    def __init__(self, window: QWidget, place: Callable[[], str], page: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._place, self._page = window, place, page
        self._pages: HelpWindow | None = None
        about = make_action(self, tr("About clipstudio"), self._show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        self.log_action = make_action(self, tr("Show the log"), self._show_log)
        self.log_action.setToolTip(CONTENT)
        here = make_action(self, tr("Help for this place"), self.show_here, QKeySequence.StandardKey.HelpContents)
        self.pages: tuple[QAction, ...] = (
            here,
            *(make_action(self, tr(page.title), partial(self.show_page, page.name)) for page in help_pages()),
        )
        self.actions: tuple[QAction, ...] = (
            make_action(self, tr("Explain the word here"), self.explain, KEYS),
            make_action(self, tr("Shortcuts"), self.show_shortcuts, "?"),
            self.log_action,
            about,
        )

    def show_here(self) -> None:
        """Open the help for the chart that has the keyboard, or else for the place that is shown."""
        if (guide := guide_at(self._window.focusWidget())) is not None:
            self.show_guide(guide)
        else:
            self.show_page(self._page() or FIRST_STEPS)

    def show_guide(self, guide: Guide) -> None:
        """Say how a kind of chart is read."""
        self.show_page(CHARTS, guide.name)

    def explain(self) -> None:
        """Explain the word that the control with the keyboard stands beside."""
        if not explain_word(self._window):
            self.said.emit(NONE_HERE)

    def show_page(self, name: str, passage: str = "") -> None:
        """Open a page of help, from a passage on that has this picture."""
        if self._pages is None:
            self._pages = HelpWindow(self._window)
        self._pages.show_page(name, passage)

    def close(self) -> None:
        """Close what is open."""
        if self._pages is not None:
            self._pages.close()

    def show_shortcuts(self) -> None:
        """Show the sheet of keys."""
        ShortcutSheet(self._place(), self._window).show()

    def _show_about(self) -> None:
        from clipstudio.ui.window.about import AboutSheet  # it reads what is installed

        AboutSheet(self._window).show()

    def _show_log(self) -> None:
        path = log_file()
        if exists(path):
            trouble = show_in_folder(path)
            self.said.emit(trouble or tr("The log is {path}. {content}", path=path, content=CONTENT))
        else:
            self.said.emit(tr("There is no log: the program has had no errors so far."))
