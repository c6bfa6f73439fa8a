"""Starting the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clipstudio.services.jobs.faults import sentence, start_log
from clipstudio.ui.collector import collected_between_events
from clipstudio.ui.icons import icon
from clipstudio.ui.style import LIGHT
from clipstudio.ui.window.main_window import MainWindow


def application() -> QApplication:
    """The one application, in its own style."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("clipstudio")
    app.setStyle("Fusion")
    app.setWindowIcon(icon("app", LIGHT.accent))
    return app


def main() -> int:
    """Open the window and stay until it is closed; a project named on the command line is opened."""
    start_log()
    app = application()
    window = MainWindow()

    def tell(kind: type[BaseException], error: BaseException, trace: object) -> None:
        """A fault on the main thread is logged and told; the window stays."""
        window.warn(sentence(error))

    sys.excepthook = tell
    window.show()
    window.load()
    projects = [Path(argument) for argument in sys.argv[1:] if argument.endswith(".clipstudio")]
    if projects:
        window.open_project(projects[0])
    with collected_between_events():
        return app.exec()
