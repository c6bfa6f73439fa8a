"""The whole window by keyboard: Tab reaches every control of every place as one reads, and shows where it is."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.ui.app import application
from clipstudio.ui.pane_handle import FoldButton
from clipstudio.ui.style import theme
from clipstudio.ui.terms import TermButton, asked_for
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.prepared import copy_of
from tests.services.conftest import bring_in, save_picture
from tests.ui.window.projects import opened

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
IMAGES, ATTRIBUTES, LABELS, AUDITS, REVIEW, REPORTS, MODELS = range(7)
LABEL_SET = LabelSet(
    "base", (Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human"))
)
PEOPLE = 24


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with images, attributes, a label set and a run of imported predictions, of harmful words."""
    folder, beside = tmp_path_factory.mktemp("thieves"), tmp_path_factory.mktemp("beside")
    with new_project(folder / "one") as project:
        for number in range(PEOPLE):
            save_picture(folder / "photos" / f"p{number}.png", number)
        bring_in(project, folder / "photos")
        ids = project.images.find(ImageQuery()).tolist()
        source = project.attributes.add_source("t.csv", None)
        project.attributes.record(source, "half", {id: "xy"[place // 12] for place, id in enumerate(ids)})
        project.attributes.record(source, "turn", {id: "ab"[place % 2] for place, id in enumerate(ids)})
        lines = ["image,person,thief,ape"] + [f"p{n},0.3,{0.2 + n / 100},0.1" for n in range(PEOPLE)]
        (beside / "oracle.csv").write_text("\n".join(lines), encoding="utf-8")
        finish(import_predictions(project, beside / "oracle.csv", "oracle"))
        plan = AuditPlan(
            name="thieves",
            model="oracle",
            label_set=project.label_sets.save(LABEL_SET)[0].id,
            scoring=Scoring.THRESHOLD,
            threshold=0.3,
            comparisons=(("half",), ("turn",)),
            minimum_n=2,
        )
        shelf = ModelCache(beside / "models")
        finish(run_with(project, find_scorer(project, shelf, "oracle", "auto", "float32"), plan))
        return project.path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """That project, for one test alone."""
    return copy_of(made, tmp_path / made.name)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    application()
    window = MainWindow()
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()
    theme.use(False)


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    view = opened(qtbot, window, path)
    qtbot.waitUntil(lambda: view.images.grid.view.isVisible(), timeout=20_000)
    return view


def audits(view: ProjectView, qtbot: QtBot) -> None:
    """The run with the images behind its first number."""
    view.go_to(AUDITS)
    qtbot.waitUntil(lambda: view.audits.answer.grid.view.isVisible(), timeout=20_000)


def plan(view: ProjectView, qtbot: QtBot) -> None:
    audits(view, qtbot)
    view.audits.open_plan()
    qtbot.waitUntil(lambda: len(_shown_controls(view.audits.form)) > 5, timeout=20_000)


def probes(view: ProjectView, qtbot: QtBot) -> None:
    audits(view, qtbot)
    view.audits.open_probes()
    qtbot.waitUntil(lambda: len(_shown_controls(view.audits.probes.cards)) > 3, timeout=20_000)


def preview(view: ProjectView, qtbot: QtBot) -> None:
    view.go_to(IMAGES)
    qtbot.keyClick(view.images.grid.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.images.grid.preview_shown, timeout=20_000)


def table(view: ProjectView, qtbot: QtBot) -> None:
    source = view.project.path.parent / "more.csv"
    source.write_text("image,kind\n" + "\n".join(f"p{n},k{n % 3}" for n in range(PEOPLE)), encoding="utf-8")
    view.go_to(ATTRIBUTES)
    view.attributes.import_table(source)
    qtbot.waitUntil(lambda: view.attributes.form.import_button.isEnabled(), timeout=20_000)


def names(view: ProjectView, qtbot: QtBot) -> None:
    """A pattern with two groups, so that there are columns to tick."""
    view.go_to(ATTRIBUTES)
    view.attributes.open_names()
    form = view.attributes.names_form
    qtbot.waitUntil(lambda: form.rule.level.count() > 0, timeout=20_000)
    form.rule.ways.button(1).click()
    form.rule.pattern.setText("(?P<letter>[a-z])(?P<number>[0-9])")
    qtbot.waitUntil(form.import_button.isEnabled, timeout=20_000)


def place(index: int) -> Callable[[ProjectView, QtBot], None]:
    def show(view: ProjectView, qtbot: QtBot) -> None:
        view.go_to(index)
        qtbot.wait(300)

    return show


def importing(view: ProjectView, qtbot: QtBot) -> None:
    view.images.open_import()


def adding(view: ProjectView, qtbot: QtBot) -> None:
    view.go_to(MODELS)
    view.models.open_form()


SCENES = {
    "images": place(IMAGES),
    "importing": importing,
    "preview": preview,
    "attributes": place(ATTRIBUTES),
    "table": table,
    "names": names,
    "labels": place(LABELS),
    "audits": audits,
    "plan": plan,
    "probes": probes,
    "models": place(MODELS),
    "adding": adding,
}


def _shown_controls(root: QWidget) -> list[QWidget]:
    """What a user would take for something to use, whatever the program says of the keyboard."""
    kinds = [each for each in root.findChildren(QWidget) if isinstance(each, CONTROLS)]
    seen = [each for each in kinds if each.isVisible() and each.isEnabled() and not isinstance(each, QScrollBar)]
    return [each for each in seen if not any(isinstance(parent, CONTROLS) for parent in _parents(each, root))]


def _parents(widget: QWidget, root: QWidget) -> list[QWidget]:
    parents, at = [], widget.parentWidget()
    while at is not None and at is not root:
        parents.append(at)
        at = at.parentWidget()
    return parents


def walk(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """Press Tab until the keyboard is back where it was, and tell all that had it."""
    start = window.focusWidget()
    assert start is not None
    order: list[QWidget] = []
    while True:
        now = window.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        after = window.focusWidget()
        assert after is not None
        if after in order:
            return order
        order.append(after)
        assert len(order) < 400


def _is_alternative(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether arrows lead to a button from another of its group, which Tab reaches."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group().buttons() if widget.group() is not None else []
    if widget.autoExclusive() and widget.parentWidget() is not None:
        group = [*group, *widget.parentWidget().findChildren(type(widget))]
    return widget.isCheckable() and any(each in reached for each in group)


def _is_explained(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether a word is explained by its keys from a control that Tab and arrows reach."""
    if not isinstance(widget, TermButton):
        return False
    shown = [each for each in widget.window().findChildren(QAbstractButton) if each.isVisible()]
    words = [each for each in shown if isinstance(each, TermButton)]
    ways = [*reached, *(each for each in shown if _is_alternative(each, reached))]
    return any(asked_for(each, words) is widget for each in ways)


@pytest.mark.parametrize("scene", SCENES)
def test_tab_reaches_every_control_as_one_reads_and_shows_where_it_is(
    qtbot: QtBot, window: MainWindow, view: ProjectView, scene: str
) -> None:
    SCENES[scene](view, qtbot)
    qtbot.wait(300)
    reached = walk(qtbot, window)
    missed = [each for each in _shown_controls(window) if each not in reached]
    missed = [each for each in missed if not _is_explained(each, reached)]
    assert not [_named(each) for each in missed if not _is_alternative(each, reached)]
    _check_order(window, reached)
    assert not [_named(each) for each in reached if not _shows_the_keyboard(each)]


def _named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or words}"


def _shows_the_keyboard(control: QWidget) -> bool:
    """Whether a control looks different with the keyboard in it."""
    control.setFocus(Qt.FocusReason.TabFocusReason)
    focused = control.grab().toImage()
    control.clearFocus()
    return control.grab().toImage() != focused


def _pane(widget: QWidget) -> QWidget:
    """The pane of a divider in which a widget stands, or the window."""
    at, parent = widget, widget.parentWidget()
    while parent is not None and not isinstance(parent, QSplitter):
        at, parent = parent, parent.parentWidget()
    return at


def _check_order(window: MainWindow, reached: list[QWidget]) -> None:
    """No control comes after one beside it that stands below or to the right; no pane is entered twice."""

    def rect(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    panes = [_pane(each) for each in reached if not isinstance(each, FoldButton)]
    visits = [pane for place, pane in enumerate(panes) if place == 0 or panes[place - 1] is not pane]
    inner = [pane for pane in visits if not any(pane.isAncestorOf(other) for other in visits if other is not pane)]
    assert len(inner) <= len(set(map(id, inner))) + 1, "a pane is entered again"
    for before, after in itertools.pairwise(reached):
        if before.parentWidget() is after.parentWidget():
            one, other = rect(before), rect(after)
            assert other.bottom() > one.top(), f"{after} is above {before}"
            beside = other.top() < one.center().y() < other.bottom()
            assert not beside or other.left() > one.left(), f"{after} is left of {before}"


@pytest.mark.parametrize("index", range(4))
@pytest.mark.usefixtures("all_places")
def test_a_place_takes_the_keyboard_into_its_list_so_that_arrows_work_at_once(
    qtbot: QtBot, window: MainWindow, view: ProjectView, index: int
) -> None:
    audits(view, qtbot)
    view.go_to((index + 1) % 7)
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{index + 1}"), Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert isinstance(focused, QAbstractItemView)
    assert view.places[index].isAncestorOf(focused)
    rows = focused.model().rowCount()
    before = focused.currentIndex()
    qtbot.keyClick(focused, Qt.Key.Key_Down)
    assert focused.currentIndex().isValid()
    assert rows < 2 or index == AUDITS or focused.currentIndex() != before


@pytest.mark.parametrize("name", ["review", "reports"])
def test_a_place_with_nothing_in_it_shows_no_empty_list_and_takes_the_keyboard_to_its_first_step(
    qtbot: QtBot, view: ProjectView, name: str
) -> None:
    place = getattr(view, name)
    view.go_to(PLACES.index(type(place)))
    qtbot.waitUntil(place.empty.button.hasFocus)
    assert not place.list.isVisible()


def test_the_images_take_the_keyboard_when_a_project_opens(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    grid = view.images.grid
    qtbot.waitUntil(grid.view.hasFocus)
    qtbot.keyClick(grid.view, Qt.Key.Key_Right)
    assert len(grid.selected_ids()) == 1
    qtbot.keyClick(grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.selected_ids()) == PEOPLE
    qtbot.keyClick(grid.view, Qt.Key.Key_Space)
    assert grid.preview_shown


def test_an_image_that_is_shown_large_has_the_keyboard_again_after_another_place(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    preview(view, qtbot)
    view.go_to(MODELS)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert focused is view.images.grid.preview.picture
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not view.images.grid.preview_shown
