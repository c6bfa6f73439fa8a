"""A figure that is shown, copied and saved off the main thread: a picture of a long one takes seconds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication, QImage

from clipstudio.domain.language import tr
from clipstudio.reporting.figure_pictures import figure_picture
from clipstudio.results.figures import Figure, TableFigure
from clipstudio.services.figure_files import tab_separated, write_figure
from clipstudio.services.figure_scripts import figure_script
from clipstudio.services.own_files import refuse_own_files
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session

Copied = tuple[str, QImage | None]
"""What is copied: a text, and a picture where there is one."""


CHART, TABLE, SCRIPT = "chart", "table", "script"
COPIED = {
    CHART: tr("The chart is in the clipboard."),
    TABLE: tr("The table is in the clipboard."),
    SCRIPT: tr("The script is in the clipboard."),
}
"""What is told of each."""


class FigureFiles(QObject):
    """Copies and saves what a view shows, as `clipstudio figure` draws it.

    Args:
        view: What is copied from; it asks for copies itself.
        session: The open project, whose threads draw.
    """

    def __init__(self, view: FigureView, session: Session) -> None:
        super().__init__(view)
        self._view, self._session = view, session
        self._copying = Latest(session.background, self, session.warn)
        view.copy_asked.connect(self.copy)
        view.table_asked.connect(self.copy_table)
        view.script_asked.connect(self.copy_script)

    @Slot()
    def copy(self) -> None:
        """Put the figure on the clipboard: as a picture, and as numbers for a program that takes no pictures."""
        small_print = self._view.small_print
        if isinstance(self._view.figure, TableFigure):
            self.copy_table()
            return

        def copied(figure: Figure) -> Copied:
            return tab_separated(figure), QImage.fromData(figure_picture(figure, "png", small_print))

        self._copy(CHART, copied)

    @Slot()
    def copy_table(self) -> None:
        """Put the numbers on the clipboard with tabs between the columns."""
        self._copy(TABLE, lambda figure: (tab_separated(figure), None))

    @Slot()
    def copy_script(self) -> None:
        """Put the script on the clipboard that computes the numbers again."""
        self._copy(SCRIPT, lambda figure: (figure_script(figure), None))

    def save(self, path: Path) -> None:
        """Write a picture or the numbers, by the ending of the file's name, and tell where."""
        figure, small_print = self._view.shown(), self._view.small_print
        if figure is None:
            return

        project = self._session.project

        def written() -> Path:
            refuse_own_files(project, path)
            write_figure(figure, path, small_print)
            return path

        self._session.background.query(written, self, self._session.tell_saved, self._session.warn)

    def _copy(self, what: str, make: Callable[[Figure], Copied]) -> None:
        figure = self._view.shown()
        if figure is not None:
            self._copying.ask(what, lambda: make(figure), self._put)

    def _put(self, what: str, copied: Copied) -> None:
        text, picture = copied
        content = QMimeData()
        content.setText(text)
        if picture is not None:
            content.setImageData(picture)
        QGuiApplication.clipboard().setMimeData(content)
        self._session.say(COPIED[what])
