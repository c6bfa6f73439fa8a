"""Where a model runs, and whether it is to be exact or fast."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.models import DeviceChoice
from clipstudio.services.auditing.plan_facts import choose_device
from clipstudio.ui.background import Background
from clipstudio.ui.forms.note import Note
from clipstudio.ui.latest import Latest
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

COST = tr(
    "With Fast, an image whose two most probable labels are nearly equal may get the other one. Switching means "
    "processing the images again."
)

_PLACES = {"cpu": tr("the processor"), "cuda": tr("the graphics card"), "mps": tr("the graphics chip")}


class RunsOn(QObject):
    """Says on what device a model will run, and lets the user choose between exact and fast.

    Attributes:
        speed: The choice, for a form.
        device: The device in words, for a form.

    Signals:
        changed: The other speed is chosen, or the device is known.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._device = ""
        self._looking: Latest | None = None
        self.device = plain_label("")
        self.device.setWordWrap(True)
        self.exact = QRadioButton(tr("Exact: 32-bit, as open_clip itself computes"))
        self.fast = QRadioButton(tr("Fast: 16-bit where the machine and the model allow it"))
        ways = QButtonGroup(self)
        self.speed = QWidget()
        layout = QVBoxLayout(self.speed)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        for button in (self.exact, self.fast):
            ways.addButton(button)
            layout.addWidget(button)
        layout.addWidget(Note(COST))
        self.exact.setChecked(True)
        ways.buttonToggled.connect(self.changed)

    def look(self, background: Background, device: str) -> None:
        """Find out where models run, unless that is known or being found out.

        Args:
            background: Where it is found out.
            device: "auto" or a device as torch names it.
        """
        if not self.device.text():
            self.device.setText(tr("looking for a graphics card…"))
            self._looking = Latest(background, self, self.say_trouble)
            self._looking.ask(
                device, partial(choose_device, device), lambda _device, found: self.show_device(found)
            )

    def show_device(self, choice: DeviceChoice) -> None:
        """Say where the model will run, and why there."""
        self._device = choice.device.partition(":")[0]
        self.device.setText(f"{choice.device}. {choice.reason}")
        self.changed.emit()

    def say_trouble(self, reason: str) -> None:
        """Say why no device can be told."""
        self._device = ""
        self.device.setText(reason)

    def forget(self) -> None:
        """Know no device any more: another one is asked for."""
        if self._looking is not None:
            self._looking.withdraw()
        self._device = ""
        self.device.clear()

    def take_usual(self, before: object, now: object) -> None:
        """Begin with another speed, "exact" or "fast", unless the one that is not usual was chosen."""
        if self.fast.isChecked() == (before == "fast"):
            (self.fast if now == "fast" else self.exact).setChecked(True)

    def choose(self, precision: str) -> None:
        """Run as an earlier plan did."""
        (self.exact if precision == "float32" else self.fast).setChecked(True)

    def in_words(self) -> str:
        """Speed and device, "exact, on the processor"."""
        speed = "fast" if self.fast.isChecked() else "exact"
        return (
            tr("{speed}, on {get}", speed=speed, get=_PLACES.get(self._device, self._device))
            if self._device
            else speed
        )

    @property
    def precision(self) -> str:
        """What `open_model` is to be asked for: "float32" or "auto"."""
        return "auto" if self.fast.isChecked() else "float32"
