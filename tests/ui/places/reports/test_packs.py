"""Evidence packs in the window: saved of a report with what it leaves out, and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.packs import Check, Outcome, Verification
from clipstudio.domain.reports import Pictures, PictureWish, ReportPlan, SectionName
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.reports.pack_dialog import PackDialog
from clipstudio.ui.places.reports.packs import Packs
from clipstudio.ui.places.reports.verification_window import VerificationWindow
from clipstudio.ui.session import Session
from tests.packs import changed, replaced
from tests.saved_runs import key, save_run

PLAN = ReportPlan("Of thieves", (key(1),), sections=(SectionName.RESULTS,), minimum_cell=4)
CHECKS = (
    Check("manifest-sha256.txt", Outcome.AGREES, "12 of 12 files have the SHA-256 that it names."),
    Check("report.pdf", Outcome.NOT_RECOMPUTED, "it was made by another version."),
    Check("Counts, run-1", Outcome.DIFFERS, "a, “thief”: 5 in the pack, expected 4."),
)


@pytest.fixture
def packs(qtbot: QtBot, project: ProjectFile, session: Session) -> Iterator[Packs]:
    """What saves and checks packs, of a project with a run."""
    save_run(project, "Crime")
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return Packs(session, parent)


def test_a_pack_is_saved_and_one_that_was_changed_is_found_out(qtbot: QtBot, packs: Packs, tmp_path: Path) -> None:
    out = tmp_path / "of-thieves.zip"
    suggested = []
    packs.choose_target = lambda name: suggested.append(name) or out  # type: ignore[method-assign]
    packs.save(PLAN)
    dialog = packs.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert "treat the pack as you would treat the images" in dialog.warning.text()
    with qtbot.waitSignal(packs._session.saved_noting) as saved:
        QTest.keyClick(dialog.ok, Qt.Key.Key_Enter)
    assert saved.args[0] == out
    assert hashlib.sha256(out.read_bytes()).hexdigest() in saved.args[1]
    assert suggested == ["thieves.zip"]
    assert packs.window is None
    forged = changed(out, tmp_path / "forged.zip", {"data/counts/run-1.csv": replaced(",thief,", ",saint,")})
    for path, verdict in ((out, "All agrees: "), (forged, "1 check of ")):
        packs.choose_pack = lambda path=path: path  # type: ignore[method-assign]
        packs.window = None
        packs.check()
        qtbot.waitUntil(lambda: packs.window is not None and packs.window.isVisible())
        assert packs.window.verdict.text().startswith(verdict)
        assert packs.window.windowTitle() == f"Evidence pack: {path.name}"
        packs.window.close()


def test_a_pack_is_in_english_whatever_the_window_speaks(
    qtbot: QtBot, packs: Packs, tmp_path: Path, foreign: str
) -> None:
    out = tmp_path / "of-thieves.zip"
    packs.choose_target = lambda _name: out  # type: ignore[method-assign]
    packs.save(PLAN)
    assert packs.dialog is not None
    with qtbot.waitSignal(packs._session.saved_noting):
        QTest.keyClick(packs.dialog.ok, Qt.Key.Key_Enter)
    with ZipFile(out) as pack:
        told = {name for name in pack.namelist() if foreign.encode() in pack.read(name)}
    assert told == set()


def test_rows_are_offered_where_no_clear_picture_tells_them(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PackDialog(PLAN, parent)
    assert (dialog.wish().has_rows, dialog.wish().has_hashes) == (True, True)
    dialog.rows.click()
    assert not dialog.hashes.isEnabled()
    assert not dialog.wish().has_rows
    assert dialog.warning.text().startswith("Without rows, rates and intervals are recomputed from counts")
    clear = PackDialog(replace(PLAN, pictures=PictureWish(Pictures.CLEAR, "public domain")), parent)
    assert not clear.rows.isEnabled()
    assert not clear.wish().has_rows
    assert "because the report shows pictures clear" in clear.warning.text()


def test_what_differs_is_listed_first_and_what_agrees_can_be_hidden(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    found = Verification("Of thieves", CHECKS, "a" * 64, (("run-1", "Crime"),))
    window = VerificationWindow(found, "pack.zip", parent)
    for button in window.buttons.buttons():
        if window.buttons.buttonRole(button) is QDialogButtonBox.ButtonRole.ActionRole:
            button.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "Of thieves"
    assert copied[1].endswith("a" * 64)
    assert copied[2] == "run-1 is “Crime”."
    assert [each.outcome for each in window.model.rows] == [
        Outcome.DIFFERS,
        Outcome.NOT_RECOMPUTED,
        Outcome.AGREES,
    ]
    assert window.verdict.text() == "1 check of 2 found a difference. Not recomputed, with the reason: 1."
    assert window.whole.text() == "Counts, run-1: a, “thief”: 5 in the pack, expected 4."
    window.only.click()
    assert window.model.rowCount() == 2
    window.table.selectRow(1)
    assert window.whole.text() == "report.pdf: it was made by another version."
    window.only.click()
    assert window.model.rowCount() == 3


def test_what_is_no_pack_is_said(qtbot: QtBot, packs: Packs, tmp_path: Path, session: Session) -> None:
    told: list[str] = []
    session.told.connect(lambda text, _is_warning: told.append(text))
    (tmp_path / "no.zip").write_bytes(b"no")
    packs.choose_pack = lambda: tmp_path / "no.zip"  # type: ignore[method-assign]
    packs.check()
    qtbot.waitUntil(lambda: bool(told))
    assert "“no.zip” is no zip file, or a damaged one" in told[0]
    packs.choose_pack = lambda: None  # type: ignore[method-assign]
    packs.check()
    assert packs.window is None
