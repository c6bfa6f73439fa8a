"""Every kind of chart has a passage of help with a drawing, which its menu, its button and F1 come to."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Figure
from clipstudio.results.guide_kinds import Guide
from clipstudio.results.guides import GUIDES, guide_of, terms_of
from clipstudio.services.help_pages import help_pages
from clipstudio.ui.figures.figure_view import WIDGETS, FigureView
from clipstudio.ui.figures.reading_button import how_to_read
from clipstudio.ui.guide_pictures import PICTURES, guide_image
from clipstudio.ui.style import theme
from clipstudio.ui.terms import TermCard
from clipstudio.ui.window.help_window import HelpWindow
from clipstudio.ui.window.main_window import MainWindow
from tests.ui.figures.histogram_samples import GENDERS
from tests.ui.figures.line_samples import MODELS, NAMES, SWEEP
from tests.ui.figures.samples import CHANGES, MIRROR, RATES, TABLE
from tests.ui.figures.test_matrix import CONFUSION

KINDS: tuple[tuple[Figure, Guide], ...] = (
    (RATES, Guide.BARS),
    (CHANGES, Guide.DUMBBELL),
    (MIRROR, Guide.MIRRORED),
    (SWEEP, Guide.THRESHOLD),
    (NAMES, Guide.NAMES),
    (MODELS, Guide.SLOPE),
    (CONFUSION, Guide.HEAT_MAP),
    (GENDERS, Guide.HISTOGRAM),
    (TABLE, Guide.TABLE),
)


def charts_page() -> str:
    (page,) = (page for page in help_pages() if page.name == "charts")
    return page.markdown


def test_every_class_of_figures_has_a_widget_and_a_guide() -> None:
    assert set(GUIDES) == set(WIDGETS)
    assert [guide_of(figure) for figure, _guide in KINDS] == [guide for _figure, guide in KINDS]


def test_every_kind_has_a_passage_with_one_drawing_and_no_passage_is_of_nothing() -> None:
    passages = re.findall(r"^## (.+)\n\n!\[(.+)\]\((\w+)\)\n\n(.+)", charts_page(), re.MULTILINE)
    assert {(heading, name) for heading, _alt, name, _text in passages} == {
        (guide.value, guide.name) for guide in Guide
    }
    assert len(passages) == len(Guide) == charts_page().count("![")
    assert all(len(alt) > 20 and len(text) > 40 for _heading, alt, _name, text in passages)
    assert set(PICTURES) == set(Guide)


@pytest.mark.parametrize("dark", [False, True])
def test_drawings_differ_and_follow_the_scheme(qapp: QApplication, dark: bool) -> None:
    theme.use(dark=dark)
    images = {guide: bytes(guide_image(guide).constBits()) for guide in Guide}
    assert len(set(images.values())) == len(Guide)


def shown_in(qtbot: QtBot, window: MainWindow, figure: Figure) -> FigureView:
    view = FigureView(window)
    view.setGeometry(0, 0, 800, 600)
    view.set_figure(figure)
    view.show()
    view.raise_()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.widget.plot.hasFocus)
    return view


def passage(window: MainWindow) -> str:
    sheet = window.findChild(HelpWindow)
    assert sheet is not None
    assert sheet.page is not None
    assert sheet.page.name == "charts"
    return sheet.text.passage


def test_f1_the_menu_and_the_button_come_to_the_passage(qtbot: QtBot, window: MainWindow) -> None:
    for figure, guide in KINDS:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        view = shown_in(qtbot, window, figure)
        qtbot.keyClick(view.widget.plot, Qt.Key.Key_F1)
        assert passage(window) == guide.value
        view.deleteLater()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = shown_in(qtbot, window, MIRROR)
    help_window = window.findChild(HelpWindow)
    assert help_window is not None
    for action in (view.menu.guide, view.reading.choices.actions()[0]):
        help_window.show_page("audits")
        assert action.text() == how_to_read(False)
        action.trigger()
        assert passage(window) == "Mirrored bars"
    view.deleteLater()


def test_the_words_of_a_chart_are_explained_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    assert terms_of(RATES) == ("confidence interval", "not estimable")
    view = shown_in(qtbot, window, RATES)
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(view.widget.plot, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(view.reading.choices.isVisible)
    view.reading.choices.close()
    entries = {action.text(): action for action in view.reading.choices.actions()}
    entries["What is “not estimable”?"].trigger()
    card = QApplication.activePopupWidget()
    assert isinstance(card, TermCard)
    assert card.accessibleName() == "not estimable"
    card.close()
    view.deleteLater()


def test_links_lead_to_passages_and_addresses_are_copied(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(HelpWindow)
    assert sheet is not None
    for page in help_pages():
        for name, picture in re.findall(r"\]\(page:(\w+)#(\w+)\)", page.markdown):
            sheet.text.anchorClicked.emit(f"page:{name}#{picture}")
            assert sheet.page is not None
            assert (sheet.page.name, sheet.text.passage) == (name, Guide[picture].value)
    sheet.show_page("papers")
    sheet.text.anchorClicked.emit("https://arxiv.org/abs/2108.02818")
    assert QGuiApplication.clipboard().text() == "https://arxiv.org/abs/2108.02818"
    assert sheet.told.text() == "Copied: https://arxiv.org/abs/2108.02818"
