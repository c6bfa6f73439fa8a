"""Files are named, chosen, or written by hand; what is wrong with them is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.plan_fields import FieldKind
from clipstudio.ui.forms.file_editors import CaptionTableEditor, FileEditor
from tests.ui.forms.choices import asked

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot) -> CaptionTableEditor:
    made = CaptionTableEditor(asked(FieldKind.TABLE))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_file_is_typed_or_chosen(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = FileEditor(asked(FieldKind.NAMES_FILE, ""))
    qtbot.addWidget(made)
    assert (made.value(), made.fault()) == ("", ""), "none is needed"
    path = tmp_path / "names.txt"
    with qtbot.waitSignal(made.changed):
        made.line.setText(f" {path} ")
    assert made.fault() == f"There is no file “{path}”."
    path.write_text("Ada\n")
    assert (made.fault(), made.value()) == ("", str(path))
    other = tmp_path / "others.txt"
    monkeypatch.setattr(made, "ask_file", lambda: other)
    qtbot.mouseClick(made.choose, LEFT)
    assert made.value() == str(other)
    monkeypatch.setattr(made, "ask_file", lambda: None)
    qtbot.mouseClick(made.choose, LEFT)
    assert made.value() == str(other), "nothing was chosen"


def test_the_home_folder_is_found(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = FileEditor(asked(FieldKind.NAMES_FILE, ""))
    qtbot.addWidget(made)
    monkeypatch.setenv("HOME", str(tmp_path))
    made.line.setText("~/names.txt")
    assert made.value() == str(tmp_path / "names.txt")


def test_a_table_that_must_be_given_is_asked_for(table: CaptionTableEditor, tmp_path: Path) -> None:
    assert table.fault() == "Thing: choose a file."
    assert not table.propose.isEnabled(), "proposals start from a table"
    (tmp_path / "captions.csv").write_text("caption\n")
    table.line.setText(str(tmp_path / "captions.csv"))
    assert table.fault() == ""
    assert table.propose.isEnabled()


def test_proposals_are_asked_for_with_the_table_and_their_file(
    qtbot: QtBot, table: CaptionTableEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = tmp_path / "captions.csv", tmp_path / "more.csv"
    path.write_text("caption\n")
    table.line.setText(str(path))
    table.fault()
    monkeypatch.setattr(table, "ask_target", lambda: None)
    with qtbot.assertNotEmitted(table.proposals_asked):
        qtbot.mouseClick(table.propose, LEFT)
    monkeypatch.setattr(table, "ask_target", lambda: target)
    with qtbot.waitSignal(table.proposals_asked) as proposals:
        qtbot.mouseClick(table.propose, LEFT)
    assert proposals.args == [path, target]


def test_captions_are_written_by_hand(
    qtbot: QtBot, table: CaptionTableEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = table.captions
    assert not written.isVisible()
    qtbot.mouseClick(table.by_hand, LEFT)
    assert written.isVisible()
    assert written.rows.rowCount() == 1
    written.rows.item(0, 1).setText("s1")
    written.rows.item(0, 2).setText("a street")
    qtbot.mouseClick(written.add, LEFT)
    assert written.rows.item(1, 1).text() == "s1", "captions of one sequence follow each other"
    written.rows.item(1, 2).setText("a wood")
    kinds = written.rows.cellWidget(1, 3)
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentText("false")
    qtbot.mouseClick(written.add, LEFT)
    qtbot.mouseClick(written.remove, LEFT)
    monkeypatch.setattr(written, "ask_file", lambda: tmp_path / "hand.csv")
    with qtbot.waitSignal(table.changed):
        qtbot.mouseClick(written.save, LEFT)
    assert table.value() == str(tmp_path / "hand.csv")
    lines = (tmp_path / "hand.csv").read_text().splitlines()
    assert lines == ["image,sequence,caption,kind", ",s1,a street,true", ",s1,a wood,false"]
    # Saved once more under the same name it is another table.
    with qtbot.waitSignal(table.changed):
        qtbot.mouseClick(written.save, LEFT)
    qtbot.mouseClick(table.by_hand, LEFT)
    assert not written.isVisible()


def test_captions_that_cannot_be_written_are_said(
    qtbot: QtBot, table: CaptionTableEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.mouseClick(table.by_hand, LEFT)
    path = tmp_path / "missing" / "hand.csv"
    monkeypatch.setattr(table.captions, "ask_file", lambda: path)
    with qtbot.waitSignal(table.failed) as failed:
        qtbot.mouseClick(table.captions.save, LEFT)
    assert failed.args == [f"“{path}” cannot be written: No such file or directory."]
    assert table.value() == ""
