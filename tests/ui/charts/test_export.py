from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ClipstudioError
from clipstudio.ui.charts.label_table import LabelTable
from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.sheet import escape_formula
from clipstudio.ui.charts.view_model import Kind, Numerator, chart_data
from clipstudio.ui.style import tokens
from tests.ui.charts.results import comparison, patterns, result

CRIME = Numerator(Kind.CATEGORY, 0, "crime")


@pytest.fixture
def chart(qtbot: QtBot) -> RateChart:
    widget = RateChart()
    qtbot.addWidget(widget)
    widget.set_data(chart_data(patterns(), 0, CRIME))
    return widget


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_holds_every_row_of_the_chart(chart: RateChart, tmp_path: Path) -> None:
    chart.export_csv(tmp_path / "chart.csv")
    lines = read(tmp_path / "chart.csv")
    assert [line["group"] for line in lines] == [row.name for row in chart.rows]
    for line, row in zip(lines, chart.rows, strict=True):
        assert (int(line["count"]), int(line["n"])) == (row.rate.count, row.rate.n)
        numbers = [float(line[name]) if line[name] else None for name in ("rate", "low", "high")]
        assert numbers == [row.rate.rate, row.rate.low, row.rate.high]
    assert lines[3]["note"] == "not estimable (n = 3, minimum 10)"
    assert [line["note"] for line in lines if line["group"] != "plain"] == [""] * 4


def test_csv_of_the_table_holds_every_label_and_group(qtbot: QtBot, tmp_path: Path) -> None:
    table = LabelTable()
    qtbot.addWidget(table)
    table.set_result(patterns(), 0)
    table.export_csv(tmp_path / "table.csv")
    lines = read(tmp_path / "table.csv")
    assert len(lines) == 6 * 5
    nurse = next(line for line in lines if line["label"] == "nurse" and line["group"] == "dotted")
    assert (nurse["kind"], nurse["count"], nurse["n"], float(nurse["rate"])) == ("label", "50", "200", 0.25)


def test_names_cannot_become_formulas(qtbot: QtBot, tmp_path: Path) -> None:
    chart = RateChart()
    qtbot.addWidget(chart)
    groups = [({"side": "=cmd()"}, 50, (1, 2, 3, 44)), ({"side": "left"}, 50, (1, 2, 3, 44))]
    chart.set_data(chart_data(result(comparison(groups)), 0, CRIME))
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["group"] for line in read(tmp_path / "chart.csv")] == ["all images", "'=cmd()", "left"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_starts_of_formulas_are_defused(start: str) -> None:
    assert escape_formula(f"{start}1") == f"'{start}1"
    assert escape_formula(f"a{start}1") == f"a{start}1"


def test_png_shows_every_row_however_small_the_window(chart: RateChart, tmp_path: Path) -> None:
    groups = [({"state": f"state {place}"}, 100, (50, 0, 0, 50)) for place in range(60)]
    chart.resize(400, 200)
    chart.set_data(chart_data(result(comparison(groups)), 0, CRIME))
    chart.export_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.height() > 60 * 20
    inside = is_color(image, tokens().bar).any(axis=1).astype(int)
    assert np.count_nonzero(np.diff(inside, prepend=0) == 1) == 61  # sixty groups and all images


def test_svg_is_a_drawing_with_the_words_in_it(chart: RateChart, tmp_path: Path) -> None:
    chart.export_svg(tmp_path / "chart.svg")
    text = " ".join(ElementTree.parse(tmp_path / "chart.svg").getroot().itertext())
    for words in ("crime, by pattern", "dotted", "42.0 %", "(37.0–47.0)", "not estimable (n = 3, minimum 10)"):
        assert words in text


def is_color(image: QImage, color: str) -> NDArray[np.bool_]:
    """(height, width) bool: which pixels have exactly a colour."""
    flat = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.width())
    return (flat & 0xFFFFFF) == (QColor(color).rgb() & 0xFFFFFF)


def extents(image: QImage, color: str) -> set[tuple[int, int]]:
    """Of every line that holds at least 12 pixels of a colour, the first and the last of them."""
    lines = (np.flatnonzero(line) for line in is_color(image, color))
    return {(int(places[0]), int(places[-1])) for places in lines if len(places) >= 12}


def test_svg_draws_what_the_png_draws(chart: RateChart, tmp_path: Path) -> None:
    chart.set_selection_share([(41, 82), (12, 84), (1, 2), (0, 0)])
    chart.export_png(tmp_path / "chart.png")
    chart.export_svg(tmp_path / "chart.svg")
    png = QImage(str(tmp_path / "chart.png"))
    svg = QImage(png.size(), png.format())
    painter = QPainter(svg)
    QSvgRenderer(str(tmp_path / "chart.svg")).render(painter)
    painter.end()
    for color in (tokens().bar, tokens().accent, tokens().groups[0], tokens().groups[1]):
        expected, drawn = extents(png, color), extents(svg, color)
        assert expected
        for first, last in expected:
            assert any(abs(first - a) <= 3 and abs(last - b) <= 3 for a, b in drawn), (color, first, last)


@pytest.mark.parametrize("write", [RateChart.export_csv, RateChart.export_png, RateChart.export_svg])
def test_file_that_cannot_be_written_is_told(
    chart: RateChart, tmp_path: Path, write: Callable[[RateChart, Path], None]
) -> None:
    with pytest.raises(ClipstudioError, match=r"nowhere.+cannot be written"):
        write(chart, tmp_path / "nowhere" / "chart.file")


def test_the_title_of_a_drawing_holds_hostile_words(chart: RateChart, tmp_path: Path) -> None:
    hostile = Numerator(Kind.CATEGORY, 0, "</title><b>x</b> & y")
    chart.set_data(chart_data(patterns(), 0, hostile))
    chart.export_svg(tmp_path / "chart.svg")
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert (title.text or "").startswith("</title><b>x</b> & y, by pattern")
