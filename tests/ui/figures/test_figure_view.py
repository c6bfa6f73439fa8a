from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ClipstudioError
from clipstudio.results.figures import RowFigure
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.row_plot import RowPlot
from clipstudio.ui.style import tokens
from tests.ui.figures.hands import is_in_svg, read, shown
from tests.ui.figures.line_samples import SWEEP
from tests.ui.figures.samples import CHANGES, MIRROR, RATES, REFUSAL, TABLE, Named, many_rates, rate_row

Key = Qt.Key


def is_color(image: QImage, color: str) -> NDArray[np.bool_]:
    """(height, width) bool: which pixels have exactly a colour."""
    flat = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.width())
    return (flat & 0xFFFFFF) == (QColor(color).rgb() & 0xFFFFFF)


def extents(image: QImage, color: str) -> set[tuple[int, int]]:
    """Of every line that holds at least 12 pixels of a colour, the first and the last of them."""
    lines = (np.flatnonzero(line) for line in is_color(image, color))
    return {(int(places[0]), int(places[-1])) for places in lines if len(places) >= 12}


def test_view_writes_key_answer_and_note_and_hides_what_is_empty(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    assert view.key.isVisible()
    assert "published: a paper, table 3" in view.key.accessibleName()
    assert (view.answer.text(), view.note.isVisible()) == (CHANGES.text.answer, False)
    view.set_figure(RATES)
    assert not view.key.isVisible()
    assert (view.answer.text(), view.note.text()) == (RATES.text.answer, RATES.text.note)
    assert view.note.isVisible()
    answer, note = (label.mapTo(view, QPoint()).y() for label in (view.answer, view.note))
    assert view.key.geometry().bottom() < view.widget.geometry().bottom() < answer < note


def test_widget_of_a_kind_is_made_once(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    rows = view.widget
    view.set_figure(TABLE)
    table = view.widget
    assert (rows.isVisible(), table.isVisible()) == (False, True)
    view.set_figure(MIRROR)
    assert view.widget is rows
    assert (rows.isVisible(), table.isVisible()) == (True, False)


def test_view_without_a_figure_has_nothing_to_copy_or_export(qtbot: QtBot, tmp_path: Path) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    QGuiApplication.clipboard().setText("before")
    view.copy()
    view.set_selected(None)
    view.set_shares({})
    view.set_sorted(True)
    assert QGuiApplication.clipboard().text() == "before"
    assert view.figure is None
    with pytest.raises(RuntimeError, match="no figure"):
        view.export(tmp_path / "figure.csv")


@pytest.mark.parametrize("figure", [RATES, TABLE])
def test_focus_goes_to_what_is_shown(qtbot: QtBot, figure: RowFigure) -> None:
    view = shown(qtbot, figure)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    focused = QGuiApplication.focusObject()
    assert focused is not None
    assert view.widget.isAncestorOf(focused)  # type: ignore[arg-type]


def test_copy_puts_the_data_on_the_clipboard_in_the_order_shown(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    view.set_sorted(True)
    view.setFocus()
    qtbot.keyClick(view.widget.focusProxy(), Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["group", "count", "n", "rate", "note"]
    assert lines[2] == ["dotted", "84", "200", "0.42", ""]
    assert lines[-1] == ["plain", "1", "3", "", REFUSAL]


def test_csv_holds_every_row(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, RATES)
    view.export(tmp_path / "figure.csv")
    lines = read(tmp_path / "figure.csv")
    assert [line["group"] for line in lines] == [row.name for row in RATES.rows]
    assert [line["rate"] for line in lines][1:] == ["0.082", "0.42", "", "0.0"]


def test_names_cannot_become_formulas(qtbot: QtBot, tmp_path: Path) -> None:
    rows = tuple(rate_row(name, 0.5, 10, RATES.rows[0].shapes[2].mark) for name in ("=cmd()", "@x", "left"))  # type: ignore[union-attr]
    view = shown(qtbot, replace(RATES, rows=rows))
    view.export(tmp_path / "figure.csv")
    assert [line["group"] for line in read(tmp_path / "figure.csv")] == ["'=cmd()", "'@x", "left"]
    view.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=cmd()")


def test_png_shows_every_row_however_small_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, many_rates(60), width=400, height=200)
    view.export(tmp_path / "figure.png")
    image = QImage(str(tmp_path / "figure.png"))
    assert image.height() > 60 * 20
    inside = is_color(image, tokens().bar).any(axis=1).astype(int)
    assert np.count_nonzero(np.diff(inside, prepend=0) == 1) == 60


def test_svg_is_a_drawing_with_all_words_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "figure.svg"
    shown(qtbot, RATES).export(path)
    for words in ("Crime, by pattern", "dotted", "42.0 %", "(37.0–47.0)", REFUSAL, RATES.text.note):
        assert is_in_svg(words, path)
    assert is_in_svg(RATES.axis.words, path)
    assert not is_in_svg(f"{RATES.axis.words} (", path)  # no factor such as pyqtgraph's "(x0.001)"
    shown(qtbot, CHANGES).export(path)
    for words in ("−27.0 points", "1 gained, 55 lost", "published: a paper, table 3", CHANGES.text.answer):
        assert is_in_svg(words, path)
    shown(qtbot, TABLE).export(path)
    for words in ("ViT-B-32", "12.0 %", "not estimable", "<b>ViT-L-14</b>", TABLE.caption):
        assert is_in_svg(words, path)


@pytest.mark.parametrize("figure", [RATES, MIRROR])
def test_svg_draws_what_the_png_draws(qtbot: QtBot, tmp_path: Path, figure: RowFigure) -> None:
    view = shown(qtbot, figure)
    view.set_shares({part.target: (5, 10) for row in figure.rows for part in row.parts if part.target})
    view.export(tmp_path / "figure.png")
    view.export(tmp_path / "figure.svg")
    png = QImage(str(tmp_path / "figure.png"))
    svg = QImage(png.size(), png.format())
    painter = QPainter(svg)
    QSvgRenderer(str(tmp_path / "figure.svg")).render(painter)
    painter.end()
    for color in (tokens().bar, tokens().groups[0], tokens().groups[1]):
        drawn = extents(svg, color)
        for first, last in extents(png, color):
            assert any(abs(first - a) <= 3 and abs(last - b) <= 3 for a, b in drawn), (color, first, last)
    assert extents(png, tokens().groups[0])
    # What is selected in the grid is of the moment, and no part of a figure that is kept.
    assert not extents(png, tokens().accent)
    assert not extents(svg, tokens().accent)


@pytest.mark.parametrize("width", [420, 700, 1_400])
def test_picture_is_laid_out_for_its_own_width(qtbot: QtBot, width: int) -> None:
    wide = shown(qtbot, CHANGES, width=1_400)
    plot = wide.findChild(RowPlot)
    assert isinstance(plot, RowPlot)
    drawing = shown(qtbot, CHANGES, width=width).drawing(1_400)
    assert drawing.height == plot.sizeHint().height()
    image = QImage(1_400, drawing.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.paint(painter, QRectF(0, 0, 1_400, drawing.height))
    painter.end()
    # The last row ends where the axis begins, and all its numbers stand in it.
    bottom = drawing.height - plot.frame_height + 10
    ink = [
        x for x in range(1_400) if image.pixelColor(x, bottom - plot.row_height // 2) != QColor(tokens().surface)
    ]
    assert max(ink) > 1_330
    assert sum(after - before > 12 for before, after in pairwise(ink)) >= 5


def test_figure_that_can_grow_takes_the_room_and_words_follow_any_other(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES, height=700)
    assert view.note.geometry().bottom() < 500
    view.set_figure(SWEEP)
    assert view.widget.height() > 500
    assert view.answer.text() == view.widget.text().answer
    view.set_figure(TABLE)
    assert view.answer.geometry().bottom() < 500


def test_answer_follows_the_place_where_lines_are_read(qtbot: QtBot) -> None:
    view = shown(qtbot, SWEEP, height=500)
    before = view.answer.text()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.focusWidget(), Key.Key_Right)
    assert view.answer.text() != before
    assert view.answer.text() == view.widget.text().answer


def test_picture_has_neither_selection_nor_focus(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, RATES)
    view.set_selected(Named(name="dotted"))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.export(tmp_path / "figure.png")
    image = QImage(str(tmp_path / "figure.png"))
    for color in (tokens().accent, tokens().accent_soft):
        assert not is_color(image, color).any()


def test_title_of_a_drawing_holds_hostile_words(qtbot: QtBot, tmp_path: Path) -> None:
    title = "</title><b>x</b> & y"
    shown(qtbot, replace(RATES, text=replace(RATES.text, title=title))).export(tmp_path / "figure.svg")
    found = ElementTree.parse(tmp_path / "figure.svg").getroot().find("{http://www.w3.org/2000/svg}title")
    assert found is not None
    assert found.text == title


def test_long_title_and_answer_are_wrapped(qtbot: QtBot, tmp_path: Path) -> None:
    view, path = shown(qtbot, RATES), tmp_path / "figure.png"
    view.export(path)
    height = QImage(str(path)).height()
    view.set_figure(replace(RATES, text=replace(RATES.text, title="a very long question " * 12)))
    view.export(path)
    assert QImage(str(path)).height() > height


@pytest.mark.parametrize("ending", [".csv", ".png", ".svg"])
def test_file_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    with pytest.raises(ClipstudioError, match=r"nowhere.+cannot be written"):
        shown(qtbot, RATES).export(tmp_path / "nowhere" / f"figure{ending}")


def test_ending_that_is_not_known_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(ClipstudioError, match=r"figure\.gif.+\.png, \.svg or \.csv"):
        shown(qtbot, RATES).export(tmp_path / "figure.gif")


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_figure_that_is_too_tall_for_a_picture_is_told(qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    with pytest.raises(ClipstudioError, match=r"too tall.+\.csv"):
        shown(qtbot, many_rates(3_000)).export(tmp_path / f"figure{ending}")
    assert not list(tmp_path.iterdir())
