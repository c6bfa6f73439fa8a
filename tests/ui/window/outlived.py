"""A program of its own: another project opens while a dialog of the first asks whether to replace a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox

from clipstudio.services.projects import new_project
from clipstudio.ui.app import application
from clipstudio.ui.file_dialogs import Purpose
from clipstudio.ui.window.main_window import MainWindow

EXISTING = "labels.json"


def main(folder: Path) -> None:
    """Print what the dialog gave, which was answered with yes if it was still there."""
    paths = []
    for name in ("one", "two"):
        with new_project(folder / name) as project:
            paths.append(project.path)
    (folder / EXISTING).write_text("{}")
    app = application()
    window = MainWindow()
    window.settings.keep_folder(Purpose.LABELS, folder)
    window.show()

    def when(is_so: Callable[[], bool], do: Callable[[], object]) -> None:
        """Do something as soon as something is so; in the loop of a dialog as well."""
        QTimer.singleShot(20, lambda: do() if is_so() else when(is_so, do))

    def ask() -> None:
        view = window.project_view
        assert view is not None
        view.complete()
        when(lambda: isinstance(app.activeModalWidget(), QFileDialog), accept)
        chosen = view.labels.choose_target("labels")
        # A moment later: whoever asked goes on first.
        QTimer.singleShot(200, lambda: (print("chosen:", chosen), window.close(), app.quit()))

    def accept() -> None:
        dialog = app.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(EXISTING)
        when(lambda: isinstance(app.activeModalWidget(), QMessageBox), replace)
        dialog.accept()

    def replace() -> None:
        first = window.project_view
        window.open_project(paths[1])
        when(lambda: window.project_view is not None and not shiboken6.isValid(first), answer)

    def answer() -> None:
        box = app.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.button(QMessageBox.StandardButton.Yes).click()

    window.open_project(paths[0])
    when(lambda: window.project_view is not None, ask)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
