"""The page that offers the probes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.probes import ProbeName
from clipstudio.services.probes.cards import ProbeCard
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.style import HEADINGS, SPACE_BETWEEN, SPACE_INSIDE, theme
from clipstudio.ui.user_words import plain_label

COLUMNS = 2

WORDS = tr(
    "The experiments of “Evaluating CLIP” on your own images. Each says which parts are as published and which "
    "are reconstructed, and shows the published figures beside yours."
)


class ProbeCards(QWidget):
    """A card for every probe that the window can run, and one for an audit of one's own.

    Signals:
        probe_asked: Set this probe up (`ProbeName`).
        plan_asked: Plan an audit of one's own.
    """

    probe_asked = Signal(object)
    plan_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[ProbeName, QPushButton] = {}
        self._is_awaited = False
        self.own = primary_button(tr("Plan an audit of your own"), self.plan_asked.emit)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_BETWEEN)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        pane, layout = surface()
        layout.addWidget(heading(tr("What do you want to know?")))
        layout.addWidget(muted(WORDS))
        layout.addLayout(self._grid)
        layout.addLayout(row(self.own))
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(pane)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def offer(self, cards: Sequence[ProbeCard]) -> None:
        """Show these probes, each with what it needs and whether that is there."""
        focused = next((name for name, button in self.buttons.items() if button.hasFocus()), None)
        empty(self._grid)
        self.buttons = {}
        for place, card in enumerate(cards):
            made = self._card(card)
            self._grid.addWidget(made, place // COLUMNS, place % COLUMNS)
            made.show()  # now, and not with the next event: the keyboard may be on its way here
        is_awaited, self._is_awaited = self._is_awaited and self.isVisible(), False
        if is_awaited or focused is not None:
            self.take_keyboard(focused)

    def await_keyboard(self) -> None:
        """Take the keyboard as soon as the probes are offered."""
        self._is_awaited = True

    def take_keyboard(self, probe: ProbeName | None = None) -> None:
        """Put the keyboard at a probe, or at the first one that can be set up."""
        wanted = [self.buttons[probe]] if probe in self.buttons else []
        usable = (each for each in (*wanted, *self.buttons.values(), self.own) if each.isEnabled())
        next(usable, self.own).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _card(self, card: ProbeCard) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        layout = QVBoxLayout(frame)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(_label(tr(card.probe.title), "title"))
        layout.addWidget(_label(tr(card.probe.question)))
        layout.addWidget(_label(_needs(card), "muted"))
        layout.addWidget(_label(_materials(card), "muted"))
        button = QPushButton(tr("Set up…"))
        button.setAccessibleName(tr("Set up the probe {title}", title=tr(card.probe.title)))
        button.setEnabled(card.is_ready)
        button.setToolTip("" if card.is_ready else tr("The project lacks something that this probe needs."))
        button.clicked.connect(partial(self._ask, card.probe.name))
        self.buttons[card.probe.name] = button
        layout.addStretch(1)  # the buttons of one line of cards stand at one height
        layout.addLayout(row(button))
        return frame

    def _ask(self, probe: ProbeName, _checked: bool = False) -> None:
        self.probe_asked.emit(probe)


def _needs(card: ProbeCard) -> str:
    """What it needs, a line each: a tick where it is there, and otherwise what to do."""
    lines = [f"✓ {need.text}" if need.is_met else f"✗ {need.text}: {need.hint}" for need in card.needs]
    return "\n".join(lines)


def _materials(card: ProbeCard) -> str:
    sets = ", ".join(f"{each.name} ({tr(each.status.value)})" for each in card.materials.label_sets)
    templates = ", ".join(
        tr("“{name}”", name=each.text) + f" ({tr(each.status.value)})" for each in card.materials.templates
    )
    parts = [
        tr("Label sets: {sets}.", sets=sets) if sets else "",
        tr("Templates: {templates}.", templates=templates) if templates else "",
    ]
    return " ".join(filter(None, parts))


def _label(text: str, role: str = "") -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    if role in HEADINGS:
        theme.head(label, role)
    elif role:
        label.setProperty("role", role)
    return label
