"""The choice of the comparison: tabs that look like buttons side by side and scroll when there are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from clipstudio.ui.style import RADIUS, theme, tokens
from clipstudio.ui.user_words import button_text


class ComparisonTabs(QTabBar):
    """One tab per comparison, walked with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName("Compared by")
        theme.changed.connect(self._dress)
        self._dress()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Offer other comparisons, the first of them chosen, without telling; one alone needs no tab."""
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for title in titles:
                self.addTab(button_text(title))
        self.setVisible(len(titles) > 1)

    @Slot()
    def _dress(self) -> None:
        colors = tokens()
        self.setStyleSheet(f"""
            QTabBar::tab {{ border: 1px solid {colors.line}; border-radius: {RADIUS}px; padding: 5px 12px;
                margin-right: 4px; background: {colors.surface}; color: {colors.text}; }}
            QTabBar::tab:hover {{ background: {colors.raised}; }}
            QTabBar::tab:selected {{ background: {colors.accent_soft}; border-color: {colors.accent}; }}
            QTabBar QToolButton {{ padding: 0; border-radius: 0; }}
        """)
