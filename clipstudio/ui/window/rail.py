"""The rail at the left: one button with a name for each place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from clipstudio.domain.language import tr
from clipstudio.ui.icons import icon
from clipstudio.ui.place import Place
from clipstudio.ui.style import SPACE_INSIDE, theme, tokens

ICON_LINES = 1.6
"""Lines of text that a picture is as high as."""


class Rail(QFrame):
    """Chooses a place.

    Signals:
        chosen: A place was chosen, by its index.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._names: list[str] = []
        self._heights: dict[Qt.ToolButtonStyle, int] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        self._layout.setSpacing(4)
        self._layout.addStretch(1)
        theme.changed.connect(self._dress)

    def add(self, place: type[Place], index: int) -> None:
        """Add a place at the end."""
        button = QToolButton()
        button.setText(place.name)
        button.setToolTip(tr("{name}  (Ctrl+{index})", name=place.name, index=index + 1))
        button.setCheckable(True)
        theme.size_icon(button, ICON_LINES)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setProperty("role", "quiet")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, index)
        self._names.append(place.icon_name)
        button.setIcon(icon(place.icon_name, tokens().muted))
        self._layout.insertWidget(index, button)
        self._heights.clear()

    def minimumSizeHint(self) -> QSize:
        """Names alone are enough where the window is low."""
        return QSize(super().minimumSizeHint().width(), self._height(Qt.ToolButtonStyle.ToolButtonTextOnly))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pictures out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self._fit()

    def _fit(self) -> None:
        has_room = self._height(Qt.ToolButtonStyle.ToolButtonTextUnderIcon) <= self.height()
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if has_room else Qt.ToolButtonStyle.ToolButtonTextOnly
        for button in self._buttons():
            button.setToolButtonStyle(style)

    def _buttons(self) -> list[QToolButton]:
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    def _height(self, style: Qt.ToolButtonStyle) -> int:
        """Pixels that all names take, with or without pictures."""
        buttons = self._buttons()
        if not buttons:
            return 0
        if style not in self._heights:
            # Kept: a button whose style is changed has the window laid out again, which asks for this height.
            each, stands = buttons[0], buttons[0].toolButtonStyle()
            each.setToolButtonStyle(style)
            self._heights[style] = each.sizeHint().height()
            each.setToolButtonStyle(stands)
        rows = len(buttons) * self._heights[style]
        return rows + (len(buttons) - 1) * self._layout.spacing() + 2 * SPACE_INSIDE

    def show_chosen(self, index: int) -> None:
        """Mark a place as the one that is shown."""
        if button := self._group.button(index):
            button.setChecked(True)
        self._dress()

    def _dress(self) -> None:
        for index, name in enumerate(self._names):
            button = self._group.button(index)
            button.setIcon(icon(name, tokens().accent if button.isChecked() else tokens().muted))
