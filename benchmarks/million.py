"""What a user waits for in the window with a project of 1,000,000 images, and what holds the window up.

    python benchmarks/million.py [images] [folder]

The project is made of rows alone: three attributes and one that is derived from them, clusters, collections, the
embeddings of the sample model (drawn at random) and a run with 30 labels. The whole window, which no screen shows,
goes through it as a user does. Of each step stand there the seconds until what was asked for was shown and until
nothing was read any more, what all processors worked until then (on a busy machine the fairer figure), the longest
event meanwhile, what the window's thread worked in it, and where it was.
A project that is already in *folder* is used again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from clipstudio.domain.images import AttributeFilter, ImageQuery, SortedBy
    from clipstudio.storage.project_file import ProjectFile
    from clipstudio.ui.background import Background
    from clipstudio.ui.event_watch import LongEvent
    from clipstudio.ui.window.main_window import MainWindow
    from clipstudio.ui.window.project_view import ProjectView

IMAGES, LABELS = 1_000_000, 30
ROWS_AT_ONCE = 50_000
LONG_STEP, LONG_EVENT = 1.0, 0.05
"""Seconds from which a step, or an event, is marked."""
WATCHED, QUIET, MOST = 0.02, 0.15, 300.0
"""Seconds from which an event is noted, for which nothing may be read to call it quiet, and of a step at most."""
AUDITS, ATTRIBUTES = 3, 1
"""Where these places stand in the rail."""


def main() -> None:
    """Make the project, or print the table."""
    if sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]), int(sys.argv[3]))
        return
    count = sys.argv[1] if len(sys.argv) > 1 else str(IMAGES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else name)
        os.environ["CLIPSTUDIO_HOME"] = str(folder / "home")
        if not (folder / "million.clipstudio").exists():
            subprocess.run([sys.executable, __file__, "make", str(folder), count], check=True)
        walk = Walk()
        try:
            walk.through(folder / "million.clipstudio")
        finally:
            walk.show()


def make(folder: Path, count: int) -> None:
    """A project as above."""
    import browsing

    from clipstudio.domain.audits import AuditPlan
    from clipstudio.domain.derived import Condition, Rules, ValueRule
    from clipstudio.domain.labels import Label, LabelSet
    from clipstudio.domain.progress import finish
    from clipstudio.services.auditing.run import run_audit
    from clipstudio.services.deriving import derive_attribute
    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.storage.project_file import ProjectFile

    folder.mkdir(parents=True, exist_ok=True)
    path = browsing.make(folder, count)
    with ProjectFile.open(path) as project:
        rules = (
            ValueRule("both", (Condition("attribute 1", ("value 1",)), Condition("attribute 2", ("value 2",)))),
            ValueRule("one", (Condition("attribute 1", ("value 1",)),)),
        )
        derive_attribute(project, "derived", Rules(rules, "neither"))
        embedded(project, count)
        labels = LabelSet("labels", tuple(Label(f"label {n}", "harmful" if n < 4 else "") for n in range(LABELS)))
        row = project.label_sets.save(labels)[0].id
        plan = AuditPlan(
            name="a million",
            model="clipstudio-sample",
            label_set=row,
            comparisons=(("attribute 1",), ("attribute 2",), ("attribute 2", "attribute 3")),
        )
        finish(run_audit(project, ModelCache(folder / "models"), plan))


def embedded(project: ProjectFile, count: int) -> None:
    """Embeddings of the sample model for every image: unit vectors drawn at random."""
    from clipstudio.engine.sample_model import sample_card
    from clipstudio.services.models.model_cache import ModelCache

    card = sample_card()
    assert card is not None
    model = ModelCache().load(card)
    stored = project.embeddings.open(project.models.record(card), model.recipe, card.embedding_width)
    draw = np.random.default_rng(5)
    for start in range(0, count, ROWS_AT_ONCE):
        images = np.arange(start + 1, min(start + ROWS_AT_ONCE, count) + 1, dtype=np.int64)
        vectors = draw.standard_normal((len(images), card.embedding_width), dtype=np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        project.embeddings.append(stored, images, vectors)


@dataclass(slots=True)
class Step:
    """What a user did.

    Attributes:
        words: What it was.
        shown: Seconds until what was asked for was there.
        quiet: Seconds until no question and no job was open any more.
        processors: Seconds of all processors together until then.
        events: What held the window up meanwhile.
    """

    words: str
    shown: float = 0.0
    quiet: float = 0.0
    processors: float = 0.0
    events: list[LongEvent] = field(default_factory=list)


class Walk:
    """Goes through the window as a user does, and notes how long everything takes."""

    def __init__(self) -> None:
        from clipstudio.ui.app import application
        from clipstudio.ui.event_watch import EventWatch

        self._app = application()
        self.steps: list[Step] = [Step("the window starts")]
        self._watch = EventWatch(lambda event: self.steps[-1].events.append(event), WATCHED)
        self._open = 0
        self._background: Background | None = None

    def through(self, path: Path) -> None:
        """From the start of the window to its end."""
        from clipstudio.ui.collector import collected_between_events
        from clipstudio.ui.window.main_window import MainWindow

        window = MainWindow()
        window.resize(1280, 800)
        window.show()
        window.load()
        with collected_between_events():
            self._rest(1.0)
            self._step("open the project", lambda: window.open_project(path), self._is_open(window))
            view = window.project_view
            assert view is not None
            self._look_at_images(view)
            self._search(view)
            self._count(view)
            self._audit(view)
            self._step("close the project", window.close_project, lambda: window.project_view is None)
        self._watch.stop()
        window.close()

    def show(self) -> None:
        """Print every step."""
        from rich.console import Console
        from rich.table import Table

        table = Table(title=f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", title_justify="left")
        for heading in ("step", "shown s", "quiet s", "processor s", "event ms", "at work ms", "where"):
            table.add_column(heading, justify="left" if heading in ("step", "where") else "right", overflow="fold")
        for step in self.steps:
            worst = max(step.events, key=lambda each: each.cpu_seconds, default=None)
            longest = max((each.seconds for each in step.events), default=0.0)
            table.add_row(
                step.words,
                f"{step.shown:.2f}{' !' if step.shown > LONG_STEP else ''}",
                f"{step.quiet:.2f}",
                f"{step.processors:.2f}",
                f"{1000 * longest:.0f}",
                ""
                if worst is None
                else f"{1000 * worst.cpu_seconds:.0f}{' !' * (worst.cpu_seconds > LONG_EVENT)}",
                "" if worst is None else worst.where,
            )
        Console(width=180).print(table)

    def _look_at_images(self, view: ProjectView) -> None:
        from clipstudio.domain.images import AttributeOrder, ImageQuery, LabelFilter, SortKey

        panel, grid, shown = view.images.filter, view.images.grid, view.images.shown

        def asked(words: str, query: ImageQuery) -> None:
            self._shows(view, words, lambda: panel.choose(query))

        def sorted_by(key: SortedBy, descending: bool = False) -> None:
            self._shows(view, f"sort by {key}", lambda: grid.sort_changed.emit(key, descending))

        asked("filter by a value", ImageQuery(attributes=(_one("attribute 2", "value 1"),)))
        asked("filter by a derived value", ImageQuery(attributes=(_one("derived", "both"),)))
        asked("filter by text", ImageQuery(text="0012"))
        label = LabelFilter(shown._offer.runs[0].run, "label 3", 0.034, 1.0)
        asked("filter by a label's probability", ImageQuery(label=label))
        asked("by another label", ImageQuery(label=replace(label, label="label 7")))
        asked("all again", ImageQuery())
        for key in (SortKey.NAME, SortKey.FOLDER, SortKey.MODIFIED, SortKey.SIZE, SortKey.CLUSTER):
            sorted_by(key)
        sorted_by(AttributeOrder("attribute 3"))
        sorted_by(SortKey.ADDED)
        bar = grid.view.verticalScrollBar()
        for part in range(5):
            self._step("jump in the grid", lambda part=part: bar.setValue(bar.maximum() * part // 5))
        self._step("jump to the end", lambda: bar.setValue(bar.maximum()))
        self._step("jump to the start", lambda: bar.setValue(0))
        self._step("select all", grid.view.selectAll)
        self._step("invert the selection", grid.view.invert_selection)
        self._step("invert it again", grid.view.invert_selection)
        self._step("select nothing", grid.view.clearSelection)

    def _count(self, view: ProjectView) -> None:
        from clipstudio.domain.images import ImageQuery

        boxes = view.images.filter.facets
        values = boxes.attributes
        opened = {**values, "clusters": boxes.clusters, "folders": boxes.folders, "files": boxes.files}
        for name, box in opened.items():
            self._step(f"open the list of {name}", box.open, lambda box=box: box._is_current)
        self._counted(view, "count for a value", ImageQuery(attributes=(_one("attribute 2", "value 3"),)))
        self._counted(view, "count for a text", ImageQuery(text="0017"))
        two = ImageQuery(attributes=(_one("attribute 2", "value 3"), _one("attribute 3", "value 2")))
        self._counted(view, "count for two values", two)
        self._counted(view, "count for all", ImageQuery())
        places = view.attributes
        self._step("go to Attributes", lambda: view.go_to(ATTRIBUTES))
        page = places.coverage
        self._step("coverage of one attribute", lambda: places._show_coverage("attribute 2"))
        self._step("coverage of two", lambda: page.second.setCurrentIndex(page.second.findData("attribute 3")))
        self._step(
            "coverage with a derived one", lambda: page.first.setCurrentIndex(page.first.findData("derived"))
        )
        self._step("close it", places.close_import)
        self._step("back to Images", lambda: view.go_to(0))

    def _counted(self, view: ProjectView, words: str, query: ImageQuery) -> None:
        boxes = view.images.filter.facets._boxes().values()
        self._step(
            words,
            lambda: view.images.filter.choose(query),
            lambda: all(box._is_current for box in boxes if box.is_open),
        )

    def _search(self, view: ProjectView) -> None:
        box, like = view.images.filter.search, [5, 6, 7]

        def words(text: str) -> None:
            box.text.setText(text)
            box.go.click()

        self._shows(view, "search by words, the first time", lambda: words("a person"))
        self._shows(view, "search by other words", lambda: words("two people"))
        self._shows(view, "search by words again", lambda: words("a red ball"))
        self._shows(view, "more like these", lambda: box.ask_like(like))
        self._shows(view, "more like one", lambda: box.ask_like(like[:1]))
        self._shows(view, "end the search", box.clear)

    def _audit(self, view: ProjectView) -> None:
        from clipstudio.domain.audits import AuditPlan

        audits = view.audits
        self._step("go to Audits", lambda: view.go_to(AUDITS))
        page = audits.answer
        self._step("open the run", lambda: audits.open_run(1), lambda: bool(page._row_targets()))
        grid = page.grid
        for place in (0, 1):
            before = grid.model.ids
            self._step(
                "the images of a bar",
                lambda place=place: page._show_images(page._row_targets()[place]),
                lambda before=before: grid.model.ids is not before,
            )
        self._step("the form of an audit", audits.open_plan)
        version = view.project.label_sets.newest()[0].id
        plan = AuditPlan("derived", "clipstudio-sample", version, comparisons=(("derived",), ("attribute 1",)))
        shown = audits.answer.requested
        self._step(
            "an audit by a derived attribute",
            lambda: audits._start(plan, "float32"),
            lambda: audits.answer.requested != shown and bool(page._row_targets()),
        )

    def _shows(self, view: ProjectView, words: str, action: Callable[[], object]) -> None:
        """A step after which other images are in the grid."""
        seen: list[bool] = []

        def note() -> None:
            seen.append(True)

        view.images.shown.shown.connect(note)
        self._step(words, action, lambda: bool(seen))
        view.images.shown.shown.disconnect(note)

    def _is_open(self, window: MainWindow) -> Callable[[], bool]:
        """Whether a window shows the images of its project; from then on it is known what is read."""

        def is_open() -> bool:
            view = window.project_view
            if view is not None and self._background is None:
                self._listen(view.session.background)
            return view is not None and view.images.grid.model.rowCount() > 0

        return is_open

    def _listen(self, background: Background) -> None:
        """Count the questions that were not answered yet."""
        self._background, query = background, background.query

        def counted(
            question: Callable[[], Any], owner: QObject, answer: Callable[[Any], object], refusal: Any = None
        ) -> None:
            self._open += 1

            def ended(then: Callable[[Any], object] | None, what: object) -> None:
                self._open -= 1
                if then is not None:
                    then(what)

            query(question, owner, partial(ended, answer), partial(ended, refusal))

        background.query = counted  # type: ignore[method-assign, assignment]

    def _step(self, words: str, action: Callable[[], object], is_shown: Callable[[], bool] | None = None) -> None:
        step = Step(words)
        self.steps.append(step)
        began, processors = time.perf_counter(), time.process_time()
        action()
        if is_shown is not None:
            self._until(is_shown)
        self._app.processEvents()
        step.shown = time.perf_counter() - began
        quiet_since = time.perf_counter()
        while time.perf_counter() - quiet_since < QUIET:
            self._app.processEvents()
            time.sleep(0.002)
            if self._open or (self._background is not None and self._background.is_busy):
                quiet_since = time.perf_counter()
        step.quiet, step.processors = quiet_since - began, time.process_time() - processors

    def _rest(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        self._until(lambda: time.perf_counter() >= end)

    def _until(self, condition: Callable[[], object]) -> None:
        end = time.perf_counter() + MOST
        while not condition():
            self._app.processEvents()
            time.sleep(0.002)
            if time.perf_counter() > end:
                raise TimeoutError(self.steps[-1].words)


def _one(attribute: str, value: str) -> AttributeFilter:
    from clipstudio.domain.images import AttributeFilter

    return AttributeFilter(attribute, frozenset({value}))


if __name__ == "__main__":
    main()
