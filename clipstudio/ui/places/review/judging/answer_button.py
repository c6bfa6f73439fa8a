"""A button that answers: its key, its colour, its words in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import Option
from clipstudio.domain.visible_text import visible
from clipstudio.results.palette import Tokens
from clipstudio.ui.icons import pixmap
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, group_color, theme, tokens
from clipstudio.ui.user_words import set_tooltip

_STRIP = 6
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_WIDEST = 28
"""Letters in a line, where buttons stand side by side."""


class AnswerButton(QAbstractButton):
    """One option of a question, down while it is the answer.

    Args:
        option: What it answers.
        key: The key that does the same; empty for none.
    """

    def __init__(self, option: Option, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self._key = key.upper()
        self._is_over = False
        self.setCheckable(True)
        self.setText(option.text)
        self.setAccessibleName(option.text)
        set_tooltip(self, option.help)
        by_key = tr("Key {key}.", key=self._key) if self._key else ""
        self.setAccessibleDescription(f"{by_key} {option.help}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def key(self) -> str:
        """The key on the button; empty for none."""
        return self._key

    def nextCheckState(self) -> None:
        """Whether it is down says what stands, never the click alone."""

    def _tick(self) -> int:
        """Edge of the tick: a line of text."""
        return self.fontMetrics().height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(width - self._before() - self._tick() - 2 * SPACE_INSIDE, 40)
        text = self.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, visible(self.text())).height()
        return max(text, self._badge().height()) + 2 * SPACE_INSIDE

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        text = min(metrics.horizontalAdvance(self.text()), _WIDEST * metrics.averageCharWidth()) + 2
        width = self._before() + text + self._tick() + 2 * SPACE_INSIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._before() + self._tick() + 2 * SPACE_INSIDE + 40, self.fontMetrics().height() + 2 * SPACE_INSIDE
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the strip of colour, the key, the words, and a tick where it is the answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = tokens()
        self._draw_ground(painter, colors)
        if self.option.color is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(group_color(self.option.color))
            height = self.height() - 2 * SPACE_INSIDE
            painter.drawRoundedRect(QRectF(SPACE_INSIDE, SPACE_INSIDE, _STRIP, height), 3, 3)
        self._draw_key(painter, colors)
        painter.setPen(QColor(colors.text if self.isEnabled() else colors.muted))
        left = self._before()
        room = QRect(left, 0, self.width() - left - self._tick() - 2 * SPACE_INSIDE, self.height())
        painter.drawText(room, _WRAPPED, visible(self.text()))
        if self.isChecked():
            side = self._tick()
            at = QRect(self.width() - side - SPACE_INSIDE, (self.height() - side) // 2, side, side)
            painter.drawPixmap(at, pixmap("tick", colors.accent, 2 * side))
        painter.end()

    def _draw_ground(self, painter: QPainter, colors: Tokens) -> None:
        ground = colors.accent_soft if self.isChecked() else colors.raised if self._is_over else colors.surface
        strong = self.isChecked() or self.hasFocus()
        width = 2.0 if strong else 1.0
        painter.setBrush(QColor(ground if self.isEnabled() else colors.window))
        painter.setPen(QPen(QColor(colors.accent if strong else colors.line), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _draw_key(self, painter: QPainter, colors: Tokens) -> None:
        if not self._key:
            return
        size = self._badge()
        box = QRectF(self._badge_left(), (self.height() - size.height()) / 2, size.width(), size.height())
        painter.setPen(QPen(QColor(colors.muted), 1.0))
        painter.setBrush(QColor(colors.window))
        painter.drawRoundedRect(box, 4, 4)
        painter.save()
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.text if self.isEnabled() else colors.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.restore()

    def _badge(self) -> QSize:
        """What the key takes."""
        metrics = self.fontMetrics()
        return QSize(
            max(metrics.height(), metrics.horizontalAdvance(self._key) + SPACE_INSIDE), metrics.height() + 4
        )

    def _badge_left(self) -> int:
        return SPACE_INSIDE + (_STRIP + SPACE_INSIDE if self.option.color is not None else 0)

    def _before(self) -> int:
        """Pixels before the words."""
        return self._badge_left() + (self._badge().width() + SPACE_INSIDE if self._key else 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()
        super().leaveEvent(event)
