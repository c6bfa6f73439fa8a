"""Each of the field's words has a sentence and a drawing, opened by the mouse and by keys where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.services.help_pages import glossary
from clipstudio.ui.style import theme
from clipstudio.ui.term_pictures import PICTURES, TermPicture
from clipstudio.ui.terms import TermCard, TermLabel, explain_word

WORDS = {
    "zero-shot",
    "label set",
    "category",
    "threshold",
    "confidence interval",
    "confidence level",
    "not estimable",
    "cluster",
    "embedding",
    "template",
    "softmax",
    "blind",
    "repeats",
    "calibration",
    "seed",
    "evidence pack",
    "card",
    "smallest group",
    "exploratory",
}


def test_every_word_has_one_sentence_and_a_drawing() -> None:
    assert set(PICTURES) == WORDS
    told = glossary()
    assert set(told) >= WORDS
    for word in WORDS:
        assert told[word].endswith(".")
        assert len(told[word]) < 200


@pytest.mark.parametrize("dark", [False, True])
def test_drawings_differ_and_follow_the_scheme(qtbot: QtBot, dark: bool) -> None:
    theme.use(dark=dark)
    images = []
    for word in sorted(PICTURES):
        picture = TermPicture(word)
        qtbot.addWidget(picture)
        images.append(bytes(picture.grab().toImage().constBits()))
    assert len(set(images)) == len(PICTURES)


def test_a_word_is_explained_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    fields = {word: QLineEdit() for word in ("threshold", "cluster")}
    labels = {word: TermLabel(word.title(), word, field) for word, field in fields.items()}
    for word, field in fields.items():
        layout.addWidget(labels[word])
        layout.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    mark = labels["threshold"].mark
    assert labels["threshold"].rect().contains(mark.geometry())
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    card = QApplication.activePopupWidget()
    assert isinstance(card, TermCard)
    assert card.sentence.text() == "The probability that a label must pass to count."
    assert card.accessibleDescription()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    fields["cluster"].setFocus()
    assert explain_word(window)
    card = QApplication.activePopupWidget()
    assert isinstance(card, TermCard)
    assert card.accessibleName() == "cluster"
    card.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_where_no_word_stands_nothing_is_explained(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not explain_word(window)
