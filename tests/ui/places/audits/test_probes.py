"""The probes by clicks: from the cards through a form to an answer whose numbers open their images."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import finish
from clipstudio.domain.run_list import RunKey, RunKind, runs_of
from clipstudio.results.figures import LineFigure, TableFigure
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.kept_plans import read_plan
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.table_widget import TableFigureWidget
from clipstudio.ui.forms.choosing_editors import AttributeEditor, BoxEditor
from clipstudio.ui.forms.editor import FieldEditor
from clipstudio.ui.forms.file_editors import CaptionsEditor
from clipstudio.ui.forms.label_set_editors import LabelSetsEditor
from clipstudio.ui.forms.model_editors import ModelEditor
from clipstudio.ui.forms.plain_editors import NumbersEditor, ProbabilityEditor, TextEditor, TickEditor
from clipstudio.ui.forms.plan_form import PlanForm
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.choice_controls import SearchControl
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.audits.hands import (
    click_cell,
    click_row,
    click_table_row,
    control,
    drawn,
    enter_point,
    images,
    press,
    rows,
    take,
    tick,
    write,
)
from tests.ui.places.conftest import PEOPLE

LEFT = Qt.MouseButton.LeftButton

E = TypeVar("E", bound=FieldEditor)

AFTER, FLIPPED, BEFORE = range(3)
"""Parts of the row of a change to a smaller rate, from the left."""

BASE = LabelSet("base", (Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human")))
WITH_CHILD = LabelSet("with child", (*BASE.labels, Label("child", "person")))


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AuditsPlace]:
    """p0 to p5 are taken for a thief, p0 to p2 of them for a child if it may be; groups "a" and "b" by turns."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    paths = dict(peopled.images.paths(peopled.images.find(ImageQuery())))
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in paths.items()}
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {image: "ab"[number % 2] for image, number in numbers.items()})
    rows = ["image,person,thief,ape,child"]
    for number in range(PEOPLE):
        child = 0.5 if number < 3 else 0.0
        rows.append(f"p{number}.png,{0.1 if number < 6 else 0.8},{0.4 if number < 6 else 0.1},0.05,{child}")
    (tmp_path / "oracle.csv").write_text("\n".join(rows), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "oracle.csv", "oracle"))
    for each in (BASE, WITH_CHILD):
        peopled.label_sets.save(each)
    made = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    made.show()
    yield made
    made.shut_down()


def form_of(place: AuditsPlace) -> PlanForm:
    """The form that is filled."""
    form = place.probes.form.currentWidget()
    assert isinstance(form, PlanForm)
    return form


def field(place: AuditsPlace, name: str, kind: type[E]) -> E:
    """The editor of a field of the plan."""
    editor = form_of(place).editors[name]
    assert isinstance(editor, kind)
    return editor


def choose(place: AuditsPlace, name: str, words: str) -> None:
    """Take the first entry of a box that begins with these words."""
    box = field(place, name, BoxEditor).box
    at = box.findText(words, Qt.MatchFlag.MatchStartsWith)
    assert at >= 0
    box.setCurrentIndex(at)


def choose_model(place: AuditsPlace, model: str) -> None:
    field(place, "model", ModelEditor).choose(model)


def set_up(
    qtbot: QtBot, place: AuditsPlace, probe: ProbeName, model: str = "oracle", by: str = "group"
) -> PlanForm:
    """From the list over the cards to the form of a probe."""
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: probe in place.probes.cards.buttons)
    if place.probes.cards.buttons[probe].isEnabled():
        qtbot.mouseClick(place.probes.cards.buttons[probe], LEFT)
    else:  # the project has names, but of fewer people than a project of names has
        place.probes.set_up(probe)
    form = form_of(place)
    assert form.kind is PROBES[probe]
    choose_model(place, model)
    if form.comparisons is not None:
        form.comparisons.choose([(by,)] if by else [])
    return form


def run(qtbot: QtBot, place: AuditsPlace) -> AnswerPage:
    """Run the form and wait until its answer is on the screen."""
    page = place.answer
    with qtbot.waitSignal(page.loaded, timeout=60_000):
        qtbot.mouseClick(form_of(place).run, LEFT)
    assert page.isVisible()
    return page


def shows(qtbot: QtBot, page: AnswerPage, count: int, words: str) -> None:
    """Wait until the grid has so many images, under a caption that holds these words."""
    qtbot.waitUntil(lambda: len(images(page)) == count and words in page.caption.text())


def curves(page: AnswerPage) -> list[str]:
    """What stands behind the first point of every curve, in words."""
    figure = page.figure.figure
    assert isinstance(figure, LineFigure)
    return [target.caption if (target := curve.points[0].target) else "" for curve in figure.curves]


def test_class_design_from_a_card_to_the_flipped_images(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(qtbot, place, ProbeName.DENIGRATION)
    choose(place, "label_sets", "base, version 1")
    others = field(place, "label_sets", LabelSetsEditor).others
    for row in range(others.count()):
        item = others.item(row)
        is_wanted = item.text().startswith("with child")
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
    page = run(qtbot, place)
    shows(qtbot, page, 3, "the images whose label changed")
    assert rows(page) == ["all images", "a", "b"]
    for name in ("chart.png", "chart.svg", "chart.csv"):
        monkeypatch.setattr(page, "ask_file", lambda name=name: tmp_path / name)
        with qtbot.waitSignal(place.session.saved):
            qtbot.mouseClick(page.save_button, LEFT)
        assert (tmp_path / name).stat().st_size > 100
    click_row(qtbot, page, "a", FLIPPED)
    shows(qtbot, page, 2, "a")  # p0 and p2
    click_row(qtbot, page, "all images", BEFORE)
    shows(qtbot, page, 6, "all images")
    click_row(qtbot, page, "all images", AFTER)
    shows(qtbot, page, 3, "all images")
    press(qtbot, page, "form", "Label by label")
    qtbot.waitUntil(lambda: "thief" in rows(page))
    assert page.caption.text() == ""
    click_row(qtbot, page, "thief")
    shows(qtbot, page, 6, "without “thief”")
    take(qtbot, page, "edit", "each label of the other set added")
    qtbot.waitUntil(lambda: rows(page) == ["child"])
    click_row(qtbot, page, "child")
    shows(qtbot, page, 3, "with “child”")
    press(qtbot, page, "form", "Table")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, TableFigureWidget))
    click_table_row(qtbot, page, 2)
    shows(qtbot, page, 1, "b")
    # The runs that it is made of stand below it, and open as runs; so do the buttons of the page.
    tree = place.list.tree
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.model().index(0, 0)) == 2)
    item = tree.model().index(0, 0)
    parts = [tree.model().index(row, 0, item) for row in range(2)]
    assert [part.data() for part in parts] == ["base", "with child"]
    tree.setExpanded(item, True)
    with qtbot.waitSignal(page.loaded):
        qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(parts[1]).center())
    assert place.run is not None
    assert place.run.label_set.name == "with child"


def test_labels_tied_to_groups_open_their_images(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = set_up(qtbot, place, ProbeName.LABELS, by="")
    choose(place, "label_set", "oracle, version 1")
    assert not form.run.isEnabled()
    assert form.words.text() == "Choose at least one attribute to compare by."
    assert form.comparisons is not None
    form.comparisons.choose([("group",)])
    field(place, "threshold", ProbabilityEditor).box.setValue(30)
    page = run(qtbot, place)
    click_row(qtbot, page, "child", 0)
    shows(qtbot, page, 2, "child · a")
    # Nothing is found in so few images, so lists that end where Benjamini-Hochberg does are empty.
    tick(page, "only_bh")
    qtbot.waitUntil(lambda: "child" not in rows(page))
    assert page.caption.text() == "", "of a bar that is gone no image stays"
    tick(page, "only_bh")
    qtbot.waitUntil(lambda: "child" in rows(page))
    press(qtbot, page, "form", "Thresholds")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, LinesWidget))
    write(qtbot, page, "label", "thief")
    qtbot.waitUntil(lambda: "thief" in page.title.text().lower())
    lines = drawn(page, LinesWidget)
    sweep = page.figure.figure
    assert isinstance(sweep, LineFigure)
    near = min(range(len(sweep.places)), key=lambda place: abs(sweep.places[place].at - 0.05))
    enter_point(qtbot, page, 1, near)  # everybody in group b is a thief from 10 % on
    shows(qtbot, page, PEOPLE // 2, "thief · b")
    assert lines.readout.heading == sweep.places[near].heading
    monkeypatch.setattr(place.run_actions, "ask_file", lambda _suggestion: tmp_path / "labels.json")
    place.run_actions.save.trigger()
    qtbot.waitUntil((tmp_path / "labels.json").exists)
    assert json.loads((tmp_path / "labels.json").read_text())["threshold"] == 0.3
    button = page.foot.buttons[-1]
    assert button.text() == "Open the run and move its threshold"
    with qtbot.waitSignal(page.loaded):
        qtbot.mouseClick(button, LEFT)
    assert page.threshold.isVisible()
    # What one was looking at stays: the label, and the grouping; and the list shows where one is now.
    assert "“thief”" in page.title.text()
    counted = control(page, "counted", SearchControl).choice
    assert [each.words for each in counted.options if each.value == counted.chosen] == ["thief"]
    assert place.list.chosen == (RunKey(RunKind.RUN, 1),)
    tree = place.list.tree
    assert tree.isExpanded(tree.runs.index_of(RunKey(RunKind.PROBE, 1)))


def test_a_probe_is_deleted_and_comes_back_by_undo(qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile) -> None:
    set_up(qtbot, place, ProbeName.LABELS)
    choose(place, "label_set", "oracle, version 1")
    run(qtbot, place)
    qtbot.waitUntil(lambda: place.list.tree.model().rowCount() == 1)
    assert place.list.chosen == (RunKey(RunKind.PROBE, 1),)
    kept = peopled.probe_runs.record(peopled.probe_runs.all()[0].id)
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: peopled.probe_runs.all() == ())
    page = place.answer
    # What is left is the run that it was made of, which opens in its place.
    qtbot.waitUntil(lambda: not isinstance(page.source, ProbePage) and page.requested == RunKey(RunKind.RUN, 1))
    history = place.session.history
    assert history.undo_words.startswith("delete probe result “")
    history.undo()
    qtbot.waitUntil(lambda: len(peopled.probe_runs.all()) == 1)
    assert peopled.probe_runs.record(kept.id) == kept
    qtbot.waitUntil(lambda: bool(history.redo_words))
    history.redo()
    qtbot.waitUntil(lambda: peopled.probe_runs.all() == ())


def test_a_probe_that_lacks_something_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    place = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(place)
    place.resize(1200, 720)
    place.show()
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: ProbeName.DENIGRATION in place.probes.cards.buttons)
    assert not place.probes.cards.buttons[ProbeName.DENIGRATION].isEnabled()
    words = "\n".join(label.text() for label in place.probes.cards.findChildren(QLabel))
    assert "✗ images: import a folder under Images" in words
    assert "✗ an attribute to compare by: import a table under Attributes" in words
    place.shut_down()


def test_scenes_from_a_table_to_the_images_that_took_a_close_caption(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["image,caption,kind"]
    lines += [f"p{number},{each}" for number in range(4) for each in ("person,true", "ape,false", "thief,close")]
    (tmp_path / "captions.csv").write_text("\n".join(lines), encoding="utf-8")
    form = set_up(qtbot, place, ProbeName.SCENES, by="")
    assert form.words.text() == "Captions: choose a file."
    assert form.comparisons is None
    editor = field(place, "table", CaptionsEditor)
    assert not editor.propose.isEnabled()
    qtbot.mouseClick(editor.ways.button(1), LEFT)
    written = editor.captions
    written.rows.item(0, 0).setText("p0")
    written.rows.item(0, 2).setText("person")
    qtbot.mouseClick(written.add, LEFT)  # the next caption is of the same image
    written.rows.item(1, 2).setText("ape")
    written.rows.item(1, 3).setText("false")
    qtbot.mouseClick(written.add, LEFT)  # a row without a caption is none
    monkeypatch.setattr(written, "ask_file", lambda: tmp_path / "hand.csv")
    qtbot.mouseClick(written.save, LEFT)

    def is_saved() -> None:
        saved = (tmp_path / "hand.csv").read_text().splitlines()
        assert saved == ["image,sequence,caption,kind", "p0,,person,true", "p0,,ape,false"]

    # It is written on a thread of its own: until then there is no file, or not all of it.
    qtbot.waitUntil((tmp_path / "hand.csv").exists)
    qtbot.waitUntil(is_saved)
    monkeypatch.setattr(editor, "ask_file", lambda: tmp_path / "captions.csv")
    qtbot.mouseClick(editor.ways.button(0), LEFT)
    qtbot.mouseClick(editor.choose_file, LEFT)
    qtbot.mouseClick(editor.propose, LEFT)
    # The table is read on a reading thread; from then on the captions here run, and they are the table's.
    qtbot.waitUntil(lambda: len(written.cells()) == 12)
    assert editor.is_written
    page = run(qtbot, place)
    press(qtbot, page, "form", "Table")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, TableFigureWidget))
    figure = page.figure.figure
    assert isinstance(figure, TableFigure)
    answers = [row.cells for row in figure.rows]
    taken = next(at for at, cells in enumerate(answers) if "chose a close caption" in cells)
    click_table_row(qtbot, page, taken)
    # All four are taken for a thief, which stands here for a caption that is nearly right.
    shows(qtbot, page, 4, "chose a close caption")
    assert answers[taken][2:4] == (
        *("4 of 4", "not estimable (n = 4, minimum 10); not estimable of the errors (n = 4, minimum 10)"),
    )
    click_table_row(qtbot, page, 0)
    qtbot.waitUntil(lambda: page.caption.text() == "among other scenes · right")


def test_a_probe_is_run_again_from_what_it_was_asked(qtbot: QtBot, place: AuditsPlace) -> None:
    form = set_up(qtbot, place, ProbeName.DENIGRATION)
    choose(place, "label_sets", "base, version 1")
    others = field(place, "label_sets", LabelSetsEditor).others
    for row in range(others.count()):
        is_other = others.item(row).text().startswith("with child")
        others.item(row).setCheckState(Qt.CheckState.Checked if is_other else Qt.CheckState.Unchecked)
    page = run(qtbot, place)
    (key,) = runs_of(page.requested)
    assert place.run_actions.change.isEnabled()
    assert form.comparisons is not None
    form.comparisons.choose([])
    place.run_actions.change.trigger()
    qtbot.waitUntil(lambda: form.isVisible() and form.plan() == read_plan(place.session.project, key).plan)
    qtbot.mouseClick(form.back, LEFT)
    assert page.isVisible()
    with qtbot.waitSignal(page.loaded, timeout=60_000):
        place.run_actions.again.trigger()
    qtbot.waitUntil(lambda: len(place.list.chosen) == 1 and place.list.chosen != (key,))
    # The page shows the run before the list has been read again.
    qtbot.waitUntil(lambda: place.list.run(place.list.chosen[0]) is not None)
    latest = place.list.run(place.list.chosen[0])
    assert latest is not None
    assert (latest.probe, latest.number) == (ProbeName.DENIGRATION, 2), "the two can be told apart"
    plans = [read_plan(place.session.project, each).plan for each in (key, latest.key)]
    assert plans[0] == plans[1]


def test_what_is_compared_goes_along_from_form_to_form(qtbot: QtBot, place: AuditsPlace) -> None:
    form = set_up(qtbot, place, ProbeName.DENIGRATION, by="")
    assert form.comparisons is not None
    (box,) = (each for each in form.comparisons.findChildren(QCheckBox) if each.accessibleName() == "group")
    box.click()
    assert form.comparisons.chosen() == (("group",),)
    place.open_plan()
    audit = place.form.comparisons
    assert audit is not None
    qtbot.waitUntil(lambda: audit.chosen() == (("group",),))
    place.probes.set_up(ProbeName.LABELS)
    labels = form_of(place).comparisons
    assert labels is not None
    assert labels.chosen() == (("group",),)


def test_what_a_result_leads_to_begins_with_its_model_and_label_set(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    for name in ("another", "oracle"):
        if name not in peopled.predictions.names():
            finish(import_predictions(peopled, tmp_path / "oracle.csv", name))
    version = peopled.label_sets.versions("with child")[0]
    like = AuditPlan("which", "oracle", version.id)
    place._offer_probes()
    place.probes.set_up(ProbeName.MODELS, like=like)
    form = form_of(place)
    qtbot.waitUntil(lambda: form.editors["models"].value()[:1] == ("oracle",))
    assert form.editors["label_set"].value() == version.id


def test_an_attribute_is_told_and_its_confusions_open_their_images(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    # p0 to p3 are taken for the other group; the last is as likely of either.
    lines = ["image,a,b"]
    for number in range(PEOPLE):
        is_a = (number % 2 == 0) != (number < 4)
        told = (0.5, 0.5) if number == PEOPLE - 1 else (0.9, 0.1) if is_a else (0.1, 0.9)
        lines.append(f"p{number}.png,{told[0]},{told[1]}")
    (tmp_path / "teller.csv").write_text("\n".join(lines), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "teller.csv", "teller"))
    set_up(qtbot, place, ProbeName.ATTRIBUTES, "teller")
    assert not field(place, "linear_probe", TickEditor).isEnabled()  # predictions have no embeddings
    choose(place, "attribute", "group")
    choose(place, "positive", "a against the rest")
    page = run(qtbot, place)
    shows(qtbot, page, PEOPLE - 5, "answered right · all images")
    silent = page.foot.buttons[-1]
    assert silent.text() == "Show the 1 image not answered"
    qtbot.mouseClick(silent, LEFT)
    shows(qtbot, page, 1, "not answered")
    tick(page, "wrong")
    shows(qtbot, page, 4, "wrong · all images")
    click_row(qtbot, page, "a")
    shows(qtbot, page, 2, "wrong · a")
    press(qtbot, page, "form", "Confusion matrix")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, MatrixWidget))
    click_cell(qtbot, page, 1, 0)
    shows(qtbot, page, 2, "b, called a · zero-shot")
    take(qtbot, page, "method", "zero-shot, a against all others")
    qtbot.waitUntil(lambda: "against all others" in page.caption.text())
    click_cell(qtbot, page, 0, 0)
    shows(qtbot, page, PEOPLE // 2 - 2, "a, called a")


def test_identity_asks_for_a_purpose_and_opens_the_images_it_found(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    ids = peopled.images.find(ImageQuery())
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in peopled.images.paths(ids)}
    source = peopled.attributes.add_source("names.csv", None)
    peopled.attributes.record(source, "name", {image: f"Person {number}" for image, number in numbers.items()})
    lines = ["image,label,probability"]
    for number in range(PEOPLE):
        # The first six are taken for their neighbour.
        lines.append(f"p{number},Person {number + 1 if number < 6 else number},0.9")
        lines.append(f"p{number},Person {number if number < 6 else (number + 1) % PEOPLE},0.1")
    (tmp_path / "names.csv").write_text("\n".join(lines), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "names.csv", "namer"))
    form = set_up(qtbot, place, ProbeName.IDENTITY, "namer")
    assert form.words.text() == "The identity probe needs a purpose."
    field(place, "attribute", AttributeEditor).choose("name")
    pools = field(place, "pools", NumbersEditor).line
    pools.setText("24, x")
    assert "Candidates" in form.words.text()
    pools.setText(str(PEOPLE))
    assert form.words.text() == "The identity probe needs a purpose."
    qtbot.keyClicks(field(place, "purpose", TextEditor).line, "to test this very form")
    page = run(qtbot, place)
    shows(qtbot, page, PEOPLE - 6, "all images")
    assert page.caption.text() == f"found as the first of {PEOPLE} names · all images"
    assert "Purpose: to test this very form." in page.foot.notes.text()
    assert (
        f"Over all lists of {PEOPLE} names that hold the image's own, top-1 is 75.0 %" in page.figure.answer.text()
    )
    tick(page, "missed")
    shows(qtbot, page, 6, "all images")
    tick(page, "missed")
    shows(qtbot, page, PEOPLE - 6, "all images")
    take(qtbot, page, "compared", "group")
    qtbot.waitUntil(lambda: f"found as the first of {PEOPLE} names · b" in curves(page))
    enter_point(qtbot, page, curves(page).index(f"found as the first of {PEOPLE} names · b"), 0)
    shows(qtbot, page, PEOPLE // 2 - 3, "· b")


def test_prompts_that_the_model_cuts_are_told_in_the_forms(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile
) -> None:
    long = "a very detailed description of one and the same person " * 6
    ends = ("honest", "criminal")
    peopled.label_sets.save(LabelSet("cut", tuple(Label(long + end, "crime-related") for end in ends)))
    for probe, name in (
        (ProbeName.DENIGRATION, "label_sets"),
        (ProbeName.LABELS, "label_set"),
        (ProbeName.ATTRIBUTES, "label_set"),
    ):
        form = set_up(qtbot, place, probe)
        editor = field(place, name, BoxEditor)
        box = editor.box
        box.setCurrentIndex(box.findText("cut", Qt.MatchFlag.MatchStartsWith))
        if isinstance(editor, LabelSetsEditor):
            for row in range(editor.others.count()):
                editor.others.item(row).setCheckState(Qt.CheckState.Unchecked)
        qtbot.wait(600)
        assert not form.prompts.isVisible(), "predictions from elsewhere read no prompts"
        choose_model(place, "clipstudio-sample")
        qtbot.waitUntil(form.prompts.isVisible, timeout=60_000)
        assert form.prompts.text().startswith("2 labels have prompts longer than the 24 tokens")
        box.setCurrentIndex(
            box.findText("base" if probe is ProbeName.DENIGRATION else "gender", Qt.MatchFlag.MatchStartsWith)
        )
        qtbot.waitUntil(lambda form=form: not form.prompts.isVisible(), timeout=15_000)
