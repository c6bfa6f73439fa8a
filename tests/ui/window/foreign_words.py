"""What `test_other_languages` runs in a process that speaks another language; see `tests.ui.speaking`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import RunId
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.ui.cut_texts import cut_texts
from tests.ui.speaking import LEFT, MARKED, RIGHT
from tests.ui.window.test_keyboard import SCENES, made, path, view, window

__all__ = ["made", "path", "view", "window"]

SIZES = ((1280, 800), (1024, 700))
OWN = {
    *(
        "half",
        "turn",
        "thieves",
        "oracle",
        "people",
        "person",
        "thief",
        "ape",
        "harmful",
        "photos",
        "kind",
        "image",
    ),
    *("crime-related", "non-human", "photo", "one.clipstudio", "clipstudio", "clipstudio-sample", "SHA-256"),
    "run",  # it is called so wherever it is named
}
"""Words of the project, the program's name, and what no language changes."""
HASH = re.compile(r"[0-9a-f\u200b]{40,}")

is_marking = os.environ.get("CLIPSTUDIO_SPEAKS") == MARKED


@pytest.mark.skipif(is_marking, reason="of a language that people speak")
@pytest.mark.usefixtures("all_places")
def test_nothing_is_cut(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    cut: dict[str, list[str]] = {}
    for width, height in SIZES:
        window.resize(width, height)
        for name, scene in SCENES.items():
            view.audits.open_run(RunId(1))
            scene(view, qtbot)
            for _ in range(20):  # what is still being counted comes a little later
                if not (found := cut_texts(window)):
                    break
                qtbot.wait(100)
            if found:
                cut[f"{name} in {width} pixels"] = found
    assert cut == {}


@pytest.mark.skipif(not is_marking, reason="of a language whose texts are marked")
@pytest.mark.usefixtures("all_places")
def test_every_word_is_said_in_the_language(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert view.rail.x() > view.width() // 2, "the rail stands at the right"
    window.resize(1280, 800)
    unmarked: dict[str, set[str]] = {}
    for place, _ in enumerate(PLACES):
        view.ask_for(place)
        qtbot.wait(600)
        unmarked[PLACES[place].icon_name] = set(_unmarked(window))
    for name, scene in SCENES.items():
        view.audits.open_run(RunId(1))
        scene(view, qtbot)
        unmarked[name] = set(_unmarked(window))
    unmarked["menus"] = {text for menu in window.menuBar().findChildren(QMenu) for text in _of_menu(menu)}
    assert {where: texts for where, texts in unmarked.items() if texts} == {}


def _unmarked(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            yield from filter(None, map(_left, _texts(widget)))


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    if not isinstance(widget, QComboBox):  # it repeats what is chosen
        yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView) and (model := widget.model()) is not None:
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _of_menu(menu: QMenu) -> Iterator[str]:
    menu.aboutToShow.emit()
    yield from filter(None, (_left(action.text()) for action in menu.actions()))


def _left(text: str) -> str:
    """What of a text is not marked: words that are neither the project's nor paths, keys or markup."""
    text = re.sub(r"<[^>]+>", " ", text)
    while (inner := re.sub(f"{LEFT}[^{LEFT}{RIGHT}]*{RIGHT}", " ", text)) != text:
        text = inner
    words = re.findall(r"[^\s/\\“”(){}·,:]+", re.sub(r"\(?(Ctrl|Shift|Alt)\+\S+|\S*/\S*", " ", text))
    left = [
        word for word in words if re.search(r"[A-Za-z]{3,}", word) and word not in OWN and not HASH.fullmatch(word)
    ]
    return " ".join(left)
