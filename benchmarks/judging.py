"""How long it takes from the key that answers to the next picture, with photographs of 12 megapixels.

    python benchmarks/judging.py [answers]

A review is judged by keys in the real page, which no screen shows: 24 JPEGs of 4000 x 3000, each to be judged
several times, in pages of three sizes. Between two keys lies a while in which the next pictures are decoded, as
between two looks of a person; *in a row* is without such a while. What is measured begins before the key is
pressed and ends when the next picture is painted. That is after the answer is on the disk: SQLite with
`synchronous=FULL`, and the journal, synced. Beside it stands a reference loop that writes as many answers and
shows nothing: what is above it is what the page takes. Other work on the machine is in all of the numbers.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.table import Table

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.entries import Seen
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.opening import open_review
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.places.review.judging.page import JudgingPage
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme

PICTURES, WIDTH, HEIGHT = 24, 4000, 3000
SIZES = ((1280, 800), (1920, 1080), (3840, 2160))
LOOK = 0.3
"""Seconds in which a person looks at a picture, at least; more where the next ones take longer."""
TARGET = 50.0


def main() -> None:
    """Print the table."""
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    app = QApplication([])
    theme.use(dark=False)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLIPSTUDIO_HOME"] = str(Path(folder) / "home")
        with prepared(Path(folder)) as project:
            table = Table(title=f"from key to next picture, {answers} answers", title_justify="left")
            for heading in ("page", "p50 ms", "p95 ms", "slowest ms", "target ms"):
                table.add_column(heading, justify="left" if heading == "page" else "right")
            for width, height in SIZES:
                for look, name in ((LOOK, "looking"), (0.0, "in a row")):
                    times = judged(app, project, (width, height), answers, look)
                    table.add_row(f"{width} x {height}, {name}", *figures(times), f"{TARGET:.0f}" if look else "")
            table.add_row("reference: the answer on the disk alone", *figures(written(project, answers)), "")
            Console().print(table)


def figures(seconds: list[float]) -> tuple[str, str, str]:
    """Median, 95th percentile and the most, in milliseconds."""
    found = np.array(seconds) * 1000
    return f"{np.median(found):.1f}", f"{np.quantile(found, 0.95):.1f}", f"{found.max():.1f}"


@contextmanager
def prepared(folder: Path) -> Iterator[ProjectFile]:
    """A project with photographs, as large as those of a telephone."""
    rng = np.random.default_rng(0)
    (folder / "photos").mkdir()
    for number in range(PICTURES):
        coarse = rng.integers(0, 255, (HEIGHT // 20, WIDTH // 20, 3)).repeat(20, 0).repeat(20, 1)
        noise = rng.normal(0, 12, (HEIGHT, WIDTH, 1))
        pixels = (coarse + noise).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / "photos" / f"{number}.jpg", quality=90)
    with new_project(folder / "judging") as project:
        finish(import_images(project, ImportRequest(ImportPaths((folder / "photos",)), "")))
        yield project


def review_of(project: ProjectFile, answers: int, name: str) -> tuple[ReviewRecord, Auditor]:
    """A review of so many items, and who judges it."""
    digests = project.images.digests(project.images.find(ImageQuery()).tolist())
    items = [
        ReviewItem(n + 1, digests[n % len(digests)], f"label {n // len(digests)}") for n in range(answers + 1)
    ]
    auditor, _ = project.reviews.add_auditor(name)
    plan = ReviewPlan(name, verdict_scheme(), auditors=(auditor.uuid,), repeats=0.0)
    return project.reviews.create(plan, items)[0], auditor


class Painted(QObject):
    """Notes when a picture is painted."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def judged(
    app: QApplication, project: ProjectFile, size: tuple[int, int], answers: int, look: float
) -> list[float]:
    """Seconds from each key to the next picture."""
    record, auditor = review_of(project, answers, f"{size[0]} {look}")
    background = Background()
    page = JudgingPage(Session(project, ModelCache(Path("none")), background), Settings(), record.id, auditor)
    theme.dress(page)
    page.resize(*size)
    page.show()
    until(app, lambda: page.view is not None and page.view.display.is_shown)
    view, painted = page.view, Painted()
    assert view is not None
    view.stage.main.installEventFilter(painted)
    rest(app, 2.0)
    times = []
    for number in range(answers):
        before = view.judging.position
        began = time.perf_counter()
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_1 + number % 4))
        until(
            app,
            lambda before=before, began=began: (
                view.judging.position != before and view.display.is_shown and painted.at > began
            ),
        )
        times.append(painted.at - began)
        if look:
            rest(app, look)
            until(app, lambda: view.display.is_ahead)
    page.shut_down()
    page.close()
    page.deleteLater()
    rest(app, 0.1)
    background.shut_down()
    return times


def written(project: ProjectFile, answers: int) -> list[float]:
    """Seconds that each answer takes to be on the disk."""
    record, auditor = review_of(project, answers, "alone")
    opened = open_review(project, record.id, auditor)
    judging, times = opened.judging(), []
    for _ in range(answers):
        step = judging.answer("verdict", "right", Seen())
        began = time.perf_counter()
        entry = opened.recorder.write(step)
        times.append(time.perf_counter() - began)
        judging.take(entry)
    return times


def until(app: QApplication, condition: Callable[[], bool]) -> None:
    """Let the window work until something is so; it sleeps between events, as a window does."""
    end = time.perf_counter() + 60
    tick = QTimer()
    tick.start(25)
    while not condition():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError
    tick.stop()


def rest(app: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    until(app, lambda: time.perf_counter() >= end)


if __name__ == "__main__":
    main()
