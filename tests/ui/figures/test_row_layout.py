from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from clipstudio.results.figures import Cell, Row, RowFigure
from clipstudio.ui.figures import row_layout
from clipstudio.ui.figures.row_layout import MIDDLE_SHARE, NAME_SHARE, RowLayout, RowTexts
from clipstudio.ui.figures.row_words import is_cut, lines_of
from tests.ui.figures.samples import CHANGES, DELTAS, MIRROR, RATES, many_rates


def layout(figure: RowFigure, width: int) -> RowLayout:
    return RowTexts(figure.rows, figure.is_dense, QApplication.font()).layout(width)


@pytest.mark.parametrize(("figure", "lines"), [(RATES, 2), (CHANGES, 3)])
def test_cells_stand_in_one_line_and_in_a_narrow_chart_in_several(
    qapp: QApplication, figure: RowFigure, lines: int
) -> None:
    wide, narrow = layout(figure, 1_600), layout(figure, 420)
    places = [slot.place for line in narrow.lines for slot in line]
    assert len(wide.lines) == 1
    assert len(narrow.lines) == lines
    assert places == [slot.place for slot in wide.lines[0]]
    assert narrow.is_narrow
    assert narrow.cells < wide.cells
    assert narrow.height > wide.height


def test_dense_rows_keep_one_line_of_one_height(qapp: QApplication) -> None:
    wide, narrow = layout(DELTAS, 1_600), layout(DELTAS, 360)
    assert (len(wide.lines[0]), [len(line) for line in narrow.lines]) == (4, [2])
    assert narrow.height == wide.height


def test_dense_rows_leave_what_is_said_aside_to_tooltips_before_marks_have_no_room(qapp: QApplication) -> None:
    cells = (Cell("Rao-Scott", is_muted=True), Cell("< 0.001 *", is_right=True))
    figure = replace(MIRROR, rows=tuple(replace(row, cells=cells) for row in MIRROR.rows))
    wide, narrow = layout(figure, 1_600), layout(figure, 290)
    assert [slot.place for slot in wide.lines[0]] == [0, 1]
    assert [slot.place for slot in narrow.lines[0]] == [1]
    assert 290 - narrow.names - narrow.cells > MIDDLE_SHARE * 290
    assert [slot.place for slot in layout(DELTAS, 290).lines[0]] == [0, 1], "an interval belongs to its value"


def test_numbers_at_the_ends_of_mirrored_bars_take_room_from_what_is_said_aside(qapp: QApplication) -> None:
    cells = (Cell("Rao-Scott", is_muted=True), Cell("< 0.001 *", is_right=True))
    rows = tuple(replace(row, cells=cells) for row in MIRROR.rows)
    shapes = [replace(row, shapes=tuple(replace(bar, label="") for bar in row.shapes)) for row in rows]
    with_numbers, without = (replace(MIRROR, rows=tuple(each)) for each in (rows, shapes))
    assert [slot.place for slot in layout(without, 400).lines[0]] == [0, 1]
    assert [slot.place for slot in layout(with_numbers, 400).lines[0]] == [1]


def test_columns_do_not_overlap(qapp: QApplication) -> None:
    for figure in (RATES, CHANGES, DELTAS, MIRROR):
        for line in layout(figure, 500).lines:
            for before, after in pairwise(line):
                assert after.left > before.left + before.width


def test_names_take_their_share_at_most(qapp: QApplication) -> None:
    row = Row("a very long name of an intersection of attributes" * 3, parts=RATES.rows[0].parts)
    made = layout(replace(RATES, rows=(row, *RATES.rows)), 320)
    assert made.names == pytest.approx(max(NAME_SHARE * 320, (1 - MIDDLE_SHARE) * 320 - made.cells))


def test_names_take_what_marks_and_numbers_do_not_need(qapp: QApplication) -> None:
    row = Row("latino/hispanic women of 60 and more years", parts=RATES.rows[0].parts)
    made = layout(replace(RATES, rows=(row,)), 1_000)
    assert made.names == pytest.approx(QFontMetricsF(QApplication.font()).horizontalAdvance(row.name), abs=30)
    assert 1_000 - made.names - made.cells >= MIDDLE_SHARE * 1_000


def test_figure_without_rows_takes_no_room_for_numbers(qapp: QApplication) -> None:
    assert layout(replace(RATES, rows=()), 800).cells == 0


def test_only_the_longest_texts_of_many_rows_are_measured(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []

    class Counting(QFontMetricsF):
        def horizontalAdvance(self, text: str, length: int = -1) -> float:  # type: ignore[override]
            measured.append(text)
            return super().horizontalAdvance(text, length)

    monkeypatch.setattr(row_layout, "QFontMetricsF", Counting)
    figure = many_rates(10_000)
    texts = RowTexts(figure.rows, figure.is_dense, QFont())
    assert 0 < len(measured) < 5_000
    measured.clear()
    for width in range(400, 1_400, 10):
        texts.layout(width)
    assert measured == []


def test_a_long_text_has_two_lines_at_most(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QApplication.font())
    text = "not estimable (no images, minimum 10)"
    for width in (40, 60, 90, 120, 180, 400):
        lines = lines_of(text, metrics, width)
        assert len(lines) <= 2
        assert max(map(metrics.horizontalAdvance, lines)) <= width or width < metrics.horizontalAdvance(
            "estimable"
        )
    assert lines_of(text, metrics, 4_000) == [text]
    one_word = "middle-eastern-american"
    lines = lines_of(one_word, metrics, metrics.horizontalAdvance("middle-eastern-") + 1)
    assert lines == ["middle-eastern-", "american"]
    assert not is_cut(one_word, lines)
    assert is_cut(text, lines_of(text, metrics, 60))
