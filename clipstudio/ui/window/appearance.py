"""How the program looks: light or dark, and the size of its text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from clipstudio.domain.language import tr
from clipstudio.ui.actions import make_action
from clipstudio.ui.choices import LARGEST_TEXT, SCHEME, SMALLEST_TEXT, STILL, TEXT_SIZE, USUAL_TEXT, Choice
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.style import theme

TEXT_STEP = 10
"""Percent of the system's size."""

LARGER = ("Ctrl++", "Ctrl+=")
"""On every layout: plus may want Shift, as in the US, or none, as in Germany.

With "Ctrl+Shift+=" besides these, Qt would take the keys for two shortcuts and obey neither.
"""

SCHEMES = ((tr("Use system setting"), "system"), (tr("Light"), "light"), (tr("Dark"), "dark"))


class Appearance(QObject):
    """Applies what is chosen of colours and text, and follows the system where that is chosen.

    Attributes:
        scheme_actions: Use system setting, light, dark: one of them is checked.
        text_actions: Larger, smaller and usual text.
    """

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        app = QApplication.instance()
        self._flash = QApplication.cursorFlashTime()
        self._base_size = app.font().pointSizeF() if isinstance(app, QApplication) else 10.0
        self.scheme_actions: tuple[QAction, ...] = tuple(self._scheme_action(*each) for each in SCHEMES)
        group = QActionGroup(self)
        for action in self.scheme_actions:
            group.addAction(action)
        self.text_actions: tuple[QAction, ...] = (
            make_action(self, tr("Larger text"), partial(self._change_text, TEXT_STEP), LARGER),
            make_action(self, tr("Smaller text"), partial(self._change_text, -TEXT_STEP), "Ctrl+-"),
            make_action(self, tr("Default text size"), partial(self.scale_text, USUAL_TEXT), "Ctrl+0"),
        )
        self._show_text()
        self._show_scheme()
        self._keep_still()
        preferences.chosen.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    def _scheme_action(self, text: str, scheme: str) -> QAction:
        action = make_action(self, text, partial(self.use_scheme, scheme))
        action.setCheckable(True)
        return action

    @property
    def scheme(self) -> str:
        """ "system", "light" or "dark"."""
        return str(self._preferences.get(SCHEME))

    @property
    def text_percent(self) -> int:
        """Size of the text in percent of the system's."""
        return int(self._preferences.get(TEXT_SIZE))

    def use_scheme(self, scheme: str) -> None:
        """Use the colours of the system, or light or dark ones."""
        self._preferences.keep(SCHEME, scheme)

    def scale_text(self, percent: int) -> None:
        """Make the text so large, within bounds."""
        self._preferences.keep(TEXT_SIZE, max(SMALLEST_TEXT, min(LARGEST_TEXT, percent)))

    def _change_text(self, step: int) -> None:
        self.scale_text(self.text_percent + step)

    @Slot(object)
    def _follow(self, choice: Choice) -> None:
        if choice is SCHEME:
            self._show_scheme()
        elif choice is TEXT_SIZE:
            self._show_text()
        elif choice is STILL:
            self._keep_still()

    def _show_scheme(self) -> None:
        for action, (_text, each) in zip(self.scheme_actions, SCHEMES, strict=True):
            action.setChecked(each == self.scheme)
        if self.scheme == "system":
            theme.follow_system()
        else:
            theme.use(self.scheme == "dark")

    def _keep_still(self) -> None:
        """Let menus fade and the cursor blink, or not; bars of jobs ask for it themselves."""
        is_still = bool(self._preferences.get(STILL))
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
            QApplication.setEffectEnabled(effect, not is_still)
        QApplication.setCursorFlashTime(0 if is_still else self._flash)

    def _show_text(self) -> None:
        theme.scale_text(self._base_size * self.text_percent / 100)

    def _system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self.scheme == "system" and (scheme == Qt.ColorScheme.Dark) != theme.dark:
            theme.follow_system()
