"""No value of the program changes by the wheel unless it is meant, and every list looks like one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import clipstudio.ui
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.fields import ComboBox, LineField, NumberBox, SearchBox, Slider
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
QTS = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QSlider", "QDial", "QDateEdit", "QTimeEdit", "QDateTimeEdit"}
OURS = {"fields.py", "percent_field.py"}


def turn_wheel(field: QWidget) -> None:
    """Two notches, as a hand turns them: through the window."""
    window = field.window()
    spot = QPointF(field.mapTo(window, field.rect().center()))
    for _ in range(2):
        QTest.wheelEvent(window.windowHandle(), spot, QPoint(0, -120))


def value(field: QWidget) -> object:
    if isinstance(field, QComboBox):
        return field.currentIndex(), field.currentText()
    if isinstance(field, QAbstractSpinBox):
        return field.text()
    assert isinstance(field, QAbstractSlider)
    return field.value()


@pytest.fixture
def fields(qtbot: QtBot) -> Iterator[dict[str, QWidget]]:
    page = QWidget()
    made: dict[str, QWidget] = {
        "box": ComboBox("box"),
        "search": SearchBox("search"),
        "number": NumberBox("number"),
        "percent": PercentField("percent"),
        "slider": Slider(Qt.Orientation.Horizontal),
    }
    layout = QVBoxLayout(page)
    for each in made.values():
        if isinstance(each, QComboBox):
            each.addItems(["one", "two", "three"])
            each.setCurrentIndex(1)
        elif isinstance(each, QSlider):
            each.setValue(50)
        layout.addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield made
    page.close()


def test_the_wheel_changes_no_field_and_gives_it_no_keyboard(fields: dict[str, QWidget]) -> None:
    before = {name: value(each) for name, each in fields.items()}
    fields["box"].setFocus()
    for each in fields.values():
        turn_wheel(each)
    assert {name: value(each) for name, each in fields.items()} == before
    assert fields["box"].hasFocus()


def test_a_box_or_a_number_is_not_changed_even_while_it_has_the_keyboard(fields: dict[str, QWidget]) -> None:
    before = {name: value(each) for name, each in fields.items()}
    for name in ("box", "search", "number", "percent"):
        fields[name].setFocus()
        turn_wheel(fields[name])
        assert value(fields[name]) == before[name]
    fields["slider"].setFocus()
    turn_wheel(fields["slider"])
    assert value(fields["slider"]) != before["slider"], "a slider that is held by the keyboard follows"


def test_every_field_of_the_program_is_of_this_kind() -> None:
    """Whoever adds a field of Qt's own is told here what to take instead."""
    found = []
    for path in Path(clipstudio.ui.__file__).parent.rglob("*.py"):
        if path.name in OURS:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = list(node.bases) if isinstance(node, ast.ClassDef) else []
            names += [node.func] if isinstance(node, ast.Call) else []
            found += [f"{path.name}: {each.id}" for each in names if isinstance(each, ast.Name) and each.id in QTS]
    assert found == [], "take ComboBox, SearchBox, NumberBox, Slider or PercentField"


def test_a_click_on_a_searched_list_opens_all_of_it(qtbot: QtBot, fields: dict[str, QWidget]) -> None:
    box = fields["search"]
    assert isinstance(box, SearchBox)
    line, completer = box.lineEdit(), box.completer()
    assert line is not None
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.mouseClick(line, LEFT)
    assert popup.isVisible()
    assert completer.completionCount() == 3, "all, whatever is chosen"
    qtbot.keyClicks(popup, "re")
    assert completer.completionCount() == 1
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (chosen, box.currentText(), popup.isVisible()) == ([2], "three", False)


def test_a_list_is_as_wide_as_its_longest_entry(qtbot: QtBot, fields: dict[str, QWidget]) -> None:
    box = fields["box"]
    assert isinstance(box, ComboBox)
    box.addItem("public administration, municipal services and waste disposal " * 2)
    box.keep_width(4)
    qtbot.mouseClick(box, LEFT)
    assert box.view().width() >= box.view().sizeHintForColumn(0)
    box.hidePopup()


def test_no_field_of_any_place_follows_the_wheel(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    path = tmp_path / "p.clipstudio"
    ProjectFile.create(path).close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=60_000)
    view = window.project_view
    assert view is not None
    view.images.open_import()
    view.audits.open_plan()
    for probe in PROBES:
        view.audits.probes.set_up(probe)
    tried = 0
    for index in range(len(view.places)):
        view.go_to(index)
        window.setFocus()
        for field in view.findChildren(QWidget):
            if not isinstance(field, QComboBox | QAbstractSpinBox | QSlider):
                continue
            assert isinstance(field, ComboBox | NumberBox | PercentField | Slider), field
            assert not field.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus, field
            if field.isVisible() and field.isEnabled():
                before = value(field)
                turn_wheel(field)
                assert value(field) == before, field
                tried += 1
    assert tried >= 5
    window.close()


def test_a_line_that_is_longer_than_its_field_is_told_whole(qtbot: QtBot) -> None:
    line = LineField("Title")
    qtbot.addWidget(line)
    line.setFixedWidth(120)
    line.show()
    line.setText("what labels a model gives to whom")
    assert "gives to whom" in line.toolTip()
    line.setFixedWidth(900)
    assert line.toolTip() == ""


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(("1000", 1000), ("1,000", 1000), ("1.000", 1000), ("1'000", 1000), ("1,000,000", 1_000_000)),
        *(("2.5", 7), ("2,5", 7), ("1,00", 7), ("1.000,5", 7), ("9.000.000", 7)),
    ],
)
def test_thousands_may_be_set_apart_and_nothing_else_becomes_another_number(
    qtbot: QtBot, typed: str, number: int
) -> None:
    for language in (QLocale.Language.English, QLocale.Language.German):
        box = NumberBox("Images")
        qtbot.addWidget(box)
        box.setLocale(QLocale(language))
        box.setRange(0, 1_000_000)
        box.setSuffix(" images")
        box.setKeyboardTracking(False)
        box.setValue(7)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert (box.value(), box.text()) == (number, f"{number} images")
