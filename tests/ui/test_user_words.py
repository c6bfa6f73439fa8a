"""A user's words are shown as they were written, whatever markup Qt might take them for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QIcon, QKeySequence, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QStyledItemDelegate,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio import ui
from clipstudio.domain.ids import RunId
from clipstudio.results.answers import Answer, Choice, ChoiceForm, Folded, Option, RunLink, Shortcut
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.results.targets import Target
from clipstudio.results.visible_figures import visible_answer
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.place import EmptyState, heading, muted
from clipstudio.ui.places.audits.answer_foot import AnswerFoot
from clipstudio.ui.places.audits.choice_controls import control_of
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import VisibleDelegate, button_text, plain_label, title_text, tooltip
from clipstudio.ui.window.messages import Messages
from clipstudio.ui.window.start_page import StartPage

HOSTILE = ("[unknown]", "[/x]", "<b>x</b>", "a & b", "&File", "%s", "{x}", "a\n<i>b</i>", "&lt;", "&&", "a[*]b")


def read(html: str) -> str:
    """What Qt shows of a text in HTML."""
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


@pytest.mark.parametrize("word", HOSTILE)
def test_labels_take_nothing_for_markup(qtbot: QtBot, word: str) -> None:
    for label in (plain_label(word), muted(word), heading(word)):
        qtbot.addWidget(label)
        assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, word)


@pytest.mark.parametrize("word", HOSTILE)
def test_tooltips_and_buttons_show_what_was_written(qtbot: QtBot, word: str) -> None:
    assert QtGui.Qt.mightBeRichText(tooltip(word))  # type: ignore[attr-defined]
    assert read(tooltip(word)) == word
    for button in (QPushButton(button_text(word)), QCheckBox(button_text(word))):
        qtbot.addWidget(button)
        assert button.shortcut().isEmpty()
        assert button.text() == word.replace("&", "&&")
    assert title_text("a[*]b") == "a[*][*]b"


@pytest.mark.parametrize("word", HOSTILE)
def test_what_holds_names_shows_them(qtbot: QtBot, tmp_path: Path, word: str) -> None:
    segments, guarded, page, under = SegmentedButtons((word, "b")), GuardedButton("x"), StartPage(), QWidget()
    for widget in (segments, guarded, page, under):
        qtbot.addWidget(widget)
    guarded.set_question(word, word)
    path = tmp_path / "a & b<i>.clipstudio"
    page.show_recent([path])
    recent = next(each for each in page.findChildren(QPushButton) if read(each.toolTip()) == str(path))
    messages = Messages(under)
    messages.say(word, warning=True)
    assert messages.text == word
    for label in messages.card.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    texts = [segments.button(0).text(), guarded.yes.text(), recent.text()]
    assert [QKeySequence.mnemonic(text).toString() for text in texts] == ["", "", ""]
    assert texts[:2] == [button_text(word)] * 2


@pytest.mark.parametrize("word", HOSTILE)
def test_the_page_of_an_answer_shows_them(qtbot: QtBot, word: str) -> None:
    text = FigureText(word, word, word)
    view, foot = FigureView(), AnswerFoot()
    for widget in (view, foot):
        qtbot.addWidget(widget)
    figure = TableFigure(text, (), ())
    view.set_figure(figure)
    foot.set_answer(
        Answer((), figure, (word,), (Folded(word, word),), (Shortcut(word, Target()),), (RunLink(word, RunId(1)),))
    )
    for label in (view.answer, view.note, foot.notes):
        assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, word)
    assert [button.text() for button in foot.buttons] == [button_text(word)] * 2
    for label in foot.findChildren(type(plain_label())):
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("form", ChoiceForm)
def test_choices_show_them(qtbot: QtBot, form: ChoiceForm, word: str) -> None:
    options = (
        (Option("", "off"), Option("on", "on"))
        if form is ChoiceForm.TICK
        else (Option("a", word), Option("b", "b"))
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    control = control_of(Choice("x", word, options, options[0].value, form), parent)
    qtbot.addWidget(control)
    for label in control.findChildren(type(plain_label())):
        assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, word)
    for button in control.findChildren(QAbstractButton):
        assert QKeySequence.mnemonic(button.text()).toString() == ""
    for box in control.findChildren(QComboBox):
        assert box.itemText(0) == word


def test_what_cannot_be_seen_is_written_out_wherever_names_stand(qtbot: QtBot) -> None:
    word, seen = "gnp.\u202eevil\x07", "gnp.\\u202eevil\\u0007"
    labels = (plain_label(word), ElidedLabel(word), plain_label(), ElidedLabel(), SteadyLabel())
    for label in labels:
        qtbot.addWidget(label)
    for label in labels[2:4]:
        label.setText(word)
    assert isinstance(labels[4], SteadyLabel)
    labels[4].say(word)
    assert [label.text() for label in labels] == [seen] * 5
    assert (button_text(word), title_text(word), read(tooltip(word))) == (seen,) * 3
    box, listing = ComboBox(), QListWidget()
    table = Table(QStandardItemModel(1, 1), "Names")
    for widget in (box, listing, table):
        qtbot.addWidget(widget)
    box.addItem(word, 1)
    box.addItem(QIcon(), word, word)
    box.addItems([word])
    assert [box.itemText(place) for place in range(3)] == [seen] * 3
    assert [box.itemData(place) for place in range(3)] == [1, word, None]
    for delegate in (VisibleDelegate(listing), table.itemDelegate()):
        assert isinstance(delegate, QStyledItemDelegate)
        assert delegate.displayText(word, QLocale()) == seen
        assert delegate.displayText("one\ntwo", QLocale()) == "one\u2028two", "two lines stay two"


def test_a_figure_is_drawn_with_what_cannot_be_seen_written_out_and_keeps_its_targets() -> None:
    word, seen = "x\u202ey", "x\\u202ey"
    target = RunTarget(run=RunId(1), kind=OutcomeKind.LABEL, index=0, caption=word)
    row = TableRow((word, "1"), target, word)
    answer = Answer((), TableFigure(FigureText(word, word), (Column(word),), (row,)), (word,))
    figure = visible_answer(answer).figure
    assert isinstance(figure, TableFigure)
    assert (figure.text.title, figure.columns[0].name, figure.rows[0].cells) == (seen, seen, (seen, "1"))
    assert figure.rows[0].target is target
    plain = Answer((), TableFigure(FigureText("a"), (Column("b"),), (TableRow(("c",)),)))
    assert visible_answer(plain) is plain


PAINTED_CONSTANTS = {"guide_pictures.py", "drops.py", "place_list.py", "term_pictures.py", "threshold_bar.py"}
"""Files that paint words of ours alone."""


def test_what_is_painted_outside_of_figures_is_made_visible() -> None:
    for path in Path(ui.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        is_painted = ".drawText(" in text or ".elidedText(" in text
        if is_painted and path.parent.name != "figures" and path.name not in PAINTED_CONSTANTS:
            assert "visible(" in text, path


def test_every_label_is_made_by_the_one_who_makes_them_plain() -> None:
    allowed = {"user_words.py"}
    for path in Path(ui.__file__).parent.rglob("*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        made = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
        assert path.name in allowed or "QLabel" not in made, path


def test_tooltips_of_more_than_a_constant_are_escaped() -> None:
    for path in Path(ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr == "setToolTip":
                text = node.args[-1]
                names = {each.id for each in ast.walk(text) if isinstance(each, ast.Name)}
                is_ours = not any(isinstance(each, ast.FormattedValue) for each in ast.walk(text))
                assert "tooltip" in names or is_ours or path.name in ("rail.py", "table_view.py"), (
                    f"{path.name}:{node.lineno}"
                )


def test_an_empty_place_is_plain(qapp: QApplication, qtbot: QtBot) -> None:
    state = EmptyState("<b>x</b>", "a & <i>b</i>")
    qtbot.addWidget(state)
    formats = {label.textFormat() for label in state.findChildren(type(plain_label()))}
    assert formats == {Qt.TextFormat.PlainText}
