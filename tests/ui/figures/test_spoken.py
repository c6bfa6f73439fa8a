"""A chart is heard as its sentence and the table of its numbers, and a mark when the keyboard comes to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Figure
from clipstudio.results.words import value_in_words
from clipstudio.ui import accessible
from clipstudio.ui.figures.accessible import MOST_LINES
from clipstudio.ui.figures.figure_view import WIDGETS, FigureView
from tests.ui.figures.histogram_samples import GENDERS
from tests.ui.figures.line_samples import SWEEP
from tests.ui.figures.samples import CHANGES, MIRROR, RATES, TABLE, many_rates
from tests.ui.figures.test_matrix import CONFUSION

Role, Text = QAccessible.Role, QAccessible.Text
FIGURES = {
    "rates": RATES,
    "changes": CHANGES,
    "mirrored": MIRROR,
    "sweep": SWEEP,
    "confusion": CONFUSION,
    "histogram": GENDERS,
    "table": TABLE,
}


@pytest.fixture(autouse=True)
def active() -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(qtbot: QtBot, figure: Figure) -> tuple[FigureView, QAccessibleInterface]:
    view = FigureView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.set_figure(figure)
    view.show()
    found = QAccessible.queryAccessibleInterface(view.widget.plot)
    assert found is not None
    return view, found


def table_of(found: QAccessibleInterface) -> QAccessibleInterface:
    return found if found.role() == Role.Table else found.child(0)


def cells_of(table: QAccessibleInterface) -> list[tuple[QAccessible.Role, str]]:
    """Role and words of each part: what Qt makes for them is gone with the table."""
    parts = (table.child(place) for place in range(table.childCount()))
    return [(part.role(), part.text(Text.Name)) for part in parts]


def test_every_kind_of_figure_is_among_them() -> None:
    assert {type(figure) for figure in FIGURES.values()} == set(WIDGETS)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_its_sentence_and_its_table(qtbot: QtBot, name: str) -> None:
    figure = FIGURES[name]
    view, found = heard(qtbot, figure)
    text = view.widget.text()
    assert found.role() == (Role.Table if name == "table" else Role.Chart)
    assert found.text(Text.Name) == text.sentence
    assert (text.meaning or text.answer) in found.text(Text.Name)
    table = table_of(found)
    assert table.role() == Role.Table
    assert table.state().invisible == 0
    heads, lines = list(map(str, text.header)), [list(map(value_in_words, line)) for line in figure.lines()]
    cells = cells_of(table)
    assert [words for role, words in cells if role == Role.ColumnHeader and words] == heads
    assert [words for role, words in cells if role == Role.Cell] == [words for line in lines for words in line]


def test_a_figure_takes_its_table_along_when_it_is_another(qtbot: QtBot) -> None:
    view, found = heard(qtbot, RATES)
    before = found.child(0).childCount()
    view.set_sorted(True)
    first = next(
        each
        for each in (found.child(0).child(place) for place in range(before))
        if each.role() == Role.Cell and each.text(Text.Name) == "dotted"
    )
    assert first.tableCellInterface().rowIndex() == 1, "the largest comes behind the row of all"
    view.set_figure(CHANGES)
    view.set_figure(RATES)
    assert found.child(0).childCount() == before
    assert found.child(1) is None


def test_of_very_many_lines_the_first_are_read_out(qtbot: QtBot) -> None:
    _view, found = heard(qtbot, many_rates(1200))
    table = found.child(0)
    assert table.text(Text.Name) == f"Numbers of the chart, {MOST_LINES:,} lines"
    assert table.text(Text.Description) == "A file of the table has more lines."


def test_a_mark_is_said_when_the_keyboard_comes_to_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    view, found = heard(qtbot, RATES)
    assert "Arrow keys move between the marks" in found.text(Text.Description)
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", staticmethod(note))
    qtbot.keyClick(view.widget.plot, Qt.Key.Key_Down)
    assert said[-1].startswith("striped: 8.2 %")
    assert found.text(Text.Description) == said[-1]
