"""Export… by clicks: the dialog asks for what is needed, and the job writes the file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.exports import ImageCopies, What
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.services.exporting.choices import ExportChoices
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.exporting.dialog import BY_PATHS, EMPTY, FORMATS, NOT_THERE, ExportDialog
from clipstudio.ui.exporting.exporter import Exporter
from clipstudio.ui.session import Session
from tests.ui.places.audits.test_answer_page import audit

LEFT = Qt.MouseButton.LeftButton
WOMEN = ImageQuery(text="women")
CHOICES = ExportChoices(
    (("second run", RunId(2)), ("first run", RunId(1))),
    (("verdicts", ReviewId(5)),),
    (("sample", "f" * 64),),
    (("filter “women”", WOMEN),),
)
NOTHING = ExportChoices((), (), (), ())


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """What the dialog belongs to, and goes with."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def dialog(qtbot: QtBot, host: QWidget, choices: ExportChoices = CHOICES, **preset: object) -> ExportDialog:
    made = ExportDialog(choices, host, **preset)  # type: ignore[arg-type]
    with qtbot.waitExposed(made):
        made.show()
    return made


def take(made: ExportDialog, what: What) -> None:
    made.what.setCurrentIndex(made.what.findData(what))


def test_without_a_run_attributes_are_proposed(qtbot: QtBot, host: QWidget) -> None:
    assert dialog(qtbot, host, NOTHING).chosen is What.ATTRIBUTES
    assert dialog(qtbot, host).chosen is What.ASSIGNMENTS


@pytest.mark.parametrize("what", What)
def test_only_what_is_needed_is_asked_for(qtbot: QtBot, host: QWidget, what: What) -> None:
    made = dialog(qtbot, host)
    take(made, what)
    asked = {
        name
        for name in ("run", "review", "model", "images", "files", "format", "paths", "excel")
        if getattr(made, name).isVisible()
    }
    expected = {
        What.ASSIGNMENTS: {"run", "images", "format", "paths", "excel"},
        What.PROBABILITIES: {"run", "images", "format", "paths", "excel"},
        What.RATES: {"run", "format", "excel"},
        What.GAPS: {"run", "format", "excel"},
        What.EMBEDDINGS: {"model", "images", "format", "paths"},
        What.ATTRIBUTES: {"images", "format", "paths", "excel"},
        What.ANSWERS: {"review", "format", "paths", "excel"},
        What.LABEL_STUDIO: {"run", "review", "images", "paths"},
        What.IMAGEFOLDER: {"run", "images", "files"},
        What.FIFTYONE: {"run", "images", "files", "paths"},
        What.COCO: {"run", "images"},
        What.PROV: {"run"},
    }
    assert asked == expected[what]
    wish = made.wish()
    assert (wish.what, wish.images, wish.has_paths, wish.for_excel) == (what, None, False, False)
    assert wish.run == (RunId(2) if "run" in asked else None)
    assert made.ok.isEnabled() == (what is not What.FIFTYONE)
    assert [made.format.itemData(place) for place in range(made.format.count())] == list(what.endings)
    assert set(what.endings) <= set(FORMATS)


def test_what_was_chosen_is_asked_for(qtbot: QtBot, host: QWidget) -> None:
    made = dialog(qtbot, host, run=RunId(1))
    assert made.run.currentText() == "first run"
    made.images.setCurrentIndex(1)
    made.format.setCurrentIndex(made.format.findData(".xlsx"))
    assert not made.excel.isVisible()
    made.paths.click()
    with qtbot.waitSignal(made.wished) as wished:
        QTest.mouseClick(made.ok, LEFT)
    wish, ending = wished.args
    assert ending == ".xlsx"
    assert (wish.run, wish.images, wish.has_paths) == (RunId(1), WOMEN, True)


def test_a_review_is_offered_with_its_answers(qtbot: QtBot, host: QWidget) -> None:
    made = dialog(qtbot, host, review=ReviewId(5))
    assert (made.chosen, made.review.currentText(), made.ok.isEnabled()) == (What.ANSWERS, "verdicts", True)
    take(made, What.LABEL_STUDIO)
    made.run.setCurrentIndex(0)
    assert made.wish().run is None
    assert made.ok.isEnabled()
    made.review.setCurrentIndex(0)
    assert not made.ok.isEnabled()


def test_what_is_not_there_yet_is_said(qtbot: QtBot, host: QWidget) -> None:
    made = dialog(qtbot, host, NOTHING)
    for what in What:
        take(made, what)
        is_there = what in (What.ATTRIBUTES, What.IMAGEFOLDER)
        assert made.ok.isEnabled() == is_there
        if not is_there and what is not What.FIFTYONE:
            assert made.said.text() == NOT_THERE[what.needs]


def test_fiftyone_needs_paths_or_images(qtbot: QtBot, host: QWidget) -> None:
    made = dialog(qtbot, host)
    take(made, What.FIFTYONE)
    assert (made.ok.isEnabled(), made.said.text()) == (False, BY_PATHS)
    made.paths.click()
    assert made.ok.isEnabled()
    made.paths.click()
    made.files.setCurrentIndex(1)
    assert made.ok.isEnabled()
    assert made.wish().files is ImageCopies.COPY


def test_an_image_folder_holds_images_unless_asked_otherwise(qtbot: QtBot, host: QWidget) -> None:
    made = dialog(qtbot, host)
    take(made, What.IMAGEFOLDER)
    assert made.wish().files is ImageCopies.COPY
    made.files.setCurrentIndex(made.files.findData(ImageCopies.NONE))
    assert made.ok.isEnabled()
    assert made.said.text() == EMPTY


def test_the_job_writes_what_was_asked_for(
    qtbot: QtBot,
    host: QWidget,
    session: Session,
    peopled: ProjectFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    audit(peopled, tmp_path)
    exporter = Exporter(session, host)
    monkeypatch.setattr(exporter, "ask_file", lambda what, ending: tmp_path / what.value)
    exporter.open(run=RunId(1))
    qtbot.waitUntil(lambda: exporter.dialog is not None)
    assert exporter.dialog is not None
    take(exporter.dialog, What.RATES)
    with qtbot.waitSignal(session.saved) as saved:
        QTest.mouseClick(exporter.dialog.ok, LEFT)
    assert saved.args == [tmp_path / "rates.csv"]
    with (tmp_path / "rates.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    thieves = {line["group"]: line["count"] for line in lines if line["name"] == "thief"}
    assert thieves["all images"] == "8"


def test_a_fault_is_told_and_nothing_is_asked_twice(
    qtbot: QtBot,
    host: QWidget,
    session: Session,
    peopled: ProjectFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    audit(peopled, tmp_path)
    exporter = Exporter(session, host)
    monkeypatch.setattr(exporter, "ask_file", lambda what, ending: tmp_path / "none" / what.value)
    exporter.open()
    qtbot.waitUntil(lambda: exporter.dialog is not None)
    assert exporter.dialog is not None
    with qtbot.waitSignal(session.told) as told:
        QTest.mouseClick(exporter.dialog.ok, LEFT)
    assert "cannot be written" in told.args[0]
