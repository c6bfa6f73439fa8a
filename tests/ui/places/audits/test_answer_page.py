"""The page of an answer by clicks and keys: choices, images, their order, threshold, buttons, files."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery, SortKey
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import finish
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.reporting.figure_pictures import figure_picture
from clipstudio.reporting.typesetting import Format
from clipstudio.results.answers import FORM
from clipstudio.results.figures import Figure
from clipstudio.results.palette import DARK, LIGHT
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.places.audits.answer_frame import LOADING
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.choice_controls import MenuControl, SearchControl
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme, tokens
from tests.prepared import copy_of
from tests.ui.places.audits.hands import (
    all_answered,
    click_cell,
    click_row,
    control,
    drawn,
    images,
    press,
    rows,
    take,
    tick,
    write,
)
from tests.ui.places.conftest import PEOPLE

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

LABELS = LabelSet("base", (Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human")))
THIEVES = 8
"""p0 to p7 are taken for a thief, the surer the higher their number; of p23 nothing is known."""


@pytest.fixture(scope="module")
def thieves(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `audited`, to be copied."""
    path = copy_of(people, tmp_path_factory.mktemp("thieves") / "thieves.clipstudio")
    with ProjectFile.open(path) as project:
        audit(project, path.parent)
    return path


@pytest.fixture
def project(thieves: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.open(copy_of(thieves, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def audited(project: ProjectFile) -> RunId:
    """A run at a threshold of 45 %, by halves ("x" for p0 to p11) and by turns ("a" and "b")."""
    return project.runs.audits()[0].runs[0].id


def audit(peopled: ProjectFile, folder: Path) -> None:
    """Import attributes and predictions, and audit them."""
    paths = peopled.images.paths(peopled.images.find(ImageQuery()))
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in paths}
    source = peopled.attributes.add_source("t.csv", None)
    for name, words, of in (("half", "xy", lambda n: n // 12), ("turn", "ab", lambda n: n % 2)):
        peopled.attributes.record(source, name, {image: words[of(number)] for image, number in numbers.items()})
    lines = ["image,person,thief,ape"]
    for number in range(PEOPLE - 1):
        thief = 0.5 + number / 100 if number < THIEVES else 0.1 + number / 1000
        lines.append(f"p{number},{0.9 - thief:.3f},{thief:.3f},0.05")
    (folder / "oracle.csv").write_text("\n".join(lines), encoding="utf-8")
    finish(import_predictions(peopled, folder / "oracle.csv", "oracle"))
    plan = AuditPlan(
        name="thieves",
        model="oracle",
        label_set=peopled.label_sets.save(LABELS)[0].id,
        scoring=Scoring.THRESHOLD,
        threshold=0.45,
        comparisons=(("half",), ("turn",)),
        minimum_n=2,
    )
    shelf = ModelCache(folder / "models")
    finish(run_with(peopled, find_scorer(peopled, shelf, "oracle", "auto", "float32"), plan))


@pytest.fixture
def page(qtbot: QtBot, session: Session, audited: RunId) -> Iterator[AnswerPage]:
    """The run on the screen, with the images of its thieves."""
    made = AnswerPage(session, Settings())
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.loaded, timeout=20_000):
        made.open(RunKey(RunKind.RUN, int(audited)), lambda: RunPage.read(session.project, audited))
    write(qtbot, made, "counted", "thief")
    shows(qtbot, made, THIEVES, "thief · all images")
    yield made
    made.shut_down()


def shows(qtbot: QtBot, page: AnswerPage, count: int, words: str) -> None:
    """Wait until the grid has so many images, under a caption that ends with these words."""
    qtbot.waitUntil(lambda: len(images(page)) == count and page.caption.text().endswith(words))


def test_no_images_are_looked_for_while_nobody_sees_the_page(qtbot: QtBot, page: AnswerPage) -> None:
    page.hide()
    before, target = page._finding.wanted, page._row_targets()[1]
    page._show_images(target)
    page._session.selection.replace(np.array([1, 2], np.int64))
    assert (page._finding.wanted, page._lighting.wanted, page.target) == (before, None, target)
    page.show()
    qtbot.waitUntil(lambda: page.caption.text().endswith(target.caption))
    assert page._finding.wanted != before
    assert page._lighting.wanted is not None


def test_the_page_says_what_is_asked_of_what(page: AnswerPage) -> None:
    assert page.title.text().startswith("Images labelled “thief”, by half")
    assert page.head.facts.text().startswith(
        f"thieves, run 1 · {PEOPLE} images · oracle, predictions from elsewhere"
    )
    assert not page.head.warning.isVisible()
    assert '"name": "oracle"' in page.frame.provenance.toPlainText()
    assert not page.frame.provenance.isVisible()
    page.frame.provenance_button.click()
    assert page.frame.basis.text().startswith("Predictions oracle (sha256 ")
    assert (
        f"{PEOPLE} images, base version 1, every label above 45.00 %, Wilson score 95 %" in page.frame.basis.text()
    )
    assert not page.frame.provenance.isVisible()
    page.frame.details.click()
    assert page.frame.provenance.isVisible()


def test_the_page_says_in_plain_words_what_is_counted_and_what_is_selected(qtbot: QtBot, page: AnswerPage) -> None:
    view = page.figure
    assert view.meaning.text() == (
        "Of 12 images in the group “x”, the predictions gave 8 the label “thief” (crime-related), 66.7 %; none "
        "of 11 in “y”."
    )
    assert view.marked.text().startswith("Selected: Of 23 images, the predictions gave 8 the label “thief”")
    high = view.meaning.height()
    click_row(qtbot, page, "x")
    shows(qtbot, page, THIEVES, "thief · x")
    assert view.marked.text().startswith("Selected: Of 12 images in the group “x”, the predictions gave 8")
    page.threshold.field.setValue(55)
    qtbot.waitUntil(lambda: "gave 2 the label" in view.meaning.text() and "gave 2 the" in view.marked.text())
    assert page.threshold.words.text().startswith("Preview at 55.00 %. The saved run uses 45.00 %.")
    assert view.meaning.height() == high


def test_what_to_do_next_is_a_click_away(qtbot: QtBot, page: AnswerPage) -> None:
    assert page.foot.look.text() == "Next: click a bar, or press Enter on it, to see its images."
    steps = {button.text(): button for button in page.foot.buttons}
    with qtbot.waitSignal(page.probe_asked) as asked:
        qtbot.mouseClick(steps["Try each label left out or added…"], LEFT)
    assert asked.args == [ProbeName.DENIGRATION]
    assert "Compare another model…" in steps
    page.set_models(1)
    alone = {button.text(): button for button in page.foot.buttons}
    assert "Compare another model…" not in alone
    with qtbot.waitSignal(page.model_asked):
        qtbot.mouseClick(alone["Add a model to compare with…"], LEFT)
    page.set_models(2)
    steps = {button.text(): button for button in page.foot.buttons}
    qtbot.mouseClick(steps["See all labels at once"], LEFT)
    qtbot.waitUntil(lambda: page.title.text().startswith("Images given each label, by half"))


def test_a_saved_picture_is_light_whatever_the_scheme(
    qtbot: QtBot, page: AnswerPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names: list[str] = []

    def answered(_parent: object, _title: str, _purpose: object, name: str, _kinds: str) -> Path:
        names.append(name)
        return tmp_path / f"{len(names)}"

    monkeypatch.setattr("clipstudio.ui.places.audits.answer_page.ask_target", answered)
    with qtbot.waitSignal(page._session.saved):
        page.save_figure()
    theme.use(dark=True)
    try:
        with qtbot.waitSignal(page._session.saved):
            page.save_figure()
        assert tokens() is DARK
    finally:
        theme.use(dark=False)
    assert names == ["thieves-run-1-thief-by-half.png"] * 2
    one, other = ((tmp_path / f"{number}.png").read_bytes() for number in (1, 2))
    assert one == other
    assert QImage.fromData(one).pixelColor(3, 3).name() == LIGHT.surface


def test_a_figure_is_drawn_off_the_main_thread_with_what_it_rests_on(
    qtbot: QtBot, page: AnswerPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[int, Figure, tuple[str, ...]]] = []

    def draw(figure: Figure, form: Format, small_print: Sequence[str] = ()) -> bytes:
        made.append((threading.get_ident(), figure, tuple(small_print)))
        return figure_picture(figure, form, small_print)

    monkeypatch.setattr("clipstudio.ui.figures.figure_files.figure_picture", draw)
    monkeypatch.setattr("clipstudio.services.figure_files.figure_picture", draw)
    page.by_size.setChecked(True)
    with qtbot.waitSignal(page._session.told) as told:
        page.figure.menu.chart.trigger()
    assert told.args == ["The chart is in the clipboard.", False]
    content = QGuiApplication.clipboard().mimeData()
    assert content.hasImage()
    names = [line.split("\t")[2] for line in content.text().splitlines()]
    assert names == ["group", ALL_IMAGES, "x", "y"]
    with qtbot.waitSignal(page._session.saved):
        page.files.save(tmp_path / "figure.pdf")
    assert (tmp_path / "figure.pdf").read_bytes().startswith(b"%PDF")
    assert all(thread != threading.get_ident() for thread, _, _ in made)
    assert all(figure == page.figure.shown() for _, figure, _ in made)
    words = " ".join(made[-1][2])
    for said in ("Predictions oracle (sha256", "base version 1", "Wilson score 95", "local time. clipstudio"):
        assert said in words


def test_numbers_and_script_are_copied_and_what_cannot_be_saved_is_said(
    qtbot: QtBot, page: AnswerPage, tmp_path: Path
) -> None:
    clipboard, menu = QGuiApplication.clipboard(), page.figure.menu
    with qtbot.waitSignal(page._session.told):
        menu.table.trigger()
    assert not clipboard.mimeData().hasImage()
    assert clipboard.text().startswith("kind\tlabel\tgroup")
    with qtbot.waitSignal(page._session.told) as told:
        menu.script.trigger()
    assert told.args[0] == "The script is in the clipboard."
    compile(clipboard.text(), "script.py", "exec")
    with qtbot.waitSignal(page._session.told) as told:
        page.files.save(tmp_path / "none" / "figure.png")
    assert told.args[1]
    assert "cannot be written" in told.args[0]
    image = next(path for _, path in page._session.project.images.all_paths() if path.is_file())
    before = image.read_bytes()
    with qtbot.waitSignal(page._session.told) as told:
        page.files.save(image)
    assert "is an image of this project" in told.args[0]
    assert image.read_bytes() == before


def test_choices_change_the_figure_and_images_follow(qtbot: QtBot, page: AnswerPage) -> None:
    click_row(qtbot, page, "x")
    shows(qtbot, page, THIEVES, "thief · x")
    take(qtbot, page, "compared", "turn")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “thief”, by turn"))
    shows(qtbot, page, THIEVES, "thief · all images")
    assert rows(page) == [ALL_IMAGES, "a", "b"]
    click_row(qtbot, page, "b")
    shows(qtbot, page, THIEVES // 2, "thief · b")
    write(qtbot, page, "counted", "person")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “person”, by turn"))
    search = control(page, "counted", SearchControl).box
    line = search.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "no such label")
    qtbot.keyClick(line, Key.Key_Return)
    line.editingFinished.emit()
    assert search.currentText() == "person", "words that are no label are taken back"


def test_arrow_keys_go_through_the_list_past_the_line_between(qtbot: QtBot, page: AnswerPage) -> None:
    choice = control(page, "counted", SearchControl)
    words = [option.words for option in choice.choice.options]
    place = words.index("thief")
    assert place >= 2, "categories come before labels"
    for above in (place - 1, place - 2):
        qtbot.keyClick(choice.box, Key.Key_Up)
        qtbot.waitUntil(lambda above=above: choice.choice.chosen == choice.choice.options[above].value)
        assert choice.box.currentText() == words[above]


def test_a_choice_that_stays_keeps_its_control_and_the_focus(qtbot: QtBot, page: AnswerPage) -> None:
    box = control(page, "compared", MenuControl).box
    take(qtbot, page, "compared", "turn")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “thief”, by turn"))
    assert control(page, "compared", MenuControl).box is box
    assert page.focusWidget() is box
    press(qtbot, page, "form", "All labels")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, MatrixWidget))
    assert control(page, "compared", MenuControl).box is box
    assert box.currentText() == "turn"
    with pytest.raises(KeyError):
        page.choices.control("counted")
    press(qtbot, page, "form", "By group")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “thief”, by turn"))


def test_a_tick_changes_the_cells_and_leaves_the_images(qtbot: QtBot, page: AnswerPage) -> None:
    press(qtbot, page, "form", "All labels")
    qtbot.waitUntil(lambda: isinstance(page.figure.widget, MatrixWidget))
    thieves = images(page)
    figure = page.figure.figure
    place = next(
        (row, column)
        for row in range(len(figure.rows))  # type: ignore[union-attr]
        for column in range(len(figure.columns))  # type: ignore[union-attr]
        if "thief" in figure.rows[row].name and "x" in figure.columns[column].name  # type: ignore[union-attr]
    )
    click_cell(qtbot, page, *place)
    shows(qtbot, page, THIEVES, "thief · x")
    target = page.target
    tick(page, "intervals")
    qtbot.waitUntil(lambda: page.figure.figure is not figure)
    assert (page.target, page.caption.text()) == (target, "thief · x")
    assert images(page) == thieves


def test_rows_are_sorted_by_size_and_stay_so(qtbot: QtBot, page: AnswerPage) -> None:
    assert rows(page) == [ALL_IMAGES, "x", "y"]
    write(qtbot, page, "counted", "person")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “person”, by half"))
    qtbot.mouseClick(page.by_size, LEFT)
    assert rows(page) == [ALL_IMAGES, "y", "x"]
    click_row(qtbot, page, "y")
    shows(qtbot, page, 11, "person · y")
    take(qtbot, page, "compared", "turn")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images labelled “person”, by turn"))
    assert page.by_size.isChecked()
    press(qtbot, page, "form", "Histogram")
    qtbot.waitUntil(lambda: not page.by_size.isVisible())


def test_the_grid_is_in_the_order_of_the_probability(qtbot: QtBot, page: AnswerPage) -> None:
    source = page.source
    assert source is not None
    ids = page.grid.model.ids.tolist()
    surest = [row[1] for image in ids for row in source.labels_of(image, {}) if row[0] == "thief"]
    assert surest == sorted(surest, reverse=True)
    page.grid.sort_changed.emit(SortKey.PROBABILITY, False)
    qtbot.waitUntil(lambda: page.grid.model.ids.tolist() == ids[::-1])
    click_row(qtbot, page, "x")
    shows(qtbot, page, THIEVES, "thief · x")
    assert page.grid.model.ids.tolist() == ids[::-1], "the order stays for the next number"


def test_a_selection_lights_up_its_share_of_every_row(qtbot: QtBot, page: AnswerPage) -> None:
    plot = drawn(page, RowFigureWidget).plot
    click_row(qtbot, page, "x")
    shows(qtbot, page, THIEVES, "thief · x")
    page.grid.view.setFocus()
    qtbot.keyClick(page.grid.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: plot.state.shares != {})
    assert sorted(plot.state.shares.values()) == [(0, 0), (THIEVES, THIEVES), (THIEVES, THIEVES)]
    page.grid.view.clearSelection()
    qtbot.waitUntil(lambda: plot.state.shares == {})


def test_a_moved_threshold_counts_anew_and_a_settled_one_shows_its_images(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    click_row(qtbot, page, "x")
    shows(qtbot, page, THIEVES, "thief · x")
    shown = images(page)
    slider = page.threshold.slider
    slider.setSliderDown(True)
    slider.setValue(slider.minimum())
    plot = drawn(page, RowFigureWidget).plot
    qtbot.waitUntil(lambda: "12 of 12 images" in plot.sentence((1, 0)))
    assert images(page) == shown, "while it moves the images stay"
    assert plot.selected_mark == (1, 0)
    slider.setSliderDown(False)
    shows(qtbot, page, 12, "thief · x")
    with qtbot.waitSignal(page.threshold_asked) as asked:
        qtbot.mouseClick(page.threshold.run, LEFT)
    assert asked.args == [page.threshold.threshold]
    qtbot.mouseClick(page.threshold.back, LEFT)
    shows(qtbot, page, THIEVES, "thief · x")


def test_a_threshold_moved_by_keys_is_settled_at_once(qtbot: QtBot, page: AnswerPage) -> None:
    before = len(images(page))
    page.threshold.slider.setFocus()
    qtbot.keyClick(page.threshold.slider, Key.Key_Home)
    qtbot.waitUntil(lambda: len(images(page)) > before)
    assert getattr(page.target, "threshold", None) == page.threshold.threshold


def test_what_was_not_answered_has_a_button(qtbot: QtBot, page: AnswerPage) -> None:
    (button,) = (each for each in page.foot.buttons if "not answered" in each.text())
    assert button.text() == "1 image not answered"
    qtbot.mouseClick(button, LEFT)
    shows(qtbot, page, 1, "not answered · all images")


def test_the_figure_is_written_by_the_ending_of_the_file(
    qtbot: QtBot,
    page: AnswerPage,
    session: Session,
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("figure.png", "figure.svg", "figure.pdf", "figure.csv"):
        monkeypatch.setattr(page, "ask_file", lambda name=name: tmp_path / name)
        with qtbot.waitSignal(session.saved) as saved:
            qtbot.mouseClick(page.save_button, LEFT)
        assert saved.args == [tmp_path / name]
        assert (tmp_path / name).stat().st_size > 100
    assert "x" in (tmp_path / "figure.csv").read_text()
    monkeypatch.setattr(page, "ask_file", lambda: None)
    count = len(told)
    qtbot.mouseClick(page.save_button, LEFT)
    assert len(told) == count
    monkeypatch.setattr(page, "ask_file", lambda: tmp_path / "figure.gif")
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.waitUntil(lambda: len(told) > count)
    assert "no known extension" in told[-1]


def test_an_opened_image_lists_its_labels(qtbot: QtBot, page: AnswerPage, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[tuple[list[tuple[str, float, bool]], bool]] = []
    monkeypatch.setattr(page.grid.preview, "set_labels", lambda rows, folded: listed.append((rows, folded)))
    page.grid.view.setFocus()
    qtbot.keyClick(page.grid.view, Key.Key_Home)
    for _ in range(2):  # the first one reveals, since the labels are harmful
        qtbot.keyClick(page.grid.view, Key.Key_Space)
    qtbot.waitUntil(lambda: listed != [])
    (labels, is_folded) = listed[0]
    assert [(label, given) for label, _, given in labels] == [("thief", True), ("person", False), ("ape", False)]
    assert [value for _, value, _ in labels] == sorted((value for _, value, _ in labels), reverse=True)
    assert is_folded, "the labels are harmful: they are folded, and the images blurred"


def test_images_that_cannot_be_found_are_said_and_none_stand_in_for_them(
    qtbot: QtBot, page: AnswerPage, told: list[str], session: Session
) -> None:
    class Broken:
        """A source whose images cannot be read."""

        def __getattr__(self, name: str) -> Any:
            return getattr(source, name)

        def images(self, *_arguments: object) -> None:
            raise ClipstudioError("The images are gone.")

    source = page.source
    page.source = Broken()  # type: ignore[assignment]
    click_row(qtbot, page, "x")
    qtbot.waitUntil(lambda: "The images are gone." in told)
    assert (images(page), page.caption.text()) == ([], "")


def test_a_page_that_is_cleared_shows_nothing_that_is_on_its_way(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    click_row(qtbot, page, "x")
    page.clear()
    all_answered(qtbot, session)
    assert (images(page), page.caption.text()) == ([], "")
    assert (page.source, page.answer, page.target, page.requested) == (None, None, None, None)


def test_a_run_that_is_gone_is_said_and_leaves_the_page(
    qtbot: QtBot, page: AnswerPage, told: list[str], session: Session
) -> None:
    before = np.array(images(page))
    page.open(RunKey(RunKind.RUN, 999), lambda: RunPage.read(session.project, RunId(999)))
    qtbot.waitUntil(lambda: told != [])
    assert page.title.text().startswith("Images labelled “thief”, by half")
    assert np.array_equal(before, images(page))


def test_while_another_is_read_the_page_says_whose_it_still_is(
    qtbot: QtBot, page: AnswerPage, told: list[str], session: Session
) -> None:
    is_read, go_on = threading.Event(), threading.Event()

    def slowly() -> RunPage:
        is_read.set()
        go_on.wait(20)
        return RunPage.read(session.project, RunId(999))

    page.open(RunKey(RunKind.RUN, 999), slowly)
    qtbot.waitUntil(is_read.is_set)
    qtbot.waitUntil(page.reading.isVisible)
    assert page.source is not None
    assert f"Until it is there, “{page.source.title}” stays below." in page.reading.text()
    go_on.set()
    qtbot.waitUntil(lambda: told != [])
    assert page.reading.isHidden()


def test_the_number_below_a_picture_is_named_and_loading_is_said(qtbot: QtBot, page: AnswerPage) -> None:
    assert page.frame.measure.text() == "Below each picture: probability of “thief”"
    index = page.grid.model.index(0)
    qtbot.waitUntil(lambda: "probability of “thief” 57.0 %" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    page.frame.wait()
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == 0)
    assert page.grid.empty_text == LOADING
    page.frame.clear()
    page.frame.wait()
    assert page.grid.empty_text == LOADING, "an empty grid says at once that it loads"


def test_selected_pictures_are_copied_listed_collected_and_shown_elsewhere(
    qtbot: QtBot, page: AnswerPage, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, commands = page.grid.view, page.commands
    view.setFocus()
    qtbot.keyClick(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: len(clipboard.text().splitlines()) == THIEVES)
    assert {Path(line).stem for line in clipboard.text().splitlines()} == {f"p{n}" for n in range(THIEVES)}
    assert all(url.isLocalFile() for url in clipboard.mimeData().urls())
    table = tmp_path / "thieves.csv"
    monkeypatch.setattr(commands, "ask_file", lambda: table)
    with qtbot.waitSignal(session.saved) as saved:
        commands.save_list()
    assert saved.args == [table]
    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "file,probability of “thief”"
    assert len(lines) == 1 + THIEVES
    assert any(line.endswith("p7.png,57.0 %") for line in lines)
    with qtbot.waitSignal(session.changed):
        commands.add_to("thieves")
    assert [(each.name, each.images) for each in session.project.collections.all()] == [("thieves", THIEVES)]
    commands.open_menu(QPoint(), ())
    assert commands.menu is not None
    show = next(action for action in commands.menu.actions() if action.text() == "Show in Images")
    with qtbot.waitSignal(commands.images_asked) as asked:
        show.trigger()
    assert len(asked.args[0]) == THIEVES
    commands.menu.close()


def test_the_context_menu_comes_by_the_menu_key_and_names_the_collections(
    qtbot: QtBot, page: AnswerPage, session: Session
) -> None:
    with qtbot.waitSignal(session.changed):
        session.write(lambda project: (project.collections.add("kept", []), Changes.COLLECTIONS), page)
    view = page.grid.view
    view.set_current(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: page.commands.menu is not None and page.commands.menu.isVisible())
    menu = page.commands.menu
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:4] == ["Open in default viewer", "Show in folder", "Copy path", "Copy image"]
    into = next(action for action in menu.actions() if action.text() == "Add to collection")
    assert [each.text() for each in into.menu().actions()] == ["kept", "", "New collection…"]
    copy = next(action for action in menu.actions() if action.text() == "Copy image")
    assert not copy.isEnabled(), "what is blurred is not copied"
    assert menu.toolTipsVisible()
    assert copy.toolTip() == "The image is blurred: reveal it first (Space)"
    menu.close()


def cut(page: AnswerPage) -> list[str]:
    """The texts of the page that have less height than they need at their width."""
    wrapped = int(Qt.TextFlag.TextWordWrap)
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and label.wordWrap()
        and label.text()
        # The words in their place, before their spaces are held together.
        and label.fontMetrics().boundingRect(0, 0, label.contentsRect().width(), 1, wrapped, label.text()).height()
        > label.contentsRect().height() + 1
    ]


@pytest.mark.parametrize("view", ["By group", "All labels"])
def test_no_text_is_cut_at_any_width(qtbot: QtBot, page: AnswerPage, view: str) -> None:
    if view == "All labels":
        press(qtbot, page, FORM, "All labels")
        qtbot.waitUntil(lambda: page.title.text().startswith("Images given each label"))
    page.frame.provenance_button.click()
    for size in ((1200, 760), (760, 420), (1000, 520), (700, 760), (1280, 400)):
        page.resize(*size)
        qtbot.wait(30)
        assert cut(page) == [], size


def test_another_answer_is_shown_from_its_beginning(
    qtbot: QtBot, session: Session, page: AnswerPage, audited: RunId
) -> None:
    page.resize(900, 300)
    bar = page.findChild(QScrollArea, "answer").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    other = RunKey(RunKind.RUN, int(audited) + 1)
    with qtbot.waitSignal(page.loaded, timeout=20_000):
        page.open(other, lambda: RunPage.read(session.project, audited))
    qtbot.wait(30)
    assert bar.value() == 0


def test_the_views_do_not_move_under_the_pointer(qtbot: QtBot, page: AnswerPage) -> None:
    before = page.choices.y()
    steps = {button.text(): button for button in page.foot.buttons}
    qtbot.mouseClick(steps["See all labels at once"], LEFT)
    qtbot.waitUntil(lambda: page.title.text().startswith("Images given each label, by half"))
    page.title.say(
        "A question so long that it takes a second line where the page is as narrow as it is here, I think"
    )
    qtbot.wait(30)
    assert page.choices.y() == before


def test_the_provenance_takes_the_room_of_its_sentences(qtbot: QtBot, page: AnswerPage) -> None:
    high = page.frame.panes.height()
    page.frame.provenance_button.click()
    qtbot.wait(30)
    assert page.frame.basis.isVisible()
    assert 0 < high - page.frame.panes.height() < 120
    page.frame.details.click()
    qtbot.wait(30)
    assert page.frame.provenance.isVisible()
    assert page.frame.provenance.height() > 100
    page.frame.provenance_button.click()
    qtbot.waitUntil(lambda: page.frame.panes.height() == high)
