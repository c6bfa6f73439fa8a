"""Both schemes read: every text on every ground it stands on has a contrast of at least 4.5 to 1."""

from __future__ import annotations

import itertools
import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import clipstudio.ui
from clipstudio.results.palette import DARK, LIGHT, Tokens
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.style import HEADINGS, RADIUS, Marks, style_sheet, theme
from clipstudio.ui.table import Table


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2.1."""
    parts = QColor(color).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXTS = ("text", "muted", "accent")
GROUNDS = ("window", "surface", "raised", "accent_soft")
OTHERS = (
    ("text", "warning_soft"),
    ("muted", "warning_soft"),
    ("warning", "warning_soft"),
    ("warning", "surface"),
    ("warning", "window"),
    ("loss", "surface"),
    ("loss", "window"),
    ("on_accent", "accent"),
)
PAIRS = (*((text, ground) for text in TEXTS for ground in GROUNDS), *OTHERS)
"""Each text of the window with each ground that it may stand on, by the names of their tokens."""
MARKS = Marks(*map(Path, "udlrtco"))
NO_TEXT = {"line", "bar", "groups", "bar_tint"}
"""Tokens of which no text is made and on which none stands."""


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_stand_out_from_their_grounds(scheme: Tokens) -> None:
    found = {pair: round(contrast(getattr(scheme, pair[0]), getattr(scheme, pair[1])), 2) for pair in PAIRS}
    assert not {pair: ratio for pair, ratio in found.items() if ratio < 4.5}


def test_every_token_is_among_the_pairs() -> None:
    assert {field.name for field in fields(Tokens)} - NO_TEXT == {name for pair in PAIRS for name in pair}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_of_the_style_sheet_has_a_pair_that_is_measured(scheme: Tokens) -> None:
    named: dict[str, set[str]] = {}
    for field in fields(Tokens):
        if field.name not in NO_TEXT:
            named.setdefault(getattr(scheme, field.name), set()).add(field.name)
    rules = re.findall(r"\{([^{}]*)\}", style_sheet(scheme, MARKS))
    used = set()
    for rule in rules:
        ground = re.search(r"(?<![-\w])(?:selection-)?background(?:-color)?: (#\w+)", rule)
        text = re.search(r"(?<![-\w])color: (#\w+)", rule)
        if ground and text:
            used.add((text.group(1), ground.group(1)))
    assert len(used) > 6
    for text_color, ground_color in used:
        assert set(itertools.product(named[text_color], named[ground_color])) & set(PAIRS)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_has_the_keyboard_and_what_is_ticked_is_seen(scheme: Tokens) -> None:
    """WCAG asks 3 to 1 of what tells a control or its state."""
    marks = [
        (scheme.accent, ground) for ground in (scheme.window, scheme.surface, scheme.raised, scheme.accent_soft)
    ]
    marks += [(scheme.muted, scheme.surface), (scheme.muted, scheme.window)]
    assert not {pair: round(contrast(*pair), 2) for pair in marks if contrast(*pair) < 3}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_groups_are_told_apart_and_seen(scheme: Tokens) -> None:
    assert len(set(scheme.groups)) == len(scheme.groups) >= 8
    # WCAG asks 3 to 1 of graphics; the Okabe-Ito orange reaches 2.1 on white, so the outline and shape carry it.
    faint = [color for color in scheme.groups if contrast(color, scheme.surface) < 2]
    assert not faint


def test_the_corner_between_two_scroll_bars_bears_no_mark(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(LIGHT, MARKS))
    table = Table(QStandardItemModel(60, 12), "Numbers")
    QVBoxLayout(page).addWidget(table)
    page.resize(300, 200)
    page.show()
    across, down = table.horizontalScrollBar(), table.verticalScrollBar()
    qtbot.waitUntil(lambda: across.isVisible() and down.isVisible())
    corner = QRect(table.viewport().geometry().bottomRight() + QPoint(1, 1), QSize(10, 10))
    seen = table.grab(corner).toImage()
    assert len({seen.pixel(x, y) for x in range(10) for y in range(10)}) == 1


def test_another_size_of_text_reaches_every_depth_and_no_widget_is_dressed_anew(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inner, deep = QWidget(), QLabel("deep")
    strong, title = QLabel("strong"), QLabel("title")
    strong.setProperty("role", "strong")
    theme.head(title, "title")
    QVBoxLayout(window).addWidget(inner)
    column = QVBoxLayout(inner)
    for label in (deep, strong, title):
        column.addWidget(label)
    theme.dress(window)
    window.show()
    points = qapp.font().pointSizeF()
    assert title.font().pointSizeF() == pytest.approx(HEADINGS["title"] * points, abs=0.1)
    sheet = window.styleSheet()

    theme.scale_text(2 * points)
    qapp.processEvents()

    assert deep.font().pointSizeF() == strong.font().pointSizeF() == pytest.approx(2 * points, abs=0.1)
    assert strong.font().weight() == 600
    assert title.font().weight() == 600
    assert title.font().pointSizeF() == pytest.approx(2 * HEADINGS["title"] * points, abs=0.1)
    assert window.styleSheet() == sheet


def test_a_button_that_keys_reached_has_one_ring_and_no_second_frame_around_its_words(qtbot: QtBot) -> None:
    window = QWidget()
    theme.dress(window)
    button = QPushButton(window)
    button.setFixedSize(100, 40)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the Tab key leaves it
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    picture = button.grab().toImage()
    inside = {picture.pixelColor(x, y).name() for x in range(4, 96) for y in range(4, 36)}
    assert inside == {theme.tokens.surface.lower()}


def test_ticks_dots_arrows_and_icons_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tick, dot, box, fold = QCheckBox("tick"), QRadioButton("dot"), ComboBox("box"), QToolButton()
    theme.size_icon(fold)
    column = QVBoxLayout(window)
    for widget in (tick, dot, box, fold):
        column.addWidget(widget)
    theme.dress(window)
    window.show()
    before = _sides(tick, dot, box, fold)
    theme.scale_text(2 * qapp.font().pointSizeF())
    qapp.processEvents()
    after = _sides(tick, dot, box, fold)
    assert all(large > 1.7 * usual for usual, large in zip(before, after, strict=True)), (before, after)
    later = QCheckBox("later")
    column.addWidget(later)
    assert _side(later, QStyle.SubElement.SE_CheckBoxIndicator) == after[0]


def _sides(tick: QCheckBox, dot: QRadioButton, box: QComboBox, fold: QToolButton) -> tuple[int, int, int, int]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    complex_, arrow = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
    return (
        _side(tick, QStyle.SubElement.SE_CheckBoxIndicator),
        _side(dot, QStyle.SubElement.SE_RadioButtonIndicator),
        box.style().subControlRect(complex_, option, arrow, box).width(),
        fold.iconSize().width(),
    )


def _side(button: QCheckBox | QRadioButton, part: QStyle.SubElement) -> int:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(part, option, button).width()


def test_the_chosen_entry_of_a_list_has_no_frame_of_its_own(qtbot: QtBot) -> None:
    window, names = QWidget(), QListWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(names)
    names.addItems(["", ""])
    theme.dress(window)
    with qtbot.waitActive(window):
        window.show()
    names.setCurrentRow(0)
    names.setFocus(Qt.FocusReason.TabFocusReason)
    entry = names.visualItemRect(names.item(0))
    seen = names.viewport().grab(entry).toImage()
    edge = {seen.pixelColor(x, 0).name() for x in range(RADIUS + 2, seen.width() - RADIUS - 2)}
    assert edge == {QColor(theme.tokens.accent_soft).name()}


@pytest.mark.parametrize("points", [9, 11, 13, 13.5, 18])
def test_a_radio_button_is_round_at_every_size_of_text(qtbot: QtBot, points: float) -> None:
    theme.scale_text(points)
    window, dot = QWidget(), QRadioButton("dot")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(dot)
    dot.setChecked(True)
    theme.dress(window)
    window.show()
    option = QStyleOptionButton()
    dot.initStyleOption(option)
    place = dot.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, dot)
    seen = dot.grab(place).toImage()
    assert seen.pixelColor(0, 0) == seen.pixelColor(place.width() - 1, 0) != QColor(theme.tokens.accent)
    assert seen.pixelColor(place.width() // 5, place.height() // 2) == QColor(theme.tokens.accent)


def test_buttons_of_dialogs_have_no_icons_also_where_the_system_has_some() -> None:
    """Black ones, which cannot be seen on dark colours; the platform of the tests has none."""
    folder = Path(clipstudio.ui.__file__).parent
    made = [path.stem for path in folder.rglob("*.py") if "QDialogButtonBox(" in path.read_text("utf-8")]
    assert made == ["dialog_buttons"]
    box = dialog_buttons(QDialogButtonBox.StandardButton.Close)
    assert all(each.icon().isNull() for each in box.buttons())


def test_the_arrow_of_what_can_be_folded_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    window, fold = QWidget(), QToolButton()
    qtbot.addWidget(window)
    fold.setProperty("role", "fold")
    fold.setArrowType(Qt.ArrowType.DownArrow)
    theme.size_icon(fold)
    QVBoxLayout(window).addWidget(fold)
    theme.dress(window)
    window.show()
    widths = []
    for times in (1, 2):
        theme.scale_text(times * qapp.font().pointSizeF())
        qapp.processEvents()
        seen = fold.grab().toImage()
        ground = seen.pixel(3, seen.height() - 4)
        drawn = [x for x in range(3, seen.width() - 3) if seen.pixel(x, seen.height() // 2) != ground]
        widths.append(max(drawn) - min(drawn))
    assert widths[1] > 1.5 * widths[0]


def test_a_field_of_several_lines_shows_as_many_at_every_size_of_text(qtbot: QtBot, qapp: QApplication) -> None:
    window, field = QWidget(), QPlainTextEdit("\n".join("abc"))
    qtbot.addWidget(window)
    theme.keep_lines(field, 3)
    QVBoxLayout(window).addWidget(field)
    theme.dress(window)
    window.show()
    theme.scale_text(2 * qapp.font().pointSizeF())
    qapp.processEvents()
    assert field.viewport().height() >= 3 * field.fontMetrics().lineSpacing()
    assert field.verticalScrollBar().maximum() == 0
