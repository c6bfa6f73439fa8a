"""The choices of an answer, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipstudio.results.answers import Choice, ChoiceForm
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.places.audits.choice_controls import ChoiceControl, control_of


class ChoiceBar(QWidget):
    """A control for every choice; those that stay among the choices keep their control and the focus.

    Signals:
        chosen: The user took an option: name of the choice, value of the option.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._last: QWidget | None = None
        self._controls: dict[tuple[str, ChoiceForm], ChoiceControl] = {}
        self._layout = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def control(self, name: str) -> ChoiceControl:
        """The control of a choice.

        Raises:
            KeyError: There is no such choice now.
        """
        controls = {key: control for (key, _), control in self._controls.items()}
        return controls[name]

    def set_last(self, widget: QWidget) -> None:
        """Put something after the choices that is none of them."""
        self._last = widget
        widget.setParent(self)
        self._layout.addWidget(widget)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; emits no signal."""
        wanted = [(choice.name, choice.form) for choice in choices]
        for key in [key for key in self._controls if key not in wanted]:
            control = self._controls.pop(key)
            self._layout.removeWidget(control)
            let_go(control)
        while self._layout.takeAt(0):
            pass
        for key, choice in zip(wanted, choices, strict=True):
            if key not in self._controls:
                self._controls[key] = self._make(choice)
            self._controls[key].set_choice(choice)
            self._layout.addWidget(self._controls[key])
        if self._last is not None:
            self._layout.addWidget(self._last)
        has_last = self._last is not None and not self._last.isHidden()
        self.setVisible(has_last or any(len(choice.options) > 1 for choice in choices))
        self.updateGeometry()

    def _make(self, choice: Choice) -> ChoiceControl:
        control = control_of(choice, self)
        control.chosen.connect(partial(self.chosen.emit, choice.name))
        return control
