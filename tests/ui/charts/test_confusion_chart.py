from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.confusion_chart import ConfusionMatrix
from clipstudio.ui.charts.confusion_layout import ConfusionLayout
from clipstudio.ui.charts.confusion_model import ConfusionData
from clipstudio.ui.charts.shades import rate_shade
from clipstudio.ui.style import tokens
from tests.ui.charts.hands import hover, is_in_svg, read
from tests.ui.charts.test_confusion_model import DATA

Key = Qt.Key
AGES = ("0-2", "3-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "more than 70")
NINE = ConfusionData("age", AGES, tuple(tuple(120 for _ in AGES) for _ in AGES))


@pytest.fixture
def chart(qtbot: QtBot) -> ConfusionMatrix:
    widget = ConfusionMatrix()
    qtbot.addWidget(widget)
    widget.resize(680, 500)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def layout(chart: ConfusionMatrix) -> ConfusionLayout:
    now = chart.grid.layout_now
    assert now is not None
    return now


@pytest.mark.parametrize("cell", [(0, 0), (1, 0), (2, 2)])
def test_click_tells_the_cell(qtbot: QtBot, chart: ConfusionMatrix, cell: tuple[int, int]) -> None:
    at = layout(chart).cell(*cell).center().toPoint()
    with qtbot.waitSignal(chart.cell_clicked) as told:
        qtbot.mouseClick(chart.grid, Qt.MouseButton.LeftButton, pos=at)
    assert tuple(told.args) == cell


def test_click_on_a_name_tells_nothing(qtbot: QtBot, chart: ConfusionMatrix) -> None:
    with qtbot.assertNotEmitted(chart.cell_clicked):
        at = layout(chart).name(0).center().toPoint()
        qtbot.mouseClick(chart.grid, Qt.MouseButton.LeftButton, pos=at)


def test_keys_walk_the_cells_and_enter_tells(qtbot: QtBot, chart: ConfusionMatrix) -> None:
    chart.grid.clearFocus()
    chart.grid.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        qtbot.keyClick(chart.grid, key)
    with qtbot.waitSignal(chart.cell_clicked) as told:
        qtbot.keyClick(chart.grid, Key.Key_Return)
    assert told.args == [1, 1]
    assert chart.grid.accessibleDescription().startswith("dotted, given their own class: 40.0 %")


def test_hover_says_cell_and_full_header(chart: ConfusionMatrix) -> None:
    where = layout(chart)
    assert "dotted, given striped: 60.0 %" in hover(chart.grid, where.cell(1, 0).center())
    assert "dotted" in hover(chart.grid, QPointF(where.cell(0, 1).center().x(), where.header - 2))


def test_cells_are_shaded_by_count_or_by_share(chart: ConfusionMatrix) -> None:
    def ground(cell: tuple[int, int]) -> QColor:
        image = chart.grid.grab().toImage()
        corner = layout(chart).cell(*cell).topLeft() + QPointF(5, 4)
        return image.pixelColor((corner * image.devicePixelRatio()).toPoint())

    assert ground((0, 0)).name() == rate_shade(90, 1_200).name()
    assert ground((1, 0)).name() == rate_shade(1_200, 1_200).name()
    chart.set_shading(by_share=True)
    assert ground((0, 0)).name() == rate_shade(0.9, 1.0).name()
    assert ground((1, 0)).name() == rate_shade(0.6, 1.0).name()


@pytest.mark.parametrize("points", [9.0, 11.25])
def test_nine_classes_fit_beside_a_grid_of_images(qtbot: QtBot, chart: ConfusionMatrix, points: float) -> None:
    font = chart.font()
    font.setPointSizeF(points)
    where = ConfusionLayout(NINE, font, 632)
    assert where.angled
    assert where.width <= 640
    assert where.height <= 430


def test_few_short_classes_have_level_headers(chart: ConfusionMatrix) -> None:
    assert not layout(chart).angled


def test_matrix_that_does_not_fit_scrolls_to_the_keyboards_cell(qtbot: QtBot, chart: ConfusionMatrix) -> None:
    chart.set_data(NINE)
    chart.resize(300, 300)
    chart.grid.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in AGES:
        qtbot.keyClick(chart.grid, Key.Key_Right)
        qtbot.keyClick(chart.grid, Key.Key_Down)
    seen = chart.grid.visibleRegion().boundingRect()
    assert seen.contains(layout(chart).cell(8, 8).center().toPoint())


def test_copy_and_files_hold_every_cell(qtbot: QtBot, chart: ConfusionMatrix, tmp_path: Path) -> None:
    chart.grid.setFocus()
    qtbot.keyClick(chart.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[4] == "dotted\tstriped\t1200\t2000\t0.6\t"
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["share"] for line in read(tmp_path / "chart.csv")][6:] == ["", "", ""]
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("pattern, zero-shot", "60.0 %", "1,200", "n = 2,000", "Most frequent mistake"):
        assert is_in_svg(words, tmp_path / "chart.svg")
    chart.export_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.pixelColor(2, 2).name() == tokens().surface
