"""The first thing one sees: make a project, open one, or try the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.elided import ElidedButton
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.icons import program_pixmap
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import muted, primary_button
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, theme
from clipstudio.ui.user_words import plain_label, set_tooltip
from clipstudio.ui.window.sample_panel import SamplePanel

PURPOSE = tr(
    "See which labels a CLIP model gives to the people in your images, group by group, with confidence intervals. "
    "Everything stays on this machine."
)


class StartPage(QWidget):
    """Offers the three ways to begin, and the recent projects.

    Attributes:
        sample_panel: Where the sample goes, and how far its making is.
        opening: Which project is being opened.

    Signals:
        new_asked: Make a new project.
        open_asked: Choose a project to open.
        sample_asked: Make the sample project.
        recent_asked: Open this project (Path).
    """

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recent_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = plain_label()
        sign.setPixmap(program_pixmap(48))
        title = plain_label("clipstudio")
        theme.head(title, "display")
        self.new = primary_button(tr("New project…"), self.new_asked.emit)
        self.open = _button(tr("Open…"), self.open_asked.emit)
        self.sample = _button(tr("Try the sample"), self.sample_asked.emit)
        self.sample_panel = SamplePanel()
        self._is_making = False
        self.opening = plain_label()
        self.opening.setWordWrap(True)
        self.opening.hide()
        buttons = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.new, self.open, self.sample):
            buttons.addWidget(button)
        self._recent_list = QWidget()
        self._recent = QVBoxLayout(self._recent_list)
        self._recent.setContentsMargins(0, 0, 0, 0)
        self._recent.setSpacing(0)
        column = QWidget()
        column.setFixedWidth(560)
        inner = QVBoxLayout(column)
        inner.setSpacing(SPACE_BETWEEN)
        inner.addWidget(sign)
        inner.addWidget(title)
        inner.addWidget(muted(PURPOSE))
        inner.addLayout(buttons)
        inner.addWidget(self.opening)
        inner.addWidget(self.sample_panel)
        inner.addSpacing(SPACE_AROUND)
        inner.addWidget(self._recent_list)
        # Stretches instead of an alignment: an aligned column would not get the height of its wrapped texts.
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column)
        centred.addStretch(1)
        page = QWidget()
        page.setProperty("role", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        layout.addLayout(centred)
        layout.addStretch(3)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the button that has the keyboard
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def show_recent(self, projects: list[Path]) -> None:
        """List the recent projects."""
        empty(self._recent)
        if projects:
            self._recent.addWidget(muted(tr("Recent projects")))
        for path in projects:
            button = ElidedButton(f"{path.stem}    {path.parent}")
            button.clicked.connect(partial(self._ask_recent, path))
            set_tooltip(button, str(path))
            button.setProperty("role", "quiet")
            button.setStyleSheet("text-align: left; padding-left: 0;")
            self._recent.addWidget(button)

    def _ask_recent(self, path: Path) -> None:
        self.recent_asked.emit(path)

    def set_making_sample(self, is_running: bool) -> None:
        """While the sample is made, offer nothing but to cancel it."""
        self.sample_panel.set_running(is_running)
        self._is_making = is_running
        self._offer()

    def say_opening(self, words: str) -> None:
        """Say that a project is being opened, and offer nothing meanwhile; "" when that is over."""
        self.opening.setText(words)
        self.opening.setVisible(bool(words))
        self._offer()

    def _offer(self) -> None:
        is_free = not self._is_making and not self.opening.text()
        for widget in (self.new, self.open, self.sample, self._recent_list):
            widget.setEnabled(is_free)


def _button(text: str, clicked: object) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: clicked())  # type: ignore[operator]
    return button
