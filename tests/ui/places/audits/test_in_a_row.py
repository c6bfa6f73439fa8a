"""Two runs opened in a row, while a reading thread is slow: a bar opens the images of the run that is shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ProbeName,
    ScenesPlan,
)
from clipstudio.domain.progress import Work, finish
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.identity import run_identity
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.scenes import run_scenes
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.view_model import ALL_IMAGES
from clipstudio.ui.places.audits.probes.pages import VIEWS
from clipstudio.ui.places.audits.probes.panel import ProbePanel
from clipstudio.ui.places.audits.run_panel import RunPanel
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

ONE, TWO = range(2)
FEW, MANY = 4, 9
"""How many images each of two tables of predictions has as "b", from the first on; the others are "a"."""


class Gate:
    """Lets a reading thread into the figures of one run only when the test opens it."""

    def __init__(self, project: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self._shut_for: int | None = None
        for store, name in ((project.probe_runs, "array"), (project.runs, "arrays")):
            monkeypatch.setattr(store, name, partial(self._read, store, getattr(store, name)))
        self._watched: object = None

    def shut(self, store: object, id: int) -> None:
        self._watched, self._shut_for = store, id

    def open(self) -> None:
        self._open.set()

    def _read(self, store: object, read: Callable[..., Any], id: int, *rest: Any) -> Any:
        if store is self._watched and id == self._shut_for:
            assert self._open.wait(10)
        return read(id, *rest)


@pytest.fixture
def gate(peopled: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(peopled, monkeypatch)
    yield made
    made.open()


@pytest.fixture
def told(peopled: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Everybody's ``group`` is "a"; a name each; two tables of predictions that differ in who is taken for "b"."""
    ids = peopled.images.find(ImageQuery())
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in peopled.images.paths(ids)}
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {image: "ab"[number == 23] for image, number in numbers.items()})
    peopled.attributes.record(source, "half", {image: "xy"[number % 2] for image, number in numbers.items()})
    for name, count in (("one", FEW), ("two", MANY)):
        rows = ["image,a,b,c"]
        rows += [f"p{number},{'0.2,0.7,0.1' if number < count else '0.7,0.2,0.1'}" for number in range(PEOPLE)]
        table = tmp_path / f"{name}.csv"
        table.write_text("\n".join(rows), encoding="utf-8")
        finish(import_predictions(peopled, table, name))
    peopled.label_sets.save(LabelSet("base", (Label("a", "person"), Label("b", "crime-related"))))
    peopled.label_sets.save(
        LabelSet("more", (Label("a", "person"), Label("b", "crime-related"), Label("c", "person")))
    )
    return peopled


def version(project: ProjectFile, name: str) -> Any:
    return project.label_sets.find(name).id


def attributes(project: ProjectFile, session: Session, model: str, _folder: Path) -> Work[ProbeOutcome]:
    plan = AttributesPlan(name=model, model=model, attribute="group", label_set=version(project, "base"))
    return run_attributes(project, session.shelf, plan)


def denigration(project: ProjectFile, session: Session, model: str, _folder: Path) -> Work[ProbeOutcome]:
    sets = (version(project, "base"), version(project, "more"))
    plan = DenigrationPlan(name=model, model=model, comparisons=(("half",),), label_sets=sets)
    return run_denigration(project, session.shelf, plan)


def labels(project: ProjectFile, session: Session, model: str, _folder: Path) -> Work[ProbeOutcome]:
    plan = LabelsPlan(
        name=model, model=model, comparisons=(("half",),), label_set=version(project, "base"), threshold=0.5
    )
    return run_labels(project, session.shelf, plan)


def scenes(project: ProjectFile, session: Session, model: str, folder: Path) -> Work[ProbeOutcome]:
    rows = ["image,caption,kind"]
    rows += [f"p{number},{each}" for number in range(PEOPLE) for each in ("a,true", "b,false")]
    (folder / "captions.csv").write_text("\n".join(rows), encoding="utf-8")
    plan = ScenesPlan(name=model, model=model, table=str(folder / "captions.csv"))
    return run_scenes(project, session.shelf, plan)


def identity(project: ProjectFile, session: Session, model: str, _folder: Path) -> Work[ProbeOutcome]:
    plan = IdentityPlan(name=model, model=model, attribute="group", pools=(2,), purpose="to test this very answer")
    return run_identity(project, session.shelf, plan, ())


PROBES: dict[ProbeName, Callable[..., Work[ProbeOutcome]]] = {
    ProbeName.ATTRIBUTES: attributes,
    ProbeName.DENIGRATION: denigration,
    ProbeName.LABELS: labels,
    ProbeName.SCENES: scenes,
    ProbeName.IDENTITY: identity,
}

CLICKS: dict[ProbeName, Callable[[Any], None]] = {
    ProbeName.ATTRIBUTES: lambda view: view.chart.mark_clicked.emit(ALL_IMAGES),
    ProbeName.DENIGRATION: lambda view: view.chart.mark_clicked.emit(ALL_IMAGES, "before"),
    ProbeName.LABELS: lambda view: view.chart.mark_clicked.emit(1, 0),
    ProbeName.SCENES: lambda view: view._ask_images(),
    ProbeName.IDENTITY: lambda view: view.chart.mark_clicked.emit(0, 0),
}
"""A click on a number of each answer whose images differ between the two tables."""


@pytest.fixture
def panel(qtbot: QtBot, told: ProjectFile, session: Session) -> Iterator[ProbePanel]:
    made = ProbePanel(session, Settings(), VIEWS)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.shut_down()


def shown(panel: ProbePanel | RunPanel) -> list[int]:
    return sorted(panel.grid.model.ids.tolist())


def opened(qtbot: QtBot, panel: ProbePanel, id: ProbeRunId) -> None:
    panel.open(id)
    qtbot.waitUntil(lambda: panel.record is not None and panel.record.id == id)


def all_answered(qtbot: QtBot, session: Session) -> None:
    """Wait until both reading threads have answered all that was asked of them."""
    answers, meeting = list[int](), threading.Barrier(2)
    for _ in range(2):
        session.background.query(lambda: meeting.wait(10), session, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=10_000)


@pytest.mark.parametrize("probe", list(ProbeName))
def test_two_runs_of_a_probe_in_a_row(
    qtbot: QtBot, panel: ProbePanel, session: Session, gate: Gate, tmp_path: Path, probe: ProbeName
) -> None:
    project = session.project
    runs = [finish(PROBES[probe](project, session, name, tmp_path)) for name in ("one", "two")]
    one, two = (each.probe_run for each in runs)
    images = []
    for id in (one, two):
        opened(qtbot, panel, id)
        CLICKS[probe](panel.view)
        all_answered(qtbot, session)
        images.append(shown(panel))
    assert images[ONE] != images[TWO]
    assert all(images)

    if probe in (ProbeName.LABELS, ProbeName.DENIGRATION):
        gate.shut(project.runs, project.probe_runs.record(one).runs[0])
    else:
        gate.shut(project.probe_runs, one)
    opened(qtbot, panel, one)
    if probe is ProbeName.LABELS:  # the others ask for images as they open
        CLICKS[probe](panel.view)
    opened(qtbot, panel, two)
    CLICKS[probe](panel.view)
    qtbot.waitUntil(lambda: shown(panel) == images[TWO])
    caption = panel.caption.text()
    gate.open()
    all_answered(qtbot, session)
    assert (shown(panel), panel.caption.text()) == (images[TWO], caption)
    CLICKS[probe](panel.view)
    all_answered(qtbot, session)
    assert shown(panel) == images[TWO]
    opened(qtbot, panel, one)
    CLICKS[probe](panel.view)
    all_answered(qtbot, session)
    assert shown(panel) == images[ONE]


def test_a_probe_that_asks_for_no_image_shows_none_of_the_one_before(
    qtbot: QtBot, panel: ProbePanel, session: Session, gate: Gate, tmp_path: Path
) -> None:
    project = session.project
    before = finish(attributes(project, session, "one", tmp_path)).probe_run
    after = finish(labels(project, session, "two", tmp_path)).probe_run
    gate.shut(project.probe_runs, before)
    opened(qtbot, panel, before)
    opened(qtbot, panel, after)  # the labels probe opens without a number that is chosen
    gate.open()
    all_answered(qtbot, session)
    assert (shown(panel), panel.caption.text()) == ([], "")


def audited(project: ProjectFile, session: Session, model: str, threshold: float | None = None) -> RunId:
    plan = AuditPlan(
        name=model,
        model=model,
        label_set=version(project, "base"),
        scoring=Scoring.TOP1 if threshold is None else Scoring.THRESHOLD,
        threshold=threshold,
        comparisons=(("half",),),
    )
    return finish(run_with(project, find_scorer(project, session.shelf, model, "auto", "float32"), plan)).run


@pytest.fixture
def run_panel(qtbot: QtBot, told: ProjectFile, session: Session) -> Iterator[RunPanel]:
    made = RunPanel(session, Settings())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.shut_down()


def open_run(qtbot: QtBot, panel: RunPanel, run: RunId) -> None:
    panel.open(run)
    qtbot.waitUntil(lambda: panel.result is not None and panel.result.record.id == run)


def test_two_runs_in_a_row(qtbot: QtBot, run_panel: RunPanel, session: Session, gate: Gate) -> None:
    one, two = (audited(session.project, session, name) for name in ("one", "two"))
    gate.shut(session.project.runs, one)
    run_panel.open(one)
    open_run(qtbot, run_panel, two)
    qtbot.waitUntil(lambda: len(shown(run_panel)) == MANY)
    gate.open()
    all_answered(qtbot, session)
    assert run_panel.result is not None
    assert (run_panel.result.record.id, len(shown(run_panel))) == (two, MANY)
    open_run(qtbot, run_panel, one)
    qtbot.waitUntil(lambda: len(shown(run_panel)) == FEW)


def test_images_asked_of_the_run_before_do_not_come_to_the_next(
    qtbot: QtBot, run_panel: RunPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (audited(session.project, session, name) for name in ("one", "two"))
    open_run(qtbot, run_panel, one)
    qtbot.waitUntil(lambda: len(shown(run_panel)) == FEW)
    late: list[Callable[[], None]] = []
    query = session.background.query

    def hold(question: Any, owner: Any, answer: Any, refusal: Any = None) -> None:
        late.append(lambda: query(question, owner, answer, refusal))

    monkeypatch.setattr(session.background, "query", hold)
    run_panel.show_numerator("label", 0, -1, -1)
    run_panel.grid.view.selectAll()
    qtbot.waitUntil(lambda: len(late) >= 2)  # the images of a number, and the share of the selection
    monkeypatch.undo()
    open_run(qtbot, run_panel, two)
    qtbot.waitUntil(lambda: len(shown(run_panel)) == MANY)
    for question in late:
        question()
    all_answered(qtbot, session)
    assert len(shown(run_panel)) == MANY
    assert run_panel.view._share is None


def test_a_click_while_the_threshold_moves_opens_what_the_chart_counts(
    qtbot: QtBot, run_panel: RunPanel, session: Session
) -> None:
    run = audited(session.project, session, "one", threshold=0.5)
    open_run(qtbot, run_panel, run)
    bar, view = run_panel.threshold, run_panel.view
    bar.field.setValue(65)
    qtbot.waitUntil(lambda: run_panel.shown is not None and run_panel.shown.threshold == pytest.approx(0.65))
    bar.slider.setSliderDown(True)
    bar.slider.setValue(bar.slider.value() - 300)  # far under 20 %: everybody is given every label
    assert view.data is not None
    assert view.data.overall.rate.count == PEOPLE
    run_panel.show_numerator("label", 1, -1, -1)  # before the slider is let go
    qtbot.waitUntil(lambda: len(shown(run_panel)) == PEOPLE)
    bar.slider.setValue(bar.slider.maximum())
    bar.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: shown(run_panel) == [])


def test_the_opened_image_is_told_of_at_the_threshold_that_is_looked_at(
    qtbot: QtBot, run_panel: RunPanel, session: Session
) -> None:
    told: list[tuple[int, Any]] = []
    run = audited(session.project, session, "one", threshold=0.5)
    open_run(qtbot, run_panel, run)
    run_panel.threshold.field.setValue(10)
    qtbot.waitUntil(lambda: len(shown(run_panel)) == PEOPLE)
    run_panel.grid.preview.set_labels = lambda rows, folded: told.append((run_panel.grid.preview.image, rows))
    image = int(np.min(run_panel.grid.model.ids))
    run_panel.grid.open_preview(image)
    qtbot.waitUntil(lambda: told != [])
    assert told[0][0] == image
    assert [given for _, _, given in told[0][1]] == [True, True]
