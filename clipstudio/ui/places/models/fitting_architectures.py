"""The architectures that chosen weights fit, each one click away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.place import muted
from clipstudio.ui.user_words import button_text

MOST = 4
"""Names offered; more share one layout nowhere in open_clip's list, but a later one may."""


ONE = tr("The shapes of these weights fit one architecture of open_clip's list:")
SEVERAL = tr("The shapes of these weights fit several architectures. The publisher says which it is:")


class FittingArchitectures(QWidget):
    """Says which architectures weights fit by their shapes, and offers to take one; hidden while none is known.

    Signals:
        chosen: Take this architecture (its name).
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: tuple[QPushButton, ...] = ()
        self._words = muted()
        self._layout = FlowLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        layout.addLayout(self._layout)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these architectures."""
        for button in self.buttons:
            self._layout.removeWidget(button)
            let_go(button)
        self.buttons = tuple(self._button(name) for name in names[:MOST])
        self._words.setText(ONE if len(self.buttons) == 1 else SEVERAL)
        self.setVisible(bool(self.buttons))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(button_text(tr("Use {name}", name=name)))
        button.clicked.connect(partial(self._choose, name))
        self._layout.addWidget(button)
        return button

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.chosen.emit(name)
