"""What keeps the window from its events for longest, while a project of 2,000 images is opened and walked through.

    python benchmarks/window.py [images]

The whole window, which no screen shows, opens a project that was left in Review, goes through all places, opens a
run, the forms and a review, and judges by keys. A thread asks the window every 10 ms whether it hears: what takes
more than 30 ms is listed with what was done meanwhile and the functions that it was found in, by what the window's
thread took of a core (*at work*). The rest of the time it waited, on a busy machine mostly for a core. The project
is made by a process of its own, so that the window imports what it imports at a start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from clipstudio.storage.project_file import ProjectFile
    from clipstudio.ui.event_watch import LongEvent
    from clipstudio.ui.window.main_window import MainWindow
    from clipstudio.ui.window.project_view import ProjectView

IMAGES, JUDGED, LABELS = 2_000, 200, 20
AUDITS, REVIEW = 3, 4
"""Where these places stand in the rail."""
TARGET, TOLD = 0.05, 0.03
LISTED = 25


def main() -> None:
    """Make the project, or print the table."""
    if sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]), int(sys.argv[3]))
        return
    count = sys.argv[1] if len(sys.argv) > 1 else str(IMAGES)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLIPSTUDIO_HOME"] = str(Path(folder) / "home")
        subprocess.run([sys.executable, __file__, "make", folder, count], check=True)
        walk = Walk()
        walk.through(Path(folder) / "walked.clipstudio")
    walk.show()


def make(folder: Path, count: int) -> None:
    """A project with images, two attributes, a run by predictions, and a review of some images."""
    from clipstudio.domain.images import ImageQuery
    from clipstudio.domain.progress import finish
    from clipstudio.domain.reviewing.presets import verdict_scheme
    from clipstudio.domain.reviewing.reviews import ReviewPlan
    from clipstudio.services.importing import ImportRequest, import_images
    from clipstudio.services.importing.image_files import ImportPaths
    from clipstudio.services.projects import new_project
    from clipstudio.services.reviewing.making import items_of_images, make_review
    from clipstudio.ui.settings import Settings

    photographs(folder / "photos", folder / "told.csv", count)
    with new_project(folder / "walked") as project:
        Settings().keep_number(f"place/{project.uuid}", REVIEW)
        finish(import_images(project, ImportRequest(ImportPaths((folder / "photos",)), "")))
        ids = project.images.find(ImageQuery()).tolist()
        source = project.attributes.add_source("t.csv", None)
        for name, values in (("group", 3), ("age", 9)):
            project.attributes.record(source, name, {image: f"{name} {image % values}" for image in ids})
        audited(project, folder)
        auditor = project.reviews.add_auditor("Ada")[0]
        plan = ReviewPlan("walked", verdict_scheme(), auditors=(auditor.uuid,))
        make_review(project, plan, items_of_images(project, ids[:JUDGED], "label 3"))


def photographs(folder: Path, predictions: Path, count: int) -> None:
    """Small pictures that all differ, and probabilities of labels for them."""
    import numpy as np
    from PIL import Image

    rng = np.random.default_rng(0)
    folder.mkdir()
    lines = [",".join(["image", *(f"label {n}" for n in range(LABELS))])]
    for number in range(count):
        Image.fromarray(rng.integers(0, 255, (90, 120, 3), dtype=np.uint8)).save(folder / f"p{number}.jpg")
        shares = rng.dirichlet(np.ones(LABELS))
        lines.append(",".join([f"p{number}", *(f"{share:.5f}" for share in shares)]))
    predictions.write_text("\n".join(lines), encoding="utf-8")


def audited(project: ProjectFile, folder: Path) -> None:
    """A run by predictions."""
    from clipstudio.domain.audits import AuditPlan, Scoring
    from clipstudio.domain.labels import Label, LabelSet
    from clipstudio.domain.progress import finish
    from clipstudio.services.auditing.run import run_audit
    from clipstudio.services.importing.predictions import import_predictions
    from clipstudio.services.models.model_cache import ModelCache

    finish(import_predictions(project, folder / "told.csv", "teller"))
    labels = tuple(Label(f"label {n}", "harmful" if n < 4 else "") for n in range(LABELS))
    plan = AuditPlan(
        name="walked",
        model="teller",
        label_set=project.label_sets.save(LabelSet("walked", labels))[0].id,
        scoring=Scoring.THRESHOLD,
        threshold=0.1,
        comparisons=(("group",), ("age",)),
    )
    finish(run_audit(project, ModelCache(folder / "models"), plan))


class Walk:
    """Goes through the window, and notes what takes long."""

    def __init__(self) -> None:
        from clipstudio.ui.app import application
        from clipstudio.ui.event_watch import EventWatch

        self._app = application()
        self._step = "the window starts"
        self._found: list[tuple[str, LongEvent]] = []
        self._shown_after = 0.0
        self._watch = EventWatch(lambda event: self._found.append((self._step, event)), TOLD)

    def through(self, path: Path) -> None:
        """From the start of the window to its end."""
        from clipstudio.ui.collector import collected_between_events
        from clipstudio.ui.style import theme
        from clipstudio.ui.window.main_window import MainWindow

        window = MainWindow()
        window.resize(1280, 800)
        window.show()
        window.load()
        with collected_between_events():
            self._rest(0.2)
            view = self._opened(window, path)
            self._go_about(view)
            self._audit(view)
            self._look_at_images(view)
            self._judge(view)
            self._do("dark", lambda: theme.use(dark=True))
            self._do("the project is closed", window.close_project, 1.0)
        self._watch.stop()
        window.close()

    def show(self) -> None:
        """Print what took long."""
        from rich.console import Console
        from rich.table import Table

        seconds = f"{self._shown_after:.1f} s"
        table = Table(
            title=f"longest events; the place that was left was shown after {seconds}", title_justify="left"
        )
        for heading in ("ms", "at work", "meanwhile", "where"):
            table.add_column(heading, justify="right" if heading in ("ms", "at work") else "left", overflow="fold")
        for step, event in sorted(self._found, key=lambda each: -each[1].cpu_seconds)[:LISTED]:
            table.add_row(f"{event.seconds * 1000:.0f}", f"{event.cpu_seconds * 1000:.0f}", step, event.where)
        Console(width=160).print(table)
        over = sum(event.cpu_seconds > TARGET for _step, event in self._found)
        load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
        print(f"{over} events over {TARGET * 1000:.0f} ms at work; {os.cpu_count()} cores{load}")

    def _opened(self, window: MainWindow, path: Path) -> ProjectView:
        began = time.perf_counter()
        self._step = "a project opens"
        window.open_project(path)
        self._until(lambda: window.project_view is not None and window.project_view.place.name == "Review")
        self._shown_after = time.perf_counter() - began
        view = window.project_view
        assert view is not None
        self._rest(3.0)
        return view

    def _go_about(self, view: ProjectView) -> None:
        for when in ("first", "again"):
            for index, action in enumerate(view.place_actions):
                self._do(f"{when} in {action.text()}", lambda index=index: view.go_to(index))

    def _audit(self, view: ProjectView) -> None:
        view.go_to(AUDITS)
        self._do("a run is opened", lambda: view.audits.open_run(1), 1.5)
        self._type("Audits", "Down", "Down", "Return", "Tab", "Tab")
        self._do("the form of an audit", view.audits.open_plan, 1.0)
        self._do("the page of probes", view.audits.open_probes, 1.0)

    def _look_at_images(self, view: ProjectView) -> None:
        view.go_to(0)
        self._do("the import of images", view.images.open_import, 1.0)
        self._do("the import is closed", view.images.close_import)
        self._type("the grid", "Down", "PageDown", "End", "Space", "Escape")

    def _judge(self, view: ProjectView) -> None:
        place = view.review
        view.go_to(REVIEW)
        self._do("the form of a review", place.open_form, 1.5)
        self._do("a review is shown", lambda: place.open(view.project.reviews.reviews()[0].id), 1.5)
        self._do("judging begins", lambda: place.judge(view.project.reviews.auditors()[0]))
        self._until(lambda: place.judging is not None and place.judging.view is not None)
        page = place.judging
        assert page is not None
        assert page.view is not None
        self._until(lambda: page.view.display.is_shown)
        self._rest(0.5)
        self._type("judging", *(f"{number % 4 + 1}" for number in range(30)))
        self._do("judging ends", page.view.stop, 1.5)

    def _type(self, where: str, *keys: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        for key in keys:
            target = self._app.focusWidget()
            if target is not None:
                self._do(
                    f"{key} in {where}",
                    lambda key=key, target=target: QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}")),
                    0.3,
                )

    def _do(self, step: str, action: Callable[[], object], seconds: float = 0.5) -> None:
        self._step = step
        action()
        self._rest(seconds)

    def _rest(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        self._until(lambda: time.perf_counter() >= end)

    def _until(self, condition: Callable[[], object]) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.perf_counter() + 60
        while not condition():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            time.sleep(0.002)
            if time.perf_counter() > end:
                raise TimeoutError(self._step)


if __name__ == "__main__":
    main()
