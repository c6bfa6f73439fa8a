"""The dialogs that ask for files: their icons, where they begin, what they remember, folders that they make."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui import file_dialogs, file_manager
from clipstudio.ui.app import application
from clipstudio.ui.file_dialogs import Purpose, ask_file, ask_folder, ask_target, first_folder
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme

ROOT = Path(__file__).resolve().parents[2]
TABLES = "Tables (*.csv)"


@pytest.fixture
def asker(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QWidget]:
    """A widget that asks, with settings and a Documents folder of the test."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(file_dialogs, "documents_folder", lambda: tmp_path / "Documents")
    (tmp_path / "Documents").mkdir()
    application()
    theme.use(False)
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    theme.use(False)


def in_dialog(act: Callable[[QFileDialog], None]) -> None:
    """Do something in the dialog that opens next."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        act(dialog)

    QTimer.singleShot(100, now)


def type_name(text: str) -> Callable[[QFileDialog], None]:
    """Type a name and accept it."""

    def type_it(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(text)
        dialog.accept()

    return type_it


def test_a_dialog_begins_in_documents_and_then_where_a_file_was_chosen_last(
    asker: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "work").mkdir()
    table = tmp_path / "work" / "people.csv"
    table.write_text("a\n1\n")
    begun: list[str] = []

    def note(dialog: QFileDialog) -> None:
        begun.append(dialog.directory().absolutePath())
        dialog.reject()

    in_dialog(note)
    assert ask_file(asker, "Table", Purpose.TABLE, TABLES) is None
    in_dialog(type_name(str(table)))
    assert ask_file(asker, "Table", Purpose.TABLE, TABLES) == table
    in_dialog(note)
    ask_file(asker, "Table", Purpose.TABLE, TABLES)
    in_dialog(note)
    ask_file(asker, "Labels", Purpose.LABELS, TABLES)
    documents = str(tmp_path / "Documents")
    assert begun == [documents, str(table.parent), documents]


def test_a_first_table_is_looked_for_beside_the_images(asker: QWidget, tmp_path: Path) -> None:
    images, tables = tmp_path / "images", tmp_path / "tables"
    for folder in (images, tables):
        folder.mkdir()
    Settings().keep_folder(Purpose.IMAGES, images)
    assert first_folder(Purpose.TABLE) == images
    assert first_folder(Purpose.MODEL) == tmp_path / "Documents"
    Settings().keep_folder(Purpose.TABLE, tables)
    assert first_folder(Purpose.TABLE) == tables


def test_a_folder_for_something_new_is_made_when_it_is_not_there(asker: QWidget, tmp_path: Path) -> None:
    in_dialog(type_name("not yet"))
    wanted = tmp_path / "Documents" / "not yet"
    assert ask_folder(asker, "Where?", Purpose.SAMPLE, may_be_new=True) == wanted
    assert wanted.is_dir()


def test_a_name_without_an_ending_gets_that_of_the_kind(asker: QWidget, tmp_path: Path) -> None:
    in_dialog(type_name("mine"))
    kinds = "Picture (*.png);;Numbers (*.csv)"
    assert ask_target(asker, "Save", Purpose.RESULT, "figure.png", kinds) == tmp_path / "Documents" / "mine.png"


def test_a_name_that_is_suggested_is_seen_whole(asker: QWidget) -> None:
    name = "Which group is called a thief (run 1), images labelled crime-related, by group and age.png"
    seen = []

    def look(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        seen.append((field.text(), field.fontMetrics().horizontalAdvance(name), field.width()))
        dialog.reject()

    in_dialog(look)
    assert ask_target(asker, "Save", Purpose.RESULT, name, "Picture (*.png)") is None
    ((text, needed, width),) = seen
    assert text == name
    assert needed < width


def test_a_dialog_whose_asker_goes_is_cancelled(asker: QWidget, tmp_path: Path) -> None:
    place = QWidget(asker)
    chosen = tmp_path / "Documents" / "people.csv"
    chosen.write_text("a\n1\n")
    in_dialog(lambda dialog: (dialog.selectFile(str(chosen)), place.deleteLater()))
    assert ask_file(place, "Table", Purpose.TABLE, TABLES) is None
    assert QApplication.activeModalWidget() is None


def test_what_is_chosen_after_its_asker_went_is_nothing(asker: QWidget) -> None:
    place = QWidget(asker)

    def lose_asker(dialog: QFileDialog) -> None:
        shiboken6.delete(place)
        type_name("late.csv")(dialog)

    in_dialog(lose_asker)
    assert ask_target(place, "Save", Purpose.RESULT, "late.csv", TABLES) is None


def test_another_project_may_come_while_a_dialog_asks_whether_to_replace_a_file(tmp_path: Path) -> None:
    """In a process of its own, which ends by a signal where the dialog goes before its own question."""
    command = [sys.executable, "-m", "tests.ui.window.outlived", str(tmp_path)]
    environment = {**os.environ, "CLIPSTUDIO_HOME": str(tmp_path / "home")}
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert (told.returncode, told.stdout) == (0, "chosen: None\n"), told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("dark", [False, True])
def test_the_buttons_of_a_dialog_show_their_icons(asker: QWidget, dark: bool) -> None:
    theme.use(dark)
    colours: dict[str, int] = {}

    def look(dialog: QFileDialog) -> None:
        for button in dialog.findChildren(QToolButton):
            if button.isVisible() and button.isEnabled():
                picture = button.grab().toImage()
                middle = [picture.pixelColor(x, y).rgb() for x in range(6, 20) for y in range(6, 20)]
                colours[button.objectName()] = len(set(middle))
        dialog.reject()

    in_dialog(look)
    ask_file(asker, "Table", Purpose.TABLE, TABLES)
    assert {"toParentButton", "newFolderButton"} <= colours.keys()
    assert all(count > 1 for count in colours.values()), colours


def test_where_no_program_answers_the_path_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_manager.QDesktopServices, "openUrl", lambda _url: False)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x")
    assert str(tmp_path) in file_manager.show_in_folder(picture)
    assert str(picture) in file_manager.open_outside(picture)
    assert "no longer there" in file_manager.open_outside(tmp_path / "gone.png")
    monkeypatch.setattr(file_manager.QDesktopServices, "openUrl", lambda _url: True)
    assert not file_manager.show_in_folder(picture)
