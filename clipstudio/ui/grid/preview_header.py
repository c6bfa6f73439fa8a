"""The line above the preview: back to the grid, how large the picture is, where one is, one image back or on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.words import number
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

BACK = (tr("Back to the grid"), tr("Back"))
"""What the button says, and what it says where that has no room."""


class PreviewHeader(QWidget):
    """Buttons for what the keys do, for those who use the mouse; those of size are left out where room is short.

    Signals:
        back: To the grid.
        previous: One image back.
        next: One image on.
        enlarge_asked: Show the picture larger.
        reduce_asked: Show it smaller.
        own_pixels_asked: Show a pixel of the file as one of the screen.
        fit_asked: Show it whole.
        full_screen_asked: Show it alone on the screen.
    """

    back = Signal()
    previous = Signal()
    next = Signal()
    enlarge_asked = Signal()
    reduce_asked = Signal()
    own_pixels_asked = Signal()
    fit_asked = Signal()
    full_screen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = plain_label()
        self._place.setProperty("role", "muted")
        self._back = _button(BACK[0], tr("Back to the grid (Esc)"), self.back)
        self.share = _button("100 %", tr("Show the image at its actual size (1)"), self.own_pixels_asked)
        self._sizes = QWidget()
        sizes = QHBoxLayout(self._sizes)
        sizes.setContentsMargins(0, 0, 0, 0)
        sizes.setSpacing(SPACE_INSIDE // 2)
        for button in (
            _button("−", tr("Zoom out (−, or the wheel)"), self.reduce_asked),
            self.share,
            _button("+", tr("Zoom in (+, or the wheel)"), self.enlarge_asked),
            _button(tr("Fit"), tr("Fit the whole image (0)"), self.fit_asked),
            _button(tr("Full screen"), tr("Show the image on the full screen (F11)"), self.full_screen_asked),
        ):
            sizes.addWidget(button)
        self._steps = (
            _button("←", tr("Previous image (Left)"), self.previous),
            _button("→", tr("Next image (Right)"), self.next),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._sizes)
        line.addWidget(self._place)
        for button in self._steps:
            line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_place(self, place: str) -> None:
        """Say where the image is ("3 of 47")."""
        self._place.setText(place)
        self._leave_out()

    def set_share(self, share: float | None) -> None:
        """Say how large a pixel of the file is shown: 1.0 as one of the screen; None while that is not known."""
        self.share.setText("100 %" if share is None else f"{number(round(100 * share))} %")
        self.share.setEnabled(share is not None)

    def _needed(self, *, with_sizes: bool, back: str) -> int:
        widgets = [self._place, *self._steps, *([self._sizes] if with_sizes else [])]
        metrics = self._back.fontMetrics()
        beside = self._back.sizeHint().width() - metrics.horizontalAdvance(self._back.text())
        room = metrics.horizontalAdvance(back) + beside + SPACE_INSIDE + 2 * SPACE_BETWEEN
        return room + sum(each.sizeHint().width() + SPACE_INSIDE for each in widgets)

    def _leave_out(self) -> None:
        """Say less on the button that leads back where there is no room, and leave out the sizes before that."""
        self._sizes.setVisible(self.width() >= self._needed(with_sizes=True, back=BACK[0]))
        fits = (words for words in BACK if self.width() >= self._needed(with_sizes=False, back=words))
        self._back.setText(next(fits, BACK[-1]))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(with_sizes=False, back=BACK[-1]), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()


def _button(text: str, name: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(signal)
    return button
