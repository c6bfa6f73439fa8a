"""Where a model runs, and whether it is to be exact or fast."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from clipstudio.domain.models import DeviceChoice
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

COST = (
    "Fast takes the quickest precision of this machine that passes the model's canary. Embeddings stay within a "
    "cosine of 0.9995 of the exact ones, so an image whose first two labels lie close may be given the other one. "
    "The two are kept apart: switching means processing the images again."
)


class RunsOn(QWidget):
    """Says on what device a model will run, and lets the user choose between exact and fast."""

    def __init__(self) -> None:
        super().__init__()
        self.device = plain_label("")
        self.device.setWordWrap(True)
        self.exact = QRadioButton("Exact: 32-bit, as open_clip itself computes")
        self.fast = QRadioButton("Fast: 16-bit where the machine and the model allow it")
        self._ways = QButtonGroup(self)
        for button in (self.exact, self.fast):
            self._ways.addButton(button)
        self.exact.setChecked(True)
        self.words = muted(COST)
        # A form gives a wrapped text the height of its narrowest shape: let that not be narrow.
        self.words.setMinimumWidth(480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        for widget in (self.device, self.exact, self.fast, self.words):
            layout.addWidget(widget)

    def show_device(self, choice: DeviceChoice) -> None:
        """Say where the model will run, and why there."""
        self.device.setText(f"{choice.device}. {choice.reason}")

    @property
    def precision(self) -> str:
        """What `open_model` is to be asked for: "float32" or "auto"."""
        return "auto" if self.fast.isChecked() else "float32"
