"""What stands in the grid's place while there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN
from clipstudio.ui.user_words import plain_label

_WIDEST = 420


class EmptyState(QWidget):
    """A sentence, and a button that starts what would fill the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Callable[[], object] | None = None
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = plain_label()
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton()
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self._clicked)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        box.setSpacing(SPACE_BETWEEN)
        box.addStretch(1)
        box.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)
        self.say(tr("No images here."))

    def say(self, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show ``text``, and a ``button`` that calls ``action`` when it is given one."""
        self._text.setText(text)
        self._fit()
        self._button.setText(button)
        self._button.setVisible(action is not None)
        self._action = action

    def take_keyboard(self) -> None:
        """Put the keyboard at the button, where there is one."""
        if self._button.isVisible():
            self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def _fit(self) -> None:
        """Wrap the sentence within the pane, and within a width that reads well."""
        wide = self._text.fontMetrics().horizontalAdvance(self._text.text()) + SPACE_BETWEEN
        width = max(min(_WIDEST, wide, self.width() - 2 * SPACE_AROUND), 1)
        self._text.setMinimumSize(0, 0)  # a label reckons with no less than its least size
        self._text.setFixedSize(width, self._text.heightForWidth(width))

    @Slot()
    def _clicked(self) -> None:
        if self._action is not None:
            self._action()

    def minimumSizeHint(self) -> QSize:
        """The sentence follows the pane, and never the other way round."""
        return QSize(
            self._button.minimumSizeHint().width() if self._action else 0, super().minimumSizeHint().height()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
