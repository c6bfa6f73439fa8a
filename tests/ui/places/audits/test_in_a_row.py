"""Two runs opened in a row, while a reading thread is slow: a bar opens the images of the run that is shown."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ModelsPlan,
    ProbeName,
    ScenesPlan,
)
from clipstudio.domain.progress import Work, finish
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.figures import RowFigure
from clipstudio.services.answers import AnswerSource
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.identity import run_identity
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.models import run_models
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.scenes import run_scenes
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.audits.hands import all_answered, click_row, drawn, enter_point, images, rows
from tests.ui.places.conftest import PEOPLE

ONE, TWO = range(2)
FEW, MANY = 4, 9
"""How many images each of two tables of predictions has as "b", from the first on; the others are "a"."""


class SlowSource:
    """A run or a probe whose images, shares and labels come only when the test lets them."""

    def __init__(self, source: AnswerSource, gate: threading.Event) -> None:
        self._source, self._gate = source, gate

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._source, name)
        if name not in ("images", "shares", "labels_of"):
            return asked

        def wait(*arguments: Any) -> Any:
            assert self._gate.wait(60)
            return asked(*arguments)

        return wait


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Open at first and at the end, so that no thread waits any more."""
    made = threading.Event()
    made.set()
    yield made
    made.set()


@pytest.fixture
def told(peopled: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Everybody's ``group`` is "a"; a name each; two tables of predictions that differ in who is taken for "b"."""
    ids = peopled.images.find(ImageQuery())
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in peopled.images.paths(ids)}
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {image: "ab"[number == 23] for image, number in numbers.items()})
    peopled.attributes.record(
        source, "half", {image: "xy"[number >= PEOPLE // 2] for image, number in numbers.items()}
    )
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


def models(project: ProjectFile, session: Session, model: str, _folder: Path) -> Work[ProbeOutcome]:
    both = (model, "two" if model == "one" else "one")
    plan = ModelsPlan(name=model, models=both, comparisons=(("half",),), label_set=version(project, "base"))
    return run_models(project, session.shelf, plan)


PLANS: dict[ProbeName, Callable[..., Work[ProbeOutcome]]] = {
    ProbeName.ATTRIBUTES: attributes,
    ProbeName.DENIGRATION: denigration,
    ProbeName.LABELS: labels,
    ProbeName.SCENES: scenes,
    ProbeName.IDENTITY: identity,
    ProbeName.MODELS: models,
}

CLICKS: dict[ProbeName, Callable[[QtBot, AnswerPage], None]] = {
    ProbeName.ATTRIBUTES: lambda qtbot, page: click_row(qtbot, page, ALL_IMAGES),
    ProbeName.DENIGRATION: lambda qtbot, page: click_row(qtbot, page, ALL_IMAGES, 0),
    ProbeName.LABELS: lambda qtbot, page: click_row(qtbot, page, "b", 0),
    ProbeName.SCENES: lambda qtbot, page: click_row(qtbot, page, rows(page)[0]),
    ProbeName.IDENTITY: lambda qtbot, page: enter_point(qtbot, page, 0, 0),
    ProbeName.MODELS: lambda qtbot, page: enter_point(qtbot, page, 0, 0),
}
"""A click on a mark of each answer whose images differ between the two tables."""


@pytest.fixture
def page(qtbot: QtBot, told: ProjectFile, session: Session) -> Iterator[AnswerPage]:
    made = AnswerPage(session, Settings())
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.shut_down()


def opened(
    qtbot: QtBot, page: AnswerPage, session: Session, key: RunKey, gate: threading.Event | None = None
) -> None:
    """Open a run or a probe and wait until it is on the screen; with a gate its images are slow."""

    def read() -> AnswerSource:
        source = read_shown(session.project, key)
        return source if gate is None else cast(AnswerSource, SlowSource(source, gate))

    with qtbot.waitSignal(page.loaded, check_params_cb=lambda loaded: loaded == key, timeout=20_000):
        page.open(key, read)


@pytest.mark.parametrize("probe", list(ProbeName))
def test_two_runs_of_a_probe_in_a_row(
    qtbot: QtBot, page: AnswerPage, session: Session, gate: threading.Event, tmp_path: Path, probe: ProbeName
) -> None:
    outcomes = [finish(PLANS[probe](session.project, session, name, tmp_path)) for name in ("one", "two")]
    one, two = (RunKey(RunKind.PROBE, int(outcome.probe_run)) for outcome in outcomes)
    behind = []
    for key in (one, two):
        opened(qtbot, page, session, key)
        CLICKS[probe](qtbot, page)
        all_answered(qtbot, session)
        behind.append(images(page))
    assert behind[ONE] != behind[TWO]
    assert all(behind)

    opened(qtbot, page, session, one, gate)
    all_answered(qtbot, session)
    gate.clear()
    CLICKS[probe](qtbot, page)
    opened(qtbot, page, session, two)
    CLICKS[probe](qtbot, page)
    qtbot.waitUntil(lambda: images(page) == behind[TWO])
    caption = page.caption.text()
    gate.set()
    all_answered(qtbot, session)
    assert (images(page), page.caption.text()) == (behind[TWO], caption)
    CLICKS[probe](qtbot, page)
    all_answered(qtbot, session)
    assert images(page) == behind[TWO]
    opened(qtbot, page, session, one)
    CLICKS[probe](qtbot, page)
    all_answered(qtbot, session)
    assert images(page) == behind[ONE]


def test_an_answer_that_asks_for_no_image_shows_none_of_the_one_before(
    qtbot: QtBot, page: AnswerPage, session: Session, gate: threading.Event, tmp_path: Path
) -> None:
    before = finish(attributes(session.project, session, "one", tmp_path)).probe_run
    after = finish(labels(session.project, session, "two", tmp_path)).probe_run
    gate.clear()
    opened(qtbot, page, session, RunKey(RunKind.PROBE, int(before)), gate)
    # The labels probe opens without a number that is chosen.
    opened(qtbot, page, session, RunKey(RunKind.PROBE, int(after)))
    gate.set()
    all_answered(qtbot, session)
    assert (images(page), page.caption.text()) == ([], "")


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


def test_two_runs_in_a_row_the_first_of_which_is_slow_to_read(
    qtbot: QtBot, page: AnswerPage, session: Session, gate: threading.Event
) -> None:
    one, two = (RunKey(RunKind.RUN, int(audited(session.project, session, name))) for name in ("one", "two"))
    gate.clear()

    def read_slowly() -> AnswerSource:
        assert gate.wait(60)
        return RunPage.read(session.project, RunId(one.id))

    page.open(one, read_slowly)
    opened(qtbot, page, session, two)
    qtbot.waitUntil(lambda: len(images(page)) == MANY)
    gate.set()
    all_answered(qtbot, session)
    assert isinstance(page.source, RunPage)
    assert (page.source.result.record.id, page.requested, len(images(page))) == (two.id, two, MANY)
    opened(qtbot, page, session, one)
    qtbot.waitUntil(lambda: len(images(page)) == FEW)


@pytest.mark.parametrize("asked", ["images", "shares"])
def test_what_was_asked_of_the_run_before_does_not_come_to_the_next(
    qtbot: QtBot, page: AnswerPage, session: Session, gate: threading.Event, asked: str
) -> None:
    one, two = (RunKey(RunKind.RUN, int(audited(session.project, session, name))) for name in ("one", "two"))
    opened(qtbot, page, session, one, gate)
    qtbot.waitUntil(lambda: len(images(page)) == FEW)
    gate.clear()
    if asked == "images":
        click_row(qtbot, page, "x")
    else:
        page.grid.view.selectAll()
    opened(qtbot, page, session, two)
    qtbot.waitUntil(lambda: len(images(page)) == MANY)
    gate.set()
    all_answered(qtbot, session)
    assert (len(images(page)), page.caption.text()) == (MANY, "crime-related · all images")
    # The images that are selected stay so in every view: what is told of them is of the second run alone.
    assert {getattr(target, "run", None) for target in drawn(page, RowFigureWidget).plot.state.shares} <= {two.id}


def test_a_click_while_the_threshold_moves_opens_what_the_figure_counts(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    opened(qtbot, page, session, RunKey(RunKind.RUN, int(audited(session.project, session, "one", threshold=0.5))))
    bar = page.threshold
    bar.field.setValue(65)
    qtbot.waitUntil(lambda: getattr(page.target, "threshold", None) == pytest.approx(0.65))
    bar.slider.setSliderDown(True)
    bar.slider.setValue(bar.slider.value() - 300)  # far under 20 %: everybody is given every label
    qtbot.waitUntil(lambda: counted(page)[0] == f"{PEOPLE} of {PEOPLE}")
    selected = drawn(page, RowFigureWidget).plot.selected_mark
    assert selected == (0, 0), "the mark whose images are shown stays marked while the threshold moves"
    click_row(qtbot, page, ALL_IMAGES)  # before the slider is let go
    qtbot.waitUntil(lambda: len(images(page)) == PEOPLE)
    bar.slider.setValue(bar.slider.maximum())
    bar.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: images(page) == [])
    assert page.caption.text() == "No images: crime-related · all images"


def test_a_choice_that_waits_is_answered_though_the_threshold_moves_meanwhile(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    opened(qtbot, page, session, RunKey(RunKind.RUN, int(audited(session.project, session, "one", threshold=0.5))))
    qtbot.waitUntil(lambda: len(images(page)) == FEW)
    page.choose(counted="label:0")
    page.threshold.field.setValue(60)  # before the other label is there
    qtbot.waitUntil(lambda: len(images(page)) == PEOPLE - FEW)
    assert page.caption.text() == "a · all images"


def test_the_opened_image_is_told_of_at_the_threshold_that_is_looked_at(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    told: list[tuple[int, Any]] = []
    opened(qtbot, page, session, RunKey(RunKind.RUN, int(audited(session.project, session, "one", threshold=0.5))))
    page.threshold.field.setValue(10)
    qtbot.waitUntil(lambda: len(images(page)) == PEOPLE)
    page.grid.preview.set_labels = lambda rows, folded: told.append((page.grid.preview.image, rows))
    image = int(np.min(page.grid.model.ids))
    page.grid.open_preview(image)
    qtbot.waitUntil(lambda: told != [])
    assert told[0][0] == image
    assert [given for _, _, given in told[0][1]] == [True, True]


def counted(page: AnswerPage) -> list[str]:
    """The counts of the rows, as in "4 of 24"."""
    figure = page.figure.figure
    assert isinstance(figure, RowFigure)
    return [match[0] for row in figure.rows if (match := re.search(r"\d+ of \d+", row.parts[0].sentence))]
