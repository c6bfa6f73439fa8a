"""The rail at the left: one button with a name for each place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from clipstudio.domain.language import tr
from clipstudio.ui.icons import icon
from clipstudio.ui.place import Place
from clipstudio.ui.style import SPACE_INSIDE, theme, tokens


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
        button.setIconSize(QSize(24, 24))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setProperty("role", "quiet")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, index)
        self._names.append(place.icon_name)
        button.setIcon(icon(place.icon_name, tokens().muted))
        self._layout.insertWidget(index, button)

    def show_chosen(self, index: int) -> None:
        """Mark a place as the one that is shown."""
        if button := self._group.button(index):
            button.setChecked(True)
        self._dress()

    def _dress(self) -> None:
        for index, name in enumerate(self._names):
            button = self._group.button(index)
            button.setIcon(icon(name, tokens().accent if button.isChecked() else tokens().muted))
