"""Whether every screen works in a bundle: the sample is made by a click, and each place, form and sheet is shown.

Pictures of them are left in a folder, places and forms in light and in dark. It fails where the program logs a
fault or warns of something, and where the map is not laid out. Run in a bundle:
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
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from clipstudio.domain.maps import MapMethod
from clipstudio.domain.probes import ProbeName
from clipstudio.services.jobs.faults import log_unhandled
from clipstudio.ui.app import application
from clipstudio.ui.places.models.place import HERE, TO_DOWNLOAD
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow

SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
WAIT = 900.0
"""Seconds that the sample may take on a slow or busy machine."""
LOOK_MS = 20


class Faults(logging.Handler):
    """Counts what the program logs as its own fault."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note one."""
        self.said.append(self.format(record))


def wait(until: Callable[[], bool], seconds: float = WAIT) -> bool:
    """Let the program go on until something is so; whether it came.

    In a loop of events as the program has one: without, what is to be deleted stays and is seen.
    """
    end, loop, timer = monotonic() + seconds, QEventLoop(), QTimer()
    found: list[bool] = []

    def look() -> None:
        if until():
            found.append(True)
        if found or monotonic() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(LOOK_MS)
    loop.exec()
    timer.stop()
    return bool(found)


def rest(seconds: float = 1.5) -> None:
    """Let the program go on for a while."""
    wait(lambda: False, seconds)


class Tour:
    """Goes through the window and keeps pictures.

    Attributes:
        shown: How many pictures there are.
        warned: What the window warned of, after the picture that was kept last.
    """

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder
        self.shown = 0
        self.warned: list[str] = []
        self._say = window.messages.say
        window.messages.say = self._note  # type: ignore[method-assign]

    def _note(self, text: str, warning: bool = False, offer: QAction | None = None) -> None:
        if warning and text:
            self.warned.append(f"after picture {self.shown:02}: {text}")
        self._say(text, warning, offer)

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

    def forms(self, look: str) -> None:
        """Each page of a place that something leads to."""
        view = self._window.project_view
        assert view is not None
        images, attributes, _labels, audits, review, reports, models = view.places
        for place, name, show in (
            (images, "import", view.images.open_import),
            (images, "clusters", view.images.open_clusters),
            (images, "duplicates", view.images.open_duplicates),
            (images, "map", self._lay_out_map),
            (images, "large", self._show_large),
            (attributes, "names", view.attributes.open_names),
            (audits, "plan", view.audits.open_plan),
            (audits, "probes", view.audits.open_probes),
            *((audits, probe.value, partial(view.audits.probes.set_up, probe)) for probe in ProbeName),
            (review, "new", view.review.open_form),
            (reports, "new", view.reports.begin),
            (models, "add", view.models.open_form),
            (models, "download", partial(view.models.show_side, TO_DOWNLOAD)),
        ):
            view.go_to(view.places.index(place))
            rest(0.3)
            show()
            rest()
            self.show(f"{look}-{place.name.lower()}-{name}")
        view.images.grid.close_preview()
        view.attributes.close_import()
        view.models.show_side(HERE)
        view.models.close_form()
        view.go_to(view.places.index(audits))
        view.audits.open_run(1)
        rest()

    def _lay_out_map(self) -> None:
        """The map is laid out in a process of its own, which the program starts beside itself."""
        view = self._window.project_view
        assert view is not None
        page = view.images
        page.close_import()
        page.open_map()

        def is_laid_out() -> bool:
            return page.map is not None and page.map.map is not None and page.map.map.method is MapMethod.PACMAP

        if not wait(is_laid_out):
            raise SystemExit("The map was not laid out.")

    def _show_large(self) -> None:
        view = self._window.project_view
        assert view is not None
        view.images.close_map()
        view.images.grid.open_preview(view.images.grid.model.ids[0])

    def menus(self) -> None:
        """What Help offers, and the preferences; whatever opens is shown and closed."""
        for action in self._offered():
            self._open_and_close("".join(c for c in action.text().lower() if c.isalnum()), action.trigger)
        self._open_and_close("preferences", self._window.show_preferences)

    def _open_and_close(self, name: str, show: Callable[[], object]) -> None:
        before = set(QApplication.topLevelWidgets())
        show()
        rest(0.8)
        for opened in set(QApplication.topLevelWidgets()) - before:
            if opened.isVisible() and not isinstance(opened, QMenu):
                self.show(f"sheet-{name}", opened)
                opened.close()

    def _offered(self) -> list[QAction]:
        found = []
        for menu in self._window.menuBar().findChildren(QMenu):
            if menu.title() == "&Help":
                found += [action for action in menu.actions() if action.text() and action.isEnabled()]
        return [action for action in found if "log" not in action.text().lower()]


def main() -> int:
    """All of it; 1 where the program logged a fault or warned of something."""
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
            tour.forms(look)
        tour.menus()
        window.close()
        rest(2)
    for said in (*faults.said, *tour.warned):
        print(said, file=sys.stderr)
    print(f"{tour.shown} pictures in {folder}; {len(faults.said)} faults, {len(tour.warned)} warnings")
    return int(bool(faults.said or tour.warned))


if __name__ == "__main__":
    sys.exit(main())
