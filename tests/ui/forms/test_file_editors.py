"""Files are named, chosen, or written by hand; what is wrong with them is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.plan_fields import FieldKind
from clipstudio.ui.forms.file_editors import CaptionsEditor, FileEditor
from tests.ui.forms.choices import asked

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot) -> CaptionsEditor:
    made = CaptionsEditor(asked(FieldKind.TABLE))
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
    qtbot.mouseClick(made.choose_file, LEFT)
    assert made.value() == str(other)
    monkeypatch.setattr(made, "ask_file", lambda: None)
    qtbot.mouseClick(made.choose_file, LEFT)
    assert made.value() == str(other), "nothing was chosen"


def test_the_home_folder_is_found(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = FileEditor(asked(FieldKind.NAMES_FILE, ""))
    qtbot.addWidget(made)
    monkeypatch.setenv("HOME", str(tmp_path))
    made.line.setText("~/names.txt")
    assert made.value() == str(tmp_path / "names.txt")


def test_a_table_that_must_be_given_is_asked_for(table: CaptionsEditor, tmp_path: Path) -> None:
    assert table.fault() == "Thing: choose a file."
    assert not table.propose.isEnabled(), "proposals start from captions"
    (tmp_path / "captions.csv").write_text("caption\n")
    table.line.setText(str(tmp_path / "captions.csv"))
    assert table.fault() == ""
    assert table.propose.isEnabled()


def test_captions_are_written_by_hand_and_saved(
    qtbot: QtBot, table: CaptionsEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = table.captions
    assert not written.rows.isVisible()
    qtbot.mouseClick(table.ways.button(1), LEFT)
    assert written.rows.isVisible()
    assert written.rows.rowCount() == 1
    written.rows.item(0, 1).setText("s1")
    written.rows.item(0, 2).setText("a street")
    qtbot.mouseClick(written.add, LEFT)
    assert written.rows.item(1, 1).text() == "s1", "captions of one sequence follow each other"
    with qtbot.waitSignal(table.changed):
        written.rows.item(1, 2).setText("a wood")
    written.rows.editItem(written.rows.item(1, 3))
    (kinds,) = written.rows.findChildren(QComboBox)
    kinds.setCurrentText("false")
    kinds.activated.emit(kinds.currentIndex())
    qtbot.mouseClick(written.add, LEFT)
    with qtbot.waitSignal(table.changed):
        qtbot.mouseClick(written.remove, LEFT)
    rows = (("", "s1", "a street", "true"), ("", "s1", "a wood", "false"))
    assert table.values() == {"thing": "", "captions": rows}
    monkeypatch.setattr(written, "ask_file", lambda: tmp_path / "hand.csv")
    saved: list[Path] = []
    table.write_asked.connect(lambda write, path: saved.append(path) or write())
    qtbot.mouseClick(written.save, LEFT)
    assert saved == [tmp_path / "hand.csv"], "whoever writes it knows which file to show"
    lines = (tmp_path / "hand.csv").read_text().splitlines()
    assert lines == ["image,sequence,caption,kind", ",s1,a street,true", ",s1,a wood,false"]
    qtbot.mouseClick(table.ways.button(0), LEFT)
    assert not written.rows.isVisible()
    assert table.values() == {"thing": "", "captions": ()}, "what is seen is what runs"


def test_a_table_is_changed_by_hand_from_what_it_holds(
    qtbot: QtBot, table: CaptionsEditor, tmp_path: Path
) -> None:
    table.asked.connect(lambda question, answer: answer(question()))
    (tmp_path / "captions.csv").write_text("image,caption,kind\np0,a street,true\n")
    table.line.setText(str(tmp_path / "captions.csv"))
    qtbot.mouseClick(table.ways.button(1), LEFT)
    assert table.captions.cells() == (("p0", "", "a street", "true"),)


def test_captions_that_cannot_be_written_are_said(
    qtbot: QtBot, table: CaptionsEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.mouseClick(table.ways.button(1), LEFT)
    path = tmp_path / "missing" / "hand.csv"
    monkeypatch.setattr(table.captions, "ask_file", lambda: path)
    with qtbot.waitSignal(table.write_asked) as asked_to:
        qtbot.mouseClick(table.captions.save, LEFT)
    with pytest.raises(ClipstudioError, match=r"hand.csv” cannot be written: No such file or directory\."):
        asked_to.args[0]()


@pytest.mark.parametrize("written", ["~nobody-has-this-name/a.txt", "/" + "a" * 300])
def test_whatever_is_written_is_a_file_or_none(qtbot: QtBot, written: str) -> None:
    made = FileEditor(asked(FieldKind.NAMES_FILE, ""))
    qtbot.addWidget(made)
    made.line.setText(written)
    assert made.fault() == f"There is no file “{written}”."
