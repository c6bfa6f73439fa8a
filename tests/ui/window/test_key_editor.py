"""Keys are chosen anew, kept, refused where they are another's, and put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clipstudio.ui.choice_file import ChoiceFile
from clipstudio.ui.own_keys import FIXED, can_be_chosen, own_keys
from clipstudio.ui.settings import Settings
from clipstudio.ui.window.key_editor import KeyEditor
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.preferences_dialog import PreferencesDialog
from clipstudio.ui.window.project_view import ProjectView
from clipstudio.ui.window.shortcut_sheet import ShortcutSheet
from tests.ui.spoken import faults

LEFT, CTRL, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    """The next test begins with the usual keys."""
    yield
    own_keys.use({})


def editor_of(qtbot: QtBot, window: MainWindow) -> KeyEditor:
    window.show_preferences()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.change_keys, LEFT)
    editor = dialog.findChild(KeyEditor)
    assert editor is not None
    qtbot.waitUntil(editor.isVisible)
    return editor


def press(qtbot: QtBot, editor: KeyEditor, usual: str, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(editor.fields[usual], key, held)


@pytest.mark.usefixtures("all_places")
def test_keys_are_chosen_kept_refused_and_put_back(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    editor = editor_of(qtbot, window)
    assert not faults(editor)
    assert {"Ctrl+E", "Ctrl+R", "Ctrl+1", "F1", "Ctrl+I"} <= set(editor.fields)
    press(qtbot, editor, "Ctrl+E", Qt.Key.Key_K, CTRL | ALT)
    assert own_keys.own == {"Ctrl+E": "Ctrl+Alt+K"}
    assert view.export_action.shortcut().toString() == "Ctrl+Alt+K"
    assert Settings().choices.keys == {"Ctrl+E": "Ctrl+Alt+K"}
    written = Settings().choices.path.read_text("utf-8")
    assert "[keys]\n" in written
    assert '"Ctrl+E" = "Ctrl+Alt+K"' in written
    press(qtbot, editor, "Ctrl+I", Qt.Key.Key_K, CTRL | ALT)
    assert own_keys.of("Ctrl+I") == "Ctrl+I"
    assert editor.problem.isVisible()
    (scroll,) = editor.findChildren(QScrollArea)
    assert editor.problem.y() > scroll.y(), "fields stay where they are when it comes"
    assert "Export" in editor.problem.text()
    assert editor.fields["Ctrl+I"].keySequence().toString() == "Ctrl+I"
    refused = ((Qt.Key.Key_C, CTRL), (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_H, ALT))
    for key, held in refused:
        press(qtbot, editor, "Ctrl+I", key, held)
        assert "cannot be chosen" in editor.problem.text()
    for usual, key in (("Ctrl+I", Qt.Key.Key_0), ("Ctrl+I", Qt.Key.Key_2)):
        press(qtbot, editor, usual, key, CTRL)
        assert "is taken by “" in editor.problem.text(), "usual keys of another action, too"
    assert "Attributes" in editor.problem.text()
    window._help.show_shortcuts()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "instead of Ctrl+E" in said
    sheet.close()
    press(qtbot, editor, "Ctrl+I", Qt.Key.Key_E, CTRL)
    assert view.images.import_action.shortcut().toString() == "Ctrl+E", "keys that were given up can be given"
    qtbot.mouseClick(editor.reset_all, LEFT)
    assert own_keys.own == {}
    assert view.export_action.shortcut().toString() == "Ctrl+E"
    assert not editor.reset_all.isEnabled()
    assert scroll.horizontalScrollBar().maximum() == 0, "every field is in sight"
    assert all(field.visibleRegion().boundingRect().right() > 0 for field in list(editor.fields.values())[:3])
    names = {label.text() for label in editor.findChildren(QLabel)}
    assert {"Hide or show the list at the left", "Hide or show the images"} <= names, "whatever the place lists"
    editor.search.setText("Export")
    assert [usual for usual, field in editor.fields.items() if field.isVisible()] == ["Ctrl+E"]
    qtbot.keyClick(editor.fields["Ctrl+E"], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(editor) or not editor.isVisible())


def test_keys_of_the_file_hold_from_the_start_and_wrong_ones_are_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text('[keys]\n"Ctrl+O" = "F7"\n"Ctrl+N" = "nonsense"\n', "utf-8")
    window = MainWindow()
    assert own_keys.of("Ctrl+O") == "F7"
    assert own_keys.of("Ctrl+N") == "Ctrl+N"
    assert "“Ctrl+N” in [keys]" in window.messages.text
    window.close()
    window.deleteLater()


def test_keys_of_the_file_are_held_to_the_rules_of_the_editor(tmp_path: Path) -> None:
    written = {"Ctrl+Q": "A", "Ctrl+N": "Ctrl+Z", "Ctrl+O": "F7", "Ctrl+E": "F7", "Ctrl+W": ""}
    lines = [f'"{usual}" = "{own}"' for usual, own in written.items()]
    path = tmp_path / "settings.toml"
    path.write_text("\n".join(["[keys]", *lines, ""]), "utf-8")
    choices = ChoiceFile(path)
    assert choices.keys == {"Ctrl+O": "F7", "Ctrl+W": ""}
    assert "“Ctrl+Q” in [keys] must be keys" in choices.trouble, "a lone letter would end the program"
    assert "“Ctrl+N” in [keys] must be keys" in choices.trouble, "fields need it"
    assert "“F7” in [keys] is given twice; “Ctrl+E” stays." in choices.trouble


def test_a_letter_with_alt_alone_is_left_to_menus_and_buttons() -> None:
    taken = {
        keys: can_be_chosen(keys) for keys in ("Alt+H", "Alt+Ö", "Ctrl+Alt+H", "Alt+Shift+H", "Alt+Left", "Alt+F6")
    }
    assert [keys for keys, is_taken in taken.items() if not is_taken] == ["Alt+H", "Alt+Ö"]


def test_keys_that_another_action_has_stay_its_own_and_are_told(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    view.complete()
    window.preferences.keep_keys({"Ctrl+E": "Ctrl+R", "Ctrl+I": "Ctrl+E", "Ctrl+W": "F7"})
    assert own_keys.own == {"Ctrl+W": "F7"}, "Ctrl+R is Plan an audit, and so Ctrl+E stays Export"
    assert view.export_action.shortcut().toString() == "Ctrl+E"
    window._warn_of_settings()
    assert "“Ctrl+E” in [keys] stays as it is: Ctrl+R is taken by “Plan an audit" in window.messages.text
    assert "“Ctrl+I” in [keys] stays as it is: Ctrl+E is taken by “Export…”." in window.messages.text


def test_every_action_whose_keys_are_not_fixed_is_offered(window: MainWindow, view: ProjectView) -> None:
    offered = {id(action) for actions in own_keys.actions().values() for action in actions}
    left_out = [
        action
        for action in window.findChildren(QAction)
        if action.shortcut().toString() not in {"", *FIXED}
        and action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
        and id(action) not in offered
    ]
    assert not left_out
