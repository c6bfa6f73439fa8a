"""How the program looks: light or dark, and the size of its text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from clipstudio.ui.actions import make_action
from clipstudio.ui.choices import LARGEST_TEXT, SMALLEST_TEXT, USUAL_TEXT
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme

TEXT_STEP = 10
"""Percent of the system's size."""

LARGER = ("Ctrl++", "Ctrl+=")
"""On every layout: plus may want Shift, as in the US, or none, as in Germany.

With "Ctrl+Shift+=" besides these, Qt would take the keys for two shortcuts and obey neither.
"""

SCHEMES = (("Use system setting", "system"), ("Light", "light"), ("Dark", "dark"))


class Appearance(QObject):
    """Applies what the settings say of colours and text, and follows the system where they say so.

    Attributes:
        scheme_actions: Use system setting, light, dark: one of them is checked.
        text_actions: Larger, smaller and usual text.

    Signals:
        changed: Other colours or another size were chosen.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        app = QApplication.instance()
        self._base_size = app.font().pointSizeF() if isinstance(app, QApplication) else 10.0
        self.scheme_actions: tuple[QAction, ...] = tuple(self._scheme_action(*each) for each in SCHEMES)
        group = QActionGroup(self)
        for action in self.scheme_actions:
            group.addAction(action)
        self.text_actions: tuple[QAction, ...] = (
            make_action(self, "Larger text", partial(self._change_text, TEXT_STEP), LARGER),
            make_action(self, "Smaller text", partial(self._change_text, -TEXT_STEP), "Ctrl+-"),
            make_action(self, "Default text size", partial(self.scale_text, USUAL_TEXT), "Ctrl+0"),
        )
        self.scale_text(settings.text_scale)
        self.use_scheme(settings.scheme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    def _scheme_action(self, text: str, scheme: str) -> QAction:
        action = make_action(self, text, partial(self.use_scheme, scheme))
        action.setCheckable(True)
        action.setChecked(self._settings.scheme == scheme)
        return action

    @property
    def scheme(self) -> str:
        """ "system", "light" or "dark"."""
        return self._settings.scheme

    @property
    def text_percent(self) -> int:
        """Size of the text in percent of the system's."""
        return self._settings.text_scale

    def use_scheme(self, scheme: str) -> None:
        """Use the colours of the system, or light or dark ones."""
        self._settings.scheme = scheme
        for action, (_text, each) in zip(self.scheme_actions, SCHEMES, strict=True):
            action.setChecked(each == scheme)
        if scheme == "system":
            theme.follow_system()
        else:
            theme.use(scheme == "dark")
        self.changed.emit()

    def _system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._settings.scheme == "system" and (scheme == Qt.ColorScheme.Dark) != theme.dark:
            theme.follow_system()

    def _change_text(self, step: int) -> None:
        self.scale_text(self._settings.text_scale + step)

    def scale_text(self, percent: int) -> None:
        """Make the text so large, within bounds."""
        percent = max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
        self._settings.text_scale = percent
        theme.scale_text(self._base_size * percent / 100)
        self.changed.emit()
