"""Whether every screen works in a bundle: the sample is made by a click, and each place, form and sheet is shown.

Pictures of them are left in a folder, in light and in dark. Run in a bundle:
dist/clipstudio/clipstudio -P packaging/bundle/check_window.py FOLDER

Without a screen one of 1280x800 is made up. The window fills its screen, also a real one (QT_QPA_PLATFORM=xcb),
for example that of `xvfb-run -s "-screen 0 3840x2160x24"`, with QT_SCALE_FACTOR=1.5 at 150 %.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from clipstudio.services.jobs.faults import log_unhandled
from clipstudio.ui.app import application
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow

SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
WAIT = 900.0
"""Seconds that the sample may take on a slow or busy machine."""


class Faults(logging.Handler):
    """Counts what the program logs as its own fault."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note one."""
        self.said.append(self.format(record))


def wait(until: Callable[[], bool], seconds: float = WAIT) -> bool:
    """Let the program go on until something is so; whether it came."""
    end = monotonic() + seconds
    while monotonic() < end:
        QApplication.processEvents()
        if until():
            return True
    return False


def rest(seconds: float = 1.5) -> None:
    """Let the program go on for a while."""
    wait(lambda: False, seconds)


class Tour:
    """Goes through the window and keeps pictures."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder
        self.shown = 0

    def show(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of what is in front of it."""
        self.shown += 1
        (widget or self._window).grab().save(str(self._folder / f"{self.shown:02}-{name}.png"))

    def make_sample(self) -> None:
        """By the button of the start page."""
        rest(3)
        self.show("start")
        button = next(b for b in self._window.findChildren(QPushButton) if b.text() == "Try the sample")
        button.click()
        if not wait(lambda: self._window.project_view is not None):
            raise SystemExit("The sample was not made.")
        rest(6)

    def places(self, look: str) -> None:
        """Each place of the open project."""
        view = self._window.project_view
        assert view is not None
        for index, place in enumerate(view.places):
            view.go_to(index)
            rest()
            self.show(f"{look}-{place.name.lower()}")

    def menus(self) -> None:
        """What Help and View offer, and the settings; whatever opens is shown and closed."""
        for action in self._offered():
            before = set(QApplication.topLevelWidgets())
            action.trigger()
            rest(0.8)
            for opened in set(QApplication.topLevelWidgets()) - before:
                if opened.isVisible() and not isinstance(opened, QMenu):
                    self.show("sheet-" + "".join(c for c in action.text().lower() if c.isalnum()), opened)
                    opened.close()

    def _offered(self) -> list[QAction]:
        found = []
        for menu in self._window.menuBar().findChildren(QMenu):
            if menu.title() == "&Help":
                found += [action for action in menu.actions() if action.text() and action.isEnabled()]
        return [action for action in found if "log" not in action.text().lower()]


def main() -> int:
    """All of it; 1 where the program logged a fault."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    faults = Faults()
    logging.getLogger("clipstudio").addHandler(faults)
    with TemporaryDirectory(prefix="clipstudio-window-") as home:
        os.environ |= {"CLIPSTUDIO_HOME": f"{home}/data", "HOME": home, "XDG_DOCUMENTS_DIR": home}
        if "QT_QPA_PLATFORM" not in os.environ:
            made_up = Path(home, "screens.json")
            made_up.write_text(json.dumps({"screens": [SCREEN]}))
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={made_up}"
        application()
        window = MainWindow()
        log_unhandled(faults.said.append)
        window.setGeometry(window.screen().availableGeometry())
        window.show()
        window.load()
        tour = Tour(window, folder)
        tour.make_sample()
        for look, is_dark in (("light", False), ("dark", True)):
            theme.use(dark=is_dark)
            rest(0.5)
            tour.places(look)
        tour.menus()
        window.show_preferences()
        rest()
        window.close()
        rest(2)
    for said in faults.said:
        print(said, file=sys.stderr)
    print(f"{tour.shown} pictures in {folder}; {len(faults.said)} faults")
    return int(bool(faults.said))


if __name__ == "__main__":
    sys.exit(main())
